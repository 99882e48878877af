"""The feeds that readers are measured with."""

from __future__ import annotations

import feedparser
import httpx
import pytest

from benchmarks.environment import is_ready
from benchmarks.feeds import CHANGED, host_of, make_feed, url_of
from benchmarks.fetching import OURS, PLAIN, SAME, free_port, measure_fetching, serving
from plugins.aggregator.targets import is_public


class TestFeeds:
    def test_are_the_same_every_time_and_all_different(self):
        """Else readers would not be given the same work."""
        assert make_feed(3, 80, 0) == make_feed(3, 80, 0)
        assert len({make_feed(number, 80, 0) for number in range(30)}) == 30

    def test_have_a_new_item_after_a_night_in_one_of_a_hundred(self):
        """What was there stays as it was."""
        assert make_feed(3, 80, 1) == make_feed(3, 80, 0)
        before, after = (feedparser.parse(make_feed(CHANGED, 80, night)).entries for night in (0, 1))
        assert [entry.id for entry in after[:-1]] == [entry.id for entry in before]
        assert after[-1].published_parsed > before[-1].published_parsed

    def test_lie_on_this_machine_only(self):
        """Four on one address of the loopback range."""
        hosts = [host_of(number) for number in range(1000)]
        assert all(host.startswith("127.") and not is_public(host) for host in hosts)
        assert max(hosts.count(host) for host in hosts) == 4


class TestServer:
    def test_answers_late_and_says_what_is_unchanged(self):
        """As servers of feeds do."""
        port = free_port()
        with serving(port, 4, night=0), httpx.Client() as client:
            first = client.get(url_of(1, port))
            again = client.get(url_of(1, port), headers={"If-None-Match": first.headers["ETag"]})
            page = client.get(feedparser.parse(first.text).entries[0].link)
        assert (first.status_code, again.status_code, page.status_code) == (200, 304, 200)
        assert first.headers["Content-Encoding"] == "gzip"
        assert first.elapsed.total_seconds() >= 0.1


class TestMeasureFetching:
    @pytest.mark.skipif(not is_ready(), reason="./portal bench was not run here: no peers")
    def test_measures_every_reader_in_every_case(self, tmp_path):
        """Ratios are to the plain download of the same case."""
        found = measure_fetching(tmp_path, 4, rounds=1, say=lambda _: None)
        ratios = {(case.case, case.engine): case.ratio for case in found.cases}
        assert ratios[SAME, PLAIN] == 1
        assert ratios[SAME, OURS] is not None
        assert len(ratios) == 10
        assert found.items == 5 + 5 + 20 + 20
