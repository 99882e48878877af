"""An output folder after builds: complete, nothing stale, nothing lost."""

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.fastbuild import Artefact, Group, Page, PageError, Planned, RenderError, write_site

TEMPLATES = {"page.html": "<p>{{ view.text }}</p> {{ site }}{{ word }}", "bad.html": "een\n{{ view.nope }}"}


@dataclass(frozen=True)
class View:
    text: str


def environment(**changes):
    loader = jinja2.DictLoader({**TEMPLATES, **changes})
    found = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    found.globals["word"] = ""
    return found


def spoken(word):
    """Templates that say another word, which no template shows: only the engine's digest tells."""
    found = environment()
    found.globals["word"] = word
    return found


def page(path, text="tekst", template="page.html"):
    return Page(path=path, template=template, view=View(text))


def group(pages, prefix="", **more):
    return Group(name=prefix, prefix=prefix, plan=lambda: Planned(pages=tuple(pages)), **more)


def build(folder, pages, *, cache="cache", env=None, site="site", digest="1", workers=1, groups=(), last=None):
    return write_site(
        [group(pages), *groups], output=folder / "output", cache=folder / cache, environment=env or environment(),
        site_view=site, engine_digest=digest, workers=workers, last=last,
    )  # fmt: skip


def files(folder):
    output = folder / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


class TestPaths:
    @pytest.mark.parametrize(
        ("paths", "message"),
        [
            (("a.html", "a.html"), "two pages"),
            (("a/B.html", "A/b.html"), "two pages"),
            (("a", "a/b.html"), "folder as well"),
            (("../a.html",), "below the output"),
            (("/a.html",), "below the output"),
            (("",), "below the output"),
        ],
    )
    def test_refuses_pages_that_cannot_stand_together(self, tmp_path, paths, message):
        """Two pages in one place are an error before anything is written."""
        with pytest.raises(PageError, match=message):
            build(tmp_path, [page(path) for path in paths])
        assert files(tmp_path) == {}


