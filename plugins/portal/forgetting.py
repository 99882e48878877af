"""What a cache may hold: nothing by which somebody who may no longer be shown can be found. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from plugins.portal.consent import find_ambassador, may_quote, walk
from plugins.portal.documents import Document, Quote
from plugins.portal.model import Portal
from plugins.portal.reading import Read


def keepable(found: Mapping[PurePosixPath, Read], portal: Portal) -> Mapping[str, Document]:
    """Documents of today, by path, that name, quote and link to nobody who may not be shown today."""
    return dict(_keepable(found, portal))


def _keepable(found: Mapping[PurePosixPath, Read], portal: Portal) -> Iterator[tuple[str, Document]]:
    for path, document in portal.documents.items():
        read = found[document.path]
        named = (find_ambassador(reference, document.neighbourhood) for reference in read.people)
        linked = (other for other in read.needs if "/ambassadors/" in other and other.endswith(".md"))
        if not all(person in portal.people for person in named) or not all(
            other in portal.documents for other in linked
        ):
            continue
        quotes = walk(document, Quote) if read.people else ()
        speakers = [quote.person for quote in quotes if quote.person]
        if all(may_quote(person, document.neighbourhood, portal.people, portal.today) for person in speakers):
            yield path, document
