"""The files of a content folder, looked at as seldom as can be."""

import os

import pytest

from plugins.fastbuild import Memory
from plugins.portal import files
from plugins.portal.files import YOUNG, look, look_again, recall_files


@pytest.fixture
def content(tmp_path):
    """Two files that have been there for a while."""
    folder = tmp_path / "content"
    for name in ("a/een.md", "a/twee.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
        os.utime(folder / name, (1_700_000_000, 1_700_000_000))
    return folder


class TestLook:
    def test_knows_a_file_by_size_and_time(self, content, monkeypatch):
        """One that lies as it did is not opened."""
        old = look(content, "a/een.md")
        monkeypatch.setattr(files, "look", None)
        assert look_again(content, old) is old

    def test_opens_one_that_was_touched(self, content):
        """The same content at another time is the same; another of the same size is not."""
        old = look(content, "a/een.md")
        os.utime(content / old.name, (1_700_000_009, 1_700_000_009))
        again = look_again(content, old)
        assert again
        assert (again.digest, again.mtime) == (old.digest, 1_700_000_009 * 10**9)
        (content / old.name).write_text("a/EEN.md")
        assert look_again(content, old) is None

    def test_trusts_no_young_time(self, content):
        """Two edits within one tick of the clock look the same."""
        (content / "a/een.md").write_text("a/een.md")
        old = look(content, "a/een.md")
        assert old.mtime == YOUNG
        found = (content / old.name).stat()
        (content / old.name).write_text("a/EEN.md")
        os.utime(content / old.name, ns=(found.st_mtime_ns, found.st_mtime_ns))
        assert look_again(content, old) is None


class TestRecallFiles:
    def test_looks_everywhere_unless_somebody_watches(self, content):
        """Without word of what changed, anything may have."""
        memory = Memory()
        assert recall_files(content, memory) == ({"a/een.md": True, "a/twee.md": True}, None)
        (content / "a/drie.md").touch()
        assert len(recall_files(content, memory)[0]) == 3

    def test_goes_by_word_of_an_edit(self, content):
        """The folder is not looked through: what nobody told of is not seen."""
        memory = Memory()
        recall_files(content, memory)
        (content / "a/drie.md").touch()
        memory.changed = frozenset({content / "a/een.md"})
        assert recall_files(content, memory) == ({"a/een.md": True, "a/twee.md": True}, {"a/een.md"})

    @pytest.mark.parametrize("name", ["a/drie.md", "a/weg.md", "a/twee.md", "../elders.md"])
    def test_looks_everywhere_when_files_came_or_went(self, content, name):
        """Or became something else, or are none of this folder."""
        memory = Memory()
        (content / "a/weg.md").touch()
        recall_files(content, memory)
        (content / "a/weg.md").unlink()
        (content / "a/drie.md").touch()
        (content / "a/twee.md").unlink()
        (content / "a/twee.md").symlink_to("/etc/hostname")
        memory.changed = frozenset({content.joinpath(name) if name[0] == "a" else content.parent / "elders.md"})
        assert recall_files(content, memory) == ({"a/een.md": True, "a/twee.md": False, "a/drie.md": True}, None)

    def test_looks_everywhere_after_many_changes(self, content):
        """Who watches may have missed some."""
        memory = Memory()
        recall_files(content, memory)
        memory.changed = frozenset({content / "a/een.md"} | {content / f"a/{number}.md" for number in range(50)})
        assert recall_files(content, memory)[1] is None
