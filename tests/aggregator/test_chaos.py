"""Hundreds of faults in one night, beside healthy sources that must not notice any of them."""

from __future__ import annotations

import asyncio
import logging
import random
import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator import Outcome, Source
from plugins.aggregator.fetch import Limits
from tests.support.chaos import Behaviour, Chaos, Talk, answers, head, misbehaving, says
from tests.support.faults import HEADERS, Fault
from tests.support.faults.answers import DUTCH, answer_faults
from tests.support.faults.lines import line_faults
from tests.support.faults.names import name_faults
from tests.support.feeds import make_source, rss
from tests.support.nights import HEALTHY, among, healthy, night, rows, told

TEXT = f"<description>{DUTCH.decode()}</description>"
BODY = rss(*(f"bericht-{n}" for n in range(8)), more=TEXT)
MANY = rss(*(f"bericht-{n}" for n in range(40)), more=TEXT)
FAULTS: Mapping[str, Fault] = {**line_faults(BODY), **answer_faults(BODY), **name_faults()}
#: These had more to lose the night before, when everybody was well.
HAD_MANY = {"says-no-items", "says-no-entries"}
HOSTS = {name: f"bron-{number}" for number, name in enumerate(FAULTS)}


def well(chaos: Chaos) -> list[Source]:
    return [make_source(name, url=chaos.url(name)) for name in HEALTHY]


def ill(chaos: Chaos) -> list[Source]:
    ports = {name: f"https://x.chaos.example:{port}/" for name, port in chaos.secure_ports.items()}
    addresses = {name: fault.address.format(port=chaos.port, **ports) for name, fault in FAULTS.items()}
    return [make_source(name, url=addresses[name] or chaos.url(HOSTS[name])) for name in FAULTS]


async def _nights(both: Path, alone: Path) -> dict[str, Any]:
    behaviours: dict[str, Behaviour] = {name: healthy(name) for name in HEALTHY}
    behaviours |= {"inloggen": answers(b"<html><form></form></html>"), "x": answers(BODY)}
    behaviours |= {HOSTS[name]: answers(MANY if name in HAD_MANY else BODY, **HEADERS) for name in FAULTS}
    async with misbehaving(behaviours, is_secure=True) as chaos:
        good = [make_source(name, url=chaos.url(HOSTS[name])) for name in FAULTS]
        await night(chaos, among(good, well(chaos)), both, 0)
        before = told(both)
        behaviours |= {HOSTS[name]: fault.behave for name, fault in FAULTS.items()}
        started = time.monotonic()
        outcomes = await night(chaos, among(ill(chaos), well(chaos)), both, 1)
        seconds = time.monotonic() - started
        for days in (0, 1):
            await night(chaos, well(chaos), alone, days)
    return {"outcomes": outcomes, "seconds": seconds, "before": before, "both": both, "alone": alone}


