"""Built pages as trees, to ask questions of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

#: html5lib knows HTML of 2012; these complaints are about what came later or does no harm
KNOWN = frozenset({"expected-doctype-but-got-chars"})


@dataclass(frozen=True)
class PageTree:
    """One page: its file, its text and its elements."""

    file: Path

    @cached_property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root = parser.parse(self.text)
        return root, [f"{self.file.name}:{line}: {code}" for (line, _), code, _ in parser.errors if code not in KNOWN]

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        return self._parsed[1]

    def all(self, tag: str) -> list[Element]:
        return list(self.root.iter(tag))

    def elements(self) -> list[Element]:
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    def headings(self) -> list[int]:
        return [int(e.tag[1]) for e in self.elements() if len(e.tag) == 2 and e.tag[0] == "h" and e.tag[1].isdigit()]


def visible_text(element: Element) -> str:
    """The words in an element."""
    return " ".join("".join(element.itertext()).split())
