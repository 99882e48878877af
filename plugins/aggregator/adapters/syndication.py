"""RSS 0.9x to 2.0, RDF and Atom to entries. The only module that knows feedparser. Pure.

feedparser neither cleans nor resolves here: it would do both in its own way, slowly, and make an id depend on the
address that the feed was fetched from.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax import SAXParseException

import feedparser

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.letters import with_known_letters
from plugins.aggregator.adapters.mediarss import MediaTexts, RawMedia, read_media
from plugins.aggregator.adapters.payload import address_of_sound
from plugins.aggregator.adapters.places import NOWHERE, Place, place_of
from plugins.aggregator.adapters.tombstones import read_tombstones
from plugins.aggregator.adapters.webpage import refuse_page
from plugins.aggregator.clean import (
    EXCERPT_LENGTH,
    TITLE_LENGTH,
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
from plugins.aggregator.model import Entry, Fetched, Media, Parsed

_SUBJECT = "feed"
_MEDIA_RSS = b"search.yahoo.com/mrss"
_CLOSING_TAG = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_NUMBERED = re.compile(rb"&#(x[0-9a-f]+|[0-9]+);?", re.IGNORECASE)
# feedparser raises a KeyError over a place without numbers, and the like; of these elements we use nothing.
_UNUSED = re.compile(rb"</?(?:georss|geo|gml|itunes|podcast|psc|cloud)\b[^>]*>", re.IGNORECASE)
_STUMBLES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
_ADDRESS = re.compile(r"https?:|/|[^:\s]*[/?]")
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
#: How Mastodon writes a content warning into its RSS, in the language of the author.
_WARNING = re.compile(r"<p><strong>[^<]{1,60}:</strong>[^<]{0,500}</p>(?=<hr)")
_MARKUP = re.compile(
    r"<(?:p|div|ul|ol|br|span|strong|em|b|a|img|figure|h[1-6]|pre|blockquote|table)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
#: What says that it is text, but is HTML all the same (DokuWiki's Atom): it begins with a block that is closed.
_WHOLE_MARKUP = re.compile(
    r"<(p|div|ul|ol|pre|blockquote|table|h[1-6])(?:\s[^<>]*)?>.*</\1>", re.IGNORECASE | re.DOTALL
)
_LOOK = "open het adres in een browser / open the address in a browser"
_BROKEN = "de feed is beschadigd; gelezen is wat leesbaar was (not well-formed)"


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Entries of a feed in its own order. Raises ParseError when it is none."""
    body = fetched.body or b""
    if not body.strip():
        raise ParseError(_SUBJECT, "leeg antwoord (empty body)", "dit gaat vaak vanzelf over / often passes by itself")
    refuse_page(body, fetched.url, _SUBJECT)
    body = with_known_letters(body, fetched.content_type)
    headers = {"content-type": fetched.content_type} if fetched.content_type else {}
    feed = _parse(body, headers)
    if not feed.version:
        raise ParseError(_SUBJECT, "dit is geen RSS of Atom (no feed)", _advice(body))
    is_broken = bool(feed.bozo) and isinstance(feed.bozo_exception, SAXParseException)
    raws = feed.entries[:-1] if is_broken and not _CLOSING_TAG.search(body[-2_000:]) else feed.entries
    media = read_media(body) if _MEDIA_RSS in body and not is_broken else ()
    reader = _Reader(feed, base=fetched.url, now=now)
    texts: Sequence[MediaTexts | None] = media if len(media) == len(feed.entries) else [None] * len(raws)
    entries = tuple(reader.entry(raw, seen) for raw, seen in _newest(list(zip(raws, texts, strict=False))))
    stones = read_tombstones(body, now) if not is_broken else ()
    return Parsed(entries=entries, note=_BROKEN if is_broken else "", tombstones=stones)


def _newest(given: list[tuple[Any, MediaTexts | None]]) -> list[tuple[Any, MediaTexts | None]]:
    """At most so many, in their own order: the newest where dates tell, for some feeds have the oldest first."""
    if len(given) <= MAX_ITEMS:
        return given
    moments = [tuple(raw.get("published_parsed") or raw.get("updated_parsed") or ()) for raw, _ in given]
    chosen = sorted(range(len(given)), key=lambda place: moments[place], reverse=True)[:MAX_ITEMS]
    return [given[place] for place in sorted(chosen)]


