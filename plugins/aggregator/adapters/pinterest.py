"""Boards of Pinterest, by their RSS. Pure.

Facts: samples and gateways' code; the feed is undocumented. Most pins picture other people's work, which the owner of
a board cannot license: title and link are read, never the picture.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from urllib.parse import urlsplit

from plugins.aggregator.model import Fetched, Parsed, Request, Source

_BOARD = re.compile(r"/(?P<user>[\w-]+)(?:/(?P<board>[\w%-]+))?/?")


def ask(source: Source) -> Request:
    """The feed of a board, or of everything that somebody pinned."""
    parts = urlsplit(source.url)
    match = _BOARD.fullmatch(parts.path.removesuffix(".rss"))
    if not match or match["user"] == "pin":
        raise ValueError("zet hier https://www.pinterest.com/naam/bord/ (the address of a board)")
    board = match["board"] or "feed"
    return Request(url=f"{parts.scheme}://{parts.netloc}/{match['user']}/{board}.rss")


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The pins as entries, without pictures; the language is that of the server. Raises ParseError."""
    from plugins.aggregator.adapters.syndication import parse as parse_feed  # noqa: PLC0415  # loads feedparser

    found = parse_feed(fetched, now=now)
    return dataclasses.replace(
        found, entries=tuple(dataclasses.replace(entry, media=(), language=None) for entry in found.entries)
    )
