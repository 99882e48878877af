"""What may replace a site, and what may not."""

from pathlib import Path

import pytest

from plugins.portal.errors import SettingsError
from plugins.portal.publishing import count_pages, verify_address, verify_count, verify_folder
from plugins.portal.translations import read_words

WORDS = {
    language: read_words(
        Path(__file__).parents[3] / "theme/translations", language=language, address="je", area_term="buurt"
    )
    for language in ("nl", "en")
}
FILES = {
    "index.html": "<title>Veilig in &#39;t Zand &amp; Duin</title>",
    "buurten/zand/index.html": "Zand",
    "buurten/duin/index.html": "Duin",
    "theme/site.css": "body{}",
}
NAME = "Veilig in 't Zand & Duin"


@pytest.fixture
def folder(tmp_path):
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def keys(folder, **changes):
    given = {
        "name": NAME,
        "written": FILES.keys(),
        "neighbourhoods": ("buurten/zand/index.html", "buurten/duin/index.html"),
    }
    reasons = verify_folder(folder, **{**given, **changes})
    for reason in reasons:
        assert reason.say(WORDS["nl"]) != reason.say(WORDS["en"])
    return [reason.key for reason in reasons]


class TestVerifyFolder:
    def test_finds_nothing_against_a_whole_site(self, folder):
        """A name with signs in it is still that name."""
        assert keys(folder) == []

    def test_refuses_another_site(self, folder):
        """The front page must bear the name of the site that is to be published."""
        assert keys(folder, name="Veilig Elders") == ["publish.no_name"]

    def test_refuses_a_site_without_front_page(self, folder):
        """Nothing at all is no site of this name."""
        (folder / "index.html").unlink()
        assert keys(folder) == ["publish.no_name"]

    def test_refuses_when_a_neighbourhood_is_missing(self, folder):
        """Every neighbourhood keeps its page."""
        (folder / "buurten/duin/index.html").unlink()
        assert keys(folder) == ["publish.no_neighbourhood"]

    def test_refuses_when_any_file_is_missing(self, folder):
        """A style sheet that is gone is a broken site."""
        (folder / "theme/site.css").unlink()
        assert keys(folder) == ["publish.missing"]

    def test_refuses_what_the_build_did_not_write(self, folder):
        """An original or a page of another site must not slip through."""
        (folder / "buurten/zand/origineel.jpg").write_text("x")
        assert keys(folder) == ["publish.foreign"]

    def test_allows_the_notes_of_the_builder(self, folder):
        """They are hidden, and are not pushed."""
        (folder / ".written-files").write_text("index.html\n")
        assert keys(folder) == []

    def test_says_everything_at_once(self, folder):
        """One look at the log is enough."""
        (folder / "buurten/duin/index.html").unlink()
        (folder / "x.txt").write_text("x")
        assert keys(folder, name="Elders") == ["publish.no_neighbourhood", "publish.no_name", "publish.foreign"]


class TestVerifyCount:
    @pytest.mark.parametrize(
        ("now", "before", "refused"),
        [(1, 0, False), (80, 100, False), (79, 100, True), (100, 100, False), (500, 100, False), (0, 3, True)],
    )
    def test_refuses_below_four_fifths(self, now, before, refused):
        """A few pages may go in a night; a fifth of them may not."""
        reasons = verify_count(now, before)
        assert bool(reasons) is refused
        assert all(str(before) in reason.say(WORDS["nl"]) for reason in reasons)

    def test_counts_pages_only(self):
        """Pictures and style do not make a site."""
        assert count_pages(["index.html", "a/index.html", "a/foto.webp", "feed.xml"]) == 2


class TestVerifyAddress:
    @pytest.mark.parametrize("url", ["https://veilig.example", "http://10.0.0.5/x", "https://a.example/buurten"])
    def test_takes_a_real_address(self, url):
        """A sub-path or a host within the town hall is fine."""
        verify_address(url)

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "/x",
            "http://localhost:8000",
            "https://a.localhost",
            "http://127.0.0.1",
            "http://[::1]:80",
            "mailto:a@b.c",
        ],
    )
    def test_refuses_what_only_works_here(self, url):
        """Links to this machine help nobody."""
        with pytest.raises(SettingsError, match="SITEURL"):
            verify_address(url)
