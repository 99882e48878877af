"""By what a hidden item is known again under another id: keyed hashes of its link and of its text. Pure.

A print tells nothing without its key, which stays in the archive (docs/decisions/0006-forgetting.md). That of a text is
a similarity hash (Charikar 2002) of its words and rows of three words: of two texts that differ in a few words, few of
its 64 bits differ. Figures and names must be the same besides, so that the same form about another street stays.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.aggregator.identity import link_key
from plugins.aggregator.model import Entry, Item

BITS = 64
NEAR = 7  #: so many bits of 64 may differ: about one word in fifteen
_FEWEST_WORDS = 6  #: a shorter text says too little to be known by
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"\d+|(?<=[\w,;:)] )[A-Z]\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """What is known of hidden items: `link:` and a hash, or `text:`, a similarity hash and a hash of its marks."""

    key: str
    known: frozenset[str] = frozenset()

    def of(self, item: Item | Entry, *, has_own_link: bool) -> frozenset[str]:
        """The prints of an item. `has_own_link`: no other item of its source leads to the same address."""
        found = {_text_print(_told(item), self.key)}
        if has_own_link and is_page(item.url):
            found.add(_link_print(item.url, self.key))
        return frozenset(found - {""})

    def match(self, item: Item | Entry) -> bool:
        """Whether an item is a hidden one again."""
        if not self.known:
            return False
        if is_page(item.url) and _link_print(item.url, self.key) in self.known:
            return True
        told = _text_print(_told(item), self.key)
        return bool(told) and any(_are_near(told, other) for other in self.known if other.startswith("text:"))


def is_page(url: str | None) -> bool:
    """Whether an address is that of something, not of a whole site."""
    parts = urlsplit(url or "")
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def public_link_print(url: str) -> str:
    """The hash of a link for `moderation.toml`, where no key is kept; it tells no more than the item's id does."""
    return hashlib.sha256(f"link\n{link_key(url)}".encode("utf-8", "surrogatepass")).hexdigest()[:20]


def is_hidden(item: Item | Entry, prints: Prints, links: Collection[str]) -> bool:
    """Whether an item is a hidden one again, by its prints or by the public print of its link."""
    return prints.match(item) or (bool(links) and is_page(item.url) and public_link_print(item.url or "") in links)


def _told(item: Item | Entry) -> str:
    """What an item says; the title only where there is nothing else, because titles are edited first."""
    text = item.excerpt if len(_WORD.findall(item.excerpt)) >= _FEWEST_WORDS else f"{item.title} {item.excerpt}"
    return " ".join(text.split())


def _link_print(url: str | None, key: str) -> str:
    return f"link:{_hash(link_key(url), key)[:20]}"


def _text_print(text: str, key: str) -> str:
    words = _WORD.findall(text.casefold())
    if len(words) < _FEWEST_WORDS:
        return ""
    rows = [" ".join(words[start : start + 3]) for start in range(len(words) - 2)]
    sums = [0] * BITS
    for part in (*words, *rows):
        number = int(_hash(part, key)[:16], 16)
        for bit in range(BITS):
            sums[bit] += 1 if number >> bit & 1 else -1
    similar = sum(1 << bit for bit in range(BITS) if sums[bit] > 0)
    marks = " ".join(sorted(mark.casefold() for mark in _MARK.findall(text)))
    return f"text:{similar:016x}:{_hash(marks, key)[:12]}"


def _are_near(one: str, other: str) -> bool:
    _, similar, marks = one.split(":")
    _, known, known_marks = other.split(":")
    return marks == known_marks and (int(similar, 16) ^ int(known, 16)).bit_count() <= NEAR


def _hash(text: str, key: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=key.encode()[:64], digest_size=16).hexdigest()


def own_links(items: Iterable[Item]) -> frozenset[tuple[str, str]]:
    """Pairs of source and link key that stand for one item only."""
    seen: dict[tuple[str, str], int] = {}
    for item in items:
        pair = (item.source, link_key(item.url))
        seen[pair] = seen.get(pair, 0) + 1
    return frozenset(pair for pair, count in seen.items() if count == 1)
