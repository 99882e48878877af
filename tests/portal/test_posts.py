"""The text of a post in lines and pieces, and where each leads."""

import pytest

from plugins.portal.pages.posts import linked

A, B = ("a.example/x", "https://t.co/a"), ("#Brug", "https://x.com/hashtag/Brug")


class TestLinked:
    @pytest.mark.parametrize(
        ("text", "links", "lines"),
        [
            ("Hoi", (), ((("Hoi", ""),),)),
            ("a.example/x", (A,), ((A,),)),
            ("Zie a.example/x, en\n\n#brug", (A, B), ((("Zie ", ""), A, (", en", "")), (), (("#brug", B[1]),))),
            ("#Brugge #Brug", (B,), ((("#Brugge ", ""), B),)),
            ("#Brug #Brug", (B, B), ((B, (" ", ""), B),)),
            ("Afgeka… #Brug", (A, B), ((("Afgeka… ", ""), B),)),
        ],
    )
    def test_gives_every_letter_once(self, text, links, lines):
        """Nothing of the words changes; what is named leads somewhere, whole words only, each to its own."""
        assert linked(text, links) == lines
        assert "\n".join("".join(piece for piece, _ in line) for line in lines) == text
