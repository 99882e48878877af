"""Posts as their network wants them shown: a face, a name, whole words with their links, its mark. Pure.

Only X asks for it: docs/decisions/0007-posts-of-x.md.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from plugins.portal import names
from plugins.portal.model import Brief, Byline
from plugins.portal.pages.context import Context
from plugins.portal.views import DateView, Link, PostView

LOGO = "x"


def post_view(context: Context, brief: Brief, byline: Byline) -> PostView:
    """A borrowed item under the display rules of its network."""
    return PostView(
        network=context.words(f"platform.{LOGO}"),
        logo=LOGO,
        author=Link(url=byline.profile, text=byline.author, external=True),
        portrait=context.pictures.view(byline.portrait, "face") if byline.portrait else None,
        initials=names.initials(byline.author.rpartition(" (")[0]),
        shared_by=context.words("post.shared_by", name=byline.shared_by) if byline.shared_by else None,
        lines=tuple(linked(brief.title, byline.links)),
        lang=brief.language if brief.language not in (None, context.words.language) else None,
        permalink=brief.url,
        date=_date(context, byline.written or brief.when),
    )


def linked(text: str, links: Iterable[tuple[str, str]]) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The lines of `text` in pieces and where each leads, empty for nowhere; `links` in their order, if found."""
    lines: list[list[tuple[str, str]]] = [[]]
    for piece, url in _pieces(text, links):
        first, *others = piece.split("\n")
        lines[-1].append((first, url))
        lines += [[(other, url)] for other in others]
    return tuple(tuple(piece for piece in line if piece[0]) for line in lines)


def _pieces(text: str, links: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    done = 0
    for shown, url in links:
        if match := re.compile(rf"{re.escape(shown)}(?!\w)", re.IGNORECASE).search(text, done):
            yield text[done : match.start()], ""
            yield match[0], url
            done = match.end()
    yield text[done:], ""


def _date(context: Context, when: dt.datetime) -> DateView:
    """Day and time: X wants both."""
    day = context.dates.view(when.date(), when.time())
    return DateView(
        iso=day.iso,
        text=f"{day.text}, {context.dates.time(when.time())}",
        day=day.day,
        month=day.month,
    )
