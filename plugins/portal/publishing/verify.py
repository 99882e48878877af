"""Whether a built folder may replace the site: its name, its pages, nothing foreign, not suddenly far fewer.

Reads the folder; every answer is a list of reasons against, empty when all is well.
"""

from __future__ import annotations

import html
import ipaddress
from collections.abc import Collection, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from plugins.portal.errors import SettingsError
from plugins.portal.publishing.errors import Reason, because

#: a site that loses a fifth of its pages in a night has lost a folder, not a few stories
SHARE = 0.8


def verify_address(site_url: str) -> None:
    """A published site knows its real address. Raises SettingsError."""
    parts = urlsplit(site_url)
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or _is_this_machine(host):
        raise SettingsError(
            "publishconf.py",
            f"SITEURL: expected the site's public address, such as https://veilig.example, got {site_url!r}",
        )


def verify_folder(
    folder: Path, *, name: str, written: Collection[str], neighbourhoods: Iterable[str]
) -> tuple[Reason, ...]:
    """Reasons not to publish `folder`.

    Args:
        folder: where the build wrote; it may keep notes of its own there, in names that begin with a dot.
        name: the site's name, which its first page must bear.
        written: paths of everything that the build has, relative to `folder`.
        neighbourhoods: paths of the pages that may never be missing.
    """
    found = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    missing, foreign = (
        sorted(frozenset(written) - found),
        sorted(path for path in found - frozenset(written) if not path.startswith(".")),
    )
    reasons = [because("publish.no_neighbourhood", path=path) for path in neighbourhoods if path not in found]
    if not _names(folder / "index.html", name):
        reasons.append(because("publish.no_name", name=name))
    if missing and not reasons:
        reasons.append(because("publish.missing", n=len(missing), path=missing[0]))
    if foreign:
        reasons.append(because("publish.foreign", n=len(foreign), path=foreign[0], folder=str(folder)))
    return tuple(reasons)


def verify_count(now: int, before: int) -> tuple[Reason, ...]:
    """A reason when far fewer pages came out than stand there now."""
    return (because("publish.fewer", now=now, before=before),) if now < before * SHARE else ()


def count_pages(files: Iterable[str]) -> int:
    """How many of the files are pages."""
    return sum(path.endswith(".html") for path in files)


def _names(page: Path, name: str) -> bool:
    return page.is_file() and name in html.unescape(page.read_text("utf-8"))


def _is_this_machine(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified
