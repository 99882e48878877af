"""Names of people where a team may stand, without a word about their consent."""

from pathlib import PurePosixPath

import pytest

from plugins.portal.documents import Channel, ContactRule, PersonRef, PlanStep, Quote
from plugins.portal.plain_names import PlainNames
from plugins.portal.redaction import Anonymous, Redaction
from plugins.portal.references import check_references
from tests.support.factories import (
    TODAY,
    day,
    make_action,
    make_ambassador,
    make_consent,
    make_neighbourhood,
    make_notice,
    make_story,
)

AREA = make_neighbourhood(streets=("Willem Barentszstraat",))
NOOR = make_ambassador("noor-van-vliet", title="Noor van Vliet")


def asked(document, *others):
    """What is asked about a document, beside a neighbourhood and an ambassador."""
    problems = list(PlainNames([AREA, NOOR, document, *others]).ask(document))
    assert all(problem.is_warning for problem in problems)
    return [(problem.code, dict(problem.details)) for problem in problems]


def names(text):
    """The names that are seen in a plain text."""
    return [details["name"] for _, details in asked(make_story(by=(PersonRef(team=text),)))]


class TestNames:
    @pytest.mark.parametrize(
        "text",
        ["Jan Jansen", "Jan", "Jan-Willem van de Berg", "J. Jansen", "J.P. van den Heuvel", "Yıldız Aydın",
         "Fatıma El Idrissi", "Mevrouw De Wit", "fam. Peeters", "Maria Lopez Garcia", "Anneke Verlaan",
         "Piet Nijenhuis", "Truus de Vries-Bakker"],
    )  # fmt: skip
    def test_are_asked_about(self, text):
        """Dutch, Flemish and all the others that are common here: with particles, initials and courtesy."""
        assert names(text) == [text]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Team Groen en Piet Jansen", "Piet Jansen"),
            ("Redactie: Els Maes", "Els Maes"),
            ("Jan Jansen, wijkraad", "Jan Jansen"),
            ("Kees Bos van de wijkraad", "Kees Bos van de wijkraad"),
        ],
    )
    def test_are_found_beside_a_team(self, text, name):
        """Who hides behind a comma, `en` or a function."""
        assert names(text) == [name]

    @pytest.mark.parametrize(
        "text",
        ["Team Molenwijk", "Wijkteam Noord", "Buurtpreventie De Linde", "Redactie", "Gemeente Voorbeeldstad",
         "Politie", "Buren van beide kanten van de Noorderweg", "Bewoners van de Lindelaan",
         "Fietswerkplaats De Spaak", "Bakkerij Jansen", "Albert Heijn", "S.V. Molenwijk", "Emma Molenwijk",
         "Willem Barentszstraat", "Sint Jan", "Jan Ligthartschool", "Anna Paulownaplein",
         "Wijkagenten van Waterveen", "Provincie, afdeling Bruggen", "Café Nel", "Ouders en kinderen",
         "Politie en buurthuis", "Vereniging van Eigenaren Meidoornhagen", "Team Openbare Ruimte Noord",
         "EHBO De Linden"],
    )  # fmt: skip
    def test_of_teams_are_none(self, text):
        """Teams, offices, shops, schools, streets and clubs, also those called after somebody."""
        assert names(text) == []

    def test_with_consent_are_not_asked_about(self):
        """Whoever the same document names with consent."""
        agreed = PersonRef(name="Jan Jansen", consent=make_consent())
        assert asked(make_story(by=(PersonRef(team="Jan Jansen"),), people=(agreed,))) == []

    def test_are_seen_in_every_field_that_takes_a_team(self):
        """With the field, so that an editor finds it; the same name twice in one is one question."""
        jan = PersonRef(team="Jan Jansen")
        action = make_action(
            organiser=jan,
            leads=(jan, jan),
            plan=(PlanStep(who=jan, what="vegen"),),
            quote=Quote(text="Mooi", person=jan),
        )
        assert [details["key"] for _, details in asked(action)] == ["organiser", "leads", "plan", "quote"]

    def test_in_fields_without_persons_need_consent_elsewhere(self):
        """Contacts, channels and who says a notice; an ambassador may stand there, for their consent is known."""
        contacts = tuple(ContactRule(question="Wat?", who=who, how="Bel") for who in ("Jan Bos, buurman", NOOR.title))
        area = make_neighbourhood(
            contacts=contacts, channels=(Channel(platform="signal", name="A", run_by="Els Maes"),)
        )
        assert [(code, details["key"]) for code, details in asked(area)] == [
            ("plain_name_in_text", "contacts"),
            ("plain_name_in_text", "channels"),
        ]
        assert [code for code, _ in asked(make_notice(issuer="Els Maes"))] == ["plain_name_in_text"]


class TestAmbassadors:
    def test_are_told_how_to_be_named(self):
        """By their file, with the neighbourhood before it where that is another."""
        far = make_ambassador("zeno-quist", title="Zeno Quist", neighbourhood="haven")
        story = make_story(by=(PersonRef(team="Noor van Vliet en buren"), PersonRef(team="ZENO QUIST")))
        assert [(code, details["slug"]) for code, details in asked(story, far)] == [
            ("plain_ambassador", "noor-van-vliet"),
            ("plain_ambassador", "haven/zeno-quist"),
        ]

    def test_leave_plain_text_when_they_withdraw(self):
        """As they leave every other text."""
        gone = make_ambassador("jan-bos", title="Jan Bos", consent=make_consent(withdrawn=day(1)))
        story = make_story(by=(PersonRef(team="Jan Bos en Team Groen"),))
        notice = make_notice(issuer="J. Bos")
        who = Anonymous(name="een buurtbewoner", owner="een buurtbewoners", slug="buurtbewoner")
        redaction = Redaction([gone, story, notice], TODAY, who)
        assert redaction.document(story).by == (PersonRef(team="Een buurtbewoner en Team Groen"),)
        assert redaction.document(notice).issuer == "Een buurtbewoner"


def test_an_editor_is_asked_with_the_line_and_loses_nothing():
    """A warning: the document stays as it was written."""
    story = make_story(by=(PersonRef(team="Jan Jansen"),), lines=(("by", 5),))
    problems, kept = check_references([AREA, story], TODAY)
    assert [(p.file, p.line, p.code) for p in problems] == [(PurePosixPath(story.path), 5, "plain_name")]
    assert story in kept
