"""What the pages of a neighbourhood, or of all, are made from, as one digest: equal means equal pages. Pure.

    its documents and photos; what is the municipality's                               ─┐
    what these link to or name elsewhere, and what elsewhere links to or names these   ─┼─▶ its own ─┐
    the month, and what the day changes in documents (`daily.py`)                      ─┘           ├─▶ all of it
    its briefs and dates, and what the day chooses                                                 ─┘

A page of a neighbourhood may show nothing else, and a page that shows nothing of others rests on the first of these.
Those of the municipality show everything, and each day is another; but for parts of long lists (`listed`).
That incremental builds equal cold ones after any edits is tested.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from plugins.fastbuild import Memory, spread, value_digest
from plugins.portal.chunks import by_neighbourhood
from plugins.portal.consent import find_ambassador
from plugins.portal.daily import desk_today, document_today
from plugins.portal.documents import Document, Event, Story
from plugins.portal.model import Brief, Desk, Portal
from plugins.portal.reading import Read

#: fewer neighbourhoods than this are looked at in this process
ENOUGH = 100


class Inputs:
    """The digests of one portal's neighbourhoods."""

    def __init__(
        self,
        portal: Portal,
        found: Mapping[PurePosixPath, Read],
        *,
        photo: Callable[[str], str],
        near: Callable[[str], Iterable[str]],
        more: str,
        memory: Memory | None = None,
    ) -> None:
        """Look at every document once.

        Args:
            portal: of today.
            found: what was read, by path.
            photo: what became of the photo at a path, as a text that changes with it.
            near: slugs of the neighbourhoods on the map of one.
            more: what else all of them show.
            memory: of a process that builds again and again.
        """
        self._near, self._portal, self._memory = near, portal, memory or Memory()
        #: briefs and dates in words; each is held, so that no other gets its number
        self._spoken: dict[int, tuple[Brief | Event, str]] = {}
        self._tokens, self._listed, self._linked = self._look(found, photo)
        self._areas = {area.slug: str(area.path) for area in portal.areas}
        self._mine = _by_desk(portal)
        self._month = repr((portal.today.year, portal.today.month))
        self._common = _digest(
            [
                more,
                repr(sorted(portal.area_names.items())),
                repr(portal.own.dates),
                *_with_tokens(self._mine[None], self._tokens),
            ]
        )

    def _look(
        self, found: Mapping[PurePosixPath, Read], photo: Callable[[str], str]
    ) -> tuple[dict[str, str], dict[str, str], Mapping[str, set[str]]]:
        """Tokens of all documents, those of what lists show of them, and which documents link to or name each other."""
        tokens: dict[str, str] = {}
        listed: dict[str, str] = {}
        linked: dict[str, set[str]] = defaultdict(set)
        people = _people(found)
        people = self._memory.recall("people", people, lambda: people)  # the very same, to be compared in no time
        for together in by_neighbourhood(self._portal.documents.values()):
            reads = [found[document.path] for document in together]
            photos = [" ".join([photo(path) for path in sorted(read.needs)]) for read in reads]
            given = (together, reads, photos, self._portal.today, people)
            seen = self._memory.recall(f"tokens of {together[0].path}", given, partial(_tokens_of, *given))
            tokens |= seen.full
            listed |= seen.listed
            for path, other in seen.links:
                linked[path].add(other)
                linked[other].add(path)
        return tokens, listed, linked

    def sources(self) -> str:
        """The digest of everything that the pages about sources are made from."""
        return _digest([self._common, repr(self._portal.sources)])

    def of_all(self, *, with_sources: bool) -> tuple[str, Mapping[str | None, str]]:
        """The digest of the municipality, and those of all neighbourhoods by their slugs."""
        desks = self._portal.desks

        def find(place: int) -> str:
            return self.of(desks[place - 1]) if place else self.town(with_sources=with_sources)

        names = ("", *(desk.slug or "" for desk in desks))
        # What a worker finds out goes with it: a process that builds again does better to remember.
        town, *own = spread(find, names, 1 if self._memory.lasts or len(desks) < ENOUGH else None)
        return town, dict(zip((desk.slug for desk in desks), own, strict=True))

    def town(self, *, with_sources: bool) -> str:
        """The digest of everything that the municipality's pages are made from: they list all that there is."""
        portal = self._portal
        day = repr((portal.today, portal.own.updated, portal.decisions, portal.sources if with_sources else ()))
        told = (portal.town.briefs, portal.town.dates)
        borrowed = self._memory.recall("shown of others", told, partial(self._said, told))
        changes = (repr((desk.slug, desk.updated)) for desk in portal.desks)
        return _digest([self._common, day, borrowed, *changes, *_with_tokens(self._listed, self._listed)])

    def of(self, desk: Desk) -> str:
        """The digest of everything that the pages of `desk` are made from."""
        day = self._memory.recall(
            f"day of {desk.slug}", (desk, self._portal.today), lambda: repr(desk_today(self._portal, desk))
        )
        told = (desk.briefs, desk.dates)
        borrowed = self._memory.recall(f"shown of others {desk.slug}", told, partial(self._said, told))
        return _digest([self.own(desk), day, borrowed])

    def own(self, desk: Desk) -> str:
        """The digest of everything that those pages of `desk` are made from that show nothing of others."""
        assert desk.slug  # a neighbourhood
        mine = self._mine[desk.slug]
        areas = {self._areas[slug] for slug in (desk.slug, *self._near(desk.slug))}
        tokens = {path: self._tokens.get(path, "-") for path in mine | self._beside(mine) | areas}
        return self._memory.recall(
            f"own of {desk.slug}",
            (self._common, self._month, tokens),
            lambda: _digest([self._common, self._month, *_with_tokens(tokens, tokens)]),
        )

    def listed(self, entries: Iterable[Story | Brief], more: str) -> str:
        """The digest of everything that a part of a list of news shows; `more`: what it shows beside its entries."""
        told, own = [], set[str]()
        for entry in entries:
            if isinstance(entry, Story):
                own.add(path := str(entry.path))
                told.append(f"{path} {self._listed[path]}")
            else:
                told.append(self._words(entry))
        beside = _with_tokens(self._beside(own), self._tokens)
        return _digest([self._common, self._month, more, *told, *beside])

    def _beside(self, paths: Iterable[str]) -> set[str]:
        """Documents elsewhere that link to or name these, or that these link to or name."""
        return {other for path in paths for other in self._linked.get(path, ())}

    def _said(self, told: tuple[tuple[Brief, ...], tuple[Event, ...]]) -> str:
        """The digest of what others said."""
        all_said: tuple[Brief | Event, ...] = (*told[0], *told[1])
        return _digest(map(self._words, all_said))

    def _words(self, each: Brief | Event) -> str:
        """All of one brief or date; those of a neighbourhood are the municipality's too, and asked for twice."""
        if id(each) not in self._spoken:
            self._spoken[id(each)] = each, repr(each)
        return self._spoken[id(each)][1]


