"""The public log of removals and corrections: counts, and nothing of what they were about."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.aggregator import REASONS
from tests.support.sites import make_site, run_portal, write

ENGINE = Path(__file__).resolve().parents[2]
ID = "0123456789abcdef0123"
FILE = f"""
    [[hide]]
    item = "{ID}"
    date = 2028-02-10
    reason = "privacy"

    [[hide]]
    item = "1{ID[1:]}"
    date = 2028-03-11
    reason = "privacy"

    [[correct]]
    item = "2{ID[1:]}"
    date = 2028-03-12
    text = "KANARIE"
"""


class TestLog:
    def test_counts_by_month_and_reason(self, tmp_path):
        """Months and codes are counted in words; ids, texts and who decided are not on the page."""
        site = make_site(tmp_path / "site")
        write(site / "feeds/moderation.toml", FILE)
        assert run_portal("build", site).returncode == 0
        page = (site / "output/over/verwijderd/index.html").read_text(encoding="utf-8")
        words = " ".join(re.sub(r"<[^>]*>", " ", page).split())
        assert "maart 2028 Verbeterd: 1 Weggehaald: het ging over iemands privéleven: 1 februari 2028" in words
        assert "KANARIE" not in page
        assert "23456789abcdef" not in page


class TestHouseRules:
    def test_explain_every_reason(self):
        """Each code of the program stands in the house rules of the example, and no other."""
        rules = (ENGINE / "content/texts/huisregels.md").read_text(encoding="utf-8")
        assert tuple(re.findall(r"^- \*\*([a-z-]+)\*\*", rules, re.MULTILINE)) == REASONS
