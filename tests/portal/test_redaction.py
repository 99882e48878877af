"""Documents as they read without the people who are gone."""

import datetime as dt
from pathlib import PurePosixPath

import pytest

from plugins.portal.documents import Link, PersonRef, Quote
from plugins.portal.redaction import Anonymous, Redaction, with_own_addresses
from tests.support.factories import (
    TODAY,
    day,
    make_action,
    make_ambassador,
    make_consent,
    make_neighbourhood,
    make_picture,
    make_story,
    make_topic,
)

WHO = Anonymous(name="een buurtbewoner", owner="een buurtbewoners", slug="buurtbewoner")
ENDED = make_consent(until=day(1))
JAN = make_ambassador("jan-bos", title="Jan Bos", consent=ENDED, portrait=make_picture(file=PurePosixPath("jan.jpg")))


def read(document, *others, gone=JAN, unread=()):
    """A document beside somebody who is gone."""
    return Redaction([gone, document, *others], TODAY, WHO, unread).document(document)


class TestNames:
    def test_leave_every_text(self):
        """Title, summary, body and links: somebody else stands there now."""
        story = make_story(
            title="Jan Bos ruimt op", summary="Door Jan Bos.",
            body='<p>Jan <em>Bos</em> en Jan&nbsp;Bos. Jan Bosman. <a title="Jan Bos" href="mailto:jan.bos@x.nl">'
            "Mail</a></p>",
        )  # fmt: skip
        clean = read(story)
        assert (clean.title, clean.summary) == ("Een buurtbewoner ruimt op", "Door een buurtbewoner.")
        assert clean.body == (
            "<p>Een buurtbewoner<em></em> en een buurtbewoner. Een buurtbewoner Bosman. "
            '<a title="Een buurtbewoner">Mail</a></p>'
        )

    def test_leave_addresses(self):
        """The name of a page and its old ones; two that become one are told apart."""
        first = make_story("jan-bos-ruimt-op", redirect_from=("nieuws/jan-bos", "nieuws/oud"))
        other = make_story("janbos-ruimt-op")
        there = make_story("buurtbewoner-ruimt-op")
        redaction = Redaction([JAN, first, other, there], TODAY, WHO)
        read_all = with_own_addresses([(story, redaction.document(story)) for story in (first, other, there)])
        assert [story.slug for story in read_all] == [
            "buurtbewoner-ruimt-op-2", "buurtbewoner-ruimt-op-3", "buurtbewoner-ruimt-op",
        ]  # fmt: skip
        assert read_all[0].redirect_from == ("nieuws/oud",)
        assert read_all[0].path == first.path

    def test_take_links_that_name_somebody_with_them(self):
        """An address that holds the name is one more place where it stands."""
        action = make_action(join="jan.bos@waterveen.example")
        story = make_story(
            links=(Link(title="Krant", url="https://krant.example/jan-bos"), Link(title="B", url="https://b.nl"))
        )
        assert read(action).join is None
        assert [link.title for link in read(story).links] == ["B"]

    def test_alone_leave_what_is_about_that_person(self):
        """A first name goes from documents that refer to them, and from those of their neighbourhood."""
        link = '<p><a href="content:neighbourhoods/molenwijk/ambassadors/jan-bos.md">Jan</a>, zei Jan.</p>'
        linked = make_story(neighbourhood="haven", body=link)
        assert ">Een buurtbewoner</a>, zei een buurtbewoner.</p>" in read(linked).body
        assert read(make_story(title="Dag Jan")).title == "Dag een buurtbewoner"
        assert read(make_topic(neighbourhood=None, tips=("Vertel het Jan.",))).tips == ("Vertel het een buurtbewoner.",)

    def test_alone_stay_where_they_mean_another(self):
        """Another neighbourhood's Jan, and a Jan of this one who may be named."""
        assert read(make_story(neighbourhood="haven", title="Dag Jan")).title == "Dag Jan"
        assert read(make_story(title="Dag Jan"), make_ambassador("jan-vos", title="Jan Vos")).title == "Dag Jan"

    def test_stay_when_somebody_of_that_name_may_be_named(self):
        """Two people of one name: as long as one may be named, the name stays."""
        other = make_ambassador("jan-bos", title="Jan Bos", neighbourhood="haven")
        assert read(make_story(title="Jan Bos"), other).title == "Jan Bos"

    def test_of_places_stay(self):
        """A street and a neighbourhood keep their names, whoever is called like them."""
        area = make_neighbourhood(title="Jan Bos", streets=("Jan Bos", "Bos"))
        assert read(area).title == "Jan Bos"

    def test_of_ambassadors_that_cannot_be_read_go_too(self):
        """A mistake in somebody's file does not bring a name back."""
        path = PurePosixPath("neighbourhoods/molenwijk/ambassadors/els-vos.md")
        assert read(make_story(title="Dag Els Vos"), unread=[path]).title == "Dag een buurtbewoner"

    def test_of_withdrawn_people_go_even_from_their_other_consents(self):
        """Whoever says no in one place has said no."""
        no = make_ambassador("jan-bos", title="Jan Bos", consent=make_consent(withdrawn=day(0)))
        thanks = make_action(thanks=(PersonRef(name="Jan Bos", consent=make_consent()),))
        (person,) = read(thanks, gone=no).thanks
        assert (person.name, person.consent) == ("Een buurtbewoner", None)
        assert read(thanks).thanks == thanks.thanks

    def test_in_borrowed_words_are_found(self):
        """Items of others are left out rather than rewritten."""
        redaction = Redaction([JAN], TODAY, WHO)
        assert redaction.names("Lintje voor Jan Bos", None)
        assert redaction.names("Lintje", "https://krant.example/lintje-voor-jan-bos")
        assert not redaction.names("Jan wint", "https://krant.example/bos")

    def test_change_nothing_when_all_is_allowed(self):
        """A document without names of people who are gone stays the same object."""
        story = make_story()
        assert read(story) is story
        assert Redaction([story], TODAY, WHO).document(story) is story


