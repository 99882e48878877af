"""`feeds/moderation.toml`: what editors decided about single items. Reports all mistakes together."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from plugins.aggregator.errors import ConfigError
from plugins.aggregator.identity import ID_LENGTH
from plugins.aggregator.model import Item
from plugins.aggregator.prints import is_page, public_link_print
from plugins.aggregator.tables import check_table, nearest, read_tables, shaped

FILE = "moderation.toml"
#: why an item may be removed; the house rules of a site explain them
REASONS = ("privacy", "minor", "wrong", "offensive", "request", "off-topic")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation:
    """What editors decided, by the ids of items."""

    hidden: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    corrections: tuple[tuple[str, str], ...] = ()  #: id and text
    answers: tuple[tuple[str, str], ...] = ()  #: id and text
    links: frozenset[str] = frozenset()  #: public prints of the links of hidden items
    log: tuple[tuple[dt.date, str], ...] = ()  #: day, and the reason of a removal or else `correct` or `answer`

    def hides(self, item: Item) -> bool:
        """Whether an editor removed this very item, under this id or another."""
        return item.id in self.hidden or (
            bool(self.links) and is_page(item.url) and public_link_print(item.url or "") in self.links
        )


def _item_id(value: object) -> str:
    text = str(value).strip().lower()
    if len(text) != ID_LENGTH or not set(text) <= set("0123456789abcdef"):
        raise ValueError(f"'{value}' is geen nummer van een bericht: {ID_LENGTH} tekens 0-9 en a-f (not an item id)")
    return text


def _day(value: object) -> dt.date:
    try:
        return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f"'{value}' is geen datum; schrijf 2026-11-20 (not a date)") from error


def check_reason(text: str) -> str:
    """A known reason code. Raises ValueError, whose words never repeat what was given: it may be the story itself."""
    if text not in REASONS:
        raise ValueError(
            f"kies een code uit de huisregels, nooit het verhaal (a code, never the story): {', '.join(REASONS)}"
            f"{nearest(text, REASONS)}"
        )
    return text


class Decision(BaseModel):
    """What every decision says: about which item, when, by whom."""

    model_config = ConfigDict(extra="forbid", strict=True)

    item: Annotated[str, BeforeValidator(_item_id)]
    date: Annotated[dt.date, BeforeValidator(_day)]
    by: Text | None = None


class Hide(Decision):
    """An item that must be gone; the code tells why without telling what."""

    reason: Annotated[Text, AfterValidator(check_reason)]
    link: (
        Annotated[Text, shaped(r"[0-9a-f]{20}", "hier hoort wat './portal items hide' schreef (20 hex digits)")] | None
    ) = None


class Word(Decision):
    """The municipality's own words beside an item."""

    text: Text


_SCHEMAS: dict[str, type[Decision]] = {"hide": Hide, "approve": Decision, "correct": Word, "answer": Word}


def read_moderation(feeds: Path) -> Moderation:
    """The decisions of a site; none when there is no such file. Raises ConfigError."""
    path = feeds / FILE
    if not path.exists():
        return Moderation()
    mistakes: list[str] = []
    file = read_tables(path, mistakes)
    mistakes.extend(file.unknown_tables(_SCHEMAS))
    decisions = {
        key: [
            checked
            for number, table in enumerate(file.rows(key, mistakes))
            if (checked := check_table(schema, table, file, key, mistakes, number=number))
        ]
        for key, schema in _SCHEMAS.items()
    }
    if mistakes:
        raise ConfigError(os.fspath(path), tuple(mistakes))
    return Moderation(
        hidden=frozenset(decision.item for decision in decisions["hide"]),
        approved=frozenset(decision.item for decision in decisions["approve"]),
        corrections=_words(decisions["correct"]),
        answers=_words(decisions["answer"]),
        links=frozenset(each.link for each in decisions["hide"] if isinstance(each, Hide) and each.link),
        log=tuple(
            (each.date, each.reason if isinstance(each, Hide) else kind)
            for kind in ("hide", "correct", "answer")
            for each in decisions[kind]
        ),
    )


def _words(decisions: list[Decision]) -> tuple[tuple[str, str], ...]:
    return tuple((decision.item, decision.text) for decision in decisions if isinstance(decision, Word))
