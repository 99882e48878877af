"""'Ons jaar': a year of a neighbourhood, told by what was done. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.fastbuild import Page
from plugins.portal import select, totals
from plugins.portal.bodies import plain_text
from plugins.portal.documents import Action, PersonRef, Story
from plugins.portal.model import Desk
from plugins.portal.names import make_plate
from plugins.portal.pages.cards import action_title, make_card, pair, quote_view, result_figures
from plugins.portal.pages.context import Context, is_own, picture_of
from plugins.portal.pages.together import year_totals
from plugins.portal.views import CardView, Chapter, Fact, Link, PersonView, ShareImage, YearMonth, YearView

STORY_LIMIT = 4  # in a month; the list of news has them all


def year_pages(context: Context, desk: Desk) -> Iterator[Page]:
    """A page for every year in which a neighbourhood finished something."""
    years = totals.by_year(desk.actions)
    for year in years:
        yield _year_page(context, desk, year, years)


def _year_page(context: Context, desk: Desk, year: int, years: Mapping[int, tuple[Action, ...]]) -> Page:
    actions, words, area = years[year], context.words, desk.document
    path, title, lede = (
        context.urls.year(desk.slug, year),
        words("year.title", year=year),
        _lede(context, year, actions),
    )
    view = YearView(
        **context.frame(
            path,
            title=title,
            description=lede,
            neighbourhood=desk.slug,
            trail=((context.urls.list(desk.slug, "acties/"), words("actions.crumb")), (path, title)),
            image=_image(context, desk, title, actions),
        ),
        plate=make_plate(
            title,
            context.area_name(desk.slug),
            area.district if area else None,
            style=area.plate_style if area else "brand",
            language=words.language,
        ),
        lede=lede,
        street=context.draw_street(desk.slug or "", area.street_character if area else "gemengd"),
        totals=year_totals(context, year, actions),
        months=_months(context, actions, [s for s in desk.stories if s.date.year == year and is_own(s)]),
        cancelled=_cancelled(desk, year),
        thanks=_thanks(context, actions),
        coming=_coming(context, desk, year),
        others=_others(context, desk, year, tuple(years)),
    )
    return context.page(path, "year.html", view)


def _image(context: Context, desk: Desk, title: str, actions: Sequence[Action]) -> ShareImage:
    shown = next((picture for action in reversed(actions) if (picture := picture_of(action))), None)
    return context.cards.image(desk.slug, title, picture=shown)


def _lede(context: Context, year: int, actions: Sequence[Action]) -> str:
    """The year in a few sentences; what nobody counted is not in them."""
    words, number, summed = context.words, context.dates.number, totals.add_up(actions)
    sums = summed.sums if summed else {}
    sentences = [words("year.done", year=year, n=len(actions), number=number(len(actions)))]
    for measure, key in (("people", "year.people"), ("bags", "year.bags"), ("kilos", "year.kilos")):
        found = sums.get(measure)
        if found and found.total:
            shown = number(found.total)
            known = shown if found.actions == len(actions) else words("year.at_least", number=shown)
            sentences.append(words(key, n=found.total, number=known))
    checked = sum(action.state == "checked" for action in actions)
    if checked:
        sentences.append(words("year.checked", n=checked, number=number(checked)))
    if year == context.portal.today.year:
        sentences.append(words("year.goes_on"))
    return " ".join(sentences)


def _months(context: Context, actions: Sequence[Action], stories: Sequence[Story]) -> tuple[YearMonth, ...]:
    days = [*(action.start.day for action in actions if action.start), *(story.date for story in stories)]
    return tuple(
        YearMonth(
            id=f"maand-{first:%m}",
            title=context.dates.month_name(first),
            chapters=tuple(_chapter(context, a) for a in actions if a.start and a.start.day.month == first.month),
            stories=_told(context, [story for story in reversed(stories) if story.date.month == first.month]),
        )
        for first in sorted({dt.date(day.year, day.month, 1) for day in days})
    )


def _told(context: Context, stories: Sequence[Story]) -> tuple[CardView, ...]:
    return tuple(make_card(context, story, "card") for story in stories[:STORY_LIMIT])


def _chapter(context: Context, action: Action) -> Chapter:
    before, after = pair(context, action)
    one = None if before else picture_of(action)
    title = action_title(context, action)
    told = (action.summary or plain_text(action.body, first_paragraph=True), action.changed)
    figures = [f"{figure.number} {figure.unit}" for figure in result_figures(context, action.results)]
    name = action.title if title != action.title else None
    day = context.dates.long(action.start.day) if action.start else None
    return Chapter(
        url=context.address(action),
        title=title,
        kicker=" · ".join(part for part in (name, day) if part),
        paragraphs=tuple(part for part in told if part),
        before=before,
        after=after,
        picture=context.pictures.view(one, "story") if one else None,
        figures=" · ".join(figures) or None,
        quote=quote_view(context, action),
    )


def _thanks(context: Context, actions: Sequence[Action]) -> tuple[PersonView, ...]:
    """Everybody who was thanked, once, by name; for what stands with each action."""
    named: dict[str, PersonView] = {}
    for action in actions:
        for person in _helpers(action):
            view = context.person(person, action.neighbourhood)
            if view.name != context.words("ambassador.anonymous"):
                named.setdefault(view.name, PersonView(name=view.name, url=view.url))
    return tuple(named[name] for name in sorted(named, key=str.casefold))


def _helpers(action: Action) -> Iterable[PersonRef]:
    return (*action.leads, *action.thanks)


def _cancelled(desk: Desk, year: int) -> tuple[Fact, ...]:
    """What did not go on, with the reason: a year is more than its successes."""
    return tuple(
        Fact(term=action.title, text=action.cancelled.reason, link=None)
        for action in desk.actions
        if action.state == "cancelled" and action.cancelled and action.start and action.start.day.year == year
    )


def _coming(context: Context, desk: Desk, year: int) -> tuple[Link, ...]:
    """What is planned, on the page of the newest year only."""
    if year < context.portal.today.year:
        return ()
    planned = [action for action in select.planned(desk.actions, context.portal.today) if action.start]
    return tuple(
        Link(url=context.address(a), text=a.title, hint=context.dates.span(a.start, a.end)) for a in planned if a.start
    )


def _others(context: Context, desk: Desk, year: int, years: Sequence[int]) -> tuple[Link, ...]:
    links = [
        Link(url=context.urls.link(context.urls.year(desk.slug, other)), text=context.words("year.title", year=other))
        for other in years
        if other != year
    ]
    return (*links, context.list_link(desk.slug, "acties/", context.words("action.all")))
