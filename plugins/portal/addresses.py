"""Addresses that pages of the site have already: a text may not take one of them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.portal.documents import Document, Neighbourhood, Text
from plugins.portal.problems import Problem
from plugins.portal.urls import Urls

#: first parts of addresses that lists and files have, or will have
OWN = frozenset(
    {"acties", "agenda", "ambassadeurs", "berichten", "buurten", "cijfers", "contact", "en", "fotos", "jaar"}
    | {"meldingen", "nieuws", "postcode", "theme", "themas", "wijkkrant", "zoeken"}
)


def check_addresses(documents: Sequence[Document], urls: Urls) -> tuple[tuple[Problem, ...], tuple[Document, ...]]:
    """The problems found, and the documents whose address is free."""
    taken = OWN | {_first(urls.area(d.slug)) for d in documents if isinstance(d, Neighbourhood)}
    wrong = [d for d in documents if isinstance(d, Text) and _first(urls.document(d)) in taken]
    kept = tuple(document for document in documents if document not in wrong) if wrong else tuple(documents)
    return tuple(_problems(wrong)), kept


def _problems(wrong: Iterable[Text]) -> Iterable[Problem]:
    for text in wrong:
        yield Problem(file=text.path, code="address_taken", details=(("address", f"/{_first(text.slug)}/"),))


def _first(path: str) -> str:
    return path.strip("/").partition("/")[0]
