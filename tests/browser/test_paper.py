"""A story, an action and a neighbourhood on A4."""

import io
import re

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser

#: what may not be cut in two: the pieces of text in each, but for what only the ear hears
BLOCKS = """() => [...document.querySelectorAll('main :is(figure, blockquote, tr, .person-line, .ambassador-card,'
  + ' .notice-banner, .agenda-list__item, .fact-list__fact, .feed-item, .contact-list__item)')]
.filter(e => e.checkVisibility()).map(e => {
  const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), pieces = [];
  while (walk.nextNode()) {
    const inside = walk.currentNode.parentElement;
    if (inside.checkVisibility() && !inside.closest('.visually-hidden')) pieces.push(walk.currentNode.data);
  }
  return pieces.filter(piece => piece.trim());
}).filter(pieces => pieces.length)"""


@pytest.fixture(params=["story", "action", "action_planned", "neighbourhood"])
def printed(request, visit):
    """The page as it is printed, and the blocks on it."""
    page = visit(request.param, width=718, height=1047, media="print")
    blocks = page.evaluate(BLOCKS)
    menus = page.locator("header nav, .task-bar, .share-links").evaluate_all(
        "all => all.some(e => e.checkVisibility())"
    )
    return PdfReader(io.BytesIO(page.pdf(format="A4", print_background=False))), blocks, menus


def letters(text: str) -> str:
    """A text without what a printer may change: spaces and soft hyphens."""
    return re.sub(r"[\s\u00ad-]", "", text)


class TestPaper:
    def test_is_a4_without_menus(self, printed):
        """What cannot be clicked on paper is gone; a page is a sheet of A4."""
        reader, _, menus = printed
        sizes = {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages}
        assert all(abs(width - 595) <= 2 and abs(height - 842) <= 2 for width, height in sizes)
        assert 1 <= len(reader.pages) <= 4
        assert not menus

    def test_begins_on_the_first_sheet(self, printed):
        """The title and the text under it begin right under the name of the municipality, not on a second sheet."""
        reader, _, _ = printed
        assert len(letters(reader.pages[0].extract_text())) > 300

    def test_holds_a_finished_action_on_two_sheets(self, visit):
        """Who took part, thanks and topics stand in two columns, and nothing comes after them."""
        page = visit("action", width=718, height=1047, media="print")
        reader = PdfReader(io.BytesIO(page.pdf(format="A4", print_background=False)))
        assert len(reader.pages) == 2

    def test_has_letters_that_can_be_read(self, printed):
        """No letter is smaller than 10.5 points."""
        reader, _, _ = printed
        sizes: dict[str, float] = {}

        def note(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
            if text.strip():
                sizes[text] = abs(size * tm[3] * cm[3])

        for page in reader.pages:
            page.extract_text(visitor_text=note)
        assert sizes
        assert {text: size for text, size in sizes.items() if size < 10.4} == {}

    def test_cuts_no_block_in_two(self, printed):
        """Pictures with their caption, quotes, rows of a table and cards stand whole on one sheet."""
        reader, blocks, _ = printed
        sheets = [letters(page.extract_text()) for page in reader.pages]
        assert blocks
        whole = [any(all(letters(piece) in sheet for piece in block) for sheet in sheets) for block in blocks]
        assert [block for block, is_whole in zip(blocks, whole, strict=True) if not is_whole] == []
