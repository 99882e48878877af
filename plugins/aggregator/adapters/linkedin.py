"""Posts of an organisation on LinkedIn, with the key of its own administrator. Pure.

Facts: the vendor's descriptions (version 202607; one lives about a year). Texts are in "little text": marks for names
and hashtags, and a backslash before what could be one. Pictures are numbers without an address.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS
from plugins.aggregator.adapters.payload import Object, load_object, number, objects, text, unique, value
from plugins.aggregator.clean import EXCERPT_LENGTH, shorten, tidy
from plugins.aggregator.model import Entry, Fetched, Parsed, Request, Source, Tombstone

_SUBJECT = "linkedin"
_VERSION = "202607"
_API = "https://api.linkedin.com"
_COUNT = "20"
_COMPANY = re.compile(r"/company/(?P<id>\d+)/?.*")
_URN = re.compile(r"urn:li:(?:share|ugcPost):\d+")
_NAME = re.compile(r"@\[((?:[^\]\\]|\\.){1,200})\]\(urn:li:\w+:[^)\s]{1,60}\)")
_TAG = re.compile(r"\{hashtag\|(?:\\#|#)\|((?:[^}\\]|\\.){1,100})\}")
_ESCAPED = re.compile(r"\\([\\|{}@\[\]()<>#*_~])")


def ask(source: Source) -> Request:
    """The newest posts of an organisation."""
    parts = urlsplit(source.url)
    match = _COMPANY.fullmatch(parts.path)
    if not match:
        raise ValueError(
            "zet hier https://www.linkedin.com/company/12345/, met het nummer van de organisatie; je ziet het als "
            "beheerder in de adresbalk (the organisation's number, from its admin page)"
        )
    host = (parts.hostname or "").removeprefix("www.")
    server = _API if host == "linkedin.com" or host.endswith(".linkedin.com") else f"{parts.scheme}://{parts.netloc}"
    asked = {"author": f"urn:li:organization:{match['id']}", "q": "author", "count": _COUNT, "sortBy": "CREATED"}
    return Request(
        url=f"{server}/rest/posts?{urlencode(asked)}",
        headers=(
            ("LinkedIn-Version", _VERSION),
            ("X-Restli-Protocol-Version", "2.0.0"),
            ("X-RestLi-Method", "FINDER"),
        ),
    )


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Public posts as entries; what is no longer public is taken back. Raises ParseError."""
    found = load_object(fetched, _SUBJECT, "elements")
    read = [_read(post, now) for post in objects(found, "elements")[:MAX_ITEMS]]
    return Parsed(
        entries=unique(each for each in read if isinstance(each, Entry)),
        tombstones=tuple(each for each in read if isinstance(each, Tombstone)),
    )


def _read(post: Object, now: dt.datetime) -> Entry | Tombstone | None:
    urn = text(post, "id")
    if not _URN.fullmatch(urn):
        return None
    if text(post, "visibility") != "PUBLIC" or text(post, "lifecycleState") != "PUBLISHED":
        return Tombstone(key=urn)
    words = text(post, "commentary")[: 4 * EXCERPT_LENGTH]
    title = text(post, "content", "article", "title") or text(post, "content", "media", "title")
    is_edited = value(post, "lifecycleStateInfo", "isEditedByAuthor") is True
    return Entry(
        key=urn,
        url=f"https://www.linkedin.com/feed/update/{quote(urn, safe=':')}",
        excerpt=shorten(tidy(_plain(words), 2 * EXCERPT_LENGTH) or tidy(title), EXCERPT_LENGTH) or _alternative(post),
        published=_moment(post, "publishedAt", now) or _moment(post, "createdAt", now),
        updated=_moment(post, "lastModifiedAt", now) if is_edited else None,
        categories=tuple(dict.fromkeys(shorten(tidy(_unescaped(tag)), 60) for tag in _TAG.findall(words)))[
            :MAX_CATEGORIES
        ],
    )


def _plain(words: str) -> str:
    """Little text as plain text: marks first, then what was escaped."""
    return _unescaped(_TAG.sub(r"#\1", _NAME.sub(r"\1", words)))


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(r"\1", words)


def _alternative(post: Object) -> str:
    """Of a post without words, what its pictures show."""
    parts = (value(post, "content", "media"), *objects(post, "content", "multiImage", "images"))
    return next((words for part in parts if (words := shorten(tidy(text(part, "altText")), EXCERPT_LENGTH))), "")


def _moment(post: Object, name: str, now: dt.datetime) -> dt.datetime | None:
    """A time in thousandths of seconds since 1970, if it has passed."""
    stamp = number(post, name)
    if stamp is None or not 8e11 < stamp < 4e12:
        return None
    moment = dt.datetime.fromtimestamp(stamp // 1000, dt.UTC)
    return moment if moment <= now + dt.timedelta(days=1) else None
