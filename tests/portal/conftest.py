"""What the tests of the portal share."""

import json

import pytest

from tests.support.contents import GOOD, put, story


@pytest.fixture
def content(tmp_path):
    """A content folder with one good story, and something worth keeping beside it."""
    (tmp_path / "geheim.md").write_text("---\ntitle: geheim\n---\n", encoding="utf-8")
    square = {"type": "Polygon", "coordinates": [[[4, 52], [5, 52], [5, 53], [4, 52]]]}
    (tmp_path / "geheim.geojson").write_text(json.dumps(square), encoding="utf-8")
    (tmp_path / "geheim.jpg").touch()
    folder = tmp_path / "content"
    put(folder, GOOD, story())
    put(folder, "municipality/news/2026/er.jpg", b"")
    return folder
