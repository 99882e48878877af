"""What the pages of a neighbourhood take from the day itself: equal means that another day changes nothing. Pure.

Whatever a page function asks of `portal.today` must be told here too; random lives of a small site, on many days,
prove that builds agree. Names and documents whose time is over are not of it: they are gone before pages are planned.
"""

from __future__ import annotations

import datetime as dt

from plugins.portal import select
from plugins.portal.documents import Action, Document, Event, Neighbourhood, Notice
from plugins.portal.model import Desk, Portal


def document_today(document: Document, today: dt.date) -> tuple[object, ...]:
    """What the day says of one document, wherever it is shown."""
    match document:
        case Action():
            end = select.last_day(document)
            result = min(end, today) if document.state in select.FINISHED else None
            late = tuple(bool(step.when and step.when < today) for step in document.plan)
            return (
                end < today,
                select.is_photo_late(document, today),
                result,
                late,
                select.changed_on(document, today),
            )
        case Event():
            return (select.last_day(document) < today, select.changed_on(document, today))
        case Notice():
            return (select.is_public(document, today),)
        case Neighbourhood():
            return tuple(select.is_long_closed(channel, today) for channel in document.channels)
    return ()


def desk_today(portal: Portal, desk: Desk) -> tuple[object, ...]:
    """What the day chooses for the pages of one neighbourhood, beside what its month changes on all of them."""
    today = portal.today
    lead = select.choose_lead(desk.stories, desk.actions, today)
    rest = [story for story in desk.stories if story is not lead]
    briefs = select.choose_briefs(rest, desk.briefs, today)
    action = select.choose_action([action for action in desk.actions if action is not lead], today)
    chosen = (lead, action, *select.choose_ambassadors(desk.ambassadors, today))
    return (
        desk.updated,
        select.freshness(desk.updated, today),
        tuple(str(document.path) if document else None for document in chosen),
        tuple(brief.url if not isinstance(brief, Document) else str(brief.path) for brief in briefs),
        tuple(str(notice.path) for notice in desk.notices),
    )
