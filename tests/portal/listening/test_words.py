"""Words that say what a text is about, and words that rise."""

import pytest

from plugins.portal.listening.words import content_words, log_likelihood, rising_words


def stories(**counts):
    """Ten stories; each word stands in as many of them as is said."""
    return [{word for word, count in counts.items() if number < count} for number in range(10)]


class TestContentWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("De lantaarn in de Fietstunnel is weer stuk", {"lantaarn", "fietstunnel", "stuk"}),
            ("Op maandag 3 november om 19.30 uur", set()),
            ("Zie https://lampen.example/kapot en mail lamp@bron.example of @lamp", set()),
            ("#Inbraak! INBRAAK? inbraak.", {"inbraak"}),
            ("Het is er niet en wij zijn er ook niet", set()),
            ("auto’s en auto's", {"auto's"}),
            ("Waterveen wacht op licht", {"licht"}),
            ("", set()),
        ],
    )
    def test_leave_out_what_says_nothing(self, text, words):
        """No small words, days, numbers, addresses, nor the names that are everywhere."""
        assert content_words(text, {"waterveen"}) == words


class TestLogLikelihood:
    @pytest.mark.parametrize(
        ("cells", "score"),
        [
            ((5, 10, 5, 10), 0.0),
            ((0, 10, 0, 10), 0.0),
            ((10, 10, 10, 10), 0.0),
            ((6, 10, 1, 10), 5.936),
            ((6, 10, 0, 10), 10.974),
        ],
    )
    def test_measures_how_sure_a_difference_is(self, cells, score):
        """Nothing where both are alike; by hand for two tables."""
        assert log_likelihood(*cells) == pytest.approx(score, abs=0.01)

    def test_knows_no_direction(self):
        """A fall is as sure as the same rise."""
        assert log_likelihood(6, 10, 1, 10) == pytest.approx(log_likelihood(1, 10, 6, 10))


class TestRisingWords:
    def test_are_those_in_more_stories_than_before(self):
        """The surest first; what falls, stays the same or is rare does not rise."""
        found = rising_words(
            stories(inbraak=8, lamp=6, brug=2, feest=5, hond=4), stories(inbraak=1, lamp=1, feest=5, hond=9)
        )
        assert [each.word for each in found] == ["inbraak", "lamp"]
        assert (found[0].now, found[0].before) == (8, 1)

    def test_compare_parts_and_not_numbers(self):
        """Twice as many stories, all words twice as often: nothing rises."""
        assert rising_words(stories(lamp=6, brug=4) * 2, stories(lamp=6, brug=4)) == ()

    @pytest.mark.parametrize(("now", "before"), [([], stories(lamp=3)), (stories(lamp=9), []), ([], [])])
    def test_need_something_to_compare_with(self, now, before):
        """The first month of an archive says nothing of rising."""
        assert rising_words(now, before) == ()

    def test_come_in_one_order(self):
        """Equal scores by the alphabet, so that a report repeats."""
        assert [each.word for each in rising_words(stories(b=8, a=8, c=8), stories())] == ["a", "b", "c"]
