"""The plan of an action: who does what when, what is still needed, how to take part, whom to ask. Pure."""

from __future__ import annotations

from plugins.portal import select
from plugins.portal.documents import Action, PlanStep
from plugins.portal.pages.cards import action_state, place_name
from plugins.portal.pages.contact import editors_address
from plugins.portal.pages.context import Context
from plugins.portal.views import ActionInvite, Fact, Link, PersonView, PlanRow, PlanView

COMING = ("planned", "idea")


def is_past(context: Context, action: Action) -> bool:
    """Whether the page speaks of it in the past tense: it is done, or its day has gone by."""
    return action_state(action, context) in {"awaiting", *select.FINISHED}


def facts(context: Context, action: Action) -> tuple[Fact, ...]:
    """When, where, with whom, what to bring and whom to ask; what is not known is left out."""
    organiser = context.person(action.organiser, action.neighbourhood)
    coming = action_state(action, context) in COMING
    words = context.words
    known = (
        ("action.when", context.dates.span(action.start, action.end) if action.start else None),
        ("action.where", place_name(action.place)),
        ("action.bring_label", action.bring if coming else None),
    )
    told = tuple(Fact(term=words(key), text=text) for key, text in known if text)
    told += (_who(words("action.organised" if is_past(context, action) else "action.organiser"), organiser),)
    return (*told, _contact(context, action)) if coming else told


def _who(term: str, person: PersonView) -> Fact:
    """A person, with the way to their page when they have one."""
    link = Link(url=person.url, text=person.name) if person.url else None
    return Fact(term=term, text="" if link else person.name, link=link)


def _contact(context: Context, action: Action) -> Fact:
    """Whom to ask: the address to join when it is a mail address, else the editors of the neighbourhood."""
    words, path = context.words, context.urls.document(action)
    mail = context.mail(words("mail.question", title=action.title), path, _address(context, action))
    return Fact(term=words("action.contact"), text=words("action.contact_mail"), link=mail)


def _address(context: Context, action: Action) -> str:
    join = (action.join or "").removeprefix("mailto:")
    return join if "@" in join and "://" not in join else editors_address(context, action.neighbourhood)


def invite(context: Context, action: Action) -> ActionInvite | None:
    """How to take part, or to think along; None when it is too late for that."""
    state = action_state(action, context)
    if state not in COMING:
        return None
    path = context.urls.document(action)
    calendar = context.urls.link(path.rstrip("/") + ".ics")
    return ActionInvite(
        join=_join(context, action, path),
        calendar=Link(url=calendar, text=context.words("action.calendar")) if action.start else None,
        poster=Link(url=context.urls.link(f"{path}poster/"), text=context.words("poster.link"))
        if state == "planned"
        else None,
        needs=_needs(context, action),
    )


def _join(context: Context, action: Action, path: str) -> Link:
    words, idea = context.words, action.state == "idea"
    text = words("action.think_along" if idea else "action.take_part")
    if action.join and "://" in action.join:
        return Link(url=action.join, text=text, external=True)
    subject = words("mail.think_along" if idea else "mail.join", title=action.title)
    return Link(url=context.mail(subject, path, _address(context, action)).url, text=text)


def _needs(context: Context, action: Action) -> tuple[tuple[str, tuple[str, ...]], ...]:
    needs = action.needs
    if not needs:
        return ()
    lists = (("roles", needs.roles), ("material", needs.material), ("permit", (needs.permit,) if needs.permit else ()))
    return tuple((context.words(f"needs.{name}"), entries) for name, entries in lists if entries)


def plan(context: Context, action: Action) -> PlanView | None:
    """Who does what when; how far it is, while that matters."""
    if not action.plan:
        return None
    past, steps = is_past(context, action), action.plan
    done = sum(bool(step.done) for step in steps)
    words = context.words
    return PlanView(
        title=words("action.plan_past" if past else "action.plan"),
        rows=tuple(_row(context, action, step, past=past) for step in steps),
        done=done,
        total=len(steps),
        progress=None if past else words("action.progress", n=done, done=done, total=len(steps)),
    )


def _row(context: Context, action: Action, step: PlanStep, *, past: bool) -> PlanRow:
    """One step; that something was not ticked off says nothing once the action is over."""
    day = step.done or step.when
    late = bool(step.when and step.when < context.portal.today)
    state = "done" if step.done else "open" if past or not late else "late"
    return PlanRow(
        what=step.what,
        who=context.person(step.who, action.neighbourhood).name,
        when=context.dates.short(day) if day else "",
        state=state,
        mark=None if state == "open" else context.words(f"action.step_{state}"),
    )


def cancelled(context: Context, action: Action) -> str | None:
    """Why it does not happen, and when it may after all."""
    if action.state != "cancelled" or not action.cancelled:
        return None
    new = action.cancelled.new_date
    later = context.words("action.new_date", date=context.dates.moment(new)) if new else None
    return " ".join(part for part in (action.cancelled.reason, later) if part)
