"""Sources as editors write them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.aggregator import ConfigError, Source, read_sources

GOOD = """
[fetch]
contact = "a@b.example"

[[source]]
name = "Gemeente"
kind = "feed"
url = "https://a.example/rss"
publisher = "municipality"
"""

MISTAKES = [
    ('naam = "X"', "regel 10: onbekend veld 'naam' (unknown key); bedoel je 'name'?"),
    ('neighborhoods = ["a"]', "bedoel je 'neighbourhoods'?"),
    ('topics = "inbraak"', "regel 10: 'topics' moet een lijst zijn"),
    ('pictures = "ja"', "regel 10: 'pictures' moet true of false zijn"),
    (
        'show = "excerp"',
        "'show' mag niet 'excerp' zijn; kies uit / choose from: title, excerpt, full; bedoel je 'excerpt'?",
    ),
    ('neighbourhoods = ["Oude Haven"]', "regel 10: 'neighbourhoods': schrijf kleine letters en streepjes"),
    ('language = "Nederlands"', "regel 10: 'language': schrijf de code van een taal"),
    ('interval = "soms"', "'soms' is geen tijd"),
    ("retention_days = 0", "'retention_days' moet minstens 1 zijn"),
    ("retention_days = 9999", "'retention_days' mag hoogstens 3650 zijn"),
    ('retention_days = "90"', "'retention_days' moet een getal zijn"),
    ('token_env = "sk-123-echte-sleutel"', "regel 10: 'token_env': schrijf de naam van een variabele"),
    ('owner = ""', "'owner' is leeg"),
]
REPLACED = [
    ('kind = "feed"', 'kind = "fed"', "regel 7: 'kind': soort 'fed' kennen we niet"),
    ('kind = "feed"', 'kind = "rss"', "RSS en Atom heten hier feed"),
    ('kind = "feed"', "", "regel 5: 'kind' ontbreekt"),
    ('"municipality"', '"gemeente"', "regel 9: 'publisher' mag niet 'gemeente' zijn"),
    ("https://a.example/rss", "ftp://a.example/rss", "regel 8: 'url'"),
    ("https://a.example/rss", "http://", "regel 8: 'url'"),
    ("https://a.example/rss", "www.a.example", "regel 8: 'url': zet https:// voor het adres: 'https://www.a.example'"),
    ("https://a.example/rss", "a.example/rss", "regel 8: 'url': zet https:// voor het adres"),
    ("https://a.example/rss", "/etc/passwd", "regel 8: 'url'"),
    ("https://a.example/rss", "../geheim.rss", "regel 8: 'url'"),
    ("https://a.example/rss", "https://a.example:99999/", "regel 8: 'url'"),
    ('contact = "a@b.example"', "", "[fetch] mist 'contact'"),
    ('contact = "a@b.example"', 'user_agent = "Mozilla"', "[fetch] mist 'contact'"),
    ('contact = "a@b.example"', 'contact = "ergens"', "[fetch] mist 'contact'"),
    ('contact = "a@b.example"', 'contact = "a@b.example\\nX-Kwaad: 1"', "regel 3: 'contact'"),
    ('contact = "a@b.example"', 'contact = "José <a@b.example>"', "plain ASCII"),
    ('contact = "a@b.example"', 'contact = "a@b.example"\nconcurency = 3', "bedoel je 'concurrency'?"),
    ("[[source]]", "[source]", "met dubbele haken"),
    ("[[source]]", "[[sources]]", "onbekend deel 'sources' (unknown table); bedoel je 'source'?"),
    ('name = "Gemeente"', 'name = "Gemeente', "geen geldige TOML"),
    ('name = "Gemeente"', "name = “Gemeente”", "geen geldige TOML"),
]


def write(folder: Path, text: str, name: str = "sources.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def mistakes(folder: Path) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        read_sources(folder)
    return caught.value.mistakes


class TestReadSources:
    def test_a_source_with_its_defaults(self, tmp_path: Path):
        """Four lines make a source."""
        found = read_sources(write(tmp_path, GOOD))
        expected = Source(name="Gemeente", kind="feed", url="https://a.example/rss", publisher="municipality")
        assert found.sources == (expected,)
        assert found.settings.agent == "buurtportaal/1.0 (+a@b.example)"

    def test_a_name_of_our_own(self, tmp_path: Path):
        """Under whatever name we come, the server always hears where to complain."""
        named = GOOD.replace('contact = "a@b.example"', 'contact = "a@b.example"\nuser_agent = "Waterveen/2"')
        assert read_sources(write(tmp_path, named)).settings.agent == "Waterveen/2 (+a@b.example)"
        alone = GOOD.replace('contact = "a@b.example"', 'user_agent = "Waterveen/2 (https://waterveen.example/)"')
        assert read_sources(write(tmp_path, alone)).settings.agent == "Waterveen/2 (https://waterveen.example/)"

    def test_every_field(self, tmp_path: Path):
        """Lists become tuples, times become durations."""
        more = (
            'neighbourhoods = ["molenwijk", "oude-haven"]\ninterval = "6 uur"\nexclude = ["voetbal"]\nreview = true\n'
        )
        (source,) = read_sources(write(tmp_path, GOOD + more)).sources
        assert source.neighbourhoods == ("molenwijk", "oude-haven")
        assert source.interval == dt.timedelta(hours=6)
        assert (source.exclude, source.review) == (("voetbal",), True)

    def test_several_files_are_one(self, tmp_path: Path):
        """Sources may be spread over files; one of them holds [fetch]."""
        write(tmp_path, GOOD)
        write(tmp_path, GOOD.partition("[[")[2].join(["[[", ""]).replace("Gemeente", "Politie"), "sources-politie.toml")
        assert {source.name for source in read_sources(tmp_path).sources} == {"Gemeente", "Politie"}

    def test_no_sources_at_all(self, tmp_path: Path):
        """A site without sources is a site."""
        assert read_sources(tmp_path).sources == ()

    def test_a_file_that_windows_saved(self, tmp_path: Path):
        """Windows line ends and a byte order mark do no harm."""
        (tmp_path / "sources.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
        assert len(read_sources(tmp_path).sources) == 1


class TestMistakes:
    @pytest.mark.parametrize(("line", "expected"), MISTAKES)
    def test_a_wrong_line(self, tmp_path: Path, line: str, expected: str):
        """One wrong line gives one sentence, with its place and what would be right."""
        (found,) = mistakes(write(tmp_path / "feeds", GOOD + line))
        assert expected in found
        assert found.startswith("feeds/sources.toml")

    @pytest.mark.parametrize(("old", "new", "expected"), REPLACED)
    def test_a_line_spoilt(self, tmp_path: Path, old: str, new: str, expected: str):
        """Of a line that was right and is spoilt, the sentence names the place."""
        assert expected in "\n".join(mistakes(write(tmp_path, GOOD.replace(old, new, 1))))

    def test_a_key_is_never_repeated(self, tmp_path: Path):
        """Who writes the key itself where its name belongs does not see it again in a log."""
        assert "echte-sleutel" not in str(mistakes(write(tmp_path, GOOD + 'token_env = "sk-123-echte-sleutel"')))

    def test_all_mistakes_at_once(self, tmp_path: Path):
        """Mistakes of all sources and files are told together."""
        write(tmp_path, GOOD + 'naam = "X"\n[[source]]\nname = "Leeg"\n')
        write(tmp_path, "[fetch]\nconcurrency = 99\n[[source]\n", "sources2.toml")
        found = "\n".join(mistakes(tmp_path))
        for part in ("'naam'", "regel 11: 'kind' ontbreekt", "'url' ontbreekt", "sources2.toml: geen geldige TOML"):
            assert part in found

    def test_a_name_used_twice(self, tmp_path: Path):
        """Archive and moderation know a source by its name, so a name is used once."""
        write(tmp_path, GOOD)
        write(tmp_path, GOOD.replace('[fetch]\ncontact = "a@b.example"', ""), "sources-b.toml")
        (found,) = mistakes(tmp_path)
        assert "name used twice" in found
        assert "sources.toml, regel 6" in found or "sources-b.toml" in found

    def test_two_fetch_tables(self, tmp_path: Path):
        """[fetch] says how we behave, once."""
        write(tmp_path, GOOD)
        write(tmp_path, '[fetch]\ncontact = "x@y.example"', "sources-b.toml")
        assert "only one [fetch]" in mistakes(tmp_path)[0]
