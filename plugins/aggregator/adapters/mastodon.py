"""Accounts and hashtags of Mastodon, and of servers that speak its API (Pleroma, GoToSocial, Pixelfed). Pure.

    https://host/@name ─▶ lookup ─▶ statuses        https://host/tags/word ─▶ timeline

Facts: the API's documentation (4.6). RSS of these servers hides visibility and opt-outs, so it is not read here.
Only public posts enter, never those of people who asked bots or search engines to stay away; of a hashtag, whose
authors nobody chose, neither those of people who do not want to be found by searching.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.payload import Object, identity, load, objects, picture, text, unique, value, wrong
from plugins.aggregator.clean import EXCERPT_LENGTH, clean_link, language_of, plain_name, plain_text, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import ALWAYS, Entry, Fetched, Media, Parsed, Request, Source, Tombstone

_SUBJECT = "mastodon"
_PAGE = 40  #: most that a server gives
_ACCOUNT = re.compile(r"/(?:web/|deck/)?(?:@|users/)(?P<name>[\w.-]+)(?:@(?P<host>[\w.:-]+))?/?")
_TAG = re.compile(r"/(?:web/|deck/)?tags/(?P<tag>[\w\u00b7]+)/?")
_KEEP_OUT = re.compile(r"#?\bno(?:bots?|archive|index|search|crawl)\b", re.IGNORECASE)
_FALLBACK = re.compile(r'<p class="quote-inline">.{0,2000}?</p>', re.DOTALL)
_PICTURES = frozenset({"image", "gifv", "video"})


def ask(source: Source) -> Request:
    """The account's number, or the hashtag's posts."""
    parts = urlsplit(source.url)
    host = f"{parts.scheme}://{parts.netloc}"
    path = parts.path.removesuffix(".rss")
    if match := _TAG.fullmatch(path):
        url = f"{host}/api/v1/timelines/tag/{quote(match['tag'])}?limit={_PAGE}"
        return Request(url=url, step="tag", is_search=True)
    match = _ACCOUNT.fullmatch(path)
    if not match:
        raise ValueError("zet hier https://server/@naam of https://server/tags/woord (an account or a hashtag)")
    if match["host"] and match["host"].lower() != parts.netloc.lower():
        raise ValueError(
            f"vraag de server van het account zelf: https://{match['host']}/@{match['name']} (ask its own server)"
        )
    query = urlencode({"acct": match["name"]})
    return Request(url=f"{host}/api/v1/accounts/lookup?{query}", step="account", is_list=False)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """An account to the request for its posts; a list of posts to entries. Raises ParseError."""
    found = load(fetched, _SUBJECT)
    if fetched.step == "account":
        return _account(found, fetched.url)
    if not isinstance(found, list):
        raise wrong(found, _SUBJECT)
    if found and not any(isinstance(status, dict) and identity(status, "id") for status in found):
        raise wrong(found, _SUBJECT)
    statuses = [status for status in found[:MAX_ITEMS] if isinstance(status, dict)]
    read = [_read(status, fetched, now) for status in statuses]
    return Parsed(
        entries=unique(each for each in read if isinstance(each, Entry)),
        # A post that is listed but may not be read any more is taken back.
        tombstones=tuple(each for each in read if isinstance(each, Tombstone)),
        more=Request(url=fetched.next_url) if fetched.next_url else None,
    )


def _account(found: object, url: str) -> Parsed:
    number = identity(found, "id")
    if not number:
        raise wrong(found, _SUBJECT)
    if _wants_out(found):
        return Parsed(entries=(), note="dit account wil niet gelezen worden (opted out)", covers=ALWAYS)
    moved = clean_link(text(found, "moved", "url")) if text(found, "moved", "url") else None
    note = f"verhuisd naar (moved to) {moved}" if moved else ""
    statuses = f"{_server(url)}/api/v1/accounts/{quote(number, safe='')}/statuses?limit={_PAGE}"
    return Parsed(entries=(), note=note, more=Request(url=statuses, step="posts"))


def _read(status: Object, fetched: Fetched, now: dt.datetime) -> Entry | Tombstone | None:
    """The entry of a status, if it may be kept; of a boost that of the status it boosts."""
    told = value(status, "reblog")
    post = told if isinstance(told, dict) else status
    is_found = fetched.step == "tag" and value(post, "account", "indexable") is False
    key = text(post, "uri") or identity(post, "id")
    if not key or (post is not status and not _is_open(status)) or _is_reply(post):
        return None
    if not _is_open(post) or is_found:
        return Tombstone(key=key)
    link = text(post, "url") or text(post, "uri")
    warning = shorten(tidy(text(post, "spoiler_text")), EXCERPT_LENGTH)
    media = () if warning or value(post, "sensitive") is True else tuple(_media(post, fetched.url))[:MAX_MEDIA]
    number = identity(post, "id")
    return Entry(
        key=key,
        url=clean_link(link) if link.strip() else None,
        # Of a post behind a warning only the warning is shown.
        excerpt=warning or _words(post) or _said_of_media(post),
        published=parse_date(text(post, "created_at"), now),
        updated=parse_date(text(post, "edited_at"), now),
        language=language_of(text(post, "language")),
        author=plain_name(_without_emoji(_name(post), post)),
        media=media,
        categories=_categories(post),
        look=f"{_server(fetched.url)}/api/v1/statuses/{quote(number, safe='')}" if fetched.url and number else None,
    )


def _is_open(status: Object) -> bool:
    """Public, and its author let us in. Servers that leave the visibility out only show what is public."""
    visibility = value(status, "visibility")
    is_public = visibility == "public" or "visibility" not in status
    return is_public and value(status, "local_only") is not True and not _wants_out(value(status, "account"))


def _wants_out(account: object) -> bool:
    is_shut = any(value(account, key) is True for key in ("noindex", "suspended", "memorial", "limited"))
    return is_shut or bool(_KEEP_OUT.search(plain_text(text(account, "note"), EXCERPT_LENGTH)))


def _is_reply(status: Object) -> bool:
    """A conversation with somebody else; an answer to oneself is the next part of a story."""
    whom = identity(status, "in_reply_to_account_id")
    is_reply = value(status, "in_reply_to_id") is not None or bool(whom)
    return is_reply and whom != identity(status, "account", "id")


def _words(post: Object) -> str:
    words = plain_text(_without_emoji(text(post, "content"), post), EXCERPT_LENGTH)
    quoted = value(post, "quote", "quoted_status")
    if text(post, "quote", "state") != "accepted" or not isinstance(quoted, dict) or not _is_open(quoted):
        return words
    # What servers write for apps that know no quotes.
    words = plain_text(_without_emoji(_FALLBACK.sub("", text(post, "content")), post), EXCERPT_LENGTH)
    name = plain_name(_without_emoji(_name(quoted), quoted)) or ""
    said = text(quoted, "spoiler_text") or plain_text(_without_emoji(text(quoted, "content"), quoted), EXCERPT_LENGTH)
    return shorten(tidy(f"{words} ({name}: “{tidy(said)}”)", 2 * EXCERPT_LENGTH), EXCERPT_LENGTH)


def _said_of_media(post: Object) -> str:
    """What a post without words says about what it shows, or lets hear; nothing of what is sensitive."""
    found = () if value(post, "sensitive") is True else objects(post, "media_attachments")
    told = (tidy(text(part, "description"), EXCERPT_LENGTH) for part in found[: 4 * MAX_MEDIA])
    return shorten(next(filter(None, told), "") or tidy(text(post, "card", "title")), EXCERPT_LENGTH)


def _name(post: Object) -> str:
    return text(post, "account", "display_name") or text(post, "account", "username")


def _without_emoji(words: str, holder: Object) -> str:
    """The words without `:lantern:`, which is a picture on its own server only."""
    drawn = (*objects(holder, "emojis"), *objects(holder, "account", "emojis"))
    for code in {text(emoji, "shortcode") for emoji in drawn[:100]} - {""}:
        words = words.replace(f":{code}:", "")
    return words


def _media(post: Object, base: str) -> Iterator[Media]:
    for part in objects(post, "media_attachments")[: 4 * MAX_MEDIA]:
        kind = text(part, "type")
        address = text(part, "url") if kind == "image" else text(part, "preview_url")
        original = value(part, "meta", "original" if kind == "image" else "small")
        found = picture(
            address,
            base,
            alt=value(part, "description"),
            width=value(original, "width"),
            height=value(original, "height"),
        )
        if found and kind in _PICTURES:
            yield found


def _categories(post: Object) -> tuple[str, ...]:
    words = (shorten(tidy(text(tag, "name")), 60) for tag in objects(post, "tags")[: 4 * MAX_CATEGORIES])
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]


def _server(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
