"""Seven nights of fetching and building: after each, output shows what its sources say now and nothing else."""

from __future__ import annotations

from pathlib import Path

from plugins.aggregator import read_archive
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.sites import make_site, run_portal, write

SOURCE = """
    [[source]]
    name = "{name}"
    kind = "feed"
    url = "{url}"
    publisher = "press"
    neighbourhoods = ["linden"]
"""
#: each is about something of its own, so that no two are one story
WORDS = {
    "a": "Zwaluwkast opgehangen bij de molen",
    "b": "Tunnelverlichting doet het vanavond weer",
    "B": "Tunnelverlichting toch pas morgen hersteld",
    "c": "Ijsbaan zoekt schaatsslijpers voor zaterdag",
    "d": "Kozijnen van het clubhuis geschilderd",
    "k": "Braderie trok vierduizend bezoekers",
    "l": "Gemaal krijgt nieuwe pompen",
}
PAGE = Answer(body=b"<title>Nog hier</title>")


def feed(server: FeedServer, letters: str, *, ids: str = "") -> Answer:
    """A feed of these items; those in `ids` have another id than before."""
    parts = (
        f"<item><title>{WORDS[each]}</title><link>{server.url('/' + each.lower())}</link>"
        f'<guid isPermaLink="false">{each.lower()}{each in ids}</guid>'
        "<pubDate>Mon, 13 Mar 2028 09:00:00 +0100</pubDate></item>"
        for each in letters
    )
    return Answer(body=f'<rss version="2.0"><channel><title>x</title>{"".join(parts)}</channel></rss>'.encode())


class Week:
    """A site with two sources on loopback, and the nights it lives through."""

    def __init__(self, folder: Path, server: FeedServer) -> None:
        self.server, self.site, self.nights = server, make_site(folder), 0
        head = '    [fetch]\n    contact = "redactie@lindehage.example"\n    allow_private = true\n'
        given = (("Wijkblad", "/wijkblad"), ("Krant", "/krant"))
        blocks = (SOURCE.format(name=name, url=server.url(path)) for name, path in given)
        write(self.site / "feeds/sources.toml", head + "".join(blocks))
        server.answers.update({f"/{letter.lower()}": PAGE for letter in WORDS})

    def night(self, *, fails: bool = False, **answers: Answer) -> str:
        """The letters of the items that stand on the page after the next night, when paths answer so."""
        self.server.answers.update({f"/{path}": answer for path, answer in answers.items()})
        date = f"2028-03-{14 + self.nights}"
        self.nights += 1
        fetched = run_portal("fetch", self.site, "--date", date)
        assert fetched.returncode == (3 if fails else 0), fetched.stdout + fetched.stderr
        return self.build(date)

    def build(self, date: str) -> str:
        """The letters on the page of the neighbourhood's news; in no other file stands one that is not there."""
        built = run_portal("build", self.site, "--date", date)
        assert built.returncode == 0, built.stdout + built.stderr
        output = self.site / "output"
        page = (output / "buurten/linden/nieuws/index.html").read_text(encoding="utf-8")
        shown = {letter for letter, words in WORDS.items() if words in page}
        everything = b"".join(path.read_bytes() for path in output.rglob("*") if path.is_file())
        assert {letter for letter, words in WORDS.items() if words.encode() in everything} == shown
        return "".join(sorted(shown))

    def hide(self, letter: str) -> None:
        """What an editor does with an item."""
        (item,) = (each for each in read_archive(self.site / "feeds/archive.sqlite") if each.title == WORDS[letter])
        done = run_portal("items", self.site, "hide", item.id, "--reason", "privacy")
        assert done.returncode == 0, done.stderr


class TestAWeek:
    def test_every_night(self, tmp_path: Path):
        """Items appear, change and are taken back, a source fails and returns, an editor hides; output follows."""
        with serving({}) as server:
            week = Week(tmp_path / "site", server)
            krant = feed(server, "k")
            assert week.night(wijkblad=feed(server, "abc"), krant=krant) == "abck"
            assert week.night(wijkblad=feed(server, "aBcd")) == "Bacdk"
            assert week.night(krant=Answer(status=503), fails=True) == "Bacdk"
            # Back, with something new; `c` is off the list and its page is gone, which one look does not prove.
            gone = Answer(status=404)
            assert week.night(krant=feed(server, "kl"), wijkblad=feed(server, "aBd"), c=gone) == "Bacdkl"
            assert week.night() == "Badkl"
            week.hide("d")
            assert week.build("2028-03-18") == "Bakl"
            assert week.night(wijkblad=feed(server, "aBd", ids="d")) == "Bakl"
            # A login page is no news and takes nothing away; a page that says it is gone for good does, at once.
            login = Answer(body=b"<!doctype html><title>Inloggen</title>")
            assert week.night(wijkblad=login, krant=feed(server, "l"), k=Answer(status=410), fails=True) == "Bal"
