"""Every pair of text and surface can be read, by day and by night."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css" / "tokens"

TEXT = (
    *(
        (text, surface)
        for text in ("ink", "ink-soft", "link")
        for surface in ("ground", "pavement", "sky", "alert-tint")
    ),
    ("ink", "good-tint"),
    ("link-hover", "ground"),
    ("on-brand", "brand"),
    ("on-action", "action"),
    ("on-highlight", "highlight"),
    ("on-wait", "wait"),
    ("on-good", "good"),
    ("on-alert", "alert"),
    ("on-celebrate", "celebrate"),
    ("celebrate-link", "celebrate"),
    ("celebrate-figure", "celebrate"),
    ("on-celebrate-action", "celebrate-action"),
    *((colour, surface) for colour in ("good", "alert") for surface in ("ground", "pavement")),
    ("alert", "alert-tint"),
    ("on-night", "night"),
    ("on-night-soft", "night"),
    ("highlight", "night"),
    ("highlight", "brand"),
)
PARTS = (
    ("line-strong", "ground"),
    ("line-strong", "pavement"),
    ("data", "ground"),
    ("data-other", "ground"),
    ("focus", "ground"),
    ("focus", "pavement"),
    ("focus", "sky"),
    ("celebrate-link", "celebrate"),
)
#: what the brief measured; a slip in a token shows here first
MEASURED = {
    ("ink", "ground"): (16.41, 16.27),
    ("ink-soft", "pavement"): (6.45, 8.90),
    ("link", "sky"): (8.40, 8.25),
    ("alert", "alert-tint"): (5.54, 7.91),
    ("good", "pavement"): (5.73, 9.59),
    ("highlight", "brand"): (6.86, 5.22),
    ("on-night-soft", "night"): (11.89, 14.36),
    ("line-strong", "pavement"): (3.77, 5.30),
}


def declarations(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", css))


def schemes() -> dict[str, Mapping[str, str]]:
    palette = declarations((TOKENS / "palette.css").read_text())
    roles = (TOKENS / "roles.css").read_text()
    day, night = re.match(r"(.*?)@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", roles, re.DOTALL).groups()  # type: ignore[union-attr]
    light = palette | declarations(day)
    return {"light": light, "dark": light | declarations(night)}


def resolve(values: Mapping[str, str], name: str) -> str:
    value = values[name]
    inner = re.fullmatch(r"var\(--([\w-]+)\)", value)
    return resolve(values, inner[1]) if inner else value


def luminance(colour: str) -> float:
    assert re.fullmatch(r"#[0-9a-f]{6}", colour), colour
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(scheme: str, one: str, other: str) -> float:
    values = schemes()[scheme]
    low, high = sorted(luminance(resolve(values, f"color-{name}")) for name in (one, other))
    return (high + 0.05) / (low + 0.05)


class TestContrast:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize(("text", "surface"), TEXT)
    def test_text_can_be_read(self, scheme: str, text: str, surface: str) -> None:
        """Text has 4.5 to 1 on every surface that it stands on."""
        assert contrast(scheme, text, surface) >= 4.5

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize(("part", "surface"), PARTS)
    def test_parts_can_be_told_apart(self, scheme: str, part: str, surface: str) -> None:
        """Fields, axes, bars and the ring of focus have 3 to 1."""
        assert contrast(scheme, part, surface) >= 3

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("surface", ["ground", "pavement", "sky", "brand", "highlight", "night", "celebrate"])
    def test_one_of_the_two_rings_of_focus_is_always_seen(self, scheme: str, surface: str) -> None:
        """Focus is drawn in two tones, so that one has 3 to 1 wherever it falls."""
        assert max(contrast(scheme, ring, surface) for ring in ("focus", "focus-halo")) >= 3

    @pytest.mark.parametrize(("pair", "ratios"), MEASURED.items())
    def test_is_what_the_brief_measured(self, pair: tuple[str, str], ratios: tuple[float, float]) -> None:
        """The tokens are the ones of the design."""
        measured = tuple(round(contrast(scheme, *pair), 2) for scheme in ("light", "dark"))
        assert measured == ratios


class TestRoles:
    def test_every_name_that_is_used_has_a_value(self) -> None:
        """No component names a token that does not exist."""
        css = {path: path.read_text() for path in TOKENS.parent.rglob("*.css")}
        given = {name for text in css.values() for name in re.findall(r"(--[\w-]+)\s*:", text)}
        used = {name for text in css.values() for name in re.findall(r"var\((--[\w-]+)\)", text)}
        assert used <= given
