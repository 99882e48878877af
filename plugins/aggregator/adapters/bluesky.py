"""Accounts of Bluesky, by the view that its public server gives of them (`getAuthorFeed`). Pure.

Facts: the official lexicons (2026). Text is plain; `facets` mark parts of it by UTF-8 bytes, end exclusive. Whoever
carries the label `!no-unauthenticated` is not shown to visitors without an account, so nothing of theirs enters here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.payload import Object, load_object, objects, picture, text, texts, unique, value
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, language_of, plain_name, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import ALWAYS, Entry, Fetched, Media, Parsed, Request, Source, Tombstone

_SUBJECT = "bluesky"
_PAGE = 50
_PUBLIC = "https://public.api.bsky.app"
_SITE = "https://bsky.app"
_PROFILE = re.compile(r"/profile/(?P<actor>did:[a-z]+:[\w.:%-]+|[\w-]+(?:\.[\w-]+)+)/?")
_POST = re.compile(r"at://(?P<did>did:[a-z]+:[\w.:%-]+)/app\.bsky\.feed\.post/(?P<name>[\w.~:-]+)")
_NO_VIEW = (
    "deze server toont geen berichten aan bezoekers, zoals de eigen server van een account:"
    " zet hier https://bsky.app/profile/{} (a bare PDS, or no such account)"
)
_KEEP_OUT = "!no-unauthenticated"
_HIDDEN = frozenset({"!hide", "!takedown"})
_COVERED = frozenset({"!warn", "porn", "sexual", "nudity", "nsfl", "graphic-media", "gore"})


def ask(source: Source) -> Request:
    """The posts of an account. Profiles of bsky.app are asked for at its public server, others at their own."""
    parts = urlsplit(source.url)
    match = _PROFILE.fullmatch(parts.path.removesuffix("/rss"))
    if not match:
        raise ValueError("zet hier https://bsky.app/profile/naam.bsky.social (the address of a profile)")
    is_site = (parts.hostname or "").removeprefix("www.") == "bsky.app"
    server = _PUBLIC if is_site else f"{parts.scheme}://{parts.netloc}"
    return Request(url=_feed(server, match["actor"]), if_refused="" if is_site else _NO_VIEW.format(match["actor"]))


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """A page of an author's feed to entries. Raises ParseError."""
    found = load_object(fetched, _SUBJECT, "feed")
    views = objects(found, "feed")[:MAX_ITEMS]
    # The account that was asked for is the one whose own posts these are.
    own = [value(view, "post", "author") for view in views if not _is_repost(view)]
    read = [_read(view, fetched.url, now) for view in views]
    entries = unique(each for each in read if isinstance(each, Entry))
    cursor = text(found, "cursor")
    did = next((text(author, "did") for author in own if text(author, "did")), "")
    more = Request(url=_feed(_server(fetched.url), did, cursor)) if cursor and did and fetched.url else None
    if own and all(map(_wants_out, own)):
        return Parsed(entries=(), note="dit account is niet voor bezoekers zonder account (opted out)", covers=ALWAYS)
    # A post that is listed but may not be read any more is taken back.
    return Parsed(entries=entries, more=more, tombstones=tuple(each for each in read if isinstance(each, Tombstone)))


def _read(view: Object, url: str, now: dt.datetime) -> Entry | Tombstone | None:
    post = value(view, "post")
    match = _POST.fullmatch(text(post, "uri"))
    record, author = value(post, "record"), value(post, "author")
    if not match or not isinstance(record, dict) or _is_reply(view, record):
        return None
    labels = _labels(post, now) | _labels(value(record, "labels"), now, key="values")
    if labels & _HIDDEN or _wants_out(author):
        return Tombstone(key=match[0])
    whole = _Text(text(record, "text"))
    parts = whole.parts(objects(record, "facets"))
    is_covered = bool(labels & _COVERED)
    media = () if is_covered else tuple(_media(value(post, "embed"), url))[:MAX_MEDIA]
    words = "gevoelige inhoud (content warning)" if is_covered else _words(whole, parts, value(post, "embed"), now)
    return Entry(
        key=match[0],
        url=f"{_SITE}/profile/{quote(match['did'], safe=':')}/post/{quote(match['name'], safe='')}",
        excerpt=words or _card(value(post, "embed")) or next((medium.alt for medium in media if medium.alt), ""),
        published=_published(post, record, now),
        language=next(filter(None, map(language_of, texts(record, "langs"))), None),
        author=plain_name(text(author, "displayName") or text(author, "handle").replace("handle.invalid", "")),
        media=media,
        categories=_categories(parts, record),
        look=f"{_server(url)}/xrpc/app.bsky.feed.getPosts?{urlencode({'uris': match[0]})}" if url else None,
    )


def _is_repost(view: Object) -> bool:
    return text(view, "reason", "$type").endswith("#reasonRepost")


def _is_reply(view: Object, record: Object) -> bool:
    """A conversation with somebody else; an answer to oneself is the next part of a story."""
    parent = text(record, "reply", "parent", "uri")
    return bool(value(record, "reply")) and not parent.startswith(f"at://{text(view, 'post', 'author', 'did')}/")


def _wants_out(author: object) -> bool:
    return _KEEP_OUT in _labels(author, None) or not text(author, "did")


