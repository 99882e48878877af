"""`listen`: two files for editors, on a real small archive; never in the site, and gone with what is hidden."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.aggregator import read_archive
from tests.support.sites import ENGINE, add_source, make_site, run_portal, write

ASKED = "Wie weet wanneer het hek in De Linden dichtgaat"
PERSON = """
    ---
    name: Karel Kanarievogel
    role: volunteer
    since: 2027-01-01
    consent:
      given: 2027-01-01
      until: 2029-01-01
      scope: [name]
      withdrawn: 2028-01-01
    ---
    """


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """One source that tells three things; one of them names somebody who withdrew."""
    folder = make_site(tmp_path / "site", documents={"neighbourhoods/linden/ambassadors/karel-kanarievogel.md": PERSON})
    add_source(folder, "De brug is open", ASKED, "Karel Kanarievogel vroeg iets")
    assert run_portal("fetch", folder, "--offline").returncode == 0
    return folder


def page(site: Path) -> str:
    return (site / "listen/luisteren.html").read_text(encoding="utf-8")


class TestReport:
    def test_is_a_page_and_a_table(self, site):
        """Both tell of the question; git is told to leave the folder alone, and nobody else may read it."""
        done = run_portal("listen", site)
        assert done.returncode == 0, done.stderr
        assert "open vragen: 1" in done.stdout
        assert ASKED in page(site)
        body = (site / "listen/luisteren.csv").read_bytes()
        assert body.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert [row["tekst"] for row in rows if row["onderdeel"] == "vraag"] == [ASKED]
        assert {row["naam"] for row in rows if row["onderdeel"] == "buurt"} == {"De Linden", "Haagweg", "hele gemeente"}
        assert (site / "listen/.gitignore").read_text(encoding="utf-8") == "*\n"
        assert [path.name for path in sorted((site / "listen").iterdir())] == [
            ".gitignore",
            "luisteren.csv",
            "luisteren.html",
        ]
        assert (site / "listen/luisteren.html").stat().st_mode & 0o077 == 0

    def test_names_nobody_who_is_gone(self, site):
        """Who withdrew is not in it, as nowhere else."""
        run_portal("listen", site)
        assert "anarievogel" not in page(site)
        assert "anarievogel" not in (site / "listen/luisteren.csv").read_text(encoding="utf-8")

    def test_is_the_same_twice(self, site):
        """It follows from archive, documents and day."""
        run_portal("listen", site)
        first = page(site)
        run_portal("listen", site)
        assert page(site) == first

    def test_of_another_day_has_another_period(self, site):
        """A month later nothing of it is news."""
        assert run_portal("listen", site, "--date", "2028-05-20", "--days", "14").returncode == 0
        assert "In 14 dagen 0 verhalen" in page(site)
        assert ASKED not in page(site)

    def test_is_published_by_no_build(self, site):
        """What a build writes holds nothing of it."""
        run_portal("listen", site)
        assert run_portal("build", site).returncode == 0
        assert list((site / "output").rglob("*luister*")) == []

    def test_of_a_site_without_archive_says_so(self, tmp_path):
        """Nothing to tell is no failure."""
        folder = make_site(tmp_path / "leeg")
        assert run_portal("listen", folder).returncode == 0
        assert "In 30 dagen 0 verhalen" in page(folder)

    def test_says_when_a_document_was_left_out(self, site):
        """An answer may stand in a story that cannot be read: exit code 3."""
        write(site / "content/neighbourhoods/linden/news/2028/stuk.md", "---\ntitel: Hek\n---\nTekst.\n")
        done = run_portal("listen", site)
        assert done.returncode == 3
        assert "kon niet gelezen worden" in done.stderr
        assert ASKED in page(site)

    def test_goes_when_an_item_is_hidden(self, site):
        """Hidden is gone everywhere: also from a report of yesterday."""
        run_portal("listen", site)
        (item,) = (item.id for item in read_archive(site / "feeds/archive.sqlite") if item.title == ASKED)
        done = run_portal("items", site, "hide", item, "--reason", "privacy")
        assert "luisterrapport is weggegooid" in done.stdout
        assert not (site / "listen/luisteren.html").exists()
        assert not (site / "listen/luisteren.csv").exists()
        run_portal("listen", site)
        assert ASKED not in page(site)


class TestFolder:
    @pytest.mark.parametrize(
        "folder",
        ["output", "output/geheim", ".", "..", "content", "feeds/rapport", "docs", ".publish/x", "listen/../output"],
    )
    def test_is_never_one_of_the_site(self, site, folder):
        """Refused before anything is written."""
        done = run_portal("listen", site, "--output", str(site / folder))
        assert done.returncode == 2
        assert "--output" in done.stderr
        assert list(site.parent.rglob("luisteren.*")) == []

    def test_is_never_a_built_site_elsewhere(self, site, tmp_path):
        """Nor one below it, nor one behind a link."""
        built = tmp_path / "www"
        assert run_portal("build", site, "--output", str(built)).returncode == 0
        (tmp_path / "link").symlink_to(built)
        for folder in (built, built / "rapport", tmp_path / "link"):
            assert run_portal("listen", site, "--output", str(folder)).returncode == 2
        assert list(built.rglob("luisteren.*")) == []

    def test_may_be_any_other(self, site, tmp_path):
        """A folder elsewhere keeps its own files and rules."""
        done = run_portal("listen", site, "--output", str(tmp_path / "rapport"))
        assert done.returncode == 0
        assert sorted(path.name for path in (tmp_path / "rapport").iterdir()) == ["luisteren.csv", "luisteren.html"]

    def test_wrong_usage_of_the_task_is_said_in_a_sentence(self, site):
        """A word where a number belongs ends with 2, without a traceback."""
        command = [sys.executable, ENGINE / "tasks.py", "listen", "--site", site, "--days", "week"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)
        assert "hier hoort een getal" in done.stderr

    @pytest.mark.parametrize("days", ["0", "-1", "400", "week"])
    def test_wrong_days_do_nothing(self, site, days):
        """A number of days that is none ends with 2."""
        assert run_portal("listen", site, "--days", days).returncode == 2
        assert not (site / "listen").exists()