class TestWriteSite:
    def test_writes_pages_and_artefacts(self, tmp_path):
        """A template for text, a function for bytes."""
        build(tmp_path, [page("a/index.html", "x & y"), Artefact(path="b.bin", make=bytes, view=b"\x00")])
        assert files(tmp_path)["a/index.html"] == b"<p>x &amp; y</p> site\n"
        assert files(tmp_path)["b.bin"] == b"\x00"

    def test_does_nothing_when_nothing_changed(self, tmp_path):
        """The second build of the same site writes no page."""
        pages = [page(f"{n}.html") for n in range(5)]
        build(tmp_path, pages)
        assert build(tmp_path, pages).rendered == 0

    @pytest.mark.parametrize(
        "change",
        [{"env": environment(**{"page.html": "anders"})}, {"site": "anders"}, {"env": spoken("nu"), "digest": "2"}],
        ids=["template", "site view", "engine"],
    )
    def test_writes_all_when_what_they_share_changed(self, tmp_path, change):
        """Template, frame, engine: each is part of every page."""
        build(tmp_path, [page("a.html"), page("b.html")])
        assert build(tmp_path, [page("a.html"), page("b.html")], **change).rendered == 2

    @pytest.mark.parametrize("change", [{"digest": "2"}, {"cache": "other"}], ids=["engine", "no cache"])
    def test_touches_no_file_whose_bytes_stay_the_same(self, tmp_path, change):
        """Made again, and found to be the same: an upload or a commit need not carry it."""
        build(tmp_path, [page("a.html")])
        before = (tmp_path / "output/a.html").stat()
        assert build(tmp_path, [page("a.html")], **change).rendered == 0
        assert (tmp_path / "output/a.html").stat() == before

    def test_writes_only_the_page_that_changed(self, tmp_path):
        """One edit, one page."""
        build(tmp_path, [page("a.html"), page("b.html")])
        done = build(tmp_path, [page("a.html"), page("b.html", "anders")])
        assert (done.rendered, done.kept) == (1, 1)

    @pytest.mark.parametrize("damage", [lambda file: file.unlink(), lambda file: file.write_text("geknoei")])
    def test_mends_what_was_changed_by_hand(self, tmp_path, damage):
        """A page that was deleted or altered is written again."""
        build(tmp_path, [page("a.html")])
        before = files(tmp_path)
        damage(tmp_path / "output/a.html")
        build(tmp_path, [page("a.html")])
        assert files(tmp_path) == before

    def test_deletes_its_own_old_files_and_leaves_all_others(self, tmp_path):
        """A page that is gone goes, with its empty folder; a stranger's file stays."""
        build(tmp_path, [page("oud/a.html"), page("b.html")])
        (tmp_path / "output/CNAME").write_text("x")
        assert build(tmp_path, [page("b.html")]).deleted == 1
        assert set(files(tmp_path)) == {"b.html", "CNAME", ".written-files"}
        assert not (tmp_path / "output/oud").exists()

    def test_leaves_nothing_of_another_site(self, tmp_path):
        """Another site, with another cache, in the same folder."""
        build(tmp_path, [page("een.html")], cache="een")
        build(tmp_path, [page("twee.html")], cache="twee")
        assert set(files(tmp_path)) == {"twee.html", ".written-files"}

    def test_lets_a_file_become_a_folder(self, tmp_path):
        """Yesterday a file, today a folder of that name."""
        build(tmp_path, [page("a")])
        build(tmp_path, [page("a/b.html")])
        assert "a/b.html" in files(tmp_path)

    def test_gives_the_same_bytes_in_one_process_and_in_many(self, tmp_path):
        """Forked workers write what one would."""
        groups = [group([page(f"{n}/index.html", f"tekst {n}")], f"{n}/") for n in range(200)]
        build(tmp_path / "een", [], groups=groups)
        build(tmp_path / "veel", [], groups=groups, workers=3)
        assert files(tmp_path / "een") == files(tmp_path / "veel")

    @pytest.mark.parametrize("count", [1, 100])
    def test_names_page_template_and_line_of_a_failure(self, tmp_path, count):
        """A template that fails is named, also from a worker; the other pages can be built after."""
        groups = [group([page(f"{n}/a.html")], f"{n}/") for n in range(count)]
        with pytest.raises(RenderError, match=r"fout\.html.*nope"):
            build(tmp_path, [page("fout.html", template="bad.html")], groups=groups, workers=2)
        build(tmp_path, [], groups=groups)
        assert "0/a.html" in files(tmp_path)


