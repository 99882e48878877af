"""Feeds that do not say in which letters they are written: read where that is sure, else left as ever."""

from __future__ import annotations

import pytest

from plugins.aggregator.adapters.letters import with_known_letters
from plugins.aggregator.adapters.syndication import parse
from plugins.aggregator.model import Fetched
from tests.support.feeds import NOW, rss

FOREIGN = {
    "gbk": ("社区安全通知", "本周五晚上七点在社区中心举行安全会议,请各位居民准时参加。"),
    "gb18030": ("社区安全通知", "警察将介绍防盗措施,请大家锁好自行车。"),
    "big5": ("社區安全通知", "本週五晚上七點在社區中心舉行安全會議,請各位居民準時參加。"),
    "shift_jis": ("地域の安全", "今週の金曜日の夜七時に地域センターで安全会議を開きます。"),
    "euc_jp": ("地域の安全のお知らせ", "今週の金曜日の夜七時に地域センターで安全会議を開きます。"),
    "euc_kr": ("동네 안전 공지", "이번 금요일 저녁 일곱 시에 주민센터에서 안전 회의가 열립니다."),
    "koi8-r": ("Собрание жителей", "В эту пятницу в семь часов вечера состоится собрание по безопасности."),
    "cp1251": ("Собрание жителей", "В эту пятницу в семь часов вечера состоится собрание по безопасности."),
    "iso8859-5": ("Собрание жителей", "В эту пятницу в семь часов вечера состоится собрание по безопасности."),
    "cp1253": ("Ασφάλεια", "Αυτή την Παρασκευή στις επτά το βράδυ γίνεται συνάντηση για την ασφάλεια."),
    "cp1255": ("אסיפת תושבים", "ישיבת הביטחון תתקיים ביום שישי בשבע בערב במרכז השכונה"),
    "cp1256": ("اجتماع السكان", "يعقد اجتماع الأمن يوم الجمعة في السابعة مساء في مركز الحي"),
}
LATIN = {
    "one letter": "Café dicht",
    "money": "Feest kost € 5",
    "quotes": "‘Samen’ sterk – “heel fijn”…",
    "names": "Gülçin Özdemir en Çağla ontmoeten José, Zoë en Renée".replace("ğ", "g"),
    "a story": "De coördinator vraagt reünisten zich te melden: ‘Eindelijk’, zegt André. Het kost € 2,50 – kind vrij. "
    "Geënquêteerden zeiden: “Heel fijn”. Efficiënte ideeën van Daniëlle over het café, de crèche en de crêperie. ",
    "french": "L'été dernier, la fête a été annulée à cause de la météo. Où êtes-vous allés ? « Noël » ",
    "dashes": "Nieuws " + "–" * 60 + " einde " + "•" * 40,
    "shouting": "ÉÉN KEER ZOËËË ‘“€”’ ÉÉN",
}


def feed(text: str, encoding: str, *, times: int = 1, head: str = "") -> bytes:
    written = rss(*(f"{text} {number}" for number in range(times))).decode().partition("?>")[2]
    return (head + written).encode(encoding)


def titles(body: bytes, content_type: str = "") -> set[str]:
    return {entry.title for entry in parse(Fetched(url="", body=body, content_type=content_type), now=NOW).entries}


class TestForeign:
    @pytest.mark.parametrize("content_type", ["", "text/xml", "application/rss+xml"])
    @pytest.mark.parametrize("encoding", FOREIGN)
    def test_is_read(self, encoding: str, content_type: str):
        """Two messages are enough to know the letters, in whatever way they are served."""
        texts = FOREIGN[encoding]
        body = rss(*texts).decode().partition("?>")[2].encode(encoding)
        assert titles(body, content_type) == set(texts)

    def test_a_large_one(self):
        """Where the sample is cut does not matter."""
        text = FOREIGN["shift_jis"][1]
        assert titles(feed(text, "shift_jis", times=3_000)) <= {f"{text} {number}" for number in range(3_000)}


class TestLatin:
    @pytest.mark.parametrize("times", [1, 30])
    @pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "iso8859-15"])
    @pytest.mark.parametrize("name", LATIN)
    def test_is_never_guessed_at(self, name: str, encoding: str, times: int):
        """Dutch without a declaration, short or long, reaches the reader untouched: it is read as Windows-1252."""
        body = feed(LATIN[name], "utf-8", times=times).decode().encode(encoding, "ignore")
        assert with_known_letters(body, "") is body

    def test_is_read_as_ever(self):
        """All of Windows-1252 that Dutch needs comes out as it was written."""
        text = LATIN["a story"].strip()
        assert titles(feed(text, "cp1252")) == {f"{text} 0"}


class TestDeclared:
    @pytest.mark.parametrize(
        ("head", "encoding", "content_type"),
        [
            ('<?xml version="1.0" encoding="gbk"?>', "gbk", ""),
            ("", "gbk", "application/xml; charset=gbk"),
            ("\ufeff", "utf-16", ""),
            ("", "utf-16-le", ""),
            ("", "utf-8", ""),
        ],
    )
    def test_is_believed(self, head: str, encoding: str, content_type: str):
        """What a feed says of itself is the reader's to use; nothing is guessed."""
        body = feed(FOREIGN["gbk"][1], encoding, head=head)
        assert with_known_letters(body, content_type) is body

    def test_too_little(self):
        """One short title is no proof: it stays as ever, in odd letters, and the rest of the feed is read."""
        body = feed("社区", "gbk")
        assert with_known_letters(body, "") is body

    def test_damaged(self):
        """A feed that is no text in the letters it seems to have stays as it is."""
        body = feed(FOREIGN["gbk"][1], "gbk", times=5_000) + b"\xff"
        assert with_known_letters(body, "") is body
