"""A list of actions that a phone can load: on more pages when there are many, each of them once."""

import pytest

from tests.support.example import run_portal
from tests.support.html import PageTree
from tests.support.sites import make_site

ACTION = "---\ntitle: {title}\nstate: {state}\nstart: 2028-0{month}-0{day}\norganiser: Bewoners\n---\nZo is het.\n"
FIRST = "buurten/linden/acties/"


def action(number):
    state = "planned" if number < 4 else "done"
    month = 5 if state == "planned" else 1
    return ACTION.format(title=f"Actie {number}", state=state, month=month, day=number % 9 + 1)


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    site = make_site(
        tmp_path_factory.mktemp("acties") / "site",
        documents={f"neighbourhoods/linden/actions/2028/actie-{n:02}.md": action(n) for n in range(65)},
    )
    done = run_portal("build", site)
    assert done.returncode == 0, done.stderr
    return site / "output"


def links(output, path, part):
    return [a.get("href") for a in PageTree(output / path / "index.html").all("a") if part in a.get("href", "")]


class TestManyActions:
    def test_stand_on_pages_of_thirty(self, output):
        """Each action once, on one of three pages."""
        pages = [set(links(output, f"{FIRST}{name}", "acties/2028/")) for name in ("", "2/", "3/")]
        assert [len(page) for page in pages] == [30, 30, 5]
        assert len(set.union(*pages)) == 65
        assert not (output / FIRST / "4").exists()

    def test_begin_with_what_one_can_join(self, output):
        """Plans first; what was counted stands on the first page only."""
        assert links(output, FIRST, "acties/2028/")[0].endswith("/actie-00/")
        assert 'id="h-jaren"' in PageTree(output / FIRST / "index.html").text
        assert 'id="h-jaren"' not in PageTree(output / FIRST / "2/index.html").text

    def test_lead_from_any_page_to_each_state(self, output):
        """The row above the list leads to where a state begins, on this page or another."""
        assert links(output, FIRST, "#gedaan")[:1] == ["#gedaan"]
        assert links(output, f"{FIRST}2/", "#gedaan")[:1] == [f"/{FIRST}#gedaan"]
        assert 'id="gedaan"' in PageTree(output / FIRST / "index.html").text

    def test_are_all_in_the_list_of_the_municipality(self, output):
        """Its list has pages of its own, and names the neighbourhood."""
        found = [*links(output, "acties/", "acties/2028/"), *links(output, "acties/3/", "acties/2028/")]
        assert len(set(found)) == 35
