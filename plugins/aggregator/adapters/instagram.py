"""Posts of a professional Instagram account, with its owner's key (Instagram Login). Pure.

Facts: the vendor's descriptions (2026). The key says whose posts are asked for, so `url` is only the profile to lead
to. Stories pass in a day and are not read; the order of a list is not that of time.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.aggregator.adapters import MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.graph import VERSION, listing, load_list, next_page, server
from plugins.aggregator.adapters.payload import Object, identity, objects, picture, text, unique, value
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, plain_name, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import Entry, Fetched, Media, Parsed, Request, Source

_SUBJECT = "instagram"
_FIELDS = (
    "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,shortcode,timestamp,username,alt_text,"
    "children{id,media_type,media_url,thumbnail_url,alt_text}"
)
_PROFILE = re.compile(r"/[\w.]+/?")
_HOSTS = {"instagram.com": "https://graph.instagram.com"}
_PASSING = frozenset({"STORY", "AD"})


def ask(source: Source) -> Request:
    """The posts of the key's own account."""
    if not _PROFILE.fullmatch(urlsplit(source.url).path):
        raise ValueError("zet hier https://www.instagram.com/naam/ (the address of the profile)")
    return listing(f"{server(source, _HOSTS)}/{VERSION}/me/media", _FIELDS)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Posts as entries. Raises ParseError."""
    found = load_list(fetched, _SUBJECT)
    posts = (post for post in objects(found, "data")[:MAX_ITEMS] if text(post, "media_product_type") not in _PASSING)
    entries = unique(entry for post in posts if (entry := _entry(post, now)))
    return Parsed(entries=entries, more=next_page(found, fetched, _FIELDS))


def _entry(post: Object, now: dt.datetime) -> Entry | None:
    key = text(post, "shortcode") or identity(post, "id")  # the number differs between the ways to log in
    if not key:
        return None
    media = tuple(_media(post))[:MAX_MEDIA]
    return Entry(
        key=f"instagram:{key}",
        url=clean_link(text(post, "permalink")) if text(post, "permalink").strip() else None,
        excerpt=shorten(tidy(text(post, "caption"), 2 * EXCERPT_LENGTH), EXCERPT_LENGTH)
        or next((medium.alt for medium in media if medium.alt), ""),
        published=parse_date(text(post, "timestamp"), now),
        author=plain_name(text(post, "username")),
        media=media,
    )


def _media(post: Object) -> Iterator[Media]:
    """Photos, and stills of films."""
    for part in (objects(post, "children", "data") or [post])[: 4 * MAX_MEDIA]:
        address = text(part, "media_url") if text(part, "media_type") == "IMAGE" else text(part, "thumbnail_url")
        if found := picture(address, alt=value(part, "alt_text")):
            yield found
