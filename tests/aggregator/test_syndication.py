"""RSS, RDF and Atom to entries."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA, adapter_of
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched, Parsed
from tests.support.feeds import NOW, rss

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "feeds"
FEEDS = sorted(path for path in SAMPLES.iterdir() if not path.name.endswith(".expected.json"))

TEXT = "Café ’s avonds – €5"


def parse(
    body: bytes, *, content_type: str = "", kind: str = "feed", url: str = "https://haal.example/map/feed"
) -> Parsed:
    return adapter_of(kind)(Fetched(url=url, body=body, content_type=content_type), now=NOW)


def told(value: object) -> object:
    """A value as its twin file writes it: what differs from the default."""
    if dataclasses.is_dataclass(value):
        fields = {field.name: (getattr(value, field.name), field.default) for field in dataclasses.fields(value)}
        return {name: told(given) for name, (given, default) in fields.items() if given != default}
    if isinstance(value, tuple):
        return [told(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


class TestSamples:
    @pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
    def test_each_sample_gives_what_its_twin_says(self, path: Path):
        """Real-looking feeds of every kind come out as their twin file says."""
        kind = "jsonfeed" if path.suffix == ".json" else "feed"
        expected = json.loads(path.with_name(f"{path.name}.expected.json").read_text(encoding="utf-8"))
        assert told(parse(path.read_bytes(), kind=kind).entries) == expected


class TestEncodings:
    @pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-15"])
    def test_declared(self, codec: str):
        """A feed is read in the character set that it declares."""
        text = TEXT.translate({0x2019: "'", 0x2013: "-"}) if codec == "iso-8859-15" else TEXT
        body = rss("x").decode().replace("x</title>", f"{text}</title>", 1)
        body = body.replace('"1.0"', f'"1.0" encoding="{codec.removesuffix("-sig")}"', 1)
        assert parse(body.encode(codec)).entries[0].title == text

    def test_declared_wrongly(self):
        """Windows text that calls itself UTF-8, Latin-1 or nothing is read all the same."""
        for name in ("utf-8", "iso-8859-1"):
            body = rss("x").decode().replace("x</title>", f"{TEXT}</title>", 1)
            body = body.replace('"1.0"', f'"1.0" encoding="{name}"', 1)
            assert parse(body.encode("windows-1252")).entries[0].title == TEXT

    def test_the_server_says_something_else(self):
        """A server without a character set in its type does not spoil the feed's own."""
        body = rss("x").decode().replace("x</title>", f"{TEXT}</title>", 1)
        assert parse(body.encode(), content_type="text/html").entries[0].title == TEXT


