"""Ambassadors and officials: everybody you can talk to, and each of them. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.consent import find_ambassador
from plugins.portal.documents import Action, Ambassador, PersonRef, Story
from plugins.portal.model import Desk
from plugins.portal.pages.cards import action_state, action_title, quoted
from plugins.portal.pages.contact import editors_address
from plugins.portal.pages.context import Context
from plugins.portal.pages.neighbourhood import invitation
from plugins.portal.pages.passing import ambassador_image, ambassador_text, share
from plugins.portal.pages.talents import languages, talents
from plugins.portal.views import AmbassadorIndexView, AmbassadorView, Fact, Link, PeopleGroup, Step

ROLES = ("ambassador", "volunteer", "entrepreneur", "district_officer", "official")


def ambassador_index(context: Context, desk: Desk) -> Page:
    """Everybody of a neighbourhood, residents first."""
    path, words = context.urls.list(desk.slug, "ambassadeurs/"), context.words
    title = words("ambassador.page_title", name=context.area_name(desk.slug))
    residents, officials = (
        tuple(context.ambassador(person, "window") for person in desk.ambassadors if person.role in roles)
        for roles in (ROLES[:3], ROLES[3:])
    )
    view = AmbassadorIndexView(
        **context.frame(
            path,
            title=title,
            description=words("ambassador.description", name=context.area_name(desk.slug)),
            neighbourhood=desk.slug,
            trail=((path, words("ambassador.crumb")),),
        ),
        title=title,
        residents=PeopleGroup(title=words("people.residents"), people=residents),
        officials=PeopleGroup(title=words("people.officials"), people=officials) if officials else None,
        invite=invitation(context, desk.slug),
        talents=talents(context, desk.ambassadors),
        languages=languages(context, desk.ambassadors),
    )
    return context.page(path, "ambassador_index.html", view)


def ambassador_page(context: Context, person: Ambassador, involved: Involved) -> Page:
    """One person you would greet."""
    path, words, slug = context.urls.document(person), context.words, person.neighbourhood
    key = find_ambassador(person.slug, slug)
    mail = context.mail(words("mail.person", name=person.title), path, editors_address(context, slug))
    image = ambassador_image(context, person)
    view = AmbassadorView(
        **context.frame(
            path,
            title=person.title,
            description=person.line_under or words(f"role.{person.role}"),
            neighbourhood=slug,
            trail=((context.urls.list(slug, "ambassadeurs/"), words("ambassador.crumb")), (path, person.title)),
            indexable=person.indexable,
            image=image,
        ),
        person=context.ambassador(person, "profile"),
        role=words(f"role.{person.role}"),
        facts=_facts(context, person),
        reach=person.reach or words("ambassador.reach"),
        reach_link=None if person.reach else Link(url=mail.url, text=words("ambassador.reach_link", name=person.title)),
        quote=quoted(person.quote) if person.quote else None,
        body=context.body(person),
        actions=tuple(_deed(context, action) for action in involved.actions.get(key, ())),
        stories=tuple(_told(context, story) for story in involved.stories.get(key, ())),
        share=share(context, path, ambassador_text(context, person), document=person, image=image),
        thanked=tuple(_thanks(context, action, ref) for action, ref in involved.thanks.get(key, ())),
    )
    return context.page(path, "ambassador.html", view)


def _facts(context: Context, person: Ambassador) -> tuple[Fact, ...]:
    known = (
        ("ambassador.about", context.series(person.talents)),
        ("ambassador.where", context.series(person.streets)),
        ("ambassador.languages", context.series(person.languages)),
        ("ambassador.since", str(person.since.year)),
        ("ambassador.availability", person.availability),
    )
    return tuple(Fact(term=context.words(key), text=text) for key, text in known if text)


def _deed(context: Context, action: Action) -> Link:
    """An action, with its day, and how far it is as long as it is not done."""
    state = None if action.state in select.FINISHED else context.words(f"state.{action_state(action, context)}")
    day = context.dates.long(action.start.day) if action.start else None
    return replace(
        context.link(action, action_title(context, action)),
        hint=" · ".join(part for part in (state, day) if part) or None,
    )


def _told(context: Context, story: Story) -> Link:
    return replace(context.link(story), hint=context.dates.long(story.date))


def _thanks(context: Context, action: Action, ref: PersonRef) -> Step:
    """What somebody is thanked for, by whom, and where that is told."""
    what = ref.what or context.words("ambassador.thanked_what")
    giver = action.organiser
    is_own = giver.ambassador and find_ambassador(giver.ambassador, action.neighbourhood) == find_ambassador(
        ref.ambassador or "", action.neighbourhood
    )
    name = None if is_own else context.person(giver, action.neighbourhood).name
    return Step(
        label=what[0].upper() + what[1:],
        text=context.words("ambassador.thanked_by", name=name) if name else None,
        date=context.dates.view(action.start.day) if action.start else None,
        link=context.link(action, action_title(context, action)),
    )


def _newest_first(action: Action) -> tuple[int, str]:
    """What has no day yet is still to come."""
    return -(action.start.day.toordinal() if action.start else dt.date.max.toordinal()), action.slug


class Involved:
    """Who took part in what, grouped once for all people."""

    def __init__(self, actions: tuple[Action, ...], stories: tuple[Story, ...]) -> None:
        self.actions: dict[str, list[Action]] = {}
        self.stories: dict[str, list[Story]] = {}
        self.thanks: dict[str, list[tuple[Action, PersonRef]]] = {}
        for action in actions:
            everybody = (action.organiser, *action.leads, *action.by, *(step.who for step in action.plan))
            everybody += (action.checked_by,) if action.checked_by else ()
            for key in _keys(everybody, action.neighbourhood):
                self.actions.setdefault(key, []).append(action)
            for ref in action.thanks:
                for key in _keys((ref,), action.neighbourhood):
                    self.thanks.setdefault(key, []).append((action, ref))
        for thanks in self.thanks.values():
            thanks.sort(key=lambda pair: _newest_first(pair[0]))
        for deeds in self.actions.values():
            deeds.sort(key=_newest_first)
        for story in stories:
            if not story.by and not story.people:
                continue  # most; and there are many
            for key in _keys((*story.by, *story.people), story.neighbourhood):
                self.stories.setdefault(key, []).append(story)


def _keys(people: tuple[PersonRef, ...], neighbourhood: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(find_ambassador(p.ambassador, neighbourhood) for p in people if p.ambassador))
