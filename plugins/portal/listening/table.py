"""A listening report as CSV, for a spreadsheet. Pure.

UTF-8 with a byte order mark and semicolons: so Excel opens it in the Netherlands and Flanders, and LibreOffice too. A
cell that a spreadsheet would take for a formula begins with an apostrophe: foreign words never calculate.
https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.portal.listening.report import Report, Tally
from plugins.portal.listening.voices import Voice
from plugins.portal.translations import Words

COLUMNS = ("part", "name", "now", "before", "score", "words", "text", "publisher", "source", "day", "link")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def report_table(report: Report, names: Mapping[str, str], words: Words) -> bytes:
    """One row for each neighbourhood, topic, kind of publisher, rising word and question; column names first."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([words(f"listen.column.{name}") for name in COLUMNS])
    for row in _rows(report, names, words):
        writer.writerow([_cell(row.get(column, "")) for column in COLUMNS])
    return file.getvalue().encode("utf-8-sig")


def _rows(report: Report, names: Mapping[str, str], words: Words) -> Iterator[Mapping[str, object]]:
    for question in report.questions:
        place = ", ".join(names.get(slug, slug) for slug in question.voice.areas) or words("listen.no_area")
        yield {
            "part": words("listen.part.question"),
            "name": place,
            "text": question.text,
            "publisher": _publishers(question.voice, names),
            **_told(question.voice),
        }
    for rising, voices in report.rising:
        score = f"{rising.score:.1f}".replace(".", "," if words.language == "nl" else ".")
        counts = {"now": rising.now, "before": rising.before, "score": score}
        yield {"part": words("listen.part.rising"), "name": rising.word, **counts, **_examples(voices, names)}
    for part, tallies, of_none in (
        ("area", report.areas, "listen.no_area"),
        ("topic", report.topics, "listen.no_topic"),
        ("publisher", report.publishers, "listen.no_area"),
    ):
        yield from (_tally(words(f"listen.part.{part}"), each, names, words(of_none)) for each in tallies)


def _tally(part: str, tally: Tally, names: Mapping[str, str], of_none: str) -> Mapping[str, object]:
    return {
        "part": part,
        "name": names.get(tally.key, tally.key) if tally.key else of_none,
        "now": tally.now,
        "before": tally.before,
        "words": ", ".join(tally.words),
        **_examples(tally.examples, names),
    }


def _examples(voices: Sequence[Voice], names: Mapping[str, str]) -> Mapping[str, object]:
    """The newest story."""
    if not voices:
        return {}
    return {"text": voices[0].title, "publisher": _publishers(voices[0], names), **_told(voices[0])}


def _told(voice: Voice) -> Mapping[str, object]:
    return {"source": ", ".join(voice.sources), "day": voice.when.date().isoformat(), "link": voice.url}


def _publishers(voice: Voice, names: Mapping[str, str]) -> str:
    return ", ".join(_unique(names.get(each, each) for each in voice.publishers))


def _unique(texts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(texts)


def _cell(value: object) -> str:
    text = "".join(sign if sign.isprintable() else " " for sign in str(value))
    return f"'{text}" if str(value).lstrip(" ").startswith(_FORMULA) else text
