"""The handbook for operators: what it gives to copy is what the engine does."""

import os
import subprocess

import yaml

from plugins.portal.pages.site import POLICY, header_lines
from tests.support.markdown import ROOT, blocks, read

PAGE = ROOT / "docs/operations/README.md"


class TestHeaders:
    def test_for_nginx_are_those_of_the_headers_file(self):
        """A host that reads no `_headers` sends the same."""
        told = next(block.text for block in blocks(read(PAGE)) if block.language == "nginx")
        assert f"{POLICY}; frame-ancestors 'none'" in told
        names = [line.split(":")[0].strip() for line in header_lines() if line.startswith("  ")]
        assert [name for name in names if name != "Cache-Control" and f"add_header {name} " not in told] == []


class TestJobOfASite:
    def test_fetches_then_publishes(self):
        """The workflow is whole, may write nothing, and keeps secrets out of its commands."""
        job = yaml.safe_load(next(block.text for block in blocks(read(PAGE)) if block.language == "yaml"))
        runs = [step["run"] for step in job["jobs"]["publish"]["steps"] if "run" in step]
        assert ["fetch" in runs[0], "publish" in runs[1], len(runs)] == [True, True, 2]
        assert job["permissions"] == {"contents": "read"}
        assert not any("${{" in run for run in runs)

    def test_on_a_machine_of_ones_own_publishes_unless_fetching_broke(self, tmp_path):
        """0 and 3 go on, and a 3 is told at the end; anything else stops before anything is replaced."""
        script = next(block.text for block in blocks(read(PAGE)) if block.text.startswith("#!/bin/sh"))
        (tmp_path / "portal").write_text(
            '#!/bin/sh\necho "$1"; [ "$1" = publish ] && exit "$PUBLISHED"; exit "$FETCHED"\n'
        )
        (tmp_path / "portal").chmod(0o755)
        (tmp_path / "git").symlink_to("/bin/true")
        typed = script.replace("/srv/lindehage", str(tmp_path)).replace("/srv/buurtportaal", str(tmp_path))
        expected = {(0, 0): (0, 2), (3, 0): (3, 2), (0, 3): (3, 2), (1, 0): (1, 1), (2, 0): (2, 1), (0, 1): (1, 2)}
        for (fetched, published), outcome in expected.items():
            given = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "FETCHED": str(fetched), "PUBLISHED": str(published)}
            done = subprocess.run(["sh", "-c", typed], env=given, check=False, capture_output=True, text=True)
            assert (done.returncode, len(done.stdout.split())) == outcome
