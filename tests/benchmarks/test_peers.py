"""The peers are given the same work: the same pages, of the same size. Only where `./portal bench` installed them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.environment import is_ready

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not is_ready(), reason="./portal bench installs the peers")


@pytest.fixture(scope="module")
def size(tmp_path_factory):
    file = tmp_path_factory.mktemp("peers") / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--size=2", "--rounds=1"]
    subprocess.run([*command, "--json", file, "--work", file.parent], cwd=ROOT, check=True, capture_output=True)
    (found,) = json.loads(file.read_text())["sizes"]
    return found


class TestPhotos:
    def test_are_made_into_the_same_renditions(self, tmp_path):
        """Eight of each photo on both sides, and ratios to Hugo's first run."""
        command = [sys.executable, "-m", "benchmarks", "--photos=1", "--rounds=1", "--json", tmp_path / "figures.json"]
        subprocess.run([*command, "--work", tmp_path], cwd=ROOT, check=True, capture_output=True)
        photos = json.loads((tmp_path / "figures.json").read_text())["photos"]
        assert [number for number, _ in photos["weights"].values()] == [8, 8]
        ratios = {(case["case"], case["engine"]): case["ratio"] for case in photos["cases"]}
        assert ratios["first run", "hugo"] == 1
        assert ratios["second run", "buurtportaal"] > 0


class TestPeers:
    @pytest.mark.parametrize("peer", ["hugo", "pelican"])
    def test_make_as_many_pages(self, size, peer):
        """Within a twentieth, all together: the theme may gain a page before the peers do."""
        part = size["volumes"][peer]["html_files"] / size["volumes"]["buurtportaal"]["html_files"]
        assert 0.95 < part < 1.05

    @pytest.mark.parametrize("peer", ["hugo", "pelican"])
    def test_make_pages_of_the_same_size(self, size, peer):
        """Within a tenth, all together."""
        part = size["volumes"][peer]["html_bytes"] / size["volumes"]["buurtportaal"]["html_bytes"]
        assert 0.9 < part < 1.1

    def test_hugo_is_the_yardstick(self, size):
        """Its own full build is 1."""
        ratios = {(case["case"], case["engine"]): case["ratio"] for case in size["cases"]}
        assert ratios["cold", "hugo"] == 1
        assert ratios["cold", "buurtportaal"] > 0

    @pytest.mark.browser
    def test_hugo_follows_edits_too(self, size):
        """An open page of each shows what was written."""
        assert {edit["engine"] for edit in size["edits"]} == {"buurtportaal", "hugo"}
        assert min(edit["seconds"] for edit in size["edits"]) > 0.01
