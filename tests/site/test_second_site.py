"""Another municipality, with other settings, from another folder: it is built as the example is, and only itself."""

import os
import random
import re
import shutil
import subprocess
import sys
import time

import pytest

from plugins.portal import runner
from plugins.portal.translations import read_entries
from tests.support.contents import TRANSLATIONS
from tests.support.html import PageTree, visible_text
from tests.support.pages import html_files
from tests.support.photos import corners, encode
from tests.support.repositories import files_of, make_bare, make_clone, text_of
from tests.support.sites import ENGINE, add_source, make_site, run_portal, write

SETTINGS = """
    PORTAL_COUNTRY = "BE"
    PORTAL_AREA_TERM = "dorp"
    PORTAL_ADDRESS = "u"
    TIMEZONE = "Europe/Brussels"
"""
MORE = {
    "neighbourhoods/linden/actions/2028/boom.md": "---\ntitle: Een boom\nstate: done\nstart: 2028-02-01 10:00\n"
    "outcome: De boom staat\norganiser: Dorpsteam\nafter:\n  - {file: boom.png, alt: Een boom, credit: Els}\n---\n",
    "neighbourhoods/haagweg/events/2028/koffie.md": "---\ntitle: Koffie\nstart: 2028-03-20 10u00\n---\nTekst.\n",
    "topics/groen.md": "---\ntitle: Groen\nsummary: Over groen.\n---\nTekst.\n",
    "texts/over.md": "---\ntitle: Over ons\nmenu: ja\n---\nZie [nieuws](/nieuws/) en [Groen](/themas/groen).\n",
}

_ELSEWHERE = rb"waterveen|molenwijk|binnenstad|rietlanden|veenbrug|zonnehof|localhost|/tmp/|/root"


def make(folder, **more):
    """The site, with a feed and a photo."""
    site = make_site(folder, documents=MORE, **more)
    (site / "content/neighbourhoods/linden/actions/2028/boom.png").write_bytes(encode(corners(700, 500), "PNG"))
    add_source(site, "De brug is open")
    return site


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(site, output):
    """Build in this process; the folder with the site."""
    done = runner.build(runner.site_settings(site, output=output))
    assert done.exit_code == 0
    return done.output