class TestBroken:
    @pytest.mark.parametrize(
        ("body", "word"),
        [
            (b"", "empty"),
            (b" \n ", "empty"),
            (b"<!DOCTYPE html><title>Inloggen</title>", "web page"),
            (b"\xef\xbb\xbf<!-- cache -->\n<HTML><body>Storing</body>", "web page"),
            (b"\x00\x01\x02" * 99, "no feed"),
            (b"gewoon tekst", "no feed"),
        ],
    )
    def test_what_is_no_feed(self, body: bytes, word: str):
        """An empty answer, a web page or a piece of junk is refused by name."""
        with pytest.raises(ParseError, match=word):
            parse(body)

    def test_a_page_that_announces_its_feed(self):
        """Where somebody gave the page instead of its feed, the message gives the feed."""
        page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed/?key=GEHEIM"></head>'
        with pytest.raises(ParseError) as caught:
            parse(page)
        assert "https://haal.example/feed/" in caught.value.advice
        assert "GEHEIM" not in caught.value.advice
        with pytest.raises(ParseError) as caught:
            parse(page.replace(b"/feed/?key=GEHEIM", b"/?feed=atom&amp;cat=3"))
        assert "https://haal.example/?feed=atom&cat=3" in caught.value.advice

    def test_a_page_behind_a_heap_of_comments(self):
        """Comments before a page do not hide it, nor do they take time."""
        with pytest.raises(ParseError, match="web page"):
            parse(b"<!-- x -->" * 5_000 + b"<html>")
        with pytest.raises(ParseError, match="no feed"):
            parse(b"<!-- x -->" * 5_000 + b"<nee>")

    @pytest.mark.parametrize(
        "element",
        [
            '<point xmlns="http://www.georss.org/georss">hier</point>',
            "<georss:point>hier ergens</georss:point>",
            '<g:point xmlns:g="http://www.georss.org/georss">1</g:point>',
            "<psc:chapters><psc:chapter start='x'/></psc:chapters>",
        ],
    )
    def test_what_nobody_uses(self, element: str):
        """A place or a chapter that makes no sense costs nothing."""
        assert parse(rss("x", more=element)).entries[0].title == "x"

    def test_the_wrong_kind(self):
        """JSON Feed under kind feed, and RSS under kind jsonfeed: each message names the other kind."""
        with pytest.raises(ParseError) as caught:
            parse(b'{"version": "https://jsonfeed.org/version/1.1"}')
        assert "jsonfeed" in caught.value.advice
        with pytest.raises(ParseError) as caught:
            parse(rss("x"), kind="jsonfeed")
        assert 'kind = "feed"' in caught.value.advice

    def test_a_feed_that_was_cut_off(self):
        """Of a feed that stops half-way, the item that may be half is left out."""
        body = rss("een", "twee", "drie")
        parsed = parse(body[: body.rindex(b"<guid>")])
        assert [entry.title for entry in parsed.entries] == ["een", "twee"]
        assert "not well-formed" in parsed.note

    def test_a_small_mistake(self):
        """A raw ampersand costs nothing."""
        assert [entry.title for entry in parse(rss("Brand & rook", "twee")).entries] == ["Brand & rook", "twee"]

    @pytest.mark.parametrize("reference", ["&#xD800;", "&#1114112;", "&#99999999;", "&#99999999999999999999;", "&#0;"])
    def test_characters_that_do_not_exist(self, reference: str):
        """A reference to no character does not cost the whole feed."""
        (entry,) = parse(rss("x").replace(b"<title>x", f"<title>x{reference}y".encode())).entries
        entry.title.encode()
        assert entry.title.startswith("x")


class TestHostile:
    def test_no_local_file_is_read(self, tmp_path: Path):
        """An external entity gives nothing of this machine."""
        secret = tmp_path / "geheim.txt"
        secret.write_text("KANARIE", encoding="utf-8")
        entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss'
        body = rss("x", more="<description>&x;</description>").replace(b"<rss", entity.encode(), 1)
        assert "KANARIE" not in str(parse(body))

    def test_entities_do_not_explode(self):
        """A billion laughs make no billion letters."""
        laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
        entity = f'<!DOCTYPE rss [<!ENTITY a0 "lol">{laughs}]><rss'
        body = rss("x", more="<description>&a9;</description>").replace(b"<rss", entity.encode(), 1)
        assert len(str(parse(body))) < 10_000

    def test_more_than_anybody_reads(self):
        """Items, pictures and subjects of one answer are counted."""
        many = "".join(f'<category>c{n}</category><enclosure url="https://a.example/{n}.jpg"/>' for n in range(99))
        entries = parse(rss("eerste", *(str(n) for n in range(MAX_ITEMS)), more="")).entries
        (entry,) = parse(rss("x", more=many)).entries
        assert (len(entries), len(entry.media), len(entry.categories)) == (MAX_ITEMS, MAX_MEDIA, MAX_CATEGORIES)


class TestLinks:
    def test_without_the_address_of_the_feed(self):
        """Relative links of a feed on disk are relative to the site that the feed names."""
        body = rss("x").replace(b"<title>Bron</title>", b"<link>https://site.example/nieuws/</link>")
        body = body.replace(b"<link>https://bron.example/x</link>", b"<link>stuk</link>")
        assert parse(body, url="").entries[0].url == "https://site.example/nieuws/stuk"

    def test_an_id_does_not_depend_on_the_address(self):
        """A feed that moves to another host keeps the ids of its items."""
        body = rss("x").replace(b"<guid>https://bron.example/x", b"<guid>stuk-1")
        keys = {parse(body, url=f"https://{host}.example/feed").entries[0].key for host in ("oud", "nieuw")}
        assert keys == {"stuk-1"}
