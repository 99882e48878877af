"""Who may be named, and how a text reads without them."""

import dataclasses

from plugins.portal.consent import may_quote, may_show, redact, withdrawn_names
from plugins.portal.documents import PersonRef
from tests.support.factories import TODAY, day, make_action, make_ambassador, make_consent, make_picture, make_story

PEOPLE = {"molenwijk/yildiz": make_ambassador("yildiz", title="Yıldız Aydın")}


class TestMayShow:
    def test_asks_the_ambassador_of_this_neighbourhood(self):
        """A bare slug means this neighbourhood's; with a slash another's."""
        assert may_show(PersonRef(ambassador="yildiz"), "molenwijk", PEOPLE, TODAY)
        assert may_show(PersonRef(ambassador="molenwijk/yildiz"), "haven", PEOPLE, TODAY)
        assert not may_show(PersonRef(ambassador="yildiz"), "haven", PEOPLE, TODAY)

    def test_asks_for_consent_of_everybody_else(self):
        """A name without valid consent does not show; a team always does."""
        assert may_show(PersonRef(name="Jan", consent=make_consent()), None, {}, TODAY)
        assert not may_show(PersonRef(name="Jan", consent=make_consent(until=day(1))), None, {}, TODAY)
        assert not may_show(PersonRef(name="Jan"), None, {}, TODAY)
        assert may_show(PersonRef(team="Buurtteam"), None, {}, TODAY)

    def test_quotes_only_who_allowed_it(self):
        """A name may show while the words may not."""
        silent = PersonRef(name="Jan", consent=make_consent(scope=("name",)))
        assert not may_quote(silent, None, {}, TODAY)
        assert may_quote(PersonRef(team="Buurtteam"), None, {}, TODAY)


class TestRedact:
    def test_finds_names_that_are_no_longer_allowed(self):
        """Ended consent, of an ambassador or of anybody named in a document."""
        gone = make_ambassador("jan", title="Jan Bos", consent=make_consent(until=day(1)))
        thanked = make_action(thanks=(PersonRef(name="Els Vos", consent=make_consent(until=day(1))),))
        assert withdrawn_names([gone, thanked, make_ambassador("piet", title="Piet")], TODAY) == {"Jan Bos", "Els Vos"}

    def test_keeps_a_name_that_somebody_else_may_use(self):
        """Two people of one name: as long as one may be named, the name stays."""
        gone = make_ambassador("jan", title="Jan Bos", consent=make_consent(until=day(1)))
        other = make_ambassador("jan-2", title="Jan Bos", neighbourhood="haven")
        assert withdrawn_names([gone, other], TODAY) == frozenset()

    def test_takes_a_withdrawn_name_out_of_every_text(self):
        """Title, summary, body, captions: somebody else stands there now."""
        story = make_story(
            title="Jan Bos ruimt op", summary="Door Jan Bos.", body="<p>Jan Bos en Jan Bosman.</p>",
            photos=(make_picture(alt="Jan Bos lacht", caption="Jan Bos"),),
        )  # fmt: skip
        clean = redact(story, frozenset({"Jan Bos"}), "een buurtbewoner", TODAY)
        assert "Jan Bos " not in repr(clean)
        assert clean.body == "<p>een buurtbewoner en Jan Bosman.</p>"
        assert clean.path == story.path
        assert clean.slug == story.slug

    def test_takes_out_pictures_and_quotes_whose_consent_ended(self):
        """A portrait goes when its consent ends, also when the name may stay."""
        expired = make_picture(consent=make_consent(until=day(1)))
        story = redact(make_story(photos=(expired, make_picture())), frozenset(), "x", TODAY)
        assert story.photos == (make_picture(),)
        person = make_ambassador(portrait=make_picture(), quote="Dag", consent=make_consent(scope=("name",)))
        bare = redact(person, frozenset(), "x", TODAY)
        assert (bare.portrait, bare.quote) == (None, None)

    def test_changes_nothing_when_all_is_allowed(self):
        """A document without withdrawn names stays the same object."""
        story = make_story()
        assert redact(story, frozenset(), "x", TODAY) is story
        assert dataclasses.replace(story) == story
