"""The order of names in a list, as people look for them. Pure."""

from __future__ import annotations

import re
import unicodedata

_ARTICLE = re.compile(r"^['’‘`]\s?[sSnNtT]\b(?=.*\w)")
_FIGURES = 12  # more than any number in a name


def name_key(name: str) -> tuple[str, str]:
    """Sort key: "Buurt 2" before "Buurt 10", "Élan" among the E's, "'s-Gravenweg" and "'t Zand" under G and Z.

    Two names that differ only in accents, capitals or marks keep one order, by the name as it is written.
    """
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", name.strip()).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"[\W_]+", " ", letters).strip()
    return re.sub(r"\d+", lambda figures: figures[0].zfill(_FIGURES), words), name
