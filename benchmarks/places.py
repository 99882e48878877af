"""Names and boundaries of neighbourhoods for a benchmark: real ones where a machine has them, else invented.

Real ones: the CBS classification of 2024 as GeoJSON, one feature a line, gzipped
(CBS and Kadaster, CC BY 4.0), in `data/` below the folder that BUURTPORTAAL_SHARED names, else `../shared`.
"""

from __future__ import annotations

import gzip
import itertools
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DATA = "data/cbs-buurten-2024.geojson.gz"
FIRST = ("Molen", "Linden", "Haven", "Kerk", "Water", "Zand", "Veen", "Nieuw", "Oude ", "Hooge", "Rozen", "Berken")
LAST = ("wijk", "kwartier", "hof", "dijk", "buurt", "park", "polder", "eiland", "veld", "rade", "zicht", "landen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A neighbourhood; `geometry` is GeoJSON, or None where no boundary is known."""

    slug: str
    name: str
    district: str
    geometry: dict[str, Any] | None


def read_areas(number: int) -> tuple[Area, ...]:
    """The first `number` neighbourhoods of the country, or as many invented ones."""
    shared = Path(os.environ.get("BUURTPORTAAL_SHARED") or ROOT.parent / "shared")
    real = _real(shared / DATA) if (shared / DATA).is_file() else iter(())
    return tuple(itertools.islice(itertools.chain(real, _invented()), number))


def _real(file: Path) -> Iterator[Area]:
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        for row in rows:
            if not row.startswith('{"type":"Feature",'):
                continue
            feature = json.loads(row.rstrip().rstrip(","))
            about = feature["properties"]
            yield Area(
                slug=about["code"].lower(),
                name=about["naam"],
                district=f"{about['gemeente']}, {about['wijk']}",
                geometry=feature["geometry"],
            )


def _invented() -> Iterator[Area]:
    """Squares in rows of a hundred, from the sea to the east."""
    for number in itertools.count():
        row, column = divmod(number, 100)
        first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
        west, south = 4 + column * 0.02, 51.5 + row * 0.01
        east, north = west + 0.02, south + 0.01
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        yield Area(
            slug=f"buurt-{number}",
            name=f"{first}{last} {number}",
            district=f"Wijk {number // 10}",
            geometry={"type": "Polygon", "coordinates": [[[round(x, 5), round(y, 5)] for x, y in ring]]},
        )
