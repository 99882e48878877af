"""What came through RSS-Bridge or RSSHub: their failures are failures, their marks are not the source's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.feedserver import Answer, serving
from tests.support.networks import kept, night, write_source

ERROR = "Bridge returned error 403! (20775)"


def bridge(*titles: str) -> Answer:
    entries = "".join(
        f"<entry><title>{title}</title><id>urn:sha1:{number}</id><link href='https://bron.example/{number}'/>"
        "<updated>2026-11-18T02:00:00Z</updated><author><name>RSS-Bridge</name></author><content>x</content></entry>"
        for number, title in enumerate(titles)
    )
    return Answer(body=f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{entries}</feed>'.encode())


def hub(title: str) -> Answer:
    inside = f"<item><title>{title}</title><guid isPermaLink='false'>https://t.example/1</guid><link>https://t.example/1</link></item>"
    return Answer(body=f'<rss version="2.0"><channel><language>zh-cn</language>{inside}</channel></rss>'.encode())


class TestRssBridge:
    @pytest.mark.parametrize("fields", [{"gateway": "rss-bridge"}, {}])
    def test_its_errors_are_no_news(self, tmp_path: Path, fields: dict[str, str]):
        """The item with which it tells of a failure is a failure, and what was known stays."""
        with serving({"/": bridge("Een", "Twee")}) as server:
            feeds = write_source(tmp_path, kind="feed", url=server.url("/?action=display&bridge=Krant"), **fields)
            assert night(feeds).new == 2
            server.answers["/"] = bridge("Een", ERROR)
            outcome = night(feeds)
        assert (outcome.state, len(kept(feeds))) == ("failed", 2)
        assert "gateway reports an error" in outcome.message

    def test_a_title_that_only_mentions_it(self, tmp_path: Path):
        """A message about such an error is a message."""
        with serving({"/": bridge(f"Waarom staat er {ERROR}?")}) as server:
            assert (
                night(write_source(tmp_path, kind="feed", url=server.url("/?bridge=x"), gateway="rss-bridge")).new == 1
            )

    def test_it_wrote_nothing(self, tmp_path: Path):
        """The gateway is not the author."""
        with serving({"/": bridge("Een")}) as server:
            night(write_source(tmp_path, kind="feed", url=server.url("/?bridge=x"), gateway="rss-bridge"))
        assert [item.author for item in kept(tmp_path)] == [None]


class TestRssHub:
    @pytest.mark.parametrize(
        ("title", "shown"),
        [("🖼 Losse putdeksel", "Losse putdeksel"), ("📹", ""), ("[Poll] Wat nu?", "Wat nu?"), ("Geen 🖼", "Geen 🖼")],
    )
    def test_its_marks(self, tmp_path: Path, title: str, shown: str):
        """The symbol before a title and the language it always says are its own."""
        with serving({"/telegram/x": hub(title)}) as server:
            night(write_source(tmp_path, kind="feed", url=server.url("/telegram/x"), gateway="rsshub", language="nl"))
        assert [(item.title, item.language) for item in kept(tmp_path)] == [(shown, None)]
