"""What the templates of stock Pelican ask for: groups, made once for all of them, and dates in Dutch."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
EXCERPT = 170


class Item(dict[str, Any]):
    """What another site said."""

    kind = "item"


class Desk:
    """What one neighbourhood has, or all together; newest first."""

    def __init__(self) -> None:
        self.news: list[Any] = []
        self.stories: list[Any] = []
        self.actions: list[Any] = []
        self.people: dict[str, Any] = {}

    def finish(self) -> None:
        for each in (self.news, self.stories, self.actions):
            each.sort(key=_when, reverse=True)
        self.done = [action for action in self.actions if action.state == "done"]
        self.planned = [action for action in self.actions if action.state == "planned"]


class Desks:
    """Groups everything once, whichever template asks first."""

    def __init__(self, items: dict[str, list[Item]]) -> None:
        self._items = items
        self._made: dict[str, Desk] = {}

    def __call__(self, pages: list[Any], articles: list[Any]) -> dict[str, Desk]:
        if not self._made:
            self._make(pages, articles)
        return self._made

    def _make(self, pages: list[Any], articles: list[Any]) -> None:
        made: defaultdict[str, Desk] = defaultdict(Desk)
        for area, items in self._items.items():
            made[area].news += items
            made[""].news += items
        for story in articles:
            for desk in (made[story.area], made[""]):
                desk.stories.append(story)
                desk.news.append(story)
        for page in pages:
            if page.template == "action":
                page.date = dt.datetime.fromisoformat(page.start)
                made[page.area].actions.append(page)
                made[""].actions.append(page)
            elif page.template == "person":
                made[page.area].people[page.code] = page
        for desk in made.values():
            desk.finish()
        self._made.update(made)


def read_items(file: Path) -> dict[str, list[Item]]:
    """Items by neighbourhood."""
    found = json.loads(file.read_text())
    return {
        area: [Item(item, date=dt.datetime.fromisoformat(item["date"])) for item in items]
        for area, items in found.items()
    }


def drawing(name: str) -> str:
    return (HERE / "drawings" / name).read_text(encoding="utf-8")


def _when(entry: Any) -> dt.datetime:
    when: dt.datetime = entry["date"] if isinstance(entry, Item) else entry.date
    return when


def _day(when: dt.datetime) -> str:
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def _short_day(when: dt.datetime) -> str:
    return f"{when.day} {MONTHS[when.month - 1]}"


def _month(when: dt.datetime) -> str:
    return f"{MONTHS[when.month - 1]} {when.year}"


def _utc(when: dt.datetime) -> str:
    return when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _span(action: Any) -> str:
    first, last = (moment[11:16].replace(":", ".") for moment in (action.start, action.end))
    return f"{DAYS[action.date.weekday()]} {_day(action.date)}, {first} tot {last} uur"


def _months(entries: list[Any]) -> list[dict[str, Any]]:
    groups = itertools.groupby(sorted(entries, key=_when, reverse=True), lambda entry: _month(_when(entry)))
    found = [(name, list(group)) for name, group in groups]
    return [{"name": name, "code": f"{_when(group[0]):%Y-%m}", "entries": group} for name, group in found]


_OF_TOPIC: dict[tuple[str, int], list[Any]] = {}


def _of_topic(topic: str, entries: list[Any]) -> list[Any]:
    """Made once for all pages of a list; the lists live as long as the build."""
    key = topic, id(entries)
    if key not in _OF_TOPIC:
        _OF_TOPIC[key] = [entry for entry in entries if topic in entry.topics.split()]
    return _OF_TOPIC[key]


def _window(number: int, count: int) -> list[int]:
    return sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})


def _code_name(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:16]


def _districts(areas: dict[str, dict[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, area in sorted(areas.items(), key=lambda pair: pair[1]["name"]):
        found[area["district"]].append((code, area["name"]))
    return sorted(found.items())


def _totals(actions: list[Any]) -> dict[str, int]:
    done = [action for action in actions if action.state == "done"]
    people, bags = (sum(int(getattr(action, name)) for action in done) for name in ("people", "bags"))
    return {"actions": len(done), "people": people, "bags": bags}


def _json_feed(page: Any, entries: list[Any]) -> str:
    items = []
    for entry in entries:
        own = not isinstance(entry, Item)
        when = _utc(_when(entry))
        items.append(
            {
                "authors": [{"name": "Buurtredactie" if own else entry["source"]}],
                "content_text": entry.about if own else entry["text"][:EXCERPT],
                "date_modified": when,
                "date_published": when,
                "id": entry.url if own else entry["id"],
                "title": entry.title if own else entry["title"],
                "url": f"https://meten.example/{entry.url}" if own else entry["url"],
            }
        )
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": page.title, "language": "nl", "items": items}
    return json.dumps(feed, indent=1)


def _acts_json(page: Any, actions: list[Any]) -> str:
    names = ("start", "end", "title", "state", "area", "organiser", "people", "bags", "url")
    acts = [{name: getattr(action, name, None) for name in names} for action in actions]
    return json.dumps({"actions": acts, "title": page.title, "totals": _totals(actions), "version": 1}, indent=1)


FILTERS = {
    "day": _day,
    "short_day": _short_day,
    "month": _month,
    "utc": _utc,
    "span": _span,
    "months": _months,
    "of_topic": _of_topic,
    "districts": _districts,
    "window": _window,
    "code_name": _code_name,
    "totals": _totals,
    "json_feed": _json_feed,
    "acts_json": _acts_json,
}