def _with_tokens(paths: Iterable[str], tokens: Mapping[str, str]) -> Iterable[str]:
    return (f"{path} {tokens.get(path, '-')}" for path in sorted(paths))


@dataclass(frozen=True, slots=True)
class _Tokens:
    """Of some documents, by path."""

    full: Mapping[str, str]  #: texts that change with what a document may show today on a page of its own
    listed: Mapping[str, str]  #: and in lists
    links: tuple[tuple[str, str], ...]  #: a document, and another that it links to or names


def _tokens_of(
    documents: Sequence[Document],
    reads: Sequence[Read],
    photos: Sequence[str],
    today: dt.date,
    people: Mapping[str, str],
) -> _Tokens:
    full: dict[str, str] = {}
    listed: dict[str, str] = {}
    for document, read, shown in zip(documents, reads, photos, strict=True):
        is_as_read = document is read.document or document == read.document
        digests = (read.digest, read.listed) if is_as_read else (value_digest(document),) * 2
        more = f"{document_today(document, today)!r} {shown}"
        full[str(document.path)], listed[str(document.path)] = (f"{digest} {more}" for digest in digests)
    return _Tokens(full, listed, tuple(_links(documents, reads, people)))


def _by_desk(portal: Portal) -> Mapping[str | None, set[str]]:
    """The paths of what each desk lists, and of what is its own."""
    mine: dict[str | None, set[str]] = defaultdict(set)
    for desk in (portal.own, *portal.desks):
        listed = (*desk.stories, *desk.actions, *desk.ambassadors, *desk.events, *desk.notices)
        mine[desk.slug] = {str(document.path) for document in listed}
    for path, document in portal.documents.items():
        mine[document.neighbourhood].add(path)
    return mine


def _people(found: Mapping[PurePosixPath, Read]) -> Mapping[str, str]:
    """Paths of ambassadors by their keys, also of those that are not shown today."""
    paths = {str(path): path for path in found}
    return {
        find_ambassador(path.stem, path.parts[1]): name
        for name, path in paths.items()
        if "/ambassadors/" in name and "ambassadors" in path.parts
    }


def _links(
    documents: Iterable[Document], reads: Iterable[Read], people: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Documents that these link to or name; also such as are not shown today."""
    for document, read in zip(documents, reads, strict=True):
        named = {find_ambassador(key, document.neighbourhood) for key in read.people}
        for other in (*read.needs, *(people.get(key, key) for key in named)):
            yield str(document.path), other


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} {part}".encode())
    return digest.hexdigest()
