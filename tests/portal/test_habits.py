"""How long a source may be silent before somebody should look."""

import datetime as dt

import pytest

from plugins.portal.habits import longest_silence

START = dt.date(2026, 1, 1)


def days(*gaps):
    """The days on which a source spoke, by the gaps between them."""
    return [START + dt.timedelta(days=sum(gaps[:number])) for number in range(len(gaps) + 1)]


class TestLongestSilence:
    @pytest.mark.parametrize(
        ("spoke", "allowed"),
        [
            pytest.param([], None, id="nothing at all"),
            pytest.param(days(), None, id="one day"),
            pytest.param(days(7, 7, 7, 7), None, id="too little to know"),
            pytest.param(days(7, 7, 7, 7, 7), 14, id="just enough"),
            pytest.param(days(*[1] * 30), 7, id="every day"),
            pytest.param(days(*[1, 1, 1, 1, 3] * 6), 7, id="every working day"),
            pytest.param(days(*[7] * 20), 14, id="every week"),
            pytest.param(days(*[7, 14] * 8), 21, id="every week or two"),
            pytest.param(days(*[30, 31] * 6), 61, id="every month"),
            pytest.param(days(*[7] * 10, 60, *[7] * 10), 14, id="a summer holiday"),
            pytest.param(days(7, 7, 60, 7, 7), 14, id="one holiday and little else"),
            pytest.param(days(900, *[2] * 12), 7, id="one day out of the way, long ago"),
            pytest.param(days(*[1, 1, 1, 20] * 6), 30, id="bursts with pauses between"),
            pytest.param(days(*[1] * 60, *[14] * 45), 28, id="another rhythm now"),
        ],
    )
    def test_follows_from_the_gaps(self, spoke, allowed):
        """Twice the usual gap or half as long again as a long one, at least a week, and no accident counts."""
        assert longest_silence(spoke) == allowed

    def test_counts_a_day_once_in_any_order(self):
        """Twenty messages on one day are one day; the archive's order does not matter."""
        spoke = days(*[7] * 8)
        assert longest_silence(reversed([day for day in spoke for _ in range(20)])) == longest_silence(spoke)
