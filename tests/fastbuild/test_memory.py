"""What a process that builds again and again knows."""

from __future__ import annotations

import os

import pytest

from plugins.fastbuild import Memory, settled_stamp, stamp

LONG_AGO = 1_700_000_000


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "een.toml"
    path.write_text("een", encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


class TestMemory:
    def test_finds_out_once_for_one_key(self):
        """The answer is the very same object, so that what rests on it is known again too."""
        memory, found = Memory(), []
        answers = [memory.recall("lijst", key, lambda: found.append(1) or [*found]) for key in ("a", "a", "b", "a")]
        assert answers == [[1], [1], [1, 1], [1, 1, 1]]
        assert answers[0] is answers[1]

    def test_keeps_names_apart(self):
        """Two questions with one key have two answers."""
        memory = Memory()
        assert [memory.recall(name, 1, lambda name=name: name) for name in ("een", "twee")] == ["een", "twee"]

    def test_forgets_what_nobody_asked_for_since(self):
        """What is gone from a site is gone from the process, too."""
        memory, found = Memory(), []
        for names in (("een", "twee"), ("een",), ("een", "twee")):
            for name in names:
                memory.recall(name, 1, lambda name=name: found.append(name))
            memory.tidy()
        assert found == ["een", "twee", "twee"]

    def test_knows_nothing_of_a_question_that_failed(self):
        """An error is no answer."""
        memory = Memory()
        with pytest.raises(ZeroDivisionError):
            memory.recall("som", 1, lambda: 1 // 0)
        assert memory.recall("som", 1, lambda: 2) == 2

    @pytest.mark.parametrize(("lasts", "expected"), [(True, ["said", "kept"]), (False, ["kept", "said"])])
    def test_does_later_what_nobody_waits_for(self, lasts, expected):
        """A process that ends has no later."""
        memory, done = Memory(lasts=lasts), []
        memory.later(lambda: done.append("kept"))
        done.append("said")
        memory.tidy()
        memory.tidy()
        assert done == expected


class TestStamp:
    def test_is_another_for_another_file(self, file, tmp_path):
        """Content, time or place: all of them tell."""
        before = stamp(file)
        assert stamp(file) == before
        other = tmp_path / "aside"
        other.write_text("een", encoding="utf-8")
        os.utime(other, (LONG_AGO, LONG_AGO))
        other.replace(file)
        assert stamp(file) != before
        file.unlink()
        assert stamp(file) == (None,)

    def test_is_not_sure_of_a_file_that_was_written_just_now(self, file):
        """It may change once more without looking different."""
        assert settled_stamp(file) == settled_stamp(file)
        os.utime(file)
        assert settled_stamp(file) != settled_stamp(file)
