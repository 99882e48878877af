"""JSON Feed 1.0 and 1.1 to entries. Pure.

An item without an id is left out, as the format asks; a file that is not whole JSON is refused, never read in part.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.payload import address_of_sound, decoded
from plugins.aggregator.adapters.webpage import refuse_page
from plugins.aggregator.clean import (
    EXCERPT_LENGTH,
    NAME_LENGTH,
    clean_link,
    language_of,
    plain_name,
    plain_text,
    plain_title,
    shorten,
    tidy,
)
from plugins.aggregator.dates import parse_date
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched, Media, Parsed, Tombstone

_SUBJECT = "jsonfeed"
#: A summary is plain text by the format; generators put the HTML of a description there.
_MARKUP = re.compile(r"<(p|a|b|i|em|strong|span|div|ul|ol|h[1-6])(?:\s[^<>]*)?>.*</\1>", re.DOTALL)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Entries of a feed in its own order. Raises ParseError when it is none."""
    body = fetched.body or b""
    refuse_page(body, fetched.url, _SUBJECT)
    feed = _load(body)
    base = fetched.url or clean_link(_text(feed, "home_page_url")) or ""
    items = _newest([item for item in _list(feed, "items") if isinstance(item, dict) and _id(item)])
    stones = [item for item in items if _is_tombstone(item)]
    return Parsed(
        entries=tuple(_entry(item, feed, base, now) for item in items if item not in stones),
        tombstones=tuple(
            Tombstone(key=_id(stone), when=parse_date(_text(stone, "deleted") or _text(stone, "date_modified"), now))
            for stone in stones
        ),
    )


def _newest(items: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """At most so many, in their own order: the newest where dates tell, for some feeds have the oldest first."""
    if len(items) <= MAX_ITEMS:
        return items
    by_date = sorted(range(len(items)), key=lambda place: _text(items[place], "date_published"), reverse=True)
    return [items[place] for place in sorted(by_date[:MAX_ITEMS])]


def _is_tombstone(item: Mapping[str, Any]) -> bool:
    """Whether an item stands for one that was taken back: JSON Feed has no word for it, so others' words are used."""
    return item.get("type") == "Tombstone" or any(item.get(name) is True for name in ("deleted", "_deleted"))


def _load(body: bytes) -> Mapping[str, Any]:
    if body.lstrip()[:1] == b"<":
        raise ParseError(_SUBJECT, "dit is XML, geen JSON (XML, not JSON)", 'probeer kind = "feed" / try kind = "feed"')
    try:
        feed = json.loads(decoded(body))
    except (ValueError, RecursionError) as error:
        raise ParseError(
            _SUBJECT, "dit is geen geldige JSON (invalid JSON)", "open het adres in een browser / open it in a browser"
        ) from error
    if not isinstance(feed, dict) or "jsonfeed.org/version/" not in _text(feed, "version"):
        raise ParseError(
            _SUBJECT,
            "dit is JSON, maar geen JSON Feed (not a JSON Feed)",
            "vraag de eigenaar om een RSS-feed / ask the owner for an RSS feed",
        )
    return feed


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any], base: str, now: dt.datetime) -> Entry:
    published = parse_date(_text(item, "date_published"), now)
    updated = parse_date(_text(item, "date_modified"), now)
    own = _id(item) if _id(item).startswith(("http://", "https://")) else ""
    address = _text(item, "url") or _text(item, "external_url") or own
    media = tuple(_media(item, base))[:MAX_MEDIA]
    return Entry(
        key=_id(item),
        url=clean_link(address, base) if address.strip() else address_of_sound(media),
        # Plain text by the format; generators that escape it all the same are many, and who writes "&amp;" is nobody.
        title=plain_title(html.unescape(_text(item, "title")), is_literal=True),
        excerpt=_excerpt(item) or next((each.alt for each in media if each.alt), ""),
        published=published or updated,
        updated=updated,
        language=language_of(_text(item, "language") or _text(feed, "language")),
        author=plain_name(_author(item) or _author(feed)),
        media=media,
        categories=_categories(item),
    )


def _excerpt(item: Mapping[str, Any]) -> str:
    summary = _text(item, "summary")
    if _MARKUP.search(summary):
        return plain_text(summary, EXCERPT_LENGTH)
    if text := summary or _text(item, "content_text"):
        return shorten(tidy(text), EXCERPT_LENGTH)
    return plain_text(_text(item, "content_html"), EXCERPT_LENGTH)


def _author(holder: Mapping[str, Any]) -> str:
    """The first author; version 1.0 had one, 1.1 has a list."""
    people = [*_list(holder, "authors"), holder.get("author")]
    return next((_text(person, "name") for person in people if isinstance(person, dict)), "")


def _media(item: Mapping[str, Any], base: str) -> Iterator[Media]:
    image = clean_link(_text(item, "image"), base) if _text(item, "image").strip() else None
    if image:
        yield Media(url=image)
    for part in _list(item, "attachments")[: 4 * MAX_MEDIA]:
        url = clean_link(_text(part, "url"), base) if isinstance(part, dict) and _text(part, "url").strip() else None
        if url and url != image:
            title = tidy(_text(part, "title"), NAME_LENGTH)
            yield Media(url=url, alt=title or None, type=tidy(_text(part, "mime_type"), NAME_LENGTH) or None)


def _categories(item: Mapping[str, Any]) -> tuple[str, ...]:
    words = (shorten(tidy(tag), 60) for tag in _list(item, "tags")[: 4 * MAX_CATEGORIES] if isinstance(tag, str))
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]


def _id(item: Mapping[str, Any]) -> str:
    value = item.get("id")
    is_id = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value).strip() if is_id else ""


def _text(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _list(holder: Mapping[str, Any], key: str) -> list[Any]:
    value = holder.get(key)
    return value if isinstance(value, list) else []
