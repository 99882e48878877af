"""Which day it is on a site: that of its residents, whatever the machine thinks."""

import datetime as dt

import pytest

from plugins.portal.build import Feeds, build_portal
from plugins.portal.redaction import Anonymous
from plugins.portal.settings import parse_clock
from tests.support.factories import ZONE, make_ambassador, make_consent, make_neighbourhood

WHO = Anonymous(name="iemand", owner="iemands", slug="iemand")


class TestClock:
    @pytest.mark.parametrize(
        ("moment", "day"),
        [
            ("2028-03-25T22:59:59+00:00", "2028-03-25"),
            ("2028-03-25T23:00:00+00:00", "2028-03-26"),  # the night with an hour less
            ("2028-03-26T21:59:59+00:00", "2028-03-26"),
            ("2028-03-26T22:00:00+00:00", "2028-03-27"),
            ("2028-10-28T22:00:00+00:00", "2028-10-29"),  # the night with an hour more
            ("2028-10-29T22:59:59+00:00", "2028-10-29"),
            ("2028-10-29T23:00:00+00:00", "2028-10-30"),
            ("2028-12-31T23:00:00+00:00", "2029-01-01"),
            ("2028-06-30", "2028-06-30"),
            ("2028-06-30T00:00", "2028-06-30"),
            ("2028-06-30T23:59:59", "2028-06-30"),
        ],
    )
    def test_turns_at_midnight_of_the_site(self, moment, day):
        """Consent holds to the last minute of its last day, and not one longer."""
        today = dt.date.fromisoformat(day)
        ends = {"kees": today, "anna": today - dt.timedelta(days=1)}
        people = [make_ambassador(name, consent=make_consent(given=dt.date(2028, 1, 1), until=until), since=today)
                  for name, until in ends.items()]  # fmt: skip
        now = parse_clock(moment, ZONE).astimezone(ZONE)
        portal, _ = build_portal([make_neighbourhood(), *people], Feeds(), now=now, anonymous=WHO)
        assert portal.today == today
        assert set(portal.people) == {"molenwijk/kees"}
