"""Photos of 12 megapixels: made into the same eight renditions by us and by Hugo, first and second run.

Eight: WebP and JPEG in four widths, with the same qualities; what they weigh is told too.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from benchmarks.content import NOW, write_site
from benchmarks.engines import Portal
from benchmarks.environment import hugo_program
from benchmarks.figures import FIRST, SECOND, YARDSTICK, Photos, make_cases
from benchmarks.measure import Usage, run_measured
from benchmarks.places import read_areas
from plugins.portal.sharing import FOLDER

PEER = Path(__file__).resolve().parent / "peers/hugo-photos"
SIZE = (4000, 3000)
STORY = """\
---
title: Foto {number}
date: 2026-11-0{day}
summary: Een foto van de straat
photos:
  - file: foto-{number}.jpg
    alt: Een straat
    credit: de redactie
---
Kijk maar.
"""


def measure_photos(folder: Path, number: int, *, rounds: int, say: Callable[[str], None]) -> Photos:
    """Both engines on `number` photos, `rounds` times."""
    photos = tuple(_make_photo(folder / "photos" / f"foto-{each}.jpg") for each in range(number))
    say(f"{number} photos made")
    ours = _write_ours(folder, photos)
    theirs = _write_theirs(folder / "hugo", photos)
    run_measured([*ours.command(NOW)[:3], "--help"], cwd=ours.cwd)  # compiles Python
    runs: dict[tuple[str, str], list[Usage]] = {}
    for _ in range(rounds):
        ours.forget()
        for name in ("public", "resources"):
            shutil.rmtree(theirs / name, ignore_errors=True)
        for case in (FIRST, SECOND):
            used = run_measured(ours.command(NOW), cwd=ours.cwd, good=ours.good)
            runs.setdefault((case, ours.name), []).append(used)
            used = run_measured([str(hugo_program()), "build", "--quiet"], cwd=theirs)
            runs.setdefault((case, YARDSTICK), []).append(used)
            say(f"photos, {case}: {', '.join(f'{name} {found[-1].wall:.1f} s' for (_, name), found in runs.items())}")
    weights = {ours.name: _weigh(ours.output), YARDSTICK: _weigh(theirs / "public")}
    return Photos(number=number, weights=weights, cases=make_cases(runs, full=(FIRST, YARDSTICK)))


def _make_photo(file: Path) -> Path:
    """Soft shapes with grain on them, as a camera sees a street; no two the same."""
    file.parent.mkdir(parents=True, exist_ok=True)
    width, height = SIZE
    bands = [Image.effect_noise((width // 40, height // 40), 90).resize(SIZE, Image.Resampling.BICUBIC) for _ in "RGB"]
    grain = Image.effect_noise((width // 2, height // 2), 40).resize(SIZE)
    Image.blend(Image.merge("RGB", bands), grain.convert("RGB"), 0.15).save(file, "JPEG", quality=88)
    return file


def _write_ours(folder: Path, photos: tuple[Path, ...]) -> Portal:
    site = folder / "site"
    (area,) = read_areas(1)
    write_site(site, (area,))
    news = site / "content/neighbourhoods" / area.slug / "news/2026"
    for number, photo in enumerate(photos):
        os.link(photo, news / photo.name)
        (news / f"foto-{number}.md").write_text(STORY.format(number=number, day=number % 9 + 1), encoding="utf-8")
    engine = Portal(site, folder / "buurtportaal", folder)
    engine.prepare()
    return engine


def _write_theirs(folder: Path, photos: tuple[Path, ...]) -> Path:
    shutil.copytree(PEER, folder)
    for number, photo in enumerate(photos):
        bundle = folder / "content" / f"foto-{number}"
        bundle.mkdir(parents=True)
        os.link(photo, bundle / photo.name)
        (bundle / "index.md").write_text(f"---\ntitle: Foto {number}\nbuild:\n  publishResources: false\n---\n")
    return folder


def _weigh(output: Path) -> tuple[int, int]:
    photos = [file for file in output.rglob("*") if file.suffix in {".webp", ".jpg", ".jpeg"}]
    renditions = [file for file in photos if file.parent != output / FOLDER]  # Hugo makes none for shared links
    return len(renditions), sum(file.stat().st_size for file in renditions)
