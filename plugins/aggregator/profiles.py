"""Where readers find a source themselves: its page at the platform. Never a login, a key or a machine of ours. Pure.

What an editor wrote as `page` comes first; else the profile that `url` is; else the site that its items lead to; else
the site of the feed. A channel that ended has no page, unless an editor names one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

from plugins.aggregator.clean import clean_link
from plugins.aggregator.model import Source
from plugins.aggregator.tokens import PLACE, secrets_of

#: kinds whose `url` is what a browser shows, or nearly so
_PROFILES = frozenset(
    {"mastodon", "bluesky", "youtube", "flickr", "pinterest", "facebook", "instagram", "linkedin", "x"}
)
#: kinds that are asked elsewhere than where people read them
_SITES = {
    "politie": "https://www.politie.nl/",
    "burgernet": "https://www.burgernet.nl/",
    "bekendmakingen": "https://www.officielebekendmakingen.nl/",
}
#: where an address begins that leads to a machine by its plain name
_SITE = re.compile(r"https?://[a-z0-9.-]+(?=[/?#]|\Z)")
_INTERNAL = re.compile(r"(?:.*\.)?(?:local|localhost|internal|intranet|lan|home|corp|arpa|onion)|[\d.]+|.*:.*")


def page_of(source: Source, links: Iterable[str] = ()) -> str | None:
    """The address of a source's own page, from `links` (of its items) where nothing better is known; None: unknown."""
    if source.page:
        return is_public_page(source.page) or None
    if source.closed_on:
        return None
    if source.is_remote and source.kind in _SITES:
        return _SITES[source.kind]
    if source.is_remote and source.kind in _PROFILES:
        return _profile(source)
    return _site_of(links) or (None if _is_private(source) else _site_of([source.url]))


def is_public_page(address: str) -> str:
    """The address as a link that anybody may see; empty when it holds a login or a key, or names a machine inside."""
    link = clean_link(address) if PLACE not in address else None
    parts = urlsplit(link or "")
    if not link or secrets_of(address, "") or "@" in urlsplit(address).netloc or not _is_public(parts.hostname or ""):
        return ""
    return link


def _profile(source: Source) -> str | None:
    """The page of an account, without what only a machine asks for."""
    parts = urlsplit(source.url)
    query = dict(parse_qsl(parts.query))
    path = parts.path.removesuffix(".rss").removesuffix("/rss")
    asked = ""
    if source.kind == "youtube":
        path, asked = _youtube(path, query)
    elif path.startswith("/services/"):  # the feed of a member of Flickr
        path = f"/photos/{query['id']}/" if "id" in query else ""
    host = parts.netloc.rpartition("@")[2].replace("api.flickr.com", "www.flickr.com")
    return is_public_page(f"{parts.scheme}://{host}{path}{asked}") or None if path else None


def _youtube(path: str, query: dict[str, str]) -> tuple[str, str]:
    if "channel_id" in query:
        return f"/channel/{query['channel_id']}", ""
    playlist = query.get("playlist_id") or query.get("list")
    return ("/playlist", f"?{urlencode({'list': playlist})}") if playlist else (path, "")


def _site_of(links: Iterable[str]) -> str | None:
    """The site that most of the links lead to, if that is most of them."""
    known = Counter[str]()
    # Most links lead to few sites: each is looked at once.
    for link, count in Counter(plain[0] if (plain := _SITE.match(link)) else link for link in links).items():
        parts = urlsplit(link)
        if _is_public(parts.hostname or ""):
            known[f"{parts.scheme}://{parts.netloc}/"] += count
    site, found = min(known.items(), key=lambda each: (-each[1], each[0]), default=("", 0))
    return is_public_page(site) or None if found * 2 > known.total() else None


def _is_private(source: Source) -> bool:
    """Whether not even the name of the machine is for everybody: a key, a gateway of our own, somebody's calendar."""
    return (
        not source.is_remote
        or bool(source.token_env or source.gateway or secrets_of(source.url, ""))
        or source.kind == "ical"
    )


def _is_public(host: str) -> bool:
    return "." in host and not _INTERNAL.fullmatch(host.lower().rstrip("."))
