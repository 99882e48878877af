"""Documents neighbourhood by neighbourhood: whoever edits one need not wait for what is known of all others. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from plugins.fastbuild import Memory
from plugins.portal.documents import Document

_Found = TypeVar("_Found")


def by_neighbourhood(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    """Documents together that follow each other and belong to one neighbourhood."""
    return (tuple(group) for _, group in groupby(documents, key=attrgetter("neighbourhood")))


def recall_each(
    memory: Memory, name: str, documents: Iterable[Document], find: Callable[..., _Found], *given: Any
) -> Iterator[_Found]:
    """What `find` finds of the documents of each neighbourhood, unless they or what else is `given` changed."""
    for together in by_neighbourhood(documents):
        # Lines are no part of what makes documents equal, but problems name them.
        key = (together, [document.lines for document in together], given)
        yield memory.recall(f"{name} {together[0].path}", key, partial(find, together, *given))
