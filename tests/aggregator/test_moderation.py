"""What editors decided about single items."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.aggregator import ConfigError, Moderation, read_moderation

ID = "0123456789abcdef0123"
DAY = dt.date(2026, 11, 20)
HIDE = f'[[hide]]\nitem = "{ID}"\ndate = 2026-11-20\nreason = "privacy"\n'


def write(folder: Path, text: str) -> Path:
    (folder / "moderation.toml").write_text(text, encoding="utf-8")
    return folder


class TestReadModeration:
    def test_no_file(self, tmp_path: Path):
        """Without a file nothing was decided."""
        assert read_moderation(tmp_path) == Moderation()

    def test_every_decision(self, tmp_path: Path):
        """Hide, approve, correct and answer are each known by the item's id."""
        more = f'[[approve]]\nitem = "{ID}"\ndate = "2026-11-20"\nby = "redactie"\n'
        more += "".join(
            f'[[{kind}]]\nitem = "{ID}"\ndate = 2026-11-20\ntext = "{kind}"\n' for kind in ("correct", "answer")
        )
        assert read_moderation(write(tmp_path, HIDE + more)) == Moderation(
            hidden=frozenset({ID}),
            approved=frozenset({ID}),
            corrections=((ID, "correct"),),
            answers=((ID, "answer"),),
            log=((DAY, "privacy"), (DAY, "correct"), (DAY, "answer")),
        )

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            (ID, "123", "regel 2: 'item': '123' is geen nummer van een bericht"),
            ("2026-11-20", '"gisteren"', "regel 3: 'date': 'gisteren' is geen datum"),
            ('reason = "privacy"', "", "regel 1: 'reason' ontbreekt"),
            ('"privacy"', '"Jan woont op nummer 5"', "regel 4: 'reason'"),
            ('"privacy"', '"privcy"', "bedoel je 'privacy'?"),
            ("reason", "reden", "bedoel je 'reason'?"),
            ("[[hide]]", "[[hidden]]", "bedoel je 'hide'?"),
        ],
    )
    def test_mistakes(self, tmp_path: Path, old: str, new: str, expected: str):
        """A slip of the pen would leave something visible that must be gone, so it stops the run."""
        with pytest.raises(ConfigError) as caught:
            read_moderation(write(tmp_path, HIDE.replace(old, new)))
        assert expected in "\n".join(caught.value.mistakes)
