"""Home, all neighbourhoods, and the page for streets that do not exist. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.districts import by_district
from plugins.portal.documents import Action, Neighbourhood, Story
from plugins.portal.model import Desk
from plugins.portal.names import make_plate
from plugins.portal.pages.cards import make_card, own_notices
from plugins.portal.pages.context import Context, is_own
from plugins.portal.pages.neighbourhood import invitation, task_links
from plugins.portal.pages.reading import topic_lines
from plugins.portal.pages.together import newest_totals
from plugins.portal.views import AreaLine, CardView, District, HomeView, Link, NeighbourhoodIndexView, NotFoundView

LATEST = 6


def home_page(context: Context) -> Page:
    """Find your neighbourhood in one step; see that the municipality is alive."""
    words, portal = context.words, context.portal
    lead, latest = _latest(context)
    invite = invitation(context, None).link
    join = Link(
        url=invite.url if invite else context.urls.link("agenda/"),
        text=words("task.join"),
        hint=words("ambassador.become"),
        icon="hand",
    )
    view = HomeView(
        **context.frame(
            "",
            title=words("home.title"),
            description=words("home.description", name=context.settings.municipality),
            data=(_data(context),),
        ),
        title=words("home.title"),
        lede=words("home.lede", name=context.settings.municipality),
        street=context.draw_street(context.settings.municipality, context.settings.street_character),
        map=context.draw_map(None),
        tasks=task_links(context, None, join),
        notices=own_notices(context, portal.own),
        lead=lead,
        latest=latest,
        districts=districts(context),
        totals=newest_totals(context, portal.town),
        topics=topic_lines(context)[:6],
        news_link=context.list_link(None, "nieuws/", words("news.all")),
        actions_link=context.list_link(None, "acties/", words("action.all")),
        map_credit=words("map.credit"),
    )
    return context.page("", "home.html", view)


def _latest(context: Context) -> tuple[CardView | None, tuple[CardView, ...]]:
    """The newest of each neighbourhood, never two of one; the first of them with a picture leads."""
    today = context.portal.today
    found: dict[str, Story | Action] = {}  # by path: one may stand on several desks
    for desk in (context.portal.own, *context.portal.desks):
        entry = select.choose_lead(desk.stories, desk.actions, today) or _any_own(desk)
        if entry and (today - _day(entry)).days <= select.ACTION_DAYS:
            found.setdefault(str(entry.path), entry)
    newest = sorted(found.values(), key=lambda entry: (-_day(entry).toordinal(), entry.slug))
    lead = next((entry for entry in newest if entry.photos or isinstance(entry, Action)), None)
    rest = [entry for entry in newest if entry is not lead][: LATEST - 1]
    return (
        make_card(context, lead, "lead", with_area=True, eager=True) if lead else None,
        tuple(make_card(context, entry, with_area=True) for entry in rest),
    )


def _any_own(desk: Desk) -> Story | None:
    return next((story for story in desk.stories if is_own(story)), None)


def _day(entry: Story | Action) -> dt.date:
    if isinstance(entry, Story):
        return entry.date
    return entry.start.day if entry.start else dt.date.min


def index_page(context: Context) -> Page:
    """All neighbourhoods: the list is the product, the map a help."""
    path, words = f"{context.urls.areas}/", context.words
    view = NeighbourhoodIndexView(
        **context.frame(
            path,
            title=words("index.title"),
            description=words("index.description", name=context.settings.municipality),
            trail=((path, words("nav.areas")),),
        ),
        title=words("index.title"),
        districts=districts(context),
        map=context.draw_map(None),
        map_credit=words("map.credit"),
    )
    return context.page(path, "neighbourhood_index.html", view)


def districts(context: Context) -> tuple[District, ...]:
    """Neighbourhoods by district, A to Z, each with one honest line."""
    desks = {desk.slug: desk for desk in context.portal.desks}
    return tuple(
        District(
            title=group.title,
            anchor=group.anchor,
            areas=tuple(_area_line(context, area, desks.get(area.slug)) for area in group.areas),
        )
        for group in by_district(context.portal.areas)
    )


def _area_line(context: Context, area: Neighbourhood, desk: Desk | None) -> AreaLine:
    if not desk:
        return AreaLine(name=area.title, url=None, line=context.words("finder.no_portal"))
    coming = next((a for a in select.planned(desk.actions, context.portal.today) if a.start), None)
    parts: list[str] = []
    if desk.updated:
        parts.append(context.words("index.news", date=context.dates.short(desk.updated.day)))
    if coming and coming.start:
        parts.append(context.words("index.action", date=context.dates.short(coming.start.day)))
    return AreaLine(name=area.title, url=context.link(area).url, line=" · ".join(parts) or None)


def not_found_page(context: Context) -> Page:
    """The page of a street that does not exist."""
    title = context.words("error.404")
    frame = context.frame("404.html", title=title, description=title, indexable=False)
    view = NotFoundView(
        head=frame["head"],
        wrong_url=frame["wrong_url"],
        plate=make_plate(title, language=context.words.language),
        street=context.draw_street("404", context.settings.street_character),
        districts=districts(context),
    )
    return Page(path="404.html", template="not_found.html", view=view)


def _data(context: Context) -> dict[str, object]:
    areas: Iterable[Neighbourhood] = (desk.document for desk in context.portal.desks if desk.document)
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": context.settings.site_name,
        "url": context.urls.absolute(""),
        "publisher": {"@type": "GovernmentOrganization", "name": context.settings.municipality},
        "about": [
            {
                "@type": "AdministrativeArea",
                "name": area.title,
                "url": context.urls.absolute(context.urls.area(area.slug)),
            }
            for area in areas
        ],
    }
