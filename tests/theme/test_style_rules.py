"""The house rules of the style sheets and templates, where a reader would have to look hard."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

THEME = Path(__file__).resolve().parents[2] / "theme"
CSS = THEME / "static" / "css"
TEMPLATES = THEME / "templates"
EXAMPLES = Path(__file__).parent / "examples"
COMPONENTS = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
SHEETS = sorted(path for path in CSS.rglob("*.css") if path.name != "main.css")
PAINTED = [path for path in SHEETS if path.parent.name != "tokens"]

PHYSICAL = re.compile(
    r"(min-|max-)?(width|height)|left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)\b.*"
)
RAW_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|lab|color-mix)\(")
RAW_LENGTH = re.compile(r"(?<![\w-])-?[\d.]+(px|rem|pt|vw|vh|cm)\b")


def name(path: Path) -> str:
    return path.relative_to(CSS).as_posix()


def bare(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)


def declarations(path: Path) -> Iterator[tuple[str, str]]:
    yield from re.findall(r"^\s+([\w-]+):\s*([^;{]+);", bare(path), flags=re.MULTILINE)


class TestSheets:
    @pytest.mark.parametrize("path", SHEETS, ids=name)
    def test_is_in_the_table_of_contents(self, path: Path) -> None:
        """main.css names every sheet once."""
        assert (CSS / "main.css").read_text().count(f'url("{name(path)}")') == 1

    @pytest.mark.parametrize("path", SHEETS, ids=name)
    def test_says_what_it_is(self, path: Path) -> None:
        """Every sheet begins with a sentence."""
        assert path.read_text().startswith("/* ")

    @pytest.mark.parametrize("path", SHEETS, ids=name)
    def test_shouts_at_nobody(self, path: Path) -> None:
        """No `!important`, no ids, nothing loaded from elsewhere."""
        text = bare(path)
        assert "!important" not in text
        assert "url(" not in text
        assert not re.search(r"#[a-z][\w-]*[^;]*\{", text)

    @pytest.mark.parametrize("path", PAINTED, ids=name)
    def test_colours_and_lengths_come_from_the_tokens(self, path: Path) -> None:
        """A raw colour or length outside tokens/ is one that no municipality can change."""
        if path.name in ("visually-hidden.css", "print.css"):  # a recipe of one pixel; the margins of a sheet of paper
            return
        assert [pair for pair in declarations(path) if RAW_COLOUR.search(pair[1]) or RAW_LENGTH.search(pair[1])] == []

    @pytest.mark.parametrize("path", PAINTED, ids=name)
    def test_directions_are_those_of_the_text(self, path: Path) -> None:
        """Start and end instead of left and right, so that a page may run the other way."""
        physical = [pair for pair in declarations(path) if PHYSICAL.fullmatch(pair[0])]
        assert physical == []
        assert not [pair for pair in declarations(path) if pair[0] == "text-align" and pair[1] in ("left", "right")]

    @pytest.mark.parametrize("path", PAINTED, ids=name)
    def test_components_do_not_know_the_palette(self, path: Path) -> None:
        """Only roles have names in a component, so that night and brand reach it."""
        palette = set(re.findall(r"(--[\w-]+):", (CSS / "tokens" / "palette.css").read_text()))
        allowed = {"--plate-blue", "--plate-white", "--plate-black"}  # signs that are the same in every town
        assert set(re.findall(r"var\((--[\w-]+)", bare(path))) & (palette - allowed) == set()


class TestComponents:
    @pytest.mark.parametrize("stem", COMPONENTS)
    def test_has_a_room_in_three_houses(self, stem: str) -> None:
        """Template, style sheet and example bear the same name."""
        assert (CSS / "components" / f"{stem}.css").exists()
        assert (EXAMPLES / f"{stem}.toml").exists()

    def test_no_room_is_empty(self) -> None:
        """No style sheet or example is left of a component that is gone."""
        assert {path.stem for path in (CSS / "components").glob("*.css")} == set(COMPONENTS)
        assert {path.stem for path in EXAMPLES.glob("*.toml")} == set(COMPONENTS)

    @pytest.mark.parametrize("stem", COMPONENTS)
    def test_paints_only_itself(self, stem: str) -> None:
        """Every selector of a component names the component."""
        text = re.sub(r"@[^{]+\{", "", bare(CSS / "components" / f"{stem}.css"))
        selectors = [
            one.strip() for group in re.findall(r"([^{}]+)\{", text) for one in re.split(r",(?![^(]*\))", group)
        ]
        own = {stem, "kerb"} if stem == "site-footer" else {stem}
        strange = [one for one in selectors if not own & set(re.findall(r"\.([a-z]+(?:-[a-z]+)*)", one))]
        assert strange == []


class TestTemplates:
    @pytest.mark.parametrize("stem", COMPONENTS)
    def test_is_one_macro_with_its_own_name(self, stem: str) -> None:
        """A file holds one macro, and says above it what that takes."""
        text = (TEMPLATES / "components" / f"{stem}.html").read_text()
        assert re.findall(r"{% macro (\w+)\(", text) == [stem.replace("-", "_")]
        assert text.startswith(f"{{# {stem}: ")

    @pytest.mark.parametrize("stem", COMPONENTS)
    def test_says_nothing_itself(self, stem: str) -> None:
        """Visible words come by argument, or from the catalogue."""
        text = (TEMPLATES / "components" / f"{stem}.html").read_text()
        markup = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", text, flags=re.DOTALL)
        visible = re.sub(r"<[^>]*>|&#?\w+;", "", markup)
        assert not re.search(r"[A-Za-zÀ-ž]", visible)

    def test_html_is_trusted_in_one_place(self) -> None:
        """Only the text of a document goes into the page as it is."""
        trusting = [
            path.name
            for path in TEMPLATES.rglob("*.html")
            if re.search(r"\|\s*safe\b", re.sub(r"{#.*?#}", "", path.read_text(), flags=re.DOTALL))
        ]
        assert trusting == ["prose.html"]

    @pytest.mark.parametrize(
        "path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.relative_to(TEMPLATES).as_posix()
    )
    def test_classes_exist(self, path: Path) -> None:
        """Every block that a template names is painted somewhere."""
        known = set(re.findall(r"\.([a-z][\w-]*)", "".join(bare(sheet) for sheet in SHEETS)))
        blocks = {re.split(r"__|--", each)[0] for each in known}
        named = {
            each
            for value in re.findall(r'class="([^"]*)"', path.read_text())
            for each in re.sub(r"{[{%].*?[%}]}", " ", value).split()
        }
        assert {each for each in named if re.split(r"__|--", each)[0] not in blocks} == set()
