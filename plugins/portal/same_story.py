"""Which messages tell the same story: by their link, else by what they say within a few days. Pure.

    messages ─▶ candidates that share a link, a title or rare words ─▶ no sign of another story? ─▶ alike? ─▶ groups

A wrong merge hides news; a missed one shows it twice. So one sign that it is another street, number, day, place or
chapter is enough to keep two messages apart, however alike they are.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from plugins.portal.telling import Telling, listen, meaning_words

WINDOW = dt.timedelta(days=3)
COMMON = 40  #: a word that so many messages of the window share finds no candidates
CANDIDATES = 8
_ALIKE = 88  #: of 100: two spellings of one word


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is compared of a message."""

    source: str
    link: str  #: canonical; empty when it does not stand for one story
    title: str
    text: str
    when: dt.datetime
    areas: frozenset[str] = frozenset()  #: neighbourhoods it certainly belongs to


def group_stories(messages: Sequence[Message]) -> tuple[tuple[int, ...], ...]:
    """Positions in `messages` by story; in each group, and among groups, the oldest first.

    Cost grows with the number of messages times those of a few days that share rare words, never with their square.
    """
    order = sorted(range(len(messages)), key=[message.when for message in messages].__getitem__)
    index = _Index()
    groups: list[list[int]] = []
    listener = _Listener(messages)
    for position in order:
        message = messages[position]
        keys = _keys(message)
        index.forget(before=message.when - WINDOW)
        group = _find_group(index.candidates(keys), groups, messages, listener, position)
        if group is None:
            group = len(groups)
            groups.append([])
        groups[group].append(position)
        index.add(keys, message.when, group)
    return tuple(tuple(group) for group in groups)


def is_same_story(one: Telling, other: Telling) -> bool:
    """Whether two tellings of the same days are of one story."""
    return not is_another(one, other) and _is_alike(one, other)


def is_another(one: Telling, other: Telling) -> bool:
    """Whether something shows that two tellings are of different stories, or of different chapters of one."""
    both = ((one.days, other.days), (one.dates, other.dates), (one.hours, other.hours), (one.placed, other.placed))
    if any(mine and yours and not mine & yours for mine, yours in (*both, (one.streets, other.streets))):
        return True
    if one.numbers - other.words and other.numbers - one.words:
        return True
    if one.names - other.spoken and other.names - one.spoken:
        return True
    if (one.turns - other.words) or (other.turns - one.words):
        return True
    if _is_one_form(one, other):
        return True
    shared = {street for street, _ in one.houses} & {street for street, _ in other.houses}
    return any(_numbers(one, street).isdisjoint(_numbers(other, street)) for street in shared)


def _is_one_form(one: Telling, other: Telling) -> bool:
    """Whether two texts are one form, filled in with other names or figures."""
    if _text_overlap(one, other) < 0.5:
        return False
    names = one.capitals - other.spoken and other.capitals - one.spoken
    return bool(names or _have_other_figures(one, other))


def _is_alike(one: Telling, other: Telling) -> bool:
    mine, yours = set(one.title), set(other.title)
    shared = mine & yours
    only_mine, only_yours = _unmatched(mine - yours, yours - mine)
    matched = len(mine) - len(only_mine)
    anchors = one.anchors & other.anchors
    if not only_mine and not only_yours:
        return matched >= 4 or (matched >= 2 and bool(anchors)) or _text_overlap(one, other) >= 0.6
    if not only_mine or not only_yours:
        larger = max(len(mine), len(yours))
        return matched >= 3 and matched / larger >= 0.45 and (matched >= 4 or bool(anchors))
    if not one.text or not other.text:
        told = one.words if one.text else other.words
        bare = other.title if one.text else one.title
        covered = sum(word in told for word in bare) / max(len(bare), 1)
        return len(bare) >= 4 and covered >= 0.8 and len(anchors) >= 1 and len(shared) >= 2
    return bool(anchors) and _tell_alike(one, other)


