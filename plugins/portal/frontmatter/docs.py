"""The list of all fields, written from the schemas: docs/fields.md. Pure."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from plugins.portal.frontmatter.common import Common
from plugins.portal.frontmatter.kinds import SCHEMAS
from plugins.portal.frontmatter.schema import Schema, literals_in, schema_in

_HEAD = """\
<!-- Written by a program: `python -m plugins.portal.frontmatter > docs/fields.md`. Do not edit. -->

# Velden

Alles wat boven een document kan staan. Een sterretje (*) is verplicht. Waar een lijst mag, mag ook één waarde.
Dagen schrijf je als `2026-11-28`, `28-11-2026` of `28 november 2026`; tijden als `19:30` of `19.30`; ja of nee als
`ja` of `nee`. Een fout veld wordt genoemd met bestand en regel, en houdt alleen dat document tegen.

Everything that may stand above a document. An asterisk (*) means required. A list of one may be written without a list.
Days, times and yes or no are written as above. A wrong field is reported with file and line, and stops only its
document.
"""
#: the aggregator knows no front matter, and its fields are few: written by hand, held to `Source` by a test
_SOURCES = """\
# Bronnen

Een `[[source]]` in `feeds/sources.toml`: een site waarvan berichten worden overgenomen.
*A site whose messages are taken over.*

| veld | wat je invult | what it means |
| --- | --- | --- |
| `name` * | naam van de bron | name of the source |
| `kind` * | hoe we het lezen: `feed` (RSS of Atom), `jsonfeed`, `mastodon`, `ical`, … | how it is read |
| `url` * | adres met https://, of een pad onder `feeds/` | address, or a path below `feeds/` |
| `publisher` * | soort afzender | `municipality`, `police`, `residents`, `business`, `press`, `partner` |
| `platform` | website, facebook, … (anders wat bij `kind` hoort) | where it was published |
| `neighbourhoods` | buurten waar alles van deze bron over gaat | neighbourhoods that everything is about |
| `topics` | thema's waar alles over gaat | topics that everything is about |
| `language` | taal, zoals `nl` | language, such as `nl` |
| `show` | hoeveel we tonen (anders `excerpt`) | `title`, `excerpt`, `full` |
| `pictures` | `true`: foto's mogen mee (anders `false`) | whether its pictures may be shown |
| `review` | `true`: eerst goedkeuren (anders `false`) | whether an editor approves first |
| `include` | alleen berichten met een van deze woorden | only messages with one of these words |
| `exclude` | nooit berichten met een van deze woorden | never messages with one of these words |
| `interval` | hoe vaak we kijken, zoals `6 uur` | shortest time between two visits |
| `retention_days` | zo lang bewaren we een bericht, in dagen | how long a message is kept |
| `token_env` | naam van de variabele met de sleutel, nooit de sleutel zelf | name of the variable that holds the key |
| `gateway` | `rss-bridge` of `rsshub`, als de bron zo'n omweg is | kind of detour, if it is one |
| `owner` | wie de afspraken met de bron bijhoudt | who keeps in touch with the source |
| `licence` | onder welke voorwaarden we het tonen | terms under which it is shown |
| `page` | pagina van de bron voor lezers, met https:// (anders kiest de site zelf) | page of the source for readers |
| `confirmed` | dag waarop je zag dat een vastgehouden bron klopt | day on which a held source was seen to be right |
| `closed_on` | dag waarop het kanaal ophield te bestaan | day on which the channel ended |
| `posts` | `true`: toon berichten van X zelf (anders alleen een link) | posts of X are shown, not only linked to |"""
_TABLE = "| veld | wat je invult | what it means |\n| --- | --- | --- |"


def list_fields() -> str:
    """Markdown with a section for each kind of document and one for each part."""
    parts: dict[str, type[Schema]] = {}
    sections = [_section(Common, Common.model_fields, parts)]
    for schema in SCHEMAS.values():
        own = {
            name: schema.model_fields[name] for name in inspect.get_annotations(schema) if name in schema.model_fields
        }
        sections.append(_section(schema, own, parts))
    sections.append("# Onderdelen\n\nWat in de velden hierboven past. *What fits into the fields above.*")
    done: set[str] = set()
    while waiting := [name for name in parts if name not in done]:  # a part may have parts
        done.add(waiting[0])
        part = parts[waiting[0]]
        sections.append(_section(part, part.model_fields, parts))
    return "\n\n".join((_HEAD.rstrip(), *sections, _SOURCES)) + "\n"


def _section(schema: type[Schema], fields: dict[str, FieldInfo], parts: dict[str, type[Schema]]) -> str:
    rows = "\n".join(_rows(fields, parts))
    return f"## {schema.__name__}\n\n{inspect.getdoc(schema)}\n\n{_TABLE}\n{rows}"


def _rows(fields: dict[str, FieldInfo], parts: dict[str, type[Schema]]) -> Iterator[str]:
    for name, field in fields.items():
        key = f"`{field.alias or name}`{' *' if field.is_required() else ''}"
        dutch, english = str(field.description), str(_extra(field).get("english"))
        if part := schema_in(field.annotation):
            parts.setdefault(part.__name__, part)
            dutch += f" → [{part.__name__}](#{part.__name__.lower()})"
        if literals := literals_in(field.annotation):
            english += f": {', '.join(f'`{literal}`' for literal in literals)}"
        yield f"| {key} | {dutch}{_default(field)} | {english} |"


def _default(field: FieldInfo) -> str:
    """What holds when nothing is written, where that is something."""
    value = field.default
    if value is PydanticUndefined or value is None or value == []:
        return ""
    shown = {True: "ja", False: "nee"}[value] if isinstance(value, bool) else value
    return f" (anders `{shown}`)"


def _extra(field: FieldInfo) -> dict[str, Any]:
    return field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
