"""Days, times and numbers in words, in one language. Pure.

"vrijdag 20 november 2026", "19.30 uur", "4.180"; in English "Friday 20 November 2026", "7.30 pm", "4,180".
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from plugins.portal.documents import Moment
from plugins.portal.translations import Words
from plugins.portal.views import DateView


class Dates:
    """Says days, times and numbers in the language of `words`."""

    def __init__(self, words: Words) -> None:
        self._words = words
        # British order of day and month; the brief asks for it.
        self._locale = "en_GB" if words.language == "en" else words.language

    def full(self, day: dt.date) -> str:
        """Weekday, day, month and year."""
        return self._format(day, "EEEE d MMMM y")

    def long(self, day: dt.date) -> str:
        """Day, month and year."""
        return self._format(day, "d MMMM y")

    def short(self, day: dt.date) -> str:
        """Day and month."""
        return self._format(day, "d MMMM")

    def weekday(self, day: dt.date) -> str:
        """The name of the day."""
        return self._format(day, "EEEE")

    def month(self, day: dt.date) -> str:
        """Month and year, for a heading."""
        return self._format(day, "MMMM y")

    def month_name(self, day: dt.date) -> str:
        """The name of the month alone."""
        return self._format(day, "LLLL")

    def time(self, time: dt.time) -> str:
        """The time of day."""
        if self._words.language == "en":
            return format_time(time, "h.mm a", locale=self._locale).replace("\u202f", " ").lower()
        return self._words("time.clock", time=time.strftime("%H.%M"))

    def moment(self, moment: Moment) -> str:
        """Weekday and date, with the time when it is known."""
        day = self.full(moment.day)
        return f"{day}, {self.time(moment.time)}" if moment.time else day

    def span(self, start: Moment, end: Moment | None) -> str:
        """From when until when, as one would say it."""
        if end and end.day != start.day:
            return self._words("time.from_to", start=self.moment(start), end=self.moment(end))
        if start.time and end and end.time:
            day = self.full(start.day)
            begin = self.time(start.time) if self._words.language == "en" else start.time.strftime("%H.%M")
            return self._words("time.between", day=day, start=begin, end=self.time(end.time))
        return self.moment(start)

    def number(self, number: float) -> str:
        """A number with the separators of the language."""
        return format_decimal(number, locale=self._locale)

    def view(self, day: dt.date, time: dt.time | None = None) -> DateView:
        """A day for a page. Dates stay dates: "vandaag" is a script's word."""
        iso = day.isoformat() if time is None else f"{day.isoformat()}T{time.strftime('%H:%M')}"
        return DateView(iso=iso, text=self.long(day), day=str(day.day), month=self._format(day, "MMM").rstrip("."))

    def _format(self, day: dt.date, pattern: str) -> str:
        return _format(day, pattern, self._locale)


@lru_cache(maxsize=10_000)  # the same days come back on every page; Babel reads its pattern each time
def _format(day: dt.date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)
