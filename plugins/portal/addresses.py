"""Addresses that pages of the site have already: neither a text nor an old address may take one of them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.portal.documents import Document, Neighbourhood, Text
from plugins.portal.problems import Problem
from plugins.portal.urls import Urls

#: first parts of addresses that lists and files have, or will have
OWN = frozenset(
    {
        "acties",
        "agenda",
        "ambassadeurs",
        "berichten",
        "buurten",
        "cijfers",
        "contact",
        "d",
        "delen",
        "en",
        "fotos",
        "jaar",
    }
    | {"meldingen", "nieuws", "postcode", "theme", "themas", "wijkkrant", "zoeken"}
)


def check_addresses(documents: Sequence[Document], urls: Urls) -> tuple[tuple[Problem, ...], tuple[Document, ...]]:
    """The problems found, and the documents whose address is free."""
    taken = OWN | {_first(urls.area(d.slug)) for d in documents if isinstance(d, Neighbourhood)}
    wrong = [d for d in documents if isinstance(d, Text) and _first(urls.document(d)) in taken]
    kept = tuple(document for document in documents if document not in wrong) if wrong else tuple(documents)
    return tuple(_problems(wrong)), kept


def check_old_paths(documents: Iterable[Document], urls: Urls) -> tuple[Problem, ...]:
    """Old addresses of public documents that lead nowhere: another document is there, or wants it too."""
    public, problems = tuple(documents), list[Problem]()
    if not any(document.redirect_from for document in public):
        return ()
    owners = {_plain(urls.document(document)): document for document in public}
    for document in public:
        for old in document.redirect_from:
            owner = owners.setdefault(_plain(old), document)
            if owner is not document or _plain(urls.document(document)) == _plain(old):
                problems.append(_taken(document, old, owner))
    return tuple(problems)


def _taken(document: Document, old: str, owner: Document) -> Problem:
    details = (("address", f"/{old}/"), ("other", owner.path.as_posix()))
    return Problem(file=document.path, line=document.line("redirect_from"), code="old_path_taken", details=details)


def _plain(path: str) -> str:
    """An address without what makes no other: capitals, and the slashes around it."""
    return path.strip("/").casefold()


def _problems(wrong: Iterable[Text]) -> Iterable[Problem]:
    for text in wrong:
        yield Problem(file=text.path, code="address_taken", details=(("address", f"/{_first(text.slug)}/"),))


def _first(path: str) -> str:
    return path.strip("/").partition("/")[0]
