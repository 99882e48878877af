"""What an answer changes in the archive: stored items and fresh entries to `Changes`. Pure.

A source that no longer lists an item has not taken it back; only a tombstone says so.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from plugins.aggregator.identity import content_hash, identify, item_id, link_key
from plugins.aggregator.model import Changes, Entry, Item, Source, Tombstone

LATEST = dt.datetime.max.replace(tzinfo=dt.UTC)
NOTHING: Mapping[str, dt.datetime] = MappingProxyType({})


def merge(
    source: str,
    stored: Sequence[Item],
    entries: Sequence[Entry],
    *,
    now: dt.datetime,
    not_ids: frozenset[str],
    tombstones: Sequence[Tombstone] = (),
    covers: tuple[dt.datetime, dt.datetime] | None = None,
    withdrawn: Mapping[str, dt.datetime] = NOTHING,
    missed: frozenset[str] = frozenset(),
) -> Changes:
    """Sort `entries` into new, updated and unchanged items, and find the stored ones that their source took back.

    `covers` are two moments between which the source vouches that it lists everything. Left out are those whose id is
    in `not_ids`, and those `withdrawn` earlier, unless the source changed them later.
    """
    known = {item.id: item for item in stored}
    identified = identify(source, entries)
    by_link = _links_that_say_enough(stored, identified)
    buried = {item_id(source, stone.key): stone.when or LATEST for stone in tombstones}
    new: list[Item] = []
    updated: list[Item] = []
    unchanged: list[Item] = []
    for fresh_id, entry in identified:
        old = known.get(fresh_id) or by_link.get(link_key(entry.url))
        kept_id = old.id if old else fresh_id
        if not_ids & {kept_id, fresh_id} or _is_gone(entry, buried.get(fresh_id) or withdrawn.get(fresh_id)):
            continue
        buried.pop(fresh_id, None)
        if old is None:
            new.append(_item(entry, kept_id, source, first_seen=now))
        elif content_hash(old) == content_hash(entry) and (old.published or not entry.published):
            unchanged.append(old)
        else:
            updated.append(_with_copies(_item(entry, kept_id, source, first_seen=old.first_seen), old))
    absent = _covered(stored, covers) - {item.id for item in (*new, *updated, *unchanged)}
    changes = Changes(new=tuple(new), updated=tuple(updated), unchanged=tuple(unchanged))
    return _without(changes, stored, frozenset(buried), absent, missed)


def _without(
    changes: Changes, stored: Sequence[Item], buried: frozenset[str], absent: set[str], missed: frozenset[str]
) -> Changes:
    """The changes, with what was taken back. A date must be absent twice: calendars are written by hand."""
    once = {item.id for item in stored if item.happening and item.id in absent - missed - buried}
    gone = (buried | absent) - once
    return replace(
        changes,
        withdrawn=tuple(item.id for item in stored if item.id in gone),
        missing=tuple(item.id for item in stored if item.id in once),
    )


def _covered(stored: Sequence[Item], covers: tuple[dt.datetime, dt.datetime] | None) -> set[str]:
    """Ids of stored items that the source would list if they still existed."""
    if not covers:
        return set()
    return {item.id for item in stored if covers[0] <= (item.published or item.first_seen) <= covers[1]}


def _is_gone(entry: Entry, since: dt.datetime | None) -> bool:
    """Whether an entry is only still listed; RFC 6721: one that changed after its tombstone is back."""
    if entry.happening:
        return False  # calendars leave no tombstones: what stands in one again is on again
    changed = entry.updated or entry.published
    return since is not None and (changed is None or changed <= since)


def may_store(entry: Entry, source: Source, *, oldest: dt.datetime) -> bool:
    """Whether an entry may enter the archive at all: it is not older than `oldest`, and no search for a person.

    Wanted and missing persons of the police must vanish once their case is solved; a nightly archive cannot do that.
    """
    if entry.published and entry.published < oldest:
        return False
    if source.publisher != "police":
        return True
    folders = set((entry.url or "").lower().split("/"))
    subjects = {category.lower() for category in entry.categories}
    return not (folders | subjects) & {"gezocht", "vermist", "gezocht-en-vermist", "opsporing"}


def note_of_age(entries: Sequence[Entry], oldest: dt.datetime) -> str:
    """Why nothing is kept of an answer, where that is the age of all that it lists."""
    if not entries or not all(entry.published and entry.published < oldest for entry in entries):
        return ""
    return f"{len(entries)} berichten, alle te oud om te bewaren (all too old to keep)"


def _links_that_say_enough(stored: Sequence[Item], identified: Sequence[tuple[str, Entry]]) -> dict[str, Item]:
    """Stored items by link, where their id is gone from the answer and one link means one item on both sides."""
    fresh_ids = {fresh_id for fresh_id, _ in identified}
    fresh = Counter(link_key(entry.url) for _, entry in identified)
    kept = Counter(link_key(item.url) for item in stored)
    return {
        key: item
        for item in stored
        if (key := link_key(item.url)) and item.id not in fresh_ids and fresh[key] == 1 and kept[key] == 1
    }


def _with_copies(item: Item, old: Item) -> Item:
    """The item with the copies of its pictures that are here already."""
    known = (*old.media, *([old.post.portrait] if old.post and old.post.portrait else []))
    return with_copies(item, {medium.url: medium.file for medium in known if medium.file})


def with_copies(item: Item, files: Mapping[str, str]) -> Item:
    """The item with the copies of its pictures, and of its author's portrait, that lie in `files`, by address."""
    media = tuple(replace(medium, file=medium.file or files.get(medium.url)) for medium in item.media)
    post = item.post
    if post and post.portrait:
        portrait = replace(post.portrait, file=post.portrait.file or files.get(post.portrait.url))
        post = replace(post, portrait=portrait)
    return replace(item, media=media, post=post)


def _item(entry: Entry, own_id: str, source: str, *, first_seen: dt.datetime) -> Item:
    return Item(
        id=own_id,
        source=source,
        url=entry.url,
        title=entry.title,
        excerpt=entry.excerpt,
        published=entry.published,
        updated=entry.updated,
        first_seen=first_seen,
        language=entry.language,
        author=entry.author,
        media=entry.media,
        categories=entry.categories,
        latitude=entry.latitude,
        longitude=entry.longitude,
        look=entry.look,
        happening=entry.happening,
        post=entry.post,
    )
