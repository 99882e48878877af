"""Documents and items with sane defaults: a test names only what it is about."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from plugins.portal.documents import (
    Action,
    Ambassador,
    Consent,
    Event,
    Moment,
    Neighbourhood,
    Notice,
    PersonRef,
    Picture,
    Story,
    Topic,
)
from plugins.portal.model import Brief

TODAY = dt.date(2026, 11, 20)
ZONE = ZoneInfo("Europe/Amsterdam")
NOW = dt.datetime(2026, 11, 20, 7, 10, tzinfo=ZONE)


def day(ago: int) -> dt.date:
    """The day `ago` days before today."""
    return TODAY - dt.timedelta(days=ago)


def make_consent(**changes: Any) -> Consent:
    given = {"given": day(365), "until": day(-365), "scope": ("name", "portrait", "quote", "contact")}
    return Consent(**{**given, **changes})


def make_picture(**changes: Any) -> Picture:
    return Picture(**{"file": PurePosixPath("foto.jpg"), "alt": "Een foto", "credit": "Jan", **changes})


def _common(kind: str, folder: str, slug: str, changes: dict[str, Any]) -> dict[str, Any]:
    neighbourhood = changes.get("neighbourhood", "molenwijk")
    path = PurePosixPath(f"neighbourhoods/{neighbourhood}/{folder}/{slug}.md")
    return {"kind": kind, "path": path, "slug": slug, "neighbourhood": neighbourhood, "title": slug.capitalize()}


def make_story(slug: str = "licht", **changes: Any) -> Story:
    return Story(**{**_common("story", "news/2026", slug, changes), "year": 2026, "date": day(1), **changes})


def make_action(slug: str = "opruimen", **changes: Any) -> Action:
    given = {
        **_common("action", "actions/2026", slug, changes),
        "year": 2026,
        "state": "planned",
        "start": Moment(day=day(-8), time=dt.time(10)),
        "organiser": PersonRef(team="Buurtteam"),
    }
    return Action(**{**given, **changes})


def make_ambassador(slug: str = "yildiz", **changes: Any) -> Ambassador:
    given = {
        **_common("ambassador", "ambassadors", slug, changes),
        "role": "ambassador",
        "since": day(900),
        "consent": make_consent(),
    }
    return Ambassador(**{**given, **changes})


def make_event(slug: str = "inloop", **changes: Any) -> Event:
    start = Moment(day=day(-4), time=dt.time(19, 30))
    return Event(**{**_common("event", "events/2026", slug, changes), "year": 2026, "start": start, **changes})


def make_notice(slug: str = "nepagenten", **changes: Any) -> Notice:
    given = {
        **_common("notice", "notices/2026", slug, changes),
        "year": 2026,
        "level": "warning",
        "starts": day(1),
        "until": day(-5),
        "issuer": "Politie",
    }
    return Notice(**{**given, **changes})


def make_neighbourhood(slug: str = "molenwijk", **changes: Any) -> Neighbourhood:
    path = PurePosixPath(f"neighbourhoods/{slug}/index.md")
    given = {"kind": "neighbourhood", "path": path, "slug": slug, "title": slug.capitalize()}
    return Neighbourhood(**{**given, **changes})


def make_topic(slug: str = "inbraak", **changes: Any) -> Topic:
    given = {"kind": "topic", "path": PurePosixPath(f"topics/{slug}.md"), "slug": slug, "title": slug.capitalize()}
    return Topic(**{**given, **changes})


def make_brief(id: str = "a1", **changes: Any) -> Brief:  # noqa: A002  # the name of the field
    given = {
        "id": id,
        "url": f"https://bron.example/{id}",
        "title": f"Bericht {id}",
        "text": None,
        "when": NOW - dt.timedelta(days=1),
        "source": f"bron {id}",
        "platform": "website",
        "publisher": "press",
        "language": "nl",
        "topics": (),
    }
    return Brief(**{**given, **changes})
