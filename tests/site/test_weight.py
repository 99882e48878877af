"""How heavy pages and drawings are, against the budgets of the design."""

import gzip
import re

import pytest

from tests.support.html import PageTree
from tests.support.pages import EVERY, fullest


def packed(data: bytes) -> int:
    return len(gzip.compress(data))


def file_of(output, kind):
    path = output / fullest(output, kind).lstrip("/")
    return path / "index.html" if path.is_dir() else path


@pytest.fixture(scope="module")
def shared(example):
    """The sizes of what all pages load: style and script packed, the font as it is."""
    sizes = {}
    for kind, pattern in (("css", "*.css"), ("js", "*.js"), ("font", "*.woff2")):
        (found,) = (example / "theme").glob(pattern)
        sizes[kind] = found.stat().st_size if kind == "font" else packed(found.read_bytes())
    return sizes


class TestPages:
    def test_share_little(self, shared):
        """Style under 14 kB, script under 6, font under 30."""
        assert shared["css"] <= 14_000
        assert shared["js"] <= 6_000
        assert shared["font"] <= 30_000

    @pytest.mark.parametrize("kind", EVERY)
    def test_keep_to_the_budget(self, example, shared, kind):
        """Every type of page: HTML under 20 kB, 70 kB with all it needs but photos, at most 1,400 elements."""
        file = file_of(example, kind)
        html = packed(file.read_bytes())
        assert html <= 20_000
        assert html + sum(shared.values()) <= 70_000
        assert len(PageTree(file).elements()) <= 1_400

    def test_stay_light_with_far_too_much(self, states):
        """A neighbourhood with everything and the longest words keeps to the budget as well."""
        file = states / "buurten/vol/index.html"
        assert packed(file.read_bytes()) <= 20_000
        assert len(PageTree(file).elements()) <= 1_400


class TestDrawings:
    @pytest.mark.parametrize(("block", "limit"), [("street", 3_000), ("area-map__svg", 12_000)])
    def test_keep_to_the_budget(self, example, block, limit):
        """A street is 3 kB at most, a map 12."""
        text = file_of(example, "neighbourhood").read_text()
        found = re.search(rf'<svg[^>]*class="{block}[" ].*?</svg>', text, re.DOTALL)
        assert found
        assert packed(found[0].encode()) <= limit

    def test_icons_are_few(self, example):
        """The icons that a page uses are 2 kB at most."""
        text = file_of(example, "neighbourhood").read_text()
        symbols = "".join(re.findall(r"<symbol.*?</symbol>", text, re.DOTALL))
        assert symbols
        assert packed(symbols.encode()) <= 2_000

    def test_a_map_of_many_areas_stays_light(self, large):
        """A hundred and thirty neighbourhoods make a map of 12 kB at most."""
        found = re.search(
            r'<svg[^>]*class="area-map__svg.*?</svg>', (large / "buurten/index.html").read_text(), re.DOTALL
        )
        assert found
        assert packed(found[0].encode()) <= 12_000
