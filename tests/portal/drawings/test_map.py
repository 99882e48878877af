"""The map shows every area in its place, names what fits, links what has a page, and stays small."""

import gzip
import math
from xml.etree import ElementTree as ET

import pytest

from plugins.portal.drawings import Area, Line, draw_map, merge_areas, neighbours

CELL = 0.01


def square(column: float, row: float, size: float = 1) -> tuple[tuple[float, float], ...]:
    """A square of `size` cells, as longitude and latitude somewhere in the Netherlands."""
    west, south = 5 + column * CELL, 52 + row * CELL
    east, north = west + size * CELL, south + size * CELL
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


def make_area(slug: str, *rings: tuple[tuple[float, float], ...], name: str = "", url: str | None = "/x/") -> Area:
    return Area(slug=slug, name=name or slug.title(), url=url, rings=rings)


TOWN = (
    make_area("noord", square(0, 1)),
    make_area("midden", square(1, 1)),
    make_area("oost", square(2, 1)),
    make_area("zuid", square(1, 0), url=None),
)


def parse(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def classes(svg: str) -> list[str]:
    return [element.get("class", "") for element in parse(svg).iter()]


class TestNeighbours:
    @pytest.mark.parametrize(
        ("slug", "beside"),
        [("midden", ("noord", "oost", "zuid")), ("noord", ("midden", "zuid")), ("zuid", ("noord", "midden", "oost"))],
    )
    def test_finds_who_shares_a_border_or_a_corner(self, slug: str, beside: tuple[str, ...]) -> None:
        """Areas that touch are neighbours, in the order they were given."""
        assert neighbours(TOWN)[slug] == beside

    def test_overlooks_a_gap_of_some_metres(self) -> None:
        """Borders drawn by hand seldom meet exactly; a ditch between them makes no difference."""
        apart = (make_area("a", square(0, 0)), make_area("b", square(1.0002, 0)), make_area("c", square(2.5, 0)))
        assert neighbours(apart) == {"a": ("b",), "b": ("a",), "c": ()}

    def test_an_area_without_boundary_has_none(self) -> None:
        """What is not drawn lies beside nobody, and does not stop the others."""
        assert neighbours([*TOWN, make_area("kwijt")])["kwijt"] == ()

    def test_of_nothing_is_nothing(self) -> None:
        """A municipality without boundaries has no map and no neighbours."""
        assert neighbours(()) == {}


class TestMergeAreas:
    @pytest.mark.parametrize(
        ("areas", "rings"),
        [
            ((make_area("a", square(0, 0)), make_area("b", square(1, 0))), 1),
            ((make_area("a", square(0, 0)), make_area("b", square(1.001, 0))), 1),
            ((make_area("a", square(0, 0)), make_area("b", square(0.5, 0))), 1),
            ((make_area("a", square(0, 0)), make_area("b", square(3, 0))), 2),
            ((make_area("a", square(0, 0, size=3), square(1, 1)),), 2),
            ((make_area("a"),), 0),
        ],
        ids=["touching", "a ditch between", "overlapping", "apart", "with a hole", "without boundary"],
    )
    def test_keeps_only_the_outer_border(self, areas, rings):
        """A district is drawn around its neighbourhoods; what lies apart stays apart, a hole stays a hole."""
        merged = merge_areas(areas, slug="noord", name="Noord", url="#noord")
        assert len(merged.rings) == rings

    def test_lies_where_its_areas_lie(self):
        """A district covers the ground of its neighbourhoods, to the metre."""
        merged = merge_areas(TOWN, slug="noord", name="Noord", url="#noord")
        east = [longitude for longitude, _ in merged.rings[0]]
        north = [latitude for _, latitude in merged.rings[0]]
        assert (min(east), max(east)) == pytest.approx((5, 5.03), abs=1e-5)
        assert (min(north), max(north)) == pytest.approx((52, 52.02), abs=1e-5)


class TestDrawMap:
    def test_links_every_area_but_the_current_and_the_closed(self) -> None:
        """What has a page is a link with a name; the page's own area and one without a page are not."""
        svg = draw_map(TOWN, current="midden", label="Kaart")
        links = [element for element in parse(svg).iter() if element.tag == "a"]
        assert [link.get("aria-label") for link in links] == ["Noord", "Oost"]
        assert classes(svg).count("area-map__area area-map__area--current") == 1
        assert classes(svg).count("area-map__area area-map__area--closed") == 1
        assert classes(svg).count("area-map__hatch") == 1

    def test_is_a_named_group(self) -> None:
        """Assistive technology hears what the map shows."""
        svg = parse(draw_map(TOWN, label="Kaart van Waterveen"))
        assert (svg.get("role"), svg.get("aria-label")) == ("group", "Kaart van Waterveen")

    def test_north_is_up(self) -> None:
        """The area with the larger latitude stands higher on the page."""
        heights = {
            text[0].text: int(text[0].get("y", ""))
            for text in parse(draw_map(TOWN, label="x"))
            if "label" in text.get("class", "")
        }
        assert heights["Midden"] < heights["Zuid"]

    def test_keeps_the_shape_of_the_land(self) -> None:
        """A square kilometre is a square on the map, although degrees get narrower to the north."""
        wide = CELL / math.cos(math.radians(52))
        land = ((5, 52), (5 + wide, 52), (5 + wide, 52.01), (5, 52.01), (5, 52))
        box = parse(draw_map([make_area("a", land)], label="x")).get("viewBox", "").split()
        assert int(box[3]) == pytest.approx(900, abs=3)

    @pytest.mark.parametrize("name", ['<script>alert("x")</script>', "’t Zand & Zee", 'a" onload="x'])
    def test_escapes_names(self, name: str) -> None:
        """A name is text, whatever stands in it."""
        svg = draw_map([make_area("a", square(0, 0), name=name)], label=name)
        drawing = parse(svg)
        assert drawing.get("aria-label") == name
        assert drawing[0].get("aria-label") == name
        assert {element.tag for element in drawing.iter()} <= {"svg", "a", "title", "path", "text", "tspan"}

    def test_leaves_out_a_name_that_does_not_fit(self) -> None:
        """A name that would stick out is heard, not seen."""
        narrow = make_area("b", square(3, 0, size=0.2), name="Een heel lange buurtnaam")
        svg = draw_map([make_area("a", square(0, 0, size=3)), narrow], label="x")
        assert "Een heel lange" not in "".join(text for text in parse(svg).itertext() if text != narrow.name)
        assert f'aria-label="{narrow.name}"' in svg

    def test_breaks_a_name_of_two_words(self) -> None:
        """A name that fits on two lines gets two lines."""
        svg = draw_map(
            [make_area("a", square(0, 0), name="Oude Haven"), make_area("b", square(1, 0, size=4))], label="x"
        )
        assert [line.text for line in parse(svg).iter("tspan")][:2] == ["Oude", "Haven"]

    def test_a_hole_and_a_second_part_belong_to_the_area(self) -> None:
        """A lake in the middle stays open; an island is drawn with the rest."""
        svg = draw_map([make_area("a", square(0, 0, size=3), square(1, 1), square(4, 0))], label="x")
        assert next(path for path in parse(svg).iter("path")).get("d", "").count("M") == 3

    def test_draws_water_and_rail_within_the_frame(self) -> None:
        """Lines for orientation are cut off at the edge of the map."""
        river = Line(kind="water", points=((4, 52.01), (6, 52.01)))
        svg = draw_map(TOWN, lines=[river], label="x")
        water = next(path for path in parse(svg).iter("path") if path.get("class") == "area-map__water")
        assert water.get("d", "").startswith("M0 ")
        assert water.get("d", "").endswith("l1000 0")

    @pytest.mark.parametrize("areas", [(), (make_area("a"),), (make_area("a", ((5, 52), (5, 53), (5, 52), (5, 52))),)])
    def test_is_nothing_without_boundaries(self, areas: tuple[Area, ...]) -> None:
        """Areas without an outline stand in the list only."""
        assert draw_map(areas, label="x") == ""

    def test_bears_an_outline_that_crosses_itself(self) -> None:
        """A boundary drawn as an eight is mended, not refused."""
        eight = ((5, 52), (5.01, 52.01), (5.01, 52), (5, 52.01), (5, 52))
        assert "area-map__area" in draw_map([make_area("a", eight)], label="x")

    def test_a_large_municipality_stays_small(self) -> None:
        """Ninety areas of eighty points each pack into twelve kilobytes."""
        areas = [make_area(f"buurt-{n}", _ragged(n % 10, n // 10)) for n in range(90)]
        assert len(gzip.compress(draw_map(areas, label="x").encode(), 9)) <= 12_000


def _ragged(column: int, row: int) -> tuple[tuple[float, float], ...]:
    """A square whose border is as uneven as a real one, the same every time."""
    points = []
    for step in range(80):
        along, side = step % 20 / 20, step // 20
        x, y = [(along, 0.0), (1, along), (1 - along, 1), (0.0, 1 - along)][side]
        wave = 0.004 * math.sin(step * 7 + column * 3 + row * 5)
        points.append((5 + (column + x + wave) * CELL, 52 + (row + y - wave) * CELL))
    return (*points, points[0])
