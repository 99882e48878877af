"""Time, processor and memory of a run, with everything that it starts."""

import sys

import pytest

from benchmarks.measure import BenchError, run_measured

HUNGRY = "x = bytearray(b'x') * 60_000_000; import time; time.sleep(0.4)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HUNGRY!r}])"


class TestRunMeasured:
    def test_memory_of_children_counts(self, tmp_path):
        """A program cannot hide its memory in a child."""
        used = run_measured([sys.executable, "-c", PARENT], cwd=tmp_path)
        assert 60_000_000 < used.largest < used.together

    def test_processor_time_of_children_counts(self, tmp_path):
        """Nor its work."""
        work = "sum(range(3_000_000))"
        parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
        alone = run_measured([sys.executable, "-c", "pass"], cwd=tmp_path)
        assert run_measured([sys.executable, "-c", parent], cwd=tmp_path).cpu > alone.cpu

    def test_a_failure_stops_and_is_quoted(self, tmp_path):
        """No figure of a build that failed."""
        with pytest.raises(BenchError, match="nee"):
            run_measured([sys.executable, "-c", "raise SystemExit('nee')"], cwd=tmp_path)

    def test_a_code_that_is_good_does_not(self, tmp_path):
        """Some programs end with 3 when they left something out."""
        run_measured([sys.executable, "-c", "raise SystemExit(3)"], cwd=tmp_path, good=(0, 3))
