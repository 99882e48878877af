"""What volunteers write below the line, and what of it residents get."""

import re

import markdown
import pytest

from plugins.portal import defaults
from plugins.portal.bodies import clean_body, image_paths, is_too_deep, plain_text, rewrite_links, shift_headings
from tests.support.factories import make_story

ANONYMOUS = "een buurtbewoner"


def clean(text):
    """Markdown as every site reads it, cleaned."""
    made = markdown.Markdown(extensions=defaults.MARKDOWN["extensions"], output_format="html")
    return clean_body(made.convert(text))


def rewrite(text, **known):
    """Links to addresses; what is not known has none."""
    return rewrite_links(text, {path.replace("__", "/") + ".md": url for path, url in known.items()}.get, ANONYMOUS)


class TestHostileText:
    @pytest.mark.parametrize(
        "text",
        [
            "<script>alert(1)</script>",
            "Tekst <script src=https://boos.nl/x.js></script> tekst",
            "<iframe src='https://boos.nl'></iframe>",
            "<style>body{display:none}</style>",
            "<object data=x></object><embed src=x>",
            "<form action=https://boos.nl><input name=wachtwoord><button>Verstuur</button></form>",
            "<svg onload=alert(1)><circle r=9></svg>",
            "<math><mtext><script>alert(1)</script></mtext></math>",
            "<a href='javascript:alert(1)'>klik</a>",
            "<a href='JaVaScRiPt&#58;alert(1)'>klik</a>",
            "<a href=' &#1; javascript:alert(1)'>klik</a>",
            "[klik](javascript:alert(1))",
            "[klik](java\tscript:alert(1))",
            "[klik](data:text/html;base64,PHNjcmlwdD4=)",
            "[klik](vbscript:x)",
            "<javascript:alert(1)>",
            "![boom](data:image/png;base64,AAAA)",
            "![boom](https://volger.nl/pixel.gif)",
            "![boom](//volger.nl/pixel.gif)",
            "<img src=x onerror=alert(1)>",
            "<img src='content:boom.jpg' srcset='https://volger.nl/x 2x'>",
            "Een alinea\n{: onclick='alert(1)' style='position:fixed' id='main' class='btn' }",
            "# Kop {#main .groot onclick=alert(1)}",
            "<p onclick=alert(1) style='position:fixed' id=main class=menu>tekst</p>",
            "<details open ontoggle=alert(1)><summary>meer</summary>tekst</details>",
            "<table background='https://volger.nl/x'><tr><td style='background:url(//volger.nl)'>a</td></tr></table>",
            "<base href='https://boos.nl/'><meta http-equiv=refresh content='0;url=https://boos.nl'>",
            "<link rel=stylesheet href=https://boos.nl/x.css>",
            "<video src=https://volger.nl/x.mp4 autoplay></video>",
            "<!-- <script>alert(1)</script> -->",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
            "<a href='https://a.nl' target=_blank ping=https://volger.nl>klik</a>",
        ],
    )
    def test_leaves_nothing_that_acts_or_tells(self, text):
        """No script, no frame, no form, no style, no place in the page, and nothing that calls another server."""
        result = clean(text)
        tags = "".join(re.findall(r"<[^>]*>", result)).lower()
        assert not re.search(
            r"<(script|iframe|style|object|embed|form|input|button|svg|math|base|meta|link|video)", tags
        )
        assert not re.search(r"\s(on\w+|style|id|srcset|target|ping|background|open)=", tags)
        assert not re.search(r"(javascript|vbscript|data):", tags)
        assert "volger.nl" not in tags
        assert "class=" not in tags

    def test_keeps_what_a_text_is_made_of(self):
        """Cleaning is no censorship."""
        text = (
            'Een *zin* met **nadruk** en [een link](https://a.nl/b?c=1&d=2 "titel").\n\n- een\n- twee\n\n1. drie\n\n'
            "> gezegd\n\n![boom](content:boom.jpg)\n\n<details><summary>Meer</summary>tekst</details>"
        )
        result = clean(text)
        for part in (
            "<em>zin</em>", "<strong>nadruk</strong>",
            '<a href="https://a.nl/b?c=1&amp;d=2" title="titel">een link</a>',
            "<li>een</li>", "<ol>", "<blockquote>", '<img alt="boom" src="content:boom.jpg">',
            "<summary>Meer</summary>",
        ):  # fmt: skip
            assert part in result

    @pytest.mark.parametrize("href", ["mailto:a@b.nl", "tel:14020", "http://a.nl", "content:topics/inbraak.md"])
    def test_keeps_links_that_lead_somewhere(self, href):
        """Mail, telephone, web, and our own documents."""
        assert f'href="{href}"' in clean(f"[hier]({href})")

    def test_keeps_the_columns_of_a_table_aligned(self):
        """The policy of the site forbids styles; a class says the same."""
        result = clean("| links | midden | rechts |\n|:--|:-:|--:|\n| a | b | c |")
        assert re.findall(r'<t[hd] class="([^"]*)"', result) == ["align-left", "align-center", "align-right"] * 2
        assert "style" not in result

    @pytest.mark.parametrize(
        "text",
        [
            "Een noot[^1] erbij.\n\n[^1]: De noot zelf.",
            "Twee[^a] noten[^a] naar een.\n\n[^a]: De noot zelf.",
            "[Naar de kop](#kop)\n\n# Kop {#kop}",
        ],
    )
    def test_leaves_no_link_to_a_place_that_is_gone(self, text):
        """Where the place goes, its link goes too; the words stay."""
        result = clean(text)
        targets = set(re.findall(r'href="#([^"]*)"', result))
        assert targets <= set(re.findall(r'\sid="([^"]*)"', result))
        assert "noot zelf" in result or "Naar de kop" in result

    def test_keeps_footnotes_working(self):
        """A note can be reached from the text, and the text from the note."""
        result = clean("Een noot[^1] erbij.\n\n[^1]: De noot zelf.")
        assert {'href="#fn:1"', 'id="fn:1"', 'href="#fnref:1"', 'id="fnref:1"'} <= set(
            re.findall(r'(?:href|id)="[^"]*"', result)
        )

    def test_explains_abbreviations(self):
        """What the letters mean stays with them."""
        assert '<abbr title="Whatsapp Buurtpreventie">WABP</abbr>' in clean(
            "De WABP.\n\n*[WABP]: Whatsapp Buurtpreventie"
        )


