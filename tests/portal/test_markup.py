"""Names are looked for in the same text in which they are replaced."""

from __future__ import annotations

import random

import pytest

from plugins.portal.markup import change_html, html_texts

PARTS = (
    *("<p>", "</p>", "<br>", "<strong>", "</strong>", '<a href="https://x.example/?a=1&amp;b=2">', "</a>", "<li>"),
    *(
        "&amp;",
        "&#233;",
        "&eacute;",
        "&copy",
        "& ",
        "&;",
        "&amp;amp;",
        "&nope;",
        "&shy;",
        "&",
        ";",
        "<",
        '"',
        "\n",
        " ",
    ),
    *("Noor", "Yıl\u00addız", "d'Haan", "\u00a0", "é", "🙂"),
)


def replaced_in(text: str) -> str:
    """The text that `change_html` asks about first."""
    asked: list[str] = []

    def find(plain):
        asked.append(plain)
        return []

    change_html(text, find, say=lambda *_: "", fill=str)
    return asked[0]


class TestHtmlTexts:
    @pytest.mark.parametrize("seed", range(50))
    def test_reads_what_is_changed(self, seed):
        """However entities, tags and loose signs follow each other."""
        text = "".join(random.Random(seed).choices(PARTS, k=40))
        assert next(html_texts(text)) == replaced_in(text)
