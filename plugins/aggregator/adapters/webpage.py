"""Recognises a web page where a feed was expected, and finds the feed it announces. Pure."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from plugins.aggregator.clean import clean_link, public_address
from plugins.aggregator.errors import ParseError
from plugins.aggregator.tokens import secrets_of

_HEAD_BYTES = 100_000
_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})


def refuse_page(body: bytes, base: str, subject: str) -> None:
    """Raise ParseError when `body` is an HTML page: a login, an error, or the page beside the feed."""
    head = body[:_HEAD_BYTES]
    if not _PAGE.match(head):
        return
    announced = _announced(head.decode("utf-8", "replace"), base)
    advice = (
        f"probeer / try: {', '.join(map(_shown, announced))}"
        if announced
        else "zoek op die pagina het adres van de RSS-feed / look for the feed's address on that page"
    )
    raise ParseError(subject, "dit is een webpagina, geen feed (a web page, not a feed)", advice)


def _shown(address: str) -> str:
    """The address as it can be taken over; without its parameters where one of them may be a key."""
    return public_address(address) if secrets_of(address, "") else address


def _announced(html: str, base: str) -> tuple[str, ...]:
    finder = _FeedFinder()
    finder.feed(html)
    links = (clean_link(href, base) for href in finder.found)
    return tuple(dict.fromkeys(link for link in links if link))[:3]


class _FeedFinder(HTMLParser):
    """Collects `<link rel="alternate" type="application/rss+xml" href="…">`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        is_alternate = "alternate" in given.get("rel", "").lower().split()
        if tag == "link" and is_alternate and given.get("type", "").lower() in _FEED_TYPES and given.get("href"):
            self.found.append(given["href"])
