"""News: the river of own stories and borrowed items, and the stories themselves. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.fastbuild import Page
from plugins.portal.documents import Action, Story
from plugins.portal.model import Brief, Desk
from plugins.portal.pages.cards import brief_card, make_card, summary
from plugins.portal.pages.contact import news_mail
from plugins.portal.pages.context import Context, is_own
from plugins.portal.pages.pager import ListPage, cut_from_oldest, from_oldest, make_pager
from plugins.portal.pages.passing import share, story_image
from plugins.portal.views import CardView, Empty, Link, Month, NewsIndexView, Pager, Step, StoryView

PAGE_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPart:
    """A page of a list of news that is yet to be made: where, what is in it, and what else it shows."""

    path: str
    entries: Sequence[Story | Brief]
    more: str  #: changes when anything beside its entries does
    make: Callable[[], Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class _River:
    """A list of news of one desk, whatever the page."""

    desk: Desk
    first: str  #: path of its newest page
    title: str
    filters: tuple[Link, ...]
    trail: tuple[tuple[str, str], ...]


def news_pages(context: Context, desk: Desk) -> Iterator[NewsPart]:
    """Every list of news of one desk, page by page: everything, the editors' own, and each topic."""
    river: list[Story | Brief] = sorted([*desk.stories, *desk.briefs], key=_newest_first)
    own: list[Story | Brief] = [entry for entry in river if isinstance(entry, Story) and is_own(entry)]
    slugs = {topic for entry in river for topic in entry.topics}
    topics = [topic for topic in context.portal.topics if topic.slug in slugs]
    lists: list[tuple[str, str, Sequence[Story | Brief]]] = [("nieuws/", context.words("news.everything"), river)]
    if own and len(own) < len(river):
        lists.append(("nieuws/redactie/", context.words("news.own"), own))
    lists += [
        (f"nieuws/thema/{topic.slug}/", topic.title, [entry for entry in river if topic.slug in entry.topics])
        for topic in topics
    ]
    for current, (name, label, entries) in enumerate(lists):
        filters = tuple(
            Link(url=context.urls.link(context.urls.list(desk.slug, path)), text=text, current=place == current)
            for place, (path, text, _) in enumerate(lists)
        )
        yield from _river(context, desk, (name, label), entries, filters if len(lists) > 1 else ())


def _river(
    context: Context, desk: Desk, listed: tuple[str, str], entries: Sequence[Story | Brief], filters: tuple[Link, ...]
) -> Iterator[NewsPart]:
    name, label = listed
    first = context.urls.list(desk.slug, name)
    parts = cut_from_oldest(entries, PAGE_LENGTH)
    pages = from_oldest(context, first, len(parts))
    title = context.words("news.page_title", name=context.area_name(desk.slug))
    trail = () if name == "nieuws/" else ((first, label),)
    river = _River(
        desk=desk,
        first=first,
        title=": ".join((title, *(text for _, text in trail))),
        filters=filters,
        trail=((context.urls.list(desk.slug, "nieuws/"), context.words("news.crumb")), *trail),
    )
    for place, (page, part) in enumerate(zip(pages, parts, strict=True)):
        pager = make_pager(context, pages, place, back="pages.newer", on="pages.older")
        yield NewsPart(
            path=page.path,
            entries=part,
            more=repr((river.title, filters, pager)),
            make=partial(_river_page, context, river, page, part, pager),
        )


def _river_page(
    context: Context, river: _River, page: ListPage, entries: Sequence[Story | Brief], pager: Pager | None
) -> Page:
    name, is_newest = context.area_name(river.desk.slug), page.path == river.first
    number = () if is_newest else ((page.path, context.words("pages.number", n=page.text)),)
    view = NewsIndexView(
        **context.frame(
            page.path,
            title=river.title if is_newest else f"{river.title} ({page.text})",
            description=context.words("news.description", name=name),
            neighbourhood=river.desk.slug,
            trail=(*river.trail, *number),
        ),
        title=river.title,
        filters=river.filters,
        months=_months(context, entries, with_area=river.desk.slug is None),
        pager=pager,
        empty=None if entries else Empty(text=context.words("news.none"), link=news_mail(context, river.desk)),
    )
    return context.page(page.path, "news_index.html", view)


