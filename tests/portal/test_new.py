"""What `./portal new` writes: a file that can be published as it stands."""

import datetime as dt
import re
from pathlib import PurePosixPath

import pytest

from plugins.portal import defaults
from plugins.portal.frontmatter import KINDS, SCHEMAS, new_document
from plugins.portal.reader import read_documents
from tests.support.contents import LANDING

TODAY = dt.date(2026, 11, 21)
TITLES = [
    "Samen de steeg schoon",
    'Let op: de "brug" is dicht #1',
    "’s Avonds {op} pad\\met & *ster*",
    "Één: café – 24/7!",
    "北京 & Łódź",
    "- lijst",
    "!!! 100% @ `thuis`",
]


def start(folder, kind, title, neighbourhood=None, date=TODAY):
    """A starter, put where it belongs."""
    path, text = new_document(kind, title=title, neighbourhood=neighbourhood, date=date)
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return path, text


def read(folder):
    """The documents of a folder."""
    return read_documents(folder, markdown=defaults.MARKDOWN, landing=LANDING)


class TestStarters:
    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("title", TITLES)
    @pytest.mark.parametrize("neighbourhood", [None, "molenwijk"])
    def test_are_read_without_a_word_of_complaint(self, tmp_path, kind, title, neighbourhood):
        """Whatever the title, the new file is right from the start."""
        path, _ = start(tmp_path, kind, title, neighbourhood)
        reading = read(tmp_path)
        assert reading.problems == ()
        (document,) = reading.documents
        assert (document.kind, document.path) == (kind, path)
        assert document.title == title.replace('"', "’").replace("\\", "")

    @pytest.mark.parametrize("kind", KINDS)
    def test_work_on_the_last_day_of_a_leap_year(self, tmp_path, kind):
        """A day that a year later is not there breaks nothing."""
        for date in (dt.date(2028, 2, 29), dt.date(2028, 12, 31)):
            start(tmp_path, kind, f"Dag {date}", "molenwijk", date)
        reading = read(tmp_path)
        assert reading.problems == ()
        assert len(reading.documents) == 2

    @pytest.mark.parametrize("kind", KINDS)
    def test_show_what_more_can_be_said(self, tmp_path, kind):
        """With the number signs taken away, what they hide is right too."""
        path, text = start(tmp_path, kind, "Een begin", "molenwijk")
        shown = re.sub(r"(?m)^# (?=( *- |  *)?[a-z_]+: )|^# (?= +- | +[a-z_]+:)|^# (?=[a-z_]+:$)", "", text)
        for photo in ("foto.jpg", "voor.jpg", "na.jpg", "portret.jpg"):
            (tmp_path / path).with_name(photo).touch()
        (tmp_path / path).with_name("boundary.geojson").write_text(
            '{"type": "Polygon", "coordinates": [[[4, 52], [5, 52], [5, 53], [4, 52]]]}', encoding="utf-8"
        )
        (tmp_path / path).write_text(shown, encoding="utf-8")
        assert read(tmp_path).problems == ()

    def test_know_every_kind_that_the_site_shows(self):
        """Reports come later; all other kinds have a starter."""
        assert set(KINDS) == set(SCHEMAS) - {"report"}

    def test_refuse_an_unknown_kind(self):
        """A kind that is none is a mistake of the caller."""
        with pytest.raises(ValueError, match="blog"):
            new_document("blog", title="Een", date=TODAY)

    @pytest.mark.parametrize(
        ("kind", "neighbourhood", "path"),
        [
            ("story", "molenwijk", "neighbourhoods/molenwijk/news/2026/de-brug.md"),
            ("story", None, "municipality/news/2026/de-brug.md"),
            ("ambassador", "molenwijk", "neighbourhoods/molenwijk/ambassadors/de-brug.md"),
            ("neighbourhood", None, "neighbourhoods/de-brug/index.md"),
            ("topic", "molenwijk", "topics/de-brug.md"),
            ("text", None, "texts/de-brug.md"),
        ],
    )
    def test_know_where_they_belong(self, kind, neighbourhood, path):
        """The folder says the kind, so nobody has to remember it."""
        assert new_document(kind, title="De brug", neighbourhood=neighbourhood, date=TODAY)[0] == PurePosixPath(path)

    @pytest.mark.parametrize("title", ["../../geheim", "/etc/passwd", "a/../b", "..", "index.tr"])
    def test_never_leave_their_folder(self, title):
        """A title is no path."""
        path, _ = new_document("story", title=title, date=TODAY)
        assert path.parent == PurePosixPath("municipality/news/2026")
        assert re.fullmatch(r"[a-z0-9-]+\.md", path.name)
