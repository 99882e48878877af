"""The door of the aggregator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import plugins.aggregator

ENGINE = Path(__file__).resolve().parents[2]


class TestDoor:
    def test_a_build_loads_no_network(self):
        """Importing the aggregator loads neither httpx nor feedparser, so a build cannot fetch by accident."""
        program = "import sys, plugins.aggregator; print({'httpx', 'feedparser'} & sys.modules.keys())"
        done = subprocess.run([sys.executable, "-c", program], cwd=ENGINE, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "set()"

    def test_the_list_of_names_is_complete(self):
        """What the door offers is there, and once; ruff keeps its order."""
        names = plugins.aggregator.__all__
        assert len(set(names)) == len(names) > 10
        assert all(hasattr(plugins.aggregator, name) for name in names)
