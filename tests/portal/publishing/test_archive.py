"""The archive between nights: private, without history, and back again."""

import pytest

from plugins.portal.errors import SettingsError
from plugins.portal.publishing import (
    Author,
    Destination,
    PublishError,
    find_destination,
    keep_archive,
    refuse_shared_place,
    restore_archive,
)
from tests.support.repositories import commits_of, files_of, git, make_bare, make_clone, push_files

AUTHOR = Author(mail="redactie@lindehage.example")


@pytest.fixture
def feeds(tmp_path):
    folder = tmp_path / "site/feeds"
    (folder / "media/ab").mkdir(parents=True)
    (folder / "archive.sqlite").write_bytes(b"SQLite\x00 vannacht\r\n")
    (folder / "media/ab/foto.webp").write_bytes(b"RIFF\r\n\x00")
    (folder / "sources.toml").write_text("[[source]]\n")
    return folder


@pytest.fixture
def public(tmp_path):
    """Where the site went."""
    bare = make_bare(tmp_path / "site.git")
    push_files(bare, "gh-pages", {"index.html": "thuis", ".nojekyll": ""}, work=tmp_path / "work-site")
    return Destination(address=str(bare), branch="gh-pages")


@pytest.fixture
def private(tmp_path):
    return Destination(address=str(make_bare(tmp_path / "archief.git")), branch="archive")


def keep(place, feeds, public, **more):
    return keep_archive(place, feeds, public=public, author=AUTHOR, **{"private": False, **more})


class TestKeepArchive:
    def test_keeps_archive_and_pictures_and_nothing_else(self, feeds, public, private):
        """What was read goes along; the sources stay where they are."""
        assert keep(private, feeds, public)
        assert files_of(private.address, "archive") == {"archive.sqlite", "media/ab/foto.webp"}

    def test_keeps_no_history(self, feeds, public, private):
        """What is removed from the archive is gone from its branch the same night."""
        keep(private, feeds, public)
        (feeds / "media/ab/foto.webp").unlink()
        keep(private, feeds, public)
        assert len(commits_of(private.address, "archive")) == 1
        assert files_of(private.address, "archive") == {"archive.sqlite"}

    def test_has_nothing_to_do_without_an_archive(self, tmp_path, public, private):
        """A site without sources has no archive; what is kept elsewhere is left alone."""
        assert not keep(private, tmp_path, public)
        assert git(private.address, "branch", "--list") == ""

    def test_waits_for_a_fetch_that_is_at_work(self, feeds, public, private):
        """Half an archive is worse than the one of yesterday."""
        (feeds / "archive.sqlite-journal").write_bytes(b"x")
        with pytest.raises(PublishError, match="archive.busy"):
            keep(private, feeds, public)

    def test_refuses_a_branch_with_other_work(self, feeds, public, private, tmp_path):
        """A branch of another kind is never replaced."""
        push_files(private.address, "archive", {"README.md": "x"}, work=tmp_path / "w")
        with pytest.raises(PublishError, match="publish.occupied"):
            keep(private, feeds, public)

    def test_refuses_the_repository_of_the_site_under_another_address(self, feeds, public, tmp_path):
        """Two addresses that show the same branches are one repository, however they are written."""
        (tmp_path / "spiegel").mkdir()
        git(tmp_path, "clone", "--quiet", "--mirror", public.address, "spiegel/anders.git")
        disguised = Destination(address=str(tmp_path / "spiegel/anders.git"), branch="archive")
        with pytest.raises(PublishError, match="archive.same_place"):
            keep(disguised, feeds, public)
        assert keep(disguised, feeds, public, private=True)


class TestRefuseSharedPlace:
    def refuse(self, archive, public, site, *, private=False):
        refuse_shared_place(archive, public, site=site, private=private)

    def test_accepts_a_repository_of_its_own(self, public, private, tmp_path):
        """A private repository beside the public one is how it should be."""
        self.refuse(private, public, tmp_path)

    def test_refuses_where_the_site_goes(self, public, tmp_path):
        """The archive holds what residents must not see."""
        archive = Destination(address=f"file://{public.address}", branch="archive")
        with pytest.raises(SettingsError, match="--private-repository"):
            self.refuse(archive, public, tmp_path)

    def test_refuses_where_the_sources_of_the_site_are(self, public, tmp_path):
        """The repository with the documents may be as public as the site."""
        site = make_clone(tmp_path / "site", remotes={"origin": str(make_bare(tmp_path / "bron.git"))})
        archive = find_destination(site, "origin", "archive")
        with pytest.raises(SettingsError, match="--private-repository"):
            self.refuse(archive, public, site)

    def test_accepts_it_when_somebody_states_that_it_is_private(self, public, tmp_path):
        """One private repository may hold all, on branches of their own."""
        archive = Destination(address=public.address, branch="archive")
        self.refuse(archive, public, tmp_path, private=True)

    def test_never_accepts_the_branch_of_the_site(self, public, tmp_path):
        """Whatever is stated: one branch cannot hold both."""
        archive = Destination(address=public.address, branch=public.branch)
        with pytest.raises(SettingsError, match="--archive-branch"):
            self.refuse(archive, public, tmp_path, private=True)


class TestRestoreArchive:
    def test_brings_back_what_was_kept_byte_for_byte(self, feeds, public, private, tmp_path):
        """The next night begins where this one ended."""
        keep(private, feeds, public)
        fresh = tmp_path / "fresh/feeds"
        assert restore_archive(private, fresh)
        for path in ("archive.sqlite", "media/ab/foto.webp"):
            assert (fresh / path).read_bytes() == (feeds / path).read_bytes()
        assert {path.name for path in fresh.iterdir()} == {"archive.sqlite", "media"}

    def test_finds_nothing_the_first_night(self, private, tmp_path):
        """No branch yet: there is no archive, and that is fine."""
        assert not restore_archive(private, tmp_path / "feeds")

    def test_stops_when_the_place_cannot_be_reached(self, tmp_path):
        """An unreachable archive is no empty archive: the night must not go on and overwrite it."""
        with pytest.raises(PublishError, match="publish.unreachable"):
            restore_archive(Destination(address=str(tmp_path / "weg.git"), branch="archive"), tmp_path / "feeds")

    def test_leaves_no_picture_of_an_older_archive(self, feeds, public, private):
        """Pictures without an archive belong to nothing."""
        keep(private, feeds, public)
        (feeds / "archive.sqlite").unlink()
        (feeds / "media/ab/oud.webp").write_bytes(b"x")
        restore_archive(private, feeds)
        assert not (feeds / "media/ab/oud.webp").exists()

    def test_takes_only_the_archive(self, private, tmp_path):
        """A file that somebody put on the branch does not land among the sources, nor a link lead elsewhere."""
        work = tmp_path / "w"
        (work / "media").mkdir(parents=True)
        (work / "media/link").symlink_to("/etc/passwd")
        push_files(private.address, "archive", {"archive.sqlite": "x", "sources.toml": "kwaad"}, work=work)
        restore_archive(private, tmp_path / "feeds")
        assert not (tmp_path / "feeds/sources.toml").exists()
        assert not (tmp_path / "feeds/media/link").is_symlink()
