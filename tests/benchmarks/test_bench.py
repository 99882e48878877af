"""The whole of it, on three neighbourhoods."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    file = tmp_path_factory.mktemp("bench") / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--size=3", "--rounds=1", "--engine=buurtportaal"]
    subprocess.run([*command, "--json", file, "--work", file.parent], cwd=ROOT, check=True, capture_output=True)
    return json.loads(file.read_text())


class TestOurEngineAlone:
    def test_every_case_is_measured(self, figures):
        """Cold, nothing changed, a fresh checkout, one template, a night: in this order."""
        (size,) = figures["sizes"]
        cases = [case["case"] for case in size["cases"]]
        assert cases == ["cold", "nothing changed", "fresh checkout", "one template", "a night"]

    def test_a_case_has_time_and_memory(self, figures):
        """No figure is zero; memory of all is not less than that of the largest."""
        for case in figures["sizes"][0]["cases"]:
            usage = case["usage"]
            assert min(usage["wall"], usage["cpu"], usage["largest"]) > 0
            assert usage["together"] >= usage["largest"]

    @pytest.mark.browser
    def test_an_edit_is_seen_in_a_browser(self, figures):
        """The time until an open page shows it."""
        (edit,) = figures["sizes"][0]["edits"]
        assert edit["engine"] == "buurtportaal"
        assert edit["seconds"] > 0

    def test_it_is_told_what_was_made(self, figures):
        """Files and bytes of HTML."""
        volume = figures["sizes"][0]["volumes"]["buurtportaal"]
        assert 3 * 20 < volume["html_files"] < volume["files"]
        assert volume["html_bytes"] > 100_000

    def test_it_is_told_where_and_with_what(self, figures):
        """Machine, command and versions: figures without them say nothing."""
        about = figures["about"]
        assert about["machine"]["cores"] > 0
        assert about["command"].startswith("./portal bench --size=3")
        assert "buurtportaal" in about["versions"]
