"""The row of links between the pages of a long list. Pure."""

from __future__ import annotations

from itertools import pairwise

from plugins.portal.pages.context import Context
from plugins.portal.views import Link, Pager, PagerLink

PAGES_AROUND = 2


def page_path(first: str, number: int) -> str:
    """Where page `number` of a list stands whose first page is at `first`."""
    return first if number == 1 else f"{first}{number}/"


def page_numbers(number: int, total: int) -> list[int]:
    """The first page, the last, and those around `number`: all of them would make a thousand pages a million links."""
    near = range(number - PAGES_AROUND, number + PAGES_AROUND + 1)
    return sorted({page for page in (1, *near, total) if 1 <= page <= total})


def make_pager(context: Context, first: str, number: int, total: int) -> Pager | None:
    """Links to pages of a list; nothing when there is one page."""
    if total == 1:
        return None

    def link(page: int, text: str) -> Link:
        return Link(url=context.urls.link(page_path(first, page)), text=text, current=page == number)

    return Pager(
        previous=link(number - 1, context.words("pages.prev")) if number > 1 else None,
        next=link(number + 1, context.words("pages.next")) if number < total else None,
        pages=tuple(
            PagerLink(url=link(page, "").url, text=str(page), current=page == number, after_gap=page - before > 1)
            for before, page in pairwise((0, *page_numbers(number, total)))
        ),
        position=context.words("pages.current", n=number, m=total),
    )
