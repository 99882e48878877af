"""Records go to bytes and come back as they were; nothing else does."""

from __future__ import annotations

import datetime as dt
import pickle
from pathlib import PurePosixPath

import pytest

from plugins.portal.documents import Consent, Moment, PersonRef, Picture, Story
from plugins.portal.records import dump_records, load_records

STORY = Story(
    kind="story",
    path=PurePosixPath("municipality/news/2026/een.md"),
    slug="een",
    title="Één",
    date=dt.date(2026, 11, 1),
    updated=Moment(day=dt.date(2026, 11, 2), time=dt.time(9, 30)),
    by=(PersonRef(name="Jan", consent=Consent(given=dt.date(2026, 1, 1), until=dt.date(2027, 1, 1), scope=("name",))),),
    photos=(Picture(file=PurePosixPath("municipality/news/2026/een.jpg"), alt="Een brug", focus=(50, 40)),),
    lines=(("title", 2), ("date", 3)),
)


class TestRecords:
    def test_come_back_as_they_were(self):
        """Also the lines, which are no part of what makes two documents equal."""
        known = {STORY.path: (STORY, frozenset({"a", "b"}), None, 1.5)}
        back = load_records(dump_records(known))
        assert back == known
        assert back[STORY.path][0].lines == STORY.lines

    def test_hold_one_object_for_a_path(self):
        """A document and the table it stands in share their path: comparing two objects takes long."""
        ((path, found),) = load_records(dump_records({PurePosixPath(str(STORY.path)): STORY})).items()
        assert path is found.path

    @pytest.mark.parametrize(
        "content",
        [
            b"cos\nsystem\n(S'true'\ntR.",
            b"cplugins.portal.reading\nreplace\n(tR.",
            b"cplugins.portal.records\nload_records\n(tR.",
            b"cplugins.portal.records\npickle.loads\n(tR.",
            b"cplugins.portal.documents.parts\ndataclass\n(tR.",
            pickle.dumps(pickle.loads),
        ],
        ids=["code", "a function", "ourselves", "a path of names", "what makes records", "pickle"],
    )
    def test_are_all_that_is_made(self, content):
        """Whatever else is asked for is refused."""
        with pytest.raises(pickle.UnpicklingError):
            load_records(content)

    @pytest.mark.parametrize("values", [(), (dt.date(2026, 1, 1),), (dt.date(2026, 1, 1), None, 3)])
    def test_have_a_value_for_each_field(self, values):
        """A record of an older form is no record."""

        class Older:
            def __reduce__(self):
                return Moment, values

        with pytest.raises(pickle.UnpicklingError):
            load_records(pickle.dumps(Older()))
