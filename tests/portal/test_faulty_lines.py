"""What goes wrong above the line most: quotes, colons, brackets and spaces, each with the line as it should be."""

import pytest

from tests.support.contents import EVENT, NEWS, put, read, sentences, story

#: what was typed below the date, code, line, and what the sentence tells to write instead
TYPED = [
    ("owner: 't Hoekje\n", "yaml_quote", 4, 'owner: "\'t Hoekje"'),
    ("owner: 's Avonds: let op\n", "yaml_quote", 4, 'owner: "\'s Avonds: let op"'),
    ('owner: "Een\n', "yaml_quote", 4, 'owner: "Een"'),
    ("owner: 'Een\n", "yaml_quote", 4, 'owner: "Een"'),
    ('owner: "Een" en "twee"\n', "yaml_quote", 4, 'owner: "’Een’ en ’twee’"'),
    ('owner: "C:\\map"\n', "yaml_quote", 4, "owner: 'C:\\map'"),
    ('owner: "een halve \\ud800"\n', "yaml_quote", 4, "owner: 'een halve \\ud800'"),
    ("owner: [Nieuw] De brug\n", "yaml_bracket", 4, 'owner: "[Nieuw] De brug"'),
    ("owner: {Nieuw} De brug\n", "yaml_bracket", 4, 'owner: "{Nieuw} De brug"'),
    ("by: {team: Redactie\n", "yaml_bracket", 4, 'by: "{team: Redactie"'),
    ("owner: Let op:\n", "yaml_colon", 4, 'owner: "Let op:"'),
    ("owner: - Een\n", "yaml_sign", 4, 'owner: "- Een"'),
    ("owner: > Een\n", "yaml_sign", 4, 'owner: "> Een"'),
    ("owner: | Een\n", "yaml_sign", 4, 'owner: "| Een"'),
    ("owner: @politie\n", "yaml_sign", 4, 'owner: "@politie"'),
    ("owner: ! Let op\n", "yaml_sign", 4, 'owner: "! Let op"'),
    ("owner:Een\nlead: ja\n", "yaml_no_space", 4, "owner: Een"),
    ("lead: ja\nowner:Een\n", "yaml_no_space", 5, "owner: Een"),
    ("topics:\n  * inbraak\n", "yaml_bullet", 5, "- inbraak"),
    ("owner: Een\n  lead: ja\n", "yaml_indent", 5, "lead: ja"),
    ("...\nlead: ja\n", "yaml_broken", 5, ""),
    ("%TAG ! tag:x\n", "yaml_broken", 4, ""),
    ("? [een, twee]\n: drie\n", "unknown_key", 4, ""),
    ("<<: {lead: ja}\n", "unknown_key", 4, ""),
    ("photos:\n", "empty_value", 4, ""),
    ("photos: er.jpg\n", "missing_part", 4, ""),
    ("photos:\n  - er.jpg\n", "missing_part", 5, ""),
    ("by:\n", "empty_value", 4, ""),
    ('owner: "\u200b"\n', "empty_value", 4, ""),
    ("also_in: /\n", "not_a_slug", 4, "naam"),
    ("also_in: Buurt/De Linden/x\n", "not_a_slug", 4, "de-linden/x"),
    ("<<<<<<< HEAD\nowner: Een\n=======\nowner: Twee\n>>>>>>> bij\n", "merge_conflict", 4, ""),
    ("until: 9999-12-31\n", "odd_year", 4, ""),
    ("publish_from: 1-1-0001\n", "odd_year", 4, ""),
    ("redirect_from: /\n", "not_an_old_path", 4, ""),
    ("redirect_from: ../oud\n", "not_an_old_path", 4, ""),
    ("redirect_from: oud/../../nieuw\n", "not_an_old_path", 4, ""),
    ("redirect_from: index.html\n", "not_an_old_path", 4, ""),
    ("redirect_from: .git/config\n", "not_an_old_path", 4, ""),
    ("redirect_from: https://oud.example/\n", "not_an_old_path", 4, ""),
    ('redirect_from: "a b"\n', "not_an_old_path", 4, ""),
    ("redirect_from: <b>\n", "not_an_old_path", 4, ""),
    ("redirect_from: javascript:alert(1)\n", "not_an_old_path", 4, ""),
    (f"redirect_from: {'a' * 300}\n", "not_an_old_path", 4, ""),
]


class TestTypedLines:
    @pytest.mark.parametrize(("given", "code", "line", "mended"), TYPED, ids=[case[0][:30] for case in TYPED])
    def test_are_mended_in_the_sentence(self, content, given, code, line, mended):
        """File and line, what is wrong, and what to type instead; in Dutch, without a word of the computer's own."""
        put(content, NEWS, story(given))
        _, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [(code, line)]
        dutch, _ = sentences(problems[0])
        assert mended in dutch
        assert not any(word in dutch for word in ("expected", "found", "mapping", "Node"))

    def test_of_text_count_as_well(self, content):
        """Two versions of a sentence are never published side by side."""
        put(content, NEWS, story(body="Een.\n<<<<<<< HEAD\nTwee.\n=======\nDrie.\n>>>>>>> bij\n"))
        documents, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("merge_conflict", 6)]
        assert NEWS not in documents

    @pytest.mark.parametrize("time", ["24:00", "7.5", "7:3", "25.00", "7 uur", "19:30-21:00", "half acht", "19:60"])
    def test_with_a_wrong_time_name_the_time(self, content, time):
        """The day was right."""
        put(content, EVENT, f"---\ntitle: Een\nstart: 2026-11-28 {time}\n---\n")
        _, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("not_a_time", 3)]
        assert f"`{time}`" in next(sentences(problems[0]))

    @pytest.mark.parametrize("day", ["2026-02-30", "31-11-2026", "2026-13-01", "0000-00-00", "02-11-26", "2026"])
    def test_with_a_wrong_day_name_the_day(self, content, day):
        """February has no thirtieth."""
        put(content, NEWS, f"---\ntitle: Een\ndate: {day}\n---\n")
        _, problems = read(content)
        assert [(problem.code, problem.line) for problem in problems] == [("not_a_date", 3)]

    def test_never_speak_to_the_terminal(self, content):
        """A value that would colour, empty or turn the screen of whoever reads the problem does not."""
        put(content, NEWS, story('"\\x1b[2J\\u202eowner": Een\n' + f"{'k' * 5000}: ja\n"))
        _, problems = read(content)
        for problem in problems:
            for sentence in sentences(problem):
                assert all(sign.isprintable() or sign == "\n" for sign in sentence)
                assert len(sentence) < 600
