"""`photos`: photos that come after a document was written, made fit and said how to name."""

import re

import pytest

from tests.portal.commands.test_new import remarks, write_photo
from tests.support.sites import make_site, run_portal

ACTION = "neighbourhoods/linden/actions/2028/plein.md"
TEXT = """\
---
title: Het plein
state: done
start: 2028-01-02 10:00
organiser:
  kind: resident
  team: Bewoners
outcome: Schoon
{more}---
Samen.
"""


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "site")


@pytest.fixture
def action(site):
    """An action that is written down already."""
    file = site / "content" / ACTION
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TEXT.format(more=""), encoding="utf-8")
    return file


def add(site, document, *more):
    return run_portal("photos", site, *more, document)


def shown(file, alt="Een leeg plein met een bank"):
    return ("--photo", str(file), "--alt", alt)


def lines_in(done):
    """The lines of front matter that were said."""
    return re.search(r"\n\n(\S.*)\Z", done.stdout.replace("\r", ""), re.DOTALL)[1]


class TestPhotos:
    def test_of_a_phone_come_to_lie_beside_the_document(self, site, action, tmp_path):
        """Without secrets, under the name of the action; what is said can be put in as it stands."""
        first, second = write_photo(tmp_path / "IMG_1.HEIC", "HEIF"), write_photo(tmp_path / "IMG_2.jpg")
        before = action.read_bytes()
        done = add(site, "plein", *shown(first), *shown(second, "Een volle bak"), "--credit", "Sam")
        assert done.returncode == 0, done.stderr
        assert action.read_bytes() == before
        for name in ("plein-na.jpg", "plein-na-2.jpg"):
            assert b"geheim" not in action.with_name(name).read_bytes()
        action.write_text(TEXT.format(more=lines_in(done).split("\n\n")[-1].rstrip() + "\n"), encoding="utf-8")
        checked = run_portal("check", site)
        assert (checked.returncode, remarks(checked)) == (0, [])
        assert "after:\n  - file: plein-na.jpg\n" in action.read_text(encoding="utf-8")

    def test_that_lie_there_stay(self, site, action, tmp_path):
        """The next name that is free is taken."""
        there = write_photo(action.with_name("plein-na.jpg"))
        before = there.read_bytes()
        assert add(site, "plein", *shown(write_photo(tmp_path / "a.jpg")), "--credit", "Sam").returncode == 0
        assert there.read_bytes() == before
        assert action.with_name("plein-na-2.jpg").is_file()

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ("after:\n  - {file: a.jpg, alt: Een plein, credit: Sam}\n", "Zet dit eronder"),
            ("after: {file: a.jpg, alt: Een plein, credit: Sam}\n", "`- file`"),
        ],
    )
    def test_join_those_that_a_document_has(self, site, action, tmp_path, more, said):
        """Then only the new ones are said, and how to make a list of one photo."""
        action.write_text(TEXT.format(more=more), encoding="utf-8")
        done = add(site, "plein", *shown(write_photo(tmp_path / "a.jpg")), "--credit", "Sam")
        assert said in done.stdout
        assert "\nafter:" not in done.stdout

    @pytest.mark.usefixtures("action")
    def test_of_before_and_of_a_story_have_their_own_place(self, site, tmp_path):
        """By the path of the document too."""
        photo = write_photo(tmp_path / "a.jpg")
        done = add(site, ACTION, *shown(photo), "--credit", "Sam", "--field", "before")
        assert "before:\n  - file: plein-voor.jpg" in done.stdout
        story = add(site, "nieuwe-lampen.md", *shown(photo), "--credit", "Sam")
        assert "photos:\n  - file: nieuwe-lampen.jpg" in story.stdout

    @pytest.mark.usefixtures("action")
    @pytest.mark.parametrize(
        ("document", "more", "said"),
        [
            ("plen", ("--photo", "goed.jpg", "--alt", "x y", "--credit", "z"), "plein-schoon"),
            ("plein", ("--photo", "weg.jpg", "--alt", "x y", "--credit", "z"), "weg.jpg"),
            ("plein", ("--photo", "goed.jpg"), "--alt"),
            ("plein", (), "--photo"),
            ("plein", ("--field", "portrait"), "after, before"),
            ("neighbourhoods/linden/index.md", ("--photo", "goed.jpg"), "story"),
            ("index", ("--photo", "goed.jpg"), "neighbourhoods/linden/index.md"),
        ],
    )
    def test_that_cannot_be_used_leave_nothing_behind(self, site, tmp_path, document, more, said):
        """The sentence says what to do."""
        write_photo(tmp_path / "goed.jpg")
        before = sorted(site.rglob("*"))
        done = add(site, document, "--here", str(tmp_path), *more)
        assert (done.returncode, said in done.stderr) == (2, True), done.stderr
        assert sorted(site.rglob("*")) == before

    def test_wait_until_the_document_can_be_read(self, site, action, tmp_path):
        """Nobody can say where to put lines in a file that is broken."""
        action.write_text("title: zonder streep", encoding="utf-8")
        done = add(site, "plein", *shown(write_photo(tmp_path / "a.jpg")), "--credit", "Sam")
        assert (done.returncode, "./portal check" in done.stderr) == (2, True)
