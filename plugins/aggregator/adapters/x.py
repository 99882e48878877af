"""Posts of a user of X, with a paid key, where a municipality takes on the display rules (`posts = true`). Pure.

Facts: the vendor's documentation and policy (Aug 2026). Words stay as they are; `t.co` addresses read as X displays
them. What was deleted, edited or protected must go within a day: a list says everything since its oldest post, and
what is missing in it is taken back. Nothing of X is ever in our own feeds or data. Each rule, and how we keep it:
docs/decisions/0007-posts-of-x.md.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote, urlencode, urlsplit

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.payload import (
    Object,
    identity,
    load_object,
    objects,
    picture,
    text,
    texts,
    unique,
    value,
    wrong,
)
from plugins.aggregator.clean import EXCERPT_LENGTH, NAME_LENGTH, clean_link, language_of, shorten, tidy
from plugins.aggregator.dates import parse_date
from plugins.aggregator.model import ALWAYS, Entry, Fetched, Media, Parsed, Post, Request, Source

_SUBJECT = "x"
_API = "https://api.x.com"
_SITES = frozenset({"x.com", "twitter.com", "mobile.twitter.com"})
_USER = re.compile(r"/@?(?P<name>\w{1,15})/?")
_ASKED = {
    "max_results": "20",
    "exclude": "replies",
    "tweet.fields": "created_at,lang,entities,referenced_tweets,attachments,possibly_sensitive,withheld,note_tweet",
    "expansions": "author_id,attachments.media_keys,referenced_tweets.id,referenced_tweets.id.author_id",
    "media.fields": "url,preview_image_url,alt_text,width,height,type",
    "user.fields": "name,username,profile_image_url,protected,withheld",
}
_HERE = frozenset({"NL", "BE", "XX", "XY"})
_NO_LANGUAGES = frozenset({"und", "zxx", "qme", "qht", "qam", "qst", "qct", "art"})

_NORMAL = re.compile(r"_normal(\.\w+)$")

Known = Mapping[str, Object]


def ask(source: Source) -> Request:
    """The number of a user."""
    parts = urlsplit(source.url)
    match = _USER.fullmatch(parts.path)
    if not match:
        raise ValueError("zet hier https://x.com/naam (the address of the profile)")
    is_site = (parts.hostname or "").removeprefix("www.") in _SITES
    server = _API if is_site else f"{parts.scheme}://{parts.netloc}"
    return Request(
        url=f"{server}/2/users/by/username/{match['name']}?user.fields=protected", step="user", is_list=False
    )


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """A user to the request for the posts; a list of posts to entries. Raises ParseError."""
    found = load_object(fetched, _SUBJECT, "data", "meta")
    if fetched.step == "user":
        return _user(found, fetched)
    posts = objects(found, "data")
    if "data" in found and not isinstance(found["data"], list):
        raise wrong(found, _SUBJECT)
    known = {
        kind: {identity(each, key): each for each in objects(found, "includes", kind)}
        for kind, key in (("users", "id"), ("media", "media_key"), ("tweets", "id"))
    }
    moments = [moment for post in posts if (moment := parse_date(text(post, "created_at"), now))]
    entries = unique(entry for post in posts[:MAX_ITEMS] if (entry := _entry(post, known, now)))
    return Parsed(entries=entries, covers=(min(moments), now + dt.timedelta(days=1)) if moments else None)


def _user(found: Object, fetched: Fetched) -> Parsed:
    number = identity(found, "data", "id")
    if not number:
        raise wrong(found, _SUBJECT)
    if value(found, "data", "protected") is True:
        return Parsed(entries=(), note="dit account is afgeschermd (protected)", covers=ALWAYS)
    parts = urlsplit(fetched.url)
    url = f"{parts.scheme}://{parts.netloc}/2/users/{quote(number, safe='')}/tweets?{urlencode(_ASKED)}"
    return Parsed(entries=(), more=Request(url=url, step="posts"))


def _entry(post: Object, known: Mapping[str, Known], now: dt.datetime) -> Entry | None:
    told, sharer = post, None
    if numbers := _referenced(post, "retweeted"):
        # Without the original there is only its beginning, of somebody who closed or deleted it.
        told, sharer = known["tweets"].get(numbers[0], {}), known["users"].get(identity(post, "author_id"), {})
    author = known["users"].get(identity(told, "author_id"), {})
    name, history = text(author, "username"), texts(told, "edit_history_tweet_ids")
    number = identity(told, "id")
    key = history[0] if history else number  # an edit makes a new number
    is_open = value(author, "protected") is not True and not any(map(_is_withheld, (told, post, author)))
    if not number.isdigit() or not key or not name or not is_open or _is_reply(post):
        return None
    words = _words(told)
    return Entry(
        key=f"https://x.com/i/status/{key}",
        url=f"https://x.com/{quote(name)}/status/{number}",
        excerpt=words,
        # A list tells what it covers by the moments of its own posts, so what is passed on counts from then.
        published=parse_date(text(post, "created_at"), now),
        language=None if text(told, "lang") in _NO_LANGUAGES else language_of(text(told, "lang")),
        author=shorten(tidy(f"{text(author, 'name')} (@{name})"), NAME_LENGTH),
        media=() if value(told, "possibly_sensitive") is True else tuple(_media(told, known["media"]))[:MAX_MEDIA],
        categories=_categories(told),
        post=Post(
            profile=f"https://x.com/{quote(name)}",
            portrait=_portrait(author),
            shared_by=None if sharer is None else _name(sharer),
            written=None if sharer is None else parse_date(text(told, "created_at"), now),
            links=tuple(_links(told, words)),
        ),
    )


def _name(user: Object) -> str:
    return shorten(tidy(text(user, "name") or text(user, "username")), NAME_LENGTH)


def _portrait(user: Object) -> Media | None:
    """The face beside a post, in the size that is sharp on every screen: X makes it of 48 pixels and of 73."""
    address = text(user, "profile_image_url")
    return picture(_NORMAL.sub(r"_bigger\1", address), alt="")


def _referenced(post: Object, kind: str) -> list[str]:
    return [identity(each, "id") for each in objects(post, "referenced_tweets") if text(each, "type") == kind]


def _is_reply(post: Object) -> bool:
    return bool(_referenced(post, "replied_to"))


def _is_withheld(post: Object) -> bool:
    is_taken_down = value(post, "withheld", "copyright") is True
    return is_taken_down or bool(_HERE & set(texts(post, "withheld", "country_codes")))


def _words(post: Object) -> str:
    """The whole text, line by line; addresses as X displays them, those of pictures left out."""
    holder = _holder(post)
    words = text(holder, "text")[: 4 * EXCERPT_LENGTH]
    for link in objects(holder, "entities", "urls")[:50]:
        short = text(link, "url")
        if short.startswith("https://t.co/"):
            words = words.replace(short, "" if "media_key" in link else text(link, "display_url"))
    lines = (tidy(line, 2 * EXCERPT_LENGTH) for line in html.unescape(words).splitlines())
    return shorten(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), EXCERPT_LENGTH)


def _links(post: Object, words: str) -> Iterator[tuple[str, str]]:
    """What X makes links of, in the order of the words; of an address that it shortened, its short form."""
    found, ends = [], dict[str, int]()
    for shown, address in _entities(_holder(post)):
        match = re.compile(rf"{re.escape(shown)}(?!\w)", re.IGNORECASE).search(words, ends.get(shown, 0))
        if match and (url := clean_link(address)):
            found.append((match.start(), shown, url))
            ends[shown] = match.end()
    yield from ((shown, url) for _, shown, url in sorted(found))


def _entities(holder: Object) -> Iterator[tuple[str, str]]:
    for link in objects(holder, "entities", "urls")[:50]:
        if text(link, "url").startswith("https://t.co/") and text(link, "display_url") and "media_key" not in link:
            yield text(link, "display_url"), text(link, "url")
    for name in (text(mention, "username") for mention in objects(holder, "entities", "mentions")[:50]):
        if name:
            yield f"@{name}", f"https://x.com/{quote(name)}"
    for tag in (text(hashtag, "tag") for hashtag in objects(holder, "entities", "hashtags")[:50]):
        if tag:
            yield f"#{tag}", f"https://x.com/hashtag/{quote(tag, safe='')}"


def _holder(post: Object) -> Object:
    """Where the words of a post stand: those of a long one stand apart."""
    note = value(post, "note_tweet")
    return note if text(note, "text") else post


def _media(post: Object, known: Known) -> Iterator[Media]:
    for key in texts(post, "attachments", "media_keys")[: 4 * MAX_MEDIA]:
        part = known.get(key, {})
        address = text(part, "url") or text(part, "preview_image_url")
        found = picture(address, alt=value(part, "alt_text"), width=value(part, "width"), height=value(part, "height"))
        if found:
            yield found


def _categories(post: Object) -> tuple[str, ...]:
    words = (shorten(tidy(text(tag, "tag")), 60) for tag in objects(post, "entities", "hashtags")[:50])
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]
