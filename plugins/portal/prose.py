"""Markdown to HTML, asking of each text only the rules that can find something in it. Pure.

Most texts are sentences; half of the time went into looking for tables, footnotes and pictures in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import markdown
from markdown import blockprocessors, inlinepatterns
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.def_list import DefListProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.sane_lists import SaneUListProcessor
from markdown.extensions.tables import TableProcessor

#: what an inline rule looks for, as its regular expression, to the signs of which a text must hold one
_INLINE = {
    inlinepatterns.BACKTICK_RE: "`",
    inlinepatterns.ESCAPE_RE: "\\",
    inlinepatterns.LINK_RE: "[",
    inlinepatterns.IMAGE_LINK_RE: "[",
    r"\[\^([^\]]*)\]": "[",  # a footnote
    inlinepatterns.AUTOLINK_RE: "<",
    inlinepatterns.AUTOMAIL_RE: "<",
    inlinepatterns.HTML_RE: "<",
    inlinepatterns.ENTITY_RE: "&",
    r"\*|_": "*_",
}
#: the same of rules for blocks; what inherits from them may look for more, so the class must be this one
_BLOCKS = {
    TableProcessor: "|",
    blockprocessors.HashHeaderProcessor: "#",
    blockprocessors.SetextHeaderProcessor: "=-",
    blockprocessors.HRProcessor: "-_*",
    SaneUListProcessor: "*+-",
    DefListProcessor: ":",
    blockprocessors.BlockQuoteProcessor: ">",
    FootnoteBlockProcessor: "[",
    AbbrBlockprocessor: "[",
    blockprocessors.ReferenceProcessor: "[",
}
_SIGNS = "".join(sorted(set("".join((*_INLINE.values(), *_BLOCKS.values())))))

#: a rule, and the signs that it needs; none when it must always be asked
_Rule = tuple[Any, str]


class Prose:
    """Markdown as a site has set it up. A rule that is not known here is asked of every text."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self._options = options
        self._begin()

    def _begin(self) -> None:
        self._markdown = markdown.Markdown(
            extensions=self._options.get("extensions", ()),
            extension_configs=self._options.get("extension_configs", {}),
            output_format="html",
        )
        self._inline: Any = self._markdown.treeprocessors["inline"]
        self._blocks: Any = self._markdown.parser
        self._inline_rules = [(rule, _INLINE.get(rule.pattern, "")) for rule in self._markdown.inlinePatterns]
        self._block_rules = [(rule, _BLOCKS.get(type(rule), "")) for rule in self._markdown.parser.blockprocessors]

    def convert(self, text: str) -> str:
        """The text as HTML. Raises RecursionError where too much lies in each other."""
        signs = {sign for sign in _SIGNS if sign in text}
        self._inline.inlinePatterns = _needed(self._inline_rules, signs)
        self._blocks.blockprocessors = _needed(self._block_rules, signs)
        try:
            return self._markdown.reset().convert(text)
        except RecursionError:
            self._begin()  # the old one still believes to be deep inside
            raise


def _needed(rules: Sequence[_Rule], signs: set[str]) -> list[Any]:
    """The rules that can find something in a text with these signs, in their order."""
    return [rule for rule, needs in rules if not needs or not signs.isdisjoint(needs)]
