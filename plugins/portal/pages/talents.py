"""Who can help with what, and who speaks which language, in one neighbourhood. Pure.

By subject, then by name: nobody comes first for helping more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.portal.documents import Ambassador
from plugins.portal.model import Desk
from plugins.portal.ordering import name_key
from plugins.portal.pages.context import Context
from plugins.portal.views import Link, Talent

#: where the list stands on the page with everybody of a neighbourhood
ANCHOR = "wie-kan-helpen"
_NAMED = 3  # on the front page


def talents(context: Context, people: Iterable[Ambassador]) -> tuple[Talent, ...]:
    """What people can help with, each once, however it is written."""
    return _by_subject(context, people, lambda person: person.talents)


def languages(context: Context, people: tuple[Ambassador, ...]) -> tuple[Talent, ...]:
    """Languages that one must ask around for: not those that everybody speaks who says what they speak."""
    speakers = [person for person in people if person.languages]
    spoken = _by_subject(context, speakers, lambda person: person.languages)
    return tuple(language for language in spoken if len(language.people) < len(speakers))


def talents_link(context: Context, desk: Desk, shown: Iterable[Ambassador]) -> Link | None:
    """From the front page to the list, named by what the people in the windows can do; None when nobody says."""
    firsts = dict.fromkeys(person.talents[0] for person in shown if person.talents)
    named = tuple(firsts)[:_NAMED]
    if not named:
        return None
    what = context.series(named, "list.or")
    url = context.urls.link(context.urls.list(desk.slug, "ambassadeurs/"))
    return Link(url=f"{url}#{ANCHOR}", text=context.words("talents.link", what=what))


def _by_subject(
    context: Context, people: Iterable[Ambassador], told: Callable[[Ambassador], tuple[str, ...]]
) -> tuple[Talent, ...]:
    written: dict[str, str] = {}
    found: dict[str, dict[str, Link]] = {}
    for person in people:
        for text in told(person):
            key = " ".join(text.casefold().split())
            written.setdefault(key, text)
            found.setdefault(key, {})[str(person.path)] = context.link(person)
    keys = sorted(found, key=lambda key: name_key(written[key]))
    return tuple(Talent(text=written[key], people=tuple(found[key].values())) for key in keys)
