"""GeoJSON (RFC 7946) to outlines of neighbourhoods and lines on the map."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

from shapely import get_num_coordinates, make_valid
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from plugins.portal.drawings import Line

Ring = tuple[tuple[float, float], ...]
MAX_BYTES = 5_000_000
MAX_CROSSING = 4_000  #: corners of an outline that crosses itself: a scribble of so many takes half a minute
MAP_FILE = PurePosixPath("municipality/map.geojson")


def read_boundary(file: Path) -> tuple[Ring, ...] | str:
    """The rings of a boundary as (lon, lat), or the code of what is wrong with the file."""
    found = _load(file)
    if isinstance(found, str):
        return found
    rings: list[Ring] = []
    for geometry in _geometries(found):
        if geometry.get("type") not in ("Polygon", "MultiPolygon"):  # a tuple: foreign values need not be hashable
            continue
        try:
            drawn = _repaired(shape(geometry))
        except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError):
            return "boundary_broken"
        if drawn.is_empty:
            return "boundary_broken"
        for polygon in getattr(drawn, "geoms", [drawn]):
            rings += [_ring(ring) for ring in (polygon.exterior, *polygon.interiors)]
    if not rings:
        return "boundary_without_area"
    inside = all(-180 <= lon <= 180 and -90 <= lat <= 90 for ring in rings for lon, lat in ring)
    return tuple(rings) if inside else "boundary_not_degrees"


def _repaired(drawn: BaseGeometry) -> BaseGeometry:
    """Areas that do not cross themselves: one in 250 of the official neighbourhoods of 2024 does, made simpler.

    Raises ValueError for a scribble that would take minutes.
    """
    if drawn.is_valid:
        return drawn
    if get_num_coordinates(drawn) > MAX_CROSSING:
        raise ValueError(MAX_CROSSING)
    return make_valid(drawn, method="structure", keep_collapsed=False)


def read_map_lines(content: Path) -> tuple[Line, ...] | str:
    """Water and rail of the map; nothing when there is no such file, or the code of what is wrong with it."""
    found = _load(content / MAP_FILE)
    if isinstance(found, str):
        return () if found == "boundary_missing" else "map_broken"
    features = _tables(found.get("features"))
    lines = []
    for feature in features:
        geometry, properties = _table(feature.get("geometry")), _table(feature.get("properties"))
        if geometry.get("type") == "LineString" and properties.get("kind") in ("water", "rail"):
            try:
                points = tuple((float(point[0]), float(point[1])) for point in geometry["coordinates"])
            except (ValueError, TypeError, LookupError):
                continue
            if not all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in points):  # of no number as well
                continue
            lines.append(Line(kind=properties["kind"], points=points))
    return tuple(lines)


def _load(file: Path) -> dict[str, Any] | str:
    try:
        if file.stat().st_size > MAX_BYTES:
            return "boundary_too_large"
        found = json.loads(file.read_bytes())
    except OSError:
        return "boundary_missing"
    except (ValueError, RecursionError):
        return "boundary_broken"
    return found if isinstance(found, dict) else "boundary_broken"


def _geometries(found: dict[str, Any]) -> list[dict[str, Any]]:
    match found.get("type"):
        case "FeatureCollection":
            return [_table(feature.get("geometry")) for feature in _tables(found.get("features"))]
        case "Feature":
            return [_table(found.get("geometry"))]
    return [found]


def _tables(found: object) -> list[dict[str, Any]]:
    return [part for part in found if isinstance(part, dict)] if isinstance(found, list) else []


def _table(found: object) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}


def _ring(ring: Any) -> Ring:
    return tuple((float(lon), float(lat)) for lon, lat, *_ in ring.coords)
