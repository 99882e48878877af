"""The page for editors on kinds of sources: it names each kind there is, and promises what is kept."""

import pytest

from plugins.aggregator.adapters import KINDS
from tests.support.markdown import ROOT, read

PAGE = read(ROOT / "docs/redactie/netwerken.md")


class TestNetworksPage:
    @pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.module])
    def test_every_kind_has_its_row(self, kind: str):
        """Which address, what is shown and what is not."""
        (line,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{kind}` |")]
        assert line.count(" | ") == 2

    @pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.variable])
    def test_keys_have_their_own_table(self, kind: str):
        """What needs a key stands below the heading that says so."""
        assert PAGE.index(f"| `{kind}` |") > PAGE.index("## Met de sleutel van de eigenaar")
