"""One run over all sources: real server, real worker, real archive."""

from __future__ import annotations

import datetime as dt
import gzip
import subprocess
import sys
from pathlib import Path
from typing import Any

from plugins.aggregator import read_archive
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.feedserver import Answer, serving
from tests.support.runs import DAY, MANY, OPEN, items, titles, visit

ENGINE = Path(__file__).resolve().parents[2]


class TestOrdinaryNights:
    def test_from_file_to_archive(self, tmp_path: Path):
        """A file below feeds/ takes the same road as any other source."""
        feeds = write_feeds(tmp_path, {"bron": rss("een", "twee")})
        (outcome,) = visit(feeds, is_offline=True)
        assert (outcome.state, outcome.new, outcome.kept) == ("read", 2, 2)
        assert titles(feeds) == ["een", "twee"]

    def test_the_same_twice(self, tmp_path: Path):
        """The same input and clock give the same rows; a second night changes none."""
        both = [write_feeds(tmp_path / name, {"bron": MANY}) for name in ("a", "b")]
        for feeds in both:
            visit(feeds)
        first = items(both[0])
        assert items(both[1]) == first
        (outcome,) = visit(both[0], now=NOW + DAY)
        assert (outcome.new, outcome.updated, items(both[0])) == (0, 0, first)

    def test_not_modified(self, tmp_path: Path):
        """The second night asks whether anything changed; 304 keeps the items and the validators."""

        def answer(handler: Any) -> Answer:
            known = handler.headers["If-None-Match"] == '"v1"'
            return Answer(status=304) if known else Answer(body=rss("een"), headers={"ETag": '"v1"'})

        with serving({"/feed": answer}) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            states = [visit(feeds, now=NOW + night * DAY)[0].state for night in range(3)]
        assert states == ["read", "unchanged", "unchanged"]
        assert titles(feeds) == ["een"]

    def test_another_address_forgets_the_validators(self, tmp_path: Path):
        """When an editor changes the address, the new one is read in full."""
        with serving(
            {"/feed": Answer(body=rss("een"), headers={"ETag": '"v1"'}), "/nieuw": Answer(body=rss("twee"))}
        ) as server:
            visit(write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN))
            visit(write_feeds(tmp_path, {"bron": server.url("/nieuw")}, fetch=OPEN))
            assert "if-none-match" not in server.headers()
        assert titles(tmp_path) == ["een", "twee"]

    def test_an_edited_item(self, tmp_path: Path):
        """An item that its source edits is edited here, and stays one item."""
        visit(write_feeds(tmp_path, {"bron": rss("een")}))
        (before,) = items(tmp_path)
        visit(write_feeds(tmp_path, {"bron": rss("een", more="<description>Nieuw</description>")}), now=NOW + DAY)
        (after,) = items(tmp_path)
        assert (after.id, after.first_seen, after.excerpt) == (before.id, before.first_seen, "Nieuw")

    def test_packed_and_redirected(self, tmp_path: Path):
        """A permanent move is read and told."""
        packed = Answer(body=gzip.compress(rss("een")), headers={"Content-Encoding": "gzip"})
        with serving({"/feed": Answer(status=301, headers={"Location": "/nieuw"}), "/nieuw": packed}) as server:
            (outcome,) = visit(write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN))
            assert server.url("/nieuw") in outcome.advice
        assert titles(tmp_path) == ["een"]

    def test_offline(self, tmp_path: Path):
        """Offline, sources on the network are left alone, and their items stay."""
        with serving({"/feed": Answer(body=rss("een"))}) as server:
            feeds = write_feeds(tmp_path, {"net": server.url(), "bron": rss("twee")}, fetch=OPEN)
            visit(feeds)
            outcomes = visit(feeds, is_offline=True)
            assert len(server.requests) == 1
        assert [outcome.state for outcome in outcomes] == ["offline", "read"]
        assert titles(feeds, "net") == ["een"]

    def test_a_source_that_is_not_due(self, tmp_path: Path):
        """A server that says how long its answer stays fresh is not asked again before that."""
        with serving({"/feed": Answer(body=rss("een"), headers={"Cache-Control": "max-age=3600"})}) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            moments = (NOW, NOW + dt.timedelta(minutes=59), NOW + dt.timedelta(minutes=61))
            assert [visit(feeds, now=now)[0].state for now in moments] == ["read", "waiting", "read"]

    def test_progress(self, tmp_path: Path):
        """Whoever waits hears of each source as it is done."""
        seen: list[str] = []
        feeds = write_feeds(tmp_path, {"een": rss("x"), "twee": rss("y")})
        visit(feeds, on_outcome=lambda outcome: seen.append(outcome.source))
        assert sorted(seen) == ["een", "twee"]


