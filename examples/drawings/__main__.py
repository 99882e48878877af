"""Draw the pictures of the example site: `python -m examples.drawings [--only NAME] --site content`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from examples.drawings.canvas import new_canvas, write_jpeg
from examples.drawings.portraits import PORTRAITS
from examples.drawings.scenes import SCENES

WIDE, TALL = (1600, 1067, 1200), (800, 940, 400)
LIMITS = {WIDE: 220_000, TALL: 90_000}


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw every picture whose name contains `--only`; name each file and its weight."""
    parser = argparse.ArgumentParser(prog="python -m examples.drawings", description=__doc__)
    parser.add_argument("--site", type=Path, required=True, help="the content folder that receives the pictures")
    parser.add_argument("--only", default="", metavar="NAME", help="draw only pictures whose path contains this")
    wanted = parser.parse_args(arguments)
    jobs = [(name, draw, WIDE) for name, draw in SCENES.items()] + [
        (name, draw, TALL) for name, draw in PORTRAITS.items()
    ]
    chosen = [job for job in jobs if wanted.only in job[0]]
    if not chosen:
        sys.stderr.write(f"no picture is called {wanted.only!r}; names stand in examples/drawings/README.md\n")
        return 2
    for name, draw, size in chosen:
        canvas = new_canvas(*size, seed=name.rsplit("/", 1)[-1].removesuffix("-voor").removesuffix("-na"))
        draw(canvas)
        path = wanted.site / f"{name}.jpg"
        write_jpeg(canvas, path, LIMITS[size])
        sys.stdout.write(f"{path.stat().st_size / 1000:6.0f} kB  {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
