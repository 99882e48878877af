"""What repository an address means, and how it is shown without its password. Pure but for symbolic links of paths."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: git's short form of ssh, `git@host:path`
_SHORT = re.compile(r"(?:[^@/:]+@)?(?P<host>[^/:\[\]]+):(?!//)(?P<path>.*)")


def is_path(address: str) -> bool:
    """Whether this is a folder on this machine, as git understands it."""
    return "://" not in address and not _SHORT.fullmatch(address)


def identity(address: str) -> str:
    """Equal for every form of one repository: ssh or https, with user, port, `.git` or not, in any case.

    A port does not count: one host may speak ssh and https on several.
    """
    host, path = _split(address)
    if not host:
        return Path(path).resolve().as_posix().removesuffix(".git").rstrip("/")
    segments = [part for part in unquote(path).split("/") if part not in {"", "."}]
    return f"{host}/{'/'.join(segments)}".casefold().removesuffix(".git")


def web_address(address: str) -> str | None:
    """Where anybody may try to read a repository on a host; None for a folder."""
    host, path = _split(address)
    if not host:
        return None
    parts = urlsplit(address)
    if parts.scheme in {"http", "https"}:
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
    return f"https://{host}/{path.lstrip('/')}"


def shown(address: str) -> str:
    """The address without user and password, fit for a log."""
    return re.sub(r"(?<=://)[^/@\s]*@", "", address)


def _split(address: str) -> tuple[str, str]:
    """Host and path; no host for a folder."""
    if is_path(address):
        return "", address
    if "://" not in address and (short := _SHORT.fullmatch(address)):
        return short["host"], short["path"]
    parts = urlsplit(address)
    return parts.hostname or "", parts.path if parts.hostname else unquote(parts.path)
