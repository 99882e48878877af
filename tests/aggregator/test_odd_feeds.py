"""Feeds as people really make them, each beside a healthy source: what comes out, and that the other is as ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.feeds import write_feeds
from tests.support.runs import DAY, MANY, NOW, OPEN, items, titles, visit

BASES = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bron.example/map/"><title>x</title><id>x</id>'
    b'<entry xml:base="2026/"><id>tag:x,2026:1</id><link href="feest.html"/><updated>2026-11-19T08:00:00Z</updated>'
    b'<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Een <em>feest</em></div></title>'
    b"</entry></feed>"
)
PREFIXES = (
    b'<q:RDF xmlns:q="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/">'
    b'<r:channel q:about="https://bron.example/"><r:title>x</r:title></r:channel>'
    b'<r:item q:about="https://bron.example/1"><r:title>Hek dicht</r:title><r:link>https://bron.example/1</r:link>'
    b"</r:item></q:RDF>"
)
JSON = "https://jsonfeed.org/version/1.1"


def feed(*inside: str, head: str = "") -> str:
    return f'{head}<rss version="2.0"><channel><title>Bron</title>{"".join(inside)}</channel></rss>'


def item(title: str, number: int = 1, more: str = "") -> str:
    link = f"https://bron.example/{number}"
    return f"<item><title>{title}</title><guid>n{number}</guid><link>{link}</link>{more}</item>"


TWO_PAGES = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>x</id><entry><id>tag:x,2026:1</id>'
    '<title>Avond</title><link href="https://bron.example/1"/><link href="https://bron.example/1.mp3"/>'
    "<summary>{}</summary></entry></feed>"
)
WIKI = '&lt;h1 class="x"&gt;Hek&lt;/h1&gt;\n&lt;p&gt;Het &lt;b&gt;hek&lt;/b&gt; is dicht.&lt;/p&gt;'
ODD = {
    "two alternates": (TWO_PAGES.format("a &lt;b&gt; c").encode(), "Avond https://bron.example/1 a <b> c"),
    "html that says it is text": (
        TWO_PAGES.format(WIKI).encode(),
        "Avond https://bron.example/1 Hek Het hek is dicht.",
    ),
    "an id that is no address": (feed("<item><title>Feest</title><guid>88</guid></item>"), "Feest"),
    "an id that is an address": (
        feed("<item><title>Feest</title><guid>https://bron.example/88</guid></item>"),
        "Feest https://bron.example/88",
    ),
    "emoji as pictures": (
        feed(
            item(
                "Feest",
                more='<description><![CDATA[Kom! <img src="/x.png" alt="😀" class="wp-smiley" /> <img class="emoji"'
                ' alt=":tada:"> <img alt="Plein">]]></description>',
            )
        ),
        "Feest https://bron.example/1 Kom! 😀",
    ),
    "utf-16": (feed(item("Café dicht"), head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"), "Café dicht"),
    "xhtml with a base": (BASES, "Een feest https://bron.example/map/2026/feest.html"),
    "prefixed rdf": (PREFIXES, "Hek dicht https://bron.example/1"),
    "no declaration": (feed(item("社区安全通知")).encode("gbk"), "https://bron.example/1"),
    "escaped twice": (
        feed(
            item(
                "Caf&amp;eacute;",
                more="<description>&amp;lt;p&amp;gt;Kom &amp;amp; kijk&amp;lt;/p&amp;gt;</description>",
            )
        ),
        "Café https://bron.example/1 Kom & kijk",
    ),
    "letters that turn": (feed(item("Let op \u202egpj.exe\u202c \u2066nu\u2069")), "Let op gpj.exe nu"),
    "dates of nobody": (
        feed(
            item("Oud", 1, "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"),
            item("Ver", 2, "<pubDate>Thu, 19 Nov 2099 09:00:00 GMT</pubDate>"),
        ),
        "Oud https://bron.example/1 Ver https://bron.example/2",
    ),
    "one guid for all": (
        feed(*(item(f"Bericht {n}", n).replace(f"<guid>n{n}<", "<guid>1<") for n in (1, 2))),
        "Bericht 1 https://bron.example/1 Bericht 2 https://bron.example/2",
    ),
    "a podcast": (
        feed('<item><title>Avond</title><enclosure url="https://bron.example/1.mp3" type="audio/mpeg"/></item>'),
        "Avond https://bron.example/1.mp3",
    ),
}
ODD_JSON = {
    "attachments only": (
        [
            {
                "id": 1,
                "attachments": [{"url": "https://bron.example/a.mp3", "mime_type": "audio/mpeg", "title": "Avond"}],
            }
        ],
        "https://bron.example/a.mp3 Avond",
    ),
    "an id in the place of a link": ([{"id": "https://bron.example/9", "title": "T"}], "T https://bron.example/9"),
    "a summary of html": ([{"id": "1", "summary": "Kom <em>zaterdag</em> 1 &lt; 2"}], "Kom zaterdag 1 < 2"),
    "a title that was escaped": ([{"id": "1", "title": "A &amp; B &lt;i&gt;"}], "A & B <i>"),
    "nothing but nulls": ([None, {"id": "1", "url": None, "title": None, "authors": None, "attachments": None}], ""),
}


def told(feeds: Path) -> str:
    found = sorted(items(feeds, "vreemd"), key=lambda each: each.url or "")
    return " ".join(filter(None, (part for each in found for part in (each.title, each.url, each.excerpt))))


def beside(feeds: Path, body: bytes, kind: str = "feed") -> None:
    """One night with a healthy source, which is as ever."""
    write_feeds(feeds, {"goed": MANY, "vreemd": body}, fetch=OPEN)
    file = feeds / "sources.toml"
    table = file.read_text(encoding="utf-8")
    head, _, last = table.rpartition('kind = "feed"')
    file.write_text(f'{head}kind = "{kind}"{last}', encoding="utf-8")
    healthy, _ = visit(feeds)
    assert (healthy.state, healthy.new) == ("read", 8)


class TestOdd:
    @pytest.mark.parametrize("name", ODD)
    def test_feeds(self, tmp_path: Path, name: str):
        """Each is read as its maker meant it."""
        body, expected = ODD[name]
        beside(tmp_path, body if isinstance(body, bytes) else body.encode())
        assert expected in told(tmp_path)

    @pytest.mark.parametrize("name", ODD_JSON)
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_json(self, tmp_path: Path, name: str, encoding: str):
        """The same for JSON Feed, in any encoding that shows itself."""
        given, expected = ODD_JSON[name]
        beside(tmp_path, json.dumps({"version": JSON, "title": "é", "items": given}).encode(encoding), "jsonfeed")
        assert told(tmp_path) == expected

    @pytest.mark.parametrize("kind", ["feed", "jsonfeed"])
    def test_grown_with_the_oldest_first(self, tmp_path: Path, kind: str):
        """Of a feed that keeps everything, the newest stay in view, wherever they stand."""
        dates = [NOW - DAY * (1 - number / 1200) for number in range(1200)]
        if kind == "feed":
            parts = (
                item(f"t{n}", n, f"<pubDate>{date:%a, %d %b %Y %H:%M:%S} GMT</pubDate>") for n, date in enumerate(dates)
            )
            body = feed(*parts).encode()
        else:
            rows = [{"id": str(n), "title": f"t{n}", "date_published": d.isoformat()} for n, d in enumerate(dates)]
            body = json.dumps({"version": JSON, "title": "x", "items": rows}).encode()
        beside(tmp_path, body, kind)
        assert set(titles(tmp_path, "vreemd")) == {f"t{number}" for number in range(700, 1200)}

    def test_all_guids_change(self, tmp_path: Path):
        """A new system with new ids and the same links: the same items, as old as they were."""
        for prefix in ("oud", "nieuw"):
            body = feed(*(item(f"Bericht {n}", n).replace(f">n{n}<", f">{prefix}{n}<") for n in range(4)))
            (tmp_path / "samples").mkdir(exist_ok=True)
            beside(tmp_path, body.encode()) if prefix == "oud" else (tmp_path / "samples/vreemd").write_bytes(
                body.encode()
            )
        _, second = visit(tmp_path, now=NOW + DAY)
        assert (second.new, second.withdrawn, second.kept) == (0, 0, 4)
        assert {each.first_seen for each in items(tmp_path, "vreemd")} == {NOW}

    def test_several_authors(self, tmp_path: Path):
        """Of several authors one is named, and never half a mail address."""
        authors = "<author>jan@bron.example (Jan)</author><author>Els</author>"
        beside(tmp_path, feed(item("Feest", more=authors)).encode())
        assert [each.author for each in items(tmp_path, "vreemd")] == ["Els"]
