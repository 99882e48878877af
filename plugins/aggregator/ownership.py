"""Whether a feed still belongs to who we took it from. Pure.

A domain that lapses is bought for its readers: the address answers as ever, but with somebody else's words.
Nothing of it is stored until the feed returns to what it was, or an editor writes `confirmed` beside the source.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from plugins.aggregator.errors import HeldError
from plugins.aggregator.model import Changes, Item, Visit

ENOUGH = 3  #: stored items, before anything can be said about their owner
_NEWEST = 100  #: of the stored items count
_OWN_HOSTS, _OWN_SHARE = 2, 0.8  #: so many hosts have so much of the items, or the source links to whom it likes
_SURE = 4  #: words that give a language away

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "nl": "de het een van en dat niet zijn voor met wij bij naar ook worden deze wordt",
        "en": "the of and to is that it for with you are this your from have by best",
        "de": "der die das und ist nicht ein eine zu den mit für auf sich des wird dem",
        "fr": "le la les et est une du pour dans que qui sur pas au avec ce il aux",
        "es": "el la los y es una del para en que las por con se como su al más",
        "tr": "ve bir bu için ile çok daha olarak olan gibi kadar sonra en her de",
        "pl": "i w na się nie z do jest że to jak od po przez dla co",
    }
)
_WORD = re.compile(r"[^\W\d_]+")
_LAST_LATIN = 0x36F
_SAMPLE = 5_000


def signs_of_a_stranger(visit: Visit, stored: Sequence[Item], changes: Changes) -> tuple[str, ...]:
    """What says that an answer is somebody else's; nothing where all is well, or too little is known.

    Not one of its items may be known: who keeps his ids is who he was. `stored` is newest first.
    """
    if changes.updated or changes.unchanged or not changes.new or visit.last_success is None:
        return ()
    newest = stored[:_NEWEST]
    if len(newest) >= ENOUGH:
        signs = (*_host_signs(newest, changes.new), *_language_signs(newest, changes.new))
        if signs:
            return signs
    # Retention may meanwhile have taken what we compared with.
    return ("nog steeds geen bekend bericht (no item that we know)",) if visit.state == "held" else ()


def held(source: str, signs: tuple[str, ...], now: dt.datetime) -> HeldError:
    """What to say of an answer with such signs."""
    return HeldError(
        source,
        f"lijkt van iemand anders; er is niets van bewaard (seems taken over): {', '.join(signs)}",
        f"kijk op de bron; klopt het, zet er dan confirmed = {now:%Y-%m-%d} bij / "
        f"look at the source; if all is well, add confirmed = {now:%Y-%m-%d}",
    )


def language_in(text: str) -> str | None:
    """The language of a text by its small words, or the name of its script where that is not Latin; None if unsure."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    others = [letter for letter in letters if ord(letter) > _LAST_LATIN]
    if others and len(others) * 2 > len(letters):
        return Counter(unicodedata.name(letter, "?").partition(" ")[0].lower() for letter in others).most_common(1)[0][
            0
        ]
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    scores = {language: sum(words[word] for word in known.split()) for language, known in _WORDS.items()}
    (best, most), (_, second) = Counter(scores).most_common(2)
    return best if most >= _SURE and most >= 2 * second else None


def _host_signs(stored: Sequence[Item], fresh: Sequence[Item]) -> tuple[str, ...]:
    before, after = Counter(_hosts(stored)), Counter(_hosts(fresh))
    if not before or not after:
        return ()
    own = sum(count for _, count in before.most_common(_OWN_HOSTS))
    old, new = before.most_common(1)[0][0], after.most_common(1)[0][0]
    if own < _OWN_SHARE * len(stored) or any(_are_related(host, known) for host in after for known in before):
        return ()
    return (f"links naar {new} in plaats van {old} (links to another host)",)


def _language_signs(stored: Sequence[Item], fresh: Sequence[Item]) -> tuple[str, ...]:
    before = {language for item in stored if (language := _language([item]))}
    after = _language(fresh)
    if not before or not after or after in before:
        return ()
    return (f"taal {after} in plaats van {', '.join(sorted(before))} (another language)",)


def _language(items: Sequence[Item]) -> str | None:
    """What the texts are in; where they do not tell, what the source says they are in."""
    declared = Counter(item.language for item in items if item.language)
    text = "\n".join(f"{item.title}\n{item.excerpt}" for item in items)
    return language_in(text) or (declared.most_common(1)[0][0] if declared else None)


def _hosts(items: Iterable[Item]) -> Iterable[str]:
    hosts = (urlsplit(item.url).hostname or "" for item in items if item.url)
    return (host.removeprefix("www.") for host in hosts if host)


def _are_related(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
