"""'Your own municipality in five steps': the commands of the README, typed as they stand there."""

import subprocess

import pytest

from tests.support.feedserver import Answer, serving
from tests.support.markdown import ROOT, blocks, read

FEED = (ROOT / "feeds/samples/gemeente.rss").read_bytes()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Where the second municipality was made, step by step."""
    beside = tmp_path_factory.mktemp("five-steps")
    here = beside / "buurtportaal"
    here.mkdir()
    steps = read(ROOT / "README.md").partition("## Your own municipality in five steps")[2].partition("\n## ")[0]
    with serving({"/nieuws.rss": Answer(body=FEED)}) as server:
        for block in blocks(steps):
            if block.language == "toml":
                add_source(beside / "lindehage/feeds/sources.toml", block.text, server.url("/nieuws.rss"))
            else:
                run(block.text, here)
    return beside


def add_source(file, text, url):
    """Write the source into the file, as the step says; its address becomes one that answers here."""
    before = file.read_text("utf-8").replace("[fetch]", "[fetch]\nallow_private = true")
    file.write_text(before + text.replace("https://www.lindehage.example/nieuws.rss", url), encoding="utf-8")


def run(commands, here):
    """Type the lines of a block; each must end well."""
    for line in commands.splitlines():
        typed = line.replace("./portal", str(ROOT / "portal"), 1) if line.startswith("./portal") else line
        done = subprocess.run(["sh", "-c", typed], cwd=here, check=False, capture_output=True, text=True)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


class TestFiveSteps:
    def test_end_in_a_published_site(self, place):
        """Both neighbourhoods have their page on the branch that is served."""
        listed = git(place, "ls-tree", "-r", "--name-only", "gh-pages")
        assert {"buurten/de-linden/index.html", "buurten/de-haag/index.html"} <= set(listed.split())

    def test_bring_in_the_feed(self, place):
        """What the source said is on the site."""
        page = git(place, "show", "gh-pages:nieuws/index.html")
        assert "Gemeente Lindehage" in page

    def test_leave_nothing_behind_in_the_engine(self, place):
        """The site is a folder of its own."""
        assert {path.name for path in place.iterdir()} == {"buurtportaal", "lindehage", "lindehage-online.git"}
        assert list((place / "buurtportaal").iterdir()) == []


def git(place, *arguments):
    command = ["git", "--git-dir", str(place / "lindehage-online.git"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
