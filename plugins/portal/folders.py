"""Which folders a command may write into: none that people work in; none of the site for what is not public."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from plugins.portal.errors import SettingsError

#: what every build leaves at the top of its output
_BUILT = ("_headers", "robots.txt", "sitemap.xml")
#: folder of a site for what editors alone may see
LISTENING = "listen"


def refuse_output(output: Path, settings: Mapping[str, object]) -> None:
    """Refuse an output that is a file, or would lie among or above the sources of the site. Raises SettingsError."""
    site, folder = Path(str(settings["SITE_FOLDER"])).resolve(), output.resolve()
    kept = [
        Path(str(settings["PATH"])),
        Path(str(settings["THEME"])),
        site / str(settings.get("PORTAL_FEEDS") or "feeds"),
    ]
    for place in (site, *(place.resolve() for place in kept)):
        if place.is_relative_to(folder) or (place != site and folder.is_relative_to(place)):
            raise SettingsError(
                "--output",
                f"{folder}: hier staat de site zelf; kies een andere map / the site itself is here; choose another",
            )
    if os.path.exists(folder) and not os.path.isdir(folder):  # noqa: PTH110, PTH112  # these never raise
        raise SettingsError("--output", f"{folder}: dit is een bestand, geen map / this is a file, not a folder")


def refuse_impossible(output: Path) -> None:
    """Refuse an output where no folder can be made, before any work is done. Raises SettingsError."""
    made: list[Path] = []
    try:
        for folder in (*reversed(output.parents), output):
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
    except OSError as error:
        raise SettingsError(
            "--output",
            f"{output}: hier kan geen map komen; kies een andere / no folder can be made here; choose another: "
            f"{error.strerror}",
        ) from error
    finally:
        for folder in reversed(made):
            folder.rmdir()


def refuse_published(folder: Path, settings: Mapping[str, object]) -> None:
    """Refuse a folder that may be published, or lies in the site's repository, for what is not public.

    Raises SettingsError.
    """
    site, place = Path(str(settings["SITE_FOLDER"])).resolve(), folder.resolve()
    output = Path(str(settings["OUTPUT_PATH"])).resolve()
    inside = place.is_relative_to(site) and not place.is_relative_to(site / LISTENING)
    built = any(all((above / name).exists() for name in _BUILT) for above in (place, *place.parents))
    if inside or built or place.is_relative_to(output) or output.is_relative_to(place):
        raise SettingsError(
            "--output",
            f"{place}: dit zou op de site of in haar map komen; kies een map daarbuiten, of laat --output weg / "
            "this would be published or kept with the site; choose a folder elsewhere, or leave --output out",
        )
    if place.exists() and not place.is_dir():
        raise SettingsError("--output", f"{place}: dit is een bestand, geen map / this is a file, not a folder")
