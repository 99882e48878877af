"""Whether a feed still belongs to who we took it from."""

from __future__ import annotations

import dataclasses

import pytest

from plugins.aggregator.model import Changes, Visit
from plugins.aggregator.ownership import language_in, signs_of_a_stranger
from tests.support.feeds import NOW, make_item

KNOWN = Visit(source="bron", last_success=NOW)
DUTCH = "De buurt komt bij elkaar in het wijkcentrum voor een avond met de wijkagent"
ENGLISH = "This is the best offer for you and the casino that you want to play with"


def many(start: int, host: str = "bron.example", text: str = DUTCH, language: str | None = None, count: int = 5):
    numbers = range(start, start + count)
    return tuple(
        make_item(f"i{n}", url=f"https://{host}/{n}", title=f"Bericht {n}", excerpt=text, language=language)
        for n in numbers
    )


def signs(stored, new, visit: Visit = KNOWN, **more) -> str:
    return "; ".join(signs_of_a_stranger(visit, stored, Changes(new=new, **more)))


class TestSigns:
    def test_another_host(self):
        """Not one known item, and links that all lead elsewhere: somebody else's."""
        assert "bron.example" in signs(many(0), many(9, host="ander.example"))

    @pytest.mark.parametrize("host", ["www.bron.example", "nieuws.bron.example", "bron.example:8443"])
    def test_the_same_house(self, host: str):
        """With or without www, or in another room of the same house, it is the same source."""
        assert signs(many(0), many(9, host=host)) == ""

    def test_another_language(self):
        """The same host in another language is what happens to a domain that lapsed."""
        assert "taal en in plaats van nl" in signs(many(0), many(9, text=ENGLISH))
        assert "taal cyrillic" in signs(many(0), many(9, text="Лучшее казино для вас и вашей семьи"))

    def test_a_declared_language(self):
        """Where the texts do not tell, the declared language counts."""
        assert "taal fr" in signs(many(0, language="nl", text="x"), many(9, language="fr", text="x"))
        assert signs(many(0, language="nl", text="x"), many(9, language=None, text="x")) == ""
        assert signs(many(0, language="nl", text="x"), many(9, language="en", text=DUTCH)) == ""

    def test_a_busy_source(self):
        """A source whose list is new every night is still itself."""
        assert signs(many(0), many(9)) == ""

    def test_one_known_item_is_enough(self):
        """Who keeps one item is who he was: sites do move, and do write in English."""
        stored, fresh = many(0), many(9, host="ander.example", text=ENGLISH)
        assert signs(stored, fresh, unchanged=stored[:1]) == ""
        assert signs(stored, fresh, updated=stored[:1]) == ""

    def test_a_source_that_links_to_everybody(self):
        """A list of links has no house of its own."""
        stored = tuple(item for n in range(5) for item in many(n, host=f"h{n}.example", count=1))
        assert signs(stored, many(9, host="ander.example")) == ""

    def test_two_languages(self):
        """A source that writes in two languages may have a night in one."""
        assert signs((*many(0), *many(5, text=ENGLISH)), many(19, text=ENGLISH)) == ""

    def test_too_little_to_say(self):
        """Of two items nothing can be said, nor of a source that is new or was given another address."""
        assert signs(many(0, count=2), many(9, host="ander.example")) == ""
        assert signs(many(0), many(9, host="ander.example"), Visit(source="bron")) == ""
        assert signs(many(0), ()) == ""

    def test_held_stays_held(self):
        """Once held, time does not make it trusted: not even when all that we compared with has expired."""
        held = dataclasses.replace(KNOWN, state="held")
        assert signs((), many(9), held)
        assert signs(many(0), many(9), held, unchanged=many(0)) == ""


class TestLanguages:
    @pytest.mark.parametrize(
        ("text", "expected"),
        {
            DUTCH: "nl",
            ENGLISH: "en",
            "Der Verein lädt mit dem Rathaus für den Abend ein und wird auf die Frage nicht warten": "de",
            "La mairie est dans le quartier pour les habitants et avec une réunion sur la rue": "fr",
            "今夜のカジノは最高です": "cjk",
            "casino bonus 2026": None,
            "": None,
            "\U0001f3b0" * 50: None,
        }.items(),
    )
    def test_languages(self, text: str, expected: str | None):
        """Small words give a language away; a script says enough by itself; a few names say nothing."""
        assert expected == language_in(text) or (expected == "cjk" and language_in(text) in {"cjk", "katakana"})
