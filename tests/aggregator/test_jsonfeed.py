"""JSON Feed to entries; the ordinary case is among the samples of `test_syndication.py`."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins.aggregator.adapters.jsonfeed import parse
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched
from tests.support.feeds import NOW


def entries(*items: Any, **feed: Any) -> tuple[Entry, ...]:
    whole = {"version": "https://jsonfeed.org/version/1.1", "items": items, **feed}
    return parse(Fetched(url="https://a.example/feed.json", body=json.dumps(whole).encode()), now=NOW).entries


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "word"),
        [
            (b"", "invalid JSON"),
            (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "invalid JSON"),
            (b"[" * 50_000, "invalid JSON"),
            (b"\xff\xfe", "invalid JSON"),
            (b"[]", "not a JSON Feed"),
            (b'{"items": []}', "not a JSON Feed"),
            (b'{"version": 1}', "not a JSON Feed"),
            (b"<html>", "web page"),
            (b"<rss/>", "XML"),
        ],
    )
    def test_what_is_no_json_feed(self, body: bytes, word: str):
        """Half a file, other JSON or another format is refused by name, never read in part."""
        with pytest.raises(ParseError, match=word):
            parse(Fetched(url="", body=body), now=NOW)


class TestEntries:
    @pytest.mark.parametrize("item", [None, 5, "x", [], {}, {"id": None}, {"id": True}, {"id": ["x"]}, {"id": " "}])
    def test_items_without_an_id(self, item: Any):
        """What has no id is no item."""
        assert entries(item) == ()

    @pytest.mark.parametrize(
        "item",
        [
            {"title": 5, "url": 5, "content_html": [], "tags": "x", "attachments": [None, {"url": 1}], "authors": 1},
            {"image": {}, "summary": None, "date_published": 2026, "language": 1, "author": "x"},
        ],
    )
    def test_values_of_the_wrong_type(self, item: dict[str, Any]):
        """A value of the wrong type counts as absent."""
        (entry,) = entries({"id": "1", **item})
        assert entry == Entry(key="1")

    def test_a_byte_order_mark(self):
        """A file that Windows saved is read."""
        body = b'\xef\xbb\xbf{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"}]}'
        assert len(parse(Fetched(url="", body=body), now=NOW).entries) == 1
