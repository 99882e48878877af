"""Style sheets are joined in order and made smaller without changing what they say."""

from pathlib import Path

import pytest

from plugins.assets.errors import AssetsError
from plugins.assets.stylesheet import join_stylesheet, squeeze


class TestSqueeze:
    @pytest.mark.parametrize(
        ("css", "small"),
        [
            (".a {\n  color: red;\n}\n", ".a{color:red}\n"),
            (".a { color: red; }\n\n.b { top: 0 }", ".a{color:red}.b{top:0}\n"),
            ("/* why */ .a { /* { } ; */ color: red }", ".a{color:red}\n"),
            ('.a::before { content: "  /* no */ ;  " }', '.a::before{content:"  /* no */ ;  "}\n'),
            (r'.a { content: "say \"hi\" ; " }', r'.a{content:"say \"hi\" ; "}' + "\n"),
            (".a { inset: calc(1rem + 2 * var(--x)) }", ".a{inset:calc(1rem + 2 * var(--x))}\n"),
            (".a :hover { top: 0 }", ".a :hover{top:0}\n"),
            (".a, .b > .c { margin: 1rem -2rem }", ".a,.b >.c{margin:1rem -2rem}\n"),
            (
                "@media (min-width: 48em) and (width > 3em) { .a { top: 0 } }",
                "@media (min-width:48em) and (width >3em){.a{top:0}}\n",
            ),
            ('.a { font: 1rem / 2 "It\'s" }', '.a{font:1rem / 2 "It\'s"}\n'),
        ],
    )
    def test_leaves_out_only_what_says_nothing(self, css: str, small: str) -> None:
        """Comments and needless space go; strings, sums and selectors keep their sense."""
        assert squeeze(css) == small

    def test_does_not_change_what_is_small_already(self) -> None:
        """Doing it twice gives what doing it once gave."""
        once = squeeze('.a { content: " x " ; color: red; } /* b */ .b { top: 0; }')
        assert squeeze(once) == once


class TestJoinStylesheet:
    def test_wraps_every_part_in_its_layer(self, tmp_path: Path) -> None:
        """The parts stand in the order of the table of contents, each in its own layer."""
        (tmp_path / "base.css").write_text(".a { top: 0 }")
        (tmp_path / "main.css").write_text('@layer reset, base;\n@import url("base.css") layer(base);\n')
        assert squeeze(join_stylesheet(tmp_path / "main.css")) == "@layer reset,base;@layer base{.a{top:0}}\n"

    @pytest.mark.parametrize(
        ("contents", "says"),
        [
            ('@import url("gone.css") layer(base);', "gone.css"),
            ('@import url("base.css");', "every import reads"),
            ('@import "base.css" layer(base);', "every import reads"),
            ('@import url("nested.css") layer(base);', "imports belong in main.css only"),
        ],
    )
    def test_says_what_is_wrong_with_an_import(self, tmp_path: Path, contents: str, says: str) -> None:
        """A part that is missing, unlayered or nested stops the build with a sentence."""
        (tmp_path / "base.css").write_text(".a { top: 0 }")
        (tmp_path / "nested.css").write_text('@import url("base.css") layer(base);')
        (tmp_path / "main.css").write_text(contents)
        with pytest.raises(AssetsError, match=says):
            join_stylesheet(tmp_path / "main.css")