def _months(context: Context, entries: Iterable[Story | Brief], *, with_area: bool) -> tuple[Month, ...]:
    def month(entry: Story | Brief) -> dt.date:
        return _day(entry).replace(day=1)

    return tuple(
        Month(
            id=f"maand-{first:%Y-%m}",
            title=context.dates.month(first),
            stories=tuple(make_card(context, entry, "card", with_area=with_area) for entry in group),
        )
        for first, group in groupby(entries, key=month)
    )


def story_page(context: Context, story: Story) -> Page:
    """An own story: what changed, and who did it."""
    path = context.urls.document(story)
    words, dates = context.words, context.dates
    slug = story.neighbourhood
    authors = tuple(context.person(person, slug, "face") for person in story.by)
    pictures = [context.pictures.view(p, "story", eager=place == 0) for place, p in enumerate(story.photos)]
    shown = tuple(picture for picture in pictures if picture)
    image = story_image(context, story)
    updated = story.updated if story.updated and story.updated.day > story.date else None
    view = StoryView(
        **context.frame(
            path,
            title=story.title,
            description=summary(story) or story.title,
            neighbourhood=slug,
            trail=((context.urls.list(slug, "nieuws/"), words("news.crumb")), (path, story.title)),
            data=(_data(context, story, path),),
            image=image,
        ),
        badge_name=words("source.own"),
        date=dates.view(story.date),
        updated=words("story.updated", date=dates.moment(updated)) if updated else None,
        title=story.title,
        standfirst=story.summary,
        picture=shown[0] if shown else None,
        more_pictures=shown[1:],
        body=context.body(story),
        authors=authors,
        happened=_happened(context, story),
        belongs_to=_belongs_to(context, story),
        reply=context.mail(words("mail.reply", title=story.title), path),
        wrong=context.mail(words("mail.wrong", title=story.title), path),
        share=share(context, path, words("share.story", title=story.title), document=story, image=image),
        more=_more(context, story),
    )
    return context.page(path, "story.html", view)


def _happened(context: Context, story: Story) -> tuple[Step, ...]:
    """Reported, decided, done: when the story is linked to an action."""
    steps = [Step(label=context.words("story.told"), date=context.dates.view(story.date))]
    for target in story.led_to:
        action = context.by_path(target)
        if isinstance(action, Action):
            steps.append(
                Step(
                    label=context.words(f"state.{action.state}"),
                    link=context.link(action),
                    date=context.dates.view(action.start.day) if action.start else None,
                )
            )
    return tuple(steps) if len(steps) > 1 else ()


def _belongs_to(context: Context, story: Story) -> tuple[Link, ...]:
    topics = [context.link(topic) for topic in context.portal.topics if topic.slug in story.topics]
    areas = [context.area_link(slug) for slug in story.also_in]
    elsewhere = [Link(url=link.url, text=link.title, external=True) for link in story.links]
    return (*topics, *(link for link in areas if link), *elsewhere)


def _more(context: Context, story: Story) -> tuple[CardView, ...]:
    desk = context.portal.desk(story.neighbourhood)
    others = [other for other in desk.stories if other.path != story.path and is_own(other)]
    return tuple(make_card(context, other, "card") for other in others[:2])


def _data(context: Context, story: Story, path: str) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.date.isoformat(),
        "url": context.urls.absolute(path),
        "publisher": {"@type": "GovernmentOrganization", "name": context.settings.municipality},
    }


def topic_cards(context: Context, entries: Iterable[Story | Brief]) -> tuple[CardView, ...]:
    """The newest three of a topic."""
    return tuple(
        brief_card(context, entry) if isinstance(entry, Brief) else make_card(context, entry, "card", with_area=True)
        for entry in list(entries)[:4]
    )


def _day(entry: Story | Brief) -> dt.date:
    return entry.when.date() if isinstance(entry, Brief) else entry.date


def _newest_first(entry: Story | Brief) -> tuple[int, bool, str]:
    return -_day(entry).toordinal(), isinstance(entry, Brief), entry.id if isinstance(entry, Brief) else entry.slug
