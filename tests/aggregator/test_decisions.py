"""Decisions of editors, written into their file."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from plugins.aggregator import ConfigError, hide_item, read_archive, read_moderation, write_decision
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.runs import items, visit

ID = "0123456789abcdef0123"
DAY = dt.date(2026, 11, 20)
FILE = '# Uitleg van de redactie.\n\n[[approve]]\nitem = "' + ID + '" # gezien door Ans\ndate = 2026-11-19\n'


class TestWriteDecision:
    @pytest.mark.parametrize("old", ["", FILE, FILE + "\n# einde", "hide = []\n" + FILE, FILE.replace("\n", "\r\n")])
    def test_it_keeps_what_stood_there(self, tmp_path: Path, old: str):
        """A decision is added at the end; comments and earlier decisions stay as they were."""
        (tmp_path / "moderation.toml").write_bytes(old.encode())
        write_decision(tmp_path, "hide", {"item": ID, "date": DAY, "reason": "privacy"})
        text = (tmp_path / "moderation.toml").read_bytes().decode()
        assert text.startswith(old.replace("hide = []\n", ""))
        assert tomllib.loads(text)["hide"] == [{"item": ID, "date": DAY, "reason": "privacy"}]
        assert read_moderation(tmp_path).hidden == {ID}
        assert [file.name for file in tmp_path.iterdir()] == ["moderation.toml"]

    @pytest.mark.parametrize(
        "text", ['Met "aanhalingstekens" en \\ erin', "Een tab\t, DEL \x7f en een nieuwe\nregel", "’s avonds 🙂"]
    )
    def test_any_words(self, tmp_path: Path, text: str):
        """Whatever an editor writes comes back as it was."""
        write_decision(tmp_path, "correct", {"item": ID, "date": DAY, "text": text})
        assert read_moderation(tmp_path).corrections == ((ID, text),)

    def test_a_file_with_mistakes_is_not_touched(self, tmp_path: Path):
        """A file that has a mistake is mended first."""
        (tmp_path / "moderation.toml").write_text("[[hide]]\n", encoding="utf-8")
        with pytest.raises(ConfigError, match="regel 1"):
            write_decision(tmp_path, "approve", {"item": ID, "date": DAY})
        assert (tmp_path / "moderation.toml").read_text(encoding="utf-8") == "[[hide]]\n"


class TestHideItem:
    def test_gone_at_once_and_for_good(self, tmp_path: Path):
        """A hidden item leaves the archive at once; no new id, title or source brings it back."""
        text = "Gisteravond stond een man uit de Molenstraat voor de rechter, vertellen zijn KANARIES aan de krant."
        told = rss("Ruzie", "Feest", more=f"<description>{text}</description>").replace(text.encode(), b"", 2)
        told = told.replace(b"<description></description>", f"<description>{text}</description>".encode(), 1)
        feeds = write_feeds(tmp_path, {"bron": told})
        visit(feeds)
        secret = next(item for item in items(feeds) if item.title == "Ruzie")
        hide_item(feeds, secret, items(feeds), reason="privacy", date=DAY)
        assert b"KANARIES" not in (feeds / "archive.sqlite").read_bytes()
        again = told.replace(b"<guid>https://bron.example/Ruzie", b"<guid>tag:nieuw,2026:1")
        elsewhere = rss("Burenruzie", more=f"<description>{text}</description>")
        write_feeds(tmp_path, {"bron": again, "ander": elsewhere})
        moderation = read_moderation(feeds)
        for night in (1, 2):
            visit(feeds, now=NOW + dt.timedelta(days=night), hidden=moderation.hidden, links=moderation.links)
            assert [item.title for item in items(feeds)] == ["Feest"]
            assert b"KANARIES" not in (feeds / "archive.sqlite").read_bytes()

    def test_also_where_no_archive_is_kept(self, tmp_path: Path):
        """The line alone keeps it away under a new id, when the archive begins anew each night."""
        feeds = write_feeds(tmp_path, {"bron": rss("Ruzie", "Feest")})
        visit(feeds)
        secret = next(item for item in items(feeds) if item.title == "Ruzie")
        hide_item(feeds, secret, items(feeds), reason="privacy", date=DAY)
        (feeds / "archive.sqlite").unlink()
        write_feeds(tmp_path, {"bron": rss("Ruzie", "Feest").replace(b"<guid>https", b"<guid>urn:nieuw:https")})
        moderation = read_moderation(feeds)
        visit(feeds, hidden=moderation.hidden, links=moderation.links)
        assert [item.title for item in read_archive(feeds / "archive.sqlite")] == ["Feest"]
