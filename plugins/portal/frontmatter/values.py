"""Text that an editor wrote, to dates, times, numbers and names. Pure.

Each value is an annotated type for the schemas; a text that cannot be read is a mistake with a code.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, NoReturn

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError
from unidecode import unidecode

from plugins.portal.documents import Moment
from plugins.portal.frontmatter.signs import is_blank

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})-(\d{1,2})-(\d{4})|(\d{1,2}) ([a-z]+) (\d{4})", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2})[:.u](\d{2})(?::\d{2})?(?: uur)?")
_MAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}", re.IGNORECASE)
_HOUSE_NUMBER = re.compile(
    r"(?P<street>.*[^\W\d].*?),?\s+(?:n(?:umme)?r\.?\s*)?\d+(?:\s?[a-z]{1,4}|\s?[-/]\s?\w+)?(?:\s*,.*)?", re.IGNORECASE
)
_NAMED_AFTER_A_YEAR = re.compile(r"(?:plein|.* van) 1[5-9]\d\d", re.IGNORECASE)
YEARS = range(1900, 2200)  #: a day before or after these is a slip, and nothing can be counted from it
_OLD_PATH = re.compile(r"[\w~%+@-][\w.~%+@-]*(?:/[\w~%+@-][\w.~%+@-]*)*")
_YES, _NO = {"true", "yes", "ja", "aan", "on", "1"}, {"false", "no", "nee", "uit", "off", "0"}


def wrong(code: str, **details: object) -> NoReturn:
    """Refuse a value; `code` names the sentence that says why."""
    raise PydanticCustomError(code, code, {name: str(value) for name, value in details.items()})


def read_text(value: Any) -> str:
    """A text on one or more lines; never empty."""
    if not isinstance(value, str):
        wrong("not_a_text")
    if is_blank(value):
        wrong("empty_value")
    return value.strip()


def read_day(value: Any) -> dt.date:
    """`2026-11-28`, `28-11-2026` or `28 november 2026`."""
    text = read_text(value)
    found = _DAY.fullmatch(text)
    if not found:
        wrong("not_a_date", value=text)
    y, m, d, d2, m2, y2, d3, name, y3 = found.groups()
    month = m or m2 or (_MONTHS.index(name.lower()) + 1 if name and name.lower() in _MONTHS else 0)
    try:
        day = dt.date(int(y or y2 or y3), int(month), int(d or d2 or d3))
    except ValueError:
        wrong("not_a_date", value=text)
    if day.year not in YEARS:
        wrong("odd_year", year=y or y2 or y3)
    return day


def read_time(value: Any) -> dt.time:
    """`19:30`, `19.30` or, as in Flanders, `19u30`."""
    text = read_text(value)
    found = _TIME.fullmatch(text)
    try:
        return dt.time(int(found[1]), int(found[2])) if found else wrong("not_a_time", value=text)
    except ValueError:
        wrong("not_a_time", value=text)


def read_moment(value: Any) -> Moment:
    """A day, with a time behind it when there is one: `2026-11-28 10:00`, `28-11-2026, 19.30 uur`."""
    text = read_text(value)
    found = re.fullmatch(rf"({_DAY.pattern})(?:T|,? +)(.+)", text, re.IGNORECASE)
    if found:
        return Moment(day=read_day(found[1]), time=read_time(found[found.re.groups]))
    return Moment(day=read_day(text))


def read_flag(value: Any) -> bool:
    """Yes or no, in Dutch or English."""
    text = read_text(value).lower()
    if text not in _YES | _NO:
        wrong("not_yes_or_no", value=text)
    return text in _YES


def read_whole(value: Any) -> int:
    """A whole number; `4.180` is four thousand."""
    text = read_text(value)
    if not re.fullmatch(r"[0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3}", text):
        wrong("not_a_number", value=text)
    return int(text.replace(".", ""))


def read_degrees(value: Any) -> float:
    """A coordinate in degrees."""
    text = read_text(value).replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]+)?", text) or abs(float(text)) > 180:
        wrong("not_a_number", value=text)
    return float(text)


def read_slug(value: Any) -> str:
    """A name as it stands in a file name or address."""
    text = read_text(value)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?", text):
        mended = "/".join([part for part in slugify(text).split("/") if part][-2:])
        wrong("not_a_slug", value=text, mended=mended or "naam")
    return text


def slugify(text: str) -> str:
    """The nearest name that may stand in an address."""
    whole = re.sub(r"[’'`\ud800-\udfff]", "", text)  # halves of characters come from names in no encoding
    plain = unidecode(whole).lower().replace("'", "")
    return re.sub(r"[^a-z0-9/]+", "-", plain).strip("-/")


def read_old_path(value: Any) -> str:
    """Where a page was before, `/nieuws/2019/oud.html` or the whole address; without slashes around it."""
    text = read_text(value)
    path = re.sub(r"^https?://[^/]*", "", text, flags=re.IGNORECASE).partition("#")[0].strip("/ ")
    path = re.sub(r"(^|/)index\.html?$", "", path)
    if not _OLD_PATH.fullmatch(path) or len(path) > 300 or any(len(part) > 100 for part in path.split("/")):
        wrong("not_an_old_path", value=text)
    return path


def read_url(value: Any) -> str:
    """An address that begins with https://, http://, mailto: or tel:."""
    text = read_text(value)
    if not re.fullmatch(r"(https?://[^\s/$.?#][^\s]*|mailto:\S+@\S+|tel:\+?[\d-]+)", text, re.IGNORECASE):
        wrong("not_an_address", value=text)
    return text


