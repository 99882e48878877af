"""What became of items and why, in sentences for whoever runs the site. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from plugins.aggregator import Gone, Item, Moderation
from plugins.portal.dates import Dates
from plugins.portal.translations import Words
from plugins.portal.verdicts import Verdict, told_on

TITLE = 60
SHORTEST = 4  #: signs of an id that are enough to mean one item

Row = tuple[str, ...]


def find_verdicts(verdicts: Iterable[Verdict], item_id: str) -> tuple[Verdict, ...]:
    """The verdicts of the item that an id, or its beginning, means; those of several items when it is not clear."""
    wanted = item_id.strip().lower()
    if len(wanted) < SHORTEST:
        return ()
    return tuple(verdict for verdict in verdicts if verdict.item.id.startswith(wanted))


def choose(
    verdicts: Iterable[Verdict], *, source: str = "", neighbourhood: str = "", awaiting: bool = False
) -> tuple[Verdict, ...]:
    """The verdicts an editor asks for."""
    return tuple(
        verdict
        for verdict in verdicts
        if source.casefold() in verdict.item.source.casefold()
        and (not neighbourhood or neighbourhood in verdict.route.slugs)
        and (not awaiting or verdict.state == "awaiting")
    )


def rows(verdicts: Iterable[Verdict], words: Words, zone: dt.tzinfo) -> tuple[Row, ...]:
    """Id, day, source, state, places and title of each item."""
    return tuple(
        (
            verdict.item.id,
            f"{told_on(verdict.item).astimezone(zone):%Y-%m-%d}",
            verdict.item.source,
            words(f"items.state.{_state(verdict)}"),
            ", ".join(verdict.route.slugs) or "-",
            title_of(verdict.item),
        )
        for verdict in verdicts
    )


def headings(words: Words) -> Row:
    """What the columns of `rows` are."""
    return tuple(words(f"items.column.{name}") for name in ("id", "day", "source", "state", "where", "title"))


def why(verdict: Verdict, moderation: Moderation, names: Mapping[str, str], words: Words, zone: dt.tzinfo) -> list[str]:
    """Everything there is to say about one item. `names` are those of the neighbourhoods, by slug."""
    item, dates = verdict.item, Dates(words)
    day = dates.long(told_on(item).astimezone(zone).date())
    lines = [words("items.why.title", title=title_of(item), source=item.source, date=day)]
    lines.append(words(f"items.why.{_state(verdict)}", source=item.source, word=verdict.word or ""))
    lines += _where(verdict, names, words)
    others = [other for other in verdict.story if (other.source, other.id) != (item.source, item.id)]
    lines += [words("items.why.story", id=other.id, source=other.source, title=title_of(other)) for other in others]
    for kind, said in (("correct", moderation.corrections), ("answer", moderation.answers)):
        lines += [words(f"items.why.{kind}", text=text) for item_id, text in said if item_id == item.id]
    return lines


def why_gone(item_id: str, gone: Iterable[Gone], hidden: Collection[str], words: Words, zone: dt.tzinfo) -> list[str]:
    """What there is to say about an item that the archive no longer has."""
    wanted = item_id.strip().lower()
    if len(wanted) < SHORTEST:
        return []
    known = sorted(each for each in hidden if each.startswith(wanted))
    if known:
        return [words("items.gone.hidden", id=each) for each in known]
    dates = Dates(words)
    return [
        words("items.gone.withdrawn", source=each.source, date=dates.long(each.since.astimezone(zone).date()))
        if each.since
        else words("items.gone.expired", source=each.source)
        for each in gone
        if each.id.startswith(wanted)
    ]


def title_of(item: Item) -> str:
    """An item's title, or else its first words."""
    text = " ".join((item.title or item.excerpt).split())
    return text if len(text) <= TITLE else f"{text[: TITLE - 1].rstrip()}…"


def plain_table(table: Sequence[Row]) -> tuple[str, ...]:
    """Rows under each other, each column as wide as it must be."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return tuple("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in table)


def _state(verdict: Verdict) -> str:
    """The verdict's state; `grouped` for what is shown under another telling."""
    first = verdict.story[0] if verdict.story else None
    is_other = first is not None and (first.source, first.id) != (verdict.item.source, verdict.item.id)
    return "grouped" if is_other else verdict.state


def _where(verdict: Verdict, names: Mapping[str, str], words: Words) -> list[str]:
    route = verdict.route
    places = ", ".join(names.get(slug, slug) for slug in route.slugs)
    found = dict(route.found)
    phrases = ", ".join(sorted({f"“{found[slug]}”" for slug in route.slugs if slug in found}))
    lines = [words(f"items.where.{route.by}", places=places, phrases=phrases)]
    return lines + [
        words("items.where.barred", place=names.get(slug, slug), phrase=phrase) for slug, phrase in route.barred
    ]
