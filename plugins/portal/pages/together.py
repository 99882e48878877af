"""'Samen gedaan': totals in words, the same wherever they are shown, and as open data. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.fastbuild import Page
from plugins.portal import select, totals
from plugins.portal.documents import Action, Moment
from plugins.portal.model import Desk
from plugins.portal.pages.cards import action_state, action_title
from plugins.portal.pages.context import Context
from plugins.portal.totals import Totals
from plugins.portal.views import Figure, JsonView, Link, TotalsBlock, YearLine

#: what a total shows; minutes of different actions say nothing together
SHOWN = (("people", "total.people"), ("bags", "total.bags"), ("kilos", "total.kilos"))
DATA_VERSION = 1


def newest_totals(context: Context, desk: Desk) -> TotalsBlock | None:
    """The totals of the newest year with a result; None while there is none."""
    years = totals.by_year(desk.actions)
    return year_totals(context, next(iter(years)), next(iter(years.values()))) if years else None


def year_totals(context: Context, year: int, actions: Sequence[Action]) -> TotalsBlock | None:
    """The totals of one year's actions, with a word where not everything was counted everywhere."""
    summed = totals.add_up(actions)
    if not summed:
        return None
    return TotalsBlock(
        title=context.words("totals.title", year=year),
        figures=_figures(context, summed),
        note=context.words("totals.partial") if summed.is_partial else None,
    )


def year_lines(context: Context, desk: Desk) -> tuple[YearLine, ...]:
    """Every year with a result, newest first; a neighbourhood's leads to its year page."""
    return tuple(
        YearLine(
            year=str(year),
            url=context.urls.link(context.urls.year(desk.slug, year)) if desk.slug else None,
            text=_line(context, actions),
        )
        for year, actions in totals.by_year(desk.actions).items()
    )


def year_link(context: Context, desk: Desk) -> Link | None:
    """The newest year page of a neighbourhood."""
    year = next(iter(totals.by_year(desk.actions)), None)
    if not year or not desk.slug:
        return None
    text = context.words("year.title", year=year)
    return Link(url=context.urls.link(context.urls.year(desk.slug, year)), text=text)


def _line(context: Context, actions: Sequence[Action]) -> str:
    summed = totals.add_up(actions)
    figures = _figures(context, summed) if summed else ()
    return " · ".join(f"{figure.number} {figure.unit}" for figure in figures)


def _figures(context: Context, summed: Totals) -> tuple[Figure, ...]:
    count = Figure(number=context.dates.number(summed.actions), unit=context.words("result.actions", n=summed.actions))
    rest = tuple(
        Figure(
            number=context.dates.number(summed.sums[measure].total),
            unit=context.words(key, n=summed.sums[measure].total),
        )
        for measure, key in SHOWN
        if measure in summed.sums and summed.sums[measure].total
    )
    return (count, *rest)


def data_file(context: Context, desk: Desk) -> Page:
    """`acties.json`: every action of a desk and its totals, for whoever wants to recount. Names nobody."""
    path = context.urls.list(desk.slug, "acties.json")
    data = {
        "version": DATA_VERSION,
        "title": context.words("actions.page_title", name=context.area_name(desk.slug)),
        "url": context.urls.absolute(context.urls.list(desk.slug, "acties/")),
        "neighbourhood": desk.slug,
        "language": context.words.language,
        "actions": tuple(_record(context, action) for action in totals.unique(desk.actions)),
        "totals": {str(year): _sums(actions) for year, actions in totals.by_year(desk.actions).items()},
    }
    return Page(path=path, template="data.json", view=JsonView(data=data))


def _record(context: Context, action: Action) -> dict[str, object]:
    results = action.results
    return {
        "url": context.urls.absolute(context.urls.document(action)),
        "title": action_title(context, action),
        "name": action.title,
        "state": action_state(action, context),
        "neighbourhood": action.neighbourhood,
        "also_in": action.also_in,
        "start": _moment(context, action.start),
        "end": _moment(context, action.end),
        "year": action.start.day.year if action.start else None,
        "topics": action.topics,
        "organiser": action.organiser.kind,
        "results": {
            **{name: getattr(results, name) if results else None for name in totals.MEASURES},
            "kinds": results.kinds if results else (),
        }
        if action.state in select.FINISHED
        else None,
        "checked_on": action.checked_on.isoformat() if action.state == "checked" and action.checked_on else None,
    }


def _moment(context: Context, moment: Moment | None) -> str | None:
    return context.machine_time(moment) if moment else None


def _sums(actions: Sequence[Action]) -> dict[str, object]:
    summed = totals.add_up(actions)
    sums = summed.sums if summed else {}
    return {
        "actions": summed.actions if summed else 0,
        **{
            measure: {"total": sums[measure].total, "counted_at": sums[measure].actions} if measure in sums else None
            for measure in totals.MEASURES
        },
    }
