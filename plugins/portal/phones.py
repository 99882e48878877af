"""Telephone numbers in running text: Dutch and Belgian ones, as people write them. Pure.

Better one that stays plain text than a date or an account that can be called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GAP = r"(?: ?[-/.] ?| )?"
#: not inside a word, an address or a longer number, nor behind the letters of a bank account
_NUMBER = re.compile(
    rf"(?<![\w@/.,:=-])(?<![A-Z]{{4}} )(?<!\d )"
    rf"(?:(?:\+3[12]|003[12]){_GAP}(?:\(0\){_GAP})?[1-9]|0[1-9])(?:{_GAP}\d){{6,9}}(?![\w@/-]|[.,]\d| \d)"
    rf"|(?<![\w@/.,:=-])0[89]\d{{2}}{_GAP}\d{{4}}(?![\w@/-]|[.,]\d| \d)"
)
_LENGTHS = {"0": (9, 10), "+31": (12, 12), "+32": (11, 12), "free": (8, 8)}


def phones_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each number stands, and the digits to call."""
    if "0" not in text and "+" not in text:  # as most sentences; one of them begins every number
        return
    for match in _NUMBER.finditer(text):
        bare = match[0].replace("(0)", "")
        digits = re.sub(r"[^\d+]", "", bare)
        digits = f"+{digits[2:]}" if digits.startswith("00") else digits
        shape = digits[:3] if digits.startswith("+") else "free" if re.fullmatch(r"0[89]\d{6}", digits) else "0"
        low, high = _LENGTHS[shape]
        if low <= len(digits) <= high and not _is_date(bare):
            yield match.start(), match.end(), digits


def _is_date(text: str) -> bool:
    """`01-02-2026` has too few digits already; `01-02-2026 12` or a row of dates has not."""
    return bool(re.match(r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b", text))
