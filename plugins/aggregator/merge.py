"""What an answer changes in the archive: stored items and fresh entries to `Changes`. Pure.

Deletes nothing: a source that no longer lists an item has not taken it back.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from plugins.aggregator.identity import content_hash, identify, link_key
from plugins.aggregator.model import Changes, Entry, Item, Source


def merge(
    source: str, stored: Sequence[Item], entries: Sequence[Entry], *, now: dt.datetime, not_ids: frozenset[str]
) -> Changes:
    """Sort `entries` into new, updated and unchanged items; those whose id is in `not_ids` are left out."""
    known = {item.id: item for item in stored}
    identified = identify(source, entries)
    by_link = _links_that_say_enough(stored, identified)
    new: list[Item] = []
    updated: list[Item] = []
    unchanged: list[Item] = []
    for fresh_id, entry in identified:
        old = known.get(fresh_id) or by_link.get(link_key(entry.url))
        item_id = old.id if old else fresh_id
        if not_ids & {item_id, fresh_id}:
            continue
        if old is None:
            new.append(_item(entry, item_id, source, first_seen=now))
        elif content_hash(old) == content_hash(entry):
            unchanged.append(old)
        else:
            updated.append(_item(entry, item_id, source, first_seen=old.first_seen))
    return Changes(new=tuple(new), updated=tuple(updated), unchanged=tuple(unchanged))


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


def _item(entry: Entry, item_id: str, source: str, *, first_seen: dt.datetime) -> Item:
    return Item(
        id=item_id,
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
    )
