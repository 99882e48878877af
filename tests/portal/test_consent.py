"""Who may be named and quoted where a document refers to them."""

import dataclasses
from pathlib import PurePosixPath

import pytest

from plugins.portal.consent import may_quote, may_show, walk
from plugins.portal.documents import Action, Document, PersonRef, Picture, PlanStep, Quote
from tests.support.factories import TODAY, day, make_action, make_ambassador, make_consent, make_picture

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


KINDS = Document.__subclasses__()
PARTS = (PersonRef(team="Wijkteam"), Picture(file=PurePosixPath("een.jpg")), Quote(text="Fijn."))


def fields_that_name(kind: type, part: object) -> list[str]:
    """Fields of a kind of document whose declared type has the name of the part's type in it."""
    name = type(part).__name__
    return [field.name for field in dataclasses.fields(kind) if name in str(field.type)]


class TestWalk:
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    @pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
    def test_looks_into_every_field_that_may_hold_a_part(self, kind, part):
        """Whatever field an editor puts somebody in: a look that missed one would publish who withdrew."""
        names = fields_that_name(kind, part)
        document = object.__new__(kind)
        for field in dataclasses.fields(kind):
            held = part if f"{type(part).__name__} | None" in str(field.type) else (part,)
            object.__setattr__(document, field.name, held if field.name in names else None)
        required = {"PersonRef": "people", "Picture": "photos"}.get(type(part).__name__)
        assert required is None or required in names
        assert walk(document, type(part)) == [part for _ in names]

    def test_finds_parts_inside_other_parts_in_order(self):
        """Who said a quote and who does a step of a plan are persons too; the order is that of the fields."""
        step = PlanStep(who=PersonRef(team="Derde"), what="prikstokken halen")
        quote = Quote(text="Fijn.", person=PersonRef(team="Vierde"))
        action = make_action(
            by=(PersonRef(team="Eerste"),), organiser=PersonRef(team="Tweede"), plan=(step,), quote=quote,
            after=(make_picture(),),
        )  # fmt: skip
        assert [ref.team for ref in walk(action, PersonRef)] == ["Eerste", "Tweede", "Derde", "Vierde"]
        assert walk(action, Picture) == [make_picture()]
        assert walk(action, Action) == [action]
        assert walk((action, step.who), PersonRef)[-1].team == "Derde"
