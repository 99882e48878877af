"""A small site that lives: random edits of everything a build reads, one at a time, and the clock that moves on."""

from __future__ import annotations

import datetime as dt
import io
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from plugins.aggregator import Item
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes, Happening, State, Visit
from tests.support.sites import ENGINE, make_site

AREAS = ("linden", "haagweg", "eiken")
BIRTH = dt.date(2028, 3, 14)
NOON = dt.datetime(2028, 3, 14, 12, tzinfo=dt.UTC)
AREA = "---\ntitle: {title}\nsummary: Een buurt.\nboundary: grens.geojson\nstreets: [{street}]\n"
AREA += "channels:\n  - platform: website\n    name: Forum\n    run_by: buren\n    status: closed\n"
AREA += "    municipality_reads: nee\n    closed_on: 2028-01-05\n---\nHier wonen wij.\n"
SQUARE = '{{"type": "Polygon", "coordinates": [[[{w}, 52], [{e}, 52], [{e}, 52.1], [{w}, 52.1], [{w}, 52]]]}}'
TOPIC = "---\ntitle: {title}\nsummary: Over {title}.\nmonths: [{month}]\ntips: [Doe dit., Doe dat.]\n---\nTekst.\n"


class LivingSite:
    """The site, the day it is, and a source of chance."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.day, self.number = folder, random.Random(seed), BIRTH, 0
        make_site(folder, settings=f'THEME = "{folder}/theme"\n')
        shutil.copytree(ENGINE / "theme", folder / "theme")
        for place, slug in enumerate(AREAS):
            self.put(f"neighbourhoods/{slug}/index.md", AREA.format(title=slug.capitalize(), street=f"{slug}pad"))
            self.put(f"neighbourhoods/{slug}/grens.geojson", SQUARE.format(w=4 + place / 10, e=4.1 + place / 10))
        for month, title in enumerate(("inbraak", "verkeer"), start=3):
            self.put(f"topics/{title}.md", TOPIC.format(title=title, month=month))
        sources = ['[fetch]\ncontact = "redactie@lindehage.example"\n']
        sources += [
            f'[[source]]\nname = "{slug}"\nkind = "feed"\nurl = "samples/x.xml"\npublisher = "residents"\n'
            f'neighbourhoods = ["{slug}"]\n'
            for slug in AREAS
        ]
        (folder / "feeds").mkdir(exist_ok=True)
        (folder / "feeds/sources.toml").write_text("\n".join(sources), encoding="utf-8")
        for _ in range(2):
            for edit in (self.person, self.story, self.action, self.event, self.item, self.date):
                edit()

    def step(self) -> str:
        """One random edit; its name."""
        edits: list[Callable[[], object]] = [
            self.person, self.story, self.story, self.action, self.event, self.notice, self.item, self.item, self.hide,
            self.date, self.topic, self.text, self.setting, self.template, self.word, self.photo, self.boundary,
            self.source, self.visit, self.delete, self.rename, self.redirect, self.rewrite,
            self.days_go_by, self.days_go_by,
        ]  # fmt: skip
        edit = self.chance.choice(edits)
        edit()
        return edit.__name__

    def put(self, path: str, text: str) -> None:
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def documents(self, folder: str = "") -> list[Path]:
        """Documents that somebody wrote below a neighbourhood, by the name of their folder."""
        found = sorted((self.folder / "content/neighbourhoods").rglob("*.md"))
        return [path for path in found if path.name != "index.md" and (not folder or folder in path.parts)]

    # Edits

    def person(self) -> None:
        until = self.day + dt.timedelta(days=self.chance.randint(-5, 60))
        name, photo = f"Persoon{self._next()} de Boer", self._photo("ambassadors")
        self._put(
            "ambassadors/persoon-{n}.md",
            f"name: {name}\nrole: volunteer\nsince: 2027-01-01\nline: Kent de straat.\nquote: Groeten helpt.\n"
            f"talents: [{self.chance.choice(('soep', 'Soep', 'tuinen'))}]\nlanguages: [Nederlands, Fries]\n"
            f"consent:\n  given: 2027-01-01\n  until: {until}\n  scope: [name, portrait, quote, contact]\n"
            f"portrait:\n  file: {photo}\n  alt: Iemand lacht.\n  credit: Zelf gemaakt\n",
        )

    def story(self) -> None:
        day = self.day - dt.timedelta(days=self.chance.randint(-3, 70))
        links = "".join(f"\n[meer]({self._path(path)})\n" for path in self._some(self.documents(), 2))
        front = f"title: Verhaal {self._next()}\ndate: {day}\n{self._by()}{self._also()}topics: [{self._topic()}]\n"
        self._put(f"news/{day.year}/verhaal-{{n}}.md", front, f"Tekst van {self.number}.\n{links}")

    def action(self) -> None:
        day = self.day + dt.timedelta(days=self.chance.randint(-60, 30))
        done = "\noutcome: Alles is schoon\nresults:\n  people: 4\n  bags: 7" if day < self.day else ""
        front = (
            f"title: Actie {self._next()}\nstate: {'done' if done else 'planned'}\nstart: {day} 10:00\n"
            f"organiser:\n  kind: resident\n  {self._person() or 'team: Buurtteam'}{done}\n{self._also()}"
            f"plan:\n  - who:\n      team: Buurtteam\n    what: Hekje halen\n    when: {day - dt.timedelta(days=3)}\n"
        )
        self._put(f"actions/{day.year}/actie-{{n}}.md", front)

    def event(self) -> None:
        day = self.day + dt.timedelta(days=self.chance.randint(-10, 40))
        self._put(f"events/{day.year}/avond-{{n}}.md", f"title: Avond {self._next()}\nstart: {day} 19:30\n")

    def notice(self) -> None:
        until = self.day + dt.timedelta(days=self.chance.randint(0, 9))
        front = f"title: Let op {self._next()}\nlevel: warning\nfrom: {self.day}\nuntil: {until}\nissuer: Gemeente\n"
        place = self.chance.choice(("municipality", f"neighbourhoods/{self.chance.choice(AREAS)}"))
        self.put(f"{place}/notices/{self.day.year}/let-op-{self.number}.md", f"---\n{front}---\nPas op.\n")

    def item(self) -> None:
        source, when = (
            self.chance.choice(AREAS),
            NOON + (self.day - BIRTH) - dt.timedelta(hours=self.chance.randint(1, 900)),
        )
        item = Item(
            id=f"{self._next():020x}", source=source, url=f"https://bron.example/{self.number}",
            title=f"Bericht {self.number} van {source}", excerpt="Kort.", published=when, first_seen=when,
        )  # fmt: skip
        with Archive(self.folder / "feeds/archive.sqlite") as archive:
            archive.store(Visit(source=source, last_success=NOON), Changes(new=(item,)))

    def date(self) -> None:
        """An event in somebody else's calendar."""
        source = self.chance.choice(AREAS)
        start = NOON + (self.day - BIRTH) + dt.timedelta(days=self.chance.randint(-5, 40), hours=7)
        happening = Happening(
            start=self.chance.choice((start, start.date())),
            place=self.chance.choice((None, f"{source}pad 3")),
            is_cancelled=self.chance.random() < 0.2,
        )
        item = Item(
            id=f"{self._next():020x}", source=source, url=f"https://agenda.example/{self.number}",
            title=f"Datum {self.number} van {source}", first_seen=NOON, published=start, happening=happening,
        )  # fmt: skip
        with Archive(self.folder / "feeds/archive.sqlite") as archive:
            archive.store(Visit(source=source, last_success=NOON), Changes(new=(item,)))

    def hide(self) -> None:
        line = f'[[hide]]\nitem = "{self.chance.randint(1, self.number):020x}"\ndate = {self.day}\n'
        with (self.folder / "feeds/moderation.toml").open("a", encoding="utf-8") as file:
            file.write(line + 'by = "redactie"\nreason = "privacy"\n')

    def source(self) -> None:
        """An editor changes what is taken over of a source."""
        file = self.folder / "feeds/sources.toml"
        before, _, own = file.read_text(encoding="utf-8").partition("[[source]]")
        line = self.chance.choice((f'licence = "CC {self._next()}"', 'show = "title"', "retention_days = 3650"))
        rest = "\n".join(kept for kept in own.splitlines() if not kept.startswith(line[:4]))
        file.write_text(f"{before}[[source]]\n{line}{rest}\n", encoding="utf-8")

    def visit(self) -> None:
        """A night's visit that brought nothing new, or failed."""
        source = self.chance.choice(AREAS)
        state: State = self.chance.choice(("unchanged", "failed", "held", "closed"))
        last = NOON + (self.day - BIRTH) - dt.timedelta(hours=self.chance.randint(1, 200))
        with Archive(self.folder / "feeds/archive.sqlite") as archive:
            archive.store(Visit(source=source, state=state, last_success=last))

    def topic(self) -> None:
        self.put("topics/inbraak.md", TOPIC.format(title=f"Inbraak {self._next()}", month=self.chance.randint(3, 5)))

    def text(self) -> None:
        name = self.chance.choice(("over", "over/bronnen"))
        self.put(f"texts/{name}.md", f"---\ntitle: Over {self._next()}\nmenu: ja\n---\nTekst.\n")

    def setting(self) -> None:
        with (self.folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
            file.write(f'PORTAL_EDITORS_MAIL = "redactie{self._next()}@lindehage.example"\n')

    def template(self) -> None:
        file = self.folder / "theme/templates/components" / self.chance.choice(("story-card.html", "breadcrumb.html"))
        file.write_text(file.read_text().replace("<a ", f'<a data-n="{self._next()}" ', 1))

    def word(self) -> None:
        file = self.folder / "theme/translations/nl.po"
        file.write_text(file.read_text().replace('msgstr "Al het nieuws"', f'msgstr "Al het nieuws {self._next()}"'))

    def redirect(self) -> None:
        """A document says that it once stood elsewhere."""
        for file in self._some(self.documents("news"), 1):
            old = f"redirect_from: [/buurten/{self.chance.choice(AREAS)}/oud-{self._next()}/]\ntitle: "
            if "redirect_from" not in file.read_text():
                file.write_text(file.read_text().replace("title: ", old, 1))

    def photo(self) -> None:
        """Another picture under a name that is there already."""
        for file in self._some(sorted((self.folder / "content").rglob("*.png")), 1):
            file.write_bytes(self._pixels())

    def boundary(self) -> None:
        east = 4 + self.chance.randint(10, 90) / 1000
        self.put(f"neighbourhoods/{self.chance.choice(AREAS)}/grens.geojson", SQUARE.format(w=4, e=east))

    def delete(self) -> None:
        for file in self._some(self.documents(), 1):
            file.unlink()

    def rename(self) -> None:
        for file in self._some(self.documents(), 1):
            file.rename(file.with_name(f"anders-{self._next()}.md"))

    def rewrite(self) -> None:
        for file in self._some(self.documents(), 1):
            file.write_text(file.read_text().replace("title: ", f"title: {self._next()} ", 1) + "\nMeer tekst.\n")

    def days_go_by(self) -> None:
        self.day += dt.timedelta(days=self.chance.choice((1, 1, 1, 2, 7, 35)))

    # Parts

    def _put(self, name: str, front: str, body: str = "Tekst.\n") -> None:
        path = f"neighbourhoods/{self.chance.choice(AREAS)}/{name.format(n=self.number)}"
        self.put(path, f"---\n{front}---\n{body}")
        for photo in self._waiting:
            file = (self.folder / "content" / path).parent / photo
            file.write_bytes(self._pixels())
        self._waiting = ()

    _waiting: tuple[str, ...] = ()

    def _photo(self, _: str) -> str:
        self._waiting = (f"foto-{self._next()}.png",)
        return self._waiting[0]

    def _pixels(self) -> bytes:
        buffer = io.BytesIO()
        colour = tuple(self.chance.randrange(256) for _ in range(3))
        Image.new("RGB", (40, 48), colour).save(buffer, "PNG")
        return buffer.getvalue()

    def _next(self) -> int:
        self.number += 1
        return self.number

    def _some(self, paths: list[Path], number: int) -> list[Path]:
        return self.chance.sample(paths, min(number, len(paths)))

    def _path(self, path: Path) -> str:
        """A link from a story of any neighbourhood."""
        return f"../../../{path.relative_to(self.folder / 'content/neighbourhoods').as_posix()}"

    def _person(self) -> str:
        found = self._some(self.documents("ambassadors"), 1)
        return "".join(f"ambassador: {path.parts[-3]}/{path.stem}" for path in found)

    def _by(self) -> str:
        person = self._person()
        return f"by:\n  - {person}\n" if person else ""

    def _also(self) -> str:
        return f"also_in: [{self.chance.choice(AREAS)}]\n" if self.chance.random() < 0.3 else ""

    def _topic(self) -> str:
        return self.chance.choice(("inbraak", "verkeer"))
