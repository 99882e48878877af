"""What is known of neighbourhoods that nobody edited."""

from plugins.fastbuild import Memory
from plugins.portal.chunks import recall_each
from tests.support.factories import make_story

LINDEN = [make_story(slug, neighbourhood="linden") for slug in ("a", "b")]
HAVEN = [make_story("c", neighbourhood="haven")]


def look(memory, documents, *given):
    """What was looked at, and what was found in all."""
    seen = []

    def find(together, *_):
        seen.append([document.slug for document in together])
        return len(together)

    return seen, list(recall_each(memory, "slugs", documents, find, *given))


class TestRecallEach:
    def test_looks_at_each_neighbourhood_once(self):
        """And again at the one with an edit."""
        memory = Memory()
        assert look(memory, [*LINDEN, *HAVEN]) == ([["a", "b"], ["c"]], [2, 1])
        assert look(memory, [*LINDEN, *HAVEN]) == ([], [2, 1])
        edited = make_story("b", neighbourhood="linden", title="Anders")
        assert look(memory, [LINDEN[0], edited, *HAVEN]) == ([["a", "b"]], [2, 1])

    def test_looks_again_when_lines_moved(self):
        """Problems name lines, though documents are equal without them."""
        memory = Memory()
        look(memory, LINDEN)
        moved = make_story("a", neighbourhood="linden", lines={("title",): 9})
        assert moved == LINDEN[0]
        assert look(memory, [moved, LINDEN[1]])[0] == [["a", "b"]]

    def test_looks_again_when_what_it_goes_by_is_another(self):
        """Such as the day."""
        memory = Memory()
        look(memory, HAVEN, "vandaag")
        assert look(memory, HAVEN, "vandaag")[0] == []
        assert look(memory, HAVEN, "morgen")[0] == [["c"]]
