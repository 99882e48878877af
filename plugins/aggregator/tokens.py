"""Keys of sources: put into a request at the last moment, taken out of everything that leaves it. Pure.

A key comes from an environment variable that `token_env` names. Some addresses hold one too: a login, `?key=`, the
private address of a calendar. None of them may reach a log, the archive, a report or a page.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, quote_plus, unquote, urlencode, urlsplit, urlunsplit

from plugins.aggregator.model import Entry, Fetched, Parsed, Post, Request

PLACE = "{token}"  #: where an address of `sources.toml` wants its key
HIDDEN = "…"
_SHORTEST = 6  #: shorter ones would be found everywhere
_SECRET_NAME = re.compile(
    r"(?:access|api|auth|private|secret|rss|feed)?[_-]?(?:key|token|secret|password|passwd|pwd|sig|signature|auth)|code",
    re.IGNORECASE,
)
_PRIVATE_PATH = re.compile(r"(?<=/)private-[^/]+")


def signed(request: Request, token: str) -> tuple[str, dict[str, str]]:
    """Address and headers of a request with its key."""
    headers = dict(request.headers)
    if not token:
        return request.url, headers
    if PLACE in request.url:
        return request.url.replace(PLACE, quote(token, safe="")), headers
    if not request.key_name:
        return request.url, {**headers, "Authorization": f"Bearer {token}"}
    parts = urlsplit(request.url)
    query = "&".join(filter(None, (parts.query, urlencode({request.key_name: token}))))
    return urlunsplit(parts._replace(query=query)), headers


def secrets_of(address: str, token: str) -> tuple[str, ...]:
    """Everything secret about a source, longest first: its key, and what its address looks to hold."""
    try:
        parts = urlsplit(address)
        login = [parts.password or "", f"{parts.username or ''}:{parts.password or ''}" if parts.password else ""]
    except ValueError:
        return (token,) if token else ()
    named = [value for name, value in parse_qsl(parts.query) if _SECRET_NAME.fullmatch(name)]
    found = [token, *login, *named, *_PRIVATE_PATH.findall(parts.path)]
    forms = {form for text in found for form in (text, unquote(text), quote(text, safe=""), quote_plus(text))}
    return tuple(sorted((form for form in forms if len(form) >= _SHORTEST and form != PLACE), key=len, reverse=True))


def origin(url: str) -> tuple[str, str]:
    """The machine that an address names, with how it is spoken to."""
    parts = urlsplit(url)
    return parts.scheme.lower(), parts.netloc.rpartition("@")[2].lower()


def leads_astray(target: str, address: str, secrets: Iterable[str]) -> bool:
    """Whether a redirect from `address` would take a key to another machine, or along in the clear.

    Servers copy the parameters of a question into where they send us. A name with and without www is one machine.
    """
    if conceal(target, secrets) == target:
        return False
    there, here = urlsplit(target), urlsplit(address)
    hosts = {(parts.hostname or "").removeprefix("www.") for parts in (there, here)}
    return len(hosts) > 1 or (here.scheme.lower(), there.scheme.lower()) == ("https", "http")


def conceal(text: str, secrets: Iterable[str]) -> str:
    """`text` without any of the secrets."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text


def concealed_answer(fetched: Fetched, secrets: tuple[str, ...]) -> Fetched:
    """An answer whose addresses and validators hold no secret; its body does not leave the reader."""
    parts = urlsplit(fetched.url)
    base = fetched.url if conceal(fetched.url, secrets) == fetched.url else urlunsplit((*parts[:2], "/", "", ""))
    return dataclasses.replace(
        fetched,
        url=base,
        moved_to=conceal(fetched.moved_to, secrets),
        etag=_unless_secret(fetched.etag, secrets) or "",
        last_modified=_unless_secret(fetched.last_modified, secrets) or "",
    )


def concealed(parsed: Parsed, secrets: tuple[str, ...]) -> Parsed:
    """What was read, without secrets: texts lose them, links that hold one go."""
    if not any(secret in repr(parsed) for secret in secrets):
        return parsed
    return dataclasses.replace(
        parsed, entries=tuple(_entry(entry, secrets) for entry in parsed.entries), note=conceal(parsed.note, secrets)
    )


def _entry(entry: Entry, secrets: tuple[str, ...]) -> Entry:
    media = [
        dataclasses.replace(medium, alt=None if medium.alt is None else conceal(medium.alt, secrets))
        for medium in entry.media
        if _unless_secret(medium.url, secrets)
    ]
    return dataclasses.replace(
        entry,
        url=_unless_secret(entry.url, secrets),
        look=_unless_secret(entry.look, secrets),
        title=conceal(entry.title, secrets),
        excerpt=conceal(entry.excerpt, secrets),
        author=conceal(entry.author, secrets) if entry.author else entry.author,
        categories=tuple(conceal(word, secrets) for word in entry.categories),
        media=tuple(media),
        post=_post(entry.post, secrets) if entry.post else None,
    )


def _post(post: Post, secrets: tuple[str, ...]) -> Post | None:
    if not _unless_secret(post.profile, secrets):
        return None
    return dataclasses.replace(
        post,
        portrait=post.portrait if post.portrait and _unless_secret(post.portrait.url, secrets) else None,
        shared_by=conceal(post.shared_by, secrets) if post.shared_by else None,
        links=tuple(link for link in post.links if all(_unless_secret(part, secrets) for part in link)),
    )


def _unless_secret(text: str | None, secrets: tuple[str, ...]) -> str | None:
    return text if text and conceal(text, secrets) == text else None
