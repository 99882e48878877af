"""Renditions are made once, kept by content, and made again when something is wrong with them."""

import os
import shutil

import pytest

from plugins.fastbuild import Memory
from plugins.photos import Photo, PhotoProblem, PhotoSettings, PhotoStore
from tests.support.photos import corners, encode


@pytest.fixture
def photo(tmp_path):
    file = tmp_path / "IMG_0001.JPG"
    file.write_bytes(encode(corners(400, 300), "JPEG"))
    return file


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def kept(cache):
    """Every file of the cache: name, and when it was written."""
    return {path.name: path.stat().st_mtime_ns for path in (cache / "photos").iterdir()}


def render(cache, *files, **settings):
    return PhotoStore(cache, PhotoSettings(**settings)).render(files)


class TestStore:
    def test_reads_a_photo_by_its_content(self, cache, tmp_path):
        """An ending in capitals, a wrong one, or none: what is in the file counts."""
        files = [tmp_path / name for name in ("A.JPG", "b.png", "c")]
        for file in files:
            file.write_bytes(encode(corners(), "WEBP"))
        outcomes = render(cache, *files)
        assert len({outcomes[file] for file in files}) == 1
        assert isinstance(outcomes[files[0]], Photo)

    def test_makes_nothing_twice(self, cache, photo, tmp_path):
        """The second night touches no file of the cache, also when a photo moved or got a new name."""
        first = render(cache, photo)[photo]
        before = kept(cache)
        moved = tmp_path / "elders/zon.jpg"
        moved.parent.mkdir()
        photo.rename(moved)
        assert render(cache, moved) == {moved: first}
        assert kept(cache) == before

    def test_looks_at_a_broken_photo_once(self, cache, tmp_path):
        """What it is no longer costs a thing until it is another file, and is forgotten when it is gone."""
        broken, half = tmp_path / "a.jpg", tmp_path / "b.jpg"
        broken.write_bytes(b"geen foto")
        half.write_bytes(encode(corners(400, 300), "JPEG")[:900])
        first = render(cache, broken, half)
        assert first == {broken: PhotoProblem(code="not_a_photo"), half: PhotoProblem(code="broken")}
        before = kept(cache)
        store = PhotoStore(cache)
        assert store.render([half]) == {half: first[half]}
        assert kept(cache) == before
        store.prune([first[half]])
        assert len(kept(cache)) == 1
        half.write_bytes(encode(corners(400, 300), "JPEG"))
        assert isinstance(render(cache, half)[half], Photo)

    @pytest.mark.parametrize("harm", ["cut", "other", "gone", "empty"])
    @pytest.mark.parametrize("pattern", ["*.webp", "*.jpg", "*.json"])
    def test_makes_again_what_is_broken(self, cache, photo, pattern, harm):
        """A disk that was full, a hand that slipped: the next build mends it."""
        whole = render(cache, photo)[photo]
        before = {path.name: path.read_bytes() for path in (cache / "photos").iterdir()}
        for file in (cache / "photos").glob(pattern):
            content = file.read_bytes()
            file.write_bytes({"cut": content[:-9], "other": content[::-1]}.get(harm, b""))
            if harm == "gone":
                file.unlink()
        assert render(cache, photo)[photo] == whole
        assert {path.name: path.read_bytes() for path in (cache / "photos").iterdir()} == before

    def test_makes_again_with_other_settings(self, cache, photo):
        """Other widths are other renditions."""
        render(cache, photo)
        assert [r.width for r in render(cache, photo, widths=(100, 200))[photo].of("jpeg")] == [100, 200]
        assert [r.width for r in render(cache, photo)[photo].of("jpeg")] == [320, 400]

    def test_gives_the_same_in_many_processes(self, cache, tmp_path):
        """Many new photos are made side by side."""
        files = [tmp_path / f"{number}.png" for number in range(6)]
        for number, file in enumerate(files):
            file.write_bytes(encode(corners(20 + number, 20), "PNG"))
        many = render(cache, *files)
        shutil.rmtree(cache)
        assert many == {file: render(cache, file)[file] for file in files}

    def test_says_of_a_photo_that_is_not_there(self, cache, tmp_path):
        """Gone between reading and making."""
        assert render(cache, tmp_path / "weg.jpg") == {tmp_path / "weg.jpg": PhotoProblem(code="missing")}

    def test_does_not_blame_a_photo_for_a_full_disk(self, cache, photo):
        """What cannot be kept is no mistake of an editor."""
        for rendition in render(cache, photo)[photo].renditions:
            (cache / "photos" / rendition.name).unlink()
            (cache / "photos" / rendition.name).mkdir()  # nothing can be written there
        with pytest.raises(OSError, match="foto-"):
            render(cache, photo)


class TestMemory:
    def test_opens_no_photo_that_lies_as_it_did(self, cache, photo, monkeypatch):
        """An edit of a text waits for none of them; one that was replaced, or lost a rendition, is looked at."""
        os.utime(photo, (1_700_000_000, 1_700_000_000))
        memory = Memory()
        first = PhotoStore(cache, memory=memory).render([photo])
        PhotoStore(cache, memory=memory).render([photo])
        for name in ("_read_key", "_is_whole"):
            monkeypatch.setattr(PhotoStore, name, lambda *_: pytest.fail("opened"))
        assert PhotoStore(cache, memory=memory).render([photo]) == first
        monkeypatch.undo()
        next((cache / "photos").glob("*.webp")).unlink()
        assert PhotoStore(cache, memory=memory).render([photo]) == first
        assert len(list((cache / "photos").glob("*.webp"))) == len(first[photo].of("webp"))
        photo.write_bytes(encode(corners(300, 400), "JPEG"))
        assert PhotoStore(cache, memory=memory).render([photo]) != first

    def test_forgets_what_is_no_longer_named(self, cache, photo):
        """Also in a process that remembers."""
        memory = Memory()
        for named in ([photo], []):
            store = PhotoStore(cache, memory=memory)
            store.prune(store.render(named).values())
        assert kept(cache) == {}


class TestPrune:
    def test_forgets_all_but_what_is_named(self, cache, photo, tmp_path):
        """A photo that was withdrawn leaves no byte, and neither does a build that was stopped half-way."""
        other = tmp_path / "ander.png"
        other.write_bytes(encode(corners(), "PNG"))
        store = PhotoStore(cache)
        outcomes = store.render([photo, other])
        (cache / "photos/foto-0-640.webp.123.part").write_bytes(b"half")
        store.prune([outcomes[other]])
        names = {rendition.name for rendition in outcomes[other].renditions}
        assert {name for name in kept(cache) if not name.endswith(".json")} == names
        assert len(kept(cache)) == len(names) + 1
        assert store.render([other]) == {other: outcomes[other]}

    def test_forgets_everything_when_nothing_is_named(self, cache, photo):
        """The last photo goes as well."""
        store = PhotoStore(cache)
        store.render([photo])
        store.prune([])
        assert kept(cache) == {}
