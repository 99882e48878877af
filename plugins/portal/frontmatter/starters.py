"""Starter documents: what `./portal new` writes, with comments that teach. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.portal.frontmatter.questions import questions_for
from plugins.portal.frontmatter.values import slugify

FOLDERS = {"story": "news", "action": "actions", "ambassador": "ambassadors", "event": "events", "notice": "notices"}
KINDS = (*FOLDERS, "topic", "text", "neighbourhood")

_PHOTO = """\
# Een foto erbij? Zet hem naast dit bestand en haal de # weg:
# photos:
#   - file: foto.jpg
#     alt: wat er te zien is, voor wie de foto niet ziet
#     credit: wie de foto maakte
"""
_PORTRAIT = """\
# Een portret? Zet het naast dit bestand en haal de # weg:
# portrait: {file: portret.jpg, alt: wat er te zien is, credit: wie het maakte}
"""
_STARTERS = {
    "story": """\
title: "{title}"
date: {day}
summary: {summary}
# Wie schreef het? Een ambassadeur (de naam van het bestand), of een team:
by:
  team: {team}
# Heeft iemand in je tekst een naam? Zet die hier, met toestemming; dan kan hij er later vanzelf uit:
# people:
#   - name: voornaam
#     consent: {{given: {day}, until: {next_year}, scope: [name]}}
{photos}---
Begin met wat er nu anders is. Dan: wie deed het, en wat komt er nog?
""",
    "action": """\
title: "{title}"
# Stap 1. Wat leeft er? Begin met `idea` als er nog geen dag is: dan mag `start` weg.
state: planned        # idea, planned, done, checked of cancelled
# Stap 2. Het thema dat jullie kozen. Waarom, staat bij chosen_topic in de index.md van de buurt:
# topics: [donkere-dagen]
# Stap 3. Het plan: wie doet wat, wanneer? Klaar? Zet `done:` met de dag erbij.
start: {day} {time}
# end: {day} 23:00
place: {place}
organiser:
  kind: resident      # resident, municipality, partner of business
  team: {team}        # of, in plaats van team: `ambassador:` met de naam van het bestand
# plan:
#   - who: Team Openbare Ruimte
#     what: een wagen sturen
#     when: {day}
bring: {bring}
# Stap 4. De hulp: wat zoeken jullie nog? Haal weg wat er al is.
# needs:
#   roles: [iemand die soep maakt]
#   material: [een lange tafel]
#   permit: nodig voor de afzetting
# Stap 5. Na afloop het resultaat en de dank: state: done, en haal de # weg. Tel alleen wat je echt telde.
# outcome: de kop, zoals ‘Twee uur werk, 38 zakken lichter’
# changed: wat er nu anders is
# results:
#   people: 27
#   bags: 38
# before: {{file: voor.jpg, alt: wat er te zien is, credit: wie hem maakte}}
# after: {{file: na.jpg, alt: wat er te zien is, credit: wie hem maakte}}
# thanks:
#   - team: Team Openbare Ruimte
#     what: voor de wagen
{photos}---
Waarom doen we dit, en wat gaan we doen?
""",
    "ambassador": """\
name: "{title}"
role: {role}          # ambassador, district_officer, entrepreneur, official of volunteer
line: {line}
since: {day}
# Zonder toestemming komt er niets op de site. De dag na `until` verdwijnt alles vanzelf, overal.
# Zegt iemand eerder nee? Zet hieronder een regel `withdrawn:` met de dag van vandaag.
consent:
  given: {day}
  until: {until}
  scope: [{scope}]    # name, portrait, quote, contact
  by_parent: {by_parent}       # ja als iemand jonger is dan 16 en een ouder ja zei
talents:
{talents}
availability: {availability}
# Hoe bereik je deze persoon? Weglaten mag: dan gaat het via de gemeente. Nooit een adres of telefoon van thuis.
# reach: Loop binnen in het buurthuis.
# languages: [Nederlands, Turks]
# streets: [Lindelaan]
# quote: een zin die deze persoon echt zei
{photos}---
Wie ben je, en wat doe je voor de buurt?
""",
    "event": """\
title: "{title}"
start: {day} {time}
# end: {day} 23:30
place: {place}
organiser:
  team: {team}
{photos}---
Wat gaan we doen, en voor wie is het?
""",
    "notice": """\
title: "{title}"
level: {level}         # warning als mensen nu iets moeten doen
from: {day}
until: {until}
issuer: {issuer}
steps:
  - {step}
---
Wat is er aan de hand?
""",
    "topic": """\
title: "{title}"
summary: een zin
months: []            # maanden waarin dit thema vooraan staat, zoals [november, december]
tips:
  - wat kun je vanavond doen?
---
## Voorkomen

Wat kun je doen?

## Opsporen

Waar let je op, en wie bel je?

## Achteraf

Wat doe je als het gebeurd is?
""",
    "text": """\
title: "{title}"
menu: nee             # ja: onderaan elke pagina
---
Waar gaat deze pagina over?
""",
    "neighbourhood": """\
