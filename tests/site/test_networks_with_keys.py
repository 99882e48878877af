"""A built site of sources with keys: what their networks want shown stands on its pages, and no key anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.feedserver import Answer, serving
from tests.support.networks import MARK, as_json
from tests.support.payloads import GOOD
from tests.support.sites import make_site, run_portal, write

SOURCE = """
    [[source]]
    name = "{name}"
    kind = "{kind}"
    url = "{url}"
    publisher = "police"
    neighbourhoods = ["linden"]
    {more}
"""
FEED = """<rss version="2.0"><channel><title>{key}</title><language>nl</language>
<item><title>{title} {key}</title><guid>{title}{key}</guid><link>https://bron.example/{title}</link>
<author>{key} de Vries</author><category>{key}</category><description>Zie {own} of {key}.</description>
<enclosure url="{own}?token={key}" type="image/jpeg" length="1"/>
<pubDate>Mon, 13 Mar 2028 09:00:00 +0100</pubDate></item>
<item><title>Nog iets</title><guid>{own}</guid><link>{own}?key={key}</link></item></channel></rss>"""

TITLES = {
    "kop": "Feest op het plein",
    "vraag": "Boom omgewaaid bij de sluis",
    "pad": "Lampen in de tunnel doen het weer",
    "station": "Kom zaterdag helpen in de speeltuin",
}


def _echo(handler: Any) -> Answer:
    """A server that repeats a key in everything it says."""
    title = next(words for part, words in TITLES.items() if part in handler.path)
    own = f"http://{handler.headers['Host']}{handler.path}".replace("&", "&amp;")
    return Answer(body=FEED.format(key=MARK, title=title, own=own).encode(), headers={"ETag": MARK})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of which every source has a key, after a fetch and a build."""
    site = make_site(tmp_path_factory.mktemp("keys"))
    posts = GOOD["x", "posts"]
    post = {**posts["data"][0], "created_at": "2028-03-13T09:05:00.000Z"}
    answers = {
        "/2/users/by/username/wijkteam": as_json(GOOD["x", "user"]),
        "/2/users/7/tweets": as_json({**posts, "data": [post]}),
        **dict.fromkeys(("/kop", "/vraag", f"/pad/{MARK}", "/station"), _echo),
    }
    with serving(answers) as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SLEUTEL", MARK)
        token = 'token_env = "SLEUTEL"'
        given = (
            ("Wijkteam", "x", "/wijkteam", f"{token}\n    posts = true"),
            ("Met een kop", "feed", "/kop", f"{token}\n    pictures = true"),
            ("Met een vraag", "feed", f"/vraag?key={MARK}", ""),
            ("Met een pad", "feed", "/pad/{token}", token),
            ("Via een station", "feed", "/station", f'{token}\n    gateway = "rsshub"'),
        )
        blocks = [SOURCE.format(name=a, kind=b, url=server.url(c), more=d) for a, b, c, d in given]
        head = '    [fetch]\n    contact = "redactie@lindehage.example"\n    allow_private = true\n'
        write(site / "feeds/sources.toml", head + "".join(blocks))
        for command in ("fetch", "build"):
            done = run_portal(command, site)
            assert done.returncode == 0, done.stderr + done.stdout
            assert MARK not in done.stderr + done.stdout
    return site


class TestKeys:
    def test_in_no_byte(self, site: Path):
        """Servers repeat their key in texts, links, names and pictures: output, cache and archive hold none."""
        files = [path for path in site.rglob("*") if path.is_file() and path.name != "sources.toml"]
        assert {path.relative_to(site).parts[0] for path in files} >= {"output", ".cache", "feeds"}
        assert [path for path in files if MARK.encode() in path.read_bytes() or MARK in path.name] == []

    def test_the_rest_is_shown(self, site: Path):
        """What these servers say is shown all the same."""
        page = (site / "output/buurten/linden/nieuws/index.html").read_text(encoding="utf-8")
        assert [title for title in TITLES.values() if title not in page] == []


class TestX:
    def test_who_said_it(self, site: Path):
        """A post stands with its words whole, who wrote it by name and handle, its permanent link and the network."""
        page = (site / "output/buurten/linden/nieuws/index.html").read_text(encoding="utf-8")
        assert "Wijkteam (@wijkteam)" in page
        assert 'Hoi &amp; dag <a class="network-post__link" href="https://t.co/a">a.example/x</a></p>' in page
        assert "Reageer op X" in page

    def test_not_in_our_data(self, site: Path):
        """No feed, calendar, data file or search index of ours holds a post of X."""
        for path in (site / "output").rglob("*"):
            if path.is_file() and path.suffix in {".xml", ".json", ".ics", ".txt", ".csv", ".js"}:
                assert b"a.example/x" not in path.read_bytes(), path
                assert b"wijkteam/status" not in path.read_bytes(), path
