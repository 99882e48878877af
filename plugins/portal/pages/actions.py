"""Actions: one address before and after; the page changes tense. Pure."""

from __future__ import annotations

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action, Picture, PlanStep
from plugins.portal.model import Desk
from plugins.portal.pages.cards import (
    action_state,
    action_title,
    make_action_card,
    place_name,
    quote_view,
    result_figures,
    summary,
)
from plugins.portal.pages.contact import news_mail
from plugins.portal.pages.context import Context
from plugins.portal.pages.news import share
from plugins.portal.pages.together import newest_totals, year_lines
from plugins.portal.views import (
    ActionGroup,
    ActionIndexView,
    ActionInvite,
    ActionResult,
    ActionView,
    Empty,
    Fact,
    Link,
    PictureView,
    PlanRow,
)

PHOTO_DAYS = 14


def action_index(context: Context, desk: Desk) -> Page:
    """All actions of a desk, by state; what is coming first."""
    path, words, today = context.urls.list(desk.slug, "acties/"), context.words, context.portal.today
    groups = (
        ("actions.coming", select.planned(desk.actions, today)),
        ("actions.awaiting", select.awaiting(desk.actions, today)),
        ("actions.done", select.finished(desk.actions)),
        ("actions.cancelled", [action for action in desk.actions if action.state == "cancelled"]),
    )
    title = words("actions.page_title", name=context.area_name(desk.slug))
    view = ActionIndexView(
        **context.frame(
            path,
            title=title,
            description=words("actions.description", name=context.area_name(desk.slug)),
            neighbourhood=desk.slug,
            trail=((path, words("actions.crumb")),),
        ),
        title=title,
        totals=newest_totals(context, desk),
        years=year_lines(context, desk),
        data=context.list_link(desk.slug, "acties.json", words("actions.data")),
        worked=context.list_link(None, "acties/wat-werkte/", words("worked.link")),
        groups=tuple(
            ActionGroup(
                title=words(key),
                actions=tuple(make_action_card(context, a, with_area=desk.slug is None) for a in actions),
            )
            for key, actions in groups
            if actions
        ),
        empty=None if desk.actions else Empty(text=words("action.none"), link=news_mail(context, desk)),
    )
    return context.page(path, "action_index.html", view)


def action_page(context: Context, action: Action) -> Page:
    """One action, planned, done or cancelled."""
    path, words, slug = context.urls.document(action), context.words, action.neighbourhood
    state, title = action_state(action, context), action_title(context, action)
    done = action.state in select.FINISHED
    view = ActionView(
        **context.frame(
            path,
            title=title,
            description=summary(action) or title,
            neighbourhood=slug,
            trail=((context.urls.list(slug, "acties/"), words("actions.crumb")), (path, action.title)),
            data=_data(context, action, path),
        ),
        state=state,
        state_text=words(f"state.{state}"),
        kicker=action.title if title != action.title and done else None,
        title=title,
        date=context.dates.view(action.start.day, action.start.time) if action.start else None,
        facts=_facts(context, action),
        leads=tuple(context.person(person, slug, "window") for person in action.leads),
        body=context.body(action),
        pictures=_views(context, (*action.during, *action.photos) if done else (*action.photos, *action.before)),
        plan=tuple(_row(context, action, step) for step in action.plan),
        invite=_invite(context, action) if state in {"planned", "idea"} else None,
        result=_result(context, action) if done else None,
        cancelled=_cancelled(context, action),
        belongs_to=tuple(context.link(topic) for topic in context.portal.topics if topic.slug in action.topics),
        reply=context.mail(words("mail.reply", title=title), path),
        wrong=context.mail(words("mail.wrong", title=title), path),
        share=share(context, path, title),
    )
    return context.page(path, "action.html", view)


def _invite(context: Context, action: Action) -> ActionInvite:
    join = action.join or context.settings.editors_mail
    return ActionInvite(
        join=_join(context, action),
        mail=join if "@" in join else None,
        calendar=_calendar(context, action) if action.start else None,
        needs=_needs(context, action),
    )


