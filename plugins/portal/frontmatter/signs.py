"""Characters that nobody sees and that harm what is made of a text. Pure."""

from __future__ import annotations

import re

#: controls and non-characters, which may stand in no Atom feed; and what turns the direction of all that follows.
#: The joiners of emoji and Persian, soft hyphens and marks of direction for one word stay.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
#: what YAML and Python take for the end of a line, and an editor's program does not
_BREAKS = re.compile("[\x85\u2028\u2029]")


def without_harm(text: str) -> str:
    """The text as it looks, without what cannot be seen; lines stay lines."""
    if text.isprintable():  # as nearly all are; nothing of the above is
        return text
    return _BREAKS.sub(" ", _HARMFUL.sub("", text))


def is_blank(text: str) -> bool:
    """Whether there is nothing to see, however many characters that takes."""
    return not any(sign.isprintable() and not sign.isspace() for sign in text)
