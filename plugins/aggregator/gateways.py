"""What RSS-Bridge and RSSHub do to a feed, and how it is undone. Pure.

Facts from their source code (2026): RSS-Bridge answers a failure with status 200 and an item that tells of it, new
each day; RSSHub says `en` or `zh-cn` whatever the language, and puts a symbol for the medium before titles.
"""

from __future__ import annotations

import dataclasses
import re

from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Parsed, Source

_FAILURE = re.compile(r"Bridge returned error \d+! \(\d+\)")
_SYMBOLS = re.compile(r"^(?:[\U0001f5bc\U0001f4f9\U0001f501\U0001f517\U0001f3a4\U0001f4ce]\ufe0f?\s*|\[Poll\]\s*)+")


def through_gateway(source: Source, parsed: Parsed) -> Parsed:
    """What came through a gateway, without its own marks. Raises ParseError when the gateway tells of a failure.

    Its failures are recognised in every source: an address of a gateway works without `gateway` too.
    """
    # While such an item is there, the absence of others means nothing; so the whole answer counts for nothing.
    if any(_FAILURE.fullmatch(entry.title) for entry in parsed.entries):
        raise ParseError(
            source.name,
            "het doorgeefstation kon de bron niet lezen (the gateway reports an error)",
            "kijk op je eigen RSS-Bridge; zet daar error.output op http / look at your own RSS-Bridge",
        )
    if not source.gateway:
        return parsed
    entries = tuple(_entry(entry, is_hub=source.gateway == "rsshub") for entry in parsed.entries)
    return dataclasses.replace(parsed, entries=entries)


def _entry(entry: Entry, *, is_hub: bool) -> Entry:
    if not is_hub:
        return dataclasses.replace(entry, author=None if entry.author == "RSS-Bridge" else entry.author)
    return dataclasses.replace(entry, title=_SYMBOLS.sub("", entry.title), language=None)