class TestGroups:
    def test_two_groups_may_not_share_a_name_or_prefix(self, tmp_path):
        """A mistake of the caller, found before anything is written."""
        with pytest.raises(PageError, match="two groups"):
            build(tmp_path, [], groups=[group([], "a/"), group([], "A/")])
        assert files(tmp_path) == {}

    @pytest.mark.parametrize("path", ["b/x.html", "B/y/z.html", "./b/z.html"])
    def test_a_page_stays_in_its_group(self, tmp_path, path):
        """Where pages of several groups could meet, none is written."""
        with pytest.raises(PageError, match="another group"):
            build(tmp_path, [page(path)], groups=[group([page("b/x.html")], "b/")])

    def test_shared_files_may_be_asked_for_by_several_groups(self, tmp_path):
        """One photo on two front pages is one file; it goes when nobody asks for it any more."""
        photo = Artefact(path="fotos/1.bin", make=bytes, view=b"1", is_shared=True)
        build(tmp_path, [photo], groups=[group([photo], "a/")], workers=2)
        assert files(tmp_path)["fotos/1.bin"] == b"1"
        build(tmp_path, [], groups=[group([photo], "a/")])
        assert "fotos/1.bin" in files(tmp_path)
        build(tmp_path, [], groups=[group([], "a/")])
        assert "fotos/1.bin" not in files(tmp_path)

    @pytest.mark.parametrize(
        ("change", "planned"),
        [({}, 0), ({"inputs": "2"}, 1), ({"inputs": ""}, 1)],
        ids=["same", "other inputs", "unknown inputs"],
    )
    def test_plans_a_group_only_when_it_may_have_changed(self, tmp_path, change, planned):
        """The same inputs: not a single view is built."""
        plans = []

        def plan():
            plans.append(1)
            return Planned(pages=(page("a/x.html"),))

        given = {"name": "a/", "prefix": "a/", "plan": plan, "inputs": "1"}
        build(tmp_path, [], groups=[Group(**given)])
        build(tmp_path, [], groups=[Group(**given | change)])
        assert len(plans) == 1 + planned
        assert "a/x.html" in files(tmp_path)

    def test_plans_a_group_again_when_a_template_changed(self, tmp_path):
        """Its inputs are the same; what they are poured into is not."""
        one = group([page("a/x.html")], "a/", inputs="1")
        build(tmp_path, [], groups=[one])
        build(tmp_path, [], groups=[one], env=environment(**{"page.html": "anders"}))
        assert files(tmp_path)["a/x.html"] == b"anders\n"

    @pytest.mark.parametrize("damage", [lambda file: file.unlink(), lambda file: file.write_text("geknoei")])
    def test_plans_a_group_again_whose_files_were_damaged(self, tmp_path, damage):
        """What somebody did to the output by hand is mended."""
        one = group([page("a/x.html")], "a/", inputs="1")
        build(tmp_path, [], groups=[one])
        before = files(tmp_path)
        damage(tmp_path / "output/a/x.html")
        build(tmp_path, [], groups=[one])
        assert files(tmp_path) == before

    def test_the_last_pages_know_what_all_groups_told(self, tmp_path):
        """Also what the groups told that were not planned again."""

        def last(notes):
            return Planned(pages=(page("map.html", " ".join(notes)),))

        def site(text):
            told = Planned(pages=(page("a/x.html", text),), notes=("a",))
            return [Group(name="a/", prefix="a/", plan=lambda: told, inputs="1"), group([], "b/", inputs=text)]

        build(tmp_path, [], groups=site("een"), last=last)
        build(tmp_path, [], groups=site("twee"), last=last)
        assert files(tmp_path)["map.html"].startswith(b"<p>a</p>")


class TestInterrupted:
    def test_a_killed_build_leaves_nothing_behind_after_the_next(self, tmp_path):
        """Kill -9 in the middle; the next build gives what a first one would."""
        script = textwrap.dedent("""
            import os, signal, sys
            from pathlib import Path
            from tests.fastbuild.test_write import Artefact, build, page
            def die(view):
                os.kill(os.getpid(), signal.SIGKILL)
            fatal = Artefact(path="z.bin", make=die, view=1)
            build(Path(sys.argv[1]), [page("a.html", "half"), page("weg.html"), fatal, page("b.html")])
        """)
        root = Path(__file__).parents[2]
        died = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=root, check=False, env={**os.environ})
        assert died.returncode == -signal.SIGKILL
        build(tmp_path, [page("a.html"), page("b.html")])
        build(tmp_path / "cold", [page("a.html"), page("b.html")])
        assert files(tmp_path) | {} == files(tmp_path / "cold")


class TestIncremental:
    @given(
        st.lists(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("xyz"), max_size=6), min_size=1, max_size=5)
    )
    @settings(max_examples=25, deadline=None)
    def test_equals_a_cold_build_after_any_edits(self, tmp_path_factory, edits):
        """However the pages came and went, the folder is what a first build makes."""
        folder = tmp_path_factory.mktemp("edits")
        for pages in edits:
            build(folder, [page(f"{name}/index.html", text) for name, text in pages.items()])
        build(folder / "cold", [page(f"{name}/index.html", text) for name, text in edits[-1].items()])
        assert files(folder) == files(folder / "cold")
