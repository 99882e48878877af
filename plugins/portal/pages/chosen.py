"""The topic that a neighbourhood chose, and the five steps from what lives to thanks. Pure."""

from __future__ import annotations

from plugins.portal import select
from plugins.portal.documents import Action, Neighbourhood
from plugins.portal.model import Desk
from plugins.portal.pages.cards import action_title
from plugins.portal.pages.context import Context
from plugins.portal.views import ChosenBlock, Step

NAMES = 3  # in the thanks; the action's own page has them all


def chosen_block(context: Context, desk: Desk) -> ChosenBlock | None:
    """What lives, the chosen topic and why, the plan, the help still wanted, the thanks; what is not there is left out.

    None for a neighbourhood that has not chosen, or whose topic is not on the site.
    """
    chosen = desk.document.chosen_topic if desk.document else None
    topic = next((topic for topic in context.portal.topics if chosen and topic.slug == chosen.topic), None)
    if not desk.document or not chosen or not topic:
        return None
    words, actions = context.words, _about(desk, topic.slug)
    steps = (
        _lives(context, desk.document),
        Step(
            label=words("chosen.topic", topic=topic.title),
            text=chosen.reason,
            date=context.dates.view(chosen.since) if chosen.since else None,
            link=context.link(topic, words("topic.more", topic=topic.title)),
        ),
        *_plan(context, select.planned(actions, context.portal.today)),
        _thanks(context, select.finished(actions)),
    )
    return ChosenBlock(title=words("chosen.title"), steps=tuple(step for step in steps if step))


def _about(desk: Desk, topic: str) -> tuple[Action, ...]:
    return tuple(action for action in desk.actions if topic in action.topics)


def _lives(context: Context, area: Neighbourhood) -> Step | None:
    """What residents asked for, the newest first, and what came of it."""
    asked = [priority for priority in area.priorities if priority.origin == "residents"]
    if not asked:
        return None
    newest = max(asked, key=lambda priority: str(priority.issue_date or ""))
    came = f"{newest.issue}: {newest.action}" if newest.action else newest.issue
    day = newest.action_date or newest.issue_date
    return Step(label=context.words("chosen.lives"), text=came, date=context.dates.view(day) if day else None)


def _plan(context: Context, planned: tuple[Action, ...]) -> tuple[Step, ...]:
    """The next action about it, and the help that it still wants."""
    if not planned:
        return ()
    action = planned[0]
    date = context.dates.view(action.start.day) if action.start else None
    steps = [Step(label=context.words("chosen.plan"), date=date, link=context.link(action))]
    needs = (*action.needs.roles, *action.needs.material) if action.needs else ()
    if needs:
        steps.append(
            Step(label=context.words("chosen.help"), text=context.words("chosen.needs", what="; ".join(needs)))
        )
    return tuple(steps)


def _thanks(context: Context, finished: tuple[Action, ...]) -> Step | None:
    """Who was thanked at the newest result about it."""
    if not finished or not finished[0].thanks:
        return None
    action = finished[0]
    names = [context.person(person, action.neighbourhood).name for person in action.thanks[:NAMES]]
    return Step(
        label=context.words("chosen.thanks"),
        text=", ".join(dict.fromkeys(names)),
        link=context.link(action, action_title(context, action)),
    )
