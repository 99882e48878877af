"""Results of Burgernet: that an action has ended. Pure.

Facts: clients' code (2026); the interface is not described by its owner. A site that is built at night must never
show a running action, nor who was sought: only that it is over, and where one can join.
"""

from __future__ import annotations

import datetime as dt

from plugins.aggregator.adapters import MAX_ITEMS
from plugins.aggregator.adapters.payload import Object, identity, load_object, number, objects, place, text, value
from plugins.aggregator.clean import NAME_LENGTH, tidy
from plugins.aggregator.model import Entry, Fetched, Parsed

_SUBJECT = "burgernet"
_PAGE = "https://www.burgernet.nl/"
_MILLISECONDS = 1e11  #: as seconds this would be the year 5138


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """Actions that ended, as entries. Raises ParseError."""
    found = load_object(fetched, _SUBJECT, "actions")
    ended = (entry for action in objects(found, "actions")[:MAX_ITEMS] if (entry := _entry(action, now)))
    return Parsed(entries=tuple(ended))


def _entry(action: Object, now: dt.datetime) -> Entry | None:
    number_, town = identity(action, "id"), tidy(text(action, "municipality"), NAME_LENGTH)
    ended = _moment(number(action, "endTimestamp"), now)
    # AMBER alerts and missing children are national, and about one child.
    is_over = value(action, "active") is False and value(action, "amberAlert") is False
    if not number_ or not town or not ended or not is_over:
        return None
    where = place(value(action, "area"), "lat", "lng")
    return Entry(
        key=f"burgernet:{number_}",
        url=f"{_PAGE}?actie={number_}" if number_.isalnum() else _PAGE,
        title=f"Burgernetactie in {town} is afgelopen",
        excerpt="De actie is beëindigd. Wil je ook meekijken en meeluisteren? Meld je aan bij Burgernet.",
        published=ended,
        language="nl",
        author="Burgernet",
        latitude=where[0],
        longitude=where[1],
    )


def _moment(stamp: float | None, now: dt.datetime) -> dt.datetime | None:
    """A time in seconds or milliseconds since 1970, if it has passed."""
    if stamp is None or stamp <= 0:
        return None
    seconds = stamp / 1000 if stamp > _MILLISECONDS else stamp
    moment = dt.datetime.fromtimestamp(seconds, dt.UTC) if seconds < 4e9 else None
    return moment if moment and moment <= now else None
