"""Foreign text made harmless."""

from __future__ import annotations

import pytest

from plugins.aggregator.clean import (
    clean_link,
    language_of,
    plain_name,
    plain_text,
    plain_title,
    public_address,
    shorten,
    tidy,
)

HTML = {
    "<p>een</p><p>twee</p>": "een twee",
    "een<br>twee": "een twee",
    "vet <b>woord</b>je": "vet woordje",
    "I <3 de buurt": "I <3 de buurt",
    "a &lt;b&gt; c": "a <b> c",
    "Caf&eacute;&nbsp;X": "Café X",
    "<script>alert(1)</script>ok": "ok",
    "<style>p{}</style><svg><text>x</text></svg>ok": "ok",
    "<img src=x onerror=alert(1)>ok": "ok",
    "<a href='javascript:x'>klik</a>": "klik",
    "<figure><img><figcaption>bijschrift</figcaption></figure>tekst": "tekst",
    "<scr<script>ipt>alert(1)</script>ok": "ipt>alert(1)ok",
    "<!-- weg --><form><input value=x>blijf</form>": "blijf",
    "De straat. [&hellip;]": "De straat…",
    "Kort.<p>Het bericht <a>Kort</a> verscheen eerst op <a>Krant</a>.</p>": "Kort.",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>": "",
}
LINKS = {
    "https://a.example/x": "https://a.example/x",
    "/x": "https://basis.example/x",
    "//b.example/x": "https://b.example/x",
    "?q=1": "https://basis.example/map/feed?q=1",
    "https://a.example/x?utm_source=rss&id=3&fbclid=q": "https://a.example/x?id=3",
    "https://a.example/x?b=2&a=%20": "https://a.example/x?b=2&a=%20",
    "http://gebruiker:geheim@a.example/": "http://a.example/",
    "https://a.example/a b": "https://a.example/a%20b",
    'https://a.example/"><script>': "https://a.example/%22%3E%3Cscript%3E",
    "https://a.example/Noël": "https://a.example/No%C3%ABl",
    "https://a.example:8443/": "https://a.example:8443/",
    "javascript:alert(1)": None,
    " java\tscript:alert(1)": None,
    "\x01javascript:alert(1)": None,
    "data:text/html,x": None,
    "file:///etc/passwd": None,
    "mailto:a@a.example": None,
    "https://a.example\\@kwaad.example/": None,
    "http://": None,
    "https://a.example:99999/": None,
    "http://[::1/": None,
    "https://" + "a" * 3000: None,
    "blob:https://a.example/x": None,
    "https://a..&b/": None,
}


class TestPlainText:
    @pytest.mark.parametrize(("markup", "expected"), HTML.items())
    def test_html_becomes_words(self, markup: str, expected: str):
        """Of foreign HTML only the words stay."""
        assert plain_text(markup, 100) == expected

    def test_long_text_ends_at_a_word(self):
        """A long text is cut between words and says so."""
        assert plain_text("<p>" + "woord " * 100, 20) == "woord woord woord…"

    def test_endless_text_is_cut_before_it_is_cleaned(self):
        """Twenty thousand boxes in each other cost no time."""
        assert plain_text("<div>" * 20_000 + "diep", 100) in {"", "diep"}


class TestPlainTitle:
    @pytest.mark.parametrize(
        ("title", "expected"),
        {
            'Caf&eacute;overleg "Veilig < Samen"': 'Caféoverleg "Veilig < Samen"',
            "<b>vet</b> & co": "vet & co",
            "&lt;b&gt;": "<b>",
            "1 < 2 en 3 > 2": "1 < 2 en 3 > 2",
            "{{ 7*7 }}": "{{ 7*7 }}",
            "<script>alert(1)</script>": "",
        }.items(),
    )
    def test_a_title_is_text(self, title: str, expected: str):
        """What looks like HTML in a title is read as HTML, once."""
        assert plain_title(title) == expected

    def test_a_literal_title_stays_as_written(self):
        """Atom can say that a title is text; then a tag in it is to be seen."""
        assert plain_title("<b> &amp;", is_literal=True) == "<b> &amp;"


class TestTidy:
    @pytest.mark.parametrize(
        ("text", "expected"),
        {
            " een\n twee\u2028drie ": "een twee drie",
            "\u202egnp.exe": "gnp.exe",
            "rood\x1b[31m": "rood[31m",
            "\ud800half": "half",
            "aan\u00adeen \ufeffa\ufffe": "aaneen a",
            "\x91citaat\x92": "‘citaat’",
            "e\u0301": "é",
            "👩🏽‍🚒 🇳🇱": "👩🏽‍🚒 🇳🇱",
        }.items(),
    )
    def test_only_what_can_be_seen_stays(self, text: str, expected: str):
        """Control characters, direction tricks and broken halves go; emoji stay whole."""
        assert tidy(text) == expected

    def test_piled_accents_are_cut(self):
        """A letter with fifty accents does not climb out of its line."""
        assert len(tidy("B" + "\u0301" * 50)) <= 4


class TestCleanLink:
    @pytest.mark.parametrize(("address", "expected"), LINKS.items(), ids=lambda value: str(value)[:40])
    def test_links(self, address: str, expected: str | None):
        """A link is absolute, http(s), without login or tracker; anything else is no link."""
        assert clean_link(address, "https://basis.example/map/feed") == expected

    def test_no_base_and_a_relative_link(self):
        """A relative link that is relative to nothing is no link."""
        assert clean_link("/x") is None


class TestNames:
    @pytest.mark.parametrize(
        ("name", "expected"),
        {
            "Jan": "Jan",
            "jan@krant.example (Jan)": "Jan",
            "Jan <jan@krant.example>": "Jan",
            "jan@krant.example": None,
            " ": None,
        }.items(),
    )
    def test_a_mail_address_is_no_name(self, name: str, expected: str | None):
        """Mail addresses of authors are never kept."""
        assert plain_name(name) == expected

    @pytest.mark.parametrize(
        ("tag", "expected"), {"nl-NL": "nl", "EN": "en", "fy_NL": "fy", "Nederlands": None, "": None}.items()
    )
    def test_languages(self, tag: str, expected: str | None):
        """Of a language tag the language itself is kept."""
        assert language_of(tag) == expected


class TestPublicAddress:
    def test_secrets_are_left_out(self):
        """An address in a message tells neither login nor key."""
        shown = public_address("https://jan:geheim@bron.example:8443/feed?key=GEHEIM#x")
        assert shown == "https://bron.example:8443/feed?…"

    def test_a_broken_address(self):
        """What is no address is not shown at all."""
        assert public_address("http://[::1") == "…"


class TestShorten:
    @pytest.mark.parametrize(
        ("text", "expected"), {"kort": "kort", "een twee drie": "een twee…", "aaaaaaaaaaaaaaa": "aaaaaaaaa…"}.items()
    )
    def test_lengths(self, text: str, expected: str):
        """A text never gets longer than its limit."""
        assert shorten(text, 10) == expected
