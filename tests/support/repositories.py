"""Bare repositories on this machine, in the place of a git host."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
_SOMEBODY = {
    "GIT_AUTHOR_NAME": "Iemand",
    "GIT_AUTHOR_EMAIL": "iemand@elders.example",
    "GIT_COMMITTER_NAME": "Iemand",
    "GIT_COMMITTER_EMAIL": "iemand@elders.example",
}


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder."""
    environment = {**os.environ, **_NOBODY, **_SOMEBODY}
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def make_bare(folder: Path) -> Path:
    """An empty repository, as a host has it."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare")
    git(folder, "config", "uploadpack.allowFilter", "true")
    return folder


def make_clone(folder: Path, *, remotes: Mapping[str, str]) -> Path:
    """Make `folder`, and all that lies in it, a repository with these remotes."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet")
    for name, address in remotes.items():
        git(folder, "remote", "add", name, address)
    return folder


def push_files(bare: Path, branch: str, files: Mapping[str, str], *, work: Path) -> None:
    """Somebody's own commit on a branch, made in the folder `work`."""
    make_clone(work, remotes={"origin": str(bare)})
    for path, text in files.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, encoding="utf-8")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "Werk")
    git(work, "push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")


def files_of(bare: Path, branch: str) -> set[str]:
    """Paths that a branch holds."""
    return set(git(bare, "ls-tree", "-r", "--name-only", branch).splitlines())


def commits_of(bare: Path, branch: str) -> list[str]:
    """Ids of all commits of a branch, newest first."""
    return git(bare, "log", "--format=%H", branch).splitlines()


def text_of(bare: Path, branch: str, path: str) -> str:
    """A file of a branch."""
    return git(bare, "show", f"{branch}:{path}")
