"""Actions: one address before and after; the page changes tense. Pure."""

from __future__ import annotations

from dataclasses import replace

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action, Picture
from plugins.portal.pages import plans
from plugins.portal.pages.cards import (
    action_state,
    action_title,
    pair,
    place_name,
    quote_view,
    result_figures,
    summary,
)
from plugins.portal.pages.contact import editors_address
from plugins.portal.pages.context import Context
from plugins.portal.pages.passing import action_image, action_text, share
from plugins.portal.views import (
    ActionResult,
    ActionView,
    Link,
    PictureView,
)


def action_page(context: Context, action: Action) -> Page:
    """One action, planned, done or cancelled."""
    path, words, slug = context.urls.document(action), context.words, action.neighbourhood
    state, title = action_state(action, context), action_title(context, action)
    done, image = action.state in select.FINISHED, action_image(context, action)
    view = ActionView(
        **context.frame(
            path,
            title=title,
            description=summary(action) or title,
            neighbourhood=slug,
            trail=((context.urls.list(slug, "acties/"), words("actions.crumb")), (path, action.title)),
            data=_data(context, action, path),
            image=image,
        ),
        state=state,
        state_text=words(f"state.{state}"),
        kicker=action.title if title != action.title and done else None,
        title=title,
        date=context.dates.view(action.start.day, action.start.time) if action.start else None,
        facts=plans.facts(context, action),
        leads_title=words("action.led" if plans.is_past(context, action) else "action.leads"),
        leads=tuple(context.person(person, slug, "window") for person in action.leads),
        body=context.body(action),
        pictures=_pictures(context, action),
        plan=plans.plan(context, action),
        awaiting=context.mail(words("mail.photos", title=action.title), path, editors_address(context, slug))
        if state == "awaiting"
        else None,
        invite=plans.invite(context, action),
        result=_result(context, action) if done else None,
        cancelled=plans.cancelled(context, action),
        belongs_to=tuple(context.link(topic) for topic in context.portal.topics if topic.slug in action.topics),
        reply=context.mail(words("mail.reply", title=title), path),
        wrong=context.mail(words("mail.wrong", title=title), path),
        share=share(context, path, action_text(context, action), document=action, image=image),
    )
    return context.page(path, "action.html", view)


def _result(context: Context, action: Action) -> ActionResult:
    before, after = pair(context, action, eager=True)
    alone = context.pictures.view(action.after[0], "story", eager=True) if action.after and not after else None
    photos_later = not action.after and not select.is_photo_late(action, context.portal.today)
    figures, checked = result_figures(context, action.results), _checked(context, action)
    return ActionResult(
        before=before,
        after=after,
        alone=alone,
        photos_later=photos_later,
        has_band=bool(after or alone or photos_later or figures or checked or action.next),
        figures=figures,
        changed=action.changed,
        quote=quote_view(context, action),
        thanks=tuple(context.person(person, action.neighbourhood, "face") for person in action.thanks),
        checked=checked,
        next=_next_link(context, action),
        next_text=_next_text(context, action),
    )


def _pictures(context: Context, action: Action) -> tuple[PictureView, ...]:
    """The pictures in the text: of the plan and its place, or of the day."""
    if action.state not in select.FINISHED:
        return _shown(context, (*action.photos, *action.before))
    # The first of each stands above, alone or in a pair.
    return (
        *_shown(context, action.before[1:], context.words("action.before")),
        *_shown(context, (*action.during, *action.photos)),
        *_shown(context, action.after[1:], context.words("action.after")),
    )


def _shown(context: Context, pictures: tuple[Picture, ...], caption: str | None = None) -> tuple[PictureView, ...]:
    views = (context.pictures.view(picture, "story") for picture in pictures)
    return tuple(replace(view, caption=view.caption or caption) for view in views if view)


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
