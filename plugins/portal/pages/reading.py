"""Notices, topics and texts: pages to read. Pure."""

from __future__ import annotations

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.bodies import plain_text
from plugins.portal.documents import Notice, Text, Topic
from plugins.portal.pages.context import Context
from plugins.portal.pages.news import topic_cards
from plugins.portal.pages.removed import PARENTS, SLUG
from plugins.portal.pages.sources import PARENT, SOURCES, sources_link
from plugins.portal.views import (
    Empty,
    Link,
    NoticePageView,
    Phase,
    RedirectView,
    Step,
    TextView,
    TopicIndexView,
    TopicLine,
    TopicView,
)

ANCHORS = {"prevention": "voorkomen", "detection": "opsporen", "aftermath": "achteraf"}


def notice_page(context: Context, notice: Notice) -> Page:
    """What is going on, since when, and what to do now."""
    path, words = context.urls.document(notice), context.words
    is_over = not select.is_public(notice, context.portal.today)
    view = NoticePageView(
        **context.frame(
            path,
            title=notice.title,
            description=notice.summary or plain_text(notice.body, first_paragraph=True) or notice.title,
            neighbourhood=notice.neighbourhood,
            trail=((path, notice.title),),
            indexable=not is_over,
        ),
        title=words("alert.warning", title=notice.title) if notice.level == "warning" else notice.title,
        level=notice.level,
        is_over=is_over,
        since=context.dates.view(notice.starts),
        until=words("alert.until", date=context.dates.full(notice.until)) if notice.until else "",
        issuer=notice.issuer,
        steps=notice.steps,
        body=context.body(notice),
        updates=tuple(
            Step(label=context.dates.moment(update.time), text=update.text)
            for update in sorted(notice.updates, key=lambda update: update.time.sort_key, reverse=True)
        ),
        wrong=context.mail(words("mail.wrong", title=notice.title), path),
    )
    return context.page(path, "notice.html", view)


def topic_index(context: Context) -> Page:
    """All safety topics, that of the month first."""
    path, words = "themas/", context.words
    view = TopicIndexView(
        **context.frame(
            path,
            title=words("topics.title"),
            description=words("topics.description"),
            trail=((path, words("topics.title")),),
        ),
        title=words("topics.title"),
        topics=topic_lines(context, slot="card"),
        empty=None if context.portal.topics else Empty(text=words("topics.none")),
    )
    return context.page(path, "topic_index.html", view)


def topic_lines(context: Context, *, slot: str | None = None) -> tuple[TopicLine, ...]:
    """Every topic with one line, that of the month first; with a picture when a `slot` is asked for."""
    month = context.portal.today.month
    ordered = sorted(context.portal.topics, key=lambda topic: (month not in topic.months, topic.title))
    # A list in which some have a picture looks as if the others lost theirs.
    with_pictures = all(topic.photos for topic in ordered)
    return tuple(
        TopicLine(
            url=context.link(topic).url,
            title=topic.title,
            text=topic.summary or topic.why_now,
            picture=context.pictures.view(topic.photos[0], slot) if slot and with_pictures else None,
            is_of_month=month in topic.months,
        )
        for topic in ordered
    )


def topic_page(context: Context, topic: Topic) -> Page:
    """What to do tonight, when you see something, when it happened; who helps; what we do."""
    path, words = context.urls.document(topic), context.words
    town = context.portal.town
    entries = [story for story in town.stories if topic.slug in story.topics]
    report = topic.report_to
    view = TopicView(
        **context.frame(
            path,
            title=topic.title,
            description=topic.summary or topic.why_now or topic.title,
            trail=(("themas/", words("topics.title")), (path, topic.title)),
        ),
        title=topic.title,
        standfirst=topic.summary,
        why_now=topic.why_now if context.portal.today.month in topic.months else None,
        body=context.body(topic),
        picture=context.pictures.view(topic.photos[0], "story", eager=True) if topic.photos else None,
        tips=topic.tips,
        phases=tuple(
            Phase(id=ANCHORS[name], title=words(f"phase.{name}"), html=context.body(topic, html))
            for name, html in topic.phases
            if html
        ),
        helpers=tuple(context.person(person, topic.neighbourhood, "face") for person in topic.helpers),
        links=tuple(
            Link(
                url=link.url,
                text=link.title,
                external=True,
                hint=words("topic.minutes", n=link.minutes) if link.minutes else None,
            )
            for link in topic.links
        ),
        report_to=Link(url=report.url, text=report.title, external=True, hint=report.phone) if report else None,
        cards=topic_cards(context, entries),
    )
    return context.page(path, "topic.html", view)


def text_page(context: Context, text: Text) -> Page:
    """An ordinary page."""
    path = context.urls.document(text)
    parents = [t for t in context.portal.texts if text.slug.startswith(f"{t.slug}/")]
    children = [context.link(t) for t in context.portal.texts if t.slug.rpartition("/")[0] == text.slug]
    if text.slug == PARENT and not context.has_text(SOURCES):
        children.append(sources_link(context))
    if text.slug in PARENTS and not context.has_text(SLUG):
        children.append(Link(url=context.urls.link(f"{SLUG}/"), text=context.words("removed.title")))
    changed = text.updated
    view = TextView(
        **context.frame(
            path,
            title=text.title,
            description=text.summary or plain_text(text.body, first_paragraph=True) or text.title,
            trail=tuple((context.urls.document(t), t.title) for t in (*parents, text)),
        ),
        title=text.title,
        body=context.body(text),
        picture=context.pictures.view(text.photos[0], "story", eager=True) if text.photos else None,
        updated=context.words("story.updated", date=context.dates.moment(changed)) if changed else None,
        children=tuple(children),
    )
    return context.page(path, "text.html", view)


def redirect_page(context: Context, old: str, target: Link) -> Page:
    """A page that sends the reader from an old path to the new one."""
    path = old if old.endswith((".html", ".htm")) else f"{old}/"
    frame = context.frame(path, title=target.text, description=target.text, indexable=False)
    return context.page(path, "redirect.html", RedirectView(**frame, target=target))
