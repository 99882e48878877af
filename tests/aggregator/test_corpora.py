"""Hundreds of real and hostile documents, where a machine has them (see BUURTPORTAAL_SHARED)."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.aggregator import Source, Sources, read_archive
from plugins.aggregator.archive import read_visits
from plugins.aggregator.run import run
from tests.support.feeds import NOW, rss

SHARED = os.environ.get("BUURTPORTAAL_SHARED", "")
CORPORA = Path(SHARED) / "corpora"
KINDS = {".json": "jsonfeed"}

pytestmark = pytest.mark.skipif(not SHARED, reason="BUURTPORTAAL_SHARED names no folder")


def documents() -> Iterator[tuple[str, bytes]]:
    for path in sorted([*CORPORA.glob("feeds/**/*"), *CORPORA.glob("hostile-feeds/*")]):
        if path.is_file() and path.name != "manifest.json":
            content = path.read_bytes()
            yield str(path.relative_to(CORPORA)), gzip.decompress(content) if path.suffix == ".gz" else content


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of everything, beside one healthy source."""
    folder = tmp_path_factory.mktemp("corpora")
    (folder / "samples").mkdir()
    sources = []
    for number, (name, content) in enumerate([("gezond", rss("een", "twee")), *documents()]):
        (folder / "samples" / str(number)).write_bytes(content)
        kind = KINDS.get(Path(name).suffix, "feed")
        source = Source(name=name, kind=kind, url=f"samples/{number}", publisher="press", retention_days=36_500)
        sources.append(source)
    asyncio.run(run(Sources(sources=tuple(sources)), feeds=folder, hidden=frozenset(), now=NOW))
    return folder


class TestCorpora:
    def test_every_document_ends_in_an_outcome(self, feeds: Path):
        """No document stops the run, and the healthy source beside them is whole."""
        visits = {visit.source: visit for visit in read_visits(feeds / "archive.sqlite")}
        assert len(visits) == len(list(documents())) + 1
        assert [i.title for i in read_archive(feeds / "archive.sqlite") if i.source == "gezond"] == ["een", "twee"]
        assert not [name for name, visit in visits.items() if "crashed" in visit.message]

    def test_what_the_manifest_expects(self, feeds: Path):
        """Of hostile feeds, those that should be read are read, and those that should be refused are refused."""
        manifest = json.loads((CORPORA / "hostile-feeds" / "manifest.json").read_text(encoding="utf-8"))
        visits = {visit.source: visit for visit in read_visits(feeds / "archive.sqlite")}
        sources = {item.source for item in read_archive(feeds / "archive.sqlite")}
        for case in manifest:
            name = f"hostile-feeds/{case['file']}"
            if case["expect"] == "parse":
                assert name in sources, name
            if case["expect"] == "refuse":
                assert visits[name].state == "failed", name

    def test_nothing_dangerous_is_kept(self, feeds: Path):
        """Every text can be written, every address is http(s), and nothing of a local file is there."""
        for item in read_archive(feeds / "archive.sqlite"):
            texts = (item.title, item.excerpt, item.author or "", *item.categories)
            assert not {unicodedata.category(letter) for letter in "".join(texts)} & {"Cc", "Cs", "Co"}, item
            addresses = (item.url or "http://", *(medium.url for medium in item.media))
            assert all(address.startswith(("http://", "https://")) for address in addresses), item
            assert "root:" not in item.excerpt
