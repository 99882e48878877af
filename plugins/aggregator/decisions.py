"""Writes what an editor decided into `feeds/moderation.toml`, and leaves every other byte of it alone."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.aggregator.archive import Archive
from plugins.aggregator.config import read_sources
from plugins.aggregator.errors import ConfigError
from plugins.aggregator.identity import link_key
from plugins.aggregator.media import prune_copies
from plugins.aggregator.model import Item
from plugins.aggregator.moderation import FILE, read_moderation
from plugins.aggregator.prints import is_page, own_links, public_link_print

#: an empty list that stands for 'no tables yet'; TOML forbids tables beside it
_EMPTY = r"^[ \t]*{kind}[ \t]*=[ \t]*\[\s*\][ \t]*(?:#[^\n]*)?\n?"


def hide_item(feeds: Path, item: Item, stored: Sequence[Item], *, reason: str, date: dt.date, by: str = "") -> None:
    """Hide an item for good: a line in the file, and not a byte of it left in the archive. Raises AggregatorError.

    `stored` are all items of the archive, `item` among them.
    """
    values: dict[str, str | dt.date] = {"item": item.id, "date": date, **({"by": by} if by else {}), "reason": reason}
    if is_page(item.url) and (item.source, link_key(item.url)) in own_links(stored):
        values["link"] = public_link_print(item.url or "")
    write_decision(feeds, "hide", values)
    erase_hidden(feeds)


def erase_hidden(feeds: Path) -> None:
    """Erase what `moderation.toml` hides from the archive, without asking any source. Raises AggregatorError."""
    path = feeds / "archive.sqlite"
    if path.exists():
        moderation = read_moderation(feeds)
        with Archive(path) as archive:
            sources = read_sources(feeds).sources
            names = [source.name for source in sources]
            archive.forget(keep=names, hidden=moderation.hidden, links=moderation.links)
            prune_copies(archive, sources, feeds)


def write_decision(feeds: Path, kind: str, values: Mapping[str, str | dt.date]) -> None:
    """Add a `[[kind]]` at the end of the file, which appears when it is not there. Raises ConfigError: nothing written.

    Args:
        feeds: the folder of the file.
        kind: hide, approve, correct or answer.
        values: fields and what stands in them, in this order.
    """
    path = feeds / FILE
    read_moderation(feeds)  # a file with mistakes is mended first, by whoever knows what was meant
    old = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    kept = re.sub(_EMPTY.format(kind=kind), "", old, flags=re.MULTILINE)
    ending = "\r\n" if "\r\n" in kept else "\n"
    lines = [f"[[{kind}]]", *(f"{name} = {_value(value)}" for name, value in values.items())]
    text = kept + ("" if not kept or kept.endswith("\n") else ending) + (ending if kept else "")
    text += "".join(line + ending for line in lines)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            os.fspath(path), (f"{FILE}: schrijf [[{kind}]] als aparte blokken, niet als lijst (use [[{kind}]] tables)",)
        ) from error
    aside = path.with_name(f".{FILE}.{os.getpid()}.part")
    aside.write_bytes(text.encode())
    aside.replace(path)


def _value(value: str | dt.date) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    # A JSON string is a basic string of TOML, but for the one control character that JSON lets through.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
