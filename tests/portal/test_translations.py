"""The catalogues: complete, alike, and used."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from plugins.portal.errors import TranslationError
from plugins.portal.translations import placeholders, read_entries, read_words

THEME = Path(__file__).parents[2] / "theme"
CATALOGUES = THEME / "translations"
#: keys that code puts together
FAMILIES = (
    "ask.",
    "term.",
    "platform.",
    "role.",
    "state.",
    "phase.",
    "result.",
    "needs.",
    "problem.",
    "mend.",
    "action.step_",
    "items.",
    "listen.",
    "removed.reason.",
    "sources.advice.",
    "sources.from.",
    "sources.shows.",
    "sources.state.",
)


def words(**changes):
    given = {"language": "nl", "address": "je", "area_term": "buurt"}
    return read_words(CATALOGUES, **{**given, **changes})


class TestWords:
    def test_chooses_between_one_and_many(self):
        """Singular and plural follow the number."""
        assert words()("story.minutes", n=1) == "1 minuut lezen"
        assert words()("story.minutes", n=3) == "3 minuten lezen"

    def test_speaks_politely_where_that_is_asked(self):
        """The form of address is a setting; without a polite form the ordinary text serves."""
        assert "jou" in words()("home.title")
        assert "bij u in" in words(address="u")("home.title")
        assert words(address="u")("news.title") == words()("news.title")

    @pytest.mark.parametrize(("term", "expected"), [("dorp", "het dorp"), ("wijk", "de wijk")])
    def test_uses_the_area_term_of_the_site(self, term, expected):
        """A village is no neighbourhood."""
        assert expected in words(area_term=term)("area.intro")

    def test_refuses_a_missing_key_or_placeholder(self):
        """A word that is not there stops the build, before residents see a hole."""
        with pytest.raises(TranslationError, match="no.such.key"):
            words()("no.such.key")
        with pytest.raises(TranslationError, match="story.by"):
            words()("story.by")


class TestCatalogues:
    def test_have_the_same_keys_placeholders_and_plurals(self):
        """Dutch and English say the same things."""
        dutch, english = (read_entries(CATALOGUES, language) for language in ("nl", "en"))
        plain = {key: forms for (context, key), forms in dutch.items() if not context}
        assert plain.keys() == {key for _, key in english}
        for (_, key), forms in english.items():
            assert len(forms) == len(plain[key]), key
            assert {name for form in forms for name in placeholders(form)} == {
                name for form in plain[key] for name in placeholders(form)
            } - _area_names(plain[key], forms), key

    def test_have_every_key_that_code_and_templates_use_and_no_other(self):
        """No missing words, no dead ones."""
        files = [*THEME.glob("templates/**/*.*"), *(THEME.parent / "plugins/portal").rglob("*.py")]
        source = "\n".join(path.read_text() for path in files)
        used = set(re.findall(r"""\b(?:t|words)\(\s*f?["']([a-z_]+\.[a-z_0-9]+)["']""", source))
        known = {key for _, key in read_entries(CATALOGUES, "nl")}
        assert used - known == set()
        mentioned = set(re.findall(r"""["']([a-z_]+\.[a-z_0-9]+)["']""", source))
        assert {key for key in known - mentioned if not key.startswith(FAMILIES)} == set()

    def test_know_no_polite_form_without_an_ordinary_one(self):
        """A polite form stands beside the ordinary text."""
        entries = read_entries(CATALOGUES, "nl")
        assert all(("", key) in entries for context, key in entries if context)


def _area_names(dutch, english):
    """Dutch says "de buurt" where English may say it outright."""
    names = {"area", "areas", "Areas", "area_word", "this_area"}
    return names & (
        {name for form in dutch for name in placeholders(form)}
        - {name for form in english for name in placeholders(form)}
    )


class TestAddress:
    def test_says_u_wherever_it_would_say_je(self):
        """A site that speaks politely never falls out of its role; a terminal speaks to colleagues."""
        with (CATALOGUES / "nl.po").open("rb") as file:
            found = [(entry.context or "", entry.id, str(entry.string)) for entry in read_po(file, locale="nl")]
        single = [(c, key, text) for c, key, text in found if isinstance(key, str)]
        plural = [(c, key[0], text) for c, key, text in found if not isinstance(key, str)]
        entries = {(c, key): text for c, key, text in (*single, *plural) if not key.startswith(("build.", "check."))}
        familiar = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
        said = {(context, key) for (context, key), text in entries.items() if familiar.search(text)}
        assert sorted(key for context, key in said if ("u", key) not in entries) == []
        assert [key for context, key in said if context == "u"] == []
