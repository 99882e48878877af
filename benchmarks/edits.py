"""What happens to a site between two builds: a checkout, an edit of a template, a night."""

from __future__ import annotations

import datetime as dt
import os
import random
from collections.abc import Iterable
from pathlib import Path

from benchmarks.content import NOW, make_item, sentence
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes, Visit


def touch_all(folders: Iterable[Path], *, seconds: int) -> None:
    """Give every file another time, as a fresh checkout does; the archive, which is no part of git, keeps its own."""
    for top in folders:
        for folder, _, names in os.walk(top):
            for file in (Path(folder) / name for name in names if not name.startswith("archive.sqlite")):
                later = file.stat().st_mtime + seconds
                os.utime(file, (later, later))


def change_template(template: Path, number: int) -> None:
    """One more line at the end of the first block of a story's template."""
    text = template.read_text(encoding="utf-8")
    head, mark, rest = text.partition("</article>")
    assert mark, template
    template.write_text(f'{head}<p hidden data-edit="{number}"></p>\n{mark}{rest}', encoding="utf-8")


def change_night(site: Path, number: int) -> None:
    """The night to day `number`: a paragraph more in one document of a hundred, a new item for every hundred."""
    chance = random.Random(number)  # repeatable on purpose
    when = NOW + dt.timedelta(days=number)
    documents = sorted((site / "content/neighbourhoods").rglob("*.md"))
    written = [file for file in documents if file.name != "index.md"]
    for file in chance.sample(written, max(1, len(written) // 100)):
        change_document(file, sentence(chance))
    slugs = sorted(folder.name for folder in (site / "content/neighbourhoods").iterdir())
    with Archive(site / "feeds/archive.sqlite") as archive:
        for place in range(max(1, len(slugs) * 30 // 100)):
            slug = chance.choice(slugs)
            source = f"Bron {slug}"
            item = make_item(source, slug, 1000 * number + place, chance, when=when)
            archive.store(Visit(source=source, last_success=when), Changes(new=(item,)))


def change_document(file: Path, words: str) -> None:
    """One paragraph more at the end of a document."""
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{words}.\n", encoding="utf-8")