def read_way_to_join(value: Any) -> str:
    """A mail address or a web address."""
    text = read_text(value)
    return text if _MAIL.fullmatch(text) else read_url(text)


def read_mail(value: Any) -> str:
    """A mail address."""
    text = read_text(value).removeprefix("mailto:")
    if not _MAIL.fullmatch(text):
        wrong("not_a_mail_address", value=text)
    return text


def read_street(value: Any) -> str:
    """A street without a house number: nobody's home is named."""
    text = read_text(value)
    found = _HOUSE_NUMBER.fullmatch(text)
    if found and not _NAMED_AFTER_A_YEAR.fullmatch(text):
        wrong("house_number", value=text, mended=found["street"])
    return text


def read_list(value: Any) -> Any:
    """One thing is a list of one."""
    return value if isinstance(value, list) else [value]


def read_focus(value: Any) -> tuple[int, int]:
    """Two percentages, `50 30` or a list of two."""
    parts = value if isinstance(value, list) else re.split(r"[\s,;]+", read_text(value).replace("%", ""))
    numbers = tuple(read_whole(part) for part in parts)
    if len(numbers) != 2 or max(numbers) > 100:
        wrong("not_a_focus", value=value)
    return numbers[0], numbers[1]


def read_month(value: Any) -> int:
    """A month by number or name."""
    text = read_text(value).lower()
    number = _MONTHS.index(text) + 1 if text in _MONTHS else int(text) if re.fullmatch("[0-9]{1,2}", text) else 0
    if not 1 <= number <= 12:
        wrong("not_a_month", value=text)
    return number


Text = Annotated[str, BeforeValidator(read_text)]
Day = Annotated[dt.date, BeforeValidator(read_day)]
When = Annotated[Moment, BeforeValidator(read_moment)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Whole = Annotated[int, BeforeValidator(read_whole)]
Degrees = Annotated[float, BeforeValidator(read_degrees)]
Slug = Annotated[str, BeforeValidator(read_slug)]
OldPath = Annotated[str, BeforeValidator(read_old_path)]
Url = Annotated[str, BeforeValidator(read_url)]
Mail = Annotated[str, BeforeValidator(read_mail)]
WayToJoin = Annotated[str, BeforeValidator(read_way_to_join)]
Street = Annotated[str, BeforeValidator(read_street)]
Focus = Annotated[tuple[int, int], BeforeValidator(read_focus)]
Month = Annotated[int, BeforeValidator(read_month)]
Texts = Annotated[list[Text], BeforeValidator(read_list)]
OldPaths = Annotated[list[OldPath], BeforeValidator(read_list)]
Streets = Annotated[list[Street], BeforeValidator(read_list)]
Slugs = Annotated[list[Slug], BeforeValidator(read_list)]
Months = Annotated[list[Month], BeforeValidator(read_list)]
