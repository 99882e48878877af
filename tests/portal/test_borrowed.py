"""Dates from calendars of others: on the right agenda, once, with their source, and never as news."""

from __future__ import annotations

import datetime as dt
from typing import Any

from plugins.aggregator import Item, Moderation, Source
from plugins.aggregator.model import Happening
from plugins.portal.borrowed import make_dates, without_own
from plugins.portal.briefs import make_briefs
from plugins.portal.documents import Moment
from tests.support.factories import NOW, make_event, make_neighbourhood

SOURCE = Source(name="De Wiek", kind="ical", url="samples/x.ics", publisher="residents")
AREAS = (make_neighbourhood(),)


def item(id: str = "a1", *, days: int = 3, hour: int | None = 19, **changes: Any) -> Item:  # noqa: A002  # the name of the field
    day = NOW.date() + dt.timedelta(days=days)
    start = day if hour is None else dt.datetime.combine(day, dt.time(hour), tzinfo=NOW.tzinfo).astimezone(dt.UTC)
    given = {
        "source": "De Wiek",
        "url": f"https://wiek.example/{id}",
        "title": f"Inloop {id}",
        "published": NOW + dt.timedelta(days=days),
        "first_seen": NOW,
        "happening": Happening(start=start, place="De Wiek", **changes.pop("happening", {})),
    }
    return Item(id=id, **{**given, **changes})


def dates(*items: Item, source: Source = SOURCE, moderation: Moderation | None = None) -> Any:
    return make_dates(items, [source], moderation or Moderation(), AREAS, NOW)


class TestDates:
    def test_one(self):
        """Time and place are those of the calendar, on the clock here; the source is named."""
        (event,) = dates(item())[None]
        assert event.start == Moment(day=NOW.date() + dt.timedelta(days=3), time=dt.time(19))
        assert event.place
        assert event.source
        assert (event.place.name, event.source.name, event.source.url) == (
            "De Wiek",
            "De Wiek",
            "https://wiek.example/a1",
        )

    def test_where_it_belongs(self):
        """It goes where its source or its words send it."""
        assert list(dates(item(title="Inloop in Molenwijk"))) == ["molenwijk"]
        elsewhere = Source(
            name="De Wiek", kind="ical", url="x.ics", publisher="residents", neighbourhoods=("molenwijk",)
        )
        assert list(dates(item(), source=elsewhere)) == ["molenwijk"]

    def test_order_and_days(self):
        """Soonest first; today still counts, yesterday no more; a whole day has no time."""
        found = dates(item("later", days=9), item("today", days=0, hour=None), item("over", days=-1, hour=None))[None]
        assert [event.slug for event in found] == ["today", "later"]
        assert found[0].start.time is None

    def test_called_off(self):
        """What is called off stays, marked."""
        (event,) = dates(item(happening={"is_cancelled": True}))[None]
        assert event.cancelled

    def test_once(self):
        """The same thing in two calendars, or also written by the editors, stands there once."""
        both = [item("a1", title="Inloop"), item("b2", title="inloop ")]
        (event,) = dates(*both)[None]
        assert without_own([event], [make_event(title="INLOOP", start=event.start)]) == ()

    def test_hidden_and_approved(self):
        """Editors decide about dates as about news."""
        assert dates(item(), moderation=Moderation(hidden=frozenset({"a1"}))) == {}
        waits = Source(name="De Wiek", kind="ical", url="x.ics", publisher="residents", review=True)
        assert dates(item(), source=waits) == {}
        assert dates(item(), source=waits, moderation=Moderation(approved=frozenset({"a1"})))

    def test_without_a_page(self):
        """A date whose calendar gives no link is told all the same."""
        (event,) = dates(item(url=None))[None]
        assert event.source
        assert event.source.url == ""

    def test_no_news(self):
        """A date is never news, also not when its day has come."""
        assert make_briefs([item(days=-2)], [SOURCE], Moderation(), AREAS, NOW) == {}
