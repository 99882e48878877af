"""Who is who: stable ids of items, hashes of their content, and the address of a source as a hash. Pure.

An id never says what the item is about: it stands in moderation files long after the item is gone.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from plugins.aggregator.clean import clean_link
from plugins.aggregator.model import Entry, Item, Source

ID_LENGTH = 20
CONTENT_VERSION = 2  #: of the fields below; another number makes every item count as changed once
READING_VERSION = 2  #: of the adapters; another number makes every source be read in full once

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:.{4,}", re.IGNORECASE)


def identify(source: str, entries: Sequence[Entry]) -> tuple[tuple[str, Entry], ...]:
    """Entries of one answer with their ids; of several with one id, the first stays.

    The id comes from the source's own id; where that is missing or shared by several entries from the link; where that
    is shared too from the text. An absolute id (an address, a tag) means the same item in every feed that carries it,
    also after the source got another name; any other id counts within its source.
    """
    keys = Counter(entry.key for entry in entries)
    links = Counter(link_key(entry.url) for entry in entries)
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.key and keys[entry.key] == 1:
            key = entry.key
        elif entry.url and links[link_key(entry.url)] == 1:
            key = entry.url
        else:
            when = entry.published.isoformat() if entry.published else ""
            key = "\n".join((entry.key, entry.url or "", entry.title, entry.excerpt, when))
        found.setdefault(item_id(source, key), entry)
    return tuple(found.items())


def link_key(url: str | None) -> str:
    """What two addresses of one page share: no scheme, no www, no closing slash."""
    if not url:
        return ""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"


def content_hash(item: Item | Entry) -> str:
    """Hash of what a reader sees, and of where it is. `updated` is no part: some sources move it with every visitor."""
    media = "\n".join(f"{m.url} {m.alt or ''}" for m in item.media)
    place = f"{item.latitude} {item.longitude} {item.look}{item.happening or ''}"
    parts = (
        item.url or "",
        item.title,
        item.excerpt,
        item.language or "",
        item.author or "",
        media,
        place,
        _shown(item),
    )
    seen = "\0".join((*parts, "\n".join(item.categories)))
    return f"{CONTENT_VERSION}:{_digest(seen, 32)}"


def _shown(item: Item | Entry) -> str:
    """What display rules add, without our own copy of a portrait."""
    if not item.post:
        return ""
    portrait = item.post.portrait.url if item.post.portrait else ""
    return repr((item.post.profile, portrait, item.post.shared_by, item.post.links))


def address_key(source: Source) -> str:
    """Changes when an editor changes or confirms the address, or we read it in another way.

    The address may hold a secret.
    """
    confirmed = f"\n{source.confirmed}" if source.confirmed else ""
    return _digest(f"{READING_VERSION}\n{source.kind}\n{source.url}{confirmed}", 32)


def item_id(source: str, key: str) -> str:
    """The id of the item that a source calls `key`."""
    if not _ABSOLUTE.fullmatch(key):
        return _digest(f"{source}\n{key}", ID_LENGTH)
    # The same id with another campaign in its address is the same item.
    return _digest(clean_link(key) or key, ID_LENGTH)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]
