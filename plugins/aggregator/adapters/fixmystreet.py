"""Reports around a place, by the RSS of a FixMyStreet server. Pure.

Facts: the server's code. Titles end with the day in English words; texts with the nearest address and a link back;
updates name who wrote them, and are left out.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from plugins.aggregator.model import Entry, Fetched, Parsed

_DAY = re.compile(r",\s+(?:\d{1,2}(?:st|nd|rd|th)\s+\w+(?:\s+\d{4})?|today|yesterday|\w+day)$", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:Report on|Melding op|Signalement sur) \S+(?: \S+)?$")
_ADDRESS = re.compile(r"\s*Nearest (?:road|named road|address|postcode)[^:]{0,40}:.*$")
_UPDATE = re.compile(r"#(?:comment|update)_\d+$")


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The reports as entries: no updates, no addresses, no names. Raises ParseError."""
    from plugins.aggregator.adapters.syndication import parse as parse_feed  # noqa: PLC0415  # loads feedparser

    found = parse_feed(fetched, now=now)
    kept = (entry for entry in found.entries if not _UPDATE.search(entry.key) and not _UPDATE.search(entry.url or ""))
    return dataclasses.replace(found, entries=tuple(map(_without_marks, kept)))


def _without_marks(entry: Entry) -> Entry:
    return dataclasses.replace(
        entry,
        title=_DAY.sub("", entry.title),
        excerpt=_ADDRESS.sub("", _TAIL.sub("", entry.excerpt)).strip(),
        author=None,
        language=None,  # the server says en-gb, whatever the language
    )
