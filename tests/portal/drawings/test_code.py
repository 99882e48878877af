"""QR codes: what libzint encodes, ZXing reads; both come in one wheel, and share no code."""

import re
import xml.etree.ElementTree as ET

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from plugins.portal.drawings import draw_code, make_code_file

URLS = [
    "https://veilig.example/d/8f3kq2x/",
    "https://veilig.waterveen.example/buurten/molenwijk/acties/2026/opschoonmiddag-molenpad/",
    "http://127.0.0.1:8000/d/0000000/",
    "https://veilig.example/" + "heel-lang-" * 30,
]
RUN = re.compile(r"M(\d+) (\d+)h(\d+)")


def read_modules(svg):
    """Rows of modules, border included, True for a dark one."""
    drawn = ET.fromstring(svg)
    side = int(drawn.get("viewBox").split()[-1])
    rows = [[False] * side for _ in range(side)]
    for x, y, length in RUN.findall(drawn[-1].get("d")):
        rows[int(y)][int(x) : int(x) + int(length)] = [True] * int(length)
    return rows


@pytest.mark.parametrize("url", URLS)
class TestCode:
    def test_has_a_border(self, url):
        """Four modules of white on all sides, which the standard asks for."""
        rows = read_modules(make_code_file(url))
        edges = [*rows[:4], *rows[-4:], *(row[:4] for row in rows), *(row[-4:] for row in rows)]
        assert not any(map(any, edges))
        assert rows[4][4:11] == [True] * 7

    def test_can_be_scanned(self, url):
        """A phone reads the whole address."""
        rows = read_modules(make_code_file(url))
        picture = Image.new("L", (len(rows) * 4, len(rows) * 4), 255)
        pen = ImageDraw.Draw(picture)
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    pen.rectangle((x * 4, y * 4, x * 4 + 3, y * 4 + 3), fill=0)
        (found,) = zxingcpp.read_barcodes(picture)
        assert found.text == url


class TestLargest:
    def test_has_room_for_all_that_a_code_can_hold(self):
        """2,331 signs make a code of 177 modules a side, and its border."""
        rows = read_modules(make_code_file("x" * 2331))
        assert (len(rows), rows[4][4:11], rows[180][4:11]) == (185, [True] * 7, [True] * 7)


class TestInline:
    def test_says_what_it_leads_to(self):
        """For who hears the page; a label cannot leave its attribute."""
        drawn = draw_code(URLS[0], 'Naar "Schoon & heel"')
        assert 'role="img" aria-label="Naar &#34;Schoon &amp; heel&#34;"' in drawn
        assert len(read_modules(str(drawn))) > len(read_modules(make_code_file(URLS[0])))  # it can miss more
