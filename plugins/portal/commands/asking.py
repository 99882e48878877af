"""Questions in a terminal: about a new document, and about the photos that go with it.

Where nobody sits at a terminal nothing is asked: what was not given has its default, or is lacking.
"""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from plugins.photos import PreparedPhoto, UnusablePhoto, prepare_photo
from plugins.portal.frontmatter import NewPhoto, Question
from plugins.portal.frontmatter.values import read_day
from plugins.portal.judgement import says_nothing

YES = frozenset({"j", "ja", "y", "yes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody at a terminal; `read` shows a question and gives the answer."""

    words: Callable[..., str]
    read: Callable[[str], str]
    say: Callable[[str], None]
    today: dt.date

    def ask(self, name: str, default: str = "", hint: str = "") -> str:
        """One answer; the default when only Enter is pressed."""
        return (
            self.read(f"{self.words(f'ask.{name}')}{hint or (f' [{default}]' if default else '')}: ").strip() or default
        )

    def needed(self, name: str, hint: str = "") -> str:
        """An answer that must be there."""
        while not (answer := self.ask(name, hint=hint)):
            self.say(self.words("ask.needed"))
        return answer

    def answer(self, question: Question) -> str:
        """An answer that can stand in a document."""
        hint = f" ({', '.join(question.choices)}) [{question.default}]" if question.choices else ""
        while not question.accepts(answer := self.ask(question.words or question.name, question.default, hint)):
            self.say(self.words("ask.wrong", answer=answer))
        return answer

    def choose(self, name: str, known: Mapping[str, str], *, may_be_none: bool) -> str:
        """One of what is known: slug and name."""
        self.say("\n".join(f"  {slug} – {title}" for slug, title in known.items()))
        while True:
            answer = self.ask(name)
            if answer in known or (not answer and may_be_none):
                return answer
            self.say(self.words("ask.wrong", answer=answer))

    def photo(self, file: str, credit: str, *, is_portrait: bool) -> NewPhoto:
        """What must be said of one photo."""
        self.say(self.words("ask.about_photo", file=Path(file.strip("'\" ")).name))
        while not (alt := self.needed("alt")) or says_nothing(alt):
            self.say(self.words("ask.alt_empty"))
        by = credit or self.needed("credit")
        if is_portrait:  # their own consent covers it
            return NewPhoto(alt=alt, credit=by)
        if self.ask("recognisable").lower() not in YES:
            return NewPhoto(alt=alt, credit=by, is_of_nobody=True)
        return NewPhoto(alt=alt, credit=by, consent_until=self._until())

    def _until(self) -> dt.date:
        default = (self.today + dt.timedelta(days=365)).isoformat()
        while True:
            answer = self.ask("photo_until", default)
            try:
                return read_day(answer)
            except PydanticCustomError:
                self.say(self.words("ask.wrong", answer=answer))

    def photos(self, here: Path, credit: str, *, is_person: bool) -> list[tuple[PreparedPhoto, NewPhoto]]:
        """Photos with what must be said of each, until somebody only presses Enter."""
        found: list[tuple[PreparedPhoto, NewPhoto]] = []
        while path := self.ask("photo"):
            try:
                prepared = prepare(path, here)
            except (OSError, ValueError, UnusablePhoto) as error:
                self.say(why_not(self.words, path, error))
                continue
            found.append((prepared, self.photo(path, credit, is_portrait=is_person and not found)))
        return found


def prepare(path: str, here: Path) -> PreparedPhoto:
    """The photo at a path as people give it, or drag it here. Raises OSError, ValueError, UnusablePhoto."""
    bare = path if (here / path).is_file() else (shlex.split(path) or [path])[0]
    return prepare_photo((here / Path(bare).expanduser()).read_bytes())


def why_not(words: Callable[..., str], file: str, error: Exception) -> str:
    """Why a photo cannot be used, in a sentence."""
    if isinstance(error, UnusablePhoto):
        return words(f"problem.photo_{error.subject}", photo=Path(file).name, detail=error.detail)
    return words("new.photo_missing", file=file)
