"""A remote's name, an address or a folder: what `--remote` may be."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from plugins.portal.errors import SettingsError
from plugins.portal.publishing import Destination, GitError, find_destination
from plugins.portal.publishing.destination import is_public, known_remotes
from plugins.portal.publishing.git import scratch
from tests.support.repositories import git, make_bare, make_clone, push_files


class TestFindDestination:
    def test_knows_the_remotes_of_the_site(self, tmp_path):
        """A name means the address that the site's own repository has for it."""
        site = make_clone(tmp_path / "site", remotes={"pages": "git@git.example:gemeente/site.git"})
        place = find_destination(site, "pages", "gh-pages")
        assert place.address == "git@git.example:gemeente/site.git"
        assert known_remotes(site) == ("pages",)

    def test_knows_the_address_to_push_to(self, tmp_path):
        """Where reading and pushing differ, pushing counts."""
        site = make_clone(tmp_path / "site", remotes={"origin": "https://git.example/a/b.git"})
        git(site, "remote", "set-url", "--push", "origin", "git@git.example:a/b.git")
        assert find_destination(site, "origin", "gh-pages").address == "git@git.example:a/b.git"

    def test_reads_a_relative_remote_from_the_top_of_the_repository(self, tmp_path):
        """A site in a folder of a larger repository has the remotes of that repository."""
        make_bare(tmp_path / "host.git")
        make_clone(tmp_path / "work", remotes={"origin": "../host.git"})
        (tmp_path / "work/site").mkdir()
        place = find_destination(tmp_path / "work/site", "origin", "gh-pages")
        assert place.address == str(tmp_path / "host.git")

    def test_takes_an_address_as_it_is(self, tmp_path):
        """A site need not be in a repository at all."""
        assert find_destination(tmp_path, "https://git.example/a/b.git", "x").address == "https://git.example/a/b.git"

    def test_takes_a_folder_beside_the_site(self, tmp_path):
        """A path is relative to the site's folder."""
        make_bare(tmp_path / "host.git")
        (tmp_path / "site").mkdir()
        assert find_destination(tmp_path / "site", "../host.git", "x").address == str(tmp_path / "host.git")

    @pytest.mark.parametrize("remote", ["origin", "../nergens.git", ""])
    def test_refuses_what_it_does_not_know(self, tmp_path, remote):
        """A misspelt name is said at once, with what to do."""
        with pytest.raises(SettingsError, match="git remote -v"):
            find_destination(make_clone(tmp_path / "site", remotes={}), remote, "gh-pages")

    def test_stops_at_a_repository_that_cannot_be_read(self, tmp_path):
        """Unreadable is not the same as absent: its remotes might be where the archive must not go."""
        site = make_clone(tmp_path / "site", remotes={"origin": "https://git.example/a/b.git"})
        (site / ".git/config").write_text("[remote")
        with pytest.raises(GitError, match="config"):
            known_remotes(site)

    @pytest.mark.parametrize("branch", ["", "a b", "-f", "a..b", "weg:main"])
    def test_refuses_what_cannot_be_a_branch(self, tmp_path, branch):
        """Nor can a name of a branch smuggle in an option."""
        with pytest.raises(SettingsError, match="--branch"):
            find_destination(tmp_path, "https://git.example/a/b.git", branch)

    def test_lends_the_keys_of_the_repository_to_its_remotes_only(self, tmp_path):
        """What opens the site's own host is not sent to another one."""
        site = make_clone(tmp_path / "site", remotes={"origin": "https://git.example/a/b.git"})
        git(site, "config", "--add", "http.https://git.example/.extraheader", "AUTHORIZATION: basic eDp5")
        git(site, "config", "core.sshCommand", "ssh -i sleutel")
        git(site, "config", "user.name", "Iemand")
        own = find_destination(site, "origin", "gh-pages")
        with scratch(own.address, more=own.access) as repository:
            assert repository("config", "http.https://git.example/.extraheader") == "AUTHORIZATION: basic eDp5\n"
            assert repository("config", "core.sshCommand") == "ssh -i sleutel\n"
        assert "Iemand" not in own.access.values()
        assert find_destination(site, "https://git.example/a/archief.git", "archive").access == {}

    def test_shows_neither_password_nor_keys(self, tmp_path):
        """What is printed or logged is safe to read."""
        site = make_clone(tmp_path / "site", remotes={"origin": "https://x:geheim@git.example/a/b.git"})
        git(site, "config", "http.extraheader", "AUTHORIZATION: basic geheim")
        place = find_destination(site, "origin", "gh-pages")
        assert str(place) == "https://git.example/a/b.git (gh-pages)"
        assert "basic" not in repr(place)


class TestIsPublic:
    def test_notices_a_repository_that_anybody_can_read(self, tmp_path):
        """The archive must not go where a stranger can fetch it."""
        bare = make_bare(tmp_path / "www/archief.git")
        push_files(bare, "archive", {"archive.sqlite": "x"}, work=tmp_path / "work")
        git(bare, "update-server-info")
        handler = partial(_Silent, directory=str(tmp_path / "www"))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
            thread.start()
            try:
                host = f"naam:geheim@127.0.0.1:{server.server_port}"
                assert is_public(f"http://{host}/archief.git")
                assert not is_public(f"http://{host}/nergens.git")
            finally:
                server.shutdown()
                thread.join()

    def test_leaves_folders_to_the_one_who_owns_them(self, tmp_path):
        """A folder on this machine is on no web."""
        assert not is_public(str(make_bare(tmp_path / "archief.git")))


class TestDestination:
    def test_is_the_same_repository_on_another_branch(self):
        """The branch does not make another repository."""
        one = Destination(address="git@git.example:a/b.git", branch="gh-pages")
        other = Destination(address="https://git.example/A/b", branch="archive")
        assert one.is_same_repository(other)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """A test prints nothing."""
