"""A machine without a browser: said in one sentence with the command to type, never skipped in silence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROWSER_TEST, OTHER_TEST = "tests/portal/test_livereload.py", "tests/portal/test_names.py"


def run(*arguments):
    """Tests on a machine whose only programs are those of Python."""
    alone = {**{name: value for name, value in os.environ.items() if "PYTEST" not in name}, "PATH": "/nergens"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=ROOT, env=alone, check=False, capture_output=True, text=True)


class TestWithoutABrowser:
    @pytest.mark.parametrize("processes", [(), ("-n", "2", "--dist", "loadfile")], ids=["one", "many"])
    def test_all_tests_end_with_a_sentence(self, processes):
        """The first thing that somebody new to the project may see."""
        done = run(*processes, BROWSER_TEST, OTHER_TEST)
        assert done.returncode == 2
        (said,) = [line for line in done.stdout.splitlines() if "Chrom" in line]
        assert "apt-get install chromium" in said
        assert "./portal test --no-browser" in said
        assert "node down" not in done.stdout
        assert "passed" not in done.stdout

    def test_the_others_run_when_that_is_asked(self):
        """On purpose, by its own option."""
        done = run("--no-browser", OTHER_TEST)
        assert (done.returncode, " passed" in done.stdout) == (0, True)
