"""Where a name stands in a text, whatever way it is written."""

import pytest

from plugins.portal.forms import Finder, Folding, fill, forms_of

GONE = ("Yıldız Aydın", "Henk de Boer", "Mei-Lin Chen", "Jan Willem Smit", "Kofi Mensah", "Truus van 't Hof")
STAY = ("Jan Smit", "Boerderij De Boer", "Noor Hof")
SAID = {False: "een buurtbewoner", True: "een buurtbewoners"}


def without(text, *, short=True):
    """The text without those who are gone; `short`: first names and surnames count too."""
    folding = Folding()
    forms = [form for number, name in enumerate(GONE) for form in forms_of(name, number, folding)]
    forms += [form for name in STAY for form in forms_of(name, None, folding)]
    return fill(text, Finder(forms, folding).find(text, lambda form: form.is_full or short), SAID)


class TestFullName:
    @pytest.mark.parametrize(
        "written",
        [
            "Yıldız Aydın", "YILDIZ AYDIN", "yildiz aydin", "Yıldız\u00a0Aydın", "Yıldız\n  Aydın",
            "Yıl\u00addız Ay\u200bdın", "Yildiz Aydin", "Yıldız-Aydın", "yildiz_aydin", "YıldızAydın", "Aydın, Yıldız",
        ],
    )  # fmt: skip
    def test_is_found_however_it_is_written(self, written):
        """Capitals, marks, hard spaces, soft hyphens and the order of an index hide nobody."""
        assert without(f"Toen zei {written} iets.", short=False) == "Toen zei een buurtbewoner iets."

    @pytest.mark.parametrize(
        "written", ["Henk de Boer", "Henk De Boer", "Henk Boer", "Boer, Henk de", "Henk deBoer", "de Boer, Henk"]
    )
    def test_is_found_with_and_without_particles(self, written):
        """“de” is written in many ways."""
        assert without(f"Ook {written} kwam.", short=False) == "Ook een buurtbewoner kwam."

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("Kofi Mensahs fiets", "Een buurtbewoners fiets"),
            ("de fiets van Kofi Mensah", "de fiets van een buurtbewoner"),
            ("Kofi Mensah's fiets", "Een buurtbewoners fiets"),
            ("Yıldız’ boek en ‘Dag, Yıldız’ erin", "Een buurtbewoners boek en ‘Dag, een buurtbewoner’ erin"),
            ("Klaar. Kofi Mensah lacht.", "Klaar. Een buurtbewoner lacht."),
            ("Vraag het mevrouw Aydın even", "Vraag het een buurtbewoner even"),
            ("Inloop met wijkagent Kofi", "Inloop met wijkagent"),
            ("Mail yildiz.aydin@waterveen.example nu.", "Mail een buurtbewoner nu."),
            ("Zie https://x.example/2026/kofi-mensah-lacht.html.", "Zie een buurtbewoner."),
        ],
    )
    def test_leaves_a_sentence_that_can_be_read(self, text, left):
        """Possession, courtesy, the begin of a sentence, and whole addresses."""
        assert without(text) == left

    @pytest.mark.parametrize(
        "text",
        [
            "Jan Smit blijft", "Noor Hof blijft", "Boerderij De Boer is open", "de Mensahstraat",
            "een boer op de dijk", "in mei", "Willemstraat", "yildizaydinova", "Smitshoek", "het hof van Eden",
        ],
    )  # fmt: skip
    def test_leaves_others_and_other_words_alone(self, text):
        """Namesakes who may stay, streets, common words."""
        assert without(text) == text


class TestShortName:
    @pytest.mark.parametrize("written", ["Yıldız", "YILDIZ", "Aydın", "Y. Aydın", "Y Aydın"])
    def test_counts_where_it_must_mean_that_person(self, written):
        """A first name, a surname and an initial, with a capital."""
        assert without(f"Toen zei {written} iets.") == "Toen zei een buurtbewoner iets."
        assert without(f"Toen zei {written} iets.", short=False) == f"Toen zei {written} iets."

    @pytest.mark.parametrize("written", ["Mei-Lin", "Meilin", "Mei Lin"])
    def test_keeps_double_first_names_together(self, written):
        """Mei-Lin is not the month of May."""
        assert without(f"Vraag {written}.") == "Vraag een buurtbewoner."

    def test_of_one_letter_or_word_never_counts_by_itself(self):
        """A single initial is a letter."""
        assert without("Plan B en lijn K.") == "Plan B en lijn K."


class TestForms:
    def test_of_a_single_name_count_only_near_that_person(self):
        """“Noor” alone is too common to be taken out everywhere."""
        assert [form.is_full for form in forms_of("Noor", 0, Folding())] == [False]

    @pytest.mark.parametrize("name", ["", "!!!", "  ", "\u00ad"])
    def test_of_no_name_are_none(self, name):
        """A name without a letter finds nothing."""
        assert list(forms_of(name, 0, Folding())) == []
