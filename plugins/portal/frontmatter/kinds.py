"""One schema per kind of document: the only place that knows what an editor may write above the line."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from plugins.portal import documents
from plugins.portal.frontmatter.areas import Neighbourhood
from plugins.portal.frontmatter.common import Common
from plugins.portal.frontmatter.deeds import Action, Event
from plugins.portal.frontmatter.parts import (
    AnyPerson,
    AnyPicture,
    Consent,
    Link,
    Links,
    People,
    ReportPlace,
)
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    Flag,
    Months,
    Streets,
    Text,
    Texts,
    Url,
    When,
    read_list,
    wrong,
)


class BorrowedFrom(Schema):
    """Waar een overgenomen bericht vandaan komt."""

    record = documents.BorrowedFrom

    name: Text = said("naam van de bron", "name of the source")
    platform: Text = said("website, facebook, …", "platform")
    publisher: Literal["municipality", "police", "residents", "business", "press", "partner"] = said(
        "municipality, police, residents, business, press of partner", "kind of publisher"
    )
    url: Url = said("adres van het bericht", "address of the message")


class Story(Common):
    """Een verhaal: `news/<jaar>/`."""

    record = documents.Story

    date: Day = said("dag van het verhaal", "day of the story")
    lead: Flag = said("bovenaan, dertig dagen lang", "at the top for thirty days", default=False)
    links: Links = said("links erbij", "links", [])
    source: BorrowedFrom | None = said("van wie het is overgenomen", "whom it was taken over from", None)
    led_to: Texts = said("actie of melding die eruit volgde", "action or report that followed", [])


class Ambassador(Common):
    """Iemand die je kunt aanspreken: `ambassadors/`."""

    record = documents.Ambassador

    title: Text = said("naam", "name", alias="name")
    role: Literal["ambassador", "district_officer", "entrepreneur", "official", "volunteer"] = said("rol", "role")
    line_under: Text | None = said("een zin onder de foto", "one sentence under the face", None, alias="line")
    since: Day = said("sinds", "since")
    consent: Consent = said("toestemming", "consent")
    portrait: AnyPicture | None = said("portret", "portrait", None)
    streets: Streets = said("straten die deze persoon goed kent", "streets they look after", [])
    languages: Texts = said("talen", "languages", [])
    talents: Texts = said("waarover je deze persoon aanspreekt", "what to talk to them about", [])
    availability: Text | None = said("wanneer bereikbaar", "when available", None)
    reach: Text | None = said("hoe bereikbaar; anders via de gemeente", "how to reach them", None)
    quote: Text | None = said("een uitspraak", "a quote", None)
    indexable: Flag = said("mag gevonden worden door zoekmachines", "may be found by search engines", default=False)


class NoticeUpdate(Schema):
    """Wat later bekend werd."""

    record = documents.NoticeUpdate

    time: When = said("wanneer", "when")
    text: Text = said("wat", "what")


class Notice(Common):
    """Een bericht met een einddatum: `notices/<jaar>/`."""

    record = documents.Notice

    level: Literal["warning", "notice"] = said("warning of notice", "level")
    starts: Day = said("eerste dag", "first day", alias="from")
    until: Day = said("laatste dag", "last day")
    issuer: Text = said("van wie het bericht is", "who says so")
    steps: Texts = said("wat je nu kunt doen, een tot drie stappen", "what to do now, one to three steps", [])
    updates: Annotated[list[NoticeUpdate], BeforeValidator(read_list)] = said("wat later bekend werd", "updates", [])

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.starts:
            wrong("until_before_publish_from", publish_from=self.starts, until=self.until)
        if len(self.steps) > 3:
            wrong("too_many_steps", count=len(self.steps))
        return self


Status = Literal["passed_on", "in_progress", "solved_checked", "solved", "partly", "closed", "reopened"]


class ReportStep(Schema):
    """Een verandering van een melding."""

    record = documents.ReportStep

    date: Day = said("dag", "day")
    status: Status = said("status", "status")
    text: Text | None = said("wat er gebeurde", "what happened", None)


class Report(Common):
    """Een melding en wat ermee gebeurde: `reports/<jaar>/` (wordt later getoond)."""

    record = documents.Report

    place: ReportPlace = said("straat", "street")
    reported: Day = said("gemeld op", "reported on")
    status: Status = said("status", "status")
    history: Annotated[list[ReportStep], BeforeValidator(read_list)] = said("wat er gebeurde", "history", [])
    done: Text | None = said("wat er is gedaan", "what was done", None)
    why_not: Text | None = said("waarom het niet kon", "why it could not be done", None)
    answer: Text | None = said("antwoord", "answer", None)
    next_date: Day | None = said("volgende stap", "next step", None)
    proof: AnyPicture | None = said("foto als bewijs", "proof", None)
    checked_by: AnyPerson | None = said("wie het nakeek", "who checked it", None)
    checked_on: Day | None = said("wanneer het is nagekeken", "when it was checked", None)
    source_id: Text | None = said("nummer bij de gemeente", "number at the municipality", None)

    @model_validator(mode="after")
    def _fits_its_status(self) -> Self:
        solved = self.status in {"solved", "solved_checked"}
        for needed, value, key in ((solved, self.done, "done"), (self.status == "closed", self.why_not, "why_not")):
            if needed and not value:
                wrong("report_incomplete", key=key, status=self.status)
        if (solved or self.status == "closed") and not self.answer:
            wrong("report_incomplete", key="answer", status=self.status)
        return self


class Topic(Common):
    """Een thema: `topics/`."""

    record = documents.Topic

    months: Months = said("maanden waarin het thema vooraan staat", "months in which it leads", [])
    why_now: Text | None = said("waarom nu", "why now", None)
    tips: Texts = said("drie tips", "three tips", [])
    helpers: People = said("wie helpt", "who helps", [])
    links: Links = said("meer weten", "know more", [])
    report_to: Link | None = said("waar je het meldt", "where to report it", None)


class TextPage(Common):
    """Een gewone pagina: `texts/`."""

    record = documents.Text

    menu: Flag = said("onderaan elke pagina", "in the footer of every page", default=False)


SCHEMAS: dict[str, type[Schema]] = {
    "neighbourhood": Neighbourhood,
    "story": Story,
    "action": Action,
    "ambassador": Ambassador,
    "event": Event,
    "notice": Notice,
    "report": Report,
    "topic": Topic,
    "text": TextPage,
}
