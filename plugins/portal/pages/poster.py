"""The poster of a planned action: one sheet of A4 with a code to scan and strips to tear off. Pure."""

from __future__ import annotations

import textwrap

from markupsafe import Markup

from plugins.fastbuild import Page
from plugins.portal.bodies import plain_text
from plugins.portal.documents import Action, Moment
from plugins.portal.drawings import draw_code
from plugins.portal.pages.cards import action_state, place_name
from plugins.portal.pages.context import Context
from plugins.portal.pages.short import short_path
from plugins.portal.views import Link, Poster, PosterView, Strip

STRIPS = 8
#: letters that a title may have in each size; what is longer gets the smallest
TITLE_SIZES = ((18, "l"), (40, "m"), (75, "s"))
TITLE_LIMIT, TEXT_LIMIT, FACT_LIMIT, STRIP_LIMIT = 120, 110, 70, 30


def has_poster(context: Context, action: Action) -> bool:
    """Whether there is something to invite to: a day that is still to come."""
    return action_state(action, context) == "planned" and bool(action.start)


def poster_path(context: Context, action: Action) -> str:
    """Where the poster of an action is."""
    return context.urls.document(action) + "poster/"


def poster_page(context: Context, action: Action) -> Page:
    """The poster, with a line above it on screen that says how to print it."""
    path, home, words = poster_path(context, action), context.urls.document(action), context.words
    title = words("poster.title", title=action.title)
    view = PosterView(
        **context.frame(
            path,
            title=title,
            description=title,
            neighbourhood=action.neighbourhood,
            trail=(
                (context.urls.list(action.neighbourhood, "acties/"), words("actions.crumb")),
                (home, action.title),
                (path, words("poster.crumb")),
            ),
            indexable=False,
        ),
        back=context.link(action, words("poster.back")),
        poster=_poster(context, action, home),
    )
    return context.page(path, "poster.html", view)


def _poster(context: Context, action: Action, home: str) -> Poster:
    start = action.start or Moment(day=context.portal.today)
    names = [context.person(person, action.neighbourhood).name for person in action.leads]
    short = context.urls.absolute(short_path(context, action))
    title = _shorten(action.title, TITLE_LIMIT)
    size = next((name for limit, name in TITLE_SIZES if len(title) <= limit), "xs")
    told = action.summary or plain_text(action.body, first_paragraph=True)
    return Poster(
        area=context.area_name(action.neighbourhood),
        municipality=context.settings.municipality if action.neighbourhood else None,
        title=title,
        size=size,
        weekday=context.dates.weekday(start.day),
        day=context.dates.short(start.day),
        time=_hours(context, action, start),
        place=_shorten(place_name(action.place) or "", FACT_LIMIT) or None,
        bring=_shorten(action.bring or "", FACT_LIMIT) or None,
        who=_shorten(", ".join(names), FACT_LIMIT) or None,
        text=_shorten(told, TEXT_LIMIT) or None if size in {"l", "m"} else None,  # a long title leaves no room
        street=_street(context, action.neighbourhood),
        code=draw_code(context.urls.absolute(home), context.words("poster.code", title=action.title)),
        address=Link(url=short, text=_spoken(short)),
        strips=(_strip(context, action, start, short),) * STRIPS,
    )


def _street(context: Context, neighbourhood: str | None) -> Markup:
    area = context.area(neighbourhood)
    character = area.street_character if area else context.settings.street_character
    return context.draw_street(neighbourhood or context.settings.municipality, character)


def _hours(context: Context, action: Action, start: Moment) -> str | None:
    """From when until when on the day; the last day when there are more."""
    end = action.end
    if end and end.day > start.day:
        return context.words("poster.until", date=context.dates.short(end.day))
    if not start.time:
        return None
    clock = context.dates.time(start.time)
    if end and end.time:
        return context.words("poster.hours", start=start.time.strftime("%H.%M"), end=context.dates.time(end.time))
    return clock


def _strip(context: Context, action: Action, start: Moment, short: str) -> Strip:
    when = context.dates.short(start.day)
    if start.time:
        when = f"{when}, {context.dates.time(start.time)}"
    return Strip(
        title=_shorten(action.title, STRIP_LIMIT),
        when=when,
        place=_shorten(place_name(action.place) or "", STRIP_LIMIT) or None,
        address=_spoken(short),
    )


def _spoken(url: str) -> str:
    """An address as one types it."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def _shorten(text: str, limit: int) -> str:
    """The text, cut between words; a single word that is too long is cut as well."""
    short = textwrap.shorten(text, limit, placeholder="…")
    return short if short != "…" else text[: limit - 1] + "…"