@pytest.fixture(scope="module")
def chaotic(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A good night and one with every fault; and the same two nights of the healthy sources alone."""
    log: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = log.append  # type: ignore[method-assign]
    logging.getLogger().addHandler(handler)
    try:
        found = asyncio.run(_nights(tmp_path_factory.mktemp("both"), tmp_path_factory.mktemp("alone")))
    finally:
        logging.getLogger().removeHandler(handler)
    return {**found, "log": [record.getMessage() for record in log]}


class TestOneNight:
    def test_enough_faults(self):
        """There are at least two hundred."""
        assert len(FAULTS) >= 200

    def test_the_run_ends(self, chaotic: dict[str, Any]):
        """Every source has an outcome, long before one after the other could have had its time."""
        assert set(chaotic["outcomes"]) == {*FAULTS, *HEALTHY}
        assert chaotic["seconds"] < 120.0

    @pytest.mark.parametrize("name", HEALTHY)
    def test_healthy_sources_do_not_notice(self, chaotic: dict[str, Any], name: str):
        """All that is kept of a healthy source is byte for byte what it is without the others."""
        found = rows(chaotic["both"], name)
        assert len(found) == 13
        assert found == rows(chaotic["alone"], name)

    @pytest.mark.parametrize("name", FAULTS)
    def test_a_fault(self, chaotic: dict[str, Any], name: str):
        """Each fault is told as what it is, with what to do about it in two languages."""
        outcome: Outcome = chaotic["outcomes"][name]
        fault = FAULTS[name]
        assert re.fullmatch(fault.state, outcome.state), outcome
        if outcome.is_failure:
            assert re.search(fault.words, outcome.message), outcome
            assert " / " in outcome.advice

    def test_nothing_good_is_lost(self, chaotic: dict[str, Any]):
        """Every item of the night before is still there, as it was."""
        before = chaotic["before"]
        assert len(before) == 8 * len(FAULTS) + 32 * len(HAD_MANY) + 12 * len(HEALTHY)
        assert before - told(chaotic["both"]) == set()

    def test_no_alarm(self, chaotic: dict[str, Any]):
        """A fault is an outcome, never a line in the log."""
        assert chaotic["log"] == []


class TestMoreNights:
    def test_hints_without_end(self, tmp_path: Path):
        """Servers that keep promising an answer are left when their time is over, and take nobody else's."""

        async def promise(talk: Talk) -> None:
            while True:
                await talk.send(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50)

        behaviours = {name: healthy(name) for name in HEALTHY} | dict.fromkeys(("a", "b", "c"), promise)

        async def work() -> dict[str, Outcome]:
            async with misbehaving(behaviours) as chaos:
                given = [make_source(name, url=chaos.url(name)) for name in reversed(behaviours)]
                return await night(chaos, given, tmp_path, 0, Limits(seconds=3.0))

        outcomes = asyncio.run(work())
        assert all("timeout" in outcomes[name].message for name in ("a", "b", "c"))
        assert {outcomes[name].state for name in HEALTHY} == {"read"}

    def test_noise_on_the_line(self, tmp_path: Path, is_nightly: bool):
        """Whatever happens to the bytes of an answer on their way, healthy sources do not notice."""
        count = 1_500 if is_nightly else 60
        answer = head(length=len(BODY), **HEADERS) + BODY
        noises = {f"ruis-{seed}": says(_garbled(answer, random.Random(seed))) for seed in range(count)}
        behaviours = {name: healthy(name) for name in HEALTHY} | noises

        async def work() -> dict[str, Outcome]:
            async with misbehaving(behaviours) as chaos:
                others = [make_source(name, url=chaos.url(name)) for name in noises]
                outcomes = await night(chaos, among(others, well(chaos)), tmp_path / "both", 0)
                await night(chaos, well(chaos), tmp_path / "alone", 0)
                return outcomes

        for folder in ("both", "alone"):
            (tmp_path / folder).mkdir()
        outcomes = asyncio.run(work())
        assert len(outcomes) == count + len(HEALTHY)
        assert {outcome.state for outcome in outcomes.values()} <= {"read", "failed", "empty"}
        assert not [outcome for outcome in outcomes.values() if "crashed" in outcome.message]
        for name in HEALTHY:
            assert rows(tmp_path / "both", name) == rows(tmp_path / "alone", name)


def _garbled(answer: bytes, dice: random.Random) -> bytes:
    """An answer with some of its bytes changed, lost, doubled or out of order."""
    for _ in range(dice.randint(1, 6)):
        # As often in the head, which is short, as in the body.
        place = dice.randrange(150 if dice.random() < 0.5 else len(answer))
        end = min(place + dice.randint(1, 40), len(answer))
        part = answer[place:end]
        changed = dice.choice((b"", dice.randbytes(len(part)), part * 2, part[::-1], b"\r\n", part.swapcase()))
        answer = answer[:place] + changed + answer[end:]
    return answer
