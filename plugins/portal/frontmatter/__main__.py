"""`python -m plugins.portal.frontmatter > docs/fields.md` writes the list of all fields."""

from __future__ import annotations

import sys

from plugins.portal.frontmatter.docs import list_fields

sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a terminal's stream; Windows has another default
sys.stdout.write(list_fields())
