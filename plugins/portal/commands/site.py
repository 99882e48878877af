"""What every command needs of a site before it can say anything: its checked settings and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from plugins.portal.gather import site_words
from plugins.portal.settings import PortalSettings, read_settings
from plugins.portal.translations import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site that a command works on."""

    folder: Path
    output: Path
    theme: Path
    options: PortalSettings
    words: Words

    @property
    def base(self) -> str:
        """The sub-path that the site lives under, `/` or `/x/`."""
        return f"{urlsplit(self.options.site_url).path.rstrip('/')}/"


def read_site(settings: Mapping[str, object]) -> Site:
    """The site that the runner's settings are of. Raises SettingsError."""
    folder, theme = Path(str(settings["SITE_FOLDER"])), Path(str(settings["THEME"]))
    options = read_settings(settings, folder)
    output, words = Path(str(settings["OUTPUT_PATH"])), site_words(theme, options)
    return Site(folder=folder, output=output, theme=theme, options=options, words=words)
