"""Sites in the states that break pages: nothing at all, far too much, the longest names, no photos, many areas."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image

from tests.support.sites import make_site

#: what a name may be: forty characters, twenty-eight letters without a place to break, marks in front
LONGEST = "Buitengebied Achtmaalsche Heide en Broek"
LONGEST_WORD = "Koninginnekerkbuurtgemeenten"
NAMES = {
    "leeg": "Leeg",
    "vol": "Vol",
    "langste": LONGEST,
    "woord": LONGEST_WORD,
    "graan-voor-visch": "Graan voor Visch",
    "s-gravenweg": "'s-Gravenweg",
}
_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
_TITLE = f"Vergadering van de {_WORD} over het fietspad langs de Burgemeester van Heemstrakwartierlaan"
_PHOTO = "  - {file: foto.jpg, alt: Een plein met bomen, credit: Buurtteam}\n"


def make_states(folder: Path, settings: str = "") -> Path:
    """A site with an empty neighbourhood, one with far too much and no photos, and names of every length."""
    documents = {f"neighbourhoods/{slug}/index.md": _area(title) for slug, title in NAMES.items()}
    documents |= _full("neighbourhoods/vol")
    documents |= _full("neighbourhoods/woord", title=_TITLE, photos=True, few=True)
    site = make_site(folder, documents=documents, alone=True, settings=settings)
    for place in ("news/2028", "actions/2028", "ambassadors"):
        photo = site / "content/neighbourhoods/woord" / place / "foto.jpg"
        Image.new("RGB", (640, 480), (90, 120, 160)).save(photo)
    return site


def make_bare(folder: Path) -> Path:
    """A site with one neighbourhood and not one other document."""
    return make_site(folder, documents={"neighbourhoods/leeg/index.md": _area("Leeg")}, alone=True)


def make_large(folder: Path, areas: int = 130) -> Path:
    """A site of many neighbourhoods in districts of different size, each with a square on the map."""
    site = make_site(folder, alone=True)
    for number in range(areas):
        place = site / "content/neighbourhoods" / f"buurt-{number:03}"
        place.mkdir(parents=True)
        district = f"District {chr(65 + int((number / areas) ** 2 * 9))}"
        (place / "index.md").write_text(_area(f"Buurt {number}", district=district, boundary=True), encoding="utf-8")
        (place / "boundary.geojson").write_text(json.dumps(_square(number % 13, number // 13)), encoding="utf-8")
    return site


def _area(title: str, *, district: str | None = None, boundary: bool = False) -> str:
    more = f"district: {district}\n" if district else ""
    return f'---\ntitle: "{title}"\n{more}{"boundary: boundary.geojson" if boundary else ""}\n---\n'


def _square(column: int, row: int) -> dict[str, object]:
    west, south, size = 5 + column * 0.01, 52 - row * 0.006, (0.01, 0.006)
    corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    ring = [[west + x * size[0], south + y * size[1]] for x, y in corners]
    return {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _full(folder: str, *, title: str = "Nieuws van de dag", photos: bool = False, few: bool = False) -> dict[str, str]:
    """Documents of every kind in one neighbourhood."""
    many = 2 if few else 14
    photo = f"photos:\n{_PHOTO}" if photos else ""
    documents: dict[str, str] = {}
    for number in range(many):
        day, month = 1 + number % 13, 3 if number < 12 else 2
        documents[f"{folder}/news/2028/verhaal-{number}.md"] = (
            f"---\ntitle: {title} {number}\ndate: 2028-{month:02}-{day:02}\nby: {{team: Buurtteam}}\n{photo}---\n"
            f"Er gebeurde iets met de {_WORD}.\n\n## Wat er gebeurde\n\nEen heleboel.\n"
        )
        documents[f"{folder}/actions/2028/actie-{number}.md"] = _action(title, number, photos=photos)
        documents[f"{folder}/events/2028/datum-{number}.md"] = (
            f"---\ntitle: {title} {number}\nstart: 2028-{4 + number % 3:02}-{day:02} 10:00\n"
            f"place: {{name: {_WORD}}}\n---\nKom.\n"
        )
        documents[f"{folder}/ambassadors/persoon-{number}.md"] = _person(number, photos=photos)
    for number in range(3):
        documents[f"{folder}/notices/2028/bericht-{number}.md"] = (
            f"---\ntitle: {title} {number}\nlevel: warning\nfrom: 2028-03-1{number}\nuntil: 2028-04-01\n"
            f"issuer: Gemeente\nsteps: [Doe de deur dicht, Bel 112]\n---\nPas op voor de {_WORD}.\n"
        )
    return documents


def _action(title: str, number: int, *, photos: bool) -> str:
    state = ("planned", "done", "checked", "cancelled", "idea")[number % 5]
    lines = [f"title: {title} {number}", f"state: {state}", "organiser: {kind: resident, team: Buurtteam}"]
    if state != "idea":
        month = 4 if state == "planned" else 2
        lines += [f"start: 2028-{month:02}-{1 + number:02} 10:00", f"end: 2028-{month:02}-{1 + number:02} 12:00"]
    if state in ("done", "checked"):
        lines += [
            f"outcome: Klaar met de {_WORD}",
            "results: {people: 1234, bags: 5678, kilos: 91011, minutes: 121314}",
        ]
        lines += [
            "thanks:",
            *(f"  - {{team: Helper {helper} van de {_WORD}, what: voor alles}}" for helper in range(20)),
        ]
    if state in ("done", "checked") and photos:
        lines += [f"before:\n{_PHOTO}after:\n{_PHOTO}".rstrip()]
    if state == "planned":
        lines += ["plan:", f"  - {{who: {{team: {_WORD}}}, what: {_WORD} halen, when: 2028-03-30}}"]
    if state == "cancelled":
        lines += ["cancelled: {reason: Het stormde}"]
    if state == "checked":
        lines += ["checked_by: {team: Gemeente}", "checked_on: 2028-03-01"]
    return "---\n" + "\n".join(lines) + "\n---\nWij doen iets.\n"


def _person(number: int, *, photos: bool) -> str:
    portrait = "portrait: {file: foto.jpg, alt: Een gezicht, credit: Buurtteam}\n" if photos else ""
    return (
        f"---\nname: Wilhelmina-Alexandrina van Amstelredam-Schimmelpenninck {number}\n"
        "role: ambassador\nsince: 2026-01-01\n"
        f"line: Kent de {_WORD}.\nquote: Praat eens met de {_WORD}.\n{portrait}"
        "consent: {given: 2026-01-01, until: 2029-01-01, scope: [name, portrait, quote, contact]}\n---\nIk woon hier.\n"
    )
