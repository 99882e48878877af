"""Outcomes as a table."""

from __future__ import annotations

import dataclasses
import io
import json

from rich.cells import cell_len
from rich.console import Console

from plugins.aggregator import Outcome, report
from plugins.aggregator.model import Visit
from tests.support.feeds import NOW, make_source

GOOD = Outcome(source="Gemeente [nieuws]", kind="feed", state="read", new=3, updated=1, withdrawn=2, kept=40)
BAD = Outcome(source="Krant", kind="jsonfeed", state="failed", kept=7, message="404", advice="zoek het nieuwe adres")


class TestTables:
    def test_plain(self):
        """In a log the table is lines of text, in columns."""
        lines = report.plain_lines(report.OUTCOME_HEADINGS, report.outcome_rows([GOOD, BAD]))
        assert [line.split()[0] for line in lines] == ["bron", "Gemeente", "Krant"]
        assert (
            len({line.index(word) for line, word in zip(lines, ("uitkomst", "gelezen", "MISLUKT"), strict=True)}) == 1
        )

    def test_wide_names(self):
        """A name that is far too long is cut, and letters that take two places do not shift the columns."""
        named = [dataclasses.replace(GOOD, source=name) for name in ("x" * 500, "東京の警察署", "kort")]
        lines = report.plain_lines(report.OUTCOME_HEADINGS, report.outcome_rows(named))
        assert (
            len({cell_len(line[: line.index(word)]) for line, word in zip(lines[1:], ["gelezen"] * 3, strict=True)})
            == 1
        )
        assert max(map(len, lines)) < 150

    def test_in_a_terminal(self):
        """In a terminal it is a table, and square brackets in a name are letters."""
        console = Console(file=io.StringIO(), width=140, force_terminal=True)
        console.print(report.rich_table(report.OUTCOME_HEADINGS, report.outcome_rows([GOOD, BAD])))
        assert "Gemeente [nieuws]" in console.file.getvalue()

    def test_remarks(self):
        """Who needs attention gets a sentence: what happened and what to do."""
        assert report.remarks([GOOD, BAD]) == ("Krant: 404; zoek het nieuwe adres",)

    def test_failures_first(self):
        """What failed stands above what is merely worth knowing."""
        moved = dataclasses.replace(GOOD, advice="verhuisd / moved")
        assert [line.partition(":")[0] for line in report.remarks([moved, BAD])] == ["Krant", "Gemeente [nieuws]"]

    def test_progress(self):
        """A log gets a line for each source when it is done."""
        assert report.progress_line(GOOD, 3, 40) == (
            "[ 3/40] Gemeente [nieuws]: gelezen: 3 nieuw / new, 2 ingetrokken / withdrawn"
        )
        assert report.progress_line(BAD, 4, 40) == "[ 4/40] Krant: MISLUKT: 404"

    def test_the_last_line(self):
        """The last line counts, in two languages."""
        line = report.summary([GOOD, BAD])
        assert line.startswith(
            "2 bronnen, 1 mislukt; 3 nieuwe berichten, 1 gewijzigd, 2 ingetrokken, 47 bewaard / 2 sources, 1 failed"
        )

    def test_the_last_line_of_one(self):
        """One is one: in both languages."""
        line = report.summary([dataclasses.replace(GOOD, new=1)])
        assert line == (
            "1 bron, 0 mislukt; 1 nieuw bericht, 1 gewijzigd, 2 ingetrokken, 40 bewaard"
            " / 1 source, 0 failed; 1 new item, 1 updated, 2 withdrawn, 40 kept"
        )

    def test_what_changed_and_what_to_do(self):
        """A row tells how fresh a source is, what the visit brought and took away, and what to do."""
        advised = dataclasses.replace(BAD, advice="zoek het nieuwe adres / find the new address")
        visits = [Visit(source=GOOD.source, last_success=NOW, last_new=NOW)]
        good, bad = report.outcome_rows([GOOD, advised], visits)
        assert dict(zip(report.OUTCOME_HEADINGS, good, strict=True)) == {
            "bron": "Gemeente [nieuws]",
            "uitkomst": "gelezen",
            "gelukt op": "2026-11-20",
            "laatste op": "2026-11-20",
            "nieuw": "3",
            "gewijzigd": "1",
            "ingetrokken": "2",
            "bewaard": "40",
            "wat te doen": "",
        }
        assert bad[2:] == ("-", "-", "-", "-", "-", "7", "zoek het nieuwe adres")

    def test_sources(self):
        """The list of sources tells where each is, without its key, and how the last visit went."""
        source = make_source(url="https://jan:GEHEIM@bron.example/feed?key=GEHEIM")
        visit = Visit(source="bron", state="failed", message="404", last_success=NOW)
        ((name, kind, where, last, success, new),) = report.source_rows([source], [visit], {})
        assert (name, kind, where) == ("bron", "feed", "https://bron.example/feed?…")
        assert (last, success, new) == ("MISLUKT: 404", "2026-11-20 06:10 UTC", "-")

    def test_what_is_noticed(self):
        """What the page about sources notices stands before how the last visit went."""
        row = report.source_rows([make_source()], [Visit(source="bron", state="read")], {"bron": "Stiller dan anders"})
        assert row[0][3] == "Stiller dan anders; gelezen"

    def test_json(self):
        """Programs get the same, with the memory of earlier visits."""
        (row,) = json.loads(report.as_json([BAD], [Visit(source="Krant", failures=3, last_new=NOW)]))
        assert (row["source"], row["state"], row["failures"]) == ("Krant", "failed", 3)
        assert row["last_new"] == "2026-11-20T06:10:00+00:00"
        assert (row["new"], row["updated"], row["withdrawn"], row["advice"]) == (0, 0, 0, "zoek het nieuwe adres")
