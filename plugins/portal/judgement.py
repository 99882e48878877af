"""What a machine cannot know for sure, and an editor must look at: people, their pictures and their words. Pure.

All of it is a warning. Nothing is left out because of it; what is left out for lack of consent says so here.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator

from plugins.portal.bodies import plain_text
from plugins.portal.consent import walk
from plugins.portal.documents import (
    Action,
    Ambassador,
    Consent,
    Document,
    Event,
    Notice,
    PersonRef,
    Picture,
    Quote,
)
from plugins.portal.frontmatter import starter_words
from plugins.portal.problems import Problem

#: warnings that somebody must be asked soon
ENDING = frozenset({"consent_ends", "term_ends", "name_consent_ends", "photo_consent_ends"})
WARN_DAYS = 30  #: before consent or a term of office ends

_SOMEBODY = re.compile(
    r"\b(?:man|vrouw|meneer|mevrouw|jongen|meisje|kind|kinderen|peuter|baby|kleuter|opa|oma|buurman|buurvrouw|wijkagent"
    r"|lacht|glimlacht|poseert|portret)\b",
    re.IGNORECASE,
)
_FROM_AFAR = re.compile(r"\b(?:van achteren|op de rug|in de verte|silhouet|onherkenbaar)\b", re.IGNORECASE)
_EMPTY = re.compile(
    r"(?:een )?(?:foto|fotootje|afbeelding|plaatje|beeld|image|picture|photo|logo|portret|img|dsc)[\W\d_]*"
    r"|(?:een |de |an? |the )?(?:foto|afbeelding|plaatje|image|picture|photo) (?:van|met|of|with)\b.*"
    r"|wat er te zien is.*|\S+\.(?:jpe?g|png|webp|heic|gif|avif)|(?:img|dsc|pict|photo)[-_ ]?\d+.*",
    re.IGNORECASE | re.DOTALL,
)
_PRIVATE = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}|\b(?:\+31|0)[\s\d-]{8,14}\d\b")
_STARTERS = starter_words()
_LONG = 120  #: longer than the text of any starter, with its tags
_IMAGE = re.compile(r'<img\b[^>]*\salt="([^"]*)"')


def judge(document: Document, today: dt.date) -> Iterator[Problem]:
    """Warnings about one document."""
    pictures = walk(document, Picture)
    yield from _ends(document, pictures, today)
    for picture in pictures:
        yield from _picture(document, picture)
    for alt in _IMAGE.findall(document.body) if "<img" in document.body else ():
        if says_nothing(html.unescape(alt)):
            yield _warning(document, 1, "alt_empty", alt=html.unescape(alt))
    for quote in walk(document, Quote):
        if quote.person is None:
            yield _warning(document, document.line("quote"), "quote_without_person")
    if isinstance(document, Ambassador):
        yield from _ambassador(document)
    for key, text in _written(document):
        if text in _STARTERS:
            yield _warning(document, document.line(key), "starter_left", text=text)


def _written(document: Document) -> Iterator[tuple[str, str | None]]:
    """The fields that `./portal new` fills with an example, and the text."""
    yield "summary", document.summary
    match document:
        case Ambassador():
            yield "line", document.line_under
            yield "availability", document.availability
            yield from (("talents", talent) for talent in document.talents)
        case Action() | Event():
            yield "place", document.place.name if document.place else None
            yield "organiser", document.organiser.team if document.organiser else None
        case Notice():
            yield "issuer", document.issuer
            yield from (("steps", step) for step in document.steps)
    if len(document.body) < _LONG:  # no need to look through what somebody surely wrote
        yield "title", plain_text(document.body)


def says_nothing(alt: str) -> bool:
    """Whether a description only says that there is a picture."""
    return bool(_EMPTY.fullmatch(alt.strip()))


def is_ending(consent: Consent, today: dt.date) -> bool:
    """Whether somebody should be asked now: 30 days before the end, and to the last day."""
    return not consent.withdrawn and 0 <= (consent.until - today).days <= WARN_DAYS


def _ends(document: Document, pictures: Iterable[Picture], today: dt.date) -> Iterator[Problem]:
    if isinstance(document, Ambassador):
        if is_ending(document.consent, today):
            yield _end(document, "consent", document.consent.until)
        elif document.until and 0 <= (document.until - today).days <= WARN_DAYS:
            yield _warning(document, document.line("until"), "term_ends", date=document.until.isoformat())
    for ref in walk(document, PersonRef):
        if ref.name and ref.consent and is_ending(ref.consent, today):
            details = {"name": ref.name, "date": ref.consent.until.isoformat()}
            yield _warning(document, 1, "name_consent_ends", **details)
    for picture in pictures:
        if picture.consent and is_ending(picture.consent, today):
            details = {"photo": picture.file.name, "date": picture.consent.until.isoformat()}
            yield _warning(document, picture.line, "photo_consent_ends", **details)


def _end(document: Document, key: str, day: dt.date) -> Problem:
    return _warning(document, document.line(key), "consent_ends", date=day.isoformat())


def _picture(document: Document, picture: Picture) -> Iterator[Problem]:
    name = picture.file.name
    stem = re.sub(r"[\W_]+", "", picture.file.stem).casefold()
    said = re.sub(r"[\W_]+", "", picture.alt).casefold()
    if not picture.decorative and (says_nothing(picture.alt) or said == stem):
        yield _warning(document, picture.line, "alt_empty", alt=picture.alt)
    told = f"{picture.alt} {picture.caption or ''}"
    is_own = isinstance(document, Ambassador)  # their own consent covers the portrait
    if is_own or picture.consent or picture.recognisable is False or _FROM_AFAR.search(told):
        return
    if somebody := _SOMEBODY.search(told):
        yield _warning(document, picture.line, "photo_of_people", photo=name, word=somebody[0].lower())


def _ambassador(person: Ambassador) -> Iterator[Problem]:
    scope = person.consent.scope
    if person.consent.withdrawn:
        return
    if "name" not in scope:
        yield _warning(person, person.line("consent"), "scope_no_name")
    for key, part, there in (
        ("portrait", "portrait", person.portrait),
        ("quote", "quote", person.quote),
        ("reach", "contact", person.reach),
    ):
        if there and part not in scope:
            code = "reach_private" if key == "reach" and _PRIVATE.search(person.reach or "") else "scope_lacks"
            yield _warning(person, person.line(key), code, key=key, part=part)
    if person.availability and "contact" not in scope and person.availability not in _STARTERS:
        yield _warning(person, person.line("availability"), "scope_lacks", key="availability", part="contact")
    if not person.reach and not person.availability:
        yield _warning(person, person.line("name"), "reach_missing")


def _warning(document: Document, line: int, code: str, **details: str) -> Problem:
    return Problem(file=document.path, line=line, code=code, details=tuple(sorted(details.items())), is_warning=True)
