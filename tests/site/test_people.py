"""People on a built site: who can help with what, a page for every part that people play, and a free window."""

import datetime as dt

import pytest

from plugins.portal import runner
from tests.support.html import PageTree, visible_text
from tests.support.sites import make_site

BEFORE, AFTER = dt.date(2028, 3, 31), dt.date(2028, 4, 1)
SCOPE = "[name, portrait, quote, contact]"
PERSON = "---\nname: {name}\nrole: {role}\nsince: 2027-01-01\n{more}consent:\n  given: 2027-01-01\n"
PERSON += "  until: {until}\n  scope: {scope}\n---\nTekst.\n"
ROLES = {
    "ambassador": "Ambassadeur",
    "district_officer": "Wijkagent",
    "entrepreneur": "Ondernemer",
    "official": "Gemeente",
    "volunteer": "Vrijwilliger",
}
FULL = (
    "line: Kent iedereen.\nstreets: [Lindelaan, Plein]\nlanguages: [Nederlands, Fries]\ntalents: [soep, 'de  Tuin']\n"
    "availability: Op dinsdag\nreach: Loop binnen.\nquote: Groeten helpt.\n"
)


def person(name, role="ambassador", more="", until="2029-01-01", scope=SCOPE):
    return PERSON.format(name=name, role=role, more=more, until=until, scope=scope)


def _slug(role):
    return role.replace("_", "-")


def _documents():
    linden, haag = "neighbourhoods/linden", "neighbourhoods/haagweg"
    documents = {
        f"{linden}/index.md": "---\ntitle: De Linden\nsummary: Oud.\neditors_mail: linden@lindehage.example\n---\n",
        f"{linden}/ambassadors/anna.md": person("Anna Aak", more="talents: [Soep]\nlanguages: [Nederlands]\n"),
        f"{linden}/ambassadors/gaat.md": person(
            "Gerda Gaatweg", more="talents: [soep, rozen]\nlanguages: [Nederlands, Deens]\n", until=BEFORE
        ),
        f"{linden}/ambassadors/stil.md": person(
            "Stijn Stil", more="reach: Bij de vijver\nlanguages: [Nederlands]\n",
            scope="[name]",
        ),
        f"{linden}/actions/2028/soep.md": "---\ntitle: Soepdag\nstate: done\nstart: 2028-03-01 10:00\n"
        "outcome: Veertig kommen soep\norganiser: {kind: resident, ambassador: vol-volunteer}\nchecked_by: anna\n"
        "checked_on: 2028-03-05\n"
        "thanks: [{ambassador: haagweg/bij, what: voor de pan}, {ambassador: vol-volunteer}]\n---\nTekst.\n",
        f"{linden}/news/2028/buur.md": "---\ntitle: Buur van het jaar\ndate: 2028-03-02\n"
        "people: [{ambassador: anna}]\n---\nTekst.\n",
        f"{haag}/ambassadors/bij.md": person("Bij de Weg"),
    }  # fmt: skip
    for role in ROLES:
        documents[f"{linden}/ambassadors/vol-{_slug(role)}.md"] = person(f"Vol {role.capitalize()}", role, FULL)
        documents[f"{linden}/ambassadors/leeg-{_slug(role)}.md"] = person(f"Leeg {role.capitalize()}", role)
    return documents


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return make_site(tmp_path_factory.mktemp("people"), documents=_documents())


@pytest.fixture(scope="module")
def built(site, tmp_path_factory):
    """The output of a day, by that day."""
    done = {}

    def on(day):
        if day not in done:
            done[day] = tmp_path_factory.mktemp(day.isoformat())
            built = runner.build(runner.site_settings(site, output=done[day], date=day.isoformat()))
            assert built.exit_code == 0, built.plan.problems
        return done[day]

    return on


def page(output, path):
    return PageTree(output / path / "index.html")


def words(output, path):
    return visible_text(page(output, path).all("main")[0])


def classed(tree, name):
    return [element for element in tree.elements() if (element.get("class") or "").split()[:1] == [name]]


def asked(tree):
    """What one can ask for, and the names and pages of who can give it."""
    return {
        visible_text(next(talent.iter("dt"))).strip(): {visible_text(a): a.get("href") for a in talent.iter("a")}
        for talent in classed(tree, "talent-list__talent")
    }


PEOPLE = "buurten/linden/ambassadeurs"


class TestWhoCanHelp:
    def test_names_everybody_once_with_what_they_can_do(self, built):
        """Soup is soup, however it is written; every name leads to a page, in the order of names."""
        found = asked(page(built(BEFORE), PEOPLE))
        assert list(found) == ["de Tuin", "rozen", "Soep", "Deens", "Fries"]
        assert list(found["rozen"]) == ["Gerda Gaatweg"]
        names = list(found["Soep"])
        assert names == sorted(names)
        assert {"Anna Aak", "Gerda Gaatweg", *(f"Vol {role.capitalize()}" for role in ROLES)} == set(names)
        for links in found.values():
            assert all((built(BEFORE) / url.strip("/") / "index.html").is_file() for url in links.values())

    def test_forgets_what_only_somebody_who_is_gone_could(self, built):
        """The day after, neither the name nor the rose is left; the soup is."""
        found = asked(page(built(AFTER), PEOPLE))
        assert list(found) == ["de Tuin", "Soep", "Fries"]
        assert "Gerda Gaatweg" not in found["Soep"]

    def test_leaves_out_a_language_that_everybody_speaks_or_nobody_names(self, built):
        """Where nobody says anything there is no heading over nothing."""
        tree = page(built(BEFORE), "buurten/haagweg/ambassadeurs")
        assert asked(tree) == {}
        assert "Wie kan helpen" not in visible_text(tree.all("main")[0])

    def test_is_one_step_from_the_front_page(self, built):
        """The link says what one can ask the people in the windows, and leads to the list."""
        tree = page(built(AFTER), "buurten/linden")
        (link,) = [a for a in tree.all("a") if (a.get("href") or "").endswith("#wie-kan-helpen")]
        assert visible_text(link).strip().startswith("Wie kan helpen met ")
        assert any(e.get("id") == "wie-kan-helpen" for e in page(built(AFTER), PEOPLE).elements())


