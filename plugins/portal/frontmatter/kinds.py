"""One schema per kind of document: the only place that knows what an editor may write above the line."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator

from plugins.portal import documents
from plugins.portal.frontmatter.parts import (
    AnyPerson,
    AnyPlace,
    Cancelled,
    Consent,
    Link,
    Links,
    Needs,
    Organiser,
    People,
    Picture,
    Pictures,
    PlanStep,
    Quote,
    ReportPlace,
    Results,
    person_or_team,
)
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    Flag,
    Mail,
    Months,
    Slug,
    Slugs,
    Streets,
    Text,
    Texts,
    Url,
    WayToJoin,
    When,
    Whole,
    read_list,
    wrong,
)

Phase = Literal["prevention", "detection", "aftermath"]


class Common(Schema):
    """In elk document."""

    title: Text = said("titel", "title")
    summary: Text | None = said("een of twee zinnen; anders de eerste alinea", "one or two sentences", None)
    publish_from: Day | None = said("eerste dag op de site", "first day it is public", None)
    until: Day | None = said("laatste dag op de site", "last day it is public", None)
    audience: Literal["public", "partners", "internal"] = said("voor wie", "for whom", "public")
    updated: When | None = said("dag van een verandering die lezers moeten zien", "day of a notable change", None)
    topics: Slugs = said("thema's", "safety topics", [])
    phase: Phase | None = said("prevention, detection of aftermath", "phase", None)
    also_in: Slugs = said("andere buurten die het ook tonen", "other neighbourhoods that list it", [])
    by: People = said("wie het schreef of deed", "who wrote or did it", [])
    owner: Text | None = said("wie het bijhoudt", "who keeps it true", None)
    review_by: Day | None = said("wanneer opnieuw bekijken", "when to look again", None)
    lang: Text | None = said("taal", "language", None)
    translation_of: Text | None = said("waarvan dit de vertaling is", "of what this is the translation", None)
    redirect_from: Texts = said("oude adressen", "old paths", [])
    photos: Pictures = said("foto's", "photos", [])

    @model_validator(mode="after")
    def _shown_before_it_ends(self) -> Self:
        if self.publish_from and self.until and self.until < self.publish_from:
            wrong("until_before_publish_from", publish_from=self.publish_from, until=self.until)
        return self


class ContactRule(Schema):
    """Bij wie je moet zijn."""

    record = documents.ContactRule

    question: Text = said("waarover", "about what")
    who: Text = said("wie", "who")
    how: Text = said("hoe: adres, mail, telefoon of tekst", "how: address, mail, telephone or text")
    answer_days: Whole | None = said("antwoord binnen zoveel werkdagen", "answer within so many working days", None)


class Channel(Schema):
    """Waar bewoners praten."""

    record = documents.Channel

    platform: Text = said("facebook, whatsapp, …", "platform")
    name: Text = said("naam van de groep", "name")
    url: Url | None = said("adres", "address", None)
    audience: Text | None = said("voor wie", "for whom", None)
    run_by: Text = said("wie het beheert", "who runs it")
    goal: Text | None = said("waarvoor", "what for", None)
    municipality_reads: Flag = said(
        "leest de gemeente mee? ja of nee", "does the municipality read along?", default=False
    )
    answer_days: Whole | None = said("antwoord binnen zoveel werkdagen", "answer within so many working days", None)
    status: Literal["active", "quiet", "closed"] = said("active, quiet of closed", "status", "active")
    closed_on: Day | None = said("dag waarop het stopte", "day on which it closed", None)
    reach: Whole | None = said("aantal leden", "number of members", None)
    reach_date: Day | None = said("geteld op", "counted on", None)


class Priority(Schema):
    """Wat eerst moet."""

    record = documents.Priority

    issue: Text = said("wat er speelt", "issue")
    origin: Literal["residents", "municipality"] = said("residents of municipality", "who put it first")
    action: Text | None = said("wat ermee gebeurt", "what is done", None)
    issue_date: Day | None = said("sinds", "since", None)
    action_date: Day | None = said("gedaan op", "done on", None)


class ChosenTopic(Schema):
    """Het thema dat de buurt koos."""

    record = documents.ChosenTopic

    topic: Slug = said("thema", "topic")
    reason: Text | None = said("waarom", "why", None)
    since: Day | None = said("sinds", "since", None)


class Neighbourhood(Common):
    """Een buurt: `neighbourhoods/<naam>/index.md`."""

    record = documents.Neighbourhood

    code: Text | None = said("code van de buurt (CBS: BU en 8 tekens)", "code of the neighbourhood", None)
    district: Text | None = said("wijk of stadsdeel", "district", None)
    population: Whole | None = said("aantal inwoners", "number of inhabitants", None)
    boundary: Text | None = said("GeoJSON-bestand ernaast", "GeoJSON file beside it", None)
    portal: Flag = said("nee: alleen op lijst en kaart", "no: on list and map only", default=True)
    intro: Text | None = said("een zin bovenaan", "one sentence at the top", None)
    postcodes: Texts = said("postcodes", "postcodes", [])
    streets: Texts = said("straatnamen die berichten hierheen sturen", "street names that route items here", [])
    words_include: Texts = said("woorden die berichten hierheen sturen", "words that route items here", [])
    words_exclude: Texts = said("woorden die berichten hier weghouden", "words that keep items away", [])
    editors_mail: Mail | None = said("mailadres van de redactie", "mail of the editors", None)
    street_character: Literal["centrum", "dorp", "flats", "nieuwbouw", "haven", "gemengd"] = said(
        "hoe de straat eruitziet", "character of the street", "gemengd"
    )
    plate_style: Literal["brand", "blue-white", "white-black"] = said("kleur van het naambord", "name plate", "brand")
    contacts: Annotated[list[ContactRule], BeforeValidator(read_list)] = said("bij wie je moet zijn", "contacts", [])
    channels: Annotated[list[Channel], BeforeValidator(read_list)] = said("waar bewoners praten", "channels", [])
    priorities: Annotated[list[Priority], BeforeValidator(read_list)] = said("wat eerst moet", "priorities", [])
    chosen_topic: ChosenTopic | None = said("het gekozen thema", "the chosen topic", None)


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


class NextTime(Schema):
    """De volgende keer."""

    record = documents.NextTime

    date: Day | None = said("dag", "day", None)
    action: Text | None = said("bestand van de volgende actie", "file of the next action", None)


def _day_or_file(value: Any) -> Any:
    """A bare text is the file of an action, or a day."""
    return {"action" if value.endswith(".md") else "date": value} if isinstance(value, str) else value


AnyNext = Annotated[NextTime, BeforeValidator(_day_or_file)]


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
        if self.start and self.end and self.end.sort_key < self.start.sort_key and self.end.time:
            wrong("end_before_start")
        return self


class Ambassador(Common):
    """Iemand die je kunt aanspreken: `ambassadors/`."""

    record = documents.Ambassador

    title: Text = said("naam", "name", alias="name")
    role: Literal["ambassador", "district_officer", "entrepreneur", "official", "volunteer"] = said("rol", "role")
    line_under: Text | None = said("een zin onder de foto", "one sentence under the face", None, alias="line")
    since: Day = said("sinds", "since")
    consent: Consent = said("toestemming", "consent")
    portrait: Picture | None = said("portret", "portrait", None)
    streets: Streets = said("straten die deze persoon goed kent", "streets they look after", [])
    languages: Texts = said("talen", "languages", [])
    talents: Texts = said("waarover je deze persoon aanspreekt", "what to talk to them about", [])
    availability: Text | None = said("wanneer bereikbaar", "when available", None)
    reach: Text | None = said("hoe bereikbaar; anders via de gemeente", "how to reach them", None)
    quote: Text | None = said("een uitspraak", "a quote", None)
    indexable: Flag = said("mag gevonden worden door zoekmachines", "may be found by search engines", default=False)


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
        if self.end and self.end.time and self.end.sort_key < self.start.sort_key:
            wrong("end_before_start")
        return self


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
    proof: Picture | None = said("foto als bewijs", "proof", None)
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