def _labels(holder: object, now: dt.datetime | None, key: str = "labels") -> frozenset[str]:
    """Labels that hold: not withdrawn, not expired."""
    given = objects(holder, key)
    withdrawn = {text(label, "val") for label in given if value(label, "neg") is True}
    expired = {text(label, "val") for label in given if now and _is_over(text(label, "exp"), now)}
    return frozenset({text(label, "val") for label in given} - withdrawn - expired)


def _is_over(moment: str, now: dt.datetime) -> bool:
    ends = parse_date(moment, now)
    return bool(ends and ends <= now)


def _published(post: object, record: Object, now: dt.datetime) -> dt.datetime | None:
    """The sender's clock says anything; the server saw it at the latest then."""
    found = [parse_date(moment, now) for moment in (text(record, "createdAt"), text(post, "indexedAt"))]
    return min(filter(None, found), default=None)


def _words(whole: _Text, parts: tuple[_Part, ...], embed: object, now: dt.datetime) -> str:
    words = tidy(whole.shown(parts), 2 * EXCERPT_LENGTH)
    quoted = value(embed, "record")
    quoted = value(quoted, "record") if isinstance(value(quoted, "record"), dict) else quoted
    if not text(quoted, "$type").endswith("#viewRecord") or _wants_out(value(quoted, "author")):
        return shorten(words, EXCERPT_LENGTH)
    if _labels(quoted, now) & (_HIDDEN | _COVERED):
        return shorten(words, EXCERPT_LENGTH)
    name = plain_name(text(quoted, "author", "displayName") or text(quoted, "author", "handle")) or ""
    said = tidy(text(quoted, "value", "text"))
    return shorten(f"{words} ({name}: “{said}”)".strip() if said else words, EXCERPT_LENGTH)


def _card(embed: object) -> str:
    """The title of a page that a post without words only links to."""
    inner = value(embed, "media") if text(embed, "$type").endswith("recordWithMedia#view") else embed
    return shorten(tidy(text(inner, "external", "title") or text(inner, "external", "uri")), EXCERPT_LENGTH)


def _media(embed: object, base: str) -> Iterator[Media]:
    """Pictures of an embed, whatever it is called; kinds that we do not know bring none."""
    inner = value(embed, "media") if text(embed, "$type").endswith("recordWithMedia#view") else embed
    for part in (*objects(inner, "images"), *objects(inner, "items"))[: 4 * MAX_MEDIA]:
        found = _picture(part, text(part, "fullsize") or text(part, "thumbnail"), base)
        if found:
            yield found
    if text(inner, "$type").endswith("video#view"):
        found = _picture(inner, text(inner, "thumbnail"), base)
        if found:
            yield found


def _picture(part: object, address: str, base: str) -> Media | None:
    shape = value(part, "aspectRatio")
    return picture(address, base, alt=value(part, "alt"), width=value(shape, "width"), height=value(shape, "height"))


def _categories(parts: tuple[_Part, ...], record: Object) -> tuple[str, ...]:
    words = (shorten(tidy(word), 60) for word in (*(part.tag for part in parts), *texts(record, "tags")))
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]


def _feed(server: str, actor: str, cursor: str = "") -> str:
    asked = {"actor": actor, "limit": str(_PAGE), "filter": "posts_and_author_threads"}
    query = urlencode({**asked, "cursor": cursor} if cursor else asked)
    return f"{server}/xrpc/app.bsky.feed.getAuthorFeed?{query}"


def _server(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a text, in bytes: a link or a hashtag."""

    start: int
    end: int
    link: str = ""
    tag: str = ""


class _Text:
    """A post's text, and what its facets say about parts of it."""

    def __init__(self, words: str) -> None:
        self._bytes = words.encode("utf-8", "replace")

    def parts(self, facets: list[Object]) -> tuple[_Part, ...]:
        """Links and hashtags in order, without what lies outside, overlaps or cuts a character."""
        found = sorted(filter(None, map(self._part, facets[:200])), key=lambda part: (part.start, part.end))
        kept: list[_Part] = []
        for part in found:
            if not kept or part.start >= kept[-1].end:
                kept.append(part)
        return tuple(kept)

    def shown(self, parts: tuple[_Part, ...]) -> str:
        """The text with the whole address where the sender's app shortened it."""
        pieces, at = [], 0
        for part in parts:
            inside = self._bytes[part.start : part.end]
            is_cut = part.link and inside.rstrip().endswith(("…".encode(), b"..."))
            pieces += [self._bytes[at : part.start], part.link.encode() if is_cut else inside]
            at = part.end
        return b"".join((*pieces, self._bytes[at:])).decode("utf-8", "replace")

    def _part(self, facet: Object) -> _Part | None:
        start, end = value(facet, "index", "byteStart"), value(facet, "index", "byteEnd")
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(self._bytes):
            return None
        try:
            self._bytes[start:end].decode()
        except UnicodeDecodeError:
            return None
        features = objects(facet, "features")
        link = next((text(each, "uri") for each in features if text(each, "$type").endswith("#link")), "")
        tag = next((text(each, "tag") for each in features if text(each, "$type").endswith("#tag")), "")
        address = clean_link(link) if link.strip() else None
        return _Part(start=start, end=end, link=address or "", tag=tag) if address or tag else None
