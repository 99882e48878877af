"""What an editor may write above actions and events: what has a begin and an end."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator

from plugins.portal import documents
from plugins.portal.documents import Moment
from plugins.portal.frontmatter.common import Common
from plugins.portal.frontmatter.parts import (
    AnyPerson,
    AnyPlace,
    Cancelled,
    Needs,
    Organiser,
    People,
    Pictures,
    PlanStep,
    Quote,
    Results,
    person_or_team,
)
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    Text,
    Texts,
    Url,
    WayToJoin,
    When,
    read_list,
    wrong,
)


class NextTime(Schema):
    """De volgende keer."""

    record = documents.NextTime

    date: Day | None = said("dag", "day", None)
    action: Text | None = said("bestand van de volgende actie", "file of the next action", None)


def _day_or_file(value: Any) -> Any:
    """A bare text is the file of an action, or a day."""
    return {"action" if value.endswith(".md") else "date": value} if isinstance(value, str) else value


AnyNext = Annotated[NextTime, BeforeValidator(_day_or_file)]


def check_order(start: Moment | None, end: Moment | None) -> None:
    """Refuse an end before the start; a day without a time lasts until midnight."""
    if start and end and (end.day < start.day or (end.time and end.sort_key < start.sort_key)):
        wrong("end_before_start")


class Action(Common):
    """Een actie: `actions/<jaar>/`."""

    record = documents.Action

    state: Literal["idea", "planned", "done", "checked", "cancelled"] = said("hoever het is", "state")
    start: When | None = said("begin; niet nodig bij een idee", "start; not for an idea", None)
    end: When | None = said("einde", "end", None)
    place: AnyPlace | None = said("waar", "where", None)
    organiser: Annotated[Organiser, BeforeValidator(person_or_team)] = said("wie organiseert", "who organises")
    leads: People = said("wie vooropgaat", "who leads", [])
    bring: Text | None = said("wat je meeneemt", "what to bring", None)
    join: WayToJoin | None = said("mailadres of webadres om mee te doen", "mail or address to join", None)
    plan: Annotated[list[PlanStep], BeforeValidator(read_list)] = said("wie doet wat wanneer", "who does what when", [])
    needs: Needs | None = said("wat nog nodig is", "what is still needed", None)
    outcome: Text | None = said("de kop als het gedaan is", "the headline once done", None)
    changed: Text | None = said("wat er nu anders is", "what is different now", None)
    results: Results | None = said("wat het opleverde, in getallen", "results in numbers", None)
    before: Pictures = said("foto's van voor", "photos before", [])
    during: Pictures = said("foto's van tijdens", "photos during", [])
    after: Pictures = said("foto's van na", "photos after", [])
    quote: Quote | None = said("een uitspraak", "a quote", None)
    thanks: People = said("dank aan", "thanks to", [])
    next: AnyNext | None = said("volgende keer: dag of bestand", "next time: date or file", None)
    cancelled: Cancelled | None = said("waarom het niet doorgaat", "why it is cancelled", None)
    checked_by: AnyPerson | None = said("wie het nakeek", "who checked it", None)
    checked_on: Day | None = said("wanneer het is nagekeken", "when it was checked", None)
    reports: Texts = said("meldingen waar het uit kwam", "reports it came from", [])

    @model_validator(mode="after")
    def _fits_its_state(self) -> Self:
        if self.state != "idea" and not self.start:
            wrong("start_missing")
        if self.state == "cancelled" and not self.cancelled:
            wrong("reason_missing")
        check_order(self.start, self.end)
        return self


class Event(Common):
    """Iets op de agenda: `events/<jaar>/`."""

    record = documents.Event

    start: When = said("begin", "start")
    end: When | None = said("einde", "end", None)
    place: AnyPlace | None = said("waar", "where", None)
    organiser: AnyPerson | None = said("wie organiseert", "who organises", None)
    url: Url | None = said("meer op een andere site", "more elsewhere", None)
    cancelled: Cancelled | None = said("waarom het niet doorgaat", "why it is cancelled", None)
    moved_from: When | None = said("de oude datum", "the old date", None)
    who_goes: Text | None = said("voor wie", "for whom", None)
    who_writes: Text | None = said("wie er een verhaal over schrijft", "who writes about it", None)
    channels: Texts = said("waar het ook verteld wordt", "where it is told too", [])

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        check_order(self.start, self.end)
        return self
