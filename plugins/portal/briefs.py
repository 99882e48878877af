"""Items of the archive to briefs on desks: wanted, routed, dated, the same story once. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from plugins.aggregator import Item, Moderation, Source
from plugins.portal.documents import Neighbourhood
from plugins.portal.model import Brief
from plugins.portal.route import Router, is_wanted

TITLE_LENGTH, EXCERPT_LENGTH = 90, 160
SAME_STORY_DAYS = 3
TRACKERS = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def make_briefs(
    items: Iterable[Item],
    sources: Iterable[Source],
    moderation: Moderation,
    areas: Sequence[Neighbourhood],
    now: dt.datetime,
) -> Mapping[str | None, tuple[Brief, ...]]:
    """Briefs by neighbourhood; those of nobody in particular under None. Nothing dated after `now`."""
    by_name = {source.name: source for source in sources}
    router = Router(areas)
    groups: dict[str | None, list[Brief]] = {}
    for item in items:
        source = by_name.get(item.source)
        if not source or not item.url or not (item.title or item.excerpt):
            continue
        if not is_wanted(item, source, hidden=moderation.hidden, approved=moderation.approved):
            continue
        brief = _brief(item, source, moderation, now)
        if brief.when <= now:
            for slug in router.route(item, source) or (None,):
                groups.setdefault(slug, []).append(brief)
    return {slug: same_story_once(briefs) for slug, briefs in groups.items()}


def same_story_once(briefs: Iterable[Brief]) -> tuple[Brief, ...]:
    """One brief a story, newest first; the oldest telling stays and names the others."""
    first: dict[tuple[str, str], Brief] = {}
    for brief in sorted(briefs, key=lambda b: (b.when, b.id)):
        keys = _story_keys(brief)
        earlier = next((first[key] for key in keys if key in first), None)
        if earlier and (brief.when - earlier.when).days <= SAME_STORY_DAYS:
            kept = _with_other(earlier, brief)
            for key in (*_story_keys(earlier), *keys):
                first[key] = kept
        else:
            first.update(dict.fromkeys(keys, brief))
    unique = {brief.id: brief for brief in first.values()}
    return tuple(sorted(unique.values(), key=lambda b: (-b.when.timestamp(), b.id)))


def shorten(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    if text[limit - 1] != " " and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:.–-") + "…"


def _brief(item: Item, source: Source, moderation: Moderation, now: dt.datetime) -> Brief:
    when = item.published or item.first_seen
    # On social networks a post has no title; its first words serve.
    excerpt = item.excerpt if item.title and source.show != "title" else None
    return Brief(
        id=item.id,
        url=item.url or "",
        title=shorten(item.title or item.excerpt, TITLE_LENGTH),
        text=shorten(excerpt, EXCERPT_LENGTH) if excerpt else None,
        when=when.astimezone(now.tzinfo),
        source=source.name,
        platform=source.platform,
        publisher=source.publisher,
        language=item.language or source.language,
        topics=source.topics,
        correction=dict(moderation.corrections).get(item.id),
        answer=dict(moderation.answers).get(item.id),
    )


def _story_keys(brief: Brief) -> tuple[tuple[str, str], ...]:
    title = " ".join(re.findall(r"\w+", brief.title.casefold()))
    address = _address(brief.url)
    # A short title ("Nieuws") says too little to call two stories one.
    return (("url", address), ("title", title)) if len(title) >= 20 else (("url", address),)


def _address(url: str) -> str:
    """An address without what says only how one came there."""
    parts = urlsplit(url.casefold())
    asked = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(TRACKERS)]
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{urlencode(sorted(asked))}"


def _with_other(kept: Brief, other: Brief) -> Brief:
    known = {kept.source, *(name for name, _ in kept.also)}
    return kept if other.source in known else replace(kept, also=(*kept.also, (other.source, other.url)))