class TestHeadings:
    @pytest.mark.parametrize(
        ("text", "levels"),
        [
            ("# a\n## b\n### c", "234"),
            ("### a\n#### b", "23"),
            ("## a\n## b", "22"),
            ("# a\n### b", "23"),
            ("###### a", "2"),
            ("### a\n# b", "32"),
            ("# a\n## b\n### c\n#### d\n##### e\n###### f", "234566"),
        ],
    )
    def test_begin_at_two_and_skip_no_level(self, text, levels):
        """The page has the only first heading."""
        result = clean(text)
        assert "".join(re.findall(r"<h(\d)", result)) == levels
        assert re.findall(r"<h(\d)", result) == re.findall(r"</h(\d)", result)

    def test_leave_rules_and_words_alone(self):
        """A line is no heading, and neither is a text about one."""
        assert shift_headings("<hr><p>&lt;h1&gt;</p>") == "<hr><p>&lt;h1&gt;</p>"


class TestRewriteLinks:
    def test_gives_addresses(self):
        """A link to a document becomes a link to its page."""
        result = rewrite('<p><a href="content:topics/inbraak.md">inbraak</a></p>', topics__inbraak="/themas/inbraak/")
        assert result == '<p><a href="/themas/inbraak/">inbraak</a></p>'

    def test_unlinks_what_has_no_page(self):
        """A document that is not public leaves its words behind, with their emphasis."""
        assert rewrite('<p>Zie <a href="content:weg.md">dit <em>stuk</em></a>.</p>') == "<p>Zie dit <em>stuk</em>.</p>"

    @pytest.mark.parametrize(
        "inside",
        ["Truus", "<em>Truus</em>", "<strong>Truus <em>Jansen</em></strong>", "Truus &amp; Jan", "&#84;ruus",
         "Truus<br>J", '<img alt="Truus" src="content:truus.jpg">', '<abbr title="Truus">T</abbr>',
         "<code>Truus</code>"],
    )  # fmt: skip
    def test_forgets_a_person_who_withdrew(self, inside):
        """Not the name, not the picture, not a letter between the tags is left."""
        link = f'<a href="content:neighbourhoods/x/ambassadors/truus.md" title="Truus">{inside}</a>'
        assert (
            rewrite(f"<p>Dank aan {link}, <em>zei</em> Kees.</p>") == f"<p>Dank aan {ANONYMOUS}, <em>zei</em> Kees.</p>"
        )

    def test_keeps_other_links(self):
        """Links to elsewhere, mail and places stay as they stand."""
        text = '<p><a href="https://a.nl/?b=1&amp;c=2">a</a> <a href="mailto:a@b.nl">b</a> &lt;c&gt;</p>'
        assert rewrite(text) == text

    def test_lets_a_wide_table_scroll(self):
        """On a phone the table scrolls, not the page."""
        result = rewrite("<table><tr><td>a</td></tr></table>")
        assert re.fullmatch(r'<div class="prose__table"[^>]*><table><tr><td>a</td></tr></table></div>', result)

    def test_never_lets_an_address_out_of_its_quotes(self):
        """An odd address stays inside its attribute."""
        result = rewrite('<a href="content:x.md">x</a>', x='/"><script>')
        assert "<script>" not in result