class TestForgetting:
    def test_a_hidden_item(self, tmp_path: Path):
        """An item that an editor hides is gone from the archive's bytes, and the next night does not bring it back."""
        feeds = write_feeds(tmp_path, {"bron": rss("KANARIE", "twee")})
        visit(feeds)
        (secret,) = [item for item in items(feeds) if item.title == "KANARIE"]
        for night in (1, 2):
            visit(feeds, now=NOW + night * DAY, hidden=frozenset({secret.id}))
            assert titles(feeds) == ["twee"]
            assert b"KANARIE" not in (feeds / "archive.sqlite").read_bytes()

    def test_a_source_that_was_removed(self, tmp_path: Path):
        """A source that leaves sources.toml takes its items along."""
        visit(write_feeds(tmp_path, {"bron": rss("een"), "weg": rss("KANARIE")}))
        visit(write_feeds(tmp_path, {"bron": rss("een")}))
        assert [item.source for item in read_archive(tmp_path / "archive.sqlite")] == ["bron"]
        assert b"KANARIE" not in (tmp_path / "archive.sqlite").read_bytes()

    def test_nothing_young_enough(self, tmp_path: Path):
        """A feed whose items are all too old is read well; the table says why nothing came of it."""
        feeds = write_feeds(tmp_path, {"bron": rss("een", "twee").replace(b"2026", b"2019")})
        (outcome,) = visit(feeds)
        assert (outcome.state, outcome.new, outcome.kept) == ("read", 0, 0)
        assert outcome.message.startswith("2 berichten, alle te oud")

    def test_retention(self, tmp_path: Path):
        """Old items go and do not return, dated or not, though their source still lists them."""
        undated = rss("dated", "undated").replace(b"<pubDate>Thu, 19 Nov 2026 09:00:00 +0100</pubDate>", b"", 2)
        undated = undated.replace(b"</item>", b"<pubDate>Thu, 19 Nov 2026 09:00:00 +0100</pubDate></item>", 1)
        feeds = write_feeds(tmp_path, {"bron": undated}, fetch='contact = "x"\nretention_days = 30')
        counts = []
        for days in (0, 29, 40, 41):
            visit(feeds, now=NOW + days * DAY)
            counts.append(len(items(feeds)))
        assert counts == [2, 2, 0, 0]

    def test_wanted_persons(self, tmp_path: Path):
        """Who is wanted or missing never enters the archive."""
        feeds = write_feeds(
            tmp_path, {"bron": rss("nieuws", "KANARIE").replace(b"example/KANARIE", b"example/vermist/KANARIE")}
        )
        text = (feeds / "sources.toml").read_text(encoding="utf-8").replace("press", "police")
        (feeds / "sources.toml").write_text(text, encoding="utf-8")
        visit(feeds)
        assert titles(feeds) == ["nieuws"]
        assert b"KANARIE" not in (feeds / "archive.sqlite").read_bytes()


# Falls dead as soon as the first source is done, while the second one is still waiting for its answer.
KILLED = """
import asyncio, datetime, os, pathlib, signal, sys
from plugins.aggregator import read_sources
from plugins.aggregator.run import run
feeds, now = pathlib.Path(sys.argv[1]), datetime.datetime.fromisoformat(sys.argv[2])
die = lambda _: os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(run(read_sources(feeds), feeds=feeds, hidden=frozenset(), now=now, on_outcome=die))
"""


class TestKilled:
    def test_a_fetch_that_is_killed(self, tmp_path: Path):
        """After a kill in the middle of a run, what was committed is there, and the next run completes."""
        with serving({"/slow": Answer(body=rss("later"), stall=True)}) as server:
            feeds = write_feeds(tmp_path, {"bron": rss("een"), "slow": server.url("/slow")}, fetch=OPEN)
            done = subprocess.run([sys.executable, "-c", KILLED, str(feeds), NOW.isoformat()], cwd=ENGINE, check=False)
            assert done.returncode == -9
            assert titles(feeds) == ["een"]
            server.answers["/slow"] = Answer(body=rss("later"))
            assert [outcome.state for outcome in visit(feeds)] == ["read", "read"]
        assert titles(feeds, "slow") == ["later"]
