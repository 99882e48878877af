"""Every page of a site, from the portal of today, in groups that are planned on their own. Pure.

A neighbourhood is a group; so are the pages about sources, and everything else that belongs to the whole municipality.
Its parts are planned on their own: of a neighbourhood, what shows nothing of others; of all news, each page of a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import TypeGuard

from plugins.fastbuild import Artefact, Group, Page, Part, Planned, value_digest
from plugins.portal import select
from plugins.portal.calendar import agenda_file, event_files
from plugins.portal.documents import Action, Ambassador, Document, Event, Notice, Story, Text, Topic
from plugins.portal.feeds import feed_pages
from plugins.portal.inputs import Inputs
from plugins.portal.model import Desk
from plugins.portal.pages.action_list import action_pages
from plugins.portal.pages.actions import action_page
from plugins.portal.pages.agenda import agenda_pages, event_page
from plugins.portal.pages.contact import contact_page
from plugins.portal.pages.context import Context
from plugins.portal.pages.home import home_page, index_page, not_found_page
from plugins.portal.pages.neighbourhood import neighbourhood_page
from plugins.portal.pages.news import NewsPart, news_pages, story_page
from plugins.portal.pages.people import Involved, ambassador_index, ambassador_page
from plugins.portal.pages.poster import has_poster, poster_page
from plugins.portal.pages.reading import notice_page, redirect_page, text_page, topic_index, topic_page
from plugins.portal.pages.removed import SLUG as REMOVED
from plugins.portal.pages.removed import removed_page
from plugins.portal.pages.short import has_short_page, short_page, short_ranks
from plugins.portal.pages.sources import MADE, sources_folder, sources_page, status_page
from plugins.portal.pages.together import data_file
from plugins.portal.pages.worked import worked_page
from plugins.portal.pages.year import year_pages
from plugins.portal.views import PageView, PlainView, SitemapView

__all__ = ["Context", "plain_file", "plan_groups", "robot_files", "short_ranks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one group has pages for, beside its lists."""

    involved: Involved
    documents: list[Document] = field(default_factory=list)
    redirects: list[tuple[str, Document]] = field(default_factory=list)  #: old path, and what is there now


#: paths that are planned last of all
ROBOT_FILES = ("robots.txt", "sitemap.xml")


def plan_groups(context: Context, files: tuple[Artefact, ...], inputs: Inputs) -> tuple[Group, ...]:
    """Everything that the site has today, by what it is made from (`inputs`).

    The municipality comes first: it is the longest work. `files` are those of the whole site, beside its pages.
    """
    portal = context.portal
    prefixes = {context.urls.area(desk.slug): desk for desk in portal.desks}
    involved = Involved(portal.town.actions, portal.town.stories)
    apart = sources_folder(context)
    shares = {prefix: Share(involved=involved) for prefix in ("", *apart, *prefixes)}
    by_name = {prefix.casefold(): prefix for prefix in (*apart, *prefixes)}
    homes = {desk.slug: prefix for prefix, desk in prefixes.items()}
    for document in portal.documents.values():
        home = homes[document.neighbourhood] if document.neighbourhood else ""
        if isinstance(document, Text):
            home = next((folder for folder in apart if context.urls.document(document).startswith(folder)), home)
        shares[home].documents.append(document)
        for old in document.redirect_from:
            shares[_prefix_of(old, by_name)].redirects.append((old, document))
    town_inputs, own_inputs = inputs.of_all(with_sources=not apart)
    desks = tuple(
        Group(
            name=prefix,
            prefix=prefix,
            plan=partial(_plan_desk, context, desk, shares[prefix], inputs),
            inputs=value_digest((own_inputs[desk.slug], _redirect_lines(context, shares[prefix]))),
        )
        for prefix, desk in prefixes.items()
    )
    town = Group(
        name="",
        prefix="",
        plan=partial(_plan_town, context, shares[""], files, inputs),
        inputs=value_digest((town_inputs, [(file.path, file.view) for file in files])),
    )
    sources = (_sources_group(context, folder, shares[folder], inputs) for folder in apart)
    return (town, *desks, *sources)


def _sources_group(context: Context, folder: str, share: Share, inputs: Inputs) -> Group:
    """The pages about sources change with every night's visits, when those of the municipality need not."""
    return Group(
        name=folder,
        prefix=folder,
        plan=partial(_plan_sources, context, share),
        inputs=value_digest((inputs.sources(), _redirect_lines(context, share))),
    )


def _redirect_lines(context: Context, share: Share) -> tuple[tuple[str, str, str], ...]:
    return tuple((old, context.address(document), document.title) for old, document in share.redirects)


def _prefix_of(path: str, by_name: Mapping[str, str]) -> str:
    """The group to whose addresses an old path belongs, whatever its capitals."""
    parts = path.strip("/").casefold().split("/")
    above = ("/".join((*parts[:depth], "")) for depth in range(len(parts), 0, -1))
    return next((by_name[name] for name in above if name in by_name), "")


def _plan_desk(context: Context, desk: Desk, share: Share, inputs: Inputs) -> Planned:
    news = (part.make() for part in news_pages(context, desk))
    planned = _planned(context, [neighbourhood_page(context, desk), *news, *_told_lists(context, desk)])
    taken = frozenset(page.path for page in planned.pages)
    own = Part(
        name="own",
        inputs=value_digest((inputs.own(desk), _redirect_lines(context, share), taken)),
        plan=partial(_plan_own, context, desk, share, taken),
    )
    return replace(planned, parts=(own,))


