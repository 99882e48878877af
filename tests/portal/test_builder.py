"""A process that stands ready to build."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

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


def build_edits(_, memory):
    """Says what changed, and fails at the second build."""
    names = "alles" if memory.changed is None else " ".join(sorted(path.name for path in memory.changed))
    sys.stderr.write(names)
    times = memory.recall("times", None, list)
    times.append(None)
    return 1 if len(times) == 2 else 0


def build_and_tell(_, memory):
    """Announces its pages."""
    memory.announce()
    return 0


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

    def test_tells_what_changed_since_a_build_that_came_to_its_end(self):
        """What a failed build left is told once more; before the first build anything may have changed."""
        edits = [[Path("een")], [Path("twee")], [Path("drie")], [Path("vier")], []]
        with Builder(build_edits, argparse.Namespace()) as builder:
            said = [builder.build(changed)[1] for changed in edits]
        assert said == ["alles", "twee", "drie twee", "vier", "alles"]

    def test_announces_pages_before_the_build_has_ended(self):
        """Whoever looks at them need not wait for the rest."""
        told = []
        with Builder(build_and_tell, argparse.Namespace()) as builder:
            assert builder.build([], lambda: told.append("er is iets")) == (0, "")
            assert builder.build() == (0, "")
        assert told == ["er is iets"]
