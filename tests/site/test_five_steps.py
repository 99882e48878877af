"""From what lives to thanks: a neighbourhood's front page shows the steps that it has taken, and no others."""

import pytest

from tests.support.example import run_portal
from tests.support.html import PageTree, visible_text
from tests.support.sites import make_site

CHOSEN = "chosen_topic: {topic: licht, reason: Het is te donker.}\n"
ASKED = "priorities: [{issue: Lampen in het park, origin: residents, action: zes nieuwe lampen}]\n"
PLAN = """\
---
title: Lampen tellen
state: planned
start: 2028-04-01 20:00
organiser: Bewoners
topics: [licht]
needs: {roles: [iemand met een ladder]}
---
"""
DONE = """\
---
title: De heg
state: done
start: 2028-02-05
organiser: Bewoners
topics: [licht]
outcome: De heg is laag
thanks: [Team Groen]
---
"""
OTHER = PLAN.replace("licht", "verkeer").replace("Lampen tellen", "Borden poetsen").replace("04-01", "03-20")


def block(folder, front="", documents=None):
    """The words of the block on the front page; none when there is no block."""
    topics = {f"topics/{slug}.md": f"---\ntitle: {slug.capitalize()}\n---\n" for slug in ("licht", "verkeer")}
    area = {"neighbourhoods/linden/index.md": f"---\ntitle: De Linden\n{front}---\n"}
    actions = {f"neighbourhoods/linden/actions/2028/{slug}.md": text for slug, text in (documents or {}).items()}
    site = make_site(folder / "site", documents={**topics, **area, **actions})
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    tree = PageTree(site / "output/buurten/linden/index.html")
    found = [e for e in tree.all("section") if e.get("aria-labelledby") == "h-samen"]
    return " ".join(visible_text(found[0]).split()) if found else None


class TestSteps:
    def test_are_all_there_when_all_were_taken(self, tmp_path):
        """What lives, the topic and why, the plan, the help, the thanks; other topics are not there."""
        told = block(tmp_path, CHOSEN + ASKED, {"tellen": PLAN, "heg": DONE, "borden": OTHER})
        steps = ("Wat leeft er?", "Ons thema: Licht", "Het plan", "De hulp", "Dank")
        assert [told.index(step) for step in steps] == sorted(told.index(step) for step in steps)
        for words in ("Lampen in het park: zes nieuwe lampen", "Het is te donker.", "Lampen tellen", "Team Groen"):
            assert words in told
        assert "We zoeken nog: iemand met een ladder." in told
        assert "Borden poetsen" not in told

    @pytest.mark.parametrize(("front", "has"), [(CHOSEN, True), ("", False), (CHOSEN.replace("licht", "weg"), False)])
    def test_begin_with_a_choice(self, tmp_path, front, has):
        """Nobody chose, or the topic is not there: no block, rather than an empty one."""
        told = block(tmp_path, front)
        assert (told is not None) is has
        if told:
            assert "Het plan" not in told
