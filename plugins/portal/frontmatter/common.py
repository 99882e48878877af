"""What an editor may write above every document."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from plugins.portal.frontmatter.parts import (
    People,
    Pictures,
)
from plugins.portal.frontmatter.schema import Schema, said
from plugins.portal.frontmatter.values import (
    Day,
    OldPaths,
    Slugs,
    Text,
    When,
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
    people: People = said(
        "wie er in de tekst een naam heeft, met toestemming", "whom the text names, with their consent", []
    )
    owner: Text | None = said("wie het bijhoudt", "who keeps it true", None)
    review_by: Day | None = said("wanneer opnieuw bekijken", "when to look again", None)
    lang: Text | None = said("taal", "language", None)
    translation_of: Text | None = said("waarvan dit de vertaling is", "of what this is the translation", None)
    redirect_from: OldPaths = said("oude adressen", "old paths", [])
    photos: Pictures = said("foto's", "photos", [])

    @model_validator(mode="after")
    def _shown_before_it_ends(self) -> Self:
        if self.publish_from and self.until and self.until < self.publish_from:
            wrong("until_before_publish_from", publish_from=self.publish_from, until=self.until)
        return self
