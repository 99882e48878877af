"""A remote's name, an address or a folder to one place that git can reach. Pushes nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.portal.errors import SettingsError
from plugins.portal.publishing.address import identity, is_path, shown, web_address
from plugins.portal.publishing.errors import GitError
from plugins.portal.publishing.git import Git

#: settings of a repository that open the door to its remotes
_ACCESS = r"^(http|credential|core\.sshcommand|ssh)(\.|$)"
#: seconds; a host that is silent for so long gives nothing to anybody
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A branch of a repository."""

    address: str
    branch: str
    access: Mapping[str, str] = field(default_factory=dict, repr=False)  #: environment of git that opens it

    def __str__(self) -> str:
        return f"{shown(self.address)} ({self.branch})"

    def is_same_repository(self, other: Destination) -> bool:
        """Whether both addresses mean one repository, as far as addresses tell."""
        return identity(self.address) == identity(other.address)


def find_destination(site: Path, remote: str, branch: str) -> Destination:
    """The place that `remote` means for the site in folder `site`.

    Args:
        site: its repository is asked for the remotes it knows.
        remote: name of one, else an address, else a folder relative to `site`.
        branch: a branch there; it need not exist.

    Raises:
        SettingsError: no such remote or folder, or no possible name for a branch.
    """
    git = Git(folder=site)
    if not git.answers("check-ref-format", f"refs/heads/{branch}") or branch.startswith("-"):
        raise SettingsError("--branch", f"{branch!r} cannot be the name of a branch")
    if remote in known_remotes(site):
        return Destination(address=_address_of(git, remote), branch=branch, access=_access(git))
    if not is_path(remote):
        return Destination(address=remote, branch=branch)
    folder = (site / remote).resolve()
    if not remote or not folder.is_dir():
        raise SettingsError(
            "--remote",
            f"{remote!r} is no remote of the repository of {site}, no address and no folder; see git remote -v",
        )
    return Destination(address=str(folder), branch=branch)


def known_remotes(site: Path) -> tuple[str, ...]:
    """Names of the remotes of the site's repository; none where it is in no repository. Raises GitError."""
    try:
        return tuple(Git(folder=site)("remote").split())
    except GitError as error:
        if "not a git repository" in error.detail:
            return ()
        raise  # a repository that git will not read may have remotes all the same


def is_public(address: str) -> bool:
    """Whether somebody without any right can read the repository over the web."""
    url = web_address(address)
    if not url:
        return False
    with tempfile.TemporaryDirectory(prefix="buurtportaal-") as nobody:
        try:
            return Git(folder=Path(nobody), more=_stranger(nobody), patience=_PATIENCE).answers("ls-remote", url)
        except GitError:
            return False


def _stranger(home: str) -> dict[str, str]:
    """The environment of somebody without settings, passwords and keys."""
    return {
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_COUNT": "0",
        "GIT_CONFIG_PARAMETERS": "",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "true",
    }


def _address_of(git: Git, remote: str) -> str:
    """The push address of a remote; git reads a relative one from the top of the repository."""
    address = git("remote", "get-url", "--push", remote).strip()
    if not is_path(address):
        return address
    top = git("rev-parse", "--path-format=absolute", "--show-toplevel").strip()
    return str((Path(top) / address).resolve())


def _access(git: Git) -> dict[str, str]:
    """The repository's own keys and headers, for a scratch repository; on no disk and no command line."""
    listed = git("config", "--null", "--local", "--includes", "--get-regexp", _ACCESS, good=(0, 1))
    pairs = [entry.partition("\n")[::2] for entry in listed.split("\0") if entry]
    start = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    more = {"GIT_CONFIG_COUNT": str(start + len(pairs))}
    for number, (key, value) in enumerate(pairs, start):
        more |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return more
