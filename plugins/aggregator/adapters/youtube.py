"""Channels and playlists of YouTube, by the feed of their fifteen newest films. Pure.

Facts: samples and issue threads (2024 to 2026); the feed itself is undocumented. Its times of change move with every
viewer, its films are Flash: what is shown is a still, with a link.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, urlencode, urlsplit

from plugins.aggregator.model import Fetched, Parsed, Request, Source

_CHANNEL = re.compile(r"UC[\w-]{22}")
_LIST = re.compile(r"[\w-]{12,64}")


def ask(source: Source) -> Request:
    """The feed of a channel or playlist."""
    parts = urlsplit(source.url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    _, _, channel = parts.path.partition("/channel/")
    channel = query.get("channel_id", channel.partition("/")[0])
    playlist = query.get("playlist_id") or query.get("list", "")
    if _CHANNEL.fullmatch(channel):
        asked = {"channel_id": channel}
    elif _LIST.fullmatch(playlist):
        asked = {"playlist_id": playlist}
    else:
        raise ValueError(
            "zet hier https://www.youtube.com/channel/UC… of …/playlist?list=…; staat er @naam, zoek dan op die pagina "
            "bij 'Kanaal delen' naar 'Kanaal-ID kopiëren' (a handle does not work: copy the channel's id)"
        )
    return Request(url=f"{parts.scheme}://{parts.netloc}/feeds/videos.xml?{urlencode(asked)}")


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """The films as entries. Raises ParseError."""
    from plugins.aggregator.adapters.syndication import parse as parse_feed  # noqa: PLC0415  # loads feedparser

    return parse_feed(fetched, now=now)
