"""A desk to its Atom and JSON Feed: the newest fifty, ids that never change, nothing that may not travel. Pure.

RFC 4287 and JSON Feed 1.1. A borrowed item has no page here: its address is the source's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urlsplit

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action, BorrowedFrom, Document, Moment, Notice, Story
from plugins.portal.model import Brief, Desk
from plugins.portal.pages.cards import action_title, summary
from plugins.portal.pages.context import Context
from plugins.portal.views import AtomView, Entry, JsonView

_Listed = TypeVar("_Listed")

LIMIT = 50
#: networks whose rules forbid passing posts on in data files, also under another name of ours
NEVER = frozenset({"x"})
NEVER_HOSTS = frozenset({"x.com", "twitter.com", "t.co"})
#: networks of which only a link travels, and those of which title and link do
LINK_ONLY = frozenset({"facebook", "instagram", "linkedin"})
TITLE_ONLY = LINK_ONLY | {"youtube"}


def feed_pages(context: Context, desk: Desk) -> Iterator[Page]:
    """`feed.xml` and `feed.json` of a desk."""
    entries = _entries(context, desk)
    title = context.words("feed.title", area=context.area_name(desk.slug))
    newest = max((entry.updated for entry in entries), default=_utc(context, Moment(day=dt.date(2000, 1, 1))))
    home = context.urls.absolute(context.urls.area(desk.slug))
    atom, json = (context.urls.list(desk.slug, name) for name in ("feed.xml", "feed.json"))
    yield Page(
        path=atom,
        template="feed.xml",
        view=AtomView(
            id=_tag(context, "2026", context.urls.area(desk.slug) or "home"),
            title=title,
            subtitle=context.words("feed.subtitle"),
            language=context.words.language,
            updated=newest,
            self_url=context.urls.absolute(atom),
            home_url=home,
            author=context.words("source.own"),
            entries=entries,
        ),
    )
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": home,
        "feed_url": context.urls.absolute(json),
        "description": context.words("feed.subtitle"),
        "language": context.words.language,
        "authors": ({"name": context.words("source.own"), "url": home},),
        "items": tuple(_json_item(entry) for entry in entries),
    }
    yield Page(path=json, template="data.json", view=JsonView(data=data))


def _entries(context: Context, desk: Desk) -> tuple[Entry, ...]:
    stories = [story for story in desk.stories if not story.source or _may_travel(story.source)]
    own: list[Story | Action | Notice] = [*stories, *select.finished(desk.actions), *desk.notices]
    newest = _newest(own, key=lambda document: _published(context, document).day)
    briefs = (_borrowed(context, brief) for brief in _newest_briefs(desk.briefs))
    entries = [*(_own(context, document) for document in newest), *briefs]
    return tuple(sorted(entries, key=lambda entry: (entry.published, entry.id), reverse=True)[:LIMIT])


def _newest(listed: list[_Listed], key: Callable[[_Listed], Any]) -> list[_Listed]:
    """The newest LIMIT, and those that are as old as the last of them: an entry is not made to be thrown away."""
    keys = sorted(map(key, listed), reverse=True)
    return [each for each in listed if key(each) >= keys[LIMIT - 1]] if len(keys) > LIMIT else listed


def _newest_briefs(briefs: Iterable[Brief]) -> list[Brief]:
    """The same of what others said and may travel; it comes newest first, and a town has a hundred thousand."""
    found: list[Brief] = []
    for brief in briefs:
        if len(found) >= LIMIT and brief.when < found[LIMIT - 1].when:
            break
        if _may_travel(brief):
            found.append(brief)
    return found


def _published(context: Context, document: Story | Action | Notice) -> Moment:
    published = Moment(day=select.publish_day(document) or context.portal.today)
    if isinstance(document, Action):
        day = document.end or document.start or published
        published = Moment(day=min(day.day, context.portal.today))
    return published


def _own(context: Context, document: Story | Action | Notice) -> Entry:
    published = _published(context, document)
    changed = document.updated or published
    copied = document.source if isinstance(document, Story) else None
    entry = Entry(
        id=_tag(context, str(document.year), f"{document.kind}/{document.neighbourhood or ''}/{document.slug}"),
        url=copied.url if copied else context.urls.absolute(context.urls.document(document)),
        title=action_title(context, document) if isinstance(document, Action) else document.title,
        summary=document.summary if isinstance(document, Notice) else summary(document),
        published=_utc(context, published),
        updated=_utc(context, max(changed, published, key=lambda moment: moment.sort_key)),
        author=copied.name if copied else context.words("source.own"),
        source=copied.name if copied else None,
        tags=_tags(context, document),
    )
    return _as_it_may_travel(context, entry, copied.platform) if copied else entry


def _borrowed(context: Context, brief: Brief) -> Entry:
    when = brief.when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    entry = Entry(
        id=_tag(context, str(brief.when.year), f"item/{brief.id}"),
        url=brief.url,
        title=brief.title,
        summary=brief.text,
        published=when,
        updated=when,
        author=brief.source,
        source=brief.source,
        language=brief.language,
    )
    return _as_it_may_travel(context, entry, brief.platform)


def _may_travel(borrowed: Brief | BorrowedFrom) -> bool:
    host = (urlsplit(borrowed.url).hostname or "").removeprefix("www.").removeprefix("mobile.")
    return borrowed.platform not in NEVER and host not in NEVER_HOSTS


def _as_it_may_travel(context: Context, entry: Entry, platform: str) -> Entry:
    """The entry without the words that its network wants to be read there."""
    if platform not in TITLE_ONLY:
        return entry
    title = context.words("feed.link_only", source=entry.source or "") if platform in LINK_ONLY else entry.title
    return replace(entry, title=title, summary=None)


def _json_item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": entry.published,
        "date_modified": entry.updated,
    }
    if entry.author:
        item["authors"] = ({"name": entry.author},)
    if entry.tags:
        item["tags"] = entry.tags
    if entry.language:
        item["language"] = entry.language
    return item


def _tags(context: Context, document: Document) -> tuple[str, ...]:
    return tuple(topic.title for topic in context.portal.topics if topic.slug in document.topics)


def _tag(context: Context, year: str, name: str) -> str:
    """A tag URI (RFC 4151): made once, never changed when a page moves."""
    return f"tag:{urlsplit(context.settings.site_url).hostname},{year}:{name}"


def _utc(context: Context, moment: Moment) -> str:
    # A day without a time is published at noon: the same day in every time zone that matters.
    local = dt.datetime.combine(moment.day, moment.time or dt.time(12), tzinfo=context.settings.time_zone)
    return local.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
