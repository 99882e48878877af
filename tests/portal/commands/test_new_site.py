"""`new site`: a municipality of one's own, that builds as it stands."""

import datetime as dt

import pytest

from plugins.aggregator import read_sources
from plugins.portal import defaults
from plugins.portal.newsite import new_site
from plugins.portal.reader import read_documents
from plugins.portal.runner import site_settings
from plugins.portal.settings import read_settings
from tests.support.contents import LANDING
from tests.support.sites import run_portal, write

TODAY = dt.date(2028, 3, 14)
NAMES = ["Lindehage", "’s-Gravenhage", 'Aa "en" Hunze', "Súdwest\\Fryslân", "{x} %s", "Twee\nregels"]


def start(folder, *more):
    return run_portal("new", folder, *more, "site")


class TestNewSite:
    def test_builds_as_it_stands(self, tmp_path):
        """Somebody who only gave a name sees a site of that name, without a complaint and without the example's."""
        done = start(tmp_path / "site", "--title", "Lindehage", "--neighbourhood", "De Linden")
        assert done.returncode == 0, done.stderr
        fetched = run_portal("fetch", tmp_path / "site")
        assert fetched.returncode == 0, fetched.stderr
        built = run_portal("build", tmp_path / "site")
        assert (built.returncode, built.stderr) == (0, "")
        page = (tmp_path / "site/output/buurten/de-linden/index.html").read_text("utf-8")
        assert "Veilig Lindehage" in page
        assert not any(b"Waterveen" in path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file())

    def test_can_be_published_once_it_has_an_address(self, tmp_path):
        """The settings for publishing are there too."""
        start(tmp_path, "--title", "Lindehage")
        settings = site_settings(tmp_path, publish=True)
        assert read_settings(settings, tmp_path).site_url == "https://veilig.lindehage.example"

    @pytest.mark.parametrize("name", NAMES)
    def test_takes_any_name(self, tmp_path, name):
        """Quotes, dashes and accents in a name break no file."""
        for path, text in new_site(name, neighbourhood=name, today=TODAY).items():
            write(tmp_path / path, text)
        assert read_settings(site_settings(tmp_path), tmp_path).municipality == " ".join(name.split())
        assert read_documents(tmp_path / "content", markdown=defaults.MARKDOWN, landing=LANDING).problems == ()
        assert read_sources(tmp_path / "feeds").sources == ()

    def test_shows_how_a_source_is_written(self, tmp_path):
        """With the number signs taken away, the examples are right."""
        start(tmp_path, "--title", "Lindehage", "--neighbourhood", "De Linden")
        file = tmp_path / "feeds/sources.toml"
        head, _, examples = file.read_text("utf-8").partition("# [[source]]")
        file.write_text(f"{head}[[source]]{examples.replace(chr(10) + '# ', chr(10))}", encoding="utf-8")
        fetched = run_portal("fetch", tmp_path, "--offline")
        assert fetched.returncode == 0, fetched.stderr
        assert "Buurtvereniging" in fetched.stdout

    def test_never_touches_a_site_that_exists(self, tmp_path):
        """One file that is there, and nothing at all is written."""
        write(tmp_path / "publishconf.py", "x")
        done = start(tmp_path, "--title", "Lindehage")
        assert (done.returncode, [path.name for path in tmp_path.rglob("*")]) == (2, ["publishconf.py"])
        assert "publishconf.py" in done.stderr

    def test_asks_for_the_name(self, tmp_path):
        """A site without a municipality is none."""
        done = start(tmp_path / "site")
        assert (done.returncode, (tmp_path / "site").exists()) == (2, False)
        assert "--title" in done.stderr


class TestOnlyNeighbourhood:
    def test_is_told_what_is_wrong_with_it(self, tmp_path):
        """With one neighbourhood and a mistake in it, the mistake is said, not only that there is nothing."""
        start(tmp_path, "--title", "Lindehage", "--neighbourhood", "De Linden")
        write(tmp_path / "content/neighbourhoods/de-linden/index.md", "---\ntitle: De Linden\npopulation: veel\n---\n")
        built = run_portal("build", tmp_path)
        assert built.returncode == 1
        assert "content/neighbourhoods/de-linden/index.md:3" in built.stderr
