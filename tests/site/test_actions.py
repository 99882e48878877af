"""An action from idea to checked: one address, and the page says where it stands and what one can do."""

import textwrap

import pytest

from tests.support.example import run_portal
from tests.support.html import PageTree, visible_text
from tests.support.photos import corners
from tests.support.sites import make_site

PLAN = """
    plan:
      - {who: Henk en de buren, what: koffie, when: 2028-03-01, done: 2028-02-28}
      - {who: Team Groen, what: een wagen, when: 2028-03-10}
      - {who: Bewoners, what: briefjes, when: 2028-03-20}
"""
PHOTO = "{file: na.jpg, alt: Een muur, credit: Wij}"


def action(title, state, day="", more=""):
    lines = [f"title: {title}", f"state: {state}", *([f"start: {day}"] if day else []), "organiser: Bewoners"]
    return "---\n" + "\n".join(lines) + "\n" + textwrap.dedent(more).strip() + "\n---\nZo is het.\n"


DOCUMENTS = {
    "idee": action("Een lichtjesparade", "idea", more="needs: {roles: [iemand met een trommel]}"),
    "plan": action("Samen vegen", "planned", "2028-04-01 10:00", "bring: Een bezem.\n" + textwrap.dedent(PLAN)),
    "geweest": action("Gisteren geveegd", "planned", "2028-03-13 10:00", PLAN),
    "klaar": action("De stoep", "done", "2028-03-12", "outcome: De stoep is schoon"),
    "nagekeken": action(
        "Het pad", "checked", "2028-02-01", "outcome: Het pad is vrij\nchecked_by: Team Groen\nchecked_on: 2028-03-01"
    ),
    "storm": action("Bomen planten", "cancelled", "2028-03-20", "cancelled: {reason: Er komt storm.}"),
    "een-foto": action(
        "De muur",
        "done",
        "2028-01-05",
        "outcome: De muur is wit\nafter: {file: na.jpg, alt: Een witte muur, credit: Wij}",
    ),
    "kaal": action("Het bankje", "done", "2028-01-06"),
    "veel": action("De tuin", "done", "2028-01-07", f"before: [{PHOTO}, {PHOTO}]\nafter: [{PHOTO}, {PHOTO}]"),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    site = make_site(
        tmp_path_factory.mktemp("acties") / "site",
        documents={f"neighbourhoods/linden/actions/2028/{slug}.md": text for slug, text in DOCUMENTS.items()},
    )
    corners(320, 240).save(site / "content/neighbourhoods/linden/actions/2028/na.jpg")
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    return site / "output"


def page(output, slug):
    return PageTree(output / "buurten/linden/acties/2028" / slug / "index.html")


def words(tree):
    return " ".join(visible_text(tree.all("main")[0]).split())


class TestPage:
    @pytest.mark.parametrize(
        ("slug", "says", "never"),
        [
            ("idee", ("Idee", "Ik denk mee", "iemand met een trommel", "Vragen?"), ("Ik doe mee", "Wanneer")),
            ("plan", ("Gepland", "Ik doe mee", "Zet in je agenda", "Een bezem."), ("Wie organiseerde",)),
            ("geweest", ("Uitslag volgt", "Wie organiseerde", "Was je erbij?"), ("Ik doe mee", "Te laat", "Vragen?")),
            ("klaar", ("Gedaan", "De stoep is schoon", "Wie organiseerde"), ("Ik doe mee", "Nagekeken door", " 0 ")),
            ("nagekeken", ("Gedaan en nagekeken", "Nagekeken door Team Groen op 1 maart 2028"), ("Ik doe mee",)),
            ("storm", ("Gaat niet door: Bomen planten", "Er komt storm."), ("Ik doe mee", "Zet in je agenda")),
        ],
    )
    def test_says_where_it_stands(self, output, slug, says, never):
        """Each state has its own words and its own invitation; what is over speaks in the past tense."""
        told = words(page(output, slug))
        assert [word for word in says if word not in told] == []
        assert [word for word in never if word in told] == []

    def test_shows_how_far_the_plan_is(self, output):
        """What is done has a tick, what should have been done is marked, and the sum is said in words."""
        tree = page(output, "plan")
        states = [mark.get("data-state") for mark in tree.elements() if mark.get("class") == "plan-table__mark"]
        assert states == ["done", "late"]
        assert "1 van de 3 stappen gedaan" in words(tree)

    def test_never_promises_coffee_that_nobody_promised(self, output):
        """What to bring is what an editor wrote, or nothing is said about it."""
        assert "koffie zijn er" not in words(page(output, "storm")) + words(page(output, "idee"))

    def test_shows_the_only_photo_above(self, output):
        """One photo is no pair: nothing to compare, but it is what came of it, and stands there once."""
        tree = page(output, "een-foto")
        (band,) = [e for e in tree.elements() if "band--celebrate" in (e.get("class") or "")]
        assert [image.get("alt") for image in band.iter("img")] == ["Een witte muur"]
        assert [image.get("alt") for image in tree.all("img")].count("Een witte muur") == 1
        assert "Leg voor en na over elkaar" not in words(tree)

    def test_has_no_band_where_there_is_nothing_to_celebrate(self, output):
        """Nobody counted or photographed anything: no empty yellow."""
        assert not [e for e in page(output, "kaal").elements() if "band--celebrate" in (e.get("class") or "")]

    def test_says_of_every_further_photo_when_it_was(self, output):
        """The pair stands above; the rest below, each with its word."""
        told = [" ".join(visible_text(e).split()) for e in page(output, "veel").all("figcaption")]
        assert told[-2:] == ["Voor Wij", "Na Wij"]


class TestList:
    def test_has_a_place_for_every_state(self, output):
        """What one can still join comes first; each state has its heading and a link to it."""
        tree = PageTree(output / "buurten/linden/acties/index.html")
        groups = ["gepland", "ideeen", "net-geweest", "gedaan", "nagekeken", "gaat-niet-door"]
        assert [e.get("id") for e in tree.all("h2") if e.get("id") in groups] == groups
        jumps = [a.get("href") for a in tree.all("a") if (a.get("href") or "").startswith("#")]
        assert [f"#{name}" for name in groups] == [jump for jump in jumps if jump != "#inhoud"]

    def test_says_what_a_plan_lacks_instead_of_that_it_is_one(self, output):
        """The heading and the day say that it is a plan; the line below says what would help."""
        told = words(PageTree(output / "buurten/linden/acties/index.html"))
        assert "Gezocht: iemand met een trommel" in told
        assert "Gepland" not in told
