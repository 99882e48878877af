"""Replacing a branch, against repositories on this machine."""

from pathlib import Path

import pytest

from plugins.portal.publishing import SITE_MARK, Author, Destination, PublishError, look, replace
from tests.support.repositories import commits_of, files_of, git, make_bare, push_files, text_of

AUTHOR = Author(mail="redactie@lindehage.example")


@pytest.fixture
def bare(tmp_path):
    return make_bare(tmp_path / "host.git")


@pytest.fixture
def place(bare):
    return Destination(address=str(bare), branch="gh-pages")


def make_folder(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def put(place: Destination, folder: Path, files: dict[str, str], **more) -> str:
    given = {"seen": look(place), "author": AUTHOR, "message": "Een site", "mark": SITE_MARK, **more}
    return replace(place, make_folder(folder, files), files, **given)


class TestReplace:
    def test_publishes_every_file_the_first_time(self, bare, place, tmp_path):
        """An empty repository gets a branch with the files, and the mark that they are to be served as they are."""
        commit = put(place, tmp_path / "a", {"index.html": "thuis", "buurten/één huis/index.html": "hier"})
        assert commits_of(bare, "gh-pages") == [commit]
        assert files_of(bare, "gh-pages") >= {"index.html", SITE_MARK}
        assert text_of(bare, "gh-pages", "buurten/één huis/index.html") == "hier"

    def test_keeps_no_history(self, bare, place, tmp_path):
        """However often a site is published, its branch has one commit, and no removed page."""
        put(place, tmp_path / "a", {"index.html": "een", "weg.html": "een naam die weg moet"})
        put(place, tmp_path / "b", {"index.html": "twee"})
        last = put(place, tmp_path / "c", {"index.html": "drie"})
        assert commits_of(bare, "gh-pages") == [last]
        assert files_of(bare, "gh-pages") == {"index.html", SITE_MARK}

    def test_leaves_nothing_on_this_machine(self, place, tmp_path, monkeypatch):
        """The repository in between is gone, and with it every object that it held."""
        temporary = tmp_path / "tmp"
        temporary.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(temporary))
        put(place, tmp_path / "a", {"index.html": "een"})
        assert list(temporary.iterdir()) == []

    def test_takes_only_the_files_that_it_was_given(self, bare, place, tmp_path):
        """A note or an original that lies in the folder stays there."""
        folder = make_folder(tmp_path / "a", {"foto-met-gps.jpg": "x", ".written-files": "x"})
        put(place, folder, {"index.html": "een"})
        assert files_of(bare, "gh-pages") == {"index.html", SITE_MARK}

    def test_signs_as_the_portal_whoever_is_at_work(self, bare, place, tmp_path, monkeypatch):
        """A night without any git settings publishes under the portal's name and the editors' mail."""
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
        monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        put(place, tmp_path / "a", {"index.html": "een"})
        who = git(bare, "log", "-1", "--format=%an %ae %cn %ce", "gh-pages")
        assert who == "buurtportaal redactie@lindehage.example buurtportaal redactie@lindehage.example"

    def test_writes_the_name_of_the_host_where_that_is_asked(self, bare, place, tmp_path):
        """Some hosts read their own name from a file."""
        put(place, tmp_path / "a", {"index.html": "een"}, cname="veilig.lindehage.example")
        assert text_of(bare, "gh-pages", "CNAME") == "veilig.lindehage.example"

    def test_leaves_other_branches_alone(self, bare, place, tmp_path):
        """The sources of the site lie beside it."""
        push_files(bare, "main", {"content/index.md": "bron"}, work=tmp_path / "work")
        before = commits_of(bare, "main")
        put(place, tmp_path / "a", {"index.html": "een"})
        assert commits_of(bare, "main") == before

    def test_does_not_send_again_what_the_host_has(self, bare, place, tmp_path):
        """A night in which one page changed sends one page."""
        many = {f"{n}.html": f"pagina {n}" for n in range(40)}
        git(bare, "config", "receive.unpackLimit", "1")  # one pack for each push, so that it can be counted
        put(place, tmp_path / "a", many)
        packs = set((bare / "objects/pack").glob("*.idx"))
        put(place, tmp_path / "a", {**many, "0.html": "nieuw"})
        (new,) = set((bare / "objects/pack").glob("*.idx")) - packs
        sent = git(bare, "verify-pack", "--verbose", str(new)).splitlines()
        assert sum(" blob " in line for line in sent) == 1

    def test_does_not_undo_what_another_run_published_meanwhile(self, bare, place, tmp_path):
        """The slower of two runs at once stops; the branch is as the faster one left it."""
        before = look(place)
        faster = put(place, tmp_path / "a", {"index.html": "sneller"})
        with pytest.raises(PublishError, match="publish.push_failed"):
            put(place, tmp_path / "b", {"index.html": "trager"}, seen=before)
        assert commits_of(bare, "gh-pages") == [faster]

    def test_changes_nothing_when_the_host_refuses(self, bare, place, tmp_path):
        """A push that fails leaves the site that stood there."""
        first = put(place, tmp_path / "a", {"index.html": "een"})
        hook = bare / "hooks/pre-receive"
        hook.write_text("#!/bin/sh\necho vol >&2\nexit 1\n")
        hook.chmod(0o755)
        with pytest.raises(PublishError, match="vol"):
            put(place, tmp_path / "b", {"index.html": "twee"})
        assert commits_of(bare, "gh-pages") == [first]

    def test_works_when_called_from_a_hook(self, bare, place, tmp_path, monkeypatch):
        """Git tells its hooks where it works; that is not where we work."""
        push_files(bare, "main", {"a.md": "bron"}, work=tmp_path / "work")
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "work/.git"))
        monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "work/.git/index"))
        put(place, tmp_path / "a", {"index.html": "een"})
        monkeypatch.delenv("GIT_DIR")
        monkeypatch.delenv("GIT_INDEX_FILE")
        assert git(tmp_path / "work", "branch", "--list", "gh-pages") == ""


class TestLook:
    def test_sees_no_branch(self, place):
        """The first time there is nothing to compare with."""
        assert look(place).commit == ""

    def test_refuses_a_branch_with_other_work(self, bare, tmp_path):
        """`--branch main` by mistake must never replace the sources."""
        push_files(bare, "main", {"content/index.md": "bron"}, work=tmp_path / "work")
        with pytest.raises(PublishError, match="publish.occupied"):
            look(Destination(address=str(bare), branch="main"))

    def test_says_when_a_place_cannot_be_reached(self, tmp_path):
        """An absent repository is not the same as an absent branch."""
        with pytest.raises(PublishError, match="publish.unreachable"):
            look(Destination(address=str(tmp_path / "nergens.git"), branch="gh-pages"))

    def test_can_do_without_partial_fetching(self, bare, place, tmp_path):
        """Older hosts send whole commits; the count is the same."""
        git(bare, "config", "uploadpack.allowFilter", "false")
        put(place, tmp_path / "a", {"index.html": "een"})
        assert look(place).files == {"index.html", SITE_MARK}
        put(place, tmp_path / "b", {"index.html": "twee"})
        assert text_of(bare, "gh-pages", "index.html") == "twee"
