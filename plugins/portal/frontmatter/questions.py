"""What `./portal new` asks about each kind of document, and what stands there when nobody answers. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

from plugins.portal.frontmatter.kinds import Ambassador
from plugins.portal.frontmatter.parts import Consent
from plugins.portal.frontmatter.schema import literals_in
from plugins.portal.frontmatter.values import read_day, read_street, read_text, read_time, wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to ask: `ask.<name>` are its words, unless it says which."""

    name: str
    words: str = ""
    default: str = ""  #: what holds when nothing is answered
    is_hint: bool = False  #: the default only tells what to write, and should not stay
    choices: tuple[str, ...] = ()
    read: Callable[[Any], Any] = field(default=read_text)  #: refuses what cannot be right

    def accepts(self, answer: str) -> bool:
        """Whether an answer can stand in a document."""
        if self.choices:
            return answer in self.choices
        try:
            self.read(answer)
        except PydanticCustomError:
            return False
        return True


SCOPE = literals_in(Consent.model_fields["scope"].annotation)
#: kinds that photos can be added to
WITH_PHOTOS = frozenset({"story", "action", "ambassador", "event"})


def questions_for(kind: str, today: dt.date) -> tuple[Question, ...]:
    """The questions about a document of `kind`, beside its neighbourhood and title."""
    roles = literals_in(Ambassador.model_fields["role"].annotation)
    asked: dict[str, tuple[Question, ...]] = {
        "story": (
            Question(name="summary", default="een of twee zinnen, zodat je al weet wat er veranderd is", is_hint=True),
            Question(name="team", default="Buurtredactie"),
        ),
        "action": (
            Question(name="time", default="10:00", read=read_time),
            Question(name="place", default="naam van de plek", is_hint=True, read=read_street),
            Question(name="team", default="Bewoners van de buurt"),
            Question(name="bring", default="Niets. Knijpers en koffie zijn er."),
        ),
        "ambassador": (
            Question(name="role", default="ambassador", choices=roles),
            Question(name="line", default="een zin onder de foto", is_hint=True),
            Question(name="until", words="consent_until", default=_later(today).isoformat(), read=read_day),
            Question(name="scope", default="name, portrait, quote", read=_read_scope),
            Question(name="by_parent", default="nee", choices=("ja", "nee")),
            Question(name="talents", default="waarover mogen buren je aanspreken?", is_hint=True),
            Question(name="availability", default="waar en wanneer, zoals dinsdag in het buurthuis", is_hint=True),
        ),
        "event": (
            Question(name="time", default="19:30", read=read_time),
            Question(name="place", default="naam van de plek", is_hint=True, read=read_street),
            Question(name="team", default="wie het organiseert", is_hint=True),
        ),
        "notice": (
            Question(name="level", default="notice", choices=("notice", "warning")),
            Question(name="until", default=(today + dt.timedelta(days=7)).isoformat(), read=read_day),
            Question(name="issuer", default="van wie het bericht is", is_hint=True),
            Question(name="step", default="wat kun je nu doen?", is_hint=True),
        ),
    }
    return asked.get(kind, ())


def _read_scope(value: str) -> None:
    unknown = {part.strip() for part in value.split(",")} - set(SCOPE)
    if unknown:
        wrong("not_one_of", key="scope", value=", ".join(sorted(unknown)), allowed=", ".join(SCOPE))


def _later(today: dt.date) -> dt.date:
    """Two years on: as long as a consent is well given for."""
    return today + dt.timedelta(days=730)
