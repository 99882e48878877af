"""Short addresses for paper and for the mouth: `/d/k7m2q9x/` leads to a document's page. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain

from plugins.fastbuild import Memory, Page
from plugins.portal.chunks import recall_each
from plugins.portal.documents import Action, Ambassador, Document, Story
from plugins.portal.pages.context import Context
from plugins.portal.views import RedirectView

#: without letters that look or sound like another
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 7  # 34 thousand million addresses
_ALL = len(_LETTERS) ** _LENGTH


def short_path(context: Context, document: Document) -> str:
    """The short address of a document; it follows from where the file stands, and tells nothing about it."""
    path = str(document.path)
    number, letters = _number(path), []
    for _ in range(_LENGTH + context.short_ranks.get(path, 0)):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return f"d/{''.join(letters)}/"


def short_ranks(documents: Iterable[Document], memory: Memory) -> Mapping[str, int]:
    """By how many letters a path's address is longer, where another document has the short one; nearly always none.

    The document of the older year keeps it, for it may stand on paper; else the first by its path.
    """
    passed_on = tuple(recall_each(memory, "passed on", documents, _passed_on))
    return memory.recall("short ranks", passed_on, partial(_ranks, passed_on))


def _passed_on(documents: Iterable[Document]) -> tuple[tuple[str, int], ...]:
    """Path and year of each document that has a short address."""
    return tuple((str(document.path), document.year or 0) for document in documents if has_short_page(document))


def _ranks(passed_on: Iterable[tuple[tuple[str, int], ...]]) -> Mapping[str, int]:
    by_path = dict(chain.from_iterable(passed_on))
    numbers = {path: _number(path) % _ALL for path in by_path}
    if len(set(numbers.values())) == len(numbers):
        return {}
    seen: dict[int, int] = {}
    ranks: dict[str, int] = {}
    for path in sorted(numbers, key=lambda path: (by_path[path], path)):
        ranks[path] = seen.get(numbers[path], 0)
        seen[numbers[path]] = ranks[path] + 1
    return {path: rank for path, rank in ranks.items() if rank}


def has_short_page(document: Document) -> bool:
    """Whether a document is one that people pass on."""
    return isinstance(document, (Action, Ambassador)) or (isinstance(document, Story) and not document.source)


def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8])


def short_page(context: Context, document: Document) -> Page:
    """The page at the short address, which sends the reader on; no search engine needs it."""
    path, target = short_path(context, document), context.link(document)
    title = context.words("short.title", title=target.text)
    frame = context.frame(path, title=title, description=title, neighbourhood=document.neighbourhood, indexable=False)
    return Page(
        path=context.urls.file(path),
        template="short.html",
        view=RedirectView(**frame, target=target),
        is_shared=True,
    )