def _tell_alike(one: Telling, other: Telling) -> bool:
    """Whether title and text together say much the same, with the same figures."""
    if _have_other_figures(one, other):
        return False
    shorter = min(len(one.words), len(other.words))
    return shorter >= 6 and len(one.words & other.words) >= 0.6 * shorter


def _have_other_figures(one: Telling, other: Telling) -> bool:
    mine, yours = ({word for word in telling.words if word[0].isdigit()} for telling in (one, other))
    return bool(mine - yours and yours - mine)


def _unmatched(mine: set[str], yours: set[str]) -> tuple[set[str], set[str]]:
    """Words of each side that the other does not have, in whatever spelling."""
    left, right = set(mine), set(yours)
    for word in sorted(mine):
        found = next((given for given in sorted(right) if _is_one_word(word, given)), None)
        if found:
            left.discard(word)
            right.discard(found)
    return left, right


def _is_one_word(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 5 or one[0].isdigit():
        return False
    return one.endswith(other) or other.endswith(one) or fuzz.ratio(one, other) >= _ALIKE


def _text_overlap(one: Telling, other: Telling) -> float:
    return len(one.text & other.text) / max(len(one.text), len(other.text), 1)


def _numbers(telling: Telling, street: str) -> set[str]:
    return {number for name, number in telling.houses if name == street}


def _find_group(
    candidates: Iterable[int],
    groups: Sequence[Sequence[int]],
    messages: Sequence[Message],
    listener: _Listener,
    position: int,
) -> int | None:
    """The first candidate whose story this is; every member must allow it."""
    message = messages[position]
    for group in candidates:
        members = groups[group]
        if message.when - messages[members[0]].when > WINDOW:
            continue
        if any(message.link and message.link == messages[member].link for member in members):
            return group
        if any(_are_apart(message, messages[member]) for member in members):
            continue
        telling, told = listener.hear(position), [listener.hear(member) for member in members]
        if not any(is_another(telling, other) for other in told) and any(_is_alike(telling, other) for other in told):
            return group
    return None


def _are_apart(one: Message, other: Message) -> bool:
    return bool(one.areas and other.areas and not one.areas & other.areas)


class _Listener:
    """Listens to each message once, and only when there is something to compare it with."""

    def __init__(self, messages: Sequence[Message]) -> None:
        self._messages = messages
        self._heard: dict[int, Telling] = {}

    def hear(self, position: int) -> Telling:
        """What the message at a position tells."""
        if position not in self._heard:
            message = self._messages[position]
            self._heard[position] = listen(message.title, message.text)
        return self._heard[position]


class _Index:
    """Finds groups of the last days that share something rare with a message."""

    def __init__(self) -> None:
        self._by_key: defaultdict[str, deque[tuple[dt.datetime, int]]] = defaultdict(deque)
        self._before = dt.datetime.min.replace(tzinfo=dt.UTC)

    def forget(self, *, before: dt.datetime) -> None:
        """Ignore whatever was added earlier than `before`."""
        self._before = before

    def add(self, keys: Iterable[str], when: dt.datetime, group: int) -> None:
        """Remember a message of a group."""
        entry = (when, group)
        for key in keys:
            self._by_key[key].append(entry)

    def candidates(self, keys: Collection[str]) -> list[int]:
        """Groups that share a link, a whole title or enough of the rarer words; the most likely first."""
        found: dict[int, int] = {}
        for key in keys:
            entries = self._by_key.get(key)
            while entries and entries[0][0] < self._before:
                entries.popleft()
            if entries and ((is_whole := key[0] in "=@") or len(entries) <= COMMON):
                for group in {group for _, group in entries}:
                    found[group] = found.get(group, 0) + (100 if is_whole else 1)
        likely = sorted((-count, group) for group, count in found.items() if count >= max(2, len(keys) / 4))
        return [group for _, group in likely[:CANDIDATES]]


def _keys(message: Message) -> list[str]:
    words = meaning_words(message.title, message.text)
    keys = [f"w{word}" for word in words]
    keys.append(f"={' '.join(sorted(words))}")
    return [*keys, f"@{message.link}"] if message.link else keys
