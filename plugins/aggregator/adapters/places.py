"""Places as sources give them, to degrees that can be trusted. Pure."""

from __future__ import annotations

import math

#: degrees north and east; None and None when nobody knows
Place = tuple[float, float] | tuple[None, None]
NOWHERE: Place = (None, None)


def place_of(latitude: float, longitude: float) -> Place:
    """A place in degrees of WGS 84; nowhere when no place on earth can be meant.

    Zero north, zero east is what a missing place looks like.
    """
    is_place = math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180
    if not is_place or (latitude == 0 and longitude == 0):
        return NOWHERE
    return round(latitude, 6), round(longitude, 6)
