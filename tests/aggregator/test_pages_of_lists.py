"""Lists that go on: which page is asked for after which, and when it is enough."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.feeds import NOW
from tests.support.feedserver import Answer, serving
from tests.support.networks import as_json, night, write_source
from tests.support.payloads import GOOD

NEWS = GOOD["politie", ""]["nieuwsberichten"][0]
POST = GOOD["bluesky", ""]["feed"][0]["post"]
RECORD = (
    '<record><recordData xmlns:d="http://purl.org/dc/terms/"><d:identifier>gmb-2026-{number}</d:identifier>'
    "<d:title>Brug {number} dicht</d:title><d:available>2026-11-17</d:available></recordData></record>"
)


def sru(inside: str) -> bytes:
    """An answer of the search service."""
    namespace = "http://docs.oasis-open.org/ns/search-ws/sruResponse"
    return f'<searchRetrieveResponse xmlns="{namespace}">{inside}</searchRetrieveResponse>'.encode()


class TestPages:
    def test_the_police(self, tmp_path: Path):
        """News goes on until the API says that it was the last, and nothing there is no failure."""

        def news(handler: Any) -> Answer:
            asked = parse_qs(urlsplit(handler.path).query)
            offset = int(asked.get("offset", ["0"])[0])
            items = [{**NEWS, "uid": f"u{n}", "url": f"/nieuws/{n}.html"} for n in range(offset, offset + 25)]
            last = offset == 50
            return as_json(
                {"iterator": {"last": last, "offset": offset}, "nieuwsberichten": items[: 3 if last else 25]}
            )

        with serving({"/v4/nieuws": news}) as server:
            feeds = write_source(tmp_path, kind="politie", url=server.url("/v4/nieuws?query=brug"))
            assert night(feeds).new == 53
            assert night(feeds, now=NOW + dt.timedelta(days=1)).state == "read"
            assert ["offset=50" in path for path, _ in server.requests] == [False, False, True, False]
            assert all("query=brug" in path and "language=nl" in path for path, _ in server.requests)
        with serving({"/v4/nieuws": Answer(status=204)}) as server:
            empty = tmp_path / "leeg"
            empty.mkdir()
            outcome = night(write_source(empty, kind="politie", url=server.url("/v4/nieuws")))
        assert outcome.state == "empty"

    @pytest.mark.parametrize("is_told", [True, False])
    def test_announcements(self, tmp_path: Path, is_told: bool):
        """Records go on while the service says so, by the next position or by the number of them."""

        def records(handler: Any) -> Answer:
            asked = parse_qs(urlsplit(handler.path).query)
            start = int(asked.get("startRecord", ["1"])[0])
            count = min(100, 251 - start)
            found = "".join(RECORD.format(number=n) for n in range(start, start + count))
            after = f"<nextRecordPosition>{start + 100}</nextRecordPosition>" if is_told and start < 201 else ""
            return Answer(body=sru(f"<numberOfRecords>250</numberOfRecords><records>{found}</records>{after}"))

        with serving({"/sru": records}) as server:
            feeds = write_source(tmp_path, kind="bekendmakingen", url=server.url("/sru?query=a==%22x%22"))
            assert night(feeds).new == 250
            assert len(server.requests) == 3
            assert all("a%3D%3D%22x%22" in path for path, _ in server.requests)

    def test_not_past_what_is_kept(self, tmp_path: Path):
        """What is older than what is kept is not asked for every night again."""
        old = {**NEWS, "uid": "u2", "url": "/nieuws/2.html", "publicatiedatum": "2024-11-17 09:30:00"}
        answer = as_json({"iterator": {"last": False}, "nieuwsberichten": [NEWS, old]})
        with serving({"/v4/nieuws": answer}) as server:
            feeds = write_source(tmp_path, kind="politie", url=server.url("/v4/nieuws"))
            night(feeds)
            before = len(server.requests)
            night(feeds, now=NOW + dt.timedelta(days=1))
            assert len(server.requests) == before + 1

    def test_a_list_that_moves(self, tmp_path: Path):
        """While it was read something new came, so that one item is on two pages; a server that repeats itself ends."""

        def news(handler: Any) -> Answer:
            offset = int(parse_qs(urlsplit(handler.path).query).get("offset", ["0"])[0])
            first = {0: 0, 25: 24}.get(offset, 24)
            items = [{**NEWS, "uid": f"u{n}", "url": "/nieuws/zelfde.html"} for n in range(first, first + 25)]
            return as_json({"iterator": {"last": False}, "nieuwsberichten": items})

        with serving({"/v4/nieuws": news}) as server:
            feeds = write_source(tmp_path, kind="politie", url=server.url("/v4/nieuws"))
            assert night(feeds).new == 49
            assert len(server.requests) == 3
            assert night(feeds, now=NOW + dt.timedelta(days=1)).new == 0

    def test_a_first_page_that_never_changes(self, tmp_path: Path):
        """An answer of "not modified" speaks of the first page; what went from a later one is missed all the same."""
        there = [{"post": {**POST, "uri": f"{POST['uri']}{number}"}} for number in range(1, 5)]

        def feed(handler: Any) -> Answer:
            if "cursor=" in handler.path:
                return as_json({"feed": there[2:]})
            if handler.headers.get("If-None-Match") == '"eerste"':
                return Answer(status=304)
            return as_json({"feed": there[:2], "cursor": "a"}, ETag='"eerste"')

        def look(handler: Any) -> Answer:
            asked = parse_qs(urlsplit(handler.path).query)["uris"]
            return as_json({"posts": [each["post"] for each in there if each["post"]["uri"] in asked]})

        prefix = "/xrpc/app.bsky.feed."
        with serving({f"{prefix}getAuthorFeed": feed, f"{prefix}getPosts": look}) as server:
            feeds = write_source(tmp_path, kind="bluesky", url=server.url("/profile/molenwijk.example"))
            assert night(feeds).new == 4
            del there[3]
            seen = [night(feeds, now=NOW + dt.timedelta(days=day)) for day in range(1, 5)]
        assert sum(outcome.withdrawn for outcome in seen) == 1
        assert [outcome.kept for outcome in seen][-1] == 3
        assert seen[-1].state == "unchanged"
