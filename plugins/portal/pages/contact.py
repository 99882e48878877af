"""Contacts and channels: the right door at once. Pure."""

from __future__ import annotations

import re

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Channel, ContactRule
from plugins.portal.model import Desk
from plugins.portal.pages.context import Context
from plugins.portal.pages.site import phones
from plugins.portal.views import ChannelsView, ChannelView, ContactView, Link


def contact_page(context: Context, desk: Desk) -> Page:
    """Who does what, and where residents talk, of a neighbourhood or of the municipality."""
    path = context.urls.list(desk.slug, "contact/")
    title = context.words("contact.page_title", name=context.area_name(desk.slug))
    mail = context.mail(context.words("mail.news", name=context.area_name(desk.slug)), path, _editors(desk))
    view = ChannelsView(
        **context.frame(
            path,
            title=title,
            description=context.words("contact.description", name=context.area_name(desk.slug)),
            neighbourhood=desk.slug,
            trail=((path, context.words("contact.title")),),
        ),
        title=title,
        contacts=contacts(context, desk),
        channels=channels(context, desk),
        editors=mail,
        subscribe=subscribe_links(context, desk.slug),
    )
    return context.page(path, "channels.html", view)


def news_mail(context: Context, desk: Desk) -> Link:
    """A mail to the editors of a desk with news."""
    mail = context.mail(
        context.words("mail.news", name=context.area_name(desk.slug)), context.urls.area(desk.slug), _editors(desk)
    )
    return Link(url=mail.url, text=context.words("mail.editors"))


def _editors(desk: Desk) -> str | None:
    return desk.document.editors_mail if desk.document else None


def editors_address(context: Context, neighbourhood: str | None) -> str:
    """Where mail to the editors of a neighbourhood goes; the site's own editors when it has none."""
    area = context.area(neighbourhood)
    return (area.editors_mail if area else None) or context.settings.editors_mail


def contacts(context: Context, desk: Desk) -> tuple[ContactView, ...]:
    """Who answers what: the neighbourhood's own list, then what is always shown."""
    own = desk.document.contacts if desk.document else ()
    given = [_contact(context, rule) for rule in dict.fromkeys([*own, *context.settings.contacts])]
    known = {contact.link.url for contact in given if contact.link}
    return (*given, *(door for door in _always(context) if door.link and door.link.url not in known))


def _always(context: Context) -> tuple[ContactView, ...]:
    """The municipality, the police and the emergency number, whatever the editors wrote."""
    words, report = context.words, context.settings.report_url
    emergency, police, *_ = phones(context)
    doors = [
        ContactView(
            question=words("contact.emergency"),
            who=words("contact.emergency_who"),
            link=Link(url=emergency.url, text=emergency.url.removeprefix("tel:")),
        ),
        ContactView(
            question=words("contact.police"),
            who=words("contact.police_who"),
            link=Link(url=police.url, text=police.answer.rpartition(" ")[2]),
        ),
    ]
    link = way_to_reach(report) if report else None
    if link:
        doors.insert(0, ContactView(question=words("task.report"), who=context.settings.municipality, link=link))
    return tuple(doors)


def _contact(context: Context, rule: ContactRule) -> ContactView:
    note = context.words("contact.answer", n=rule.answer_days) if rule.answer_days else None
    link = way_to_reach(rule.how)
    who = rule.who if link else f"{rule.who}: {rule.how}"
    return ContactView(question=rule.question, who=who, link=link, note=note)


def way_to_reach(how: str) -> Link | None:
    """A link when `how` is an address, a mail address or a telephone number and nothing else."""
    text = how.strip()
    if text.startswith(("https://", "http://")):
        return Link(url=text, text=text.partition("://")[2].removeprefix("www.").rstrip("/"), external=True)
    if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", text):
        return Link(url=f"mailto:{text}", text=text)
    digits = re.sub(r"[\s-]", "", text)
    return Link(url=f"tel:{digits}", text=text) if re.fullmatch(r"\+?\d{3,}", digits) else None


def channels(context: Context, desk: Desk) -> tuple[ChannelView, ...]:
    """Where residents talk; a closed channel stays three months."""
    own = desk.document.channels if desk.document else ()
    order = {"active": 0, "quiet": 1, "closed": 2}
    shown = [channel for channel in own if not select.is_long_closed(channel, context.portal.today)]
    return tuple(_channel(context, channel) for channel in sorted(shown, key=lambda c: order.get(c.status, 3)))


def _channel(context: Context, channel: Channel) -> ChannelView:
    words = context.words
    name = words(f"platform.{channel.platform}") if words.has(f"platform.{channel.platform}") else channel.platform
    notes = [
        name if channel.platform != "website" else None,
        words("contact.run_by", who=channel.run_by),
        channel.audience,
        channel.goal,
    ]
    if channel.answer_days and channel.status != "closed":
        notes.append(words("contact.answer", n=channel.answer_days))
    status_text = None
    if channel.status == "closed" and channel.closed_on:
        status_text = words("contact.closed", date=context.dates.long(channel.closed_on))
    elif channel.status == "quiet":
        status_text = words("contact.quiet")
    link = None
    if channel.url and channel.status != "closed":
        link = Link(url=channel.url, text=words("contact.to", name=channel.name), external=True)
    return ChannelView(
        name=channel.name,
        link=link,
        reads=channel.municipality_reads,
        reads_text=words("contact.reads" if channel.municipality_reads else "contact.reads_not"),
        status=channel.status,
        notes=tuple(note for note in notes if note),
        status_text=status_text,
    )


def subscribe_links(context: Context, slug: str | None) -> tuple[Link, ...]:
    """How to stay informed; what has no target is left out."""
    words = context.words
    calendar = context.urls.absolute(context.urls.list(slug, "agenda.ics"))
    links = []
    if context.settings.mailing_url:
        links.append(Link(url=context.settings.mailing_url, text=words("subscribe.mail"), external=True, icon="mail"))
    feed = context.list_link(slug, "feed.xml", words("subscribe.feed"))
    links.append(Link(url=feed.url, text=feed.text, icon="feed"))
    links.append(Link(url=calendar, text=words("subscribe.ics"), icon="calendar"))
    return tuple(links)
