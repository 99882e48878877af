"""Ambassadors and officials: everybody you can talk to, and each of them. Pure."""

from __future__ import annotations

from plugins.fastbuild import Page
from plugins.portal.consent import find_ambassador
from plugins.portal.documents import Action, Ambassador, PersonRef, Story
from plugins.portal.model import Desk
from plugins.portal.pages.cards import action_title, quoted
from plugins.portal.pages.context import Context
from plugins.portal.pages.neighbourhood import invitation
from plugins.portal.pages.passing import ambassador_image, ambassador_text, share
from plugins.portal.views import AmbassadorIndexView, AmbassadorView, Fact, Link, PeopleGroup, Step

ROLES = ("ambassador", "volunteer", "entrepreneur", "district_officer", "official")


def ambassador_index(context: Context, desk: Desk) -> Page:
    """Everybody of a neighbourhood, residents first."""
    path, words = context.urls.list(desk.slug, "ambassadeurs/"), context.words
    title = words("ambassador.page_title", name=context.area_name(desk.slug))
    groups = (
        (words("people.residents"), [p for p in desk.ambassadors if p.role in ROLES[:3]]),
        (words("people.officials"), [p for p in desk.ambassadors if p.role in ROLES[3:]]),
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
        groups=tuple(
            PeopleGroup(title=heading, people=tuple(context.ambassador(person, "window") for person in people))
            for heading, people in groups
            if people
        ),
        invite=invitation(context),
    )
    return context.page(path, "ambassador_index.html", view)


def ambassador_page(context: Context, person: Ambassador, involved: Involved) -> Page:
    """One person you would greet."""
    path, words, slug = context.urls.document(person), context.words, person.neighbourhood
    key = find_ambassador(person.slug, slug)
    contact = person.reach if person.consent.covers("contact", context.portal.today) else None
    mail = context.mail(words("mail.person", name=person.title), path)
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
        reach=contact or words("ambassador.reach"),
        reach_link=None if contact else Link(url=mail.url, text=words("ambassador.reach_link", name=person.title)),
        quote=quoted(person.quote) if person.quote else None,
        body=context.body(person),
        actions=tuple(context.link(action, action_title(context, action)) for action in involved.actions.get(key, ())),
        stories=tuple(context.link(story) for story in involved.stories.get(key, ())),
        share=share(context, path, ambassador_text(context, person), document=person, image=image),
        thanked=tuple(
            Step(label=action_title(context, action), text=ref.what, link=context.link(action))
            for action, ref in involved.thanks.get(key, ())
        ),
    )
    return context.page(path, "ambassador.html", view)


def _facts(context: Context, person: Ambassador) -> tuple[Fact, ...]:
    known = (
        ("ambassador.about", _and(context, person.talents)),
        ("ambassador.where", _and(context, person.streets)),
        ("ambassador.languages", _and(context, person.languages)),
        ("ambassador.since", str(person.since.year)),
        ("ambassador.availability", person.availability),
    )
    return tuple(Fact(term=context.words(key), text=text) for key, text in known if text)


class Involved:
    """Who took part in what, grouped once for all people."""

    def __init__(self, actions: tuple[Action, ...], stories: tuple[Story, ...]) -> None:
        self.actions: dict[str, list[Action]] = {}
        self.stories: dict[str, list[Story]] = {}
        self.thanks: dict[str, list[tuple[Action, PersonRef]]] = {}
        for action in actions:
            everybody = (action.organiser, *action.leads, *action.by, *(step.who for step in action.plan))
            for key in _keys(everybody, action.neighbourhood):
                self.actions.setdefault(key, []).append(action)
            for ref in action.thanks:
                for key in _keys((ref,), action.neighbourhood):
                    self.thanks.setdefault(key, []).append((action, ref))
        for story in stories:
            for key in _keys(story.by, story.neighbourhood):
                self.stories.setdefault(key, []).append(story)


def _keys(people: tuple[PersonRef, ...], neighbourhood: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(find_ambassador(p.ambassador, neighbourhood) for p in people if p.ambassador))


def _and(context: Context, parts: tuple[str, ...]) -> str:
    """Say a list the way people do: `a, b en c`."""
    if len(parts) < 2:
        return "".join(parts)
    return context.words("list.and", first=", ".join(parts[:-1]), last=parts[-1])
