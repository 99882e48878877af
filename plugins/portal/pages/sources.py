"""The sources of a site: from whom it takes over what, and how fresh that is. Pure.

Both pages are made for every site. What its editors wrote for one of them stands above the list; where they wrote
nothing, an introduction of ours does. Neither tells an address of a feed, nor why reading it failed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from plugins.fastbuild import Page
from plugins.portal.documents import Text
from plugins.portal.model import SourceNow
from plugins.portal.pages.context import Context
from plugins.portal.sources import condition_of
from plugins.portal.views import Empty, Fact, Link, SourceGroup, SourceLine, SourcesView, SourceTag

SOURCES, STATUS = "over/bronnen", "over/bronnen/status"
MADE = frozenset({SOURCES, STATUS})  #: texts that these pages take in
PARENT = "over"
PUBLISHERS = ("municipality", "police", "residents", "business", "press", "partner")
_ENDED = frozenset({"closed", "gone"})
#: conditions that a tag tells, and the status of the tag
_TAGS = {
    "failed": "cancelled",
    "held": "cancelled",
    "late": "partly",
    "silent": "partly",
    "unread": "idea",
    "skipped": "idea",
    "linked": "idea",
}
_WATCHED = ("failed", "held", "late", "silent")  #: in the order of the page


def sources_page(context: Context) -> Page:
    """Every source by kind of publisher; channels that ended as history."""
    words, known = context.words, context.portal.sources
    groups = [
        _group(context, f"van-{publisher}", f"sources.from.{publisher}", _living(known, publisher), _about)
        for publisher in PUBLISHERS
    ]
    ended = [source for source in known if source.state in _ENDED]
    groups.append(_group(context, "vroeger", "sources.ended", ended, _history, lede=words("sources.ended_text")))
    links = (
        context.text_link("over/zo-kiezen-we", "news.how"),
        status_link(context) if known else None,
        context.text_link("huisregels", "removed.rules"),
    )
    return _page(context, SOURCES, groups=groups, links=links)


def status_page(context: Context) -> Page:
    """How fresh every source is; first those that somebody should look at."""
    known = context.portal.sources
    watched = [source for state in _WATCHED for source in known if condition_of(source) == state]
    resting = [source for source in known if condition_of(source) in {"unread", "skipped", "linked"}]
    groups = (
        _group(context, "kijken", "sources.watch", watched, _fresh, lede=context.words("sources.watch_text")),
        _group(context, "goed", "sources.well", [s for s in known if condition_of(s) == "read"], _fresh),
        _group(context, "niet-gelezen", "sources.resting", resting, _fresh),
        _group(context, "vroeger", "sources.ended", [s for s in known if s.state in _ENDED], _fresh),
    )
    return _page(context, STATUS, groups=groups, links=(sources_link(context),))


def sources_folder(context: Context) -> tuple[str, ...]:
    """The folder of both pages, if they have one to themselves: not where a site gives its texts other addresses."""
    folder = f"{SOURCES}/"
    areas = (context.urls.area(desk.slug) for desk in context.portal.desks)
    is_theirs = all(_path(context, slug).startswith(folder) for slug in MADE)
    return (folder,) if is_theirs and not any(area.startswith(folder) for area in areas) else ()


def sources_link(context: Context) -> Link:
    """The way to the list of sources."""
    return Link(url=context.urls.link(_path(context, SOURCES)), text=_title(context, SOURCES))


def status_link(context: Context) -> Link:
    """The way to how fresh they are."""
    return Link(url=context.urls.link(_path(context, STATUS)), text=_title(context, STATUS))


def _page(context: Context, slug: str, *, groups: Iterable[SourceGroup], links: Iterable[Link | None]) -> Page:
    text, words, path = _text(context, slug), context.words, _path(context, slug)
    description = words("sources.description" if slug == SOURCES else "source_status.description")
    title = _title(context, slug)
    above = [_text(context, PARENT)]
    trail = [(context.urls.document(parent), parent.title) for parent in above if parent]
    trail += [(_path(context, SOURCES), _title(context, SOURCES))] if slug == STATUS else []
    changed = text.updated if text else None
    photos = text.photos if text else ()
    view = SourcesView(
        **context.frame(
            path,
            title=title,
            description=(text.summary if text else None) or description,
            trail=(*trail, (path, title)),
        ),
        title=title,
        lede=_summary(context) if slug == STATUS else None,
        body=context.body(text) if text else _introduction(context, slug),
        picture=context.pictures.view(photos[0], "story", eager=True) if photos else None,
        empty=None if context.portal.sources else Empty(text=words("sources.none")),
        groups=tuple(group for group in groups if group.sources),
        links=tuple(filter(None, links)),
        updated=words("story.updated", date=context.dates.moment(changed)) if changed else None,
    )
    return context.page(path, "sources.html", view)


def _introduction(context: Context, slug: str) -> Markup:
    """What a site says that did not say it in its own words."""
    if slug == STATUS:
        return Markup()  # the summary says it
    mail = context.mail(context.words("mail.wrong", title=_title(context, slug)), f"{slug}/")
    return Markup('<p>{}</p><p>{} <a href="{}">{}</a></p>').format(
        context.words("sources.intro"), context.words("sources.ask"), mail.url, mail.text
    )


def _summary(context: Context) -> str:
    """The state of all in a sentence or two."""
    words, known = context.words, [source for source in context.portal.sources if source.state not in _ENDED]
    watched = sum(condition_of(source) in _WATCHED for source in known)
    told = words("source_status.intro")
    if not known:
        return told
    return f"{told} {words('source_status.watched', n=watched) if watched else words('source_status.all_well')}"


def _text(context: Context, slug: str) -> Text | None:
    return next((text for text in context.portal.texts if text.slug == slug), None)


def _path(context: Context, slug: str) -> str:
    text = _text(context, slug)
    return context.urls.document(text) if text else f"{slug}/"


def _title(context: Context, slug: str) -> str:
    text = _text(context, slug)
    return text.title if text else context.words("sources.title" if slug == SOURCES else "source_status.title")


def _group(
    context: Context,
    anchor: str,
    key: str,
    sources: Iterable[SourceNow],
    make: Callable[[Context, SourceNow], SourceLine],
    *,
    lede: str | None = None,
) -> SourceGroup:
    lines = tuple(make(context, source) for source in sources)
    return SourceGroup(id=anchor, title=context.words(key), lede=lede, sources=lines)


def _living(sources: Iterable[SourceNow], publisher: str) -> list[SourceNow]:
    return [source for source in sources if source.publisher == publisher and source.state not in _ENDED]


# One source


def _about(context: Context, source: SourceNow) -> SourceLine:
    """What we take over of it, and under which terms."""
    words = context.words
    shown = words("sources.shows.link" if source.state == "linked" else f"sources.shows.{source.show}")
    pictures = words("sources.pictures" if source.pictures else "sources.no_pictures")
    facts = [
        *_where(context, source),
        ("sources.shown", shown if source.state == "linked" else f"{shown}, {pictures}"),
        ("sources.kept", words("sources.days", n=source.keep_days) if source.state != "linked" else ""),
        ("sources.review", words("sources.review_yes") if source.review else ""),
        ("sources.licence", source.licence or ""),
    ]
    return _line(context, source, facts)


def _history(context: Context, source: SourceNow) -> SourceLine:
    return _line(context, source, [*_where(context, source), ("sources.since", _ended(context, source))])


def _fresh(context: Context, source: SourceNow) -> SourceLine:
    """When it was last read, and when it last said something."""
    words, condition = context.words, condition_of(source)
    if source.state in _ENDED:
        facts = [("sources.since", _ended(context, source))]
    elif source.state == "linked":
        facts = []
    else:
        facts = [
            ("sources.last_success", _moment(context, source.last_success, "sources.never")),
            ("sources.newest", _moment(context, source.newest, "sources.no_items")),
            ("sources.habit", words("sources.days", n=source.habit) if source.habit else ""),
        ]
    note = words(f"sources.advice.{condition}") if words.has(f"sources.advice.{condition}") else None
    # Of those that are fine, the heading says so.
    tag = SourceTag(text=words(f"sources.state.{condition}"), status=_TAGS[condition]) if condition in _TAGS else None
    return _line(context, source, facts, tag=tag, note=note)


def _line(
    context: Context,
    source: SourceNow,
    facts: Iterable[tuple[str, str]],
    *,
    tag: SourceTag | None = None,
    note: str | None = None,
) -> SourceLine:
    return SourceLine(
        kind=source.publisher,
        name=source.name,
        url=source.page,
        facts=tuple(Fact(term=context.words(key), text=text) for key, text in facts if text),
        tag=tag,
        note=note,
    )


def _where(context: Context, source: SourceNow) -> Iterator[tuple[str, str]]:
    """On which network, if not a site of its own; and about which neighbourhoods, if not all."""
    words, names = context.words, context.portal.area_names
    if source.platform != "website":
        key = f"platform.{source.platform}"
        yield "sources.platform", words(key) if words.has(key) else source.platform.capitalize()
    areas = ", ".join(names[slug] for slug in source.neighbourhoods if slug in names)
    yield "sources.areas", areas


def _ended(context: Context, source: SourceNow) -> str:
    return context.dates.long(source.closed_on) if source.closed_on else context.words("sources.gone")


def _moment(context: Context, moment: dt.datetime | None, key: str) -> str:
    if not moment:
        return context.words(key)
    return f"{context.dates.long(moment.date())}, {context.dates.time(moment.time())}"
