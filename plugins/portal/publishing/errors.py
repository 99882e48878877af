"""Why nothing was published: reasons that a person can act on.

PortalError
├── GitError       git itself refused; `detail` is what it said
└── PublishError   one or more reasons, said in the site's language
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.portal.errors import PortalError
from plugins.portal.translations import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One sentence: its key in the catalogues and what it is about."""

    key: str
    values: Mapping[str, object]

    def say(self, words: Words) -> str:
        """The sentence in the site's language."""
        return words(self.key, **self.values)


def because(key: str, **values: object) -> Reason:
    """A reason in one line."""
    return Reason(key=key, values=values)


class GitError(PortalError):
    """Git ended with an error; addresses in `detail` carry no password."""

    summary = "git"


class PublishError(PortalError):
    """Nothing was pushed, for these reasons."""

    summary = "publiceren lukte niet / publishing failed"

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(f"{reason.key} {dict(reason.values)}" for reason in reasons))
        self.reasons = reasons

    def __reduce__(self) -> tuple[type[PublishError], tuple[Reason, ...]]:
        return type(self), self.reasons

    def say(self, words: Words) -> str:
        """Every reason on its own line."""
        return "\n".join(reason.say(words) for reason in self.reasons)
