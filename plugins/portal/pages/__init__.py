"""Every page of a site, from the portal of today. Pure.

Gathers all of them; nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.fastbuild import Artefact, Page
from plugins.portal import select
from plugins.portal.calendar import agenda_file, event_files
from plugins.portal.documents import Action, Ambassador, Event, Notice, Story, Text, Topic
from plugins.portal.feeds import feed_pages
from plugins.portal.model import Desk
from plugins.portal.pages.actions import action_index, action_page
from plugins.portal.pages.agenda import agenda_pages, event_page
from plugins.portal.pages.contact import contact_page
from plugins.portal.pages.context import Context
from plugins.portal.pages.home import home_page, index_page, not_found_page
from plugins.portal.pages.neighbourhood import neighbourhood_page
from plugins.portal.pages.news import news_pages, story_page
from plugins.portal.pages.people import Involved, ambassador_index, ambassador_page
from plugins.portal.pages.reading import notice_page, redirect_page, text_page, topic_index, topic_page
from plugins.portal.views import PageView, PlainView, SitemapView

__all__ = ["Context", "plain_file", "plan_pages"]


def plan_pages(context: Context) -> tuple[Page | Artefact, ...]:
    """Every page, feed and calendar that the site has today."""
    pages: list[Page | Artefact] = [home_page(context), index_page(context), not_found_page(context)]
    for desk in context.portal.desks:
        pages += [neighbourhood_page(context, desk), contact_page(context, desk), ambassador_index(context, desk)]
        pages += _lists(context, desk)
    pages += [contact_page(context, context.portal.own), *_lists(context, context.portal.town)]
    if context.portal.topics:
        pages.append(topic_index(context))
    pages += _documents(context)
    pages += _redirects(context, {page.path for page in pages})
    return (*pages, *_for_robots(context, pages))


def _lists(context: Context, desk: Desk) -> Iterator[Page | Artefact]:
    yield from news_pages(context, desk)
    yield action_index(context, desk)
    yield from agenda_pages(context, desk)
    yield agenda_file(context, desk)
    yield from feed_pages(context, desk)


def _documents(context: Context) -> Iterator[Page | Artefact]:
    town = context.portal.town
    involved = Involved(town.actions, town.stories)
    for document in context.portal.documents.values():
        match document:
            case Story(source=None):
                yield story_page(context, document)
            case Action():
                yield action_page(context, document)
            case Ambassador():
                yield ambassador_page(context, document, involved)
            case Event():
                yield event_page(context, document)
            case Notice():
                yield notice_page(context, document)
            case Topic():
                yield topic_page(context, document)
            case Text():
                yield text_page(context, document)
    yield from event_files(context, (*town.events, *_dated_actions(town)))


def _dated_actions(desk: Desk) -> list[Action]:
    return [action for action in desk.actions if action.state not in select.FINISHED]


def _redirects(context: Context, taken: set[str]) -> Iterator[Page]:
    """A page at every old path that no page of today uses."""
    for document in context.portal.documents.values():
        for old in document.redirect_from:
            page = redirect_page(context, old, context.link(document))
            if page.path not in taken:
                taken.add(page.path)
                yield page


def _for_robots(context: Context, pages: list[Page | Artefact]) -> Iterator[Page | Artefact]:
    views = [page.view for page in pages if isinstance(page.view, PageView)]
    urls = sorted(view.head.canonical for view in views if view.head.indexable)
    yield Page(path="sitemap.xml", template="sitemap.xml", view=SitemapView(urls=tuple(urls)))
    lines = ("User-agent: *", "Allow: /", f"Sitemap: {context.urls.absolute('sitemap.xml')}")
    yield plain_file("robots.txt", lines)


def plain_file(path: str, lines: tuple[str, ...]) -> Artefact:
    """A small text file of `lines`."""
    return Artefact(path=path, make=make_plain, view=PlainView(lines=lines))


def make_plain(view: PlainView) -> bytes:
    """The bytes of a small text file."""
    return "".join(f"{line}\n" for line in view.lines).encode()
