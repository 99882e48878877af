"""Copies of pictures, in `feeds/media/` beside the archive, of sources that allow it (`pictures = true`).

    items without a copy ─▶ first picture ─▶ fetch, like a source ─▶ is it a picture? ─▶ media/<hash> ─▶ archive

Portraits of who wrote posts are copied where `posts = true` takes on display rules that ask for them, and only there.
A name says nothing of the picture, and a copy stays as it came: pages only get renditions, made at build from pixels.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import logging
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plugins.aggregator.archive import Archive
from plugins.aggregator.errors import SourceError
from plugins.aggregator.fetch import Fetcher
from plugins.aggregator.media import FOLDER
from plugins.aggregator.merge import with_copies
from plugins.aggregator.model import Item, Media, Source, Visit

log = logging.getLogger(__name__)

COPIES, PER_SOURCE = 200, 20  #: in one run
TRIES = dt.timedelta(days=7)  #: a picture that cannot be had is asked for so long
_SMALLEST = 100
_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")


async def copy_pictures(
    archive: Archive, fetcher: Fetcher, sources: Iterable[Source], *, feeds: Path, now: dt.datetime
) -> None:
    """Fetch the pictures that are not here yet, the newest first, within a budget."""
    lending = [source for source in sources if (source.pictures or source.posts) and source.is_remote]
    for source in lending:
        _renew_portraits(archive, source)
    wanted = [(source, url) for source in lending for url in _wanted(archive.items(source.name), source, now)][:COPIES]
    bodies = await asyncio.gather(*(_fetch(fetcher, source, url) for source, url in wanted))
    files: dict[str, dict[str, str]] = {}
    for (source, url), body in zip(wanted, bodies, strict=True):
        if body:
            files.setdefault(source.name, {})[url] = await asyncio.to_thread(_write, feeds / FOLDER, body)
    for name, copied in files.items():
        for item in archive.items(name):
            if (kept := with_copies(item, copied)) != item:
                archive.set_pictures(kept)


def is_picture(body: bytes) -> bool:
    """Whether bytes begin as a picture that a build can read: JPEG, PNG, GIF, WebP or AVIF."""
    is_riff = body[:4] == b"RIFF" and body[8:12] == b"WEBP"
    is_avif = body[4:8] == b"ftyp" and body[8:12] in {b"avif", b"avis"}
    return len(body) >= _SMALLEST and (body.startswith(_STARTS) or is_riff or is_avif)


def _renew_portraits(archive: Archive, source: Source) -> None:
    """One portrait for each author: who chose another no longer wants the old one shown, not beside older posts."""
    if not source.posts:
        return
    items, listed = archive.items(source.name), archive.listed(source.name)
    posts = [(item, item.post) for item in items if item.post]
    todays = {post.profile: post.portrait for item, post in posts if item.id in listed}
    files = {post.portrait.url: post.portrait.file for _, post in posts if post.portrait and post.portrait.file}
    for item, post in posts:
        portrait = todays.get(post.profile, post.portrait)
        renewed = with_copies(replace(item, post=replace(post, portrait=portrait)), files)
        if renewed.post != post:
            archive.set_pictures(replace(item, post=renewed.post))


def _wanted(items: Iterable[Item], source: Source, now: dt.datetime) -> list[str]:
    """Addresses to fetch, the newest first; a portrait serves many posts, so it is asked for as long as one is here."""
    portraits: dict[str, None] = {}
    pictures: dict[str, None] = {}
    for item in items:
        portrait = item.post.portrait if item.post and source.posts else None
        if portrait and not portrait.file:
            portraits[portrait.url] = None
        medium = next((each for each in item.media if source.pictures and _may_be_picture(each)), None)
        if medium and not medium.file and now - item.first_seen <= TRIES:
            pictures[medium.url] = None
    return list(portraits | pictures)[:PER_SOURCE]


def _may_be_picture(medium: Media) -> bool:
    if medium.type:
        return medium.type.startswith("image/") and medium.type != "image/svg+xml"
    return medium.url.partition("?")[0].lower().endswith(_ENDINGS)


async def _fetch(fetcher: Fetcher, source: Source, url: str) -> bytes:
    # Its own address and nothing else of the source: a key must not go to wherever a picture lies.
    target = replace(source, url=url, kind="feed", token_env=None, gateway=None)
    try:
        body = (await fetcher.fetch(target, Visit(source=source.name))).body or b""
    except SourceError as error:
        log.info("%s: picture: %s", source.name, error.detail)
        return b""
    return body if is_picture(body) else b""


def _write(folder: Path, body: bytes) -> str:
    folder.mkdir(exist_ok=True)
    name = hashlib.sha256(body).hexdigest()[:32]
    aside = folder / f".{name}.{os.getpid()}.part"
    aside.write_bytes(body)
    aside.replace(folder / name)
    return name
