"""Which folders of a site a command may write into: never those that people work in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.portal.errors import SettingsError


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
    if folder.exists() and not folder.is_dir():
        raise SettingsError("--output", f"{folder}: dit is een bestand, geen map / this is a file, not a folder")
