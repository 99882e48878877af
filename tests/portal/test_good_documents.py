"""Odd but right: what editors and their programs write, kept to the letter."""

import pytest

from tests.support.contents import AREA, EVENT, GOOD, NEWS, PERSON, area, person, put, read, story


class TestGoodDocuments:
    def test_from_windows_keep_every_value(self, content):
        """A byte order mark, Windows line ends, times, `no` and number signs stay what the editor wrote."""
        given = (
            "\ufeff---\ntitle: 0363\nstate: planned\nstart: 28-11-2026, 19:30\norganiser: no\n"
            "place: Molenpad #3\nbring: 19:30  # opmerking\n---\nEen.\n\nTwee.\n"
        )
        put(content, "municipality/actions/2026/goed.md", given.replace("\n", "\r\n"))
        documents, problems = read(content)
        found = documents["municipality/actions/2026/goed.md"]
        assert not problems
        assert (found.title, found.place.name, found.bring) == ("0363", "Molenpad #3", "19:30")
        assert found.organiser.ambassador == "no"
        assert found.start.time.isoformat("minutes") == "19:30"
        assert found.body == "<p>Een.</p>\n<p>Twee.</p>"

    @pytest.mark.parametrize(
        "value",
        [
            "Molenpad #3",
            "null en void",
            "it's #1",
            'de "kade" #2',
            "a\\b #1",
            "C#",
            "~",
            "null",
            "1_000",
            "0x10",
            "yes",
            "2026-11-28",
        ],
    )
    def test_keep_a_text_as_it_was_typed(self, content, value):
        """No text becomes a number, a day or nothing behind the editor's back."""
        put(content, NEWS, story(f"owner: {value}\n"))
        documents, problems = read(content)
        assert not problems
        assert documents[NEWS].owner == value

    def test_may_hold_a_very_long_line(self, content):
        """Length alone is no mistake."""
        put(content, NEWS, story(f"owner: {'a' * 100_000}\n", body="woord " * 100_000))
        documents, problems = read(content)
        assert not problems
        assert len(documents[NEWS].owner) == 100_000

    @pytest.mark.parametrize(
        "body", ["*" * 20_000, "[" * 200, "> " * 3000 + "Een.", "`" * 20_001, "- " * 50 + "diep", "<" * 5000]
    )
    def test_may_hold_odd_signs(self, content, body):
        """A cat on the keyboard hangs nothing."""
        put(content, NEWS, story(body=body))
        documents, _ = read(content)
        assert GOOD in documents

    @pytest.mark.parametrize(
        ("written", "kept"),
        [
            ('"Let op: #1 is dicht"', "Let op: #1 is dicht"),
            ("'Het is #1'", "Het is #1"),
            ('"Een #1"  # opmerking', "Een #1"),
            (">\n  Let op: de brug\n  is dicht", "Let op: de brug is dicht"),
            (
                "|\n  Zie #1 hier\n  - punt #2\n  let op: “een: twee” #3",
                "Zie #1 hier\n- punt #2\nlet op: “een: twee” #3",
            ),
            (">-\n  Een\n\n  twee #2", "Een\ntwee #2"),
            ('"Een zin\n  over twee #2 regels"', "Een zin over twee #2 regels"),
        ],
    )
    def test_keep_quotes_and_blocks_as_they_are(self, content, written, kept):
        """Whoever knows quotes and blocks may use them, number signs and all."""
        put(content, NEWS, story(f"summary: {written}\nowner: Molenpad #3\n"))
        documents, problems = read(content)
        assert not problems
        assert (documents[NEWS].summary, documents[NEWS].owner) == (kept, "Molenpad #3")

    def test_keep_number_signs_in_lists(self, content):
        """A number sign is no remark, in a list either."""
        put(content, PERSON, person("talents:\n  - klussen #1\n  - soep #2\n"))
        documents, problems = read(content)
        assert not problems
        assert documents[PERSON].talents == ("klussen #1", "soep #2")

    def test_of_another_language_are_checked_but_not_shown(self, content):
        """A translation lies beside its original."""
        put(content, AREA, area())
        put(content, "neighbourhoods/molenwijk/index.tr.md", area())
        put(content, "municipality/news/2026/goed.tr.md", story("lead: misschien\n"))
        documents, problems = read(content)
        assert set(documents) == {GOOD, AREA}
        assert [(problem.file.name, problem.code) for problem in problems] == [("goed.tr.md", "not_yes_or_no")]

    @pytest.mark.parametrize(
        "given",
        [
            "\n \n" + story("owner: Een\n"),
            "\ufeff\ufeff" + story("owner: Een\n"),
            story("owner: Een\n").replace("\n", "\r"),
            story("owner:\xa0Een\n"),
            story("\ufeffowner: Een\n"),
            story("owner: E\x07e\0n\u202e\n"),
            story('owner: "E\\x1be\\0n\\u202e"\n'),
            story("owner: Een\n", body="Te\0k\x1bst\x0b.\u2066\n"),
            story("by:\n\xa0\xa0team: Redactie\nowner: Een\n"),
        ],
    )
    def test_may_hold_what_nobody_sees(self, content, given):
        """Blank lines, hard spaces, marks and control characters of programs are passed over."""
        put(content, NEWS, given)
        documents, problems = read(content)
        assert not problems
        assert (documents[NEWS].owner, documents[NEWS].body) == ("Een", "<p>Tekst.</p>")

    def test_keep_their_lines_below_blank_ones(self, content):
        """A mistake is named where the editor sees it."""
        put(content, NEWS, "\n\n" + story("sumary: Een\n", body="[dit](weg.md)\n"))
        put(content, GOOD, "\n" + story(body="\n[dit](weg.md)\n"))
        _, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("unknown_key", 6), ("link_missing", 7)]

    @pytest.mark.parametrize(
        ("written", "kept"),
        [("#buurt", "#buurt"), ("#buurt # opmerking", "#buurt"), ("#1 en #2", "#1 en #2")],
    )
    def test_may_begin_with_a_number_sign(self, content, written, kept):
        """A hashtag is a text; a remark has a space behind its sign."""
        put(content, NEWS, story(f"owner: {written}\ntopics:  #thema’s\n  - brand\n"))
        documents, problems = read(content)
        assert not problems
        assert (documents[NEWS].owner, documents[NEWS].topics) == (kept, ("brand",))

    @pytest.mark.parametrize("time", ["19:30", "19.30", "19u30", "19:30 uur", "19:30:00"])
    def test_write_times_as_people_do(self, content, time):
        """With a colon, a point or, in Flanders, a u."""
        put(content, EVENT, f"---\ntitle: Een\nstart: 28-11-2026, {time}\n---\n")
        documents, _ = read(content)
        assert documents[EVENT].start.time.isoformat("minutes") == "19:30"

    @pytest.mark.parametrize(
        ("written", "path"),
        [
            ("/nieuws/2019/oud/", "nieuws/2019/oud"),
            ("nieuws/oud.html", "nieuws/oud.html"),
            ("https://oud.example/nieuws/oud/index.html", "nieuws/oud"),
            ("Nieuws/Caf%C3%A9-Één", "Nieuws/Caf%C3%A9-Één"),
        ],
    )
    def test_name_old_addresses_as_they_find_them(self, content, written, path):
        """From the bar of the browser, or without the site before it."""
        put(content, NEWS, story(f"redirect_from: {written}\n"))
        documents, problems = read(content)
        assert not problems
        assert documents[NEWS].redirect_from == (path,)
