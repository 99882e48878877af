"""Schemas of the parts that several kinds have: persons, pictures, places, links."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator

from plugins.portal import documents
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    Degrees,
    Flag,
    Focus,
    Slug,
    Street,
    Text,
    Texts,
    Url,
    When,
    Whole,
    read_list,
    wrong,
)


class Consent(Schema):
    """Wat iemand goed vond, van wanneer tot wanneer."""

    record = documents.Consent

    given: Day = said("dag waarop de toestemming is gegeven", "day on which consent was given")
    until: Day = said("laatste dag; de dag erna is alles weg", "last day; the day after everything is gone")
    scope: Annotated[list[Literal["name", "portrait", "quote", "contact"]], BeforeValidator(read_list)] = said(
        "wat mag: name, portrait, quote, contact", "what is allowed: name, portrait, quote, contact"
    )
    ground: Literal["consent", "function"] = said("consent of function", "consent or function", "consent")
    by_parent: Flag = said("gegeven door een ouder (onder de 16)", "given by a parent (under 16)", default=False)
    withdrawn: Day | None = said(
        "ingetrokken op deze dag; bij de volgende keer bouwen is alles weg",
        "withdrawn on this day; the next build shows nothing",
        None,
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.given:
            wrong("consent_ends_before_it_begins", given=self.given, until=self.until)
        return self


class Person(Schema):
    """Iemand: een ambassadeur, een naam met toestemming, of een team."""

    record = documents.PersonRef

    ambassador: Slug | None = said("een ambassadeur van deze buurt, of `buurt/naam`", "an ambassador", None)
    name: Text | None = said("een naam; dan is `consent` nodig", "a name; consent is required then", None)
    consent: Consent | None = said("de toestemming bij `name`", "the consent for the name", None)
    team: Text | None = said("een team of functie, zonder naam", "a team or function without a name", None)
    what: Text | None = said("waarvoor dank, of wat iemand doet", "what they are thanked for, or do", None)

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        named = [part for part in (self.ambassador, self.name, self.team) if part]
        if len(named) != 1:
            wrong("person_not_one")
        if self.name and not self.consent:
            wrong("name_without_consent", name=self.name)
        return self


class Organiser(Person):
    """Wie organiseert; met `kind`."""

    kind: Literal["resident", "municipality", "partner", "business"] = said(
        "resident, municipality, partner of business", "kind of organiser", "resident"
    )


def person_or_team(value: Any) -> Any:
    """A bare text names an ambassador when it looks like one, else a team."""
    if isinstance(value, str) and value.strip():
        is_slug = value == value.lower() and " " not in value
        return {"ambassador" if is_slug else "team": value}
    return value


AnyPerson = Annotated[Person, BeforeValidator(person_or_team)]
People = Annotated[list[AnyPerson], BeforeValidator(read_list)]


def _file(value: Any) -> PurePosixPath:
    if not isinstance(value, str) or not value.strip():
        wrong("empty_value")
    return PurePosixPath(value.strip())


class Picture(Schema):
    """Een foto naast het document."""

    record = documents.Picture

    file: Annotated[PurePosixPath, BeforeValidator(_file)] = said("bestandsnaam van de foto", "file name of the photo")
    alt: Text | None = said("wat er te zien is, voor wie de foto niet ziet", "what can be seen", None)
    decorative: Flag = said("alleen versiering, zonder beschrijving", "decoration only", default=False)
    caption: Text | None = said("onderschrift", "caption", None)
    credit: Text = said("wie de foto maakte", "who made the photo")
    date: Day | None = said("dag van de foto", "day of the photo", None)
    focus: Focus | None = said("wat in beeld moet blijven: x en y in procenten", "what must stay in sight", None)
    consent: Consent | None = said("nodig als iemand herkenbaar is", "required when somebody is recognisable", None)
    recognisable: Flag | None = said(
        "`nee`: je hebt gekeken, en niemand is te herkennen", "no: you looked, and nobody can be recognised", None
    )

    @model_validator(mode="after")
    def _described(self) -> Self:
        if not self.alt and not self.decorative:
            wrong("alt_missing", file=self.file)
        return self


def _file_or_picture(value: Any) -> Any:
    """A bare name is a file; what else a picture needs is then missed in whole sentences."""
    return {"file": value} if isinstance(value, str) and value.strip() else value


AnyPicture = Annotated[Picture, BeforeValidator(_file_or_picture)]
Pictures = Annotated[list[AnyPicture], BeforeValidator(read_list)]


class Place(Schema):
    """Waar het is."""

    record = documents.Place

    name: Text | None = said("naam van de plek", "name of the place", None)
    street: Text | None = said("straat", "street", None)
    lat: Degrees | None = said("breedtegraad", "latitude", None)
    lon: Degrees | None = said("lengtegraad", "longitude", None)


class ReportPlace(Place):
    """Waar een melding over gaat: nooit een huis."""

    street: Street = said("straat, nooit met huisnummer", "street, never with a house number")


AnyPlace = Annotated[Place, BeforeValidator(lambda value: {"name": value} if isinstance(value, str) else value)]


class Link(Schema):
    """Een link met een titel."""

    record = documents.Link

    title: Text = said("wat je er vindt", "what one finds there")
    url: Url = said("adres, met https://", "address, with https://")
    kind: Text | None = said("soort, zoals film", "kind, such as film", None)
    minutes: Whole | None = said("hoe lang het duurt", "how long it takes", None)
    phone: Text | None = said("telefoonnummer erbij", "telephone number", None)


Links = Annotated[list[Link], BeforeValidator(read_list)]


class Quote(Schema):
    """Een uitspraak."""

    record = documents.Quote

    text: Text = said("wat er gezegd is", "what was said")
    person: AnyPerson | None = said("wie het zei; zonder komt het er niet op", "who said it; else it stays out", None)


class Cancelled(Schema):
    """Waarom iets niet doorgaat."""

    record = documents.Cancelled

    reason: Text = said("waarom niet", "why not")
    new_date: When | None = said("nieuwe datum", "new date", None)


class PlanStep(Schema):
    """Wie doet wat wanneer."""

    record = documents.PlanStep

    who: AnyPerson = said("wie", "who")
    what: Text = said("wat", "what")
    when: Day | None = said("wanneer", "when", None)
    done: Day | None = said("dag waarop het gedaan is", "day on which it was done", None)


class Needs(Schema):
    """Wat nog nodig is."""

    record = documents.Needs

    roles: Texts = said("helpers", "helpers", [])
    material: Texts = said("spullen", "material", [])
    permit: Text | None = said("vergunning", "permit", None)


class Results(Schema):
    """Wat er geteld is; weet je het niet, laat het weg."""

    record = documents.Results

    people: Whole | None = said("aantal mensen", "number of people", None)
    bags: Whole | None = said("aantal zakken", "number of bags", None)
    kilos: Whole | None = said("aantal kilo", "kilos", None)
    minutes: Whole | None = said("aantal minuten", "minutes", None)
    kinds: Texts = said("soorten afval", "kinds", [])
