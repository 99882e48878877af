"""Stock Pelican as a peer: the same Markdown, front matter laid flat, and a small document for every page of a list.

It has no content of items, no pages of neighbourhoods and no aliases of its own: items are given as JSON, the
rest as pages without a text. Maps, streets, QR codes and short addresses are given as files, as to Hugo.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import Any

import yaml

from benchmarks.environment import python_program, say_version
from benchmarks.figures import COLD
from benchmarks.sources import ROOT_TOPICS, Document, Source, SourceArea, read_source, write_if_new

PEER = Path(__file__).resolve().parent / "peers/pelican"
PAGER = 20
NEWS_ICONS = "external own residents"
ACTION_ICONS = "chat check copy mail share"
FRONT_ICONS = "arrow calendar external feed flag hand own people report residents"
HOME = "gemeente"  #: folder of what is the municipality's


class StockPelican:
    """Pelican as it comes, on the files of `peers/pelican`."""

    name = "pelican"
    good = (0,)
    cases = (COLD,)
    story_url = None

    def __init__(self, site: Path, work: Path, ours: Path) -> None:
        """Build the site in the folder `site`; everything is below `work`. `ours` is the output of our own engine."""
        self._site, self._ours = site, ours
        self.cwd = work
        self.output = work / "output"
        self.inputs = (work,)
        self.template = work / "theme/templates/article.html"
        self.story = work / "content"
        self._program = str(python_program())

    def version(self) -> str:
        return f"Pelican {say_version(self._program, '-m', 'pelican', '--version')}"

    def prepare(self) -> None:
        if not self.template.exists():
            shutil.copytree(PEER, self.cwd, dirs_exist_ok=True)
        write_project(read_source(self._site, self._ours), self.cwd)

    def forget(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)

    def command(self, now: dt.datetime) -> list[str]:
        del now  # it knows no other clock than the machine's
        return [self._program, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py"]

    def live_command(self, now: dt.datetime, port: int) -> list[str]:
        return [*self.command(now), "--listen", "--autoreload", "--port", str(port)]


def write_project(source: Source, folder: Path) -> None:
    """Content, items and drawings as Pelican reads them."""
    for name, text in source.drawings.items():
        write_if_new(folder / "drawings" / name, text)
    areas = {area.slug: {"name": area.name, **_district(area)} for area in source.areas}
    write_if_new(folder / "areas.json", json.dumps(areas))
    write_if_new(folder / "items.json", json.dumps({area.slug: area.items for area in source.areas}))
    writer = Writer(folder / "content")
    _write_municipality(writer, source)
    for area in source.areas:
        _write_area(writer, area)
        for document in area.documents:
            _write_document(writer, area, document)


def _district(area: SourceArea) -> dict[str, str]:
    front = yaml.safe_load(area.front)
    return {"district": front["district"], "population": str(front["population"])}


class Writer:
    """Writes documents; one without a text is a page of a list, or a file beside it."""

    def __init__(self, content: Path) -> None:
        self._content = content

    def page(self, area: str, url: str, title: str, template: str, **more: str) -> None:
        """A page at `url`; a file when that has an ending."""
        name = url.strip("/").replace("/", "_") or "home"
        front = {"title": title, "template": template, "area": area, "url": url, "save_as": _file(url), "icons": ""}
        self.document(Path("pages", area or HOME, f"{name}.md"), front | more)

    def document(self, path: Path, front: dict[str, Any], body: str = "") -> None:
        """A document with flat front matter."""
        rows = "".join(f"{key}: {value}\n" for key, value in front.items())
        write_if_new(self._content / path, f"{rows}\n{body}")


def _file(url: str) -> str:
    return url if "." in url.rpartition("/")[2] else f"{url}index.html"


def _write_municipality(write: Writer, source: Source) -> None:
    stories = [document for area in source.areas for document in area.documents if document.kind == "nieuws"]
    write.page("", "", "Veilige buurten", "home", icons="arrow hand own people report")
    write.page("", "404.html", "Deze straat bestaat niet", "not_found")
    write.page("", "buurten/", "Buurten", "areas")
    write.page("", "acties/", "Acties in Meten", "actions", icons="check")
    write.page("", "acties/wat-werkte/", "Wat werkte", "worked", icons="arrow")
    write.page("", "agenda/", "Agenda van Meten", "agenda")
    write.page("", "contact/", "Bij wie moet je zijn in Meten?", "contact", icons="calendar external feed")
    write.page("", "over/verwijderd/", "Wat wij weghaalden", "text")
    write.page("", "over/bronnen/", "Van wie we berichten overnemen", "text")
    write.page("", "over/bronnen/status/", "Hoe vers zijn de bronnen?", "text")
    write.page("", "themas/", "Thema’s", "topics")
    write.page("", "sitemap.xml", "Sitemap", "sitemap")
    for topic in source.topics:
        _, text, body = topic.read_text(encoding="utf-8").split("---\n", 2)
        front = yaml.safe_load(text)
        about = {"about": front["summary"], "code": topic.stem, "icons": "own"}
        url = f"themas/{topic.stem}/"
        rows = {"title": front["title"], "template": "topic", "area": "", "url": url, "save_as": _file(url)}
        write.document(Path("pages", HOME, topic.name), rows | about, body)
    _write_files(write, "", "Meten", "")
    every = sum(len(area.items) for area in source.areas)
    _write_news(write, "", "Nieuws", root="nieuws/", stories=stories, items=every)


def _write_area(write: Writer, area: SourceArea) -> None:
    root = f"buurten/{area.slug}/"
    stories = [document for document in area.documents if document.kind == "nieuws"]
    write.page(area.slug, root, area.name, "area", icons=FRONT_ICONS)
    write.page(area.slug, f"{root}acties/", f"Acties in {area.name}", "actions", icons="check")
    write.page(area.slug, f"{root}ambassadeurs/", f"Wie kun je aanspreken in {area.name}?", "people")
    write.page(area.slug, f"{root}agenda/", f"Agenda van {area.name}", "agenda")
    contact = f"Bij wie moet je zijn in {area.name}?"
    write.page(area.slug, f"{root}contact/", contact, "contact", icons="calendar external feed")
    write.page(area.slug, f"{root}jaar/2026/", "Ons jaar 2026", "year", icons="own")
    _write_files(write, area.slug, area.name, root)
    title = f"Nieuws uit {area.name}"
    _write_news(write, area.slug, title, root=f"{root}nieuws/", stories=stories, items=len(area.items))


def _write_files(write: Writer, area: str, name: str, root: str) -> None:
    for file, template in (
        ("feed.xml", "atom"),
        ("feed.json", "jsonfeed"),
        ("agenda.ics", "calendar"),
        ("acties.json", "acts"),
    ):
        write.page(area, f"{root}{file}", f"Nieuws uit {name}", template)


def _write_news(write: Writer, area: str, title: str, *, root: str, stories: list[Document], items: int) -> None:
    """Every page of the list, and of each of its filters."""
    topics = [topic for topic in ROOT_TOPICS if any(topic in story.topics for story in stories)]
    lists = {"": (root, len(stories) + items), "redactie": (f"{root}redactie/", len(stories))}
    for topic in topics:
        lists[topic] = (f"{root}thema/{topic}/", sum(topic in story.topics for story in stories))
    for name, (place, entries) in lists.items():
        count = -(-entries // PAGER)
        about = {"filter": name, "filters": " ".join(topics), "root": f"/{root}", "list": f"/{place}"}
        for number in range(1, count + 1):
            url = place if number == 1 else f"{place}{number}/"
            numbers = {"number": str(number), "count": str(count), "icons": NEWS_ICONS}
            write.page(area, url, title, "news", **about, **numbers)


def _write_document(write: Writer, area: SourceArea, document: Document) -> None:
    url = f"buurten/{area.slug}/{document.path.with_suffix('').as_posix()}/"
    given = yaml.safe_load(document.front)
    front = {"title": given.get("title") or given["name"], "area": area.slug, "url": url, "save_as": _file(url)}
    front |= {"code": document.path.stem, "topics": " ".join(given.get("topics", ())), "short": document.short}
    if document.kind == "nieuws":
        front |= {"date": given["date"], "about": given["summary"], "told_by": given["by"][0]["ambassador"]}
        front["under"] = "Nieuws"
        write.document(Path("stories", area.slug, document.path.name), front, document.body)
    elif document.kind == "acties":
        front |= _action(given)
        write.document(Path("pages", area.slug, document.path.name), front, document.body)
    else:
        more = {name: given[name] for name in ("role", "line", "since", "availability", "quote")}
        front |= {"template": "person", "icons": "", "under": "Ambassadeurs", "talents": " en ".join(given["talents"])}
        write.document(Path("pages", area.slug, document.path.name), front | more, document.body)
    if document.short:
        write.page(area.slug, document.short[1:], front["title"], "redirect", target=f"/{url}")
    if document.is_planned:
        write.page(area.slug, f"{url}poster/", front["title"], "poster", short=document.short)
        write.page(area.slug, f"{url}agenda.ics", front["title"], "calendar")


def _action(given: dict[str, Any]) -> dict[str, str]:
    results = given.get("results") or {"people": 0, "bags": 0}
    zone = "+01:00"
    return {
        "template": "action",
        "icons": ACTION_ICONS,
        "under": "Acties",
        "state": given["state"],
        "start": f"{str(given['start']).replace(' ', 'T')[:16]}{zone}",
        "end": f"{str(given['end']).replace(' ', 'T')[:16]}{zone}",
        "place": f"{given['place']['name']}, {given['place']['street']}",
        "organiser": given["organiser"]["ambassador"],
        "leads": given["leads"][0]["ambassador"],
        "outcome": given.get("outcome", ""),
        **{name: str(results[name]) for name in ("people", "bags")},
    }
