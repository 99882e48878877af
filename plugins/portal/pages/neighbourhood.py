"""The neighbourhood page: the front page of a small newspaper about one's own street. Pure."""

from __future__ import annotations

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action, Event, Story
from plugins.portal.model import Desk
from plugins.portal.names import make_plate
from plugins.portal.pages.cards import (
    action_title,
    make_card,
    make_event,
    own_notices,
    quote_view,
    result_figures,
    summary,
)
from plugins.portal.pages.chosen import chosen_block
from plugins.portal.pages.contact import channels, contacts, editors_address, news_mail, subscribe_links
from plugins.portal.pages.context import Context
from plugins.portal.pages.talents import talents_link
from plugins.portal.pages.together import year_link
from plugins.portal.views import (
    ActionBlock,
    AgendaBlock,
    ContactBlock,
    Empty,
    Link,
    NeighbourhoodView,
    NewsBlock,
    PeopleBlock,
    Plate,
    TopicBlock,
)

CONTACT_LIMIT, CHANNEL_LIMIT = 6, 8
PEOPLE_ROW = 4


def neighbourhood_page(context: Context, desk: Desk) -> Page:
    """The page of one neighbourhood."""
    area, slug, words = desk.document, desk.slug, context.words
    assert area  # only neighbourhoods get this page
    lead = select.choose_lead(desk.stories, desk.actions, context.portal.today)
    action = _action_block(context, desk, lead)
    events = next_events(context, desk)
    freshness = select.freshness(desk.updated, context.portal.today)
    view = NeighbourhoodView(
        **context.frame(
            context.urls.area(slug),
            title=area.title,
            description=area.summary or words("area.description", name=area.title),
            neighbourhood=slug,
            data=(_area_data(context, desk),),
        ),
        plate=_plate(context, desk),
        lede=area.intro or words("area.intro"),
        freshness=freshness,
        updated=_updated(context, desk, freshness),
        updated_link=news_mail(context, desk) if freshness == "old" else None,
        street=context.draw_street(area.slug, area.street_character),
        map=context.draw_map(slug),
        tasks=_tasks(context, desk, events),
        notices=own_notices(context, desk),
        news=_news_block(context, desk, lead),
        reports_link=_report_link(context),
        action=action,
        action_empty=None if action else _no_action(context, desk),
        year=year_link(context, desk),
        chosen=chosen_block(context, desk),
        people=_people_block(context, desk),
        agenda=_agenda_block(context, desk, events),
        topic=_topic_block(context, desk),
        contact=_contact_block(context, desk),
        subscribe=subscribe_links(context, slug),
    )
    return context.page(context.urls.area(slug), "neighbourhood.html", view)


def _news_block(context: Context, desk: Desk, lead: Story | Action | None) -> NewsBlock:
    rest = [story for story in desk.stories if story is not lead]
    briefs = select.choose_briefs(rest, desk.briefs, context.portal.today)
    nothing = Empty(text=context.words("news.none"), link=news_mail(context, desk))
    return NewsBlock(
        lead=make_card(context, lead, "lead", eager=True) if lead else None,
        briefs=tuple(make_card(context, entry) for entry in briefs),
        link=context.list_link(desk.slug, "nieuws/", context.words("news.all")),
        how_link=context.text_link("over/zo-kiezen-we", "news.how"),
        empty=None if lead or briefs else nothing,
    )


def _people_block(context: Context, desk: Desk) -> PeopleBlock:
    people = select.choose_ambassadors(desk.ambassadors, context.portal.today)
    return PeopleBlock(
        people=tuple(context.ambassador(person, "window") for person in people),
        link=_people_link(context, desk),
        empty=None if people else invitation(context, desk.slug),
        invite=invitation(context, desk.slug) if 0 < len(people) < PEOPLE_ROW else None,
        more=invitation(context, desk.slug).link if len(people) >= PEOPLE_ROW else None,
        talents=talents_link(context, desk, people),
    )


def _agenda_block(context: Context, desk: Desk, events: tuple[Event | Action, ...]) -> AgendaBlock:
    nothing = Empty(text=context.words("agenda.none"), link=news_mail(context, desk))
    return AgendaBlock(
        events=tuple(make_event(context, event) for event in events[:4]),
        link=context.list_link(desk.slug, "agenda/", context.words("agenda.all")),
        empty=None if events else nothing,
    )


def _contact_block(context: Context, desk: Desk) -> ContactBlock:
    doors = contacts(context, desk)[:CONTACT_LIMIT]
    return ContactBlock(
        contacts=doors,
        channels=channels(context, desk)[: CHANNEL_LIMIT - len(doors)],
        link=context.list_link(desk.slug, "contact/", context.words("contact.all")),
    )


def next_events(context: Context, desk: Desk) -> tuple[Event | Action, ...]:
    """Everything on the agenda of a desk that is still to come, actions too, and the municipality's dates."""
    general = context.portal.own if desk.slug else desk
    dates: dict[Event | Action, None] = dict.fromkeys(
        [
            *desk.events,
            *desk.dates,
            *general.events,
            *general.dates,
            *select.planned(desk.actions, context.portal.today),
        ]
    )
    return select.upcoming(dates, context.portal.today)


def _plate(context: Context, desk: Desk) -> Plate:
    area = desk.document
    assert area  # only neighbourhoods have plates
    people = area.population
    return make_plate(
        area.title,
        area.district,
        context.words("area.people", n=people, number=context.dates.number(people)) if people else None,
        style=area.plate_style,
        language=context.words.language,
    )


