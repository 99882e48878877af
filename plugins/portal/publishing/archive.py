"""The archive between nights: kept on a branch of a private repository, without history, and brought back.

Touches only `archive.sqlite` and `media/`; what is in them is the aggregator's business.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from plugins.portal.errors import SettingsError
from plugins.portal.publishing.branch import Author, look, replace
from plugins.portal.publishing.destination import Destination, find_destination, is_public, known_remotes
from plugins.portal.publishing.errors import PublishError, because
from plugins.portal.publishing.git import scratch

ARCHIVE, MEDIA = "archive.sqlite", "media"


def refuse_shared_place(archive: Destination, public: Destination, *, site: Path, private: bool) -> None:
    """The archive holds what editors hid and sources took back: it never goes where people can read it.

    Args:
        archive: where the archive should go.
        public: where the site goes.
        site: the site's folder; its repository's remotes count as public too.
        private: somebody stated that this very repository is private.

    Raises:
        SettingsError: the place is the site's, or open to anybody.
    """
    same = archive.is_same_repository(public)
    if same and archive.branch == public.branch:
        raise SettingsError("--archive-branch", f"the site itself goes to {public}; name another branch")
    if is_public(archive.address):
        raise SettingsError("--archive-remote", f"anybody can read {archive}; make that repository private first")
    own = [find_destination(site, name, archive.branch) for name in known_remotes(site)]
    if not private and (same or any(archive.is_same_repository(remote) for remote in own)):
        raise SettingsError(
            "--archive-remote",
            f"{archive} is where the site or its sources are; use another, private repository, "
            "or state with --private-repository that this one is private",
        )


def has_archive(feeds: Path) -> bool:
    """Whether folder `feeds` holds an archive."""
    return (feeds / ARCHIVE).is_file()


def keep_archive(place: Destination, feeds: Path, *, public: Destination, author: Author, private: bool) -> bool:
    """Push the archive of folder `feeds`; False when there is none. Raises PublishError."""
    if not has_archive(feeds):
        return False
    if (feeds / f"{ARCHIVE}-journal").exists():
        raise PublishError(because("archive.busy", folder=str(feeds)))
    seen = look(place, mark=ARCHIVE)
    if _has_the_same_branches(place, public) and not private:
        raise PublishError(because("archive.same_place", place=str(place)))
    pictures = [path.relative_to(feeds).as_posix() for path in (feeds / MEDIA).rglob("*") if path.is_file()]
    replace(place, feeds, [ARCHIVE, *pictures], seen=seen, author=author, message="Archive", mark=ARCHIVE)
    return True


def restore_archive(place: Destination, feeds: Path) -> bool:
    """Bring the archive back into folder `feeds`; False when the branch is not there yet.

    All or nothing: the archive appears last. Raises PublishError when the place cannot be reached.
    """
    seen = look(place, mark=ARCHIVE)
    if not seen.commit:
        return False
    feeds.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix=".restore-", dir=feeds) as name,
        scratch(place.address, more=place.access) as git,
    ):
        git("fetch", "--quiet", "--depth=1", "--no-tags", "origin", f"refs/heads/{place.branch}")
        parts = [ARCHIVE, *([MEDIA] if any(path.startswith(f"{MEDIA}/") for path in seen.files) else [])]
        plain = ("-c", "core.symlinks=false", "-c", "core.autocrlf=false")
        git(*plain, f"--work-tree={name}", "checkout", "FETCH_HEAD", "--", *parts)
        shutil.rmtree(feeds / MEDIA, ignore_errors=True)  # pictures without their archive belong to nothing
        for part in reversed(parts):
            (Path(name) / part).replace(feeds / part)
    return True


def _has_the_same_branches(one: Destination, other: Destination) -> bool:
    """Whether two addresses, however different, show one and the same repository, which holds something."""
    refs = []
    for place in (one, other):
        with scratch(place.address, more=place.access) as git:
            refs.append(git("ls-remote", "--heads", "origin"))
    return refs[0] == refs[1] != ""
