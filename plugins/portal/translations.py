"""`.po` catalogues to words: `words("area.people", n=4180)`. A missing key or placeholder is an error.

Entries have dotted msgids; a plural entry repeats its msgid as msgid_plural.
`msgctxt "u"` holds the polite form where it differs; without one the ordinary entry serves both.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from pathlib import Path

from babel.messages.pofile import read_po
from babel.plural import PluralRule

from plugins.portal.errors import TranslationError

_Key = tuple[str, str]  # context ("" or "u") and msgid

_ONE = PluralRule({"one": "n is 1"})


class Words:
    """The visible words of one language, form of address and area term."""

    def __init__(self, entries: Mapping[_Key, tuple[str, ...]], *, language: str, address: str, area_term: str) -> None:
        self._entries, self.language, self._address = entries, language, address
        self._area = {
            name: self._entry(f"term.{area_term}.{form}")[0]
            for name, form in (("area", "the"), ("area_word", "one"), ("areas", "plural"), ("this_area", "this"))
        }
        self._area["Areas"] = self._area["areas"].capitalize()

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key`; `n` chooses between singular and plural. Raises TranslationError."""
        forms = self._entry(key)
        number = values.get("n", 1)
        plural = len(forms) > 1 and not (isinstance(number, (int, float)) and _ONE(number) == "one")
        text = forms[1 if plural else 0]
        if "{" not in text and "}" not in text:
            return text
        try:
            return text.format_map({**self._area, **values})
        except (KeyError, IndexError) as error:
            raise TranslationError(key, f"no value for {error}") from error

    def __repr__(self) -> str:
        """All that is said, so that a digest of it changes with every word."""
        return f"Words({self.language!r}, {self._address!r}, {self._area!r}, {sorted(self._entries.items())!r})"

    def has(self, key: str) -> bool:
        """Whether the catalogue knows `key`."""
        return ("", key) in self._entries

    def _entry(self, key: str) -> tuple[str, ...]:
        entry = self._entries.get((self._address, key)) or self._entries.get(("", key))
        if not entry or not all(entry):
            raise TranslationError(f"{self.language}.po", f"no text for {key!r}")
        return entry


def read_words(folder: Path, *, language: str, address: str, area_term: str) -> Words:
    """Read every catalogue of `language` in `folder` (`nl.po`, `problems.nl.po`)."""
    return Words(read_entries(folder, language), language=language, address=address, area_term=area_term)


def read_entries(folder: Path, language: str) -> Mapping[_Key, tuple[str, ...]]:
    """Every entry of a language: context and key to its forms."""
    entries: dict[_Key, tuple[str, ...]] = {}
    for path in sorted([folder / f"{language}.po", *folder.glob(f"*.{language}.po")]):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    entries[_key(message.context, message.id)] = _forms(message.string)
    return entries


def _key(context: str | None, msgid: str | tuple[str, ...] | list[str]) -> _Key:
    return context or "", msgid if isinstance(msgid, str) else msgid[0]


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str) or text is None else tuple(text)


def placeholders(text: str) -> frozenset[str]:
    """The names between braces in `text`."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
