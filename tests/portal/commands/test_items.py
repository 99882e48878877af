"""`items`: what an editor sees of single items, and does about them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from plugins.aggregator import read_archive
from tests.support.sites import ENGINE, add_source, make_site, run_portal, write


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make_site(tmp_path / "site")
    add_source(folder, "De brug is open", "Feest in De Linden", "KANARIE vloog weg")
    assert run_portal("fetch", folder, "--offline").returncode == 0
    return folder


def ids(site: Path) -> dict[str, str]:
    return {item.title: item.id for item in read_archive(site / "feeds/archive.sqlite")}


def moderation(site: Path) -> str:
    return (site / "feeds/moderation.toml").read_text(encoding="utf-8")


def bytes_with(folder: Path, word: bytes, *, but: str = "samples") -> list[str]:
    """Files below a folder that hold a word, in their bytes or in their name."""
    files = [path for path in folder.rglob("*") if path.is_file() and but not in path.parts]
    return [str(path) for path in files if word in path.read_bytes() or word.decode().lower() in path.name.lower()]


class TestList:
    def test_lists_and_filters(self, site):
        """Each item has its id, its state and its place; a filter leaves the rest out."""
        done = run_portal("items", site)
        assert all(title in done.stdout and id_ in done.stdout for title, id_ in ids(site).items())
        assert "KANARIE" not in run_portal("items", site, "--neighbourhood", "linden").stdout
        assert "Feest in De Linden" in run_portal("items", site, "--neighbourhood", "linden").stdout
        assert "0 van 0" in run_portal("items", site, "--source", "Dorpskrant").stdout

    def test_what_waits_for_approval(self, site):
        """Items of a source with review wait; one that is approved comes on the site, the rest does not."""
        sources = site / "feeds/sources.toml"
        write(sources, sources.read_text(encoding="utf-8") + "review = true\n")
        run_portal("build", site)
        assert bytes_with(site / "output", b"KANARIE") == []
        assert "KANARIE" in run_portal("items", site, "--review").stdout
        done = run_portal("items", site, "approve", ids(site)["De brug is open"], "--by", "redactie")
        assert done.returncode == 0, done.stderr
        run_portal("build", site)
        assert bytes_with(site / "output", b"KANARIE") == []
        assert "De brug is open" in (site / "output/nieuws/index.html").read_text(encoding="utf-8")


class TestWhy:
    def test_tells_where_and_why(self, site):
        """The reason names the words that brought an item to a neighbourhood."""
        done = run_portal("items", site, "why", ids(site)["Feest in De Linden"][:8])
        assert "Het staat op de site." in done.stdout
        assert "Waar: De Linden, want in de tekst staat “De Linden”." in done.stdout
        assert "hele gemeente" in run_portal("items", site, "why", ids(site)["De brug is open"]).stdout

    @pytest.mark.parametrize("given", ["", "zzzz", "abc"])
    def test_an_id_that_is_none(self, site, given):
        """Who gives no id, or one that no item has, hears where to find them."""
        done = run_portal("items", site, "why", *([given] if given else []))
        assert done.returncode == 2
        assert "./portal items noemt de nummers" in done.stderr


class TestHide:
    def test_gone_from_every_byte(self, site):
        """A hidden item is gone from archive, output and cache after the next build, and stays away."""
        assert run_portal("build", site).returncode == 0
        assert bytes_with(site / "output", b"KANARIE")
        hidden = ids(site)["KANARIE vloog weg"]
        done = run_portal("items", site, "hide", hidden, "--reason", "privacy", "--by", "redactie")
        assert done.returncode == 0, done.stderr
        assert run_portal("build", site).returncode == 0
        assert bytes_with(site, b"KANARIE") == bytes_with(site, b"kanarie") == []
        assert run_portal("fetch", site, "--offline").returncode == 0
        assert run_portal("build", site).returncode == 0
        assert bytes_with(site, b"KANARIE") == bytes_with(site, b"kanarie") == []
        assert "verborgen" in run_portal("items", site, "why", hidden).stdout

    def test_a_line_by_hand(self, site):
        """The line alone does the same, whoever writes it."""
        line = f'[[hide]]\nitem = "{ids(site)["KANARIE vloog weg"]}"\ndate = 2028-03-14\nreason = "minor"\n'
        write(site / "feeds/moderation.toml", line)
        run_portal("build", site)
        assert bytes_with(site / "output", b"KANARIE") == []
        run_portal("fetch", site, "--offline")
        assert bytes_with(site, b"KANARIE") == []

    @pytest.mark.parametrize(("reason", "expected"), [("", "--reason"), ("omdat", "privacy, minor")])
    def test_a_reason_that_is_none(self, site, reason, expected):
        """Without a code of the house rules nothing happens."""
        done = run_portal("items", site, "hide", ids(site)["De brug is open"], f"--reason={reason}")
        assert done.returncode == 2
        assert expected in done.stderr
        assert not (site / "feeds/moderation.toml").exists()


class TestWords:
    @pytest.mark.parametrize("kind", ["correct", "answer"])
    def test_stand_beside_the_item(self, site, kind):
        """What the municipality says stands with the item, wherever it is shown."""
        write(site / "feeds/moderation.toml", "# van de redactie\n")
        done = run_portal("items", site, kind, ids(site)["Feest in De Linden"], "--text", 'Het is "vrijdag".')
        assert done.returncode == 0, done.stderr
        assert moderation(site).startswith("# van de redactie\n")
        assert tomllib.loads(moderation(site))[kind][0]["text"] == 'Het is "vrijdag".'
        run_portal("build", site)
        for page in ("nieuws/index.html", "buurten/linden/index.html", "buurten/linden/nieuws/index.html"):
            assert "Het is &#34;vrijdag&#34;." in (site / "output" / page).read_text(encoding="utf-8")

    def test_nothing_to_say(self, site):
        """Without a text nothing is written."""
        done = run_portal("items", site, "correct", ids(site)["De brug is open"])
        assert (done.returncode, (site / "feeds/moderation.toml").exists()) == (2, False)


class TestTask:
    def test_bare_words(self):
        """`./portal items why ID` is understood without the names of its parameters."""
        import subprocess
        import sys

        command = [sys.executable, "tasks.py", "items", "why", "zzzz"]
        done = subprocess.run(command, cwd=ENGINE, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert "zzzz" in done.stderr
