"""Outlines that are none cost only themselves."""

import json
import math

import pytest

from plugins.portal.boundaries import read_map_lines
from tests.support.contents import AREA, area, put, read, sentences


def polygon(*points):
    """GeoJSON of one ring."""
    return {"type": "Polygon", "coordinates": [list(points)]}


class TestBoundaries:
    @pytest.mark.parametrize(
        ("given", "code"),
        [
            (b"", "boundary_broken"),
            (b"{", "boundary_broken"),
            (b"[1, 2]", "boundary_broken"),
            (b"[" * 100_000, "boundary_broken"),
            (b"\xff\xfe", "boundary_broken"),
            ({"type": "FeatureCollection", "features": 5}, "boundary_without_area"),
            ({"type": "FeatureCollection", "features": ["x"]}, "boundary_without_area"),
            ({"type": "Feature", "geometry": "x"}, "boundary_without_area"),
            ({"type": "Feature", "geometry": {"type": ["Polygon"]}}, "boundary_without_area"),
            (polygon(["a", "b"], ["c", "d"], ["e", "f"]), "boundary_broken"),
            (polygon([4, 52], [4, 52], [4, 52], [4, 52]), "boundary_broken"),
            (polygon([4, 52], [5, 53], [4.5, 52.5], [4, 52]), "boundary_broken"),
            ({"type": "Polygon", "coordinates": []}, "boundary_broken"),
            ({"type": "Polygon"}, "boundary_broken"),
            ({"type": "FeatureCollection", "features": []}, "boundary_without_area"),
            ({"type": "Point", "coordinates": [4, 52]}, "boundary_without_area"),
            (polygon([120000, 487000], [121000, 487000], [121000, 488000], [120000, 487000]), "boundary_not_degrees"),
            (b" " * 5_000_001, "boundary_too_large"),
        ],
    )
    def test_that_are_wrong_cost_only_themselves(self, content, given, code):
        """The neighbourhood is read; only its outline is left out."""
        put(content, AREA, area("boundary: grens.geojson\n"))
        raw = given if isinstance(given, bytes) else json.dumps(given).encode()
        put(content, "neighbourhoods/molenwijk/grens.geojson", raw)
        documents, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [(code, 3)]
        assert documents[AREA].boundary == ()
        assert all("grens.geojson" in sentence for sentence in sentences(problems[0]))


class TestCrossings:
    @pytest.mark.parametrize(
        ("given", "parts"),
        [
            (polygon([4, 52], [5, 53], [5, 52], [4, 53], [4, 52]), 2),
            (polygon([4, 52], [5, 52], [5, 53], [4.5, 53], [4.5, 53.5], [4.5, 53], [4, 53], [4, 52]), 1),
        ],
    )
    def test_are_parted(self, content, given, parts):
        """Lines that somebody made simpler may cross or run to and fro: the areas count, loose lines do not."""
        put(content, AREA, area("boundary: grens.geojson\n"))
        put(content, "neighbourhoods/molenwijk/grens.geojson", json.dumps(given).encode())
        documents, problems = read(content)
        assert not problems
        assert len(documents[AREA].boundary) == parts


class TestMapLines:
    @pytest.mark.parametrize(
        "given",
        [
            {"features": 5},
            {"features": ["x"]},
            {"features": [{"geometry": 5, "properties": []}]},
            {"features": [{"geometry": {"type": "LineString"}, "properties": {"kind": "water"}}]},
            {"features": [{"geometry": {"type": "LineString", "coordinates": ["a"]}, "properties": {"kind": "water"}}]},
            {"features": [{"geometry": {"type": "LineString"}, "properties": {"kind": ["water"]}}]},
            {"features": [{"geometry": {"type": "LineString", "coordinates": [[4, math.nan], [4, 52]]},
                           "properties": {"kind": "water"}}]},
            {"features": [{"geometry": {"type": "LineString", "coordinates": [[120000, 487000], [4, 52]]},
                           "properties": {"kind": "rail"}}]},
        ],
    )  # fmt: skip
    def test_that_cannot_be_read_are_left_out(self, content, given):
        """A map without its river is still a map."""
        put(content, "municipality/map.geojson", json.dumps(given))
        assert read_map_lines(content) == ()

    @pytest.mark.parametrize("given", [b"", b"geen kaart", b"[]", b" " * 5_000_001])
    def test_that_are_none_are_said(self, content, given):
        """The file is there, so somebody expects a river."""
        put(content, "municipality/map.geojson", given)
        assert read_map_lines(content) == "map_broken"

    def test_may_be_absent(self, content):
        """A town without a river needs no file."""
        assert read_map_lines(content) == ()
