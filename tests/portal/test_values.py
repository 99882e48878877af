"""What editors write for days, times, numbers and names, and what it becomes."""

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from plugins.portal.frontmatter import slugify, values

DAY = dt.date(2026, 11, 28)
TEN = dt.time(10, 0)


def refused(read, value):
    """The code with which a value is refused."""
    with pytest.raises(PydanticCustomError) as caught:
        read(value)
    return caught.value.type


class TestDays:
    @pytest.mark.parametrize(
        "text", ["2026-11-28", " 2026-11-28 ", "28-11-2026", "28 november 2026", "28 NOVEMBER 2026", "28 November 2026"]
    )
    def test_are_read_as_people_write_them(self, text):
        """Three ways to write a day, all the same day."""
        assert values.read_day(text) == DAY

    def test_may_have_one_digit(self):
        """Nobody types the zero of 1 March."""
        assert values.read_day("2026-3-1") == values.read_day("1-3-2026") == values.read_day("1 maart 2026")

    @pytest.mark.parametrize(
        "text",
        ["2026-02-30", "31-4-2026", "28-11-26", "11/28/2026", "0000-01-01", "28 novembre 2026", "half acht",
         "2026-11-28x", "0 mei 2026", "99999-01-01", "2026 11 28", "٢٨-١١-٢٠٢٦x"],
    )  # fmt: skip
    def test_that_do_not_exist_are_refused(self, text):
        """A day that cannot be read is never guessed."""
        assert refused(values.read_day, text) == "not_a_date"

    @pytest.mark.parametrize(("value", "code"), [("", "empty_value"), ("  ", "empty_value"), ([], "not_a_text")])
    def test_that_are_no_text_are_refused(self, value, code):
        """Nothing, and a list, are no day."""
        assert refused(values.read_day, value) == code


class TestTimes:
    @pytest.mark.parametrize("text", ["10:00", "10.00", "10:00:00", "10.00 uur", "10:00 uur"])
    def test_are_read_as_people_write_them(self, text):
        """A colon, a point, and the word for hour."""
        assert values.read_time(text) == TEN

    @pytest.mark.parametrize("text", ["24:00", "10:60", "10", "half acht", "10:0", "-1:00", "10:00 pm"])
    def test_that_do_not_exist_are_refused(self, text):
        """A time that cannot be read is never guessed."""
        assert refused(values.read_time, text) == "not_a_time"

    @pytest.mark.parametrize(
        "text",
        ["2026-11-28 10:00", "2026-11-28T10:00", "2026-11-28T10:00:00", "28-11-2026, 10.00 uur",
         "28 november 2026 10:00",
         "2026-11-28  10:00", "28 november 2026, 10.00"],
    )  # fmt: skip
    def test_stand_behind_their_day(self, text):
        """A moment is a day and a time."""
        moment = values.read_moment(text)
        assert (moment.day, moment.time) == (DAY, TEN)

    def test_may_be_unknown(self):
        """A day without a time is a whole day, not midnight."""
        moment = values.read_moment("28-11-2026")
        assert (moment.day, moment.time) == (DAY, None)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("2026-11-28 25:00", "not_a_time"),
            ("morgen 10:00", "not_a_date"),
            ("10:00", "not_a_date"),
            ("x", "not_a_date"),
        ],
    )
    def test_without_a_right_day_are_refused(self, text, code):
        """The half that is wrong is named."""
        assert refused(values.read_moment, text) == code


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "number"), [("0", 0), ("27", 27), ("4.180", 4180), ("1.000.000", 10**6), (" 7 ", 7)]
    )
    def test_are_whole(self, text, number):
        """A point divides thousands, as in Dutch."""
        assert values.read_whole(text) == number

    @pytest.mark.parametrize("text", ["4,5", "-1", "4.18", "1e3", "veel", "4 180", "²", "0x10", "12.3456", "9" * 5000])
    def test_that_are_something_else_are_refused(self, text):
        """Half a bag is no bag."""
        assert refused(values.read_whole, text) == "not_a_number"

    @pytest.mark.parametrize(("text", "degrees"), [("52.37", 52.37), ("52,37", 52.37), ("-4.5", -4.5), ("180", 180.0)])
    def test_of_places_are_degrees(self, text, degrees):
        """Both decimal signs will do."""
        assert values.read_degrees(text) == degrees

    @pytest.mark.parametrize("text", ["121000", "nan", "inf", "-inf", "noord", "1_0"])
    def test_of_no_place_are_refused(self, text):
        """Metres of the national grid are no degrees; neither is infinity."""
        assert refused(values.read_degrees, text) == "not_a_number"

    @pytest.mark.parametrize("value", ["50 30", "50% 30%", "50,30", "50; 30", ["50", "30"]])
    def test_of_a_focus_are_two(self, value):
        """Two percentages, however they are divided."""
        assert values.read_focus(value) == (50, 30)

    @pytest.mark.parametrize(("value", "code"), [("50", "not_a_focus"), ("50 130", "not_a_focus"), ([], "not_a_focus"),
                                                 ("50 30 20", "not_a_focus"), ("midden", "not_a_number"),
                                                 ({"x": "1"}, "not_a_text")])  # fmt: skip
    def test_of_no_focus_are_refused(self, value, code):
        """One number, three numbers and no numbers are no place in a photo."""
        assert refused(values.read_focus, value) == code

    @pytest.mark.parametrize(("text", "month"), [("1", 1), ("12", 12), ("januari", 1), ("December", 12), ("05", 5)])
    def test_of_months_have_names(self, text, month):
        """A month by number or by name."""
        assert values.read_month(text) == month

    @pytest.mark.parametrize("text", ["0", "13", "november 2026", "nov", "²", "٣", "9" * 5000])
    def test_of_no_month_are_refused(self, text):
        """There are twelve."""
        assert refused(values.read_month, text) == "not_a_month"


