"""Who may be named and quoted where a document refers to them."""

from plugins.portal.consent import may_quote, may_show
from plugins.portal.documents import PersonRef
from tests.support.factories import TODAY, day, make_ambassador, make_consent

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
