"""A whole site into which people put everything that can be put into it: it is built, all the same."""

import json
from xml.etree import ElementTree as ET

import pytest

from tests.support.sites import make_site, run_portal

LAMPS = "buurten/linden/nieuws/2028/nieuwe-lampen/index.html"
NEWS = "neighbourhoods/linden/news/2028"


def story(more="", title="Een", body="Tekst."):
    return f"---\ntitle: {title}\ndate: 2028-03-10\n{more}---\n{body}\n"


def action(more):
    return f"---\ntitle: Een\nstate: done\nstart: 2028-03-01\norganiser: Bewoners\n{more}---\nTekst.\n"


ODD = {
    f"{NEWS}/tekens.md": story(title='"Een \\x1b\\0\\x07 twee\\u202e"', body="Een \0\x07\x0b\u2028 twee."),
    f"{NEWS}/emoji.md": story(title="👍🏽 👨‍👩‍👧 & <b>meer</b>"),
    f"{NEWS}/lang.md": story(title="w" * 3000, body="w" * 20_000),
    f"{NEWS}/{'n' * 200}.md": story(),
    f"{NEWS}/eeuwig.md": story("until: 2199-12-31\nupdated: 1900-01-01\n"),
    f"{NEWS}/zelf.md": story("led_to: zelf.md\n", body="[zelf](zelf.md), [weg](#weg), [leeg](), [top](/)."),
    f"{NEWS}/oud.md": story("redirect_from: [oud/, OUD, /oud/index.html, feed.xml, feed.xml/x, robots.txt, theme/x]\n"),
    f"{NEWS}/ouder.md": story("redirect_from: [oud/, nieuws/, buurten/linden/nieuws/2028/nieuwe-lampen, oud.html]\n"),
    "neighbourhoods/linden/actions/2028/een.md": action("next: twee.md\n"),
    "neighbourhoods/linden/actions/2028/twee.md": action("next: een.md\n"),
    "neighbourhoods/linden/actions/2028/drie.md": action("next: drie.md\n"),
    "neighbourhoods/linden/actions/2028/vier.md": action("next: ../../news/2028/emoji.md\n"),
    "neighbourhoods/linden/events/2028/lang.md": "---\ntitle: Een\nstart: 2028-03-20\nend: 2199-12-31 23:59\n---\n",
    "neighbourhoods/linden/events/2028/ooit.md": "---\ntitle: Een\nstart: 2028-03-20\nend: 9999-12-31\n---\n",
    "neighbourhoods/linden/events/2028/nacht.md": "---\ntitle: Een\nstart: 2028-03-26 02:30\n---\n",
    "neighbourhoods/linden/events/2099/ver.md": "---\ntitle: Een\nstart: 2099-12-31 23:59\n---\n",
    "neighbourhoods/nieuws/index.md": "---\ntitle: Nieuws\n---\n",
    "topics/nieuws.md": "---\ntitle: Een\n---\n## Voorkomen\n\n## Voorkomen\n\nTekst.\n",
    "texts/robots.md": "---\ntitle: Een\n---\n",
    "texts/index.md": "---\ntitle: Een\n---\n",
    "municipality/map.geojson": '{"features": [{"properties": {"kind": "water"}, "geometry": {"type": "LineString", '
    '"coordinates": [[5, NaN], [1e400, 52]]}}]}',
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    site = make_site(tmp_path_factory.mktemp("odd") / "site", documents=ODD)
    return run_portal("build", site), site / "output"


class TestOddDocuments:
    def test_do_not_stop_a_build(self, built):
        """Exit 3: what was left out is said, the rest is there."""
        done, output = built
        assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
        assert (output / LAMPS).is_file()
        pages = [output / "buurten/linden" / path / "index.html" for path in ("nieuws/2028/lang", "acties/2028/drie")]
        assert all(page.is_file() for page in pages)

    def test_make_feeds_that_can_be_read(self, built):
        """One strange character would hide all news from every reader of feeds."""
        _, output = built
        feeds = [*output.rglob("*.xml")]
        assert [ET.parse(feed).getroot().tag for feed in feeds]
        assert all(json.loads(feed.read_bytes()) for feed in output.rglob("*.json"))

    def test_take_no_address_that_is_in_use(self, built):
        """An old address yields to a page of today, to a file, and to whoever was first; two of these are said."""
        done, output = built
        assert "Nieuwe lampen" in (output / LAMPS).read_text("utf-8")
        assert (output / "robots.txt").is_file()
        assert (output / "feed.xml").is_file()
        assert "nieuws/2028/oud/" in (output / "oud/index.html").read_text("utf-8")
        assert "nieuws/2028/ouder/" in (output / "oud.html").read_text("utf-8")
        said = [line for line in done.stderr.splitlines() if "oude adres" in line]
        assert len(said) == 2
        assert all(f"{NEWS}/ouder.md:4: fout: " in line for line in said)

    def test_with_a_line_that_leads_nowhere_leave_the_map(self, built):
        """Only that line is missing."""
        _, output = built
        assert (output / "buurten/index.html").is_file()