class TestFlags:
    @pytest.mark.parametrize("text", ["ja", "Ja", "JA", "yes", "true", "aan", "on", "1"])
    def test_say_yes(self, text):
        """Yes in two languages, with or without a capital."""
        assert values.read_flag(text) is True

    @pytest.mark.parametrize("text", ["nee", "Nee", "no", "false", "uit", "off", "0"])
    def test_say_no(self, text):
        """No in two languages."""
        assert values.read_flag(text) is False

    @pytest.mark.parametrize("text", ["misschien", "n", "y", "j", "2", "ja nee"])
    def test_say_nothing_else(self, text):
        """Perhaps is no answer."""
        assert refused(values.read_flag, text) == "not_yes_or_no"


class TestNames:
    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            ("Molenwijk", "molenwijk"),
            ("’s-Gravenhage", "s-gravenhage"),
            ("Café De Brug!", "cafe-de-brug"),
            ("Şehitlik Ğ İ ı", "sehitlik-g-i-i"),
            ("  drie   woorden ", "drie-woorden"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("Ærø", "aero"),
            ("één/twee", "een/twee"),
            ("e\u0301e\u0301n", "een"),
            ("北京", "bei-jing"),
            ("---", ""),
        ],
    )
    def test_become_what_an_address_can_hold(self, text, slug):
        """Small letters, digits and hyphens, for names from everywhere."""
        assert slugify(text) == slug
        assert slugify(slug) == slug

    @pytest.mark.parametrize("text", ["inbraak", "fiets-diefstal", "molenwijk/truus", "2026"])
    def test_that_fit_stay(self, text):
        """A right name is left alone."""
        assert values.read_slug(text) == text

    @pytest.mark.parametrize("text", ["Inbraak", "a b", "a--b", "-a", "a/b/c", "../a", "a_b", "é"])
    def test_that_do_not_fit_are_refused(self, text):
        """A name that no address can hold is named, with a better one."""
        assert refused(values.read_slug, text) == "not_a_slug"


class TestStreets:
    @pytest.mark.parametrize(
        "text", ["Molenpad", "Plein 1940", "Laan van 1813", "1e Kade", "Plein '40-'45", "Straat 2e deel", "Rijksweg A4"]
    )
    def test_may_have_a_year_in_their_name(self, text):
        """A square named after a year is no house."""
        assert values.read_street(text) == text

    @pytest.mark.parametrize(
        "text", ["Molenpad 12", "Molenpad 12a", "Molenpad 12 a", "Molenpad 12-14", "Molenpad 12, 1234 AB", "Kade 3 bis",
                 "Molenpad nr. 12", "Molenpad 12-II"]
    )  # fmt: skip
    def test_never_point_at_a_house(self, text):
        """Nobody's home stands on the site."""
        assert refused(values.read_street, text) == "house_number"


class TestAddresses:
    @pytest.mark.parametrize(
        "text",
        [
            "https://politie.nl",
            "http://a.nl/b?c=d#e",
            "mailto:a@b.nl",
            "tel:14020",
            "tel:+31-20-1234567",
            "HTTPS://A.NL",
        ],
    )
    def test_that_lead_somewhere_are_kept(self, text):
        """Web, mail and telephone."""
        assert values.read_url(text) == text

    @pytest.mark.parametrize(
        "text", ["www.politie.nl", "javascript:alert(1)", "data:text/html,x", "//a.nl", "https://", "https:// a.nl",
                 "ftp://a.nl",
                 "https://a.nl\njavascript:x", "/pad", "tel:bellen"]
    )  # fmt: skip
    def test_that_do_not_are_refused(self, text):
        """No script, no half address."""
        assert refused(values.read_url, text) == "not_an_address"

    @pytest.mark.parametrize("text", ["a@b.nl", "mailto:a@b.nl", "redactie.molenwijk@stad.gemeente.nl"])
    def test_of_mail_are_bare(self, text):
        """The word mailto may be there or not."""
        assert values.read_mail(text) == text.removeprefix("mailto:")

    @pytest.mark.parametrize(
        "text", ["a", "a@b", "a b@c.nl", "@b.nl", "a@b.nl, c@d.nl", '"a"@b.nl', "a@b.nl?cc=c@d.nl"]
    )
    def test_of_no_mail_are_refused(self, text):
        """One address, and nothing behind it."""
        assert refused(values.read_mail, text) == "not_a_mail_address"
