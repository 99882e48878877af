"""A benchmark's site as peers are given it: documents, items, and what we draw or reckon for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.aggregator.archive import Archive

ROOT_TOPICS = {"fietsdiefstal": "Fietsdiefstal", "inbraak": "Inbraak", "verkeer": "Verkeer"}
FOLDERS = {"news": "nieuws", "actions": "acties", "ambassadors": "ambassadeurs"}
STREET = re.compile(r'<svg class="street".*?</svg>', re.DOTALL)
MAP = re.compile(r'<svg class="area-map__svg".*?</svg>', re.DOTALL)
CODE = re.compile(r'<svg role="img"[^>]*class="code".*?</svg>', re.DOTALL)
REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
EXCERPT = 170


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of a neighbourhood; `front` and `body` are its own bytes."""

    path: Path  #: below the neighbourhood, with the folder's Dutch name
    front: str
    body: str
    short: str  #: its short address, or nothing

    @property
    def kind(self) -> str:
        """The folder's Dutch name."""
        return self.path.parts[0]

    @property
    def is_planned(self) -> bool:
        """Whether it is an action to come."""
        return "\nstate: planned\n" in f"\n{self.front}"

    @property
    def title(self) -> str:
        """The name of a person, who has no title; nothing for others."""
        return self.front.partition("name: ")[2].partition("\n")[0] if self.kind == "ambassadeurs" else ""

    @property
    def topics(self) -> tuple[str, ...]:
        """Slugs."""
        found = re.search(r"^topics: \[(.*)\]$", self.front, re.MULTILINE)
        return tuple(found[1].split(", ")) if found else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceArea:
    """One neighbourhood."""

    slug: str
    front: str  #: title, district, population
    documents: tuple[Document, ...]
    items: tuple[dict[str, str], ...]  #: newest first

    @property
    def name(self) -> str:
        """As people say it."""
        return self.front.partition("title: ")[2].partition("\n")[0].strip('"')

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics that its stories have."""
        return tuple(sorted({topic for each in self.documents if each.kind == "nieuws" for topic in each.topics}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The whole site."""

    areas: tuple[SourceArea, ...]
    topics: tuple[Path, ...]
    drawings: dict[str, str]  #: by name of file


def read_source(site: Path, output: Path) -> Source:
    """Read a site and the `output` that we made of it, which has the drawings."""
    folders = sorted((site / "content/neighbourhoods").iterdir())
    short = _short_addresses(output)
    with Archive(site / "feeds/archive.sqlite") as archive:
        areas = tuple(_read_area(folder, archive, short) for folder in folders)
    return Source(
        areas=areas,
        topics=tuple(sorted((site / "content/topics").glob("*.md"))),
        drawings=_drawings(output, tuple(folder.name for folder in folders)),
    )


def _read_area(folder: Path, archive: Archive, short: dict[str, str]) -> SourceArea:
    front, _ = _split(folder / "index.md")
    items = sorted(archive.items(f"Bron {folder.name}"), key=lambda item: (item.published, item.id), reverse=True)
    return SourceArea(
        slug=folder.name,
        front="".join(row for row in front.splitlines(keepends=True) if not row.startswith("boundary")),
        documents=tuple(_read_documents(folder, short)),
        items=tuple(
            {
                "id": item.id,
                "source": item.source,
                "url": item.url,
                "title": item.title,
                "text": item.excerpt,
                "date": item.published.isoformat(),
            }
            for item in items
        ),
    )


def _read_documents(folder: Path, short: dict[str, str]) -> Iterator[Document]:
    for file in sorted(folder.glob("*/**/*.md")):
        first, *rest = file.relative_to(folder).parts
        path = Path(FOLDERS[first], *rest)
        front, body = _split(file)
        address = f"/buurten/{folder.name}/{path.with_suffix('').as_posix()}/"
        yield Document(path=path, front=front, body=body, short=short.get(address, ""))


def _split(file: Path) -> tuple[str, str]:
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    return front, body


@cache
def _short_addresses(output: Path) -> dict[str, str]:
    """Short addresses by the page they lead to."""
    found = {}
    for page in sorted((output / "d").glob("*/index.html")):
        if target := REFRESH.search(page.read_text(encoding="utf-8")):
            found[target[1]] = f"/d/{page.parent.name}/"
    return found


@cache
def _drawings(output: Path, slugs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    pages = {"home": output / "index.html"} | {slug: output / "buurten" / slug / "index.html" for slug in slugs}
    for name, page in pages.items():
        text = page.read_text(encoding="utf-8")
        for kind, pattern in (("map", MAP), ("street", STREET)):
            drawing = pattern.search(text)
            found[f"{name}-{kind}.svg"] = drawing[0] if drawing else ""
    for slug in slugs:
        posters = sorted((output / "buurten" / slug / "acties").glob("*/*/poster/index.html"))
        drawing = CODE.search(posters[0].read_text(encoding="utf-8")) if posters else None
        found[f"{slug}-code.svg"] = drawing[0] if drawing else ""
    return found


def write_if_new(file: Path, text: str) -> None:
    """Write a file unless it holds just that."""
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
