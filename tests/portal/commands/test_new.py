"""`new`: a document to begin with, in the right folder, that can be built as it is."""

import pytest

from tests.support.sites import make_site, run_portal

PLACES = {
    "story": "neighbourhoods/linden/news/2028/een-nieuwe-bank.md",
    "action": "neighbourhoods/linden/actions/2028/een-nieuwe-bank.md",
    "ambassador": "neighbourhoods/linden/ambassadors/een-nieuwe-bank.md",
    "event": "neighbourhoods/linden/events/2028/een-nieuwe-bank.md",
    "notice": "neighbourhoods/linden/notices/2028/een-nieuwe-bank.md",
}


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


def new(site, kind, *more):
    return run_portal("new", site, *more, kind)


class TestNew:
    def test_writes_starters_that_pass_the_check(self, site):
        """What an editor is given to begin with has no mistakes of ours."""
        for kind, path in PLACES.items():
            done = new(site, kind, "--neighbourhood", "linden", "--title", "Een nieuwe bank")
            assert done.returncode == 0, done.stderr
            assert (site / "content" / path).is_file()
        new(site, "neighbourhood", "--title", "De Nieuwe Buurt")
        assert (site / "content/neighbourhoods/de-nieuwe-buurt/index.md").is_file()
        checked = run_portal("check", site)
        assert checked.returncode == 0, checked.stderr

    def test_uses_the_day_it_is_about(self, site):
        """The year of the day is the folder of the document."""
        new(site, "event", "--title", "Inloop", "--date", "2029-01-05")
        assert (site / "content/municipality/events/2029/inloop.md").is_file()

    def test_takes_the_name_of_a_neighbourhood_as_people_write_it(self, site):
        """“Linden” is the folder `linden`."""
        assert new(site, "story", "--neighbourhood", "Linden", "--title", "Bank").returncode == 0
        assert (site / "content/neighbourhoods/linden/news/2028/bank.md").is_file()

    def test_never_touches_a_document_that_exists(self, site):
        """Somebody's work is not overwritten."""
        path = site / "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md"
        before = path.read_bytes()
        done = new(site, "story", "--neighbourhood", "linden", "--title", "Nieuwe lampen")
        assert (done.returncode, path.read_bytes()) == (2, before)

    @pytest.mark.parametrize(
        ("kind", "more", "said"),
        [
            ("story", (), "--title"),
            ("story", ("--title", "X", "--neighbourhood", "lindn"), "haagweg, linden"),
            ("ambassador", ("--title", "X"), "haagweg, linden"),
            ("event", ("--title", "X", "--date", "28 november"), "2026-11-28"),
            ("verhaal", ("--title", "X"), "story"),
        ],
    )
    def test_asks_for_what_is_lacking(self, site, kind, more, said):
        """A misspelt neighbourhood does not become a new folder."""
        before = sorted(site.rglob("*"))
        done = new(site, kind, *more)
        assert done.returncode == 2
        assert said in done.stderr
        assert sorted(site.rglob("*")) == before