def _plan_own(context: Context, desk: Desk, share: Share, taken: Iterable[str]) -> Planned:
    """What of a neighbourhood shows nothing of others; `taken` are the paths of the rest."""
    pages = [contact_page(context, desk), ambassador_index(context, desk), *year_pages(context, desk)]
    return _planned(context, [*pages, *_own_lists(context, desk), *_documents(context, share)], share, taken)


def _plan_sources(context: Context, share: Share) -> Planned:
    return _planned(context, [sources_page(context), status_page(context), *_documents(context, share)], share)


def _plan_town(context: Context, share: Share, files: tuple[Artefact, ...], inputs: Inputs) -> Planned:
    portal = context.portal
    parts = tuple(_plan_news(context, part, inputs) for part in news_pages(context, portal.town))
    pages: list[Page | Artefact] = [home_page(context), index_page(context), not_found_page(context)]
    pages += [contact_page(context, portal.own)]
    pages += [worked_page(context), *([topic_index(context)] if portal.topics else [])]
    # A site may tell it in its own words.
    pages += [] if context.has_text(REMOVED) else [removed_page(context)]
    pages += [] if sources_folder(context) else [sources_page(context), status_page(context)]
    lists = (*_told_lists(context, portal.town), *_own_lists(context, portal.town))
    pages = [*pages, *lists, *_documents(context, share), *files]
    planned = _planned(context, pages, share, {part.name for part in parts})
    return replace(planned, parts=parts)


def _plan_news(context: Context, part: NewsPart, inputs: Inputs) -> Part:
    return Part(
        name=context.urls.file(part.path),
        inputs=inputs.listed(part.entries, part.more),
        plan=lambda: _planned(context, [part.make()]),
    )


def _planned(
    context: Context, pages: list[Page | Artefact], share: Share | None = None, taken: Iterable[str] = ()
) -> Planned:
    """Pages with the redirects and photos that belong to them; tells their addresses for robots.

    `taken`: paths of other pages of the group.
    """
    if share:
        pages += _redirects(context, share, {*taken, *(page.path for page in pages)})
    views = [page.view for page in pages if isinstance(page.view, PageView)]
    addresses = tuple(view.head.canonical for view in views if view.head.indexable)
    files = (*context.pictures.take_asked(), *context.cards.take_asked())
    return Planned(pages=(*pages, *files), notes=addresses)


def _told_lists(context: Context, desk: Desk) -> Iterator[Page | Artefact]:
    """Lists that show what others said, too."""
    yield from agenda_pages(context, desk)
    yield agenda_file(context, desk)
    yield from feed_pages(context, desk)


def _own_lists(context: Context, desk: Desk) -> Iterator[Page]:
    yield from action_pages(context, desk)
    yield data_file(context, desk)


def _documents(context: Context, share: Share) -> Iterator[Page | Artefact]:
    for document in share.documents:
        match document:
            case Story(source=None):
                yield story_page(context, document)
            case Action():
                yield action_page(context, document)
                if has_poster(context, document):
                    yield poster_page(context, document)
            case Ambassador():
                yield ambassador_page(context, document, share.involved)
            case Event():
                yield event_page(context, document)
            case Notice():
                yield notice_page(context, document)
            case Topic():
                yield topic_page(context, document)
            case Text() if document.slug not in MADE:
                yield text_page(context, document)
        if has_short_page(document):
            yield short_page(context, document)
    yield from event_files(context, (document for document in share.documents if _has_date(document)))


def _has_date(document: Document) -> TypeGuard[Event | Action]:
    return isinstance(document, Event) or (isinstance(document, Action) and document.state not in select.FINISHED)


def _redirects(context: Context, share: Share, taken: set[str]) -> Iterator[Page]:
    """A page at every old path that no page of today uses, nor needs as a folder; capitals make no other path."""
    if not share.redirects:
        return
    files = {path.casefold() for path in (*taken, *ROBOT_FILES)}
    folders = {above.as_posix() for path in files for above in PurePosixPath(path).parents}
    for old, document in share.redirects:
        page = redirect_page(context, old, context.link(document))
        path = PurePosixPath(page.path.casefold())
        above = {folder.as_posix() for folder in path.parents}
        if path.as_posix() not in files | folders and not above & files:
            files.add(path.as_posix())
            folders |= above
            yield page


def robot_files(context: Context, addresses: Iterable[str]) -> Planned:
    """What search engines read first: all addresses, and where they stand."""
    sitemap = Page(path="sitemap.xml", template="sitemap.xml", view=SitemapView(urls=tuple(sorted(addresses))))
    lines = ("User-agent: *", "Allow: /", f"Sitemap: {context.urls.absolute('sitemap.xml')}")
    return Planned(pages=(sitemap, plain_file("robots.txt", lines)))


def plain_file(path: str, lines: tuple[str, ...]) -> Artefact:
    """A small text file of `lines`."""
    return Artefact(path=path, make=make_plain, view=PlainView(lines=lines))


def make_plain(view: PlainView) -> bytes:
    """The bytes of a small text file."""
    return "".join(f"{line}\n" for line in view.lines).encode()
