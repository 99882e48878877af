"""A listening report as one HTML page: what is foreign is escaped, no machine is asked for anything.

Reads its template, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from plugins.portal.dates import Dates
from plugins.portal.listening.report import Report, Tally
from plugins.portal.listening.voices import Voice
from plugins.portal.translations import Words

SHORTEST = 110  #: signs of a title in a table


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A story in a table; `url` is empty where it cannot be followed."""

    url: str
    text: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a table: words, then stories."""

    text: str = ""
    links: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The name of a column."""

    text: str
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A table with its heading; `empty` stands where it has no rows."""

    id: str
    title: str
    lede: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole page."""

    title: str
    warning: str
    contents: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]


def report_page(report: Report, names: Mapping[str, str], words: Words, dates: Dates, *, town: str) -> str:
    """The page in the language of `words`; `names` are those of neighbourhoods, topics and kinds of publishers."""
    writer = _Writer(report, names, words, dates)
    sheet = Sheet(
        title=words("listen.title", town=town, first=dates.long(report.first), last=dates.long(report.last)),
        warning=words("listen.warning"),
        contents=words("listen.contents"),
        lines=tuple(writer.lines()),
        sections=(
            writer.questions(),
            writer.rising(),
            writer.tallies("areas", report.areas, words("listen.no_area")),
            writer.tallies("topics", report.topics, words("listen.no_topic")),
            writer.tallies("publishers", report.publishers, ""),
        ),
    )
    return _template().render(sheet=sheet, language=words.language)


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


class _Writer:
    """Says a report in words."""

    def __init__(self, report: Report, names: Mapping[str, str], words: Words, dates: Dates) -> None:
        self._report, self._names, self._words, self._dates = report, names, words, dates

    def lines(self) -> Sequence[str]:
        """What to know before one reads."""
        report, words = self._report, self._words
        said = [words("listen.summary", n=report.now, before=report.before, days=report.days)]
        said += [] if report.is_whole else [words("listen.not_whole")]
        said += [words("listen.foreign", n=report.foreign)] if report.foreign else []
        return [*said, words("listen.method")]

    def questions(self) -> Section:
        """What was asked and not answered."""
        rows = tuple(
            (
                Cell(text=question.text),
                Cell(text=self._places(question.voice)),
                Cell(text=", ".join(self._names.get(each, each) for each in question.voice.publishers)),
                Cell(links=(self._shown(question.voice),)),
            )
            for question in self._report.questions
        )
        return self._section("questions", ("question", "place", "publisher", "told"), rows)

    def rising(self) -> Section:
        """Words in more stories than before."""
        rows = tuple(
            (
                Cell(text=each.word),
                Cell(text=str(each.now)),
                Cell(text=str(each.before)),
                Cell(text=self._dates.number(round(each.score, 1))),
                Cell(links=tuple(map(self._shown, voices))),
            )
            for each, voices in self._report.rising
        )
        return self._section("rising", ("word", "now", "before", "score", "newest"), rows)

    def tallies(self, name: str, tallies: Sequence[Tally], of_none: str) -> Section:
        """How much lives per neighbourhood, topic or kind of publisher; those with nothing are left out."""
        rows = tuple(
            (
                Cell(text=self._names.get(tally.key, tally.key) if tally.key else of_none),
                Cell(text=str(tally.now)),
                Cell(text=str(tally.before)),
                Cell(text=", ".join(tally.words)),
                Cell(links=tuple(map(self._shown, tally.examples))),
            )
            for tally in tallies
            if tally.now or tally.before
        )
        return self._section(name, ("name", "now", "before", "words", "newest"), rows)

    def _section(self, name: str, heads: Sequence[str], rows: tuple[tuple[Cell, ...], ...]) -> Section:
        return Section(
            id=name,
            title=self._words(f"listen.{name}.title"),
            lede=self._words(f"listen.{name}.lede"),
            heads=tuple(
                Head(text=self._words(f"listen.head.{head}"), is_number=head in {"now", "before", "score"})
                for head in heads
            ),
            rows=rows,
            empty=self._words(f"listen.{name}.empty"),
        )

    def _shown(self, voice: Voice) -> Shown:
        title = voice.title if len(voice.title) <= SHORTEST else f"{voice.title[: SHORTEST - 1].rstrip()}…"
        url = voice.url if urlsplit(voice.url).scheme in {"http", "https"} else ""
        return Shown(url=url, text=title, hint=f"{', '.join(voice.sources)}, {self._dates.short(voice.when.date())}")

    def _places(self, voice: Voice) -> str:
        return ", ".join(self._names.get(slug, slug) for slug in voice.areas) or self._words("listen.no_area")
