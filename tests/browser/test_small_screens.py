"""Every page on a small screen, with large letters and wide spacing."""

import pytest

from tests.support.pages import EVERY, address, html_files
from tests.support.states import NAMES
from tests.support.web import serving

pytestmark = pytest.mark.browser

#: the spacing of WCAG 1.4.12, as a sheet of its own
SPACING = """() => { const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
  + ' p { margin-block-end: 2em !important }');
document.adoptedStyleSheets = [sheet]; }"""
WIDE = "document.documentElement.scrollWidth"
#: text that is cut off by the edge of its own element; what only the ear hears is cut on purpose
CUT = """() => [...document.querySelectorAll('h1, h2, h3, p, a, li, time, dt, dd, figcaption, span')]
.filter(e => e.clientHeight && getComputedStyle(e).overflow !== 'visible' && !e.closest('.visually-hidden')
  && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2))
.map(e => e.outerHTML.slice(0, 80))"""
LINES = """() => { const e = document.querySelector('h1');
return Math.round(e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)) }"""


class TestReflow:
    @pytest.mark.parametrize("kind", EVERY)
    def test_needs_no_sideways_scroll(self, visit, kind):
        """A page fits in 320 pixels: an old phone, or a large screen at 400 per cent."""
        page = visit(kind, width=320)
        for width in (320, 600, 768, 1024):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(WIDE) <= width

    @pytest.mark.parametrize("kind", EVERY)
    def test_survives_wider_text_spacing(self, visit, kind):
        """With the spacing of WCAG 1.4.12 a page still fits, and no text is cut off."""
        page = visit(kind, width=320)
        page.evaluate(SPACING)
        assert page.evaluate(WIDE) <= 320
        assert page.evaluate(CUT) == []


class TestStates:
    def test_hold_the_longest_names_and_words(self, states, window):
        """Whatever somebody is called and however much there is: no page of the site scrolls sideways."""
        page, wide = window(True), []
        with serving(states) as url:
            page.set_viewport_size({"width": 320, "height": 844})
            for file in (page for page in html_files(states) if b'http-equiv="refresh"' not in page.read_bytes()):
                page.goto(url + address(states, file), wait_until="domcontentloaded")
                if page.evaluate(WIDE) > 320:
                    wide.append(file.relative_to(states).as_posix())
        assert wide == []

    @pytest.mark.parametrize("width", [320, 1280])
    def test_put_every_name_on_three_lines_at_most(self, states, window, width):
        """The plate of the longest name is still a plate."""
        page, lines = window(True), {}
        with serving(states) as url:
            page.set_viewport_size({"width": width, "height": 844})
            for slug, name in NAMES.items():
                page.goto(f"{url}/buurten/{slug}/", wait_until="domcontentloaded")
                lines[name] = page.evaluate(LINES)
        assert {name: count for name, count in lines.items() if not 1 <= count <= 3} == {}
