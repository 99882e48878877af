"""Items of the archive to briefs on desks: each story once, with what editors said about it. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from plugins.aggregator import Item, Media, Moderation, Source
from plugins.portal.documents import Neighbourhood, Picture
from plugins.portal.model import COPIES, Brief, Byline
from plugins.portal.verdicts import Verdict, judge_items, told_on

TITLE_LENGTH, EXCERPT_LENGTH, WHOLE = 90, 160, 1_000


def make_briefs(
    items: Iterable[Item],
    sources: Iterable[Source],
    moderation: Moderation,
    areas: Sequence[Neighbourhood],
    now: dt.datetime,
) -> Mapping[str | None, tuple[Brief, ...]]:
    """Briefs by neighbourhood, newest first; those of nobody in particular under None. Nothing dated after `now`."""
    verdicts = [verdict for verdict in judge_items(items, sources, moderation, areas, now) if verdict.story]
    stories: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        first = verdict.story[0]
        stories.setdefault((first.source, first.id), []).append(verdict)
    groups: dict[str | None, list[Brief]] = {}
    corrections, answers = _words(moderation.corrections), _words(moderation.answers)
    for tellings in stories.values():
        brief = _brief(tellings, corrections, answers, now)
        for slug in sorted(set(chain.from_iterable([telling.route.slugs for telling in tellings]))) or (None,):
            groups.setdefault(slug, []).append(brief)
    return {slug: tuple(sorted(briefs, key=newest_first)) for slug, briefs in groups.items()}


def newest_first(brief: Brief) -> tuple[float, str]:
    """The order of briefs in lists."""
    return -brief.when.timestamp(), brief.id


def shorten(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    if text[limit - 1] != " " and " " in cut:
        cut = cut.rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:.–-") + "…"


def _brief(
    tellings: Sequence[Verdict], corrections: Mapping[str, str], answers: Mapping[str, str], now: dt.datetime
) -> Brief:
    """One brief of a story: the oldest telling, which names the others."""
    first, *others = _oldest_first(tellings) if len(tellings) > 1 else tellings
    item, source = first.item, first.source
    assert source  # of what is shown, the source is known
    # On social networks a post has no title; its first words serve.
    excerpt = item.excerpt if item.title and source.show != "title" else None
    ids = dict.fromkeys(telling.item.id for telling in (first, *others)) if others else (item.id,)
    return Brief(
        id=item.id,
        url=item.url or "",
        # X wants its words whole.
        title=shorten(item.title or item.excerpt, WHOLE if source.kind == "x" else TITLE_LENGTH),
        text=shorten(excerpt, EXCERPT_LENGTH) if excerpt else None,
        whole=excerpt if excerpt and source.show == "full" and len(excerpt) > EXCERPT_LENGTH else None,
        picture=_picture(item) if source.pictures else None,
        byline=_byline(item, now) if source.kind == "x" else None,
        when=told_on(item).astimezone(now.tzinfo),
        source=source.name,
        platform=source.platform,
        publisher=source.publisher,
        language=item.language or source.language,
        topics=_topics((first, *others)) if others or source.topics else (),
        also=_also(source, others) if others else (),
        correction=_said_of(ids, corrections),
        answer=_said_of(ids, answers),
    )


def _topics(tellings: Iterable[Verdict]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for telling in tellings if telling.source for t in telling.source.topics))


def _also(source: Source, others: Iterable[Verdict]) -> tuple[tuple[str, str], ...]:
    """Name and address of each other source, once."""
    told = {source.name: ""}
    for other in others:
        told.setdefault(other.item.source, other.item.url or "")
    return tuple(told.items())[1:]


def _said_of(ids: Iterable[str], words: Mapping[str, str]) -> str | None:
    return " ".join(words[each] for each in ids if each in words) or None if words else None


def _oldest_first(tellings: Sequence[Verdict]) -> list[Verdict]:
    order = {(item.source, item.id): position for position, item in enumerate(tellings[0].story)}
    return sorted(tellings, key=lambda telling: order[telling.item.source, telling.item.id])


def _byline(item: Item, now: dt.datetime) -> Byline | None:
    """What X wants shown; its author is who wrote it, also where the source only passed it on."""
    if not item.author or not item.post:
        return None
    return Byline(
        author=item.author,
        profile=item.post.profile,
        portrait=_copy(item.post.portrait) if item.post.portrait else None,
        shared_by=item.post.shared_by,
        written=item.post.written.astimezone(now.tzinfo) if item.post.written else None,
        links=item.post.links,
    )


def _picture(item: Item) -> Picture | None:
    """The item's picture that was copied."""
    return next((copy for medium in item.media if (copy := _copy(medium))), None)


def _copy(copied: Media) -> Picture | None:
    """A picture that was copied, in its source's words; without words it is shown as decoration."""
    if not copied.file:
        return None
    return Picture(file=COPIES / copied.file, alt=copied.alt or "", decorative=not copied.alt)


def _words(decisions: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """What editors said by item; of several words about one item all, in the order of the file."""
    said: dict[str, str] = {}
    for item_id, text in decisions:
        said[item_id] = f"{said[item_id]} {text}" if item_id in said else text
    return said
