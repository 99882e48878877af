"""The list of actions, by state, on as many pages as it needs. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action
from plugins.portal.model import Desk
from plugins.portal.pages.cards import make_action_card
from plugins.portal.pages.contact import news_mail
from plugins.portal.pages.context import Context
from plugins.portal.pages.pager import ListPage, make_pager, numbered
from plugins.portal.pages.together import newest_totals, year_lines
from plugins.portal.views import ActionGroup, ActionIndexView, Empty, Link

PAGE_LENGTH = 30


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Listed:
    """All actions of one state."""

    id: str
    title: str
    actions: tuple[Action, ...]


def action_pages(context: Context, desk: Desk) -> Iterator[Page]:
    """All actions of a desk, by state; what is coming first, and what a page has no room for on the next."""
    first, words = context.urls.list(desk.slug, "acties/"), context.words
    groups = _groups(context, desk)
    listed = [(group, action) for group in groups for action in group.actions]
    parts = [listed[start : start + PAGE_LENGTH] for start in range(0, len(listed), PAGE_LENGTH)] or [[]]
    title = words("actions.page_title", name=context.area_name(desk.slug))
    pages = numbered(first, len(parts))
    for number, part in enumerate(parts, start=1):
        path = pages[number - 1].path
        trail = [(first, words("actions.crumb")), *([(path, words("pages.number", n=number))] if number > 1 else [])]
        view = ActionIndexView(
            **context.frame(
                path,
                title=title if number == 1 else f"{title} ({number})",
                description=words("actions.description", name=context.area_name(desk.slug)),
                neighbourhood=desk.slug,
                trail=tuple(trail),
            ),
            title=title,
            totals=newest_totals(context, desk) if number == 1 else None,
            years=year_lines(context, desk) if number == 1 else (),
            data=context.list_link(desk.slug, "acties.json", words("actions.data")),
            worked=context.list_link(None, "acties/wat-werkte/", words("worked.link")),
            jumps=_jumps(context, parts, pages, number),
            groups=tuple(
                _shown(context, desk, group, list(entries)) for group, entries in groupby(part, itemgetter(0))
            ),
            pager=make_pager(context, pages, number - 1),
            empty=None if desk.actions else Empty(text=words("action.none"), link=news_mail(context, desk)),
        )
        yield context.page(path, "action_index.html", view)


def _shown(context: Context, desk: Desk, group: Listed, entries: Iterable[tuple[Listed, Action]]) -> ActionGroup:
    """What one page shows of a group."""
    cards = (make_action_card(context, action, with_area=desk.slug is None) for _, action in entries)
    return ActionGroup(id=group.id, title=group.title, actions=tuple(cards))


def _jumps(
    context: Context, parts: Sequence[Sequence[tuple[Listed, Action]]], pages: Sequence[ListPage], here: int
) -> tuple[Link, ...]:
    """To where each group begins, on this page or another."""
    begins: dict[Listed, int] = {}
    for number, part in enumerate(parts, start=1):
        for group, _ in part:
            begins.setdefault(group, number)
    return tuple(
        Link(
            url=f"{'' if number == here else context.urls.link(pages[number - 1].path)}#{group.id}",
            text=f"{group.title} ({len(group.actions)})",
        )
        for group, number in begins.items()
    )


def _groups(context: Context, desk: Desk) -> tuple[Listed, ...]:
    """The list by state; what one can still join comes first."""
    today, coming = context.portal.today, select.planned(desk.actions, context.portal.today)
    done = select.finished(desk.actions)
    groups = (
        ("gepland", "actions.coming", [action for action in coming if action.state == "planned"]),
        ("ideeen", "actions.ideas", [action for action in coming if action.state == "idea"]),
        ("net-geweest", "actions.awaiting", select.awaiting(desk.actions, today)),
        ("gedaan", "actions.done", [action for action in done if action.state == "done"]),
        ("nagekeken", "actions.checked", [action for action in done if action.state == "checked"]),
        ("gaat-niet-door", "actions.cancelled", [action for action in desk.actions if action.state == "cancelled"]),
    )
    return tuple(
        Listed(id=name, title=context.words(key), actions=tuple(actions)) for name, key, actions in groups if actions
    )
