"""Photos of a member, a group or a subject on Flickr, by its JSON feed. Pure.

Facts: samples and the vendor's descriptions. Photos have no alternative text; `date_taken` has a zone that means
nothing. Public is not free: a picture is only shown where `pictures` and `licence` say that somebody agreed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from urllib.parse import parse_qs, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS
from plugins.aggregator.adapters.payload import Object, load_object, objects, picture, text
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, plain_name, plain_text, plain_title, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import Entry, Fetched, Parsed, Request, Source

_SUBJECT = "flickr"
_MEMBER = re.compile(r"/(?P<what>photos|people|groups)/(?P<id>\d+@N\d\d)(?:/.*)?")
_SUBJECTS = re.compile(r"/photos/tags/(?P<tags>[\w,%-]+)/?")
_PHOTO = re.compile(r"/photos/[^/]+/(\d+)")
_WRAPPED = re.compile(rb"\s*jsonFlickrFeed\((.*)\)\s*;?\s*", re.DOTALL)
_OPENING = re.compile(r"^.{0,200}? (?:posted a (?:photo|video)|heeft een (?:foto|video) (?:gepost|geplaatst)):\s*")
_AUTHOR = re.compile(r'\("(.*)"\)')
_SITES = frozenset({"flickr.com", "www.flickr.com", "api.flickr.com"})


def ask(source: Source) -> Request:
    """The feed of a member (by number), a group or a subject."""
    parts = urlsplit(source.url)
    is_site = (parts.hostname or "") in _SITES
    server = "https://api.flickr.com" if is_site else f"{parts.scheme}://{parts.netloc}"
    feed, asked = _asked(parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()})
    query = urlencode({**asked, "format": "json", "nojsoncallback": "1"})
    return Request(url=f"{server}/services/feeds/{feed}.gne?{query}", is_search="tags" in asked and "id" not in asked)


def _asked(path: str, query: dict[str, str]) -> tuple[str, dict[str, str]]:
    given = re.fullmatch(r"/services/feeds/(photos_public|groups_pool|photoset)\.gne", path)
    names: tuple[str, ...] = ("id", "tags", "tagmode", "nsid", "set")
    if given and (asked := {name: query[name] for name in names if name in query}):
        return str(given[1]), asked
    if match := _SUBJECTS.fullmatch(path):
        return "photos_public", {"tags": match["tags"]}
    if match := _MEMBER.fullmatch(path):
        return ("groups_pool" if match["what"] == "groups" else "photos_public"), {"id": match["id"]}
    raise ValueError(
        "zet hier https://www.flickr.com/photos/12345678@N01/, met het nummer van het lid; je vindt het in de RSS-link "
        "onderaan zijn pagina (the member's number, from the RSS link of the page)"
    )


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The photos as entries. Raises ParseError."""
    found = load_object(_plain(fetched), _SUBJECT, "items")
    return Parsed(entries=tuple(_entry(item, now) for item in objects(found, "items")[:MAX_ITEMS]))


def _plain(fetched: Fetched) -> Fetched:
    r"""The answer without the call around it, and without the escape `\'` that older ones have."""
    body = fetched.body or b""
    match = _WRAPPED.fullmatch(body)
    body = match[1] if match else body
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        body = body.replace(b"\\'", b"'")
    return Fetched(url=fetched.url, body=body)


def _entry(item: Object, now: dt.datetime) -> Entry:
    link = clean_link(text(item, "link")) if text(item, "link") else None
    number = _PHOTO.search(link or "")
    author = _AUTHOR.search(text(item, "author"))
    shown = picture(text(item, "media", "m"))
    words = plain_text(text(item, "description"), EXCERPT_LENGTH)
    return Entry(
        key=f"tag:flickr.com,2004:/photo/{number[1]}" if number else "",
        url=link,
        title=plain_title(text(item, "title"), is_literal=True),
        excerpt=_OPENING.sub("", f"{words} ").strip(),
        published=parse_date(text(item, "published"), now),
        author=plain_name(author[1]) if author else None,
        media=(shown,) if shown else (),
        categories=_categories(text(item, "tags")),
    )


def _categories(words: str) -> tuple[str, ...]:
    found = (shorten(tidy(word), 60) for word in words.split()[: 4 * MAX_CATEGORIES])
    return tuple(dict.fromkeys(word for word in found if word))[:MAX_CATEGORIES]
