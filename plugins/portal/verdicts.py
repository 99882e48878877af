"""What becomes of every item of the archive, and why: the one place where it is decided. Pure.

    item ─▶ may it be shown? ─▶ where? ─▶ which story? ─▶ Verdict

`briefs.py` shows what stands; `./portal items why` tells the reason.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from plugins.aggregator import Item, Moderation, Source
from plugins.portal.documents import Neighbourhood
from plugins.portal.route import NOWHERE, Route, Router, WordFilter
from plugins.portal.same_story import Message, group_stories

#: `shown`, or why not: hidden by an editor; a source that waits for approval; source, link or words that are absent;
#: a word of include or exclude; dated after today. `agenda`: shown there, not among the news.
State = Literal[
    "shown", "agenda", "hidden", "awaiting", "no_source", "no_link", "no_words", "lacks_word", "unwanted", "future"
]


#: an address, in small letters, that has but a host and a path
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)((?:/[\w/.,:;@~%+=-]*)?)", re.ASCII)

#: parts of a query that lead to no other page
_NO_QUESTION = frozenset({"amp", "ref", "source", "share"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of one item."""

    item: Item
    source: Source | None
    state: State
    word: str | None = None  #: of the source's `exclude`
    route: Route = NOWHERE
    story: tuple[Item, ...] = ()  #: all shown items that tell it, oldest first; the first one is the brief


def judge_items(
    items: Iterable[Item],
    sources: Iterable[Source],
    moderation: Moderation,
    areas: Sequence[Neighbourhood],
    now: dt.datetime,
) -> tuple[Verdict, ...]:
    """A verdict for each item, in their order."""
    by_name = {source.name: source for source in sources}
    words = WordFilter(by_name.values())
    router = Router(areas)
    verdicts = [_judge(item, by_name.get(item.source), moderation, words, router=router, now=now) for item in items]
    shown = [position for position, verdict in enumerate(verdicts) if verdict.state == "shown"]
    messages = _messages([verdicts[position] for position in shown])
    for group in group_stories(messages):
        places = [shown[member] for member in group]
        story = tuple([verdicts[place].item for place in places])
        for place in places:
            was = verdicts[place]
            verdicts[place] = Verdict(item=was.item, source=was.source, state=was.state, route=was.route, story=story)
    return tuple(verdicts)


def told_on(item: Item) -> dt.datetime:
    """When an item was published, or else first seen."""
    return item.published or item.first_seen


def canonical_link(url: str) -> str:
    """What all addresses of one page share: without scheme, www, fragment and other ways to come there."""
    folded = url.casefold()
    if plain := _PLAIN.fullmatch(folded):  # most are, and it is seven times as fast
        host, path, asked = plain[1], plain[2], list[tuple[str, str]]()
    else:
        parts = urlsplit(folded)
        host, path = parts.netloc, parts.path
        asked = [(name, value) for name, value in parse_qsl(parts.query) if name not in _NO_QUESTION]
    host = host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    path = path.removesuffix("index.html").removesuffix("index.php").rstrip("/").removesuffix("/amp")
    return f"{host}{path}?{urlencode(sorted(asked)) if asked else ''}" if path or asked else ""


def _judge(
    item: Item, source: Source | None, moderation: Moderation, words: WordFilter, *, router: Router, now: dt.datetime
) -> Verdict:
    state: State = "shown"
    word = None
    if moderation.hides(item):
        state = "hidden"
    elif source is None:
        return Verdict(item=item, source=None, state="no_source")
    elif not item.url and not item.happening:
        state = "no_link"
    elif not (item.title or item.excerpt):
        state = "no_words"
    elif words.lacks(item):
        state = "lacks_word"
    elif word := words.unwanted(item):
        state = "unwanted"
    elif source.review and item.id not in moderation.approved:
        state = "awaiting"
    elif item.happening:
        state = "agenda"
    elif told_on(item) > now:
        state = "future"
    route = router.route(item, source) if source else NOWHERE
    return Verdict(item=item, source=source, state=state, word=word, route=route)


def _messages(verdicts: Sequence[Verdict]) -> list[Message]:
    links = [canonical_link(verdict.item.url or "") for verdict in verdicts]
    # An address that a source gives to several items is a page of its own, not a story.
    often = Counter((verdict.item.source, link) for verdict, link in zip(verdicts, links, strict=True))
    shared = {link for (_, link), count in often.items() if count > 1}
    return [
        Message(
            source=verdict.item.source,
            link="" if link in shared else link,
            title=verdict.item.title or verdict.item.excerpt,
            text=verdict.item.excerpt if verdict.item.title else "",
            when=told_on(verdict.item),
            areas=frozenset(verdict.route.slugs) if verdict.route.by in {"source", "place"} else frozenset(),
        )
        for verdict, link in zip(verdicts, links, strict=True)
    ]
