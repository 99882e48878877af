"""Files for calendars: a day that passes changes nothing in them, so that a phone has nothing to load again."""

from tests.support.example import run_portal
from tests.support.sites import make_site

EVENT = "---\ntitle: Koffie\nstart: 2028-03-20 10:00\nplace: het plein\n---\nKom langs.\n"
FILE = "buurten/linden/agenda/2028/koffie.ics"


class TestCalendarFile:
    def test_stays_the_same_when_its_day_comes(self, tmp_path):
        """Byte for byte, before the day, on it and after it."""
        site = make_site(tmp_path / "site", documents={"neighbourhoods/linden/events/2028/koffie.md": EVENT})
        found = set()
        for day in ("2028-03-14", "2028-03-20", "2028-03-22"):
            done = run_portal("build", site, "--date", day)
            assert done.returncode == 0, done.stderr
            found.add((site / "output" / FILE).read_bytes())
        assert len(found) == 1
        assert b"DTSTART:20280320T090000Z" in found.pop()