class TestPictures:
    @pytest.mark.parametrize("field", ["photos", "before", "during", "after"])
    def test_go_when_their_consent_ends(self, field):
        """The day after, a picture of a person is gone; others stay."""
        gone, stays = (
            make_picture(consent=ENDED, file=PurePosixPath("a.jpg")),
            make_picture(file=PurePosixPath("b.jpg"), credit="Piet"),
        )
        assert getattr(read(make_action(**{field: (gone, stays)})), field) == (stays,)

    def test_go_wherever_the_same_file_is_used(self):
        """A portrait does not live on in a story, nor in its text."""
        body = '<p>Kijk <img alt="Een man" src="content:jan.jpg"> hier</p>'
        story = make_story(photos=(make_picture(file=PurePosixPath("jan.jpg")),), body=body)
        assert (read(story).photos, read(story).body) == ((), "<p>Kijk  hier</p>")

    def test_that_say_whom_they_show_go_with_that_person(self):
        """A caption with a name is a picture of somebody, unless the picture has a consent of its own."""
        shown, own = make_picture(caption="Jan lacht"), make_picture(alt="Jan lacht", consent=make_consent())
        clean = read(make_story(photos=(shown, own)))
        assert [(p.alt, p.consent is None) for p in clean.photos] == [("Een buurtbewoner lacht", False)]
        assert read(make_story(photos=(make_picture(credit="Jan Bos"),))).photos[0].credit == "Een buurtbewoner"

    def test_and_words_go_when_only_they_were_not_allowed(self):
        """A name may stay while portrait and words may not."""
        person = make_ambassador(portrait=make_picture(), quote="Dag", consent=make_consent(scope=("name",)))
        bare = read(person)
        assert (bare.portrait, bare.quote, bare.title) == (None, None, person.title)

    def test_that_tell_where_somebody_is_need_consent_for_contact(self):
        """When and where they can be found, as well as how to reach them."""
        where = {"availability": "Dinsdag in De Wiek", "reach": "Loop binnen."}
        for scope, is_told in ((("name",), False), (("name", "contact"), True)):
            bare = read(make_ambassador(**where, consent=make_consent(scope=scope)))
            assert (bool(bare.availability), bool(bare.reach)) == (is_told, is_told)


class TestConsent:
    def test_withdrawn_holds_on_every_day(self):
        """The one line works with the next build, whatever date stands behind it."""
        for withdrawn in (day(10), day(0), day(-100)):
            assert not make_consent(withdrawn=withdrawn).covers("name", TODAY)

    def test_keeps_the_words_of_others_about_them(self):
        """What was said about somebody stays; who it was does not."""
        quote = Quote(text="Dank aan Jan Bos!", person=PersonRef(team="Buurtteam"))
        assert read(make_action(quote=quote)).quote.text == "Dank aan een buurtbewoner!"

    @pytest.mark.parametrize("days", [0, 1])
    def test_lasts_to_the_end_of_its_last_day(self, days):
        """On the last day all is there; the day after it is not."""
        today = TODAY + dt.timedelta(days=days)
        person = make_ambassador("els-vos", title="Els Vos", consent=make_consent(until=TODAY))
        story = make_story(title="Dag Els Vos")
        assert (Redaction([person, story], today, WHO).document(story) is story) == (days == 0)
