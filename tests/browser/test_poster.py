"""The poster on paper: one sheet, readable from a copier, with a code that a phone can read."""

import io
import re

import pytest
import zxingcpp
from PIL import Image

from tests.support.example import run_portal
from tests.support.sites import make_site
from tests.support.web import serving

pytestmark = pytest.mark.browser

LONG = "Samen opruimen en schoonmaken rond het Burgemeester van Heemstra van Duivenvoordeplein en de Meidoornhagenlaan erachter"
FULL = f"""\
---
title: {LONG}
summary: {"Een lange samenvatting die nergens ophoudt en nog een zin erbij heeft. " * 3}
state: planned
start: 2028-09-27 10:00
end: 2028-09-27 12:30
place: {{name: "{"bij de grote fontein naast het oude postkantoor " * 3}", street: Burgemeester van Heemstralaan}}
organiser: Bewoners
leads: [Buurtteam Noord en de Werkgroep Groen, Vereniging van Eigenaren Meidoornhagen, De Kinderraad]
bring: {"Handschoenen, een emmer, een goed humeur en iets lekkers. " * 3}
---
Tekst.
"""
ONE_WORD = f"""\
---
title: {"Hottentottententententoonstelling" * 2}
state: planned
start: 2028-05-01
organiser: Bewoners
---
"""
SHORT = "---\ntitle: Samen vegen nu\nstate: planned\nstart: 2028-04-01 10:00\norganiser: Bewoners\nsummary: {}\n---\n".format(
    "Twee uur met buren het plein schoon, daarna soep in De Wiek, en muziek van de fanfare. Iedereen is welkom, echt."
)
SLUGS = {"lang": FULL, "woord": ONE_WORD, "kort": SHORT}


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    documents = {f"neighbourhoods/linden/actions/2028/{slug}.md": text for slug, text in SLUGS.items()}
    site = make_site(tmp_path_factory.mktemp("poster") / "site", documents=documents)
    done = run_portal("build", site, "--date", "2028-03-14")
    assert done.returncode == 0, done.stderr
    with serving(site / "output") as address:
        yield address


@pytest.fixture(params=sorted(SLUGS))
def poster(request, url, browser):
    page = browser.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1000})  # the width of A4 inside its margins
    page.goto(f"{url}/buurten/linden/acties/2028/{request.param}/poster/")
    yield page
    page.close()


class TestPoster:
    def test_is_one_sheet(self, poster):
        """However long the title: exactly one page of A4."""
        pdf = poster.pdf(prefer_css_page_size=True, print_background=True)
        assert re.findall(rb"/Count (\d+)", pdf) == [b"1"]
        assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595" in pdf

    def test_cuts_nothing_off(self, poster):
        """Everything on it fits in its place; no line runs under the street or out of a strip."""
        sizes = "all => all.map(e => [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight])"
        for part in (".poster", ".poster__body", ".poster__tear", ".poster__scan"):
            assert [over for over in poster.locator(part).evaluate_all(sizes) if max(over) > 1] == [], part
        assert [over for over in poster.locator(".poster__title").evaluate_all(sizes) if over[0] > 1] == []
        assert poster.evaluate(
            "document.querySelector('.poster__foot').getBoundingClientRect().bottom"
            " <= document.querySelector('.poster .street').getBoundingClientRect().top + 1"
        )

    def test_can_be_read_at_an_arm_s_length(self, poster):
        """No text is smaller than 10.5 points, which is 14 pixels."""
        sizes = poster.locator(".poster *").evaluate_all(
            "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert min(sizes) >= 14

    def test_has_a_code_that_leads_to_the_action(self, poster):
        """A phone reads the whole address of the action's page, from a grey copy too."""
        grey = Image.open(io.BytesIO(poster.locator(".code").screenshot())).convert("L")
        (found,) = zxingcpp.read_barcodes(grey)
        assert found.text.endswith(poster.url.rstrip("/").removesuffix("/poster").partition("/buurten")[2] + "/")
        assert found.text.startswith("http")

    def test_is_black_on_white(self, poster):
        """Words are black on white, whatever the scheme: nothing depends on a colour."""
        shades = "all => all.map(e => getComputedStyle(e).color)"
        assert set(poster.locator(".poster p, .poster h1, .poster li").evaluate_all(shades)) == {"rgb(17, 17, 17)"}


class TestKit:
    def test_has_a_code_that_leads_to_the_page(self, url, browser):
        """The code of the share kit can be scanned from the screen, by night too."""
        page = browser.new_page(color_scheme="dark")
        page.goto(f"{url}/buurten/linden/acties/2028/kort/")
        page.locator(".share-kit summary").click()
        code = page.locator(".share-kit__code")
        code.scroll_into_view_if_needed()
        code.evaluate("image => image.decode()")
        (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
        assert found.text == page.locator("link[rel=canonical]").get_attribute("href")
        page.close()
