"""Names on plates and in windows: initials, soft hyphens, size classes. Pure."""

from __future__ import annotations

import re

from markupsafe import Markup, escape
from pyphen import Pyphen

from plugins.portal.views import Plate

_LENGTHS = (10, 14, 18, 24, 30)
PARTICLES = frozenset(
    {"de", "den", "der", "van", "het", "ten", "ter", "te", "in", "'t", "’t", "t", "la", "el", "al", "ben", "von"}
)


def initials(name: str) -> str:
    """First and last initial: "Jan-Willem van der Smit" gives JS."""
    words = [word for word in re.split(r"[\s-]+", name) if word and word.casefold() not in PARTICLES]
    letters = [word[0] for word in words if word[0].isalnum()]
    return "".join(
        dict.fromkeys([*letters[:1], *letters[-1:]]) if len(letters) < 2 else (letters[0], letters[-1])
    ).upper()


def make_plate(title: str, *line: str | None, style: str = "brand", language: str = "nl") -> Plate:
    """A name plate whose letters fit: classes for the longest unbreakable part and for the whole."""
    hyphenator = Pyphen(lang={"en": "en_GB"}.get(language, "nl_NL"), left=4, right=4)
    words = title.split(" ")
    hyphenated = [hyphenator.inserted(word, "\u00ad") if len(word) > _LENGTHS[0] else word for word in words]
    # Soft hyphens help only when a word is broken; the size goes by the longest word of up to 18 letters.
    longest = max((len(word) for word in words), default=0)
    length = next((limit for limit in _LENGTHS if longest <= limit), _LENGTHS[-1])
    cap = "l" if len(title) <= 16 else "m" if len(title) <= 28 else "s"
    return Plate(
        text=Markup(" ").join(escape(word) for word in hyphenated),
        line=" · ".join(part for part in line if part) or None,
        length=length,
        cap=cap,
        style=style,
    )
