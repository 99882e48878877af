"""Which messages tell the same story."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from benchmarks.same_story import judge, read_pairs
from plugins.portal.same_story import Message, group_stories, is_same_story
from plugins.portal.telling import listen, meaning_words
from tests.support.feeds import NOW

PAIRS = read_pairs()
NEVER = ("street", "number", "date", "place")
STREETS = (
    "Molenstraat",
    "Kerkstraat",
    "Van Goghlaan",
    "Dorpsweg",
    "Zaagplein",
    "Achterom",
    "Noordeinde",
    "Lage Rijndijk",
)
FORMS = (
    ("Inbraak in woning aan de {}", ""),
    ("Inbraak in woning", "Maandagnacht is ingebroken in een woning aan de {}. De politie zoekt getuigen."),
    ("Politie zoekt getuigen van beroving in de {}", "Heb je iets gezien? Bel 0900-8844."),
    ("Nieuwe lantaarns", "De gemeente vervangt volgende week alle lantaarns in de {} door zuinige lampen."),
    ("Omgevingsvergunning verleend: kappen van een boom, {}", "Je kunt binnen zes weken bezwaar maken."),
)


def message(title: str, *, days: float = 0, **changes) -> Message:
    given = {"source": title, "link": "", "text": "", "when": NOW + dt.timedelta(days=days)}
    return Message(title=title, **{**given, **changes})


class TestLabelledPairs:
    def test_the_set_is_large_enough_to_say_something(self):
        """At least 120 pairs, a good part of them alike but for street, number, date or place."""
        assert len(PAIRS) >= 120
        assert sum(pair.subset in NEVER for pair in PAIRS) >= 60

    @pytest.mark.parametrize("subset", NEVER)
    def test_another_street_is_another_story(self, subset):
        """No two messages about another street, number, date or place are taken for one."""
        assert [pair for pair in PAIRS if pair.subset == subset and judge(pair)] == []

    def test_precision_and_recall(self):
        """Of all pairs no wrong one is joined, and at least 85 in 100 of the right ones are."""
        joined = [pair for pair in PAIRS if judge(pair)]
        assert [pair for pair in joined if not pair.is_same] == []
        assert len(joined) / sum(pair.is_same for pair in PAIRS) >= 0.85

    def test_the_order_does_not_matter(self):
        """Whichever came first, the answer is the same."""
        swapped = [(listen(*pair.other), listen(*pair.one)) for pair in PAIRS]
        assert [is_same_story(*pair) for pair in swapped] == [judge(pair) for pair in PAIRS]

    @pytest.mark.parametrize("form", FORMS)
    def test_any_two_streets(self, form):
        """The same words about any other two streets are two stories; about one street they are one."""
        tellings = [listen(*(part.format(street) for part in form)) for street in STREETS]
        for number, one in enumerate(tellings):
            assert [is_same_story(one, other) for other in tellings] == [number == n for n in range(len(STREETS))]


class TestGroupStories:
    def test_only_within_a_few_days(self):
        """Next week's edition under the same title is another story."""
        title = "Wijkagent houdt inloopuur in buurthuis De Brug"
        groups = group_stories([message(title), message(title, days=2.5), message(title, days=8)])
        assert groups == ((0, 1), (2,))

    def test_a_link_is_enough(self):
        """Two messages that lead to one page tell one story, whatever they are called."""
        assert group_stories([message("Een", link="a.example/x"), message("Twee", link="a.example/x")]) == ((0, 1),)

    def test_other_neighbourhoods(self):
        """The same words of two neighbourhoods, each about itself, are two stories."""
        title = "Straatfeest zaterdag: neem een stoel mee"
        one, other = (message(title, areas=frozenset({area})) for area in ("west", "oost"))
        assert len(group_stories([one, other])) == 2

    def test_every_member_must_allow_it(self):
        """A vague message does not chain two stories together."""
        titles = [
            "Auto uitgebrand in Molenwijk, politie zoekt getuigen",
            "Auto uitgebrand, politie zoekt getuigen",
            "Auto uitgebrand in Zonnehof, politie zoekt getuigen",
        ]
        groups = group_stories([message(title, days=0.1 * n) for n, title in enumerate(titles)])
        assert all(not {0, 2} <= set(group) for group in groups)

    def test_many_messages(self):
        """Cost grows with the number of messages, not with its square: a year of them costs seconds."""
        titles = [
            f"{what} in de {street}straat {number}"
            for what in ("Inbraak", "Brand", "Losse tegel", "Fiets gestolen", "Geluid")
            for street in ("Molen", "Kerk", "Dorps", "School", "Haven", "Tulp", "Merel", "Eiken")
            for number in range(1, 51)
        ]
        started = time.process_time()
        group_stories([message(title, days=n / 8) for n, title in enumerate(titles)])
        once = time.process_time() - started
        started = time.process_time()
        group_stories([message(title, days=n / 8) for n, title in enumerate(titles * 4)])
        assert time.process_time() - started < 10 * once + 1


class TestMeaningWords:
    @pytest.mark.parametrize(
        ("text", "streets"),
        [
            ("In de Molenstraat, bij het plein en de Lage Rijndijk.", {"molenstraat", "rijndijk"}),
            ("Een straat en een hofweg: te kort om een naam te zijn, zegt de Van-Goghlaan.", {"hofweg", "goghlaan"}),
            ("De Molenstraten en molenstraat2 zijn geen straat.", set()),
            ("Ook Élanplein_oost niet, maar Élanplein wel.", {"élanplein"}),
        ],
    )
    def test_finds_streets_as_whole_words(self, text, streets):
        """By how they end, with three letters before that."""
        assert meaning_words("", text) == streets
