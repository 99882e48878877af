"""The command and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.aggregator import fetch_sources, read_archive
from tests.support.feeds import NOW, rss, write_feeds

CLOCK = ["--now", NOW.isoformat()]


def run(feeds: Path, *arguments: str) -> int:
    return fetch_sources(["--feeds", str(feeds), *CLOCK, *arguments])


class TestExitCodes:
    def test_all_well(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """0, and a table that ends with a sentence."""
        assert run(write_feeds(tmp_path, {"bron": rss("een")}), "--offline") == 0
        out = capsys.readouterr().out
        assert "gelezen" in out
        assert out.endswith("1 kept\n")

    def test_a_source_failed(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """3, and the source's own line says what happened."""
        assert run(write_feeds(tmp_path, {"goed": rss("een"), "fout": b"niets"})) == 3
        assert "fout: dit is geen RSS of Atom (no feed)" in capsys.readouterr().out
        assert len(read_archive(tmp_path / "archive.sqlite")) == 1

    @pytest.mark.parametrize("file", ["sources.toml", "moderation.toml"])
    def test_configuration_wrong(self, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str):
        """2, and nothing was done."""
        feeds = write_feeds(tmp_path, {"bron": rss("een")})
        (feeds / file).write_text('[[hidee]]\nnaam = "x"\n', encoding="utf-8")
        assert run(feeds) == 2
        assert f"{file}, regel 1" in capsys.readouterr().err
        assert not (feeds / "archive.sqlite").exists()

    @pytest.mark.parametrize(
        "arguments", [[], ["--feeds", "/bestaat/niet"], ["--feeds", ".", "--now", "morgen"], ["--feeds", ".", "--fast"]]
    )
    def test_usage_wrong(self, arguments: list[str], capsys: pytest.CaptureFixture[str]):
        """2, with a usage line."""
        with pytest.raises(SystemExit) as caught:
            fetch_sources(arguments)
        assert caught.value.code == 2
        assert "usage" in capsys.readouterr().err

    def test_a_broken_archive(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """1, with the file and what to do."""
        feeds = write_feeds(tmp_path, {"bron": rss("een")})
        (feeds / "archive.sqlite").write_bytes(b"stuk " * 999)
        assert run(feeds) == 1
        assert "archive.sqlite" in capsys.readouterr().err


class TestOutput:
    def test_json(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """--json prints JSON and nothing else."""
        run(write_feeds(tmp_path, {"bron": rss("een")}), "--json")
        (row,) = json.loads(capsys.readouterr().out)
        assert (row["source"], row["new"], row["last_success"]) == ("bron", 1, "2026-11-20T06:10:00+00:00")

    def test_a_line_for_each_source(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """Where nobody watches a bar, each source gets a line as it is done; with --json there is silence."""
        feeds = write_feeds(tmp_path, {"een": rss("x"), "twee": b"niets"})
        run(feeds)
        lines = sorted(line[6:] for line in capsys.readouterr().err.splitlines())
        assert lines == ["een: gelezen: 1 nieuw / new", "twee: MISLUKT: dit is geen RSS of Atom (no feed)"]
        run(feeds, "--json")
        assert capsys.readouterr().err == ""

    def test_list(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """--list shows the sources before and after the first visit, and fetches nothing."""
        feeds = write_feeds(tmp_path, {"bron": rss("een")})
        assert run(feeds, "--list") == 0
        assert "nog niet bezocht" in capsys.readouterr().out
        assert not (feeds / "archive.sqlite").exists()
        run(feeds)
        run(feeds, "--list")
        assert "2026-11-20 06:10 UTC" in capsys.readouterr().out

    @pytest.mark.parametrize("more", [[], ["--list"]])
    def test_no_sources(self, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]):
        """Without a source there is no table, but a sentence: that there is none, and where to add one."""
        assert run(write_feeds(tmp_path, {}), *more) == 0
        (line,) = capsys.readouterr().out.splitlines()
        assert line.startswith("Er zijn nog geen bronnen: zet er een in feeds/sources.toml")
        assert "There are no sources yet" in line

    def test_no_sources_as_json(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        """Programs get an empty list."""
        run(write_feeds(tmp_path, {}), "--json")
        assert json.loads(capsys.readouterr().out) == []

    def test_the_clock_of_the_environment(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        """Without --now, SOURCE_DATE_EPOCH is the clock."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
        fetch_sources(["--feeds", str(write_feeds(tmp_path, {"bron": rss("een")}))])
        assert read_archive(tmp_path / "archive.sqlite")[0].first_seen == NOW
