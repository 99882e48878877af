"""'Wat werkte': comparable actions of all neighbourhoods beside each other, by date and never by size. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.fastbuild import Page
from plugins.portal import select, totals
from plugins.portal.documents import Action
from plugins.portal.frontmatter.values import slugify
from plugins.portal.pages.cards import action_title, duration, pair
from plugins.portal.pages.contact import news_mail
from plugins.portal.pages.context import Context
from plugins.portal.views import Empty, Example, ExampleGroup, Fact, Link, WorkedView

PATH = "acties/wat-werkte/"
GROUP_LIMIT = 12  # the newest; more of the same teaches nobody


def worked_page(context: Context) -> Page:
    """Finished actions by theme and by kind of work; what only one neighbourhood tried comes last."""
    words = context.words
    actions = totals.unique(select.finished(context.portal.town.actions))
    groups = _comparable(context, actions)
    seen = {example.url for group in groups for example in group.examples}
    alone = [action for action in actions if context.address(action) not in seen]
    if alone:
        rest = _group(context, "nog-een-keer", words("worked.once" if groups else "worked.all"), alone)
        groups = (*groups, rest)
    title = words("worked.title")
    view = WorkedView(
        **context.frame(
            PATH,
            title=title,
            description=words("worked.description", name=context.settings.municipality),
            trail=(("acties/", words("actions.crumb")), (PATH, title)),
        ),
        title=title,
        lede=words("worked.lede"),
        groups=groups,
        empty=None if groups else Empty(text=words("worked.none"), link=news_mail(context, context.portal.own)),
    )
    return context.page(PATH, "worked.html", view)


def _comparable(context: Context, actions: Sequence[Action]) -> tuple[ExampleGroup, ...]:
    """Themes first, then kinds of work, each from A to Z; only what was done more than once."""
    found: list[tuple[str, str, Link | None, list[Action]]] = []
    for topic in context.portal.topics:
        same = [action for action in actions if topic.slug in action.topics]
        link = context.link(topic, context.words("topic.more", topic=topic.title))
        found.append((f"thema-{topic.slug}", topic.title, link, same))
    kinds: dict[str, list[Action]] = {}
    for action in actions:
        for kind in dict.fromkeys(kind.casefold() for kind in (action.results.kinds if action.results else ())):
            kinds.setdefault(kind, []).append(action)
    found += [
        (f"werk-{slugify(kind)}", kind[0].upper() + kind[1:], None, kinds[kind]) for kind in sorted(kinds) if kind
    ]
    return tuple(_group(context, name, title, same, link) for name, title, link, same in found if len(same) > 1)


def _group(
    context: Context, name: str, title: str, actions: Iterable[Action], link: Link | None = None
) -> ExampleGroup:
    newest = list(actions)[:GROUP_LIMIT]
    return ExampleGroup(id=name, title=title, link=link, examples=tuple(_example(context, a) for a in newest))


def _example(context: Context, action: Action) -> Example:
    before, after = pair(context, action)
    day = context.dates.long(action.start.day) if action.start else ""
    title = action_title(context, action)
    return Example(
        url=context.address(action),
        title=title,
        kicker=f"{action.title} · {day}" if title != action.title else day,
        area=context.area_link(action.neighbourhood),
        before=before,
        after=after,
        facts=_facts(context, action),
    )


def _facts(context: Context, action: Action) -> tuple[Fact, ...]:
    """The same questions for each; what is not known is left out."""
    words, results = context.words, action.results
    checked = context.dates.long(action.checked_on) if action.checked_on else None
    thanked = dict.fromkeys(context.person(person, action.neighbourhood).name for person in action.thanks)
    known = (
        ("worked.changed", action.changed),
        ("worked.people", context.dates.number(results.people) if results and results.people else None),
        ("worked.time", duration(context, results.minutes) if results and results.minutes else None),
        ("worked.helped", ", ".join(thanked) or None),
        ("worked.steps", "; ".join(step.what for step in action.plan) or None),
        ("worked.checked", words("worked.still_good", date=checked) if checked else None),
    )
    return tuple(Fact(term=words(key), text=text) for key, text in known if text)
