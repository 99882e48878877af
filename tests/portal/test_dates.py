"""Days and times as a Dutch and an English reader say them."""

import datetime as dt

import pytest

from plugins.portal.dates import Dates
from plugins.portal.documents import Moment
from plugins.portal.translations import read_words
from tests.support.contents import TRANSLATIONS

DAY, HALF_PAST, TWELVE = dt.date(2026, 11, 20), dt.time(19, 30), dt.time(12, 0)


def dates(language):
    return Dates(read_words(TRANSLATIONS, language=language, address="je", area_term="buurt"))


class TestDates:
    @pytest.mark.parametrize(
        ("language", "day", "time", "noon", "number"),
        [
            ("nl", "vrijdag 20 november 2026", "19.30 uur", "12.00 uur", "4.180"),
            ("en", "Friday 20 November 2026", "7.30 pm", "12.00 pm", "4,180"),
        ],
    )
    def test_are_said_in_the_language_of_the_site(self, language, day, time, noon, number):
        """Day, hour and number."""
        say = dates(language)
        assert (say.full(DAY), say.time(HALF_PAST), say.time(TWELVE), say.number(4180)) == (day, time, noon, number)

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("nl", "vrijdag 20 november 2026, 12.00 tot 19.30 uur"),
            ("en", "Friday 20 November 2026, 12.00 pm to 7.30 pm"),
        ],
    )
    def test_say_from_when_until_when(self, language, said):
        """Both ends on the clock of that language."""
        start, end = Moment(day=DAY, time=TWELVE), Moment(day=DAY, time=HALF_PAST)
        assert dates(language).span(start, end) == said
