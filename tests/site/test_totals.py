"""Whoever recounts the public data finds every total that the site shows. The recount shares no code with the site."""

import json
import re

import pytest

from tests.support.html import PageTree, visible_text

#: words on the page to fields of the data
UNITS = {"actie": "actions", "keer meegeholpen": "people", "zak": "bags", "kilo afval": "kilos"}
UNITS |= {"acties": "actions", "zakken": "bags"}


def recount(data, year, neighbourhood=None):
    """The totals of a year from the records alone."""
    records = {
        record["url"]: record
        for record in data["actions"]
        if record["state"] in ("done", "checked")
        and record["start"].startswith(str(year))
        and (neighbourhood is None or neighbourhood in (record["neighbourhood"], *record["also_in"]))
    }.values()
    sums = {"actions": len(records)}
    for measure in ("people", "bags", "kilos", "minutes"):
        known = [record["results"][measure] for record in records if record["results"][measure] is not None]
        sums[measure] = {"total": sum(known), "counted_at": len(known)} if known else None
    return sums


def shown(recounted):
    """What a page may say of it: nothing about what is unknown."""
    said = {name: value["total"] for name, value in recounted.items() if isinstance(value, dict) and value["total"]}
    return {"actions": recounted["actions"], **{name: said[name] for name in said if name != "minutes"}}


def figures(tree, heading):
    """The figures under a heading, by what they count."""
    for section in tree.all("section"):
        title = next((e for e in section.iter() if e.tag == "h2"), None)
        if title is not None and visible_text(title).strip() == heading:
            terms = [visible_text(e).strip() for e in section.iter("dt")]
            numbers = [int(visible_text(e).replace(".", "")) for e in section.iter("dd")]
            return {UNITS[term]: number for term, number in zip(terms, numbers, strict=True)}
    return {}


def line(text):
    """The figures of one line: `6 acties · 174 keer meegeholpen`."""
    found = re.findall(r"([\d.]+) (keer meegeholpen|kilo afval|acties?|zak(?:ken)?)\b", text)
    return {UNITS[unit]: int(number.replace(".", "")) for number, unit in found}


def read(example, slug=None):
    folder = example / "buurten" / slug if slug else example
    return json.loads((folder / "acties.json").read_text())


@pytest.fixture(scope="module")
def slugs(example):
    found = sorted(path.parent.name for path in example.glob("buurten/*/acties.json"))
    assert found
    return found


class TestOpenData:
    def test_states_the_totals_that_follow_from_its_records(self, example, slugs):
        """In every file, for every year, the totals are those of its own records."""
        for data in [read(example), *(read(example, slug) for slug in slugs)]:
            years = {record["start"][:4] for record in data["actions"] if record["state"] in ("done", "checked")}
            assert set(data["totals"]) == years
            for year, stated in data["totals"].items():
                assert stated == recount(data, year)

    def test_of_all_holds_that_of_each(self, example, slugs):
        """A neighbourhood's totals follow from the municipality's file too."""
        everything = read(example)
        for slug in slugs:
            for year, stated in read(example, slug)["totals"].items():
                assert stated == recount(everything, year, slug)

    def test_names_nobody(self, example):
        """The file tells what was done, never by whom."""
        text = (example / "acties.json").read_text()
        people = [PageTree(page) for page in example.glob("buurten/*/ambassadeurs/*/index.html")]
        assert people
        assert [name for tree in people if (name := visible_text(tree.all("h1")[0]).strip()) in text] == []


class TestShownTotals:
    def test_on_home_and_in_the_list_of_all_are_those_of_the_data(self, example):
        """The municipality says the same on both pages, and it is right."""
        year = max(read(example)["totals"])
        wanted = shown(recount(read(example), year))
        for page in ("index.html", "acties/index.html"):
            assert figures(PageTree(example / page), f"Samen gedaan in {year}") == wanted, page

    def test_in_every_list_of_a_neighbourhood_are_those_of_the_data(self, example, slugs):
        """Figures and the lines of the years, in every neighbourhood that has them."""
        seen = 0
        for slug in slugs:
            tree = PageTree(example / "buurten" / slug / "acties/index.html")
            data = read(example, slug)
            for year in data["totals"]:
                wanted = shown(recount(data, year))
                lines = [visible_text(item) for item in tree.all("li") if year in visible_text(item)]
                assert wanted in [line(text) for text in lines], (slug, year)
                seen += 1
            if data["totals"]:
                newest = max(data["totals"])
                assert figures(tree, f"Samen gedaan in {newest}") == shown(recount(data, newest))
        assert seen

    def test_on_the_page_of_every_year_are_those_of_the_data(self, example, slugs):
        """'Ons jaar' says what the data says, and there is one for every year with a result."""
        for slug in slugs:
            data = read(example, slug)
            assert {page.parent.name for page in example.glob(f"buurten/{slug}/jaar/*/index.html")} == set(
                data["totals"]
            )
            for year in data["totals"]:
                tree = PageTree(example / "buurten" / slug / "jaar" / year / "index.html")
                assert figures(tree, f"Samen gedaan in {year}") == shown(recount(data, year))

    def test_in_the_story_of_a_year_are_those_of_the_data(self, example, slugs):
        """Each sentence says a number that is right, "minstens" where not every action was counted, or is not there."""
        ways = {"people": "werd {} keer meegeholpen", "bags": "gingen {} zakken", "kilos": "afval {} kilo"}
        seen = set()
        for slug in slugs:
            data = read(example, slug)
            for year in data["totals"]:
                words = visible_text(PageTree(example / "buurten" / slug / "jaar" / year / "index.html").all("main")[0])
                counted = recount(data, year)
                for measure, way in ways.items():
                    before, after = way.split("{}")
                    found = re.search(rf"{before}(minstens )?([\d.]+){after}", words)
                    if not (known := counted[measure]) or known["total"] < 2:
                        assert not found, (slug, year, measure)
                        continue
                    said = (bool(found[1]), int(found[2].replace(".", "")))
                    assert said == (known["counted_at"] < counted["actions"], known["total"]), (slug, year, measure)
                    seen.add(said[0])
        assert seen == {True, False}
