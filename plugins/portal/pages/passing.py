"""Passing a page on: links that work without a script, ready words, a picture, a code, an address to type. Pure."""

from __future__ import annotations

from urllib.parse import quote

from plugins.portal import select
from plugins.portal.documents import Action, Ambassador, Document, Story
from plugins.portal.pages.cards import action_state, action_title, place_name
from plugins.portal.pages.context import Context, picture_of
from plugins.portal.pages.short import short_path
from plugins.portal.views import Share, ShareImage, ShareKit


def share(
    context: Context, path: str, text: str, *, document: Document | None = None, image: ShareImage | None = None
) -> Share:
    """By mail and by WhatsApp; plain links that send nothing by themselves.

    Args:
        context: what every page is made with.
        path: of the page.
        text: ready words, without the address.
        document: the page's own, if it has a short address; then there is a kit too.
        image: the picture of the page.
    """
    address = context.urls.absolute(path)
    return Share(
        url=address,
        mail_url=f"mailto:?subject={quote(text)}&body={quote(address)}",
        whatsapp_url=f"https://wa.me/?text={quote(f'{text} {address}')}",
        kit=_kit(context, address, text, document, image) if document else None,
    )


def _kit(context: Context, address: str, text: str, document: Document, image: ShareImage | None) -> ShareKit:
    short = context.urls.absolute(short_path(context, document))
    return ShareKit(
        text=f"{text} {short}",
        image=image,
        code=context.cards.code(address),
        code_alt=context.words("poster.code", title=document.title),
        short=short.partition("://")[2].removeprefix("www.").rstrip("/"),
        short_url=short,
    )


def story_image(context: Context, story: Story) -> ShareImage:
    """The picture of a story: its photo and its title."""
    return context.cards.image(
        story.neighbourhood, story.title, kicker=context.dates.long(story.date), picture=picture_of(story)
    )


def action_image(context: Context, action: Action) -> ShareImage:
    """The picture of an action: what came of it, or when it is."""
    state = context.words(f"state.{action_state(action, context)}")
    day = context.dates.short(action.start.day) if action.start else None
    return context.cards.image(
        action.neighbourhood,
        action_title(context, action),
        kicker=" · ".join(part for part in (state, day) if part),
        picture=picture_of(action),
    )


def ambassador_image(context: Context, person: Ambassador) -> ShareImage:
    """The picture of a person: the portrait, if it may be shown, and the name."""
    return context.cards.image(
        person.neighbourhood,
        person.title,
        kicker=context.words(f"role.{person.role}"),
        picture=person.portrait,
        is_portrait=True,
    )


def action_text(context: Context, action: Action) -> str:
    """Ready words for an action: an invitation while it is to come, a result when it is done."""
    words, title, area = context.words, action_title(context, action), context.area_name(action.neighbourhood)
    if action.state in select.FINISHED:
        return words("share.done", title=title, area=area)
    if action_state(action, context) == "planned" and action.start:
        when = context.dates.span(action.start, action.end)
        where = place_name(action.place) or area
        return words("share.planned", title=title, when=when, where=where)
    return words("share.story", title=title)


def ambassador_text(context: Context, person: Ambassador) -> str:
    """Ready words for a person."""
    return context.words("share.person", name=person.title, area=context.area_name(person.neighbourhood))
