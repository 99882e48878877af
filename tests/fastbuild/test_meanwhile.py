"""What happens while a site is written: pages are announced, and other work is done."""

import pytest

from plugins.fastbuild import Memory, write_site
from tests.fastbuild.test_write import environment, files, group, page


class TestMeanwhile:
    def test_announces_pages_unless_one_has_to_go(self, tmp_path):
        """An open page is loaded again when the new one is there; one that goes still lies there."""
        told = []
        memory = Memory(announce=lambda: told.append("er is iets"))

        def write(*paths, groups=("a", "b")):
            told.clear()
            write_site(
                [group([page(f"{name}/{path}") for path in paths], prefix=f"{name}/") for name in groups],
                output=tmp_path / "output", cache=tmp_path / "cache", environment=environment(),
                site_view="site", engine_digest="1", workers=1, memory=memory,
            )  # fmt: skip
            memory.tidy()
            return len(told)

        assert write("een.html", "twee.html") == 1
        assert write("een.html", "twee.html", "drie.html") == 1
        assert write("een.html", "twee.html") == 0
        assert write("een.html", "twee.html", groups=("a",)) == 0
        assert write("een.html", "twee.html", groups=("a",)) == 1

    @pytest.mark.parametrize("workers", [1, 3])
    def test_does_what_else_is_to_be_done(self, tmp_path, workers):
        """Once in each build, by whatever process is free for it; also when no page changed."""
        done = tmp_path / "done"

        def note():
            done.write_text("")
            done.rename(tmp_path / f"done-{len(list(tmp_path.glob('done-*')))}")

        for number in (1, 2):
            write_site(
                [group([page(f"{name}/index.html")], prefix=f"{name}/", inputs="1") for name in "abc"],
                output=tmp_path / "output", cache=tmp_path / "cache", environment=environment(),
                site_view="site", engine_digest="1", workers=workers, beside=note,
            )  # fmt: skip
            assert len(list(tmp_path.glob("done-*"))) == number
        assert len(files(tmp_path)) == 4
