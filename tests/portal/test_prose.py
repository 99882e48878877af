"""Texts become what Markdown makes of them, however few rules are asked."""

import markdown
from hypothesis import given
from hypothesis import strategies as st

from plugins.portal import defaults
from plugins.portal.prose import Prose

OPTIONS = {name: defaults.MARKDOWN[name] for name in ("extensions", "extension_configs")}
PIECES = [
    *("Samen op pad", "Let op!", "(0,5 km)", "\n", "\n\n", "  \n", "    ", "\t", " ", "12", "a", "\\", "é", "\r\n"),
    *("`", "``", "~~~\n", "*", "**", "_", "__", "- ", "+ ", "1. ", "# ", "## kop ##", "===\n", "---\n", "***\n", "> "),
    *("[", "]", "(", ")", "[a](b.md)", "![a](b.jpg)", "[a][b]", "[b]", "\n\n[b]: /c 'd'\n", "[^1]", "\n\n[^1]: Noot\n"),
    *("*[NS]: Spoor\n\n", "NS", "<", ">", "<b>", "</b>", "<https://a.example>", "<a@b.example>", "<!-- x -->"),
    *("&", "&amp;", "|", "a | b\n--|--\nc | d\n", "| a |\n|---|\n", "Woord\n:   Uitleg\n", ": "),
    *('<div markdown="1">\n', "</div>\n", "{#a}"),
]


class TestProse:
    @given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
    def test_is_what_markdown_makes_of_it(self, text):
        """A rule that is not asked would have found nothing."""
        whole = markdown.Markdown(**OPTIONS, output_format="html")
        assert Prose(OPTIONS).convert(text) == whole.convert(text)

    def test_leaves_nothing_of_the_text_before(self):
        """One text after the other gives what each gives alone, whatever rules it needs."""
        texts = ["*a* [b]", "Gewoon.", "[^1]\n\n[^1]: Noot", "x[^1]", "| a | b |\n|---|---|\n| c | d |", "*a* [b]"]
        prose = Prose(OPTIONS)
        assert [prose.convert(text) for text in texts] == [Prose(OPTIONS).convert(text) for text in texts]

    def test_asks_sentences_little(self):
        """Of a text without signs nearly nothing is asked: Markdown still looks for what we think it looks for."""
        prose = Prose(OPTIONS)
        prose.convert("Samen op pad. Wie gaat er mee?")
        assert (len(prose._inline.inlinePatterns), len(prose._blocks.blockprocessors)) == (1, 7)

    def test_asks_rules_of_others_always(self):
        """What a site adds to Markdown may look for anything."""
        more = {"extensions": ["markdown.extensions.extra", "markdown.extensions.nl2br"]}
        assert Prose(more).convert("een\ntwee") == "<p>een<br>\ntwee</p>"
