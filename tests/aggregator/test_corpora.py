"""Hundreds of real and hostile documents through the real command, where a machine has them.

They stand in `corpora/` of the folder `shared` beside the repository, or of the one that BUURTPORTAAL_SHARED names.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator import Item, read_archive
from tests.support.feeds import NOW, rss
from tests.support.nights import rows

ROOT = Path(__file__).resolve().parents[2]
CORPORA = Path(os.environ.get("BUURTPORTAAL_SHARED") or ROOT.parent / "shared") / "corpora"
HEALTHY = [("gezond", "feed", rss("een", "twee"))] + [
    (path.name, "jsonfeed" if path.suffix == ".json" else "feed", path.read_bytes())
    for path in sorted((ROOT / "tests" / "data" / "feeds").iterdir())
    if not path.name.endswith("expected.json")
]
MEGABYTES = 512
ELEMENT = re.compile(r"<(script|iframe|img|svg|math|object|embed|style|link|base|form|meta|a)\b[^<>]*>", re.IGNORECASE)

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason=f"there is no {CORPORA}")

Document = tuple[str, str, bytes]  # name, kind, content


def documents() -> Iterator[Document]:
    for path in sorted([*CORPORA.glob("feeds/**/*"), *CORPORA.glob("hostile-feeds/*")]):
        if path.is_file() and path.name != "manifest.json":
            content = path.read_bytes()
            content = gzip.decompress(content) if path.suffix == ".gz" else content
            yield str(path.relative_to(CORPORA)), "jsonfeed" if path.suffix == ".json" else "feed", content


def mixed(others: Sequence[Document]) -> Iterator[Document]:
    """The healthy sources spread over the others."""
    step = len(others) // len(HEALTHY) + 1
    for number, healthy in enumerate(HEALTHY):
        yield from others[number * step : (number + 1) * step]
        yield healthy


@dataclass(frozen=True, kw_only=True)
class Night:
    """What one run of the command left."""

    feeds: Path
    code: int
    megabytes: float  #: of the largest of its processes
    outcomes: dict[str, dict[str, Any]]

    @property
    def items(self) -> tuple[Item, ...]:
        return read_archive(self.feeds / "archive.sqlite")


def night(feeds: Path, given: Iterable[Document]) -> Night:
    (feeds / "samples").mkdir(parents=True)
    tables = ['[fetch]\ncontact = "redactie@waterveen.example"\nretention_days = 3650\n']
    for number, (name, kind, content) in enumerate(given):
        (feeds / "samples" / f"{number}").write_bytes(content)
        url = f"samples/{number}"
        if (name, kind, content) in HEALTHY:
            (feeds / "samples" / f"{number}").rename(feeds / "samples" / name)
            url = f"samples/{name}"
        tables.append(f'[[source]]\nname = "{name}"\nkind = "{kind}"\nurl = "{url}"\npublisher = "press"\n')
    (feeds / "sources.toml").write_text("\n".join(tables), encoding="utf-8")
    command = [sys.executable, "-m", "plugins.aggregator", "--feeds", str(feeds), "--now", NOW.isoformat(), "--json"]
    with (feeds / "out.json").open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    listed = json.loads((feeds / "out.json").read_text(encoding="utf-8"))
    outcomes = {outcome["source"]: outcome for outcome in listed}
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Night(feeds=feeds, code=process.returncode, megabytes=kilobytes / 1024, outcomes=outcomes)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """Everything, with the healthy sources among it."""
    return night(tmp_path_factory.mktemp("both") / "feeds", mixed(list(documents())))


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The healthy sources by themselves."""
    return night(tmp_path_factory.mktemp("alone") / "feeds", HEALTHY)


class TestCorpora:
    def test_the_run_ends(self, both: Night, alone: Night):
        """Each document ends in an outcome within its limits of time and memory; none crashes a reader."""
        assert (both.code, alone.code) == (3, 0)
        assert len(both.outcomes) == len(list(documents())) + len(HEALTHY)
        assert not [name for name, outcome in both.outcomes.items() if "crashed" in outcome["message"]]
        assert not [name for name, outcome in both.outcomes.items() if "died" in outcome["message"]]
        assert both.megabytes < MEGABYTES

    @pytest.mark.parametrize("name", [name for name, *_ in HEALTHY])
    def test_healthy_sources(self, both: Night, alone: Night, name: str):
        """All that is kept of a healthy source is byte for byte what it is without the others."""
        found = rows(both.feeds, name)
        assert len(found) > 1
        assert found == rows(alone.feeds, name)

    def test_what_the_manifest_expects(self, both: Night):
        """Of hostile feeds, those that should be read are read, and those that should be refused are refused."""
        manifest = json.loads((CORPORA / "hostile-feeds" / "manifest.json").read_text(encoding="utf-8"))
        sources = {item.source for item in both.items}
        names = {case["expect"]: set[str]() for case in manifest}
        for case in manifest:
            names[case["expect"]].add(f"hostile-feeds/{case['file']}")
        assert names["parse"] - sources == set()
        assert {name for name in names["refuse"] if both.outcomes[name]["state"] != "failed"} == set()

    def test_advice(self, both: Night):
        """Whatever is wrong, somebody is told what to do, in two languages."""
        failed = [outcome for outcome in both.outcomes.values() if outcome["state"] == "failed"]
        assert failed
        assert [outcome for outcome in failed if " / " not in outcome["advice"]] == []

    def test_nothing_dangerous_is_kept(self, both: Night):
        """Every text can be written and runs nothing, every address is http(s), no local file is there."""
        assert len(both.items) > 500
        for item in both.items:
            texts = "".join((item.title, item.excerpt, item.author or "", *item.categories))
            texts += "".join(medium.alt or "" for medium in item.media)
            assert not {unicodedata.category(letter) for letter in texts} & {"Cc", "Cs", "Co"}, item
            assert not ELEMENT.search(texts), item
            addresses = (item.url or "http://", *(medium.url for medium in item.media))
            assert all(address.startswith(("http://", "https://")) for address in addresses), item
            assert "root:" not in texts
