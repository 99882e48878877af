"""How long a source is usually silent, from the days on which it said something. Pure.

Robust on purpose: a day with twenty messages counts once, one long holiday does not stretch the habit, and what a
source did years ago no longer counts. Who said too little has no habit, and is never called silent.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
import statistics
from collections.abc import Iterable

FEWEST = 5  #: gaps between days, before there is a habit
RECENT = 40  #: so many of the last gaps count
SHORTEST = 7  #: days; nobody is called silent earlier: a week off is no news


def longest_silence(days: Iterable[dt.date]) -> int | None:
    """After how many days without anything a source is out of its habit; None: it has none.

    Twice its usual gap, or half as long again as its long ones; the longest tenth, and always the very longest, are
    left out as accidents.
    """
    known = sorted(set(days))[-RECENT - 1 :]
    gaps = sorted((later - earlier).days for earlier, later in itertools.pairwise(known))
    if len(gaps) < FEWEST:
        return None
    long = gaps[min(math.ceil(0.9 * len(gaps)) - 1, len(gaps) - 2)]
    return max(SHORTEST, math.ceil(2 * statistics.median(gaps)), math.ceil(1.5 * long))
