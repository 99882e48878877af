"""A process that stands ready to build."""

from __future__ import annotations

import argparse
import os
import signal
import sys

from plugins.portal.builder import ENGINE, Builder


def build(given, memory):
    """Does what it is told, in the process of the builder."""
    sys.stderr.write(f"fout in {given.name}\n")
    times = memory.recall("times", given.name, list)
    times.append(None)
    if given.name == "sterft":
        os.kill(os.getpid(), signal.SIGKILL)
    if given.name == "faalt":
        raise ValueError("een bug")
    return 3 if given.name == "een.md" else len(times)


def build_with(name, *changed):
    with Builder(build, argparse.Namespace(name=name)) as builder:
        return builder.build(changed), builder.build()


class TestBuilder:
    def test_builds_as_often_as_it_is_asked(self):
        """The exit code, and what would have stood in the terminal."""
        assert build_with("een.md") == ((3, "fout in een.md\n"),) * 2

    def test_remembers_what_earlier_builds_found(self):
        """So that an edit need not read the whole site again."""
        assert [code for code, _ in build_with("telt")] == [1, 2]

    def test_tells_a_bug_with_its_traceback(self):
        """And can be asked again."""
        for code, said in build_with("faalt"):
            assert code == 1
            assert "ValueError: een bug" in said

    def test_stands_up_again_after_it_was_killed(self):
        """Out of memory is a sentence, not the end of the work."""
        for code, said in build_with("sterft"):
            assert code == 1
            assert "memory" in said

    def test_starts_anew_when_the_engine_changed(self):
        """New code is not loaded by a process that has the old."""
        with Builder(build, argparse.Namespace(name="x")) as builder:
            before = builder.process_id
            builder.build([ENGINE / "theme/templates/base.html"])
            assert builder.process_id == before
            builder.build([ENGINE / "plugins/portal/build.py"])
            assert builder.process_id != before
