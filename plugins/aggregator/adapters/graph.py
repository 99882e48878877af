"""What the two networks of the Graph API share: pages of a list, and errors in words. Pure.

An address of a further page holds the key; only its cursor is used, and the address is made anew. Pictures have signed
addresses that end in days.
"""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from plugins.aggregator.adapters.payload import Object, load, text, value, wrong
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched, Request, Source

VERSION = "v26.0"  #: of the interface; each lives about two years
_PAGE = 25
_KEYS = {190, 102, 467}  #: the key ended, was withdrawn or never was one
_RIGHTS = {10, *range(200, 300)}
_OFTEN = {4, 17, 32, 613}


def server(source: Source, hosts: dict[str, str]) -> str:
    """Where to ask: at the interface of the network that an address is of, else (a test, a proxy) at its own host."""
    parts = urlsplit(source.url)
    name = ".".join((parts.hostname or "").split(".")[-2:])
    return hosts.get(name) or f"{parts.scheme}://{parts.netloc}"


def listing(url: str, fields: str, after: str = "") -> Request:
    """A page of a list."""
    asked = {"fields": fields, "limit": str(_PAGE), **({"after": after} if after else {})}
    return Request(url=f"{url}?{urlencode(asked)}")


def load_list(fetched: Fetched, subject: str) -> Object:
    """An answer with a list in `data`. Raises ParseError that says what to do about the key."""
    found = load(fetched, subject)
    if isinstance(value(found, "data"), list):
        return found  # type: ignore[no-any-return]  # JSON
    code = value(found, "error", "code")
    if code in _KEYS:
        raise ParseError(subject, "de sleutel is verlopen of ingetrokken (key expired)", "vraag een nieuwe / ask anew")
    if code in _RIGHTS:
        raise ParseError(subject, "de sleutel mag dit niet lezen (no permission)", "vraag om het recht / ask for it")
    if code in _OFTEN:
        raise ParseError(subject, "we kwamen te vaak (rate limit)", "zet een langere interval / set a longer interval")
    raise wrong(found, subject)


def next_page(found: Object, fetched: Fetched, fields: str) -> Request | None:
    """The request for what is older; only where the network says that there is more."""
    after = text(found, "paging", "cursors", "after")
    return listing(fetched.url, fields, after) if after and fetched.url and text(found, "paging", "next") else None