def _updated(context: Context, desk: Desk, freshness: str) -> str:
    if not desk.updated:
        return context.words("fresh.none")
    if freshness == "old":
        return context.words("fresh.old", date=context.dates.long(desk.updated.day))
    return context.words("fresh.updated", date=context.dates.moment(desk.updated))


def _report_link(context: Context) -> Link | None:
    url = context.settings.report_url
    return Link(url=url, text=context.words("reports.do"), external=True) if url else None


def task_links(context: Context, slug: str | None, join: Link) -> tuple[Link, ...]:
    """The four top tasks; a task without a target is left out."""
    words = context.words
    report = context.settings.report_url or context.urls.link(context.urls.list(slug, "contact/"))
    home = context.urls.link(context.urls.area(slug))
    who = f"{home}#buren" if slug else context.urls.link(f"{context.urls.areas}/")
    follow = context.settings.follow_url or (f"{home}#meldingen" if slug else None)
    links = [Link(url=report, text=words("task.report"), hint=words("task.report_hint"), icon="report")]
    if follow:
        links.append(Link(url=follow, text=words("task.follow"), hint=words("task.follow_hint"), icon="flag"))
    links.append(Link(url=who, text=words("task.who"), hint=words("task.who_hint"), icon="people"))
    return (*links, join)


def _tasks(context: Context, desk: Desk, events: tuple[Event | Action, ...]) -> tuple[Link, ...]:
    words = context.words
    going_on = [event for event in events if not event.cancelled and event.start]
    if going_on and going_on[0].start:
        event = going_on[0]
        day = context.dates.weekday(going_on[0].start.day)
        hint = words("task.join_hint", weekday=day[0].upper() + day[1:], what=event.title)
        join = Link(
            url=f"{context.urls.link(context.urls.area(desk.slug))}#agenda",
            text=words("task.join"),
            hint=hint,
            icon="hand",
        )
    else:
        invite = invitation(context, desk.slug).link
        target = invite.url if invite else context.urls.link(context.urls.list(desk.slug, "contact/"))
        join = Link(url=target, text=words("task.join"), hint=words("ambassador.become"), icon="hand")
    return task_links(context, desk.slug, join)


def _people_link(context: Context, desk: Desk) -> Link | None:
    count = len(desk.ambassadors)
    if not count:
        return None
    return context.list_link(desk.slug, "ambassadeurs/", context.words("ambassador.all", n=count))


def invitation(context: Context, neighbourhood: str | None) -> Empty:
    """What stands in an empty window: your face could be here; the site's own text tells how, else the editors do."""
    link = context.text_link("word-ambassadeur", "ambassador.become")
    if link is None:
        home, editors = context.urls.area(neighbourhood), editors_address(context, neighbourhood)
        mail = context.mail(context.words("ambassador.become"), home, editors)
        link = Link(url=mail.url, text=context.words("ambassador.become"))
    return Empty(text=context.words("ambassador.none"), link=link)


def _action_block(context: Context, desk: Desk, lead: object) -> ActionBlock | None:
    today, words = context.portal.today, context.words
    action = select.choose_action([action for action in desk.actions if action is not lead], today)
    if action is None:
        return None
    done = action.state in select.FINISHED
    # A plan invites to itself, a result to what comes next.
    coming = next((a for a in select.planned(desk.actions, today) if a.start), None) if done else action
    button = None
    if coming and coming.start:
        button = context.link(coming, words("action.join", date=context.dates.short(coming.start.day)))
    return ActionBlock(
        kicker=_kicker(context, action),
        title=action_title(context, action),
        url=context.link(action).url,
        is_done=done,
        date=context.dates.view(action.start.day, action.start.time) if action.start else None,
        text=summary(action),
        before=context.pictures.view(action.before[0], "compare") if done and action.before else None,
        after=context.pictures.view(action.after[0], "compare") if done and action.after else None,
        figures=result_figures(context, action.results)[:3] if done else (),
        quote=quote_view(context, action),
        button=button,
        all=context.list_link(desk.slug, "acties/", words("action.all")),
    )


def _no_action(context: Context, desk: Desk) -> Empty:
    """What stands there when no action does: there was none, or the only one leads the news."""
    had_some = any(action.state in select.FINISHED or action.state == "planned" for action in desk.actions)
    link = context.list_link(desk.slug, "acties/", context.words("action.all")) if desk.actions else None
    return Empty(
        text=context.words("action.what_next" if had_some else "action.none"), link=link or news_mail(context, desk)
    )


def _kicker(context: Context, action: Action) -> str:
    """What it was, or how far it is; and when, for an old result must not look fresh."""
    name = (
        action.title if action.state in select.FINISHED and action.outcome else context.words(f"state.{action.state}")
    )
    return f"{name} · {context.dates.long(action.start.day)}" if action.start else name


def _topic_block(context: Context, desk: Desk) -> TopicBlock | None:
    chosen = desk.document.chosen_topic if desk.document else None
    topic = select.choose_topic(context.portal.topics, context.portal.today, chosen.topic if chosen else None)
    if not topic:
        return None
    link = context.link(topic, context.words("topic.more", topic=topic.title))
    return TopicBlock(title=topic.title, why_now=topic.why_now or topic.summary, tips=topic.tips, link=link)


def _area_data(context: Context, desk: Desk) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "AdministrativeArea",
        "name": context.area_name(desk.slug),
        "url": context.urls.absolute(context.urls.area(desk.slug)),
        "containedInPlace": {"@type": "AdministrativeArea", "name": context.settings.municipality},
    }
