"""What an editor may write above a neighbourhood."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from plugins.portal import documents
from plugins.portal.frontmatter.common import Common
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    Flag,
    Mail,
    Slug,
    Text,
    Texts,
    Url,
    Whole,
    read_list,
)


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
