"""Files as people really hand them in: each mistake is named at its line, and the rest of the site stands."""

import os

import pytest

from tests.support.contents import (
    ACTION,
    AREA,
    EVENT,
    GOOD,
    NEWS,
    NOTICE,
    PERSON,
    REPORT,
    TOPIC,
    action,
    area,
    notice,
    person,
    put,
    read,
    report,
    sentences,
    story,
)

# what is wrong, path, contents, code of the problem, line
FAULTY = [
    # yaml that is none
    ("a colon in a title", NEWS, "---\ntitle: Let op: de brug\ndate: 2026-11-02\n---\n", "yaml_colon", 2),
    ("a tab", NEWS, "---\ntitle: Een\n\tdate: 2026-11-02\n---\n", "yaml_tab", 3),
    ("a tab in a part", NEWS, story("by:\n\tteam: Redactie\n"), "yaml_tab", 5),
    ("curly quotes", NEWS, "---\ntitle: “Let op: de brug”\ndate: 2026-11-02\n---\n", "yaml_curly_quotes", 2),
    ("a quote that never ends", NEWS, story('summary: "Een zin\nlead: ja\n'), "yaml_quote", 4),
    ("a bracket that never ends", NEWS, story("topics: [inbraak, brand\nlead: ja\n"), "yaml_bracket", 4),
    ("a strange indentation", NEWS, story("by:\n  team: Redactie\n what: tekst\n"), "yaml_broken", 6),
    ("a hard space for a value", NEWS, story("lead: ja\n  by: \xa0\n"), "yaml_indent", 5),
    ("an anchor", NEWS, story("summary: &kort Een zin\n"), "yaml_sign", 4),
    ("an alias", NEWS, story("summary: *kort\n"), "yaml_sign", 4),
    ("stars around a title", NEWS, "---\ntitle: **Nieuw**\ndate: 2026-11-02\n---\n", "yaml_sign", 2),
    ("a tag", NEWS, story("summary: !!python/object/apply:os.system [ls]\n"), "yaml_sign", 4),
    ("a tag of one word", NEWS, story("summary: !Nieuw\n"), "yaml_sign", 4),
    ("a key twice", NEWS, story("title: Twee\n"), "key_twice", 4),
    ("a key twice in a part", NEWS, story("by:\n  team: A\n  team: B\n"), "key_twice", 6),
    ("only a sentence", NEWS, "---\nZomaar een zin.\n---\n", "yaml_no_keys", 2),
    ("a list at the top", NEWS, "---\n- title\n---\n", "yaml_no_keys", 2),
    ("very deep lists", NEWS, story("topics: " + "[" * 50_000 + "\n"), "yaml_deep", 4),
    ("very deep parts", NEWS, story("by: " + "{a: " * 500 + "b" + "}" * 500 + "\n"), "yaml_deep", 4),
    ("laughs by the billion", NEWS, story("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"), "yaml_sign", 4),
    # files that are none
    ("an empty file", NEWS, "", "empty_file", 1),
    ("only white space", NEWS, " \n\n", "empty_file", 1),
    ("no UTF-8", NEWS, b"---\ntitle: Een\ndate: 2026-11-02\nsummary: caf\xe9\n---\n", "not_utf8", 4),
    ("no UTF-8 in the text", NEWS, story().encode() + b"\xff\n", "not_utf8", 6),
    ("no front matter", NEWS, "# Een\n\nTekst.\n", "no_front_matter", 1),
    ("front matter that never ends", NEWS, "---\ntitle: Een\n\nTekst.\n", "front_matter_not_closed", 1),
    # the wrong place
    ("capitals in a name", "municipality/news/2026/Mijn Verhaal.md", story(), "bad_name", 1),
    ("an unknown folder", "blog/fout.md", story(), "unknown_folder", 1),
    ("an unknown folder of a neighbourhood", "neighbourhoods/molenwijk/blog/fout.md", story(), "unknown_folder", 1),
    ("a file at the top", "fout.md", story(), "unknown_folder", 1),
    ("no folder of a year", "municipality/news/fout.md", story(), "year_folder", 1),
    ("a folder of no year", "municipality/news/1526/fout.md", story(), "year_folder", 1),
    ("an ambassador in a year", "municipality/ambassadors/2026/fout.md", person(""), "year_folder", 1),
    ("the wrong year", "municipality/news/2025/fout.md", story(), "wrong_year", 3),
    ("the wrong year of an action", "municipality/actions/2025/fout.md", action("state: planned\n"), "wrong_year", 4),
    # what every kind has
    ("no title", NEWS, "---\ndate: 2026-11-02\n---\n", "missing", 2),
    ("nothing at all", TOPIC, "---\n---\nTekst.\n", "missing", 1),
    ("an empty title", NEWS, "---\ntitle:\ndate: 2026-11-02\n---\n", "empty_value", 2),
    ("a list as a title", NEWS, "---\ntitle: [Een, twee]\ndate: 2026-11-02\n---\n", "not_a_text", 2),
    ("a table as a summary", NEWS, story("summary:\n  nl: Een\n"), "not_a_text", 4),
    ("an unknown key", NEWS, story("sumary: Een zin\n"), "unknown_key", 4),
    ("an unknown key in a part", NEWS, story("by:\n  - taem: Redactie\n"), "unknown_key", 5),
    ("perhaps", NEWS, story("lead: misschien\n"), "not_yes_or_no", 4),
    ("a day that is none", NEWS, "---\ntitle: Een\ndate: 30-02-2026\n---\n", "not_a_date", 3),
    ("a day in words", NEWS, "---\ntitle: Een\ndate: vorige week\n---\n", "not_a_date", 3),
    ("an unknown audience", NEWS, story("audience: publiek\n"), "not_one_of", 4),
    ("an unknown phase", NEWS, story("phase: preventie\n"), "not_one_of", 4),
    ("a topic with capitals", NEWS, story("topics: [Inbraak]\n"), "not_a_slug", 4),
    ("gone before it is there", NEWS,
     story("publish_from: 2026-12-01\nuntil: 2026-11-01\n"), "until_before_publish_from", 5),
    ("a text where a part belongs", NEWS, story("source: de krant\n"), "wrong_shape", 4),
    ("an address that is none", NEWS, story("links:\n  - title: Meer\n    url: www.politie.nl\n"), "not_an_address", 6),
    ("a script as an address", NEWS,
     story("links:\n  - title: M\n    url: javascript:alert(1)\n"), "not_an_address", 6),
    # persons
    ("a person twice", NEWS, story("by:\n  team: Redactie\n  ambassador: truus\n"), "person_not_one", 4),
    ("nobody", NEWS, story("by:\n  what: schreef dit\n"), "person_not_one", 4),
    ("a name without consent", NEWS, story("by:\n  - name: Truus\n"), "name_without_consent", 5),
    ("an ambassador without consent", PERSON, person("", consent=""), "missing", 2),
    ("consent that ends too soon", PERSON,
     person("", "consent:\n  given: 2026-01-01\n  until: 2025-01-01\n  scope: [name]\n"),
     "consent_ends_before_it_begins", 7),
    ("consent for something odd", PERSON,
     person("", "consent:\n  given: 2026-01-01\n  until: 2027-01-01\n  scope: [name, adres]\n"), "not_one_of", 8),
    ("an unknown role", PERSON, person("").replace("role: ambassador", "role: baas"), "not_one_of", 3),
    ("a house number", PERSON, person("streets: [Molenpad 12]\n"), "house_number", 5),
    ("a house number with a letter", PERSON, person("streets:\n  - Kade\n  - Molenpad 12a\n"), "house_number", 7),
    # pictures
    ("a photo without words", NEWS, story("photos:\n  - file: er.jpg\n    credit: Truus\n"), "alt_missing", 5),
    ("a photo of nobody", NEWS, story("photos:\n  - file: er.jpg\n    alt: Een boom\n"), "missing_part", 5),
    ("a photo that is not there", NEWS,
     story("photos:\n  - credit: Truus\n    file: eer.jpg\n    alt: Een boom\n"), "photo_missing", 6),
    ("one photo that is not there", NEWS,
     story("photos:\n  credit: Truus\n  alt: Een boom\n  file: eer.jpg\n"), "photo_missing", 7),
    ("a photo outside the content", NEWS,
     story("photos:\n  - file: ../../../../geheim.jpg\n    alt: Een boom\n    credit: Truus\n"), "photo_missing", 5),
    ("a portrait that is not there", PERSON,
     person("portrait:\n  file: weg.jpg\n  alt: Truus\n  credit: Truus\n"), "photo_missing", 6),
    ("proof that is not there", REPORT,
     report("status: passed_on\nproof:\n  file: weg.jpg\n  alt: Een gat\n  credit: Truus\n"), "photo_missing", 8),
    ("a focus beside the photo", NEWS,
     story("photos:\n  - file: er.jpg\n    alt: Een boom\n    credit: T\n    focus: 50 130\n"), "not_a_focus", 8),
    # actions and the agenda
    ("half past seven in words", ACTION, action("state: planned\n", "start: half acht\n"), "not_a_date", 4),
    ("a time that is none", EVENT, "---\ntitle: Een\nstart: 2026-11-28 25:10\n---\n", "not_a_time", 3),
    ("planned without a day", ACTION, action("state: planned\n", start=""), "start_missing", 3),
    ("cancelled without a reason", ACTION, action("state: cancelled\n"), "reason_missing", 3),
    ("an unknown state", ACTION, action("state: plannd\n"), "not_one_of", 3),
    ("an end before the start", ACTION, action("state: planned\nend: 2026-11-28 09:00\n"), "end_before_start", 4),
    ("an end on an earlier day", EVENT,
     "---\ntitle: Een\nstart: 2026-11-28\nend: 2026-11-27\n---\n", "end_before_start", 4),
    ("a number in words", ACTION, action("state: done\nresults:\n  bags: veel\n"), "not_a_number", 5),
    ("a way to join that is none", ACTION, action("state: planned\njoin: bel even\n"), "not_an_address", 4),
    ("a next action that is not there", ACTION, action("state: planned\nnext: weg.md\n"), "link_missing", 4),
    # notices, reports, topics
    ("a notice without an end", NOTICE, notice("from: 2026-11-02\n"), "missing", 2),
    ("a notice that ends too soon", NOTICE,
     notice("from: 2026-11-02\nuntil: 2026-11-01\n"), "until_before_publish_from", 6),
    ("four steps", NOTICE, notice("from: 2026-11-02\nuntil: 2026-11-09\nsteps: [a, b, c, d]\n"), "too_many_steps", 7),
    ("a report of a house", REPORT, report("status: passed_on\n", "Molenpad 12"), "house_number", 5),
    ("solved without a deed", REPORT, report("status: solved\nanswer: Klaar.\n"), "report_incomplete", 6),
    ("solved without an answer", REPORT, report("status: solved\ndone: Lamp hersteld.\n"), "report_incomplete", 6),
    ("closed without a reason", REPORT, report("status: closed\nanswer: Nee.\n"), "report_incomplete", 6),
    ("a month that is none", TOPIC, "---\ntitle: Een\nmonths: [november, 13]\n---\n", "not_a_month", 3),
    ("a superscript as a month", TOPIC, "---\ntitle: Een\nmonths: ²\n---\n", "not_a_month", 3),
    # neighbourhoods
    ("a mail address that is none", AREA, area("editors_mail: redactie\n"), "not_a_mail_address", 3),
    ("no number of people", AREA, area("population: 4,5 duizend\n"), "not_a_number", 3),
    ("a boundary that is not there", AREA, area("boundary: weg.geojson\n"), "boundary_missing", 3),
    ("a boundary outside the content", AREA, area("boundary: ../../../geheim.geojson\n"), "boundary_missing", 3),
    # texts
    ("a link that leads nowhere", NEWS, story(body="Een.\n\nZie [dit](weg.md).\n"), "link_missing", 7),
    ("a link out of the content", NEWS, story(body="Zie [dit](../../../../geheim.md).\n"), "link_missing", 5),
    ("a picture that is not there", NEWS, story(body="\n![Boom](weg.jpg)\n"), "photo_missing", 6),
    ("a picture of another site", NEWS, story(body="\n![B](https://a.nl/x.jpg?a=1&b=2)\n"), "photo_elsewhere", 6),
    ("a picture from the root", NEWS, story(body="\n![Boom](/weg.jpg)\n"), "photo_missing", 6),
    ("an address of no page", NEWS, story(body="Zie\n[dit](/nieuws/2026/weg/).\n"), "page_missing", 6),
    ("an address of a missing neighbourhood", NEWS, story(body="[dit](/buurten/weg/agenda/)\n"), "page_missing", 5),
    ("a link with a sign in it", NEWS, story(body="\nZie [dit](weg%20en%20weg.md).\n"), "link_missing", 6),
    ("lists inside lists", NEWS, story(body="".join("    " * n + "- x\n" for n in range(300))), "text_deep", 5),
    ("links inside links", NEWS, story(body="Een.\n\n" + "[a " * 20_000 + "\n"), "text_deep", 5),
    ("raw tags without an end", NEWS, story(body="<b>" * 30_000 + "\n"), "text_deep", 5),
]  # fmt: skip


