"""Parts of a group: planned only when what they are made from changed."""

from dataclasses import replace

import pytest

from plugins.fastbuild import Artefact, Group, PageError, Part, Planned
from tests.fastbuild.test_write import build, environment, files, page

PHOTO = Artefact(path="fotos/1.bin", make=bytes, view=b"1", is_shared=True)


class Site:
    """A group of one page and two parts; counts how often each part is planned."""

    def __init__(self, folder):
        self.folder, self.planned = folder, []

    def build(self, *, one="een", two="twee", inputs=("1", "1"), home="thuis", more=(), **changes):
        texts = {"one": one, "two": two}
        parts = tuple(
            Part(name=name, inputs=given, plan=lambda name=name: self._plan(name, texts[name]))
            for name, given in zip(texts, inputs, strict=True)
            if texts[name] is not None
        )
        planned = Planned(pages=(page("a/index.html", home), *more), notes=("a",), parts=parts)
        group = Group(name="a/", prefix="a/", plan=lambda: planned, inputs=home)
        self.planned.clear()
        return build(self.folder, [], groups=[group], **changes)

    def _plan(self, name, text):
        self.planned.append(name)
        return Planned(pages=(page(f"a/{name}.html", text), PHOTO), notes=(name,))


@pytest.fixture
def site(tmp_path):
    found = Site(tmp_path)
    found.build()
    return found


class TestParts:
    def test_are_not_planned_when_only_the_group_changed(self, site):
        """The page of the group is made again, those of its parts stand."""
        done = site.build(home="anders")
        assert (site.planned, done.rendered) == ([], 1)
        assert sorted(files(site.folder)) == [".written-files", "a/index.html", "a/one.html", "a/two.html", PHOTO.path]

    def test_are_planned_when_what_they_are_made_from_changed(self, site):
        """One of the two; the other stands."""
        site.build(home="anders", one="nieuw", inputs=("2", "1"))
        assert site.planned == ["one"]
        assert b"nieuw" in files(site.folder)["a/one.html"]

    def test_are_planned_when_a_template_changed(self, site):
        """Their inputs are the same; what they are poured into is not."""
        site.build(env=environment(**{"page.html": "anders"}))
        assert site.planned == ["one", "two"]

    @pytest.mark.parametrize("path", ["a/two.html", PHOTO.path])
    def test_are_planned_when_a_file_of_theirs_was_damaged(self, site, path):
        """What somebody did to the output by hand is mended."""
        before = files(site.folder)
        (site.folder / "output" / path).unlink()
        site.build(home="anders")
        assert "two" in site.planned
        assert files(site.folder) | {"a/index.html": b""} == before | {"a/index.html": b""}

    def test_keep_a_file_that_another_part_no_longer_asks_for(self, site):
        """And with the last of them it goes."""
        site.build(home="anders", one=None, inputs=("1", "1"))
        assert PHOTO.path in files(site.folder)
        assert "a/one.html" not in files(site.folder)
        site.build(home="nog eens", one=None, two=None)
        assert PHOTO.path not in files(site.folder)

    def test_tell_what_they_told(self, site):
        """Also when they were not planned again."""
        told = []

        def last(notes):
            told.append(notes)
            return Planned(pages=())

        site.build(home="anders", last=last)
        assert told == [("a", "one", "two")]

    @pytest.mark.parametrize("inputs", [("1", "1"), ("2", "2")], ids=["standing", "planned"])
    def test_share_no_path_with_a_page_of_the_group(self, site, inputs):
        """Two pages in one place are a mistake, whether the part is planned or not."""
        with pytest.raises(PageError, match="two pages"):
            site.build(home="anders", inputs=inputs, more=(page("a/two.html", "mijn"),))

    @pytest.mark.parametrize(
        "mine", [replace(PHOTO, path="a/two.html"), replace(PHOTO, view=b"2")], ids=["a page", "other bytes"]
    )
    def test_mean_one_thing_by_a_shared_path(self, site, mine):
        """Another file at the path of a shared one is not taken for it, and not lost."""
        with pytest.raises(PageError, match="two pages"):
            site.build(home="anders", inputs=("2", "2"), more=(mine,))

    def test_have_names_of_their_own(self, tmp_path):
        """Else one of them would be lost without a word."""
        parts = tuple(Part(name="een", inputs="1", plan=lambda: Planned(pages=())) for _ in range(2))
        group = Group(name="a/", prefix="a/", plan=lambda: Planned(pages=(), parts=parts))
        with pytest.raises(PageError, match="one name"):
            build(tmp_path, [], groups=[group])
