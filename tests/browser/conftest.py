"""Pages of the example in one window that is kept open, so that a test costs one visit and no more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.pages import fullest

#: long after the example's day, so that no script may say "vandaag"
LATER = dt.datetime(2027, 6, 1, 12, tzinfo=dt.UTC)

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Callable[[bool], Page]]:
    """A page in a window with scripts on or off; one of each, opened when it is asked for."""
    pages: dict[bool, Page] = {}

    def open_window(script: bool) -> Page:
        if script not in pages:
            pages[script] = browser.new_context(java_script_enabled=script).new_page()
            pages[script].clock.set_fixed_time(LATER)
        return pages[script]

    yield open_window
    for page in pages.values():
        page.context.close()


@pytest.fixture
def visit(window: Callable[[bool], Page], example: Path, example_url: str) -> Visit:
    """Go to the fullest page of a type, at a width, by day or by night, on a screen or on paper."""

    def go(kind: str, *, width: int = 390, height: int = 844, script: bool = True, **media: str) -> Page:
        page = window(script)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**{"media": "screen", "color_scheme": "light", "forced_colors": "none", **media})
        page.goto(example_url + fullest(example, kind))
        return page

    return go
