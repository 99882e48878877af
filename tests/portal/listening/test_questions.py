"""What somebody asks, and what only looks like it; and what counts as an answer."""

import pytest

from plugins.portal.listening.questions import asked_in, is_answered
from tests.support.factories import make_story

ASKED = "Wanneer worden de lantaarns in de fietstunnel gemaakt?"
LINK = "https://praat.example/42"


class TestAsked:
    @pytest.mark.parametrize(
        ("title", "text", "question"),
        [
            (ASKED, "", ASKED),
            ("Licht", f"Het is donker. {ASKED} Alvast dank!", ASKED),
            ("", "Wie weet van wie deze fiets is", "Wie weet van wie deze fiets is"),
            ("", "Fiets gevonden. Heeft iemand hem herkend?", "Heeft iemand hem herkend?"),
            ("", "Hoort iemand dat geluid ook?", "Hoort iemand dat geluid ook?"),
            ("", "Gisteren. Kan dit hek weer dicht?! Groet", "Kan dit hek weer dicht?!"),
            ("", "Who knows whose bike this is?", "Who knows whose bike this is?"),
            ("Rookmelder getest? Dat duurt zeven seconden", "", None),
            ("Wat doe je als een kind valt? Eerste hulp in vier minuten", "", None),
            ("Fietsaccu opladen? Niet in de gang", "Laad op een veilige plek.", None),
            ("Ruzie met de buren?", "Bemiddeling is gratis.", None),
            ("Het hek is dicht", "Zie https://bron.example/?wat=hoe voor meer.", None),
            ("De wijkagent weet wat er speelt", "Kom langs.", None),
            ("", "", None),
            ("?!", "…", None),
        ],
    )
    def test_is_a_sentence_that_begins_as_questions_do(self, title, text, question):
        """Or one that calls for ‘iemand’; a title that answers itself asks nothing."""
        assert asked_in(title, text) == question

    def test_is_short_enough_to_read(self):
        """A question without end is cut between words."""
        assert len(asked_in("", "Waarom " + "heel " * 100 + "lang?") or "") <= 240


class TestAnswered:
    @pytest.mark.parametrize(
        ("story", "is_an_answer"),
        [
            ({"title": "Iets", "body": f'<p><a href="{LINK}?utm=1&amp;ref=x">Hier</a></p>'}, False),
            ({"title": "Iets", "body": f'<p><a href="{LINK}">Hier</a> vroeg iemand.</p>'}, True),
            ({"title": "Iets", "body": '<p><a href="http://www.praat.example/42/">Hier</a></p>'}, True),
            ({"title": "Licht in de fietstunnel", "body": "<p>De lantaarns worden donderdag gemaakt.</p>"}, True),
            ({"title": "Licht in de fietstunnel", "body": "<p>Dank aan iedereen.</p>"}, False),
            ({"title": "Lantaarns in de fietstunnel gemaakt", "neighbourhood": "zonnehof"}, False),
            ({"title": "Lantaarns in de fietstunnel gemaakt", "neighbourhood": None}, True),
            ({"title": "Lantaarns gemaakt", "neighbourhood": "zonnehof", "also_in": ("molenwijk",)}, True),
        ],
    )
    def test_by_a_story_that_links_to_it_or_is_about_it(self, story, is_an_answer):
        """In the same neighbourhood, with most of the words of the question."""
        given = make_story(**{"neighbourhood": "molenwijk", "body": "<p>Ja.</p>", **story})
        assert is_answered(ASKED, [LINK], ["molenwijk"], [given]) is is_an_answer

    def test_by_nothing_when_there_are_no_stories(self):
        """Who wrote nothing, answered nothing."""
        assert not is_answered(ASKED, [LINK], [], [])
