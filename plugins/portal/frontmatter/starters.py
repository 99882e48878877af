"""Starter documents: what `./portal new` writes, with comments that teach. Pure."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

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
_STARTERS = {
    "story": """\
title: "{title}"
date: {day}
summary: een of twee zinnen, zodat je al weet wat er veranderd is
# Wie schreef het? Een ambassadeur (de naam van het bestand), of een team:
by:
  team: Buurtredactie
{photo}---
Begin met wat er nu anders is. Dan: wie deed het, en wat komt er nog?
""",
    "action": """\
title: "{title}"
# Stap 1. Wat leeft er? Begin met `idea` als er nog geen dag is: dan mag `start` weg.
state: planned        # idea, planned, done, checked of cancelled
# Stap 2. Het thema dat jullie kozen. Waarom, staat bij chosen_topic in de index.md van de buurt:
# topics: [donkere-dagen]
# Stap 3. Het plan: wie doet wat, wanneer? Klaar? Zet `done:` met de dag erbij.
start: {day} 10:00
end: {day} 12:00
place: naam van de plek
organiser:
  kind: resident      # resident, municipality, partner of business
  team: Bewoners van de buurt
# plan:
#   - who: Team Openbare Ruimte
#     what: een wagen sturen
#     when: {day}
bring: Niets. Knijpers en koffie zijn er.
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
---
Waarom doen we dit, en wat gaan we doen?
""",
    "ambassador": """\
name: "{title}"
role: ambassador      # ambassador, district_officer, entrepreneur, official of volunteer
line: een zin onder de foto
since: {day}
# Zonder toestemming komt er niets op de site. De dag na `until` verdwijnt alles vanzelf.
consent:
  given: {day}
  until: {next_year}
  scope: [name, portrait, quote]   # ook contact?
talents:
  - waarover mogen buren je aanspreken?
# portrait: {{file: portret.jpg, alt: portret, credit: wie hem maakte}}
---
Wie ben je, en wat doe je voor de buurt?
""",
    "event": """\
title: "{title}"
start: {day} 19:30
end: {day} 21:00
place: naam van de plek
organiser:
  team: wie het organiseert
---
Wat gaan we doen, en voor wie is het?
""",
    "notice": """\
title: "{title}"
level: notice         # warning als mensen nu iets moeten doen
from: {day}
until: {next_week}
issuer: van wie het bericht is
steps:
  - wat kun je nu doen?
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
Tekst.
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


def new_document(
    kind: str, *, title: str, neighbourhood: str | None = None, date: dt.date
) -> tuple[PurePosixPath, str]:
    """Path below the content folder and text of a starter. Raises ValueError for an unknown kind."""
    if kind not in _STARTERS:
        raise ValueError(kind)
    text = _STARTERS[kind].format(
        title=title.replace("\\", "").replace('"', "’"),
        day=date.isoformat(),
        next_week=(date + dt.timedelta(days=7)).isoformat(),
        next_year=(date + dt.timedelta(days=365)).isoformat(),
        photo=_PHOTO,
    )
    return _path(kind, slugify(title).replace("/", "-") or kind, neighbourhood, date), f"---\n{text}"


def _path(kind: str, slug: str, neighbourhood: str | None, date: dt.date) -> PurePosixPath:
    if kind == "neighbourhood":
        return PurePosixPath("neighbourhoods", slug, "index.md")
    if kind in {"topic", "text"}:
        return PurePosixPath(f"{kind}s", f"{slug}.md")
    home = PurePosixPath("neighbourhoods", neighbourhood) if neighbourhood else PurePosixPath("municipality")
    year = () if kind == "ambassador" else (str(date.year),)
    return home.joinpath(FOLDERS[kind], *year, f"{slug}.md")