def portal(*arguments, **environment):
    """A command of the portal in an environment of its own."""
    command = [sys.executable, "-m", "plugins.portal", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=ENGINE, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    folder = tmp_path_factory.mktemp("be")
    host = make_bare(folder / "host.git")
    site = make(folder / "site", settings=SETTINGS, site_url="https://host.example/x/dorpen")
    make_clone(site, remotes={"origin": str(host)})
    assert run_portal("fetch", site, "--offline").returncode == 0
    done = run_portal("publish", site)
    assert done.returncode == 0, done.stderr
    return host, site / ".publish"


class TestOtherMunicipality:
    def test_holds_no_byte_of_the_example(self, published):
        """Neither the name of its municipality nor of its neighbourhoods, nor of the machine it was made on."""
        _, output = published
        words = re.compile(_ELSEWHERE, re.IGNORECASE)
        assert [path for path, content in files(output).items() if words.search(content)] == []

    def test_speaks_as_its_settings_say(self, published):
        """Villages, with u, and the number of the Belgian police."""
        host, output = published
        assert "dorpen/linden/acties/2028/boom/index.html" in files_of(host, "gh-pages")
        assert "https://host.example/x/dorpen/dorpen/linden/" in text_of(host, "gh-pages", "sitemap.xml")
        assert 'href="tel:101"' in (output / "contact/index.html").read_text("utf-8")
        said = [visible_text(PageTree(page).all("main")[0]) for page in html_files(output)]
        own_words = "Je ziet weer waar je loopt"
        assert not [text for text in said if re.search(r"\b(je|jij|jouw|buurt)\b", text.replace(own_words, ""))]

    def test_works_below_a_path(self, published):
        """Every address that begins at the root begins with the path, and leads to a file."""
        _, output = published
        for page in html_files(output):
            for element in PageTree(page).elements():
                for address in filter(None, (element.get("href"), element.get("src"))):
                    if address.startswith("/"):
                        path = re.sub(r"[#?].*", "", address)
                        assert path.startswith("/x/dorpen/"), (page, address)
                        target = output / path.removeprefix("/x/dorpen/")
                        assert target.is_file() or (target / "index.html").is_file(), (page, address)


class TestOtherLanguage:
    def test_says_nothing_in_dutch(self, tmp_path):
        """With English words every page of every kind is English, but for what editors wrote."""
        site = make(tmp_path / "site", settings='DEFAULT_LANG = "en"')
        done = run_portal("build", site)
        assert done.returncode == 0, done.stderr
        dutch, english = (
            {form for forms in read_entries(TRANSLATIONS, name).values() for form in forms} for name in ("nl", "en")
        )
        bodies = [PageTree(page).all("body")[0] for page in html_files(site / "output")]
        said = {" ".join(text.split()) for body in bodies for text in body.itertext()}
        assert said & english
        assert said & (dutch - english) == set()


class TestRepeat:
    def test_gives_the_same_bytes_wherever_and_whenever(self, tmp_path):
        """Another folder, another order of sets, another clock and language of the machine."""
        here, there = make(tmp_path / "a"), make(tmp_path / "elders/met spatie")
        far = {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"}
        near = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "nl_NL.UTF-8"}
        with portal("build", "--site", here, **near) as one, portal("build", "--site", there, **far) as other:
            pass
        assert (one.returncode, other.returncode) == (0, 0)
        assert files(here / "output") == files(there / "output")

    def test_leaves_nothing_of_another_site(self, tmp_path):
        """Two sites into one folder, one after the other: the second is all there is."""
        other = make_site(tmp_path / "ander", name="Veilig Elders", settings='PORTAL_MUNICIPALITY = "Elders"\n')
        shutil.rmtree(other / "content/neighbourhoods/haagweg")
        output = tmp_path / "samen"
        for site in (make(tmp_path / "een"), other):
            build(site, output)
        assert files(output) == files(build(other, tmp_path / "alleen"))

    def test_moves_an_old_address_with_its_document(self, tmp_path):
        """A story that goes to another neighbourhood leaves a sign where it was, also in a second build."""
        site, moved = make(tmp_path / "een"), "neighbourhoods/haagweg/news/2028/nieuwe-lampen.md"
        old = site / "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md"
        text = old.read_text("utf-8")
        old.unlink()
        write(site / "content" / moved, text)
        build(site, site / "output")
        write(
            site / "content" / moved,
            text.replace("title:", "redirect_from: buurten/linden/nieuws/2028/nieuwe-lampen/\ntitle:"),
        )
        assert files(build(site, site / "output")) == files(build(site, tmp_path / "koud"))
        sign = (site / "output/buurten/linden/nieuws/2028/nieuwe-lampen/index.html").read_text("utf-8")
        assert "/buurten/haagweg/nieuws/2028/nieuwe-lampen/" in sign


class TestKilled:
    def test_a_build_is_finished_by_the_next(self, tmp_path):
        """Kill -9 at any moment, again and again: then one build gives what a first one would."""
        site, dice = make(tmp_path / "een"), random.Random(7)
        story = site / "content/neighbourhoods/linden/news/2028/nieuwe-lampen.md"
        started = time.monotonic()
        assert run_portal("build", site).returncode == 0
        takes = time.monotonic() - started
        for number in range(3):
            story.write_text(story.read_text("utf-8").replace("Nieuwe lampen", f"Lampen {number}"), "utf-8")
            with portal("build", "--site", site) as night:
                try:
                    night.wait(takes * dice.uniform(0.3, 1))
                except subprocess.TimeoutExpired:
                    os.killpg(night.pid, 9)
        assert files(build(site, site / "output")) == files(build(site, tmp_path / "koud"))
