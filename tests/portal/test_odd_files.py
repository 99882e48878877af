"""Files that are none of ours, lie elsewhere, or have a name that cannot be an address."""

import os

import pytest

from tests.support.contents import GOOD, NEWS, put, read, sentences, story

FOLDER = "municipality/news/2026"


class TestNames:
    @pytest.mark.parametrize(
        ("name", "mended"),
        [
            ("v1.2.md", "v1-2.md"),
            ("goed.oud.md", "goed-oud.md"),
            ("goed (1).md", "goed-1.md"),
            ("goed_1.md", "goed-1.md"),
            ("Goed.MD", "goed.md"),
            ("👍.md", None),
            ("één verhaal.md", "een-verhaal.md"),
        ],
    )
    def test_that_cannot_be_an_address_get_one(self, content, name, mended):
        """The sentence says how to call the file; nothing vanishes without a word."""
        put(content, f"{FOLDER}/{name}", story())
        documents, problems = read(content)
        assert [(problem.code, problem.file.name) for problem in problems] == [("bad_name", name)]
        assert f"`{mended or 'naam.md'}`" in next(sentences(problems[0]))
        assert set(documents) == {GOOD}

    def test_in_no_language_at_all_do_not_stop_the_rest(self, content):
        """A name of bytes from an old disk can still be said."""
        (content / FOLDER / os.fsdecode(b"caf\xe9.md")).write_text(story())
        documents, problems = read(content)
        assert set(documents) == {GOOD}
        assert [problem.code for problem in problems] == ["bad_name"]
        assert all(sentence.encode() for sentence in sentences(problems[0]))

    @pytest.mark.parametrize("name", ["verhaal.docx", "verhaal.md.txt", "verhaal.odt"])
    def test_of_other_programs_are_told_apart(self, content, name):
        """A warning: somebody wrote a story that nobody will see."""
        put(content, f"{FOLDER}/{name}", b"PK")
        _, problems = read(content)
        assert [(problem.code, problem.file.name, problem.is_warning) for problem in problems] == [
            ("not_markdown", name, True)
        ]


class TestElsewhere:
    def test_is_not_read_through_a_link(self, content, tmp_path):
        """Whatever a link in the folder leads to, only what is in the folder is published."""
        (tmp_path / "geheim").mkdir()
        (tmp_path / "geheim/brief.md").write_text(story())
        folder = content / FOLDER
        (folder / "brief.md").symlink_to(tmp_path / "geheim/brief.md")
        (folder / "weg.md").symlink_to(tmp_path / "nergens.md")
        (folder / "rond.md").symlink_to("rond.md")
        (folder / "foto.jpg").symlink_to(tmp_path / "geheim.jpg")
        (content / "topics").symlink_to(tmp_path / "geheim")
        put(content, NEWS, story("photos:\n  - file: foto.jpg\n    alt: Een\n    credit: Truus\n"))
        documents, problems = read(content)
        assert set(documents) == {GOOD, NEWS}
        assert sorted((problem.file.name, problem.code) for problem in problems) == [
            ("brief.md", "unreadable"),
            ("fout.md", "photo_missing"),
            ("rond.md", "unreadable"),
            ("weg.md", "unreadable"),
        ]

    def test_is_read_through_a_link_that_stays_inside(self, content):
        """One photo for two stories."""
        (content / "municipality/actions").mkdir()
        (content / FOLDER / "zelfde.jpg").symlink_to("er.jpg")
        put(content, NEWS, story("photos:\n  - file: zelfde.jpg\n    alt: Een\n    credit: Truus\n"))
        assert not read(content)[1]

    def test_is_not_waited_for(self, content):
        """A pipe in the place of a file would keep a build waiting for ever."""
        os.mkfifo(content / NEWS)
        documents, problems = read(content)
        assert set(documents) == {GOOD}
        assert [problem.code for problem in problems] == ["unreadable"]

    def test_folders_called_like_files_are_folders(self, content):
        """And a file called like a folder is a file."""
        put(content, f"{FOLDER}/map.md/verhaal.md", story())
        put(content, "municipality/events", "geen map")
        documents, problems = read(content)
        assert set(documents) == {GOOD}
        assert [problem.code for problem in problems] == ["bad_name"]

    @pytest.mark.parametrize("body", ["Zie [het plan](plan.pdf).\n", "Zie [de foto](er.jpg).\n"])
    def test_files_that_are_no_pages_cannot_be_linked_to(self, content, body):
        """They are not published; the reader would find nothing."""
        put(content, f"{FOLDER}/plan.pdf", b"%PDF")
        put(content, NEWS, story(body="Een.\n\n" + body))
        documents, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("link_to_file", 7)]
        assert NEWS in documents
