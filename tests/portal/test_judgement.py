"""What an editor must look at: people, their pictures and their words."""

from pathlib import PurePosixPath

import pytest

from plugins.portal.documents import PersonRef, Place, Quote
from plugins.portal.frontmatter import new_document, starter_words
from plugins.portal.judgement import judge
from tests.support.factories import (
    TODAY,
    day,
    make_action,
    make_ambassador,
    make_consent,
    make_picture,
    make_story,
)


def codes(document):
    problems = list(judge(document, TODAY))
    assert all(problem.is_warning for problem in problems)
    return [problem.code for problem in problems]


def person(**changes):
    """An ambassador with nothing to ask about."""
    return make_ambassador(**{"availability": "Dinsdag in De Wiek", **changes})


class TestEnds:
    @pytest.mark.parametrize(("left", "asked"), [(31, 0), (30, 1), (0, 1), (-1, 0)])
    def test_of_every_consent_are_told_thirty_days_before(self, left, asked):
        """Of an ambassador, of somebody named, of a photo; on the last day still, and then no more."""
        consent = make_consent(until=day(-left))
        named = make_story(people=(PersonRef(name="Noor", consent=consent),))
        pictured = make_story(photos=(make_picture(alt="Vrouw lacht op het plein", consent=consent),))
        assert codes(person(consent=consent)) == ["consent_ends"] * asked
        assert codes(person(until=day(-left))) == ["term_ends"] * asked
        assert codes(named) == ["name_consent_ends"] * asked
        assert codes(pictured) == ["photo_consent_ends"] * asked

    def test_are_not_asked_of_who_withdrew(self):
        """No is no: nobody is asked again."""
        assert codes(person(consent=make_consent(until=day(-3), withdrawn=day(1)))) == []


class TestPhotos:
    @pytest.mark.parametrize(
        "alt", ["Een vrouw lacht op het plein.", "Twee kinderen steppen.", "Portret bij de molen", "Man op een trapje"]
    )
    def test_of_people_need_a_word_about_consent(self, alt):
        """A consent, or that nobody can be recognised."""
        assert codes(make_story(photos=(make_picture(alt=alt),))) == ["photo_of_people"]
        assert codes(make_story(photos=(make_picture(alt=alt, consent=make_consent()),))) == []
        assert codes(make_story(photos=(make_picture(alt=alt, recognisable=False),))) == []

    @pytest.mark.parametrize(
        "alt",
        ["Na: het gras is schoon, er staat een bank.", "Een vrouw van achteren op de dijk.", "De Manstraat in de mist"],
    )
    def test_of_places_need_none(self, alt):
        """Streets, and people from behind."""
        assert codes(make_story(photos=(make_picture(alt=alt),))) == []

    @pytest.mark.parametrize(
        "alt",
        ["Foto", "foto 2", "afbeelding", "Afbeelding van het plein", "Een foto van de brug", "IMG_2041", "IMG 2041",
         "brug.jpg", "plein-schoon", "Plein schoon", "wat er te zien is", "Photo of a lamp"],
    )  # fmt: skip
    def test_need_words_that_say_something(self, alt):
        """A file name or the word photo tells nobody what can be seen; in a text neither."""
        picture = make_picture(alt=alt, file=PurePosixPath("news/plein-schoon.jpg"))
        assert codes(make_story(photos=(picture,))) == ["alt_empty"]
        if "lein" not in alt[:6]:
            assert codes(make_story(body=f'<p><img alt="{alt}" src="content:a.jpg"></p>')) == ["alt_empty"]

    def test_that_only_decorate_say_nothing(self):
        """No description is asked for."""
        assert codes(make_story(photos=(make_picture(alt="", decorative=True),))) == []


class TestPeople:
    def test_can_be_found_somewhere(self):
        """A place or a time, or a way to reach them."""
        assert codes(make_ambassador()) == ["reach_missing"]
        assert codes(make_ambassador(reach="Loop binnen bij De Wiek.")) == []

    @pytest.mark.parametrize(
        ("reach", "code"),
        [
            ("Loop binnen.", "scope_lacks"),
            ("Bel 06-12345678", "reach_private"),
            ("Mail jan@x.example.", "reach_private"),
        ],
    )
    def test_are_not_reached_without_their_consent(self, reach, code):
        """A private number or address stays out unless consent has contact."""
        consent = make_consent(scope=("name",))
        assert codes(make_ambassador(reach=reach, consent=consent)) == [code]
        assert codes(person(reach=reach)) == []

    def test_learn_what_their_consent_keeps_away(self):
        """What is filled in but not allowed is named, and so is a page that can never appear."""
        consent = make_consent(scope=("portrait", "contact"))
        assert codes(person(quote="Dag", consent=consent)) == ["scope_no_name", "scope_lacks"]

    def test_are_not_found_without_their_consent(self):
        """Where somebody is on Tuesdays is theirs to tell; what only shows what to write is asked about once."""
        consent = make_consent(scope=("name",))
        assert codes(person(consent=consent)) == ["scope_lacks"]
        hint = "waar en wanneer, zoals dinsdag in het buurthuis"
        assert codes(person(availability=hint, consent=consent)) == ["starter_left"]

    def test_say_their_own_words(self):
        """A quote of nobody stays out until somebody said it."""
        assert codes(make_action(quote=Quote(text="Mooi"))) == ["quote_without_person"]


class TestStarters:
    def test_leave_nothing_that_readers_would_wonder_about(self):
        """What `./portal new` wrote to show what to write is asked about, in fields and in the text."""
        hints = {"line_under": "een zin onder de foto", "body": "<p>Wie ben je, en wat doe je voor de buurt?</p>\n"}
        assert codes(person(talents=("waarover mogen buren je aanspreken?", "soep"), **hints)) == ["starter_left"] * 3
        assert codes(make_action(place=Place(name="naam van de plek"))) == ["starter_left"]
        assert codes(person(line_under="Een zin", talents=("soep",), body="<p>Tekst.</p>")) == []

    @pytest.mark.parametrize("kind", ["story", "action", "ambassador", "event", "notice", "text"])
    def test_of_every_kind_are_noticed(self, kind):
        """A new document that nobody filled in says so."""
        _, text = new_document(kind, title="Iets", neighbourhood="linden", date=TODAY)
        assert any(words in text for words in starter_words())
        assert text.rpartition("---\n")[2].strip() in starter_words()
