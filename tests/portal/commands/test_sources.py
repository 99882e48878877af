"""`sources --import`: somebody's list of feeds becomes proposals."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from plugins.aggregator import read_sources
from plugins.aggregator.errors import ParseError
from plugins.aggregator.opml import MAX_OUTLINES, address_key, read_opml
from tests.support.sites import ENGINE, make_site, run_portal, write

FIXTURE = Path(os.environ.get("BUURTPORTAAL_SHARED") or ENGINE.parent / "shared") / "formats/sources.opml"
COMMENTED = (
    '# Onze bronnen.\n[fetch]\ncontact = "redactie@lindehage.example" # wij\n\n'
    '[[source]]\nname = "Wijkblad"\nkind = "feed"\nurl = "http://www.WIJKBLAD.example:80/feed/#top"\n'
    'publisher = "residents"\n# einde'
)
LIST = """
<outline text="Linden">
  <outline type="rss" text="Wijkblad" xmlUrl="https://wijkblad.example/feed"/>
  <outline type="rss" text="Wijkblad" xmlUrl="https://ander.example/rss" category="/Onderwerpen/Inbraak,rest"/>
</outline>
<outline text="Haagweg"><outline xmlurl="feed://ander.example/rss" title="Nog eens"/></outline>
<outline text="Caf&amp;eacute; &amp;amp;
  &quot;Buurt&quot; \\" type="rss" xmlUrl="https://cafe.example/feed.json" language="nl-NL"/>