class TestProfile:
    @pytest.mark.parametrize("role", ROLES)
    def test_tells_all_that_somebody_wrote(self, built, role):
        """Part, line, words, talents, streets, languages, when and how: on the page of each."""
        said = words(built(AFTER), f"{PEOPLE}/vol-{_slug(role)}")
        wanted = (
            ROLES[role],
            "Kent iedereen.",
            "‘Groeten helpt.’",
            "soep en de Tuin",
            "Lindelaan en Plein",
            "Nederlands en Fries",
            "Op dinsdag",
            "Loop binnen.",
        )
        assert [text for text in wanted if text not in said] == []

    @pytest.mark.parametrize("role", ROLES)
    def test_is_whole_when_little_is_known(self, built, role):
        """No word over nothing; the editors of the neighbourhood pass messages on."""
        tree = page(built(AFTER), f"{PEOPLE}/leeg-{_slug(role)}")
        assert [visible_text(dt_) for dt_ in tree.all("dt")] == ["Sinds"]
        assert ROLES[role] in visible_text(tree.all("main")[0])
        (button,) = classed(tree, "button")
        assert button.get("href").startswith("mailto:linden@lindehage.example?")

    def test_keeps_how_to_reach_who_did_not_want_that(self, built):
        """Without consent to be reached it stands on no page and in no file."""
        for file in built(AFTER).rglob("*.*"):
            if file.suffix in {".html", ".json", ".xml", ".ics"}:
                assert "vijver" not in file.read_text("utf-8"), file

    def test_tells_what_somebody_did_and_who_thanked_them(self, built):
        """Checking counts, a story about somebody too; thanks say what for, by whom, and where that is told."""
        anna, bij = words(built(AFTER), f"{PEOPLE}/anna"), words(built(AFTER), "buurten/haagweg/ambassadeurs/bij")
        assert "Veertig kommen soep" in anna
        assert "Buur van het jaar" in anna
        for text in ("Dank je wel", "Voor de pan", "van Vol Volunteer", "1 maart 2028", "Veertig kommen soep"):
            assert text in bij
        assert "van Vol" not in words(built(AFTER), f"{PEOPLE}/vol-volunteer")  # nobody thanks themselves


class TestFrontPage:
    def test_never_says_that_there_was_no_action_when_one_leads_the_news(self, built):
        """The only action stands above; on yellow stands what may come next, and the year."""
        said = words(built(BEFORE), "buurten/linden")
        assert "Veertig kommen soep" in said
        assert "Nog geen actie gehad" not in said
        assert "Ons jaar 2028" in said


class TestWindows:
    def test_show_four_people_and_others_next_month(self, built):
        """The same four all month long, and after a year everybody had a turn."""
        seen, before = set(), None
        for day in (AFTER, AFTER + dt.timedelta(days=29), dt.date(2028, 5, 1), dt.date(2028, 6, 1)):
            names = [
                visible_text(e).strip() for e in classed(page(built(day), "buurten/linden"), "ambassador-card__name")
            ]
            assert len(names) == 4
            assert (names == before) == (day.month == AFTER.month and before is not None)
            seen, before = seen | set(names), names
        assert len(seen) == 12

    def test_that_is_free_leads_somewhere_without_a_text_of_the_site(self, built):
        """A site that wrote nothing about it gives the mail of the neighbourhood's editors, with the page in it."""
        (window,) = classed(page(built(AFTER), PEOPLE), "open-window")
        (link,) = window.iter("a")
        assert link.get("href").startswith("mailto:linden@lindehage.example?subject=Word%20ambassadeur&body=")
        assert "buurten%2Flinden" in link.get("href") or "buurten/linden" in link.get("href")

    def test_of_the_example_leads_to_what_it_asks_and_what_it_brings(self, example):
        """Tasks, time, what one gets and whom to ask stand on one page."""
        for path in ("buurten/molenwijk", "buurten/molenwijk/ambassadeurs"):
            (window,) = classed(page(example, path), "open-window")
            assert [link.get("href") for link in window.iter("a")] == ["/word-ambassadeur/"]
        tree = page(example, "word-ambassadeur")
        headings = {visible_text(heading) for heading in tree.all("h2")}
        assert {"Wat doe je", "Hoeveel tijd kost het", "Wat krijg je", "Meedoen"} <= headings
        assert any((link.get("href") or "").startswith("mailto:redactie@") for link in tree.all("a"))