class TestFaultyDocuments:
    @pytest.mark.parametrize(
        ("path", "given", "code", "line"), [case[1:] for case in FAULTY], ids=[case[0] for case in FAULTY]
    )
    def test_are_named_at_their_line_while_the_rest_is_read(self, content, path, given, code, line):
        """One mistake gives one problem, in whole sentences, and costs no other document."""
        put(content, path, given)
        documents, problems = read(content)
        assert [(problem.file.as_posix(), problem.code, problem.line) for problem in problems] == [(path, code, line)]
        assert documents[GOOD].title == "Een"
        for sentence in sentences(problems[0]):
            first, _, second = sentence.partition("\n    ")
            assert first.startswith(f"{path}:{line}: ")
            assert second
            assert not any(hole in sentence for hole in ("``", "None", "()", "  .", " ,"))
            assert sentence == sentence.rstrip()

    def test_all_stand_side_by_side(self, content):
        """However many files are wrong, the good story appears."""
        for number, (_, path, given, _, _) in enumerate(FAULTY):
            put(content, path.replace("fout", f"fout-{number}").replace("molenwijk", f"wijk-{number}"), given)
        documents, problems = read(content)
        assert GOOD in documents
        assert {code for *_, code, _ in FAULTY} <= {problem.code for problem in problems}
        assert documents[GOOD].body == "<p>Tekst.</p>"

    def test_give_all_their_mistakes_at_once(self, content):
        """Nobody mends one line to hear of the next."""
        put(content, NEWS, "---\ntitel: Een\ndate: morgen\nlead: misschien\n---\n")
        _, problems = read(content)
        found = {(problem.code, problem.line) for problem in problems}
        assert found == {("missing", 2), ("unknown_key", 2), ("not_a_date", 3), ("not_yes_or_no", 4)}

    @pytest.mark.parametrize(
        ("path", "given", "nearest"),
        [
            (NEWS, story("sumary: Een zin\n"), "summary"),
            (NEWS, story("photos:\n  - file: er.jpg\n    alt: Een\n    credits: Truus\n    credit: T\n"), "credit"),
            (NEWS, story("by:\n  taem: Redactie\n"), "team"),
            (ACTION, action("state: cancled\n"), "cancelled"),
            (NEWS, story(body="![Boom](eer.jpg)\n"), "er.jpg"),
        ],
    )
    def test_name_what_was_probably_meant(self, content, path, given, nearest):
        """The nearest right word stands in the sentence."""
        put(content, path, given)
        _, problems = read(content)
        assert dict(problems[0].details)["nearest"] == nearest
        assert all(nearest in sentence.partition("\n")[2] for sentence in sentences(problems[0]))

    def test_with_one_address_yield_to_the_first(self, content):
        """Two files cannot have one page."""
        put(content, "municipality/news/2026/goed.markdown", story())
        documents, problems = read(content)
        assert [(problem.code, problem.file.name) for problem in problems] == [("same_address", "goed.md")]
        assert len(documents) == 1

    def test_that_are_huge_are_not_read(self, content):
        """A file of 64 GB is refused by its size; reading it would fill the memory."""
        put(content, NEWS, "")
        os.truncate(content / NEWS, 64 * 1024**3)
        documents, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("too_large", 1)]
        assert GOOD in documents

    def test_five_megabytes_of_text_are_too_much(self, content):
        """Somebody pasted a photo into the text."""
        put(content, NEWS, story(body="a" * 5_000_000))
        _, problems = read(content)
        assert [dict(problem.details)["megabytes"] for problem in problems] == ["5.0"]
