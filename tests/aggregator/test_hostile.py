"""Documents that try to break, read or call something: our own few of every class."""

from __future__ import annotations

import asyncio
import dataclasses
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator import Item, Outcome, Source, Sources, read_archive
from plugins.aggregator.run import run
from plugins.aggregator.worker import Workers
from tests.support.feeds import NOW, make_source, rss
from tests.support.feedserver import Answer, serving
from tests.support.hostile import CANARY, Hostile, hostile_documents
from tests.support.nights import rows

HEALTHY = [f"gezond-{number}" for number in range(3)]
NAMES = sorted(hostile_documents("http://x.example/", Path("/x")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """One run with everything, beside healthy sources; and one of the healthy ones alone."""
    folder = tmp_path_factory.mktemp("hostile")
    canary = folder / "geheim.txt"
    canary.write_text(CANARY, encoding="utf-8")
    with serving({"/kanarie": Answer(body=CANARY.encode())}) as server:
        documents = hostile_documents(server.url("/kanarie"), canary)
        both, alone = (_run(folder / name, given) for name, given in {"both": documents, "alone": {}}.items())
        yield {
            "documents": documents,
            "outcomes": both,
            "items": read_archive(folder / "both" / "archive.sqlite"),
            "bytes": (folder / "both" / "archive.sqlite").read_bytes(),
            "requests": server.requests,
            "healthy": [[rows(folder / name, each) for each in HEALTHY] for name in ("both", "alone")],
        }
    assert set(alone) == set(HEALTHY)


def _run(feeds: Path, documents: dict[str, Hostile]) -> dict[str, Outcome]:
    (feeds / "samples").mkdir(parents=True)
    sources: list[Source] = []
    for number, (name, document) in enumerate(documents.items()):
        (feeds / "samples" / f"{number}").write_bytes(document.body)
        sources.append(make_source(name, kind=document.kind, url=f"samples/{number}", retention_days=36_500))
    for number, name in enumerate(HEALTHY):
        (feeds / "samples" / name).write_bytes(rss(f"een-{name}", "twee"))
        sources.insert(number * (len(sources) // 3), make_source(name, url=f"samples/{name}"))
    given = Sources(sources=tuple(sources))
    work = run(given, feeds=feeds, hidden=frozenset(), now=NOW, workers=Workers(seconds=3.0, megabytes=400))
    return {outcome.source: outcome for outcome in asyncio.run(work)}


def texts(item: Item) -> str:
    return "\n".join(
        (item.title, item.excerpt, item.author or "", *item.categories, *(m.alt or "" for m in item.media))
    )


class TestHostileDocuments:
    @pytest.mark.parametrize("name", NAMES)
    def test_an_outcome(self, hostile: dict[str, Any], name: str):
        """Each is read, or refused with a reason and an advice; none crashes us."""
        outcome: Outcome = hostile["outcomes"][name]
        document: Hostile = hostile["documents"][name]
        assert "crashed" not in outcome.message
        if document.is_refused:
            assert outcome.state == "failed"
        if outcome.is_failure:
            assert " / " in outcome.advice
        if document.finds:
            assert document.finds in [item.title for item in hostile["items"] if item.source == name]

    def test_healthy_sources(self, hostile: dict[str, Any]):
        """The healthy sources beside them are byte for byte what they are without them."""
        both, alone = hostile["healthy"]
        assert [len(each) for each in both] == [3, 3, 3]
        assert both == alone

    def test_nothing_is_read_or_called(self, hostile: dict[str, Any]):
        """No file of ours reaches the archive, and no request is made."""
        assert CANARY.encode() not in hostile["bytes"]
        assert hostile["requests"] == []

    def test_nothing_runs(self, hostile: dict[str, Any]):
        """No text holds a tag or an invisible character, and every address is http(s)."""
        assert len(hostile["items"]) > 100
        for item in hostile["items"]:
            is_literal = item.source not in HEALTHY and hostile["documents"][item.source].is_literal
            assert is_literal or not re.search(r"<[a-zA-Z/!][^<>]*>", texts(item)), item
            kinds = {unicodedata.category(letter) for letter in texts(item).replace("\n", "")}
            assert not kinds & {"Cc", "Cs", "Co", "Zl", "Zp"}, item
            assert not any(ord(letter) & 0xFFFE == 0xFFFE for letter in texts(item)), item
            addresses = [item.url or "https://", *(medium.url for medium in item.media)]
            assert all(re.match(r"https?://", address) for address in addresses), item

    def test_nothing_is_large(self, hostile: dict[str, Any]):
        """No item is larger than an item can be, and no source has more than a list can hold."""
        sources = [item.source for item in hostile["items"]]
        assert max(len(repr(dataclasses.astuple(item))) for item in hostile["items"]) < 20_000
        assert max(sources.count(name) for name in set(sources)) <= 500
