"""Posts of a Facebook page by the page itself, with its owner's key (Graph API). Pure.

Facts: the vendor's field lists (v25, v26). Comments, visitors' posts and groups are never asked for. `updated_time`
moves with every comment, so it counts for nothing; an empty list means a missing right, not that all is gone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from plugins.aggregator.adapters import MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.graph import VERSION, listing, load_list, next_page, server
from plugins.aggregator.adapters.payload import Object, identity, objects, picture, place, text, unique, value
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, plain_name, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import Entry, Fetched, Media, Parsed, Request, Source, Tombstone

_SUBJECT = "facebook"
_FIELDS = (
    "id,message,created_time,permalink_url,from,parent_id,is_hidden,is_expired,is_published,privacy,place,"
    "attachments{media_type,title,description,unshimmed_url,media,subattachments}"
)
_PAGE = re.compile(r"/(?:pg/|pages/[^/]+/|p/)?(?P<page>[\w.-]+)/?(?:posts/?)?")
_HOSTS = {"facebook.com": "https://graph.facebook.com", "fb.com": "https://graph.facebook.com"}
_NO_PAGES = frozenset({"groups", "profile.php", "events", "watch", "share", "reel", "story.php"})


def ask(source: Source) -> Request:
    """The posts of a page."""
    parts = urlsplit(source.url)
    match = _PAGE.fullmatch(parts.path)
    if not match or match["page"] in _NO_PAGES:
        raise ValueError("zet hier https://www.facebook.com/naam-van-de-pagina (a page; groups cannot be read)")
    page = match["page"]
    number = re.search(r"-(\d{8,})$", page)  # addresses of pages may end in their number
    return listing(f"{server(source, _HOSTS)}/{VERSION}/{quote(number[1] if number else page)}/posts", _FIELDS)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Public posts as entries; what is hidden or no longer public is taken back. Raises ParseError."""
    found = load_list(fetched, _SUBJECT)
    read = [_read(post, now) for post in objects(found, "data")[:MAX_ITEMS]]
    return Parsed(
        entries=unique(each for each in read if isinstance(each, Entry)),
        tombstones=tuple(each for each in read if isinstance(each, Tombstone)),
        more=next_page(found, fetched, _FIELDS),
    )


def _read(post: Object, now: dt.datetime) -> Entry | Tombstone | None:
    key = identity(post, "id")
    if not key:
        return None
    if not _is_public(post):
        return Tombstone(key=key)
    attachments = objects(post, "attachments", "data")
    where = place(value(post, "place", "location"))
    return Entry(
        key=key,
        url=clean_link(text(post, "permalink_url")) if text(post, "permalink_url").strip() else None,
        excerpt=_words(post, attachments),
        published=parse_date(text(post, "created_time"), now),
        author=plain_name(text(post, "from", "name")),
        # What was shared is somebody else's picture.
        media=() if text(post, "parent_id") else tuple(_media(attachments))[:MAX_MEDIA],
        latitude=where[0],
        longitude=where[1],
    )


def _is_public(post: Object) -> bool:
    is_shut = value(post, "is_hidden") is not False or value(post, "is_expired") is True
    return text(post, "privacy", "value") == "EVERYONE" and not is_shut and value(post, "is_published") is not False


def _words(post: Object, attachments: list[Object]) -> str:
    """The message; of a shared link without one its title and where it leads."""
    if message := tidy(text(post, "message"), 2 * EXCERPT_LENGTH):
        return shorten(message, EXCERPT_LENGTH)
    shared = next((each for each in attachments if text(each, "media_type") == "link"), {})
    parts = (text(shared, "title"), text(shared, "description"))
    return shorten(" – ".join(filter(None, map(tidy, parts))), EXCERPT_LENGTH)


def _media(attachments: list[Object]) -> Iterator[Media]:
    for attachment in attachments[: 4 * MAX_MEDIA]:
        parts = objects(attachment, "subattachments", "data") or [attachment]
        for part in parts[: 4 * MAX_MEDIA]:
            image = value(part, "media", "image")
            found = picture(text(image, "src"), width=value(image, "width"), height=value(image, "height"))
            if found and text(attachment, "media_type") in {"photo", "album", "video"}:
                yield found
