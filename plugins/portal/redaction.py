"""Documents as they may be read today: without the names, pictures and words of people who are gone. Pure.

A full name goes from every text, a first name or surname alone from those that are about this person: that name them,
refer to them, or belong to their neighbourhood or to the whole municipality. Addresses go with the names in them.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar
from urllib.parse import unquote

from plugins.portal.bodies import CONTENT
from plugins.portal.consent import find_ambassador, walk
from plugins.portal.documents import Ambassador, Document, Link, PersonRef, Picture, Story
from plugins.portal.forms import Finder, Folding, Form, Span, fill, forms_of, owners_in, said_at
from plugins.portal.markup import change_html, html_texts
from plugins.portal.withdrawn import Gone, gone_people, gone_pictures, kept_phrases

#: fields that say which thing it is, not what it tells
_IDENTITY = frozenset({"kind", "path", "slug", "neighbourhood", "file", "ambassador", "lines", "led_to", "reports"})
_HTML = frozenset({"body", "phases"})
_ADDRESSES = frozenset({"url", "join", "editors_mail"})
#: kinds whose address may hold a person's name although they are not about that person alone
_RENAMED = frozenset({"story", "action", "event", "notice", "text"})
_PATH = re.compile(r"\S+\.(?:md|markdown)")

_Document = TypeVar("_Document", bound=Document)
#: a document, and how it may be read today; None: not at all
Redacted = tuple[Document, Document | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymous:
    """What stands where a name stood."""

    name: str  #: een buurtbewoner
    owner: str  #: een buurtbewoners (fiets)
    slug: str  #: buurtbewoner


class Redaction:
    """What may not be read today, and how texts read without it."""

    def __init__(
        self, documents: Sequence[Document], today: dt.date, anonymous: Anonymous, unread: Sequence[PurePosixPath] = ()
    ) -> None:
        folding = Folding()
        self._gone, stay = gone_people(documents, today, folding, unread)
        self._ended = {path for person in (*self._gone, *stay) for path in person.ended_in}
        self._about = _numbers(self._gone)
        self._pictures = gone_pictures(documents, today)
        self._today, self._slug = today, anonymous.slug
        self._said = {False: anonymous.name, True: anonymous.owner}
        # Where nobody is gone there is nobody to be mistaken for them.
        kept = [*(person.name for person in stay), *kept_phrases(documents)] if self._gone else []
        forms = [form for phrase in kept for form in forms_of(phrase, None, folding)]
        self._taken = _first_names(stay, folding) if self._gone else {}
        self._finder = Finder(
            [f for number, gone in enumerate(self._gone) for f in forms_of(gone.name, number, folding)] + forms, folding
        )
        #: equal when all texts read the same
        self.key: tuple[object, ...] = self._gone, stay, kept, self._pictures, today, anonymous

    def names(self, *texts: str | None) -> bool:
        """Whether a text, such as that of a borrowed item, has the full name of somebody who is gone."""
        found = (self._finder.find(unquote(text), lambda form: form.is_full) for text in texts if text and self._gone)
        return any(found)

    def text(self, text: str) -> str:
        """A text that belongs to no document, without full names."""
        return fill(text, self._finder.find(text, lambda form: form.is_full), self._said)

    def document(self, document: _Document) -> _Document | None:
        """The document as it may be read today, the same object when that is as it stands; None: not at all."""
        bare = self._without_pictures(document)
        has_ended = str(bare.path) in self._ended
        if not self._gone and not has_ended:
            return bare
        texts = tuple(_texts(bare, ""))
        about = self._referred(bare)
        if not about and not has_ended and not self._finder.may_name(texts):
            return bare
        about |= {n for text in texts for n in owners_in(self._finder.find(text, lambda form: form.is_full))}
        change = _Change(self._finder, self._scope(bare, about), self._said, about, slug=self._slug, today=self._today)
        if isinstance(bare, Story) and bare.source and change.finds(unquote(bare.source.url)):
            return None
        return change.document(bare)

    def _referred(self, document: Document) -> set[int]:
        """Whom a document is about because it refers to them."""
        keys = {find_ambassador(ref.ambassador, document.neighbourhood) for ref in walk(document, PersonRef)
                if ref.ambassador}  # fmt: skip
        links = " ".join(text for name in _HTML for text in _strings(getattr(document, name, "")))
        signs = [*(("key", key) for key in keys), ("path", str(document.path))]
        found = {number for sign in signs for number in self._about.get(sign, ())}
        if CONTENT in links:
            found |= {n for n, gone in enumerate(self._gone) if any(f"{CONTENT}{path}" in links for path in gone.paths)}
        return found

    def _scope(self, document: Document, about: set[int]) -> Callable[[Form], bool]:
        """Which forms count in a document."""
        homes = {document.neighbourhood, *document.also_in}
        near = {n for n, gone in enumerate(self._gone) if None in homes or homes & gone.homes}
        taken = {words for home in self._taken if None in homes or home in homes for words in self._taken[home]}
        return lambda form: form.is_full or form.owner in about or (form.owner in near and form.words not in taken)

    def _without_pictures(self, document: _Document) -> _Document:
        changes: dict[str, Any] = {}
        for field in ("photos", "before", "during", "after"):
            pictures: tuple[Picture, ...] = getattr(document, field, ())
            if not pictures:
                continue
            kept = tuple(picture for picture in pictures if self._may_be_seen(picture))
            if kept != pictures:
                changes[field] = kept
        for field in ("portrait", "proof"):
            picture = getattr(document, field, None)
            if picture and not self._may_be_seen(picture):
                changes[field] = None
        if isinstance(document, Ambassador):
            allowed = {"quote": "quote", "reach": "contact", "availability": "contact"}
            changes |= {
                field: None for field, part in allowed.items() if not document.consent.covers(part, self._today)
            }
        for field in _HTML if self._pictures else ():
            html = getattr(document, field, "")
            if any(f"{CONTENT}{file}" in text for text in _strings(html) for file in self._pictures):
                changes[field] = _map(html, self._without_images)
        return dataclasses.replace(document, **changes) if changes else document

    def _may_be_seen(self, picture: Picture) -> bool:
        own = picture.consent
        return picture.file not in self._pictures and not (own and not own.covers("portrait", self._today))

    def _without_images(self, html: str) -> str:
        gone = "|".join(re.escape(str(file)) for file in sorted(self._pictures))
        return re.sub(rf'<img\b[^>]*\ssrc="{CONTENT}(?:{gone})"[^>]*>', "", html)


def with_own_addresses(pairs: Sequence[Redacted]) -> list[Document]:
    """Documents as they may be read today, each with an address that no other has."""
    if all(after is None or after.slug == before.slug for before, after in pairs):
        return [after for _, after in pairs if after]
    taken = {_address(after) for before, after in pairs if after and after.slug == before.slug}
    done: list[Document] = []
    for before, after in pairs:
        number, alone = 1, after
        while alone and alone.slug != before.slug and _address(alone) in taken:
            number += 1
            alone = dataclasses.replace(alone, slug=f"{after.slug if after else ''}-{number}")
        if alone:
            taken.add(_address(alone))
            done.append(alone)
    return done


def _address(document: Document) -> tuple[str, str | None, int | None, str]:
    return document.kind, document.neighbourhood, document.year, document.slug


def _numbers(gone: Iterable[Gone]) -> dict[tuple[str, str], set[int]]:
    """Who is meant by a key, or named in the document at a path."""
    found: dict[tuple[str, str], set[int]] = {}
    for number, person in enumerate(gone):
        for sign in (*(("key", key) for key in person.keys), *(("path", path) for path in person.named_in)):
            found.setdefault(sign, set()).add(number)
    return found


def _first_names(stay: Iterable[Gone], folding: Folding) -> dict[str | None, set[tuple[str, ...]]]:
    """Short names that mean somebody who may be named, by neighbourhood."""
    taken: dict[str | None, set[tuple[str, ...]]] = {}
    for person in stay:
        short = {form.words for form in forms_of(person.name, 0, folding) if not form.is_full}
        for home in person.homes:
            taken.setdefault(home, set()).update(short)
    return taken


class _Change:
    """One document on its way to what may be read."""

    def __init__(
        self,
        finder: Finder,
        counts: Callable[[Form], bool],
        said: dict[bool, str],
        about: set[int],
        *,
        slug: str,
        today: dt.date,
    ) -> None:
        self._finder, self._counts, self._said = finder, counts, said
        self._about, self._slug, self._today = about, slug, today

    def finds(self, text: str) -> bool:
        """Whether a name stands in a text."""
        return bool(self._find(text))

    def document(self, document: _Document) -> _Document:
        """The document without the names."""
        changed: _Document = self._record(document)
        changes: dict[str, Any] = {}
        if document.kind in _RENAMED:
            changes["slug"] = "/".join(self._renamed(part) for part in document.slug.split("/"))
        changes["redirect_from"] = tuple(old for old in document.redirect_from if not self.finds(_as_name(old)))
        done = dataclasses.replace(changed, **changes)
        return document if done == document else done

    def _record(self, record: Any) -> Any:
        names = [f.name for f in dataclasses.fields(record) if f.name not in _IDENTITY]
        changes = {name: self._value(name, getattr(record, name)) for name in names}
        if isinstance(record, PersonRef) and record.consent:
            stays = record.name == changes["name"] and record.consent.covers("name", self._today)
            changes["consent"] = record.consent if stays else None  # nobody in particular has no initials either
        return dataclasses.replace(record, **changes)

    def _value(self, field: str, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(field, value)
        if isinstance(value, tuple):
            return tuple(self._value(field, part) for part in value if not self._is_dropped(part))
        if dataclasses.is_dataclass(value):
            return None if self._is_dropped(value) else self._record(value)
        return value

    def _is_dropped(self, part: Any) -> bool:
        """A picture that says whom it shows, and an address that names somebody."""
        if isinstance(part, Picture):
            return not part.consent and any(self.finds(text) for text in (part.alt, part.caption or ""))
        return isinstance(part, Link) and self.finds(unquote(part.url))

    def _text(self, field: str, text: str) -> str | None:
        if field in _HTML:
            return change_html(text, self._find, lambda plain, span: said_at(plain, span, self._said), self._plain)
        if field in _ADDRESSES:
            return None if self.finds(unquote(text)) else text
        return text if _PATH.fullmatch(text) else self._plain(text)

    def _find(self, text: str) -> list[Span]:
        return self._finder.find(text, self._counts)

    def _plain(self, text: str) -> str:
        return fill(text, self._find(text), self._said)

    def _renamed(self, part: str) -> str:
        name = _as_name(part)
        spans = self._finder.find(name, lambda form: form.is_full or form.owner in self._about)
        return fill(name, spans, dict.fromkeys((False, True), self._slug)).lower().replace(" ", "-") if spans else part


def _as_name(part: str) -> str:
    """An address as if it were a title, so that its words count as names."""
    return re.sub(r"[-_/.]+", " ", unquote(part)).title()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)


def _map(value: Any, change: Callable[[str], str]) -> Any:
    return change(value) if isinstance(value, str) else tuple(_map(part, change) for part in value)


def _texts(value: object, field: str) -> Iterator[str]:
    """Every text in a record, as a reader would see it."""
    if isinstance(value, str):
        if field in _HTML:
            yield from html_texts(value)
        else:
            yield _as_name(value) if field in {"slug", "redirect_from"} else unquote(value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, field)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for name in (f.name for f in dataclasses.fields(value) if f.compare and f.name != "path"):
            yield from _texts(getattr(value, name), name)