"""
REFUSED = """
<outline text="Script" xmlUrl="javascript:alert(1)"/>
<outline text="Bestand" xmlUrl="file:///etc/passwd"/>
<outline text="Thuis" xmlUrl="http://192.168.1.1/feed"/>
<outline text="Hier" xmlUrl="http://localhost:8000/feed"/>
<outline text="Intern" xmlUrl="http://[::1]/feed"/>
<outline text="Sleutel" xmlUrl="https://krant.example/feed?token=GEHEIM1234"/>
<outline text="Login" xmlUrl="https://ans:GEHEIM1234@krant.example/feed"/>
"""


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head/><body>{body}</body></opml>'.encode()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    topic = "---\ntitle: Inbraak\nsummary: Over inbraak.\nmonths: [3]\ntips: [Doe dit., Doe dat.]\n---\nTekst.\n"
    folder = make_site(tmp_path / "site", documents={"topics/inbraak.md": topic})
    write(folder / "feeds/sources.toml", COMMENTED)
    return folder


def text_of(site: Path) -> str:
    return (site / "feeds/sources.toml").read_bytes().decode()


class TestImport:
    def test_new_feeds_stand_at_the_end(self, site: Path):
        """What stood in the file stays; feeds are added once each, under names of their own, for editors to judge."""
        (site / "lijst.opml").write_bytes(opml(LIST))
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert done.returncode == 0, done.stderr
        assert "2 bronnen" in done.stdout
        assert text_of(site).startswith(COMMENTED + "\n\n[[source]]\n")
        paper, other, cafe = read_sources(site / "feeds").sources
        assert (other.name, other.neighbourhoods, other.topics) == (
            "Wijkblad (2)",
            ("linden", "haagweg"),
            ("inbraak",),
        )
        assert (cafe.name, cafe.kind, cafe.language) == ('Café & "Buurt" \\', "jsonfeed", "nl")
        assert not paper.review
        assert cafe.review
        assert "kies municipality, police" in text_of(site)

    def test_folders_by_title(self, site: Path):
        """A folder may have the name of a neighbourhood or topic as residents know it, or as its address has it."""
        feed = '<outline type="rss" text="{0}" xmlUrl="https://{1}.example/feed"/>'
        found = {"De Linden!": "een", "linden": "twee", "HAAGWEG": "drie", "Elders": "vier", "Tegen Inbraak": "vijf"}
        title = "---\ntitle: Tegen inbraak\nsummary: Over inbraak.\n---\nTekst.\n"
        write(site / "content/topics/inbraak.md", title)
        write(site / "content/neighbourhoods/stuk/index.md", "geen kop\n")
        folders = (f'<outline text="{name}">{feed.format(slug, slug)}</outline>' for name, slug in found.items())
        (site / "lijst.opml").write_bytes(opml("".join(folders)))
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert done.returncode == 0, done.stderr
        added = read_sources(site / "feeds").sources[1:]
        assert [each.neighbourhoods for each in added] == [("linden",), ("linden",), ("haagweg",), (), ()]
        assert added[-1].topics == ("inbraak",)

    def test_twice_changes_nothing(self, site: Path):
        """An address that is a source already, in whatever spelling, is never added again."""
        (site / "lijst.opml").write_bytes(opml(LIST))
        run_portal("sources", site, "--import", str(site / "lijst.opml"))
        before = text_of(site)
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert (done.returncode, text_of(site)) == (0, before)
        assert "staat al bij de bronnen" in done.stdout

    def test_dry_run(self, site: Path):
        """A dry run shows the lines and leaves the file alone."""
        (site / "lijst.opml").write_bytes(opml(LIST))
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"), "--dry-run")
        assert (done.returncode, text_of(site)) == (0, COMMENTED)
        assert len(tomllib.loads(done.stdout.partition("“")[0])["source"]) == 2

    def test_what_is_refused(self, site: Path):
        """Addresses that lead nowhere public, or hold a key, are named and left out; the rest is added."""
        (site / "lijst.opml").write_bytes(opml(LIST + REFUSED))
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert done.returncode == 3
        assert done.stderr.count("is overgeslagen") == 7
        assert "GEHEIM" not in done.stdout + done.stderr + text_of(site)
        assert len(read_sources(site / "feeds").sources) == 3

    @pytest.mark.parametrize("body", [None, b"<html><body>", b"geen lijst", b"<rss/>"])
    def test_no_list(self, site: Path, body: bytes | None):
        """A file that is missing or no list is a sentence and code 2; nothing is written."""
        if body is not None:
            (site / "lijst.opml").write_bytes(body)
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert (done.returncode, text_of(site)) == (2, COMMENTED)
        assert "lijst.opml" in done.stderr
        assert "Traceback" not in done.stderr

    def test_what_fetch_could_not_read_is_not_written(self, site: Path):
        """Sources that would be wrong afterwards, here without a contact, stay as they are."""
        lacking = COMMENTED.replace('contact = "redactie@lindehage.example" # wij\n', "")
        lacking = lacking.replace("http://www.WIJKBLAD.example:80/feed/#top", "samples/x.rss")
        write(site / "feeds/sources.toml", lacking)
        (site / "lijst.opml").write_bytes(opml(LIST))
        done = run_portal("sources", site, "--import", str(site / "lijst.opml"))
        assert (done.returncode, text_of(site)) == (2, lacking)
        assert "contact" in done.stderr


class TestHostile:
    @pytest.mark.parametrize(
        ("body", "why"),
        [
            (b'<!DOCTYPE opml [<!ENTITY a "aaaa">]><opml><body><outline text="&a;"/></body></opml>', "DOCTYPE"),
            (opml("<outline>" * 40 + "</outline>" * 40), "nested too deep"),
            (opml("<outline text='x'/>" * (MAX_OUTLINES + 1)), "too many outlines"),
            (opml("<outline text='x'/>" * 300_000), "too large"),
            (opml("<outline text='&nbsp;'/>"), "regel 1"),
            (b'<?xml version="1.0" encoding="bestaat-niet"?><opml/>', "invalid XML"),
            (b"", "invalid XML"),
        ],
    )
    def test_refused_as_a_whole(self, body: bytes, why: str):
        """A list that is made to do harm is refused with its reason."""
        with pytest.raises(ParseError, match=why):
            read_opml(body)

    def test_switched_off_and_included(self):
        """Branches that are switched off, and lists of others, are not followed."""
        off = '<outline isComment="true"><outline text="a" xmlUrl="https://a.example/"/></outline>'
        other = '<outline type="include" text="b" xmlUrl="https://b.example/x.opml"/>'
        after = '<outline text="c" xmlUrl="https://c.example/"/>'
        found, refused = read_opml(opml(off + other + after))
        assert ([each.name for each in found], refused) == (["c"], ())

    @pytest.mark.parametrize(
        "url",
        [
            "http://bücher.example/a%20b",
            "https://xn--bcher-kva.example:443/a%20b/",
            "https://www.BÜCHER.example./a b#deel",
        ],
    )
    def test_one_address_in_many_spellings(self, url: str):
        """Spellings of one address count as one."""
        assert address_key(url) == address_key("https://bücher.example/a%20b")

    @pytest.mark.skipif(not FIXTURE.exists(), reason="no collected material here")
    def test_the_collected_list(self):
        """The fixture gives its five subscriptions and one refusal."""
        found, refused = read_opml(FIXTURE.read_bytes())
        assert len(found) == 5
        assert [each.name for each in refused] == ["Fout: lokaal bestand"]
        assert "Café & Buurt" in {each.name for each in found}
