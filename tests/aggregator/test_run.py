"""One run over all sources: real server, real worker, real archive."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator import Item, Outcome, read_archive, read_sources
from plugins.aggregator.archive import read_visits
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Fetched, Parsed
from plugins.aggregator.run import run
from plugins.aggregator.worker import AdapterCrashError, Workers
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.feedserver import Answer, serving

ENGINE = Path(__file__).resolve().parents[2]
OPEN = 'contact = "a@b.example"\nallow_private = true'
MANY = rss(*(f"bericht-{n}" for n in range(8)))
DAY = dt.timedelta(days=1)


def visit(
    feeds: Path, *, now: dt.datetime = NOW, hidden: frozenset[str] = frozenset(), **more: Any
) -> tuple[Outcome, ...]:
    given = read_sources(feeds)
    fetcher = Fetcher(given.settings, limits=Limits(seconds=2.0))
    return asyncio.run(run(given, feeds=feeds, hidden=hidden, now=now, fetcher=fetcher, **more))


def items(feeds: Path, source: str = "bron") -> list[Item]:
    return [item for item in read_archive(feeds / "archive.sqlite") if item.source == source]


def titles(feeds: Path, source: str = "bron") -> list[str]:
    return sorted(item.title for item in items(feeds, source))


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


FAULTS = {
    "missing": Answer(status=404),
    "broken": Answer(status=500),
    "wait": Answer(status=429, headers={"Retry-After": "7200"}),
    "empty": Answer(body=b""),
    "page": Answer(body=b"<!doctype html><title>Inloggen</title>", headers={"Content-Type": "application/rss+xml"}),
    "no-items": Answer(body=rss()),
    "cut": Answer(body=MANY, length=len(MANY) + 5),
    "slow": Answer(body=MANY[:200], stall=True),
    "huge": Answer(body=b" " * 1_000_000, endless=True),
    "loop": Answer(status=302, headers={"Location": "/feed?x"}),
    "bomb": Answer(body=gzip.compress(b"\0" * 20_000_000), headers={"Content-Encoding": "gzip"}),
    "not-packed": Answer(body=MANY, headers={"Content-Encoding": "gzip"}),
}


class TestBadNights:
    def test_one_failing_source_stops_nobody(self, tmp_path: Path, caplog: pytest.LogCaptureFixture):
        """With every fault beside it a healthy source is read as ever, and last good items of the others stay."""
        with serving({}) as server:
            for name in FAULTS:
                server.answers[f"/{name}"] = Answer(body=MANY)
            sources = {name: server.url(f"/{name}") for name in FAULTS}
            feeds = write_feeds(tmp_path, {**sources, "bron": rss("gezond")}, fetch=OPEN)
            visit(feeds)
            before = {name: items(feeds, name) for name in FAULTS}
            for name, fault in FAULTS.items():
                server.answers[f"/{name}"] = fault
            outcomes = visit(feeds, now=NOW + DAY)
        states = {outcome.source: outcome.state for outcome in outcomes}
        assert states == {**dict.fromkeys(FAULTS, "failed"), "bron": "read"}
        assert all(
            outcome.kept == 8 and outcome.message and outcome.advice for outcome in outcomes if outcome.is_failure
        )
        assert {name: items(feeds, name) for name in FAULTS} == before
        assert caplog.text == ""

    def test_a_feed_that_never_had_items(self, tmp_path: Path):
        """A new feed may be empty; that is no failure."""
        (outcome,) = visit(write_feeds(tmp_path, {"bron": rss()}))
        assert outcome.state == "empty"

    def test_a_cut_feed_takes_nothing_away(self, tmp_path: Path):
        """Half a feed brings what is whole in it, and nothing disappears."""
        visit(write_feeds(tmp_path, {"bron": rss("een", "twee", "drie")}))
        body = rss("vier", "een", "twee", "drie")
        visit(write_feeds(tmp_path, {"bron": body[: body.index(b"twee")]}))
        assert titles(tmp_path) == ["drie", "een", "twee", "vier"]

    def test_please_wait(self, tmp_path: Path):
        """A source that asks for rest gets it, and keeps its validators."""
        with serving({"/feed": Answer(status=429, headers={"Retry-After": "7200"})}) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            moments = (NOW, NOW + dt.timedelta(hours=1), NOW + dt.timedelta(hours=3))
            assert [visit(feeds, now=now)[0].state for now in moments] == ["failed", "waiting", "failed"]
        assert read_visits(feeds / "archive.sqlite")[0].failures == 2

    def test_night_after_night(self, tmp_path: Path):
        """From the third failure in a row on, the message counts them; one good night ends the row."""
        feeds = write_feeds(tmp_path, {"bron": b"niets"})
        messages = [visit(feeds, now=NOW + night * DAY)[0].message for night in range(3)]
        assert ["in a row" in message for message in messages] == [False, False, True]
        visit(write_feeds(tmp_path, {"bron": rss("een")}), now=NOW + 3 * DAY)
        (outcome,) = visit(write_feeds(tmp_path, {"bron": b"niets"}), now=NOW + 4 * DAY)
        assert (outcome.state, "in a row" in outcome.message) == ("failed", False)

    def test_back_off(self, tmp_path: Path):
        """A source that keeps failing is left alone for longer, and the table tells so."""
        with serving({"/feed": Answer(status=500)}) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            hours = [visit(feeds, now=NOW + dt.timedelta(hours=hour))[0] for hour in range(24)]
            assert sum(outcome.state == "failed" for outcome in hours) < 8
            assert "rust tot" in hours[-1].message

    def test_a_week_of_nights(self, tmp_path: Path):
        """Whoever comes once a night looks every night of a week, however long the source fails."""
        with serving({"/feed": Answer(status=500)}) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            assert {visit(feeds, now=NOW + night * DAY)[0].state for night in range(7)} == {"failed"}

    def test_a_missing_file(self, tmp_path: Path):
        """A sample that is not there is that source's failure."""
        feeds = write_feeds(tmp_path, {"bron": rss("een"), "ander": rss("twee")})
        (feeds / "samples" / "bron").unlink()
        assert [outcome.state for outcome in visit(feeds)] == ["failed", "read"]

    def test_a_file_outside_feeds(self, tmp_path: Path):
        """A link out of feeds/ is not followed."""
        feeds = write_feeds(tmp_path / "feeds", {"bron": rss("een")})
        (tmp_path / "geheim.rss").write_bytes(rss("GEHEIM"))
        (feeds / "samples" / "bron").unlink()
        (feeds / "samples" / "bron").symlink_to(tmp_path / "geheim.rss")
        (outcome,) = visit(feeds)
        assert (outcome.state, items(feeds)) == ("failed", [])

    def test_keys_stay_secret(self, tmp_path: Path, caplog: pytest.LogCaptureFixture):
        """The key in an address reaches no archive, no outcome and no log."""
        caplog.set_level(logging.DEBUG)
        relative = rss("een").replace(b"https://bron.example/een</link>", b"#een</link>")
        with serving({"/feed": Answer(body=relative), "/weg": Answer(status=404)}) as server:
            login = server.url("/feed?key=GEHEIM").replace("//", "//jan:GEHEIM@")
            feeds = write_feeds(tmp_path, {"bron": login, "weg": server.url("/weg?key=GEHEIM")}, fetch=OPEN)
            outcomes = visit(feeds)
        assert [outcome.state for outcome in outcomes] == ["read", "failed"]
        assert b"GEHEIM" not in (feeds / "archive.sqlite").read_bytes()
        assert "GEHEIM" not in f"{outcomes} {caplog.text}"

    def test_a_bug_of_ours(self, tmp_path: Path, caplog: pytest.LogCaptureFixture):
        """Whatever an adapter raises is one source's failure, with its traceback in the log."""
        feeds = write_feeds(tmp_path, {"bron": rss("een"), "ander": rss("twee")})
        outcomes = visit(feeds, workers=CrashingWorkers())
        assert [(outcome.state, outcome.advice != "") for outcome in outcomes] == [("failed", True)] * 2
        assert caplog.text.count("ZeroDivisionError") == 2


class CrashingWorkers(Workers):
    """Readers that find a bug in every document."""

    async def parse(self, _kind: str, _fetched: Fetched, *, subject: str, **_: object) -> Parsed:
        raise AdapterCrashError(subject, "ZeroDivisionError: division by zero")


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
