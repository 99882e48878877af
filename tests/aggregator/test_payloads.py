"""Whatever JSON a server sends: whole entries, or a refusal that says why. Never a crash, never half of something."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.aggregator.adapters import KINDS, adapter_of
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched, Parsed
from tests.support.feeds import NOW
from tests.support.payloads import GOOD, KEYS

CASES = sorted((kind, step) for kind, step in GOOD)
#: Say in our own words what is wrong, or cannot tell an error from an empty object.
OWN_WORDS = {"politie", "jsonfeed", "flickr", "burgernet", "facebook", "instagram"}

REFUSED = [
    b"",
    b"   ",
    b"null",
    b"true",
    b"5",
    b'"tekst"',
    b"{}",
    b'{"ok": 1}',
    b"[1, 2",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"1" * 10_000,
    b"<!doctype html><html><body><form action='/login'></form></body></html>",
    b'{"error": {"message": "Session has expired", "code": 190}}',
    b'{"errors": [{"title": "Unauthorized", "detail": "no"}]}',
    b'[{"error": "no"}]',
]

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from([10**400, "2026-11-19", ""])
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=20,
)


def read(kind: str, step: str, body: bytes) -> Parsed:
    return adapter_of(kind)(Fetched(url="https://a.example/api/x", body=body, step=step), now=NOW)


def places(holder: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to each value inside a value."""
    inside = holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
    return [at, *(way for key, each in inside for way in places(each, (*at, key)))]


def replaced(holder: Any, way: tuple[Any, ...], value: Any) -> Any:
    """A copy with another value at one place."""
    if not way:
        return value
    copy = dict(holder) if isinstance(holder, dict) else list(holder)
    copy[way[0]] = replaced(holder[way[0]], way[1:], value)
    return copy


def is_sound(parsed: Parsed) -> bool:
    """Every text can be written, every link is http(s), every size and place is possible."""
    repr(parsed).encode()
    for entry in parsed.entries:
        links = [entry.url, entry.look, *(medium.url for medium in entry.media)]
        if not all(link is None or link.startswith(("http://", "https://")) for link in links):
            return False
        if (
            len(entry.excerpt) > 1_000
            or len(entry.title) > 300
            or (entry.latitude is None) != (entry.longitude is None)
        ):
            return False
    return True


class TestRefused:
    def test_every_kind_is_tried(self):
        """A new kind that reads JSON joins this test by its good answer."""
        feeds = {"feed", "youtube", "pinterest", "fixmystreet", "bekendmakingen", "ical"}
        assert {kind for kind, _ in GOOD} == {name for name, kind in KINDS.items() if kind.module} - feeds

    @pytest.mark.parametrize("body", REFUSED, ids=range(len(REFUSED)))
    @pytest.mark.parametrize(("kind", "step"), CASES)
    def test_what_is_no_answer(self, kind: str, step: str, body: bytes):
        """Nothing, half of it, too deep, a login page or an error with status 200 is refused."""
        with pytest.raises(ParseError):
            read(kind, step, body)

    @pytest.mark.parametrize(
        ("kind", "step"),
        [case for case in CASES if case[0] not in OWN_WORDS],
    )
    def test_why(self, kind: str, step: str):
        """What a server says is wrong is told."""
        with pytest.raises(ParseError, match="Session has expired"):
            read(kind, step, b'{"error": {"message": "Session has expired", "code": 190}}')


class TestBroken:
    @pytest.mark.parametrize(("kind", "step"), CASES)
    def test_a_good_answer(self, kind: str, step: str):
        """The answer that is broken below is a good one."""
        parsed = read(kind, step, json.dumps(GOOD[kind, step]).encode())
        assert parsed.entries or parsed.more
        assert is_sound(parsed)

    @pytest.mark.parametrize(
        "value", [None, True, 0, -1, 10**30, 1e308, "", "\ud800", "a" * 9_000, [], {}, [[]], [None], {"a": {}}]
    )
    @pytest.mark.parametrize(("kind", "step"), CASES)
    def test_one_value_of_another_type(self, kind: str, step: str, value: Any):
        """With any one value replaced by any other, what is read is sound."""
        good = GOOD[kind, step]
        for way in places(good):
            body = json.dumps(replaced(good, way, value)).encode()
            try:
                assert is_sound(read(kind, step, body)), way
            except ParseError:
                continue

    @pytest.mark.parametrize(("kind", "step"), CASES)
    @settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def test_anything_anywhere(self, kind: str, step: str, data: st.DataObject):
        """The same with whole trees of whatever there is, under names that mean something."""
        good = GOOD[kind, step]
        way = data.draw(st.sampled_from(places(good)))
        body = json.dumps(replaced(good, way, data.draw(anything))).encode()
        try:
            assert is_sound(read(kind, step, body))
        except ParseError:
            return
