"""Looking back: a year that reads as a story, and what worked, laid side by side."""

import textwrap

import pytest

from tests.support.example import run_portal
from tests.support.html import PageTree, visible_text
from tests.support.sites import make_site


def action(title, day, state="done", more="", neighbour="Bewoners"):
    return f"""\
---
title: {title}
state: {state}
start: {day}
organiser: {neighbour}
{textwrap.dedent(more).strip()}
---
Zo begon het.
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    site = make_site(
        tmp_path_factory.mktemp("terugkijken") / "site",
        documents={
            "neighbourhoods/linden/actions/2027/pad.md": action(
                "Het pad vrij",
                "2027-05-01",
                more="results: {people: 9, bags: 30, kinds: [snoeiafval]}\nalso_in: [haagweg]\nthanks: [Bakker Bram]",
            ),
            "neighbourhoods/haagweg/actions/2027/sloot.md": action(
                "De sloot schoon",
                "2027-06-12",
                more="results: {people: 40, kinds: [Snoeiafval]}\nthanks: [Bakker Bram]",
            ),
            "neighbourhoods/haagweg/actions/2027/feest.md": action(
                "Straatfeest", "2027-07-03", "cancelled", "cancelled: {reason: Er kwam onweer.}"
            ),
            "neighbourhoods/haagweg/actions/2028/hek.md": action("Het hek heel", "2028-02-05"),
        },
    )
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    return site / "output"


def words(output, path):
    return " ".join(visible_text(PageTree(output / path / "index.html").all("main")[0]).split())


class TestYear:
    def test_tells_what_was_done_and_what_was_not(self, output):
        """A year has its results, what did not go on with the reason, and thanks to everybody once."""
        told = words(output, "buurten/haagweg/jaar/2027")
        for wanted in ("Het pad vrij", "De sloot schoon", "49 keer meegeholpen", "Straatfeest. Er kwam onweer."):
            assert wanted in told
        assert told.count("Bakker Bram") == 1

    def test_says_that_it_was_at_least_so_much(self, output):
        """Bags were counted at one of two actions: the sentence does not pretend to know them all."""
        told = words(output, "buurten/haagweg/jaar/2027")
        assert "Er gingen minstens 30 zakken weg." in told
        assert "minstens 49" not in told

    def test_leaves_out_what_nobody_counted(self, output):
        """A year in which nothing was counted tells of the action, and shows no zero."""
        told = words(output, "buurten/haagweg/jaar/2028")
        assert "Het hek heel" in told
        assert "zakken" not in told
        assert " 0 " not in told

    def test_stands_on_its_neighbourhood_and_its_list(self, output):
        """The newest year is linked from the front page, every year from the list of actions."""
        front = {a.get("href") for a in PageTree(output / "buurten/haagweg/index.html").all("a")}
        listed = {a.get("href") for a in PageTree(output / "buurten/haagweg/acties/index.html").all("a")}
        assert "/buurten/haagweg/jaar/2028/" in front
        assert {"/buurten/haagweg/jaar/2028/", "/buurten/haagweg/jaar/2027/"} <= listed


class TestWorked:
    def test_lays_the_same_kind_of_work_side_by_side(self, output):
        """Two neighbourhoods pruned: they stand in one group, the newest first, not the largest."""
        tree = PageTree(output / "acties/wat-werkte/index.html")
        group = next(e for e in tree.all("section") if e.get("aria-labelledby") == "werk-snoeiafval")
        titles = [visible_text(e).strip() for e in group.iter("h3")]
        assert titles == ["De sloot schoon", "Het pad vrij"]

    def test_keeps_what_only_one_did(self, output):
        """What nobody else did yet is there as well, once."""
        tree = PageTree(output / "acties/wat-werkte/index.html")
        group = next(e for e in tree.all("section") if e.get("aria-labelledby") == "nog-een-keer")
        assert [visible_text(e).strip() for e in group.iter("h3")] == ["Het hek heel"]

    def test_shows_no_plan(self, output):
        """What has not worked yet is no example."""
        assert "Straatfeest" not in words(output, "acties/wat-werkte")
