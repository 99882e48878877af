"""Long lists on pages, and the row of links between these. Pure.

A list of news is counted from its oldest page, as a newspaper counts its numbers: what comes in changes the newest page
only, so an address keeps what it shows, and a night need not write thousands of pages anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from plugins.portal.pages.context import Context
from plugins.portal.views import Link, Pager, PagerLink

PAGES_AROUND = 2

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page of a list: where it stands, and what it is called in the row of links."""

    path: str
    text: str


def numbered(first: str, total: int) -> tuple[ListPage, ...]:
    """The pages of a list whose first one is at `first`."""
    paths = (first, *(f"{first}{number}/" for number in range(2, total + 1)))
    return tuple(ListPage(path=path, text=str(number)) for number, path in enumerate(paths, start=1))


def from_oldest(context: Context, first: str, total: int) -> tuple[ListPage, ...]:
    """The pages of a list of news, the newest one first; it has no number, the oldest is number one."""
    older = (ListPage(path=f"{first}{number}/", text=str(number)) for number in range(total - 1, 0, -1))
    return (ListPage(path=first, text=context.words("pages.newest")), *older)


def cut_from_oldest(entries: Sequence[_Entry], length: int) -> list[Sequence[_Entry]]:
    """`entries`, newest first, in parts of `length` as counted from the last; the first has half as much or more."""
    older = max(len(entries) - length // 2, 0) // length
    newest = len(entries) - older * length
    return [entries[:newest], *(entries[at : at + length] for at in range(newest, len(entries), length))]


def shown_places(place: int, total: int) -> list[int]:
    """The first page, the last, and those around `place`: all of them would make a thousand pages a million links."""
    near = range(place - PAGES_AROUND, place + PAGES_AROUND + 1)
    return sorted({page for page in (0, *near, total - 1) if 0 <= page < total})


def make_pager(
    context: Context, pages: Sequence[ListPage], place: int, *, back: str = "pages.prev", on: str = "pages.next"
) -> Pager | None:
    """Links from the page at `place` to others, in their order; nothing when there is one page.

    `back` and `on` name the words for the page before and the page after.
    """
    if len(pages) == 1:
        return None

    def link(page: int, words: str) -> Link:
        return Link(url=context.urls.link(pages[page].path), text=context.words(words))

    return Pager(
        previous=link(place - 1, back) if place else None,
        next=link(place + 1, on) if place + 1 < len(pages) else None,
        pages=tuple(
            PagerLink(
                url=context.urls.link(pages[page].path),
                text=pages[page].text,
                current=page == place,
                after_gap=page - before > 1,
            )
            for before, page in pairwise((-1, *shown_places(place, len(pages))))
        ),
    )
