"""Names on plates and in windows."""

import pytest

from plugins.portal.names import initials, make_plate


class TestInitials:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Yıldız Aydın", "YA"),
            ("Henk de Boer", "HB"),
            ("Jan-Willem van der Smit", "JS"),
            ("Fatima El Idrissi", "FI"),
            ("Mo", "M"),
            ("", ""),
            ("’t Hof", "H"),
        ],
    )
    def test_takes_the_first_and_last_name(self, name, expected):
        """Particles such as "van der" are no names."""
        assert initials(name) == expected


class TestMakePlate:
    @pytest.mark.parametrize(
        ("title", "length", "cap"),
        [
            ("Molenwijk", 10, "l"),
            ("Oude Haven", 10, "l"),
            ("Bedrijventerrein Kanaalzone Noord-West", 18, "s"),
            ("Recreatiegebied Noorderplassen", 18, "s"),
        ],
    )
    def test_sizes_by_the_longest_word_and_the_whole(self, title, length, cap):
        """Longer words get smaller letters."""
        plate = make_plate(title)
        assert (plate.length, plate.cap) == (length, cap)

    def test_breaks_long_words_softly_and_escapes_the_rest(self):
        """A long word may break where Dutch breaks it; a sign holds no markup."""
        assert "\u00ad" in make_plate("Bedrijventerrein").text
        assert make_plate("A&B <i>").text == "A&amp;B &lt;i&gt;"

    def test_leaves_out_what_is_unknown_of_the_second_line(self):
        """District and number of neighbours stand there when known."""
        assert make_plate("A", "Noord", None).line == "Noord"
        assert make_plate("A", None).line is None
