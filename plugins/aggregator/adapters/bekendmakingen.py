"""Official announcements of the Netherlands, by the search service (SRU 2.0) or the RSS of a search. Pure.

Facts: clients' code and answers (2024 to 2026). A wrong question is answered with status 200, no records and a
`diagnostic`. Prefixes differ by record, so namespaces and local names count. A correction is a new publication.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote, urlencode, urlsplit
from xml.etree import ElementTree as ET  # external entities stay unread; expat stops expansion; see worker.py

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS
from plugins.aggregator.adapters.places import NOWHERE, Place, place_of
from plugins.aggregator.adapters.webpage import refuse_page
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, language_of, plain_name, plain_title, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched, Parsed, Request, Source

_SUBJECT = "bekendmakingen"
_SRU = "{http://docs.oasis-open.org/ns/search-ws/sruResponse}"
_GZD = "{http://standaarden.overheid.nl/sru}"
_TERMS = "{http://purl.org/dc/terms/}"
_LAW = "{http://standaarden.overheid.nl/wetgeving/}"
_NUMBER = re.compile(r"[a-z]{2,6}-\d{4}-\d+(?:-n\d+)?")
_POINT = re.compile(r"\s*(-?\d{1,3}\.\d+)[\s,]+(-?\d{1,3}\.\d+)")
_RECORDS = "100"


def ask(source: Source) -> Request:
    """The address as it stands; of the search service with its version and a number of records."""
    parts = urlsplit(source.url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if "query" not in query:
        return Request(url=source.url)
    asked = {"operation": "searchRetrieve", "version": "2.0", "maximumRecords": _RECORDS, **query}
    # A bare | is answered with a failure; so everything is packed.
    question = urlencode(asked, quote_via=quote)
    return Request(url=f"{parts.scheme}://{parts.netloc}{parts.path}?{question}", step=question)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The announcements as entries. Raises ParseError."""
    body = fetched.body or b""
    refuse_page(body, fetched.url, _SUBJECT)
    if b"searchRetrieveResponse" not in body[:2_000]:
        return _from_feed(fetched, now)
    try:
        root = ET.fromstring(body)  # noqa: S314  # limits of the worker and of expat hold
    except (ET.ParseError, ValueError, LookupError) as error:
        detail = "het antwoord is beschadigd (not well-formed)"
        raise ParseError(_SUBJECT, detail, "dit gaat vaak vanzelf over / often passes by itself") from error
    if wrong := next((each for each in root.iter() if _local(each) == "diagnostic"), None):
        said = tidy(" ".join(each.text or "" for each in wrong if _local(each) in {"message", "details"}), 100)
        raise ParseError(
            _SUBJECT, f"de zoekvraag klopt niet: {said[:100]} (diagnostic)", "verbeter url / mend the query in url"
        )
    records = list(root.iter(f"{_SRU}record"))[:MAX_ITEMS]
    entries = tuple(entry for record in records if (entry := _entry(record, now)))
    return Parsed(entries=entries, more=_more(root, len(records), fetched))


def _more(root: ET.Element, count: int, fetched: Fetched) -> Request | None:
    """The question for the next records, while there are any."""
    asked = dict(parse_qsl(fetched.step))
    start = asked.get("startRecord", "1")
    if not asked or not count or not start.isdecimal():
        return None
    following, total = (_first(root, f"{_SRU}{name}") for name in ("nextRecordPosition", "numberOfRecords"))
    position = int(following) if following.isdecimal() else int(start) + count
    is_last = not following and not (total.isdecimal() and position <= int(total))
    if is_last or position <= int(start):
        return None
    question = urlencode({**asked, "startRecord": str(position)}, quote_via=quote)
    return Request(url=f"{fetched.url}?{question}", step=question)


def _entry(record: ET.Element, now: dt.datetime) -> Entry | None:
    number = _first(record, f"{_TERMS}identifier")
    if not number:
        return None
    day = _first(record, f"{_TERMS}available") or _first(record, f"{_TERMS}date")
    where = _place(record)
    return Entry(
        key=number,
        url=clean_link(_first(record, f"{_GZD}preferredUrl")) if _first(record, f"{_GZD}preferredUrl") else None,
        title=plain_title(_first(record, f"{_TERMS}title"), is_literal=True),
        excerpt=shorten(tidy(_first(record, f"{_TERMS}abstract")), EXCERPT_LENGTH),
        published=parse_date(day or _first(record, f"{_TERMS}modified"), now),
        language=language_of(_first(record, f"{_TERMS}language")) or "nl",
        author=plain_name(_first(record, f"{_TERMS}creator")),
        categories=_categories(record),
        latitude=where[0],
        longitude=where[1],
    )


def _categories(record: ET.Element) -> tuple[str, ...]:
    found = (each.text or "" for name in ("type", "subject") for each in record.iter(f"{_TERMS}{name}"))
    words = (shorten(tidy(text), 60) for text in found)
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]


def _place(record: ET.Element) -> Place:
    """The first place on the map: a point as `lat,lon`, anything else as WKT in `lon lat`."""
    for area in record.iter(f"{_LAW}locatiegebied"):
        text = area.text or ""
        found = _POINT.match(text.rpartition("(")[2])
        if found:
            one, other = float(found[1]), float(found[2])
            north, east = (other, one) if "(" in text else (one, other)
            return place_of(north, east)
    return NOWHERE


def _from_feed(fetched: Fetched, now: dt.datetime) -> Parsed:
    from plugins.aggregator.adapters.syndication import parse as parse_feed  # noqa: PLC0415  # loads feedparser

    found = parse_feed(fetched, now=now)
    return dataclasses.replace(found, entries=tuple(_turned(found.entries)))


def _turned(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The RSS says number and municipality where a title belongs, and the title where a text belongs."""
    for entry in entries:
        number, _, town = entry.title.partition(" : ")
        match = _NUMBER.fullmatch(number.strip())
        if not match:
            yield entry
            continue
        yield dataclasses.replace(
            entry, key=match[0], title=plain_title(entry.excerpt, is_literal=True), excerpt="", author=plain_name(town)
        )


def _first(record: ET.Element, name: str) -> str:
    return next((each.text.strip() for each in record.iter(name) if each.text and each.text.strip()), "")


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
