"""What stands on a branch, and replacing all of it by a folder, without history.

The branch is replaced only if it still is what `look` saw, so two runs at once cannot undo each other.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.portal.publishing.destination import Destination
from plugins.portal.publishing.errors import GitError, PublishError, because
from plugins.portal.publishing.git import Git, scratch

#: a site that we published carries this file, so hosts serve it as it is
SITE_MARK = ".nojekyll"
_SEEN = "refs/seen"
_ABSENT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a branch holds before we touch it."""

    commit: str = ""  #: empty: there is no such branch yet
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who signs the commit, so that a night without any git settings can publish."""

    mail: str
    name: str = "buurtportaal"


def look(place: Destination, *, mark: str = SITE_MARK) -> Published:
    """What stands at `place` now. Raises PublishError when it cannot be reached, or holds other work than ours.

    Args:
        place: the branch to look at.
        mark: a file that our branches of this sort carry; without it the branch is somebody else's.
    """
    with scratch(place.address, more=place.access) as git:
        return _fetch(git, place, mark)


def replace(
    place: Destination,
    folder: Path,
    files: Iterable[str],
    *,
    seen: Published,
    author: Author,
    message: str,
    mark: str,
    cname: str = "",
) -> str:
    """Make `files` all that the branch holds, in one commit without a parent; its id is the answer.

    Args:
        place: the branch to replace.
        folder: where the files are.
        files: their paths, relative to `folder`; nothing else of it goes along.
        seen: what `look` saw; if it is no longer there, nothing is replaced.
        author: who signs.
        message: one line.
        mark: the file that our branches of this sort carry; `.nojekyll` is added.
        cname: the host's name, for a host that reads it from a file `CNAME`.

    Raises:
        PublishError: the host refused, or the branch changed meanwhile; the branch is as it was.
    """
    signed = {**place.access, "GIT_COMMITTER_NAME": author.name, "GIT_COMMITTER_EMAIL": author.mail}
    with scratch(place.address, more=signed) as git:
        if seen.commit:  # only its tree: what the host has already is not sent again
            _fetch(git, place, mark)
        commit = _commit(git, place, folder, files, message=message, mark=mark, cname=cname)
        branch = f"refs/heads/{place.branch}"
        try:
            git("push", "--no-verify", f"--force-with-lease={branch}:{seen.commit}", "origin", branch)
        except GitError as error:
            raise PublishError(because("publish.push_failed", place=str(place), detail=error.detail)) from error
    return commit


def _fetch(git: Git, place: Destination, mark: str) -> Published:
    branch = f"refs/heads/{place.branch}"
    try:
        if not git("ls-remote", "--exit-code", "--heads", "origin", branch, good=(0, _ABSENT)):
            return Published()
        git("fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", "origin", f"+{branch}:{_SEEN}")
    except GitError as error:
        raise PublishError(because("publish.unreachable", place=str(place), detail=error.detail)) from error
    files = frozenset(git("ls-tree", "-r", "-z", "--name-only", _SEEN).split("\0")) - {""}
    if mark and mark not in files:
        raise PublishError(because("publish.occupied", place=str(place), mark=mark))
    return Published(commit=git("rev-parse", _SEEN).strip(), files=files)


def _commit(
    git: Git, place: Destination, folder: Path, files: Iterable[str], *, message: str, mark: str, cname: str
) -> str:
    options = ["--no-history", "--branch", place.branch, "--message", message]
    options += ["--no-jekyll"] if mark == SITE_MARK else []
    options += ["--cname", cname] if cname else []
    with tempfile.TemporaryDirectory(prefix="buurtportaal-") as stage:
        for path in files:
            link = Path(stage) / path
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(folder.resolve() / path)
        git.python("ghp_import", *options, stage)
    return git("rev-parse", f"refs/heads/{place.branch}").strip()