title: "{title}"
# intro: een zin bovenaan de pagina
street_character: gemengd   # de tekening: centrum, dorp, flats, nieuwbouw, haven of gemengd
# Staat een van deze straten in een bericht van een bron, dan komt het hier:
streets: []
# Haal de # weg bij wat je weet:
# district: wijk of stadsdeel
# population: 4.180
# boundary: boundary.geojson
---
""",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPhoto:
    """A photo that will lie beside a new document."""

    alt: str
    credit: str
    consent_until: dt.date | None = None  #: of somebody who can be recognised
    is_of_nobody: bool = False  #: an editor looked


def new_document(
    kind: str,
    *,
    title: str,
    neighbourhood: str | None = None,
    date: dt.date,
    answers: Mapping[str, str] | None = None,
    photos: Sequence[NewPhoto] = (),
) -> tuple[PurePosixPath, str]:
    """Path below the content folder and text of a starter. Raises ValueError for an unknown kind.

    Args:
        kind: story, action, ambassador, …
        title: title, or name of a person; any text.
        neighbourhood: its slug; None for what is the municipality's.
        date: the day it is about.
        answers: what is known already, by the name of the question.
        photos: that will lie beside it, under the names of `photo_paths`.
    """
    if kind not in _STARTERS:
        raise ValueError(kind)
    path = _path(kind, slugify(title).replace("/", "-") or kind, neighbourhood, date)
    given = {question.name: question.default for question in questions_for(kind, date)} | dict(answers or {})
    names = [name.name for name in photo_paths(path, len(photos))]
    text = _STARTERS[kind].format(
        **{name: _value(name, answer) for name, answer in given.items()},
        title=_plain(title),
        day=date.isoformat(),
        next_year=(date + dt.timedelta(days=365)).isoformat(),
        photos=_photos(kind, date, tuple(zip(names, photos, strict=True))),
    )
    return path, f"---\n{text}"


def starter_words() -> frozenset[str]:
    """What starters say only to tell what to write: values of fields, and whole texts."""
    hints = {q.default for kind in KINDS for q in questions_for(kind, dt.date.min) if q.is_hint}
    bodies = (starter.rpartition("---\n")[2].strip() for starter in _STARTERS.values())
    return frozenset(hints | {body for body in bodies if body and "\n" not in body})


def photo_paths(document: PurePosixPath, count: int) -> tuple[PurePosixPath, ...]:
    """Where the photos of a document lie: beside it, under its name."""
    names = (f"{document.stem}{f'-{number}' if number > 1 else ''}.jpg" for number in range(1, count + 1))
    return tuple(document.with_name(name) for name in names)


def photo_lines(field: str, date: dt.date, photos: Sequence[tuple[str, NewPhoto]]) -> list[str]:
    """The lines of front matter that name photos at a field; a portrait is one, all others are a list."""
    if not photos:
        return []
    blocks = [_photo(name, photo, date) for name, photo in photos]
    if field == "portrait":
        return [f"{field}:", *(f"  {line}" for line in blocks[0])]
    listed = [[f"  - {first}", *(f"    {line}" for line in rest)] for first, *rest in blocks]
    return [f"{field}:", *(line for block in listed for line in block)]


def _photos(kind: str, date: dt.date, photos: tuple[tuple[str, NewPhoto], ...]) -> str:
    if not photos:
        return _PORTRAIT if kind == "ambassador" else _PHOTO
    portrait, others = (photos[:1], photos[1:]) if kind == "ambassador" else ((), photos)
    lines = [*photo_lines("portrait", date, portrait), *photo_lines("photos", date, others)]
    return "".join(f"{line}\n" for line in lines)


def _photo(name: str, photo: NewPhoto, date: dt.date) -> list[str]:
    lines = [f"file: {name}", f"alt: {_quoted(photo.alt)}", f"credit: {_quoted(photo.credit)}"]
    if photo.consent_until:
        until = photo.consent_until.isoformat()
        return [*lines, f"consent: {{given: {date.isoformat()}, until: {until}, scope: [portrait]}}"]
    return [*lines, "recognisable: nee"] if photo.is_of_nobody else lines


def _value(name: str, answer: str) -> str:
    """An answer as it stands in front matter."""
    if name == "talents":
        parts = [part.strip() for part in answer.split(",") if part.strip()]
        return "\n".join(f"  - {_quoted(part)}" for part in parts)
    bare = re.fullmatch(r"[\w][\w ,.-]*", answer)
    return answer if bare or name in {"scope", "time", "until"} else _quoted(answer)


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("\\", "").replace('"', "’")


def _quoted(text: str) -> str:
    return f'"{_plain(text)}"'


def _path(kind: str, slug: str, neighbourhood: str | None, date: dt.date) -> PurePosixPath:
    if kind == "neighbourhood":
        return PurePosixPath("neighbourhoods", slug, "index.md")
    if kind in {"topic", "text"}:
        return PurePosixPath(f"{kind}s", f"{slug}.md")
    home = PurePosixPath("neighbourhoods", neighbourhood) if neighbourhood else PurePosixPath("municipality")
    year = () if kind == "ambassador" else (str(date.year),)
    return home.joinpath(FOLDERS[kind], *year, f"{slug}.md")
