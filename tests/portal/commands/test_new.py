"""`new`: a document to begin with, in the right folder, that can be built as it is."""

import contextlib
import os
import pty
import subprocess
import sys
import threading

import pillow_heif
import pytest
from PIL import Image

from tests.support.sites import ENGINE, make_site, run_portal

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


def remarks(checked):
    """What a check has to say, but for the words that a starter leaves to be changed."""
    said = [line for line in checked.stderr.splitlines() if not line.startswith(" ")]
    return [line for line in said if "dat is een voorbeeld" not in line]


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


def write_photo(file, form="JPEG"):
    """A photo with a place and a comment in its metadata."""
    exif = Image.Exif()
    exif[0x010E] = "geheim"
    if form == "HEIF":
        pillow_heif.register_heif_opener()
    Image.new("RGB", (900, 1200), (90, 120, 160)).save(file, form, exif=exif.tobytes())
    return file


class TestPhotos:
    def test_come_along_without_their_secrets(self, site, tmp_path):
        """HEIC of a phone becomes a JPEG beside the document; all of it passes the check."""
        photo, other = write_photo(tmp_path / "IMG_1.HEIC", "HEIF"), write_photo(tmp_path / "IMG 2.jpg")
        given = ("--photo", str(photo), "--photo", str(other), "--credit", "Sam: Bakker")
        told = ("--alt", "Een leeg plein: de bank is heel", "--alt", "Noor lacht", "--photo-until", "2028-12-01")
        done = new(site, "story", "--neighbourhood", "linden", "--title", "Bank", *given, *told)
        assert done.returncode == 0, done.stderr
        folder = site / "content/neighbourhoods/linden/news/2028"
        for name in ("bank.jpg", "bank-2.jpg"):
            assert b"geheim" not in (folder / name).read_bytes()
        checked = run_portal("check", site)
        assert (checked.returncode, remarks(checked)) == (0, [])
        assert new(site, "story", "--neighbourhood", "linden", "--title", "Bank").returncode == 2

    def test_are_the_portrait_of_an_ambassador(self, site, tmp_path):
        """The first photo of a person is their portrait, under the consent of that person."""
        photo = write_photo(tmp_path / "a.jpg")
        said = ("--title", "Yıldız O’Neil", "--answer", "line=Kent iedereen: echt", "--answer", "talents=soep, afval")
        shown = ("--photo", str(photo), "--alt", "Vrouw op een plein", "--credit", "Sam")
        done = new(site, "ambassador", "--neighbourhood", "linden", *said, *shown)
        assert done.returncode == 0, done.stderr
        checked = run_portal("check", site)
        assert (checked.returncode, remarks(checked)) == (0, [])
        text = (site / "content/neighbourhoods/linden/ambassadors/yildiz-oneil.md").read_text(encoding="utf-8")
        assert '  - "soep"\n  - "afval"\n' in text
        assert "portrait:\n  file: yildiz-oneil.jpg" in text

    @pytest.mark.parametrize(
        ("kind", "more", "said"),
        [
            ("story", ("--photo", "weg.jpg", "--alt", "x y", "--credit", "z"), "weg.jpg"),
            ("story", ("--photo", "tekst.jpg", "--alt", "x y", "--credit", "z"), "tekst.jpg"),
            ("story", ("--photo", "goed.jpg"), "--alt"),
            ("notice", ("--photo", "goed.jpg"), "story"),
            ("action", ("--answer", "place=Molenpad 12"), "Molenpad 12"),
            ("action", ("--answer", "plaats=x"), "place"),
            ("action", ("--answer", "time=laat"), "laat"),
        ],
    )
    def test_that_cannot_be_used_leave_nothing_behind(self, site, tmp_path, kind, more, said):
        """All is written or nothing, and the sentence says what to do."""
        (tmp_path / "tekst.jpg").write_text("geen foto")
        write_photo(tmp_path / "goed.jpg")
        before = sorted(site.rglob("*"))
        done = new(site, kind, "--neighbourhood", "linden", "--title", "X", "--here", str(tmp_path), *more)
        assert (done.returncode, said in done.stderr) == (2, True), done.stderr
        assert sorted(site.rglob("*")) == before


def at_a_terminal(site, kind, *lines):
    """Run `new` with somebody at the keyboard, who types these lines; what stood on the screen, and the exit code."""
    command = [sys.executable, "-m", "plugins.portal", "new", "--site", str(site), kind]
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, cwd=ENGINE, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as process:
        os.close(theirs)
        limit = threading.Timer(60, process.kill)  # rather a failure than a test that waits for ever
        limit.start()
        os.write(ours, "".join(f"{line}\n" for line in lines).encode())
        screen = b""
        with contextlib.suppress(OSError):  # the end of a terminal
            while part := os.read(ours, 4096):
                screen += part
        code = process.wait(timeout=60)
        limit.cancel()
    os.close(ours)
    return screen.decode(), code


class TestTerminal:
    def test_asks_what_it_needs(self, site, tmp_path):
        """Somebody who only answers questions has a person with a portrait, ready to be shown."""
        photo = write_photo(tmp_path / "mijn foto.jpg")
        who = ["nergens", "linden", "", "Ab: de Vries", "baas", "entrepreneur", "Kent elke hond", "", "alles"]
        more = ["name, portrait, contact", "", "honden, sloten", "Elke ochtend"]
        answers = [*who, *more, f"'{photo}'", "foto", "Man met hond", "Sam", ""]
        screen, code = at_a_terminal(site, "ambassador", *answers)
        assert code == 0, screen
        checked = run_portal("check", site)
        assert (checked.returncode, remarks(checked)) == (0, [])
        text = (site / "content/neighbourhoods/linden/ambassadors/ab-de-vries.md").read_text(encoding="utf-8")
        assert 'name: "Ab: de Vries"' in text
        assert "role: entrepreneur" in text
        assert 'alt: "Man met hond"' in text

    def test_asks_about_people_on_photos(self, site, tmp_path):
        """Whoever can be recognised has a last day."""
        photo = write_photo(tmp_path / "a.jpg")
        asked = ["", "Samen vegen", "2028-04-01", "25:00", "10.30", "Zaagplein", "", ""]
        answers = [*asked, str(photo), "Een man veegt", "Sam", "j", "morgen", "2028-12-31", ""]
        screen, code = at_a_terminal(site, "action", *answers)
        assert code == 0, screen
        text = (site / "content/municipality/actions/2028/samen-vegen.md").read_text(encoding="utf-8")
        assert "until: 2028-12-31, scope: [portrait]" in text
        assert remarks(run_portal("check", site)) == []

    def test_makes_nothing_when_somebody_stops(self, site):
        """Ctrl+D halfway leaves nothing behind."""
        before = sorted(site.rglob("*.md"))
        screen, code = at_a_terminal(site, "story", "linden", "Half\n\x04")
        assert code == 2, screen
        assert sorted(site.rglob("*.md")) == before
