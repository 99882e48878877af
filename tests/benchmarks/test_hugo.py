"""Hugo is given the same work: the same pages, of the same size. Only where `./portal bench` installed it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.environment import is_ready

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not is_ready(), reason="./portal bench installs Hugo")


@pytest.fixture(scope="module")
def size(tmp_path_factory):
    file = tmp_path_factory.mktemp("hugo") / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--size=2", "--rounds=1", "--engine=hugo"]
    subprocess.run([*command, "--json", file, "--work", file.parent], cwd=ROOT, check=True, capture_output=True)
    (found,) = json.loads(file.read_text())["sizes"]
    return found


class TestHugo:
    def test_makes_as_many_pages(self, size):
        """None is left out on either side."""
        assert size["volumes"]["hugo"]["html_files"] == size["volumes"]["buurtportaal"]["html_files"]

    def test_makes_pages_of_the_same_size(self, size):
        """Within a tenth, all together."""
        part = size["volumes"]["hugo"]["html_bytes"] / size["volumes"]["buurtportaal"]["html_bytes"]
        assert 0.9 < part < 1.1

    def test_is_the_yardstick(self, size):
        """Its own full build is 1."""
        ratios = {(case["case"], case["engine"]): case["ratio"] for case in size["cases"]}
        assert ratios["cold", "hugo"] == 1
        assert ratios["cold", "buurtportaal"] > 0

    def test_follows_edits_too(self, size):
        """Both servers are asked for the page that changes."""
        assert {edit["engine"] for edit in size["edits"]} == {"buurtportaal", "hugo"}
        assert min(edit["seconds"] for edit in size["edits"]) > 0.01
