"""Links in texts that begin at the site's root: which page they mean, and what happens when there is none."""

import pytest

from plugins.portal.landing import AREA_LISTS, TOWN_LISTS
from tests.support.contents import LANDING, NEWS, put, read, story

FILES = frozenset(
    {
        "neighbourhoods/molenwijk/index.md",
        "neighbourhoods/molenwijk/news/2026/licht.md",
        "neighbourhoods/molenwijk/ambassadors/truus-jansen.md",
        "neighbourhoods/molenwijk/actions/2026/opruimen.md",
        "municipality/events/2026/inloop.md",
        "topics/inbraak.md",
        "texts/over/zo-kiezen-we.md",
    }
)
HOME = "neighbourhoods/molenwijk/index.md"


class TestLanding:
    @pytest.mark.parametrize(
        ("address", "found"),
        [
            ("/", "?"),
            ("/nieuws/", "?nieuws/"),
            ("/nieuws", "?nieuws/"),
            ("/agenda.ics", "?agenda.ics"),
            ("/buurten/", "?buurten/"),
            ("/themas/", "?themas/"),
            ("/themas/inbraak/", "topics/inbraak.md"),
            ("/over/zo-kiezen-we/", "texts/over/zo-kiezen-we.md"),
            ("/agenda/2026/inloop/", "municipality/events/2026/inloop.md"),
            ("/buurten/molenwijk/", HOME),
            ("/buurten/molenwijk/agenda/", f"{HOME}?agenda/"),
            ("/buurten/molenwijk/nieuws/2026/licht/", "neighbourhoods/molenwijk/news/2026/licht.md"),
            ("/buurten/molenwijk/acties/2026/opruimen", "neighbourhoods/molenwijk/actions/2026/opruimen.md"),
            ("/buurten/molenwijk/ambassadeurs/truus-jansen/", "neighbourhoods/molenwijk/ambassadors/truus-jansen.md"),
        ],
    )
    def test_finds_a_page(self, address, found):
        """A document by its own address, or a list that is always there."""
        assert LANDING.find(address, FILES) == found

    @pytest.mark.parametrize(
        ("address", "nearest"),
        [
            ("/nieuw/", "/nieuws/"),
            ("/thema/inbraak/", "/themas/inbraak/"),
            ("/buurten/molenwijk/agendas/", "/buurten/molenwijk/agenda/"),
            ("/buurten/molenwijk/nieuws/2025/licht/", "/buurten/molenwijk/nieuws/2026/licht/"),
            ("/nieuws/2026/licht/", "/buurten/molenwijk/nieuws/2026/licht/"),
            ("/buurten/../../geheim/", None),
            ("/xqzw/", ""),
        ],
    )
    def test_names_the_nearest_when_there_is_none(self, address, nearest):
        """What was meant can often be guessed."""
        assert LANDING.find(address, FILES) is None
        if nearest is not None:
            assert LANDING.nearest(address, FILES) == nearest

    def test_has_no_list_of_topics_without_a_topic(self):
        """That page is only made when there is something on it."""
        assert LANDING.find("/themas/", {HOME}) is None


class TestTexts:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("[dit](/nieuws/#november)", '<a href="content:?nieuws/#november">dit</a>'),
            ("[dit](/nieuws/2026/fout/)", f'<a href="content:{NEWS}">dit</a>'),
            ("<https://a.example/nieuws/>", '<a href="https://a.example/nieuws/">https://a.example/nieuws/</a>'),
            ("[dit](/weg/)", '<a href="content:gone">dit</a>'),
        ],
    )
    def test_lead_to_what_is_there(self, tmp_path, written, shown):
        """Such a link is watched as any other: the text stays when its page is gone."""
        put(tmp_path, NEWS, story(body=f"{written}\n"))
        documents, _ = read(tmp_path)
        assert documents[NEWS].body == f"<p>{shown}</p>"


class TestLists:
    def test_are_always_there(self, bare):
        """The smallest site has every list that a text may link to."""
        (home,) = (folder for folder in (bare / "buurten").iterdir() if folder.is_dir())
        places = [*(bare / name for name in TOWN_LISTS), *(home / name for name in AREA_LISTS)]
        assert [place for place in places if not (place.is_file() or (place / "index.html").is_file())] == []
