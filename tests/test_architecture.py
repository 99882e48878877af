"""The house rules that a machine can watch: sizes, doors, documented settings, words of the project itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.portal import defaults

ROOT = Path(__file__).parents[1]
PYTHON = sorted([*ROOT.glob("*.py"), *ROOT.glob("plugins/**/*.py"), *ROOT.glob("examples/**/*.py")])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
THEME = sorted(
    [*ROOT.glob("theme/templates/**/*.html"), *ROOT.glob("theme/static/**/*.css"), *ROOT.glob("theme/static/**/*.js")]
)


def name(path):
    return path.relative_to(ROOT).as_posix()


class TestSizes:
    @pytest.mark.parametrize("path", [*PYTHON, *THEME, *TESTS], ids=name)
    def test_no_file_reaches_300_lines(self, path):
        """A file that grows is split by job."""
        assert len(path.read_text().splitlines()) < 300

    @pytest.mark.parametrize("path", PYTHON, ids=name)
    def test_no_function_passes_40_lines(self, path):
        """A function fits on a screen."""
        functions = (ast.FunctionDef, ast.AsyncFunctionDef)
        long = [
            f"{node.name}:{node.lineno}"
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, functions) and (node.end_lineno or 0) - node.lineno >= 40
        ]
        assert long == []


class TestDoors:
    @pytest.mark.parametrize(
        ("room", "never"),
        [
            ("plugins.aggregator", ("httpx", "feedparser", "pelican")),
            ("plugins.portal", ("pelican", "httpx")),
            ("plugins.portal.build", ("pelican", "httpx", "markdown")),
            ("plugins.portal.pages", ("pelican", "httpx")),
        ],
    )
    def test_a_room_loads_only_what_it_needs(self, room, never):
        """Importing a room does not bring in the libraries of its shells."""
        code = f"import sys, {room}; print([m for m in {never!r} if m in sys.modules])"
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
        assert done.stdout.strip() == "[]"

    @pytest.mark.parametrize(
        ("library", "homes"),
        [
            ("httpx", {"plugins/aggregator/fetch.py"}),
            ("feedparser", {"plugins/aggregator/adapters/syndication.py"}),
            ("PIL", {"plugins/photos"}),
            ("sqlite3", {f"plugins/aggregator/{room}.py" for room in ("archive", "schema", "stored")}),
        ],
    )
    def test_a_library_lives_in_one_place(self, library, homes):
        """Whoever replaces a library knows where to look."""
        users = {name(path) for path in ROOT.glob("plugins/**/*.py") if _imports(path, library)}
        assert users
        assert all(any(user.startswith(home) for home in homes) for user in users), users


def _imports(path, library):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import) and any(alias.name.split(".")[0] == library for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == library:
            return True
    return False


class TestSettings:
    def test_every_setting_is_explained_at_the_door(self):
        """What a site may set stands in the docstring of the portal."""
        import plugins.portal

        ours = {key for key in vars(defaults) if key.startswith("PORTAL_")}
        assert {key for key in ours if key not in (plugins.portal.__doc__ or "")} == set()


class TestTemplates:
    def test_trust_html_in_one_place_only(self):
        """Everything else is escaped."""
        trusting = [name(path) for path in THEME if re.search(r"\|\s*safe\b", path.read_text())]
        assert set(trusting) <= {"theme/templates/components/prose.html"}

    @pytest.mark.parametrize("path", sorted(ROOT.glob("theme/templates/*.html")), ids=name)
    def test_pages_only_compose(self, path):
        """A page's template is a list of components, under 60 lines."""
        assert len(path.read_text().splitlines()) < 60
