"""News of the Dutch police, by its RSS or its open API (v4). Pure.

Facts: the police's own description and clients' code (2026). The API says its names in several spellings and its
times without a zone. Wanted and missing people are never read: they must vanish once their case is solved, and the
page of the police is the only one that does that in time.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from urllib.parse import parse_qsl, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_ITEMS
from plugins.aggregator.adapters.payload import Object, load_object, objects, picture, place, text, value
from plugins.aggregator.adapters.places import NOWHERE
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, plain_text, plain_title
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import Entry, Fetched, Parsed, Request, Source

_SUBJECT = "politie"
_SITE = "https://www.politie.nl"
_PEOPLE = frozenset({"gezocht", "vermist", "gezocht-en-vermist", "opsporing", "vermisten", "urgentpolitiebericht"})
_MOST = "25"
_LAST = 200  #: the API gives no more news items than this


def ask(source: Source) -> Request:
    """The address as it stands, in Dutch and with as many items as the API gives."""
    parts = urlsplit(source.url)
    folders = set(parts.path.lower().split("/"))
    if folders & _PEOPLE:
        raise ValueError("gezochte en vermiste mensen nemen we niet over; link naar politie.nl (news only, no people)")
    if "v4" not in folders and "v5" not in folders:
        return Request(url=source.url)
    asked = {"language": "nl", "maxnumberofitems": _MOST, **dict(parse_qsl(parts.query))}
    question = urlencode(asked)
    return Request(url=f"{parts.scheme}://{parts.netloc}{parts.path}?{question}", step=question, may_be_empty=True)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The news as entries; nothing about wanted or missing people. Raises ParseError."""
    if fetched.step and not fetched.body:
        return Parsed(entries=())
    if (fetched.body or b"").lstrip()[:1] == b"{":
        found = load_object(fetched, _SUBJECT, "nieuwsberichten")
        news = map(_lower, objects(found, "nieuwsberichten")[:MAX_ITEMS])
        parsed = Parsed(entries=tuple(_entry(item, now) for item in news), more=_more(found, fetched))
    else:
        from plugins.aggregator.adapters.syndication import parse as parse_feed  # noqa: PLC0415  # loads feedparser

        parsed = parse_feed(fetched, now=now)
    return dataclasses.replace(parsed, entries=tuple(entry for entry in parsed.entries if not _is_about_people(entry)))


def _more(found: Object, fetched: Fetched) -> Request | None:
    """The question for the next items, while the API says that this was not the last of them."""
    if value(found, "iterator", "last") is not False or not fetched.step:
        return None
    asked = dict(parse_qsl(fetched.step))
    size, offset = asked["maxnumberofitems"], asked.get("offset", "0")
    start = int(offset) + int(size) if size.isdecimal() and offset.isdecimal() else _LAST
    question = urlencode({**asked, "offset": str(start)})
    return Request(url=f"{fetched.url}?{question}", step=question, may_be_empty=True) if start < _LAST else None


def _entry(item: Object, now: dt.datetime) -> Entry:
    image = value(item, "afbeelding")
    shown = picture(text(image, "url"), _SITE, alt=value(image, "alttext")) if text(image, "url") else None
    where = next((found for each in objects(item, "locaties") if (found := place(each)) != NOWHERE), NOWHERE)
    return Entry(
        key=text(item, "uid"),
        url=clean_link(text(item, "url"), _SITE) if text(item, "url") else None,
        title=plain_title(text(item, "titel")),
        excerpt=plain_text(text(item, "introductie"), EXCERPT_LENGTH),
        published=parse_date(text(item, "publicatiedatum"), now),
        language="nl",
        author="Politie",
        media=(shown,) if shown else (),
        categories=(gebied,) if (gebied := plain_title(text(item, "gebied"))) else (),
        latitude=where[0],
        longitude=where[1],
    )


def _is_about_people(entry: Entry) -> bool:
    words = {*(entry.url or "").lower().split("/"), *(word.lower() for word in entry.categories)}
    return bool(words & _PEOPLE)


def _lower(holder: Object, depth: int = 2) -> Object:
    """The same with all names in small letters, also of what is inside."""
    if not depth:
        return holder
    return {
        name.lower(): _lower(each, depth - 1)
        if isinstance(each, dict)
        else [_lower(one, depth - 1) if isinstance(one, dict) else one for one in each]
        if isinstance(each, list)
        else each
        for name, each in holder.items()
    }
