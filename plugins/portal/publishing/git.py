"""Git in a folder, and a scratch repository that leaves nothing behind. Runs programs; decides nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plugins.portal.publishing.address import shown
from plugins.portal.publishing.errors import GitError

#: where git would look instead of in its folder, when we are called from a hook
_ELSEWHERE = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Git:
    """One folder that git works in, with what its environment says on top of ours."""

    folder: Path
    more: Mapping[str, str] = field(default_factory=dict)
    patience: float | None = None  #: seconds

    def __call__(self, *arguments: str, good: tuple[int, ...] = (0,)) -> str:
        """What git prints. Raises GitError unless it ends with one of `good`."""
        return self.run("git", *arguments, good=good).stdout

    def answers(self, *arguments: str) -> bool:
        """Whether git says yes (0) to a question, where no is an ordinary answer."""
        return self.run("git", *arguments, good=tuple(range(256))).returncode == 0

    def python(self, *arguments: str) -> str:
        """What a Python module that uses git prints here. Raises GitError."""
        return self.run(sys.executable, "-m", *arguments).stdout

    def run(self, *command: str, good: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
        """Run a program here and wait. Raises GitError with what it said."""
        try:
            done = subprocess.run(  # noqa: S603  # the programs are ours, the arguments no shell's
                command,
                cwd=self.folder,
                env=self._environment(),
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                check=False,
                timeout=self.patience,
            )
        except FileNotFoundError as error:
            raise GitError(command[0], "install it: apt-get install git") from error
        except subprocess.TimeoutExpired as error:
            raise GitError("", f"no answer in {self.patience:.0f} seconds") from error
        if done.returncode not in good:
            raise GitError("", shown(done.stderr.strip()) or f"exit code {done.returncode}")
        return done

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
        return {**kept, "LC_ALL": "C.UTF-8", **self.more}


@contextmanager
def scratch(address: str, *, more: Mapping[str, str] | None = None) -> Iterator[Git]:
    """A bare repository whose `origin` is `address`; it is gone afterwards, with every object in it."""
    with tempfile.TemporaryDirectory(prefix="buurtportaal-") as folder:
        git = Git(folder=Path(folder), more=more or {})
        git("init", "--quiet", "--bare", "--template=")
        git("remote", "add", "origin", address)
        yield git
