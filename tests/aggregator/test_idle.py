"""Sources that are not read: no key, ended, gone for good. A status, not an error."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.aggregator import ConfigError, read_sources
from tests.support.feeds import NOW, rss
from tests.support.feedserver import Answer, serving
from tests.support.networks import as_json, kept, night, write_source
from tests.support.payloads import GOOD


class TestIdle:
    def test_no_key(self, tmp_path: Path):
        """Without its key a source is left alone, with a line that names the variable."""
        with serving({"/feed": Answer(body=rss("een"))}) as server:
            outcome = night(write_source(tmp_path, kind="feed", url=server.url(), token_env="BRON_SLEUTEL"))
            assert server.requests == []
        assert (outcome.state, outcome.is_failure) == ("skipped", False)
        assert "BRON_SLEUTEL" in outcome.message

    @pytest.mark.parametrize(("kind", "left"), [("facebook", [1, 0, 1]), ("jsonfeed", [1, 1, 1])])
    def test_a_key_that_stays_away(self, tmp_path: Path, kind: str, left: list[int]):
        """What only a key could see go is not kept longer than a month without it; with the key it returns."""
        body = GOOD[kind, ""]
        paths = ("/agenda", "/v26.0/agenda/posts")
        with serving(dict.fromkeys(paths, as_json(body))) as server:
            feeds = write_source(tmp_path, kind=kind, url=server.url("/agenda"), token_env="SLEUTEL")
            key = {"SLEUTEL": "een-lange-sleutel"}
            assert night(feeds, tokens=key).new == 1
            days = [(30, {}), (31, {}), (32, key)]
            kept = [night(feeds, tokens=tokens, now=NOW + dt.timedelta(days=day)).kept for day, tokens in days]
        assert kept == left

    @pytest.mark.parametrize(
        "fields", [{"kind": "hyves"}, {"kind": "googleplus"}, {"kind": "feed", "closed_on": dt.date(2024, 5, 1)}]
    )
    def test_ended(self, tmp_path: Path, fields: dict[str, object]):
        """A network or channel that ended is not asked, and says since when."""
        outcome = night(write_source(tmp_path, url="https://weg.example/buurt", **fields))
        assert (outcome.state, outcome.is_failure) == ("closed", False)
        assert "sinds 20" in outcome.message

    def test_gone_for_good(self, tmp_path: Path):
        """410 means what it says: what we have stays, we ask again after a week, and nobody is alarmed."""
        with serving({"/feed": Answer(body=rss("een"))}) as server:
            feeds = write_source(tmp_path, kind="feed", url=server.url())
            night(feeds)
            server.answers["/feed"] = Answer(status=410)
            states = [night(feeds, now=NOW + dt.timedelta(days=days)).state for days in (1, 2, 8)]
        assert states == ["closed", "waiting", "closed"]
        assert len(kept(feeds)) == 1


class TestAgreement:
    @pytest.mark.parametrize(
        ("fields", "line", "words"),
        [
            ({"kind": "mastodon", "url": "https://a.example/over"}, 9, "https://server/@naam"),
            ({"kind": "bluesky", "url": "https://a.example/"}, 9, "bsky.app/profile"),
            ({"kind": "feed", "url": "https://a.example/{token}/x"}, 9, "vraagt om token_env"),
            ({"kind": "mastodon", "url": "https://a.example/@b", "gateway": "rsshub"}, 10, "een feed"),
            ({"kind": "feed", "url": "https://a.example/", "gateway": "rss-bridge"}, 9, "bridge="),
            ({"kind": "feed", "url": "https://a.example/", "posts": True}, 10, "alleen bij kind"),
            ({"kind": "mastodont", "url": "https://a.example/@b"}, 8, "bedoel je 'mastodon'"),
        ],
    )
    def test_what_does_not_fit(self, tmp_path: Path, fields: dict[str, object], line: int, words: str):
        """Fields that contradict each other are told with their line, before anything is read."""
        with pytest.raises(ConfigError) as caught:
            read_sources(write_source(tmp_path, **fields))
        assert f"regel {line}" in str(caught.value)
        assert words in str(caught.value)
