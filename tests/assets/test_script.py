"""Scripts are joined without meeting each other."""

from pathlib import Path

import pytest

from plugins.assets.errors import AssetsError
from plugins.assets.script import join_scripts


class TestJoinScripts:
    def test_gives_every_behaviour_a_block(self, tmp_path: Path) -> None:
        """Two files may use the same name; comments and indents go."""
        (tmp_path / "b.js").write_text("const list = 2;\nif (list) {\n  use(list);\n}\n")
        (tmp_path / "a.js").write_text("// why\nconst list = 1; // stays\n")
        assert (
            join_scripts(tmp_path)
            == "{\nconst list = 1; // stays\n}\n{\nconst list = 2;\nif (list) {\nuse(list);\n}\n}\n"
        )

    def test_is_empty_without_scripts(self, tmp_path: Path) -> None:
        """A theme without a script is a theme too."""
        assert join_scripts(tmp_path) == ""

    @pytest.mark.parametrize("code", ['import x from "y";', "export const a = 1;", "const a = `b`;"])
    def test_refuses_what_cannot_be_joined(self, tmp_path: Path, code: str) -> None:
        """Modules that need each other, and strings over several lines, are named and refused."""
        (tmp_path / "odd.js").write_text(code + "\n")
        with pytest.raises(AssetsError, match=r"odd\.js"):
            join_scripts(tmp_path)
