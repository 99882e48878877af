"""Passing a page on: every page has a picture that others may show, and nobody on it who may not be shown."""

import hashlib
import io

import pytest
from PIL import Image

from tests.support.example import run_portal
from tests.support.html import PageTree, visible_text
from tests.support.pages import html_files
from tests.support.photos import corners
from tests.support.sites import SITE_URL, make_site, write

PERSON = """\
---
name: Noor de Wit
role: ambassador
since: 2027-01-01
consent: {{given: 2027-01-01, until: 2028-03-20, scope: [{scope}]}}
{portrait}---
Ik woon hier.
"""
PORTRAIT = "portrait: {file: noor.png, alt: Een vrouw lacht, credit: Wij}\n"
ACTION = """\
---
title: Samen vegen
state: planned
start: 2028-04-01 10:00
place: het plein
organiser: Bewoners
photos: [{file: plein.png, alt: Het plein, credit: Wij}]
---
"""


def build(folder, date, scope="name, portrait", portrait=PORTRAIT, settings=""):
    """A published site on a day; its output."""
    site = make_site(
        folder / "site",
        documents={
            "neighbourhoods/linden/ambassadors/noor.md": PERSON.format(scope=scope, portrait=portrait),
            "neighbourhoods/linden/actions/2028/vegen.md": ACTION,
        },
        settings=f'SITEURL = "{SITE_URL}"\n{settings}',
    )
    for path in ("ambassadors/noor.png", "actions/2028/plein.png"):
        write(site / "content/neighbourhoods/linden" / path, "")
        corners(640, 480).save(site / "content/neighbourhoods/linden" / path)
    done = run_portal("build", site, "--date", date)
    assert done.returncode == 0, done.stderr
    return site / "output"


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return build(tmp_path_factory.mktemp("delen"), "2028-03-14")


def meta(tree):
    """The words that a page gives to whoever shows a link to it."""
    return {m.get("property") or m.get("name"): m.get("content") for m in tree.all("meta")}


def image(output, path):
    return meta(PageTree(output / path / "index.html"))["og:image"]


NOOR, VEGEN = "buurten/linden/ambassadeurs/noor", "buurten/linden/acties/2028/vegen"
STORY = "buurten/linden/nieuws/2028/nieuwe-lampen"


class TestPreview:
    def test_is_on_every_page(self, output):
        """Absolute, of the size that it says, with words for who cannot see it; the file is there."""
        for tree in map(PageTree, html_files(output)):
            said = meta(tree)
            assert said["og:image"].startswith(f"{SITE_URL}/delen/"), tree.file
            assert said["og:image:alt"]
            assert said["twitter:card"] == "summary_large_image"
            with Image.open(output / said["og:image"].removeprefix(f"{SITE_URL}/")) as opened:
                size = (int(said["og:image:width"]), int(said["og:image:height"]))
                assert opened.size == size == (1200, 630)

    def test_is_its_own_for_stories_actions_and_people(self, output):
        """Each of them has a picture that no other page has."""
        own = [image(output, path) for path in (NOOR, VEGEN, STORY, "buurten/linden", "buurten/haagweg", "")]
        assert len(set(own)) == len(own)

    def test_goes_the_day_after_consent_ends(self, output, tmp_path):
        """The person's picture and short address are gone with the page; nothing else of them stays."""
        theirs = output / image(output, NOOR).removeprefix(f"{SITE_URL}/")
        gone = build(tmp_path, "2028-03-21")
        digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in gone.rglob("*") if path.is_file()}
        assert hashlib.sha256(theirs.read_bytes()).hexdigest() not in digests
        assert len(list((output / "d").iterdir())) - len(list((gone / "d").iterdir())) == 1

    def test_shows_no_face_that_may_not_be_shown(self, tmp_path):
        """Who gave a name but no portrait gets the picture of somebody without one."""
        named = build(tmp_path / "a", "2028-03-14", scope="name")
        faceless = build(tmp_path / "b", "2028-03-14", portrait="")
        first, second = (
            (out / image(out, NOOR).removeprefix(f"{SITE_URL}/")).read_bytes() for out in (named, faceless)
        )
        assert first == second
        assert Image.open(io.BytesIO(first)).size == (1200, 630)


class TestKit:
    @pytest.mark.parametrize(
        ("path", "says"),
        [
            (VEGEN, "Doe je mee? Samen vegen, zaterdag 1 april 2028, 10.00 uur, het plein."),
            (NOOR, "Ken je Noor de Wit uit De Linden al?"),
            (STORY, "Nieuwe lampen in de Lindelaan. Lees het hier:"),
        ],
    )
    def test_has_words_that_are_ready(self, output, path, says):
        """Text to copy ends with the short address, and that address leads to the page."""
        tree = PageTree(output / path / "index.html")
        (text,) = [visible_text(p).strip() for p in tree.all("p") if p.get("class") == "share-kit__text"]
        said, _, short = text.rpartition(" ")
        assert said == says
        onward = PageTree(output / short.removeprefix(f"{SITE_URL}/") / "index.html")
        assert f"/{path}/" in {a.get("href") for a in onward.all("a")}
        assert meta(onward)["robots"] == "noindex"

    def test_loads_nothing_before_it_is_opened(self, output):
        """Picture and code wait until somebody opens the kit."""
        images = [i for i in PageTree(output / VEGEN / "index.html").all("img") if "share-kit" in i.get("class", "")]
        assert [i.get("loading") for i in images] == ["lazy", "lazy"]


class TestPlacesOnly:
    def test_gives_every_page_the_picture_of_its_neighbourhood(self, tmp_path):
        """A very large site draws one for each neighbourhood; nobody's face is on it, and every link has a picture."""
        output = build(tmp_path, "2028-03-14", settings='PORTAL_SHARE_PICTURES = "places"\n')
        own = {image(output, path) for path in ("", "nieuws")}
        area = {image(output, path) for path in ("buurten/linden", NOOR, VEGEN, STORY)}
        assert len(own) == len(area) == 1
        assert len(own | area) == 2
