"""Places and tombstones that feeds hold."""

from __future__ import annotations

import json

import pytest

from plugins.aggregator.adapters import jsonfeed, syndication
from plugins.aggregator.model import Fetched
from tests.support.feeds import NOW

NAMES = (
    'xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" '
    'xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"'
)
STONES = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>Bron</title><id>urn:bron</id><updated>2026-11-19T00:00:00Z</updated>
<at:deleted-entry ref="tag:bron,2026:1" when="2026-11-18T12:00:00Z"/><at:deleted-entry when="2026-11-18T12:00:00Z"/>
<entry><id>tag:bron,2026:2</id><title>Twee</title><updated>2026-11-19T00:00:00Z</updated></entry></feed>"""


def place(inside: str) -> tuple[float | None, float | None]:
    body = f'<rss version="2.0" {NAMES}><channel><title>a</title><item><title>x</title>{inside}</item></channel></rss>'
    (entry,) = syndication.parse(Fetched(url="", body=body.encode()), now=NOW).entries
    return entry.latitude, entry.longitude


class TestPlaces:
    @pytest.mark.parametrize(
        "inside",
        [
            "<georss:point>52.1 4.9</georss:point>",
            "<georss:point>52.1,4.9</georss:point>",
            "<georss:where><gml:Point><gml:pos>52.1 4.9</gml:pos></gml:Point></georss:where>",
            "<geo:lat>52.1</geo:lat><geo:long>4.9</geo:long>",
            "<geo:Point><geo:lat>52.1</geo:lat><geo:long>4.9</geo:long></geo:Point>",
            "<georss:polygon>52.0 4.8 52.0 5.0 52.2 5.0 52.2 4.8 52.0 4.8</georss:polygon>",
        ],
    )
    def test_where_an_item_is(self, inside):
        """Every common way to write a place is read; of an area, its middle."""
        assert place(inside) == (52.1, 4.9)

    @pytest.mark.parametrize("point", ["", "x y", "0 0", "952 4", "52", "nan nan", "1e999 4"])
    def test_what_is_no_place(self, point):
        """A place that cannot be is none, and the item stays."""
        assert place(f"<georss:point>{point}</georss:point>") == (None, None)


class TestTombstones:
    def test_of_atom(self):
        """RFC 6721: a deleted entry names its id and the moment."""
        parsed = syndication.parse(Fetched(url="", body=STONES.encode()), now=NOW)
        assert [(stone.key, stone.when.isoformat()[:16]) for stone in parsed.tombstones] == [
            ("tag:bron,2026:1", "2026-11-18T12:00")
        ]
        assert [entry.key for entry in parsed.entries] == ["tag:bron,2026:2"]

    @pytest.mark.parametrize("mark", [{"type": "Tombstone"}, {"deleted": True}, {"_deleted": True}])
    def test_of_json(self, mark):
        """An item that is marked as deleted is a tombstone, not an item."""
        items = [{"id": "1", **mark}, {"id": "2", "content_text": "Twee"}]
        body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Bron", "items": items}).encode()
        parsed = jsonfeed.parse(Fetched(url="", body=body), now=NOW)
        assert ([s.key for s in parsed.tombstones], [e.key for e in parsed.entries]) == (["1"], ["2"])
