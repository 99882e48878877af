"""What an Atom feed says it took back: `deleted-entry` of RFC 6721. feedparser passes over it. Pure."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET  # external entities stay unread; expat stops expansion; see worker.py

from plugins.aggregator.adapters import MAX_ITEMS
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import Tombstone

_NAMESPACE = "http://purl.org/atompub/tombstones/1.0"


def read_tombstones(body: bytes, now: dt.datetime) -> tuple[Tombstone, ...]:
    """The tombstones of a feed; none when it is not well-formed. Those of other feeds, in a `source`, do not count."""
    if _NAMESPACE.encode() not in body:
        return ()
    try:
        root = ET.fromstring(body)  # noqa: S314  # limits of the worker and of expat hold
    except (ET.ParseError, ValueError, LookupError):
        return ()
    found = root.findall(f"{{{_NAMESPACE}}}deleted-entry")[:MAX_ITEMS]
    return tuple(
        Tombstone(key=stone.get("ref", "").strip(), when=parse_date(stone.get("when", ""), now))
        for stone in found
        if stone.get("ref", "").strip()
    )
