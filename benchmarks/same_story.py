"""How well the portal sees that two messages tell the same story: precision and recall on the labelled pairs.

python benchmarks/same_story.py [--wrong]
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ENGINE))

from plugins.portal.same_story import is_same_story  # noqa: E402  # the engine is found first
from plugins.portal.telling import listen  # noqa: E402

PAIRS = ENGINE / "tests" / "data" / "same_story" / "pairs.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two messages and what they are."""

    is_same: bool
    subset: str
    one: tuple[str, str]  #: title and text
    other: tuple[str, str]


def read_pairs(path: Path = PAIRS) -> tuple[Pair, ...]:
    """The labelled pairs."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return tuple(
        Pair(is_same=row[0] == "same", subset=row[1], one=_message(row[2:4]), other=_message(row[4:6])) for row in rows
    )


def _message(cells: list[str]) -> tuple[str, str]:
    title, text = cells
    return title, "" if text == "-" else text


def judge(pair: Pair) -> bool:
    """Whether the portal takes a pair for one story, whichever came first."""
    return is_same_story(listen(*pair.one), listen(*pair.other))


def main() -> None:
    """Print the figures as a table of Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="name the pairs that were judged wrong")
    given = parser.parse_args()
    counts: defaultdict[tuple[bool, str], list[bool]] = defaultdict(list)
    for pair in read_pairs():
        found = judge(pair)
        counts[pair.is_same, pair.subset].append(found)
        if given.wrong and found != pair.is_same:
            print("missed" if pair.is_same else "MERGED", pair.subset, pair.one, pair.other, sep="  ")
    merged = [found for (is_same, _), all_found in counts.items() if is_same for found in all_found]
    wrongly = [found for (is_same, _), all_found in counts.items() if not is_same for found in all_found]
    print("| label | subset | pairs | taken for one story |\n|---|---|--:|--:|")
    for (is_same, subset), found in counts.items():
        print(f"| {'same' if is_same else 'other'} | {subset} | {len(found)} | {sum(found)} |")
    total = sum(merged) + sum(wrongly)
    print(f"\n{len(merged) + len(wrongly)} pairs, precision {sum(merged) / total:.3f}, ", end="")
    print(f"recall {sum(merged) / len(merged):.3f}")


if __name__ == "__main__":
    main()
