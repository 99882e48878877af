"""Every example of every component is sound HTML that the content security policy lets through."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import html5lib
import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

THEME = Path(__file__).resolve().parents[2] / "theme"
HERE = Path(__file__).parent
GIVEN = tomllib.loads((HERE / "given.toml").read_text())
ICONS = {path.stem for path in (THEME / "static" / "icons").glob("*.svg")}


class Thing:
    """An object of an example; what it does not name, it does not have."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> object:
        return self._values.get(name)


def bring(value: object) -> Any:
    """A value of an example as a component receives it: "@name" is a given thing, `html` is trusted markup."""
    if isinstance(value, str) and value.startswith("@"):
        return bring(GIVEN[value[1:]])
    if isinstance(value, list):
        return tuple(bring(each) for each in value)
    if isinstance(value, dict):
        return (
            Markup(value["html"])
            if set(value) == {"html"}
            else Thing({key: bring(each) for key, each in value.items()})
        )
    return value


def words(key: str, **values: object) -> str:
    return " ".join(["‹", key, *map(str, values.values()), "›"])


def examples() -> Iterator[Any]:
    for path in sorted((HERE / "examples").glob("*.toml")):
        for example in tomllib.loads(path.read_text())["example"]:
            yield pytest.param(path.stem, example, id=f"{path.stem}-{example['name'].replace(' ', '-')}")


def render(stem: str, example: Mapping[str, Any]) -> str:
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    macro = getattr(environment.get_template(f"components/{stem}.html").module, stem.replace("-", "_"))
    arguments = {key: bring(value) for key, value in example.get("arguments", {}).items()}
    if "t" in macro.arguments:
        arguments["t"] = words
    if macro.caller:
        arguments["caller"] = lambda: Markup("<h2 id='h-x'>x</h2>")
    return str(macro(**arguments))


def parse(html: str) -> Any:
    page = f"<!doctype html><html lang=nl><head><title>x</title></head><body>{html}</body></html>"
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


EXAMPLES = list(examples())


@pytest.mark.parametrize(("stem", "example"), EXAMPLES)
class TestExamples:
    def test_is_sound_html(self, stem: str, example: Mapping[str, Any]) -> None:
        """A strict parser has nothing to mend, and the block bears the component's name."""
        html = render(stem, example)
        parse(html)
        assert not re.search(r"\bNone\b", html)
        for wanted in example.get("contains", []):
            assert wanted in html
        for unwanted in example.get("lacks", []):
            assert unwanted not in html

    def test_passes_the_content_security_policy(self, stem: str, example: Mapping[str, Any]) -> None:
        """No style or script in the markup, in no form."""
        for element in parse(render(stem, example)).iter():
            assert element.tag not in ("style", "script")
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
            assert not str(element.get("href", "")).startswith("javascript:")

    def test_names_everything_once(self, stem: str, example: Mapping[str, Any]) -> None:
        """Ids are unique, labels point to something that is there, icons exist."""
        elements = list(parse(render(stem, example)).iter())
        ids = [element.get("id") for element in elements if element.get("id")]
        assert len(ids) == len(set(ids))
        if stem != "band":  # its heading comes with what is put inside
            assert {element.get("aria-labelledby") for element in elements} - {None} <= set(ids)
        used = {element.get("href") for element in elements if element.tag == "use"}
        assert used <= {f"#icon-{name}" for name in ICONS}

    def test_says_everything_in_words(self, stem: str, example: Mapping[str, Any]) -> None:
        """Links, buttons and headings have text; every picture says, or says on purpose that it says nothing."""
        for element in parse(render(stem, example)).iter():
            if element.tag in ("a", "button", "h1", "h2", "h3", "h4", "summary"):
                assert "".join(element.itertext()).strip() or element.get("aria-label")
            if element.tag == "img":
                assert element.get("alt") is not None
                assert element.get("width")
                assert element.get("height")
            if element.tag == "a":
                assert element.get("href")
            if element.tag == "svg":
                assert element.get("aria-hidden") == "true" or element.get("aria-label")


class TestExternalLinks:
    @pytest.mark.parametrize("stem", ["text-link", "button", "feed-item", "channel-list"])
    def test_say_that_you_leave(self, stem: str) -> None:
        """Wherever a link goes to another site, the ear hears it once for that link."""
        given = next(
            values[1]
            for values in (param.values for param in EXAMPLES)
            if values[0] == stem and "external" in values[1]["name"]
        )
        html = render(stem, given)
        assert html.count("link.external") == html.count('href="https://')
