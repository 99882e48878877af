"""Writes a site for a benchmark: per neighbourhood 10 stories, 3 actions, 2 ambassadors and 30 items of feeds."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

from benchmarks.places import Area
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes, Item, Visit

NOW = dt.datetime(2026, 11, 20, 6, 10, tzinfo=dt.UTC)
STORIES, ACTIONS, AMBASSADORS, ITEMS = 10, 3, 2, 30
WORDS = 250
CONF = """\
from plugins.portal.defaults import *

SITENAME = "Veilig meten"
SITEURL = "https://meten.example"
PORTAL_MUNICIPALITY = "Meten"
PORTAL_EDITORS_MAIL = "redactie@meten.example"
PORTAL_REPORT_URL = "https://www.meten.example/melden"
PORTAL_DATE = "2026-11-20T07:10"
PORTAL_SHARE_PICTURES = "places"  # peers draw none
"""
VOCABULARY = tuple(
    word
    for row in (
        "de buren een straat licht samen plein avond fiets lamp gemeente wijkagent kinderen school groen bankje",
        "stoep hek tuin deur slot molen water brug markt winkel koffie regen winter zomer week maandag zaterdag",
        "iedereen niemand vragen zien lopen praten helpen bellen melden maken schoon veilig nieuw oud klein groot",
    )
    for word in row.split()
)


def write_site(site: Path, areas: tuple[Area, ...]) -> None:
    """Write the whole site into the folder `site`; the same bytes every time."""
    chance = random.Random(len(areas))  # repeatable on purpose
    (site / "feeds").mkdir(parents=True)
    (site / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    for topic in ("inbraak", "verkeer", "fietsdiefstal"):
        body = f"{_text(chance, 60)}\n\n## Voorkomen\n\n{_text(chance, 60)}\n"
        front = {"title": topic.capitalize(), "summary": sentence(chance), "months": "[11]"}
        _write(site / "content/topics" / f"{topic}.md", front, body)
    for area in areas:
        _write_area(site / "content/neighbourhoods" / area.slug, area, chance)
    _write_feeds(site / "feeds", areas, chance)


def _write_area(folder: Path, area: Area, chance: random.Random) -> None:
    folder.mkdir(parents=True)
    front = {
        "title": _quoted(area.name),
        "district": _quoted(area.district),
        "population": str(chance.randint(90, 9000)),
    }
    if area.geometry:
        (folder / "boundary.geojson").write_text(json.dumps(area.geometry), encoding="utf-8")
        front["boundary"] = "boundary.geojson"
    _write(folder / "index.md", front, "")
    for number in range(AMBASSADORS):
        _write_person(folder, number, chance)
    for number in range(STORIES):
        day = NOW.date() - dt.timedelta(days=number * 9 + chance.randint(0, 8))
        _write_story(folder, number, day, chance)
    for number in range(ACTIONS):
        _write_action(folder, number, chance)


def _write_person(folder: Path, number: int, chance: random.Random) -> None:
    consent = "\n  given: 2026-01-01\n  until: 2027-12-31\n  scope: [name, portrait, quote, contact]"
    front = {
        "name": f"{_word(chance).capitalize()} van der {_word(chance).capitalize()}",
        "role": ("ambassador", "volunteer")[number % 2],
        "line": sentence(chance),
        "since": "2021-09-01",
        "consent": consent,
        "talents": f"[{_word(chance)}, {_word(chance)}]",
        "availability": "Elke avond",
        "quote": sentence(chance),
    }
    _write(folder / "ambassadors" / f"persoon-{number}.md", front, _text(chance, 60))


def _write_story(folder: Path, number: int, day: dt.date, chance: random.Random) -> None:
    front = {
        "title": sentence(chance),
        "date": day.isoformat(),
        "summary": sentence(chance),
        "topics": f"[{chance.choice(('inbraak', 'verkeer', 'fietsdiefstal'))}]",
        "by": "\n  - ambassador: persoon-0",
    }
    half = WORDS // 2
    body = f"{_text(chance, half)}\n\n## {sentence(chance)}\n\n- {sentence(chance)}\n- {sentence(chance)}\n\n"
    _write(folder / "news" / str(day.year) / f"verhaal-{number}.md", front, body + _text(chance, half))


def _write_action(folder: Path, number: int, chance: random.Random) -> None:
    day = NOW.date() + dt.timedelta(days=14 - number * 40)
    front = {
        "title": sentence(chance),
        "state": "planned" if number == 0 else "done",
        "start": f"{day} 10:00",
        "end": f"{day} 12:00",
        "place": f"\n  name: {_word(chance)}\n  street: Molenpad",
        "organiser": "\n  kind: resident\n  ambassador: persoon-0",
        "leads": "\n  - ambassador: persoon-1",
        "topics": "[inbraak]",
    }
    if number:
        front |= {
            "outcome": sentence(chance),
            "results": f"\n  people: {chance.randint(5, 40)}\n  bags: {chance.randint(3, 60)}",
        }
    _write(folder / "actions" / str(day.year) / f"actie-{number}.md", front, _text(chance, WORDS // 2))


def _write_feeds(folder: Path, areas: tuple[Area, ...], chance: random.Random) -> None:
    sources = ['[fetch]\ncontact = "redactie@meten.example"\n']
    with Archive(folder / "archive.sqlite") as archive:
        for area in areas:
            name = f"Bron {area.slug}"
            sources.append(
                f'[[source]]\nname = "{name}"\nkind = "feed"\nurl = "samples/geen.xml"\npublisher = "residents"\n'
                f'neighbourhoods = ["{area.slug}"]\n'
            )
            items = tuple(_old_item(name, area.slug, number, chance) for number in range(ITEMS))
            archive.store(Visit(source=name, last_success=NOW), Changes(new=items))
    (folder / "sources.toml").write_text("\n".join(sources), encoding="utf-8")


def _old_item(source: str, slug: str, number: int, chance: random.Random) -> Item:
    when = NOW - dt.timedelta(hours=number * 20 + chance.randint(0, 19))
    return make_item(source, slug, number, chance, when=when)


def make_item(source: str, slug: str, number: int, chance: random.Random, *, when: dt.datetime) -> Item:
    """Something that the source of a neighbourhood said."""
    return Item(
        id=f"{chance.getrandbits(80):020x}",
        source=source,
        url=f"https://bron.example/{slug}/{number}",
        title=sentence(chance),
        excerpt=_text(chance, 30),
        published=when,
        first_seen=when,
    )


def _write(file: Path, front: dict[str, str], body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{key}:{'' if value.startswith(chr(10)) else ' '}{value}\n" for key, value in front.items())
    file.write_text(f"---\n{rows}---\n{body}\n", encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _word(chance: random.Random) -> str:
    return chance.choice(VOCABULARY)


def sentence(chance: random.Random, words: int = 7) -> str:
    """Some Dutch words that mean nothing together."""
    return " ".join(_word(chance) for _ in range(words)).capitalize()


def _text(chance: random.Random, words: int) -> str:
    sentences = [f"{sentence(chance, 10)}." for _ in range(max(1, words // 10))]
    paragraphs = [sentences[first : first + 5] for first in range(0, len(sentences), 5)]
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
