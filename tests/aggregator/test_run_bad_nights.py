"""Nights on which sources fail: the others do not notice, and what was good stays."""

from __future__ import annotations

import datetime as dt
import gzip
import logging
import os
from pathlib import Path

import pytest

from plugins.aggregator.model import Parsed
from plugins.aggregator.stored import read_visits
from plugins.aggregator.worker import AdapterCrashError, Workers
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.feedserver import Answer, serving
from tests.support.runs import DAY, MANY, OPEN, items, titles, visit

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

    def test_try_now(self, tmp_path: Path):
        """Somebody who mended the server need not wait for the rest to end, and is told how."""
        answers = {"/feed": Answer(status=500)}
        with serving(answers) as server:
            feeds = write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN)
            visit(feeds)
            answers["/feed"] = Answer(body=rss("een"))
            (resting,) = visit(feeds)
            (again,) = visit(feeds, is_again=True)
        assert (resting.state, again.state) == ("waiting", "read")
        assert "--again" in resting.advice

    def test_a_mended_setting(self, tmp_path: Path):
        """A server that we refused to ask needs no rest: `allow_private` counts at once."""
        with serving({"/feed": Answer(body=rss("een"))}) as server:
            (refused,) = visit(write_feeds(tmp_path, {"bron": server.url()}))
            (read,) = visit(write_feeds(tmp_path, {"bron": server.url()}, fetch=OPEN))
        assert (refused.state, read.state) == ("failed", "read")

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

    def test_a_pipe(self, tmp_path: Path):
        """What is no file is not waited for."""
        feeds = write_feeds(tmp_path, {"bron": rss("een")})
        (feeds / "samples" / "bron").unlink()
        os.mkfifo(feeds / "samples" / "bron")
        assert "not a regular file" in visit(feeds)[0].message

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

    async def parse(self, _kind: str, _fetched: object, *, subject: str, **_: object) -> Parsed:
        raise AdapterCrashError(subject, "ZeroDivisionError: division by zero")


def moved(*titles: str) -> bytes:
    return rss(*titles).replace(b"bron.example", b"ander.example")


class TestTakenOver:
    def test_held_until_it_recovers(self, tmp_path: Path):
        """A feed that is suddenly somebody else's brings nothing in, night after night, until it is itself again."""
        visit(write_feeds(tmp_path, {"bron": MANY}))
        before = items(tmp_path)
        for night in (1, 2, 3):
            (outcome,) = visit(write_feeds(tmp_path, {"bron": moved("casino", "gokken")}), now=NOW + night * DAY)
            assert (outcome.state, outcome.new, outcome.is_failure) == ("held", 0, True)
            assert "ander.example" in outcome.message
            assert "confirmed = 2026-11-2" in outcome.advice
            assert items(tmp_path) == before
        (outcome,) = visit(write_feeds(tmp_path, {"bron": rss("terug", "bericht-1")}), now=NOW + 4 * DAY)
        assert (outcome.state, outcome.new) == ("read", 1)

    def test_until_an_editor_confirms(self, tmp_path: Path):
        """`confirmed` beside the source lets in what it says now; a later stranger is held again."""
        visit(write_feeds(tmp_path, {"bron": MANY}))
        new = {"bron": moved("een", "twee", "drie")}
        assert visit(write_feeds(tmp_path, new), now=NOW + DAY)[0].state == "held"
        assert visit(confirm(write_feeds(tmp_path, new)), now=NOW + 2 * DAY)[0].new == 3
        again = {"bron": rss("vier", "vijf").replace(b"bron.example", b"derde.example")}
        assert visit(confirm(write_feeds(tmp_path, again)), now=NOW + 3 * DAY)[0].state == "held"

    def test_a_failure_in_between(self, tmp_path: Path):
        """An outage, or the end of retention, does not make a stranger one of ours."""
        short = 'contact = "x"\nretention_days = 30'
        visit(write_feeds(tmp_path, {"bron": MANY}, fetch=short))
        states = []
        for days, body in {1: moved("a"), 2: b"stuk", 40: moved("b")}.items():
            fresh = body.replace(b"19 Nov 2026", b"29 Dec 2026")
            states.append(visit(write_feeds(tmp_path, {"bron": fresh}, fetch=short), now=NOW + days * DAY)[0].state)
        assert states == ["held", "failed", "held"]
        assert items(tmp_path) == []

    def test_an_editor_changes_the_address(self, tmp_path: Path):
        """Who points to another feed means another feed."""
        with serving({"/een": Answer(body=MANY), "/twee": Answer(body=moved("x", "y"))}) as server:
            visit(write_feeds(tmp_path, {"bron": server.url("/een")}, fetch=OPEN))
            assert visit(write_feeds(tmp_path, {"bron": server.url("/twee")}, fetch=OPEN))[0].new == 2


def confirm(feeds: Path) -> Path:
    file = feeds / "sources.toml"
    file.write_text(file.read_text(encoding="utf-8") + "confirmed = 2026-11-22\n", encoding="utf-8")
    return feeds
