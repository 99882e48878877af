"""Which topics a text is about, by their names."""

import pytest

from plugins.portal.listening.voices import topics_in

NAMES = (("inbraak", ("inbraak",)), ("brand-en-rook", ("brand en rook",)), ("ov", ("ov",)))


class TestTopics:
    @pytest.mark.parametrize(
        ("text", "topics"),
        [
            ("er was een inbraak", ["inbraak"]),
            ("weer een woninginbraak gemeld", ["inbraak"]),
            ("de inbraakcijfers dalen", ["inbraak"]),
            ("ingebroken in de schuur", []),
            ("brand en rook in de straat", ["brand-en-rook"]),
            ("brand zonder rook", []),
            ("het ov rijdt", ["ov"]),
            ("over de brug", []),
            ("", []),
        ],
    )
    def test_are_named_whole_or_as_a_part_of_a_long_word(self, text, topics):
        """Short names and names of several words only as they stand: `ov` is not in `over`."""
        assert list(topics_in(text.split(), text, NAMES)) == topics