def _result(context: Context, action: Action) -> ActionResult:
    before, after = (
        context.pictures.view(pictures[0], "compare", eager=True) if pictures else None
        for pictures in (action.before, action.after)
    )
    return ActionResult(
        before=before,
        after=after,
        photos_later=not after and _days_ago(context, action) <= PHOTO_DAYS,
        figures=result_figures(context, action.results),
        changed=action.changed,
        quote=quote_view(context, action),
        thanks=tuple(context.person(person, action.neighbourhood) for person in action.thanks),
        checked=_checked(context, action),
        next=_next_link(context, action),
        next_text=_next_text(context, action),
    )


def _facts(context: Context, action: Action) -> tuple[Fact, ...]:
    """When, where, with whom, and what to bring; what is not known is left out."""
    organiser = context.person(action.organiser, action.neighbourhood)
    bring = action.bring or context.words("action.bring")
    known = (
        ("action.when", context.dates.span(action.start, action.end) if action.start else None),
        ("action.where", place_name(action.place)),
        ("action.bring_label", bring if action_state(action, context) == "planned" else None),
        ("action.organiser", organiser.name),
    )
    return tuple(Fact(term=context.words(key), text=text) for key, text in known if text)


def _views(context: Context, pictures: tuple[Picture, ...]) -> tuple[PictureView, ...]:
    views = (context.pictures.view(picture, "story") for picture in pictures)
    return tuple(view for view in views if view)


def _days_ago(context: Context, action: Action) -> int:
    return (context.portal.today - select.last_day(action)).days


def _join(context: Context, action: Action) -> Link:
    target = action.join or context.settings.editors_mail
    if "@" in target:
        path = context.urls.document(action)
        mail = context.mail(context.words("mail.join", title=action.title), path, target.removeprefix("mailto:"))
        return Link(url=mail.url, text=context.words("action.take_part"))
    return Link(url=target, text=context.words("action.take_part"), external=True)


def _calendar(context: Context, action: Action) -> Link:
    path = context.urls.document(action).rstrip("/") + ".ics"
    return Link(url=context.urls.link(path), text=context.words("action.calendar"))


def _checked(context: Context, action: Action) -> str | None:
    if not action.checked_by or not action.checked_on:
        return None
    name = context.person(action.checked_by, action.neighbourhood).name
    return context.words("action.checked", name=name, date=context.dates.long(action.checked_on))


def _next_link(context: Context, action: Action) -> Link | None:
    target = context.by_path(action.next.action) if action.next and action.next.action else None
    if not isinstance(target, Action):
        return None
    if target.start:
        return context.link(target, context.words("action.join", date=context.dates.short(target.start.day)))
    return context.link(target)


def _next_text(context: Context, action: Action) -> str | None:
    day = action.next.date if action.next else None
    return context.words("action.next", date=context.dates.full(day)) if day else None


def _cancelled(context: Context, action: Action) -> str | None:
    if action.state != "cancelled" or not action.cancelled:
        return None
    new = action.cancelled.new_date
    later = context.words("action.new_date", date=context.dates.moment(new)) if new else None
    return " ".join(part for part in (action.cancelled.reason, later) if part)


def _needs(context: Context, action: Action) -> tuple[tuple[str, tuple[str, ...]], ...]:
    needs = action.needs
    if not needs:
        return ()
    lists = (("roles", needs.roles), ("material", needs.material), ("permit", (needs.permit,) if needs.permit else ()))
    return tuple((context.words(f"needs.{name}"), entries) for name, entries in lists if entries)


def _row(context: Context, action: Action, step: PlanStep) -> PlanRow:
    day = step.done or step.when
    is_done = bool(step.done) or action.state in select.FINISHED
    late = bool(step.when and step.when < context.portal.today)
    state = "done" if is_done else "late" if late else "open"
    return PlanRow(
        what=step.what,
        who=context.person(step.who, action.neighbourhood).name,
        when=context.dates.short(day) if day else "",
        done=context.words(f"action.step_{state}") if state != "open" else None,
    )


def _data(context: Context, action: Action, path: str) -> tuple[dict[str, object], ...]:
    if not action.start:
        return ()
    status = "EventCancelled" if action.state == "cancelled" else "EventScheduled"
    return (
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": action.title,
            "startDate": context.machine_time(action.start),
            "eventStatus": f"https://schema.org/{status}",
            "location": {"@type": "Place", "name": place_name(action.place) or context.area_name(action.neighbourhood)},
            "url": context.urls.absolute(path),
        },
    )