class TestPhones:
    @pytest.mark.parametrize(
        ("text", "digits"),
        [
            ("06-12345678", "0612345678"), ("06 12 34 56 78", "0612345678"), ("030 - 123 45 67", "0301234567"),
            ("0900-8844", "09008844"), ("0800 7000", "08007000"), ("+31 6 1234 5678", "+31612345678"),
            ("0031 (0)30 1234567", "+31301234567"), ("02 123 45 67", "021234567"), ("0470/12.34.56", "0470123456"),
            ("+32 470 12 34 56", "+32470123456"),
        ],
    )  # fmt: skip
    def test_can_be_called_and_copied_as_written(self, text, digits):
        """Dutch and Belgian numbers, between other words."""
        assert rewrite(f"<p>Bel {text}, of kom.</p>") == f'<p>Bel <a href="tel:{digits}">{text}</a>, of kom.</p>'

    @pytest.mark.parametrize(
        "text",
        ["01-02-2026", "2026-11-20", "01-02-2026 10.30", "NL02 ABNA 0123 4567 89",
         "nummer 12 0612345678 9", "https://x.nl/0612345678", "10 000 000", "0,5 km", "06-1234567890123", "112",
         "0363123", "BE68 5390 0754 7034", "0.12.345.678.90", "van 09.00 tot 17.00 uur"],
    )  # fmt: skip
    def test_are_not_seen_in_dates_accounts_and_sums(self, text):
        """Better plain than a call to nobody."""
        assert rewrite(f"<p>{text}</p>") == f"<p>{text}</p>"

    def test_stay_as_they_are_in_links_and_code(self):
        """No link within a link; what is meant to the letter stays so."""
        for text in ('<p><a href="tel:112">06-12345678</a></p>', "<pre><code>06-12345678</code></pre>"):
            assert rewrite(text) == text


class TestPlainText:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("<p>Een &amp; twee &lt;drie&gt;</p>", "Een & twee <drie>"),
            ("<p>Caf&#233; &eacute;&eacute;n</p>", "Café één"),
            ("<p>Een</p>\n<p>twee</p>", "Een twee"),
            ("<p>Dit is <em>mooi</em>, zei <strong>zij</strong>.</p>", "Dit is mooi, zei zij."),
            ("<p>Is dit <em>mooi</em>? Ja<em>!</em> (<a href='x'>hier</a>)</p>", "Is dit mooi? Ja! (hier)"),
            ("<p>on<strong>mis</strong>baar</p>", "onmisbaar"),
            ("<ul><li>een</li><li>twee</li></ul>", "een twee"),
            ("<p>een<br>twee</p>", "een twee"),
            ("<p>de prijs is 4 ,5</p>", "de prijs is 4 ,5"),
            ('<p>Een <img alt="a > b" src="content:x.jpg"> zin</p>', "Een zin"),
            ('<p>Een noot<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p>', "Een noot."),
            ("", ""),
        ],
    )
    def test_says_the_words(self, text, expected):
        """No tags, no entities, no odd spaces."""
        assert plain_text(text) == expected

    def test_takes_the_first_paragraph(self):
        """A summary is the first paragraph, not a heading or a picture before it."""
        assert plain_text("<h2>Kop</h2><p>Een\nzin.</p><p>Twee.</p>", first_paragraph=True) == "Een zin."
        assert plain_text("<ul><li>een</li></ul>", first_paragraph=True) == ""

    def test_skips_a_paragraph_without_words(self):
        """A photo at the top is no summary."""
        text = '<p><img alt="" src="content:a.jpg"></p><p>Een zin.</p>'
        assert plain_text(text, first_paragraph=True) == "Een zin."


class TestPictures:
    def test_are_found_by_their_path(self):
        """Every picture of the content, none of elsewhere."""
        text = clean("![a](content:a.jpg)\n\n![b](content:een/b%20c.jpg)\n\n![c](https://a.nl/c.jpg)")
        assert list(image_paths(make_story(body=text).body)) == ["a.jpg", "een/b%20c.jpg"]


class TestIsTooDeep:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [("", False), ("[a](b) " * 5000, False), ("[" * 201, True), ("[a\n\n" * 300, False), ("<b>" * 10_001, True)],
    )
    def test_tells_a_long_text_from_an_endless_one(self, text, expected):
        """Many links are fine; many that never end are not."""
        assert is_too_deep(text) is expected
