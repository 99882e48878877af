"""Every example in the handbook is right: an editor may copy it as it stands."""

import datetime as dt
import re
import textwrap
from pathlib import PurePosixPath

import pytest

from plugins.aggregator import read_moderation, read_sources
from plugins.portal import defaults
from plugins.portal.frontmatter import SCHEMAS
from plugins.portal.reader import read_documents
from plugins.portal.references import check_references
from tests.support.contents import LANDING
from tests.support.markdown import PAGES, ROOT, blocks, read

TODAY = dt.date(2026, 11, 20)
EXAMPLES = {
    f"{page.relative_to(ROOT).as_posix()}:{block.line}": block
    for page in PAGES
    for block in blocks(read(page))
    if block.language == "markdown" and block.info
}
TABLES = [block for page in PAGES for block in blocks(read(page)) if block.language == "toml" and block.info]
#: what examples speak of and no page shows
AROUND = {
    "neighbourhoods/haag/index.md": "---\ntitle: De Haag\n---\n",
    "topics/inbraak.md": "---\ntitle: Inbraak\n---\n",
}


def put(content, path, text):
    """A document, and beside it every file that it names."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    for photo in re.findall(r"\bfile: (\S+)", text):
        file.with_name(photo.rstrip(",}")).touch()


@pytest.fixture(scope="module")
def handbook(tmp_path_factory):
    """A content folder with the last example of every path in it."""
    content = tmp_path_factory.mktemp("handbook")
    for path, text in AROUND.items():
        put(content, path, text)
    for block in EXAMPLES.values():
        put(content, block.info, block.text)
    return content


def mistakes(content):
    """What an editor would be told, warnings aside."""
    reading = read_documents(content, markdown=defaults.MARKDOWN, landing=LANDING)
    found, _ = check_references(reading.documents, TODAY)
    return [problem for problem in (*reading.problems, *found) if not problem.is_warning]


class TestExamples:
    @pytest.mark.parametrize("block", EXAMPLES.values(), ids=EXAMPLES)
    def test_can_be_copied_as_they_stand(self, handbook, block):
        """Each alone in its place, with all others around it, has no mistake."""
        before = (handbook / block.info).read_text("utf-8")
        put(handbook, block.info, block.text)
        found = mistakes(handbook)
        put(handbook, block.info, before)
        assert found == []

    def test_show_every_kind_that_editors_make(self, handbook):
        """There is an example of each kind; reports come later, texts need none."""
        shown = {
            document.kind
            for document in read_documents(handbook, markdown=defaults.MARKDOWN, landing=LANDING).documents
        }
        assert set(SCHEMAS) - {"report", "text"} <= shown

    @pytest.mark.parametrize("block", TABLES, ids=lambda block: f"{block.info}:{block.line}")
    def test_of_sources_and_decisions_are_right_too(self, tmp_path, block):
        """What stands in a `toml` block is read by the program that reads the real file."""
        file = tmp_path / PurePosixPath(block.info)
        file.parent.mkdir()
        file.write_text(textwrap.dedent(block.text), encoding="utf-8")
        assert read_sources(file.parent).sources or read_moderation(file.parent).hidden

    def test_are_told_apart_from_other_code(self):
        """An example without its path would be read by nobody."""
        handbook = [page for page in PAGES if "redactie" in page.parts]
        bare = [
            f"{page.name}:{block.line}"
            for page in handbook
            for block in blocks(read(page))
            if not block.info and block.language not in ("sh", "text")
        ]
        assert bare == []