def _parse(body: bytes, headers: dict[str, str]) -> Any:
    """What feedparser makes of a feed; where it stumbles, of the feed without what makes it stumble."""
    try:
        return _read(body, headers)
    except _STUMBLES:
        spared = _NUMBERED.sub(lambda match: match[0] if _is_character(match[1]) else b"", body)
    try:
        return _read(_UNUSED.sub(b"", spared), headers)
    except _STUMBLES as error:
        raise ParseError(_SUBJECT, "de feed is te beschadigd om te lezen (broken beyond reading)", _LOOK) from error


def _read(body: bytes, headers: dict[str, str]) -> Any:
    return feedparser.parse(
        io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _is_character(number: bytes) -> bool:
    text = number.decode().lower()
    if len(text) > 9:
        return False
    code = int(text[1:], 16) if text.startswith("x") else int(text)
    return code < 0xD800 or 0xDFFF < code < 0x110000


def _advice(body: bytes) -> str:
    if body.lstrip()[:1] == b"{":
        return 'het lijkt JSON Feed: probeer kind = "jsonfeed" / looks like JSON Feed'
    return _LOOK


class _Reader:
    """Reads the entries of one feed."""

    def __init__(self, feed: Any, *, base: str, now: dt.datetime) -> None:
        self._feed, self._now = feed.feed, now
        self._is_atom = feed.version.startswith("atom")
        self._base = base or clean_link(self._feed.get("link") or "") or ""

    def entry(self, raw: Any, texts: MediaTexts | None) -> Entry:
        """One entry, cleaned; `texts` is what Media RSS says about it, if that is known."""
        published = parse_date(raw.get("published") or "", self._now)
        # Asking feedparser for a missing "updated" answers "published".
        updated = parse_date(raw["updated"] or "", self._now) if "updated" in raw else None
        latitude, longitude = _place(raw)
        media = self._media(raw, texts)
        return Entry(
            key=_key(raw),
            url=self._url(raw) or address_of_sound(media),
            title=self._title(raw, texts),
            excerpt=self._excerpt(raw, texts.words if texts else frozenset()),
            published=published or updated,
            updated=updated,
            language=language_of(raw.get("title_detail", {}).get("language") or self._feed.get("language")),
            author=self._author(raw),
            media=() if _WARNING.match(raw.get("summary") or "") else media,
            categories=_categories(raw),
            latitude=latitude,
            longitude=longitude,
        )

    def _url(self, raw: Any) -> str | None:
        link = _page(raw) or raw.get("link") or ""
        # Of an item with only an id, feedparser takes that for its link, though it is often a mere number.
        link = "" if link == _key(raw) and not _ADDRESS.match(link) else link
        address = link if link.strip() else _key(raw)
        return clean_link(address, self._base) if link.strip() or address.startswith("http") else None

    def _title(self, raw: Any, texts: MediaTexts | None) -> str:
        if texts and not texts.has_title:
            return ""
        detail = raw.get("title_detail", {})
        title = raw.get("title") or ""
        if self._is_atom and detail.get("type") != "text/plain":
            return plain_text(title, TITLE_LENGTH)
        return plain_title(title, is_literal=self._is_atom)

    def _excerpt(self, raw: Any, words_of_pictures: frozenset[str]) -> str:
        """The summary, else the content; never the alternative text of a picture."""
        # The summary's detail may be that of a picture; its value never is.
        summary = {**(raw.get("summary_detail") or {}), "value": raw.get("summary")}
        for part in (summary, *raw.get("content", ())):
            value = part["value"] or ""
            # Bluesky's feeds hold plain text that only looks like HTML.
            is_post = _key(raw).startswith("at://")
            is_text = is_post or (self._is_atom and part.get("type") == "text/plain")
            # Of a post behind a warning only the warning is shown.
            warning = _WARNING.match(value)
            value = warning[0] if warning else value
            text = shorten(tidy(value), EXCERPT_LENGTH) if is_text else plain_text(value, EXCERPT_LENGTH)
            # Escaped twice: what came out is HTML once more.
            is_html = _MARKUP.match(text) and (not is_text or (not is_post and _WHOLE_MARKUP.match(value.strip())))
            text = plain_text(value if is_text else text, EXCERPT_LENGTH) if is_html else text
            if text and text not in words_of_pictures:
                return text
        return ""

    def _author(self, raw: Any) -> str | None:
        # feedparser finds the name beside a mail address only under the domains that it knows.
        name = raw.get("author") or ""
        detail = (raw.get("author_detail") or {}).get("name") or ""
        # Of several authors the two are not about the same one.
        if "@" not in name and (detail in name or not name):
            name = detail or name
        if not name and self._is_atom:
            name = (self._feed.get("author_detail") or {}).get("name") or ""
        return plain_name(name)

    def _media(self, raw: Any, texts: MediaTexts | None) -> tuple[Media, ...]:
        raws: list[RawMedia] = list(texts.media if texts else _attributes(raw.get("media_content", ())))
        raws += [
            RawMedia(url=part.get("href", ""), alt=part.get("title"), type=part.get("type", ""))
            for part in raw.get("enclosures", ())
        ]
        found = (self._medium(each) for each in raws[: 4 * MAX_MEDIA])
        return tuple({medium.url: medium for medium in reversed(list(_present(found)))}.values())[::-1][:MAX_MEDIA]

    def _medium(self, raw: RawMedia) -> Media | None:
        url = clean_link(raw.url, self._base) if raw.url.strip() else None
        if not url:
            return None
        return Media(
            url=url,
            width=_size(raw.width),
            height=_size(raw.height),
            alt=None if raw.alt is None else plain_title(raw.alt),
            type=raw.type if _TYPE.fullmatch(raw.type) else None,
        )


def _place(raw: Any) -> Place:
    """Where an item is: GeoRSS in all its forms, or W3C geo. Of a line or an area, its middle."""
    where = raw.get("where") or {}
    found = where.get("coordinates") if isinstance(where, dict) else None
    points = list(_points(found)) if found else [(raw.get("geo_long"), raw.get("geo_lat"))]
    try:
        longitude, latitude = ((min(side) + max(side)) / 2 for side in zip(*_numbers(points), strict=True))
    except (TypeError, ValueError):
        return NOWHERE
    return place_of(latitude, longitude)


def _numbers(points: Iterable[tuple[Any, Any]]) -> list[tuple[float, float]]:
    return [(float(longitude), float(latitude)) for longitude, latitude in points]


def _points(coordinates: Any) -> Iterable[tuple[Any, Any]]:
    """The corners in coordinates of whatever depth, as (longitude, latitude)."""
    if len(coordinates) >= 2 and all(isinstance(part, int | float) for part in coordinates[:2]):
        yield coordinates[0], coordinates[1]
        return
    for part in coordinates[:1_000]:
        if isinstance(part, list | tuple):
            yield from _points(part)


def _page(raw: Any) -> str:
    """The first page among several alternates; feedparser takes the last."""
    pages = [
        str(link.get("href") or "")
        for link in raw.get("links", ())
        if link.get("rel", "alternate") == "alternate" and "html" in link.get("type", "text/html")
    ]
    return pages[0] if len(pages) > 1 else ""


def _key(raw: Any) -> str:
    return str(raw.get("id") or "").strip()


def _attributes(parts: Iterable[Any]) -> list[RawMedia]:
    return [
        RawMedia(
            url=part.get("url", ""),
            alt=None,
            type=part.get("type", ""),
            width=part.get("width", ""),
            height=part.get("height", ""),
        )
        for part in parts
    ]


def _present(found: Iterable[Media | None]) -> Iterable[Media]:
    return (medium for medium in found if medium)


def _size(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[1-9]\d{0,4}", text.strip()) else None


def _categories(raw: Any) -> tuple[str, ...]:
    tags = raw.get("tags", ())[: 4 * MAX_CATEGORIES]
    words = (shorten(plain_title(tag.get("label") or tag.get("term") or ""), 60) for tag in tags)
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]
