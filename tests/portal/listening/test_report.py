"""A report from verdicts: what is counted, where, and in which period."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import pytest

from plugins.aggregator import Moderation
from plugins.portal.dates import Dates
from plugins.portal.listening import Groups, make_report, make_voices, report_page, report_table
from plugins.portal.translations import read_words
from plugins.portal.verdicts import judge_items
from tests.support.factories import NOW, make_neighbourhood, make_story, make_topic
from tests.support.feeds import make_item, make_source
from tests.support.sites import ENGINE

WORDS = read_words(ENGINE / "theme/translations", language="nl", address="je", area_term="buurt")
AREAS = [make_neighbourhood(slug) for slug in ("linden", "haagweg")]


def told(name: str, text: str, *, ago: int, **changes: Any) -> Any:
    """An item of `ago` days back."""
    when = NOW - dt.timedelta(days=ago)
    return make_item(name, title=text, published=when.astimezone(dt.UTC), **changes)


def report(items: Any, *, sources: Any = (), stories: Any = (), moderation: Moderation | None = None, days: int = 30):
    known = sources or [make_source(publisher="residents")]
    given = moderation or Moderation()
    topics = [make_topic("inbraak", title="Inbraak"), make_topic("brand-en-rook", title="Brand en rook")]
    voices = make_voices(judge_items(items, known, given, AREAS, NOW), topics, zone=NOW.tzinfo, ignored=["Waterveen"])
    return make_report(
        voices,
        stories,
        Groups(
            areas=tuple(area.slug for area in AREAS),
            topics=tuple(topic.slug for topic in topics),
            publishers=("residents", "press"),
        ),
        today=NOW.date(),
        days=days,
        answered={item for item, _ in given.answers},
    )


def counts(tallies: Any) -> dict[str | None, tuple[int, int]]:
    return {tally.key: (tally.now, tally.before) for tally in tallies}


class TestPeriods:
    @pytest.mark.parametrize(
        ("ago", "counted"), [(0, (1, 0)), (29, (1, 0)), (30, (0, 1)), (59, (0, 1)), (60, (0, 0)), (-3, (0, 0))]
    )
    def test_are_whole_days_side_by_side(self, ago, counted):
        """Thirty days with today, and the thirty before; nothing from the future."""
        found = report([told("a", "Het hek is stuk", ago=ago)])
        assert (found.now, found.before) == counted

    def test_say_when_the_archive_is_too_young(self):
        """A period of which half was never read is no measure."""
        assert not report([told("a", "Het hek", ago=40)]).is_whole
        assert report([told("a", "Het hek", ago=61)]).is_whole


class TestCounts:
    def test_by_neighbourhood_topic_and_publisher(self):
        """A story counts where it belongs; what belongs nowhere counts apart."""
        items = [
            told("a", "Woninginbraak in Linden", ago=2),
            told("b", "Brand en rook bij Haagweg", ago=3, source="krant"),
            told("c", "Feest op het plein", ago=40),
        ]
        found = report(items, sources=[make_source(publisher="residents"), make_source("krant")])
        assert counts(found.areas) == {"linden": (1, 0), "haagweg": (1, 0), None: (0, 1)}
        assert counts(found.topics) == {"inbraak": (1, 0), "brand-en-rook": (1, 0), None: (0, 1)}
        assert counts(found.publishers) == {"residents": (1, 1), "press": (1, 0)}

    def test_one_story_of_two_sources_once(self):
        """What everybody repeats does not rise by that."""
        text = "Brand in de loods aan de Havenweg 12 geblust"
        items = [told("a", text, ago=2), told("b", text, ago=2, source="krant")]
        found = report(items, sources=[make_source(publisher="residents"), make_source("krant")])
        assert found.now == 1
        assert counts(found.publishers) == {"residents": (1, 0), "press": (1, 0)}

    def test_nothing_that_the_site_does_not_show(self):
        """Hidden by an editor, waiting for approval, of a source that is gone: silent."""
        items = [
            told("a", "Verborgen hek", ago=2),
            told("b", "Wachtend hek", ago=2, source="tag"),
            told("c", "Verweesd hek", ago=2, source="weg"),
        ]
        found = report(
            items,
            sources=[make_source(publisher="residents"), make_source("tag", review=True)],
            moderation=Moderation(hidden=frozenset({"a"})),
        )
        assert (found.now, found.questions, found.rising) == (0, (), ())

    def test_words_of_another_language_are_not_counted(self):
        """It counts as a story; its words would all rise."""
        found = report([told("a", "The gate is broken", ago=2, language="en")])
        assert (found.now, found.foreign, found.areas[-1].examples[0].words) == (1, 1, frozenset())


class TestQuestions:
    ASKED = told("a", "Wanneer wordt het hek bij Linden gemaakt?", ago=5)

    def test_stay_until_they_are_answered(self):
        """By an answer beside the item, or by a story written since."""
        assert [each.text for each in report([self.ASKED]).questions] == [self.ASKED.title]
        answered = Moderation(answers=(("a", "Donderdag."),))
        assert report([self.ASKED], moderation=answered).questions == ()
        story = make_story(title="Hek gemaakt", neighbourhood="linden", date=NOW.date())
        assert report([self.ASKED], stories=[story]).questions == ()
        earlier = make_story(title="Hek gemaakt", neighbourhood="linden", date=NOW.date() - dt.timedelta(days=9))
        assert len(report([self.ASKED], stories=[earlier]).questions) == 1

    def test_of_residents_come_first(self):
        """Theirs wait for the municipality; its own wait for them."""
        items = [told("b", "Wat vindt u van het hek?", ago=1, source="gemeente"), self.ASKED]
        sources = [make_source(publisher="residents"), make_source("gemeente", publisher="municipality")]
        assert [each.voice.items[0].id for each in report(items, sources=sources).questions] == ["a", "b"]


HOSTILE = (
    told("a", '=HYPERLINK("https://x.example";"klik") <script>alert(1)</script>', ago=1),
    told("b", "@SUM(1+1)*cmd|' /C calc'!A0", ago=1, url='https://bron.example/"><img src=x>'),
    told("c", '\t-2+3 is een vraag; "of niet"?\r\nWie weet dat?', ago=1),
)  # fmt: skip


class TestPaper:
    def rows(self, found: Any) -> list[list[str]]:
        table = report_table(found, {}, WORDS).decode("utf-8")
        assert table.startswith("\ufeff")
        return list(csv.reader(io.StringIO(table[1:], newline=""), delimiter=";"))

    def test_a_table_never_calculates(self):
        """No cell begins as a formula, also behind blanks; every row has all columns; quotes and semicolons hold."""
        rows = self.rows(report(HOSTILE))
        assert rows[0][:4] == ["onderdeel", "naam", "nu", "eerst"]
        assert {len(row) for row in rows} == {11}
        assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert any(cell.startswith(("'=HYPERLINK", "'@SUM")) for row in rows for cell in row)

    def test_a_page_is_words_only(self):
        """What is foreign is escaped; no script, no request, no link but to pages of the web."""
        page = report_page(report(HOSTILE), {}, WORDS, Dates(WORDS), town="Waterveen")
        assert "<script" not in page
        assert "<img" not in page
        assert "default-src 'none'" in page
        assert "src=" not in page.replace("default-src=", "").replace("&lt;img src=", "").replace("%20src=", "")
        assert "&lt;script&gt;" in page

    def test_are_the_same_for_the_same_archive(self):
        """In whatever order the items come."""
        one, other = report(HOSTILE), report(list(reversed(HOSTILE)))
        assert report_table(one, {}, WORDS) == report_table(other, {}, WORDS)

    def test_say_so_when_there_is_nothing(self):
        """An empty archive gives a page without empty tables."""
        page = report_page(report([]), {}, WORDS, Dates(WORDS), town="Waterveen")
        assert "<table" not in page
        assert "Geen open vragen gevonden." in page
