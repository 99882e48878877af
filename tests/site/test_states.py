"""Sites that have nothing, far too much or very long names still say what they have to say."""

from itertools import pairwise

import pytest

from tests.support.html import PageTree, visible_text
from tests.support.pages import html_files


def page(output, path):
    return PageTree(output / path / "index.html")


class TestEveryState:
    @pytest.mark.parametrize("name", ["states", "bare"])
    def test_is_sound(self, request, name):
        """However little or much there is: valid pages, one heading of the first rank, no level left out."""
        for tree in map(PageTree, html_files(request.getfixturevalue(name))):
            assert tree.errors == []
            levels = tree.headings()
            assert levels.count(1) == 1, tree.file
            assert all(after - before <= 1 for before, after in pairwise(levels)), tree.file

    @pytest.mark.parametrize("name", ["states", "bare"])
    def test_has_no_heading_over_nothing(self, request, name):
        """Under every heading stands something; no list is empty, nothing is called None."""
        for tree in map(PageTree, html_files(request.getfixturevalue(name))):
            assert "None" not in visible_text(tree.all("main")[0]), tree.file
            for tag in ("ul", "ol", "dl", "tbody"):
                assert [e for e in tree.all(tag) if not visible_text(e)] == [], (tree.file, tag)
            for section in tree.all("section"):
                words = visible_text(section)
                heading = next((e for e in section.iter() if e.tag in {"h1", "h2"}), None)
                assert heading is None or len(words) > len(visible_text(heading)), (tree.file, words)


class TestEmptyNeighbourhood:
    def test_asks_for_help_in_every_block(self, bare):
        """A page without news, actions, people or dates says so and says what one can do."""
        words = visible_text(page(bare, "buurten/leeg").all("main")[0])
        wanted = ("Nog geen nieuws.", "Nog geen actie gehad.", "Hier kan jouw gezicht hangen.", "Nog niets gepland.")
        assert [sentence for sentence in wanted if sentence not in words] == []

    def test_always_names_the_emergency_number_and_the_police(self, bare):
        """Whoever set up a site without contacts still helps somebody in danger."""
        links = {link.get("href") for link in page(bare, "buurten/leeg").all("main")[0].iter("a")}
        assert {"tel:112", "tel:09008844"} <= links


class TestFullNeighbourhood:
    def test_shows_four_people_and_no_free_window(self, states):
        """A full row has no room for an empty window."""
        tree = page(states, "buurten/vol")
        classes = [element.get("class") or "" for element in tree.elements()]
        assert classes.count("ambassador-card") == 4
        assert classes.count("open-window") == 0

    @pytest.mark.parametrize(("place", "times"), [("vol", 1), ("woord", 0)])
    def test_invites_the_next_one_in_a_line_where_no_window_is_free(self, states, place, times):
        """Who would like to be one of them finds how, once, below the people."""
        (block,) = (e for e in page(states, f"buurten/{place}").elements() if e.get("id") == "buren")
        lines = [e for e in block.iter("a") if (e.get("class") or "") == "more-link"]
        assert [visible_text(e).strip() for e in lines].count("Word ambassadeur") == times

    def test_shows_a_free_window_beside_fewer_than_four(self, states):
        """With two people there is a window that could be yours."""
        tree = page(states, "buurten/woord")
        classes = [element.get("class") or "" for element in tree.elements()]
        assert classes.count("ambassador-card") == 2
        assert classes.count("open-window") == 1

    def test_gives_three_briefs_beside_the_lead_and_two_under_it(self, states):
        """The front page has a lead and five briefs, however much there is."""
        lists = [
            element
            for element in page(states, "buurten/vol").elements()
            if (element.get("class") or "").split()[:1] == ["brief-list"]
        ]
        assert [len(list(one.iter("article"))) for one in lists] == [3, 2]

    def test_a_plan_invites_to_itself(self, states):
        """The button of a planned action on the front page leads to that action, not to a later one."""
        tree = page(states, "buurten/vol")
        panel = next(element for element in tree.elements() if (element.get("class") or "").startswith("action-panel"))
        title, button = [link.get("href") for link in panel.iter("a")][:2]
        assert button == title


class TestHome:
    def test_tells_at_most_six_and_never_two_of_one_neighbourhood(self, states):
        """Every neighbourhood has its turn on the front page of the municipality."""
        tree = page(states, "")
        grid = next(element for element in tree.elements() if (element.get("class") or "").startswith("front-grid"))
        areas = [link.get("href").split("/")[2] for link in grid.iter("a")]
        assert 1 <= len(areas) <= 6
        assert len(set(areas)) == len(areas)

    def test_says_whose_editors_wrote_it(self, states):
        """In a list of the whole municipality stands where something is."""
        assert "Buurtredactie Vol" in visible_text(page(states, "").all("main")[0])

    def test_lists_a_hundred_and_thirty_neighbourhoods_once(self, large):
        """However many there are, each is in the list one time, in small letters."""
        tree = page(large, "")
        listed = [e for e in tree.elements() if e.get("class") == "area-list__link"]
        assert len(listed) == len({link.get("href") for link in listed}) == 130
        assert any("area-list--dense" in (element.get("class") or "") for element in tree.elements())

    @pytest.mark.parametrize("path", ["", "buurten/"])
    def test_the_map_of_many_neighbourhoods_shows_districts(self, large, path):
        """Above 120 neighbourhoods each area of the map is a district, and leads to its heading in the list."""
        tree = page(large, path)
        headings = {e.get("id"): visible_text(e) for e in tree.elements() if (e.get("id") or "").startswith("wijk-")}
        links = [e for e in tree.elements() if e.get("class") == "area-map__link"]
        assert {link.get("href"): link.get("aria-label") for link in links} == {
            f"#{anchor}": title for anchor, title in headings.items()
        }
        assert len(headings) == 9
