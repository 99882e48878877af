"""docs/fields.md: fresh, complete, and without dead ends."""

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.aggregator import Source
from plugins.portal.frontmatter import SCHEMAS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")


def section(name):
    """The rows below one heading: key to row."""
    return rows_of(PAGE.partition(f"\n## {name}\n")[2].partition("\n## ")[0])


def rows_of(text):
    """Each row of a table by its key."""
    return {match[1]: match[0] for match in re.finditer(r"^\| `(\w+)`.*$", text, re.MULTILINE)}


class TestFieldsPage:
    def test_is_what_the_schemas_say(self):
        """Whoever changes a schema writes the page again: `python -m plugins.portal.frontmatter > docs/fields.md`."""
        made = subprocess.run(
            [sys.executable, "-m", "plugins.portal.frontmatter"], cwd=ROOT, capture_output=True, check=True
        )
        assert made.stdout.decode().splitlines() == PAGE.splitlines()

    @pytest.mark.parametrize("kind", SCHEMAS)
    def test_names_every_field_of_a_kind(self, kind):
        """Nothing can be written that the page does not tell of."""
        schema = SCHEMAS[kind]
        known = {field.alias or name for name, field in schema.model_fields.items()}
        told = section("Common").keys() | section(schema.__name__).keys()
        assert known - {"title"} <= told

    def test_names_every_field_of_a_source(self):
        """The part that is written by hand is complete too, and marks what is required."""
        rows = rows_of(PAGE.partition("# Bronnen")[2])
        fields = {field.name: field for field in dataclasses.fields(Source)}
        assert rows.keys() == fields.keys()
        for name, field in fields.items():
            assert ("` * |" in rows[name]) is (field.default is dataclasses.MISSING)

    def test_marks_what_is_required(self):
        """An asterisk stands where a document cannot do without, and nowhere else."""
        rows = section("Story")
        assert "`date` *" in rows["date"]
        assert "`lead` |" in rows["lead"]

    def test_has_a_place_for_every_link(self):
        """A part that is named has its own section."""
        headings = {heading.lower() for heading in re.findall(r"^## (\w+)$", PAGE, re.MULTILINE)}
        links = set(re.findall(r"\]\(#(\w+)\)", PAGE))
        assert links
        assert links <= headings

    def test_says_everything_in_two_languages(self):
        """No cell is empty."""
        rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
        assert len(rows) > 100
        for row in rows:
            cells = [cell.strip() for cell in row.strip("|").split(" | ")]
            assert len(cells) == 3
            assert all(cells)
            assert "None" not in row
