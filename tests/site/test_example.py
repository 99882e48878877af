"""The example site as a whole: valid, complete, linked, and the same every time."""

import json
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.support.example import ENGINE, build_site, copy_example
from tests.support.html import PageTree, visible_text
from tests.support.pages import EVERY, TYPES, address, fullest, html_files


@pytest.fixture(scope="module")
def trees(example):
    return [PageTree(path) for path in html_files(example)]


class TestHtml:
    def test_is_valid(self, trees):
        """No page has a mistake that a parser must repair."""
        assert [error for tree in trees for error in tree.errors] == []

    def test_has_one_title_one_heading_and_one_main(self, trees):
        """Every page says once what it is; headings skip no level."""
        for tree in trees:
            assert len(tree.all("h1")) == len(tree.all("main")) == len(tree.all("title")) == 1, tree.file
            levels = tree.headings()
            assert levels[0] == 1, (tree.file, levels)
            assert all(after - before <= 1 for before, after in pairwise(levels)), (
                tree.file,
                levels,
            )

    def test_has_no_id_twice(self, trees):
        """An anchor leads to one place."""
        for tree in trees:
            ids = Counter(e.get("id") for e in tree.elements() if e.get("id"))
            assert [name for name, count in ids.items() if count > 1] == [], tree.file

    def test_decides_the_alternative_text_of_every_picture(self, trees):
        """Every picture has a size and an alternative text, empty only when it decorates."""
        for tree in trees:
            for image in tree.all("img"):
                assert {"alt", "width", "height", "src"} <= image.attrib.keys(), (tree.file, image.attrib)

    def test_titles_tell_pages_apart(self, trees):
        """No two pages have the same title."""
        titles = Counter(visible_text(tree.all("title")[0]) for tree in trees)
        assert [title for title, count in titles.items() if count > 1] == []

    def test_shows_no_heading_without_anything_under_it(self, trees):
        """No "None", no placeholder, no empty element that should say something."""
        for tree in trees:
            words = visible_text(tree.all("main")[0])
            assert not re.search(r"\bNone\b|\{\w+\}|\bundefined\b|lorem", words), tree.file
            for tag in ("h1", "h2", "h3", "li", "p", "dd", "dt", "a", "title"):
                empty = [e for e in tree.all(tag) if not visible_text(e) and not list(e) and e.get("hidden") is None]
                assert empty == [], (tree.file, tag)


class TestPolicy:
    def test_has_no_style_and_no_script_of_its_own(self, trees):
        """Nothing in a page needs more than the policy allows."""
        for tree in trees:
            for element in tree.elements():
                assert "style" not in element.attrib, (tree.file, element.tag)
                assert not [name for name in element.attrib if name.startswith("on")], (tree.file, element.tag)
                if element.tag == "script":
                    assert element.get("src") or element.get("type") == "application/ld+json", tree.file
                assert element.tag not in {"style", "iframe", "object", "embed"}, tree.file

    def test_loads_nothing_from_elsewhere(self, trees):
        """Pictures, styles, fonts and scripts come from the site itself."""
        for tree in trees:
            for element in tree.elements():
                if element.tag == "link" and element.get("rel") in {"canonical", "alternate"}:
                    continue
                loaded = [element.get("src"), *(element.get("srcset") or "").split(", ")]
                if element.tag == "link":
                    loaded.append(element.get("href"))
                for url in filter(None, loaded):
                    assert url.startswith("/"), (tree.file, url)
                    assert not url.startswith("//"), (tree.file, url)

    def test_states_the_policy_in_pages_and_headers(self, example, trees):
        """The meta element has it without frame-ancestors, which only a header may carry."""
        for tree in trees:
            metas = [m.get("content", "") for m in tree.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
            assert len(metas) == 1, tree.file
            assert "default-src 'none'" in metas[0]
            assert "frame-ancestors" not in metas[0]
        assert "frame-ancestors 'none'" in (example / "_headers").read_text()


class TestLinks:
    def test_lead_to_pages_and_anchors_that_exist(self, example, trees):
        """No internal link is broken."""
        known = {address(example, path): PageTree(path) for path in html_files(example)}
        broken = []
        for tree in trees:
            for link in tree.all("a"):
                parts = urlsplit(link.get("href", ""))
                if parts.scheme or parts.netloc:
                    continue
                path = unquote(parts.path) or address(example, tree.file)
                target = known.get(path)
                if (target is None and not (example / path.lstrip("/")).is_file()) or (
                    target and parts.fragment and not any(e.get("id") == parts.fragment for e in target.elements())
                ):
                    broken.append((tree.file.relative_to(example).as_posix(), link.get("href")))
        assert broken == []

    def test_every_page_type_is_there(self, example):
        """The example shows everything that a site can have, in every state."""
        for kind in EVERY:
            assert fullest(example, kind)

    def test_every_template_is_a_page_type(self):
        """Who adds a template adds its page to the list, so that browser and axe look at it too."""
        # Redirects and short addresses leave at once; base is no page.
        templates = {path.stem for path in (ENGINE / "theme/templates").glob("*.html")} - {"base", "redirect", "short"}
        assert templates - set(TYPES) == set()

    def test_every_file_that_a_page_loads_is_there(self, example, trees):
        """No picture, style, font, script or feed is missing."""
        missing = set()
        for tree in trees:
            for element in tree.elements():
                urls = [element.get("src"), element.get("href") if element.tag in {"link", "use"} else None]
                urls += [part.split()[0] for part in (element.get("srcset") or "").split(", ") if part]
                paths = {urlsplit(url).path for url in urls if url and not urlsplit(url).netloc}
                missing |= {path for path in paths if path and not (example / unquote(path).lstrip("/")).exists()}
        assert missing == set()

    def test_tells_machines_what_it_is(self, trees):
        """What is written for search engines can be read, and says of what kind it is."""
        for tree in trees:
            texts = [e.text or "" for e in tree.all("script") if e.get("type") == "application/ld+json"]
            for data in map(json.loads, texts):
                assert data["@context"] == "https://schema.org", tree.file
                assert data["@type"], tree.file

    def test_sitemap_names_every_page_that_may_be_found(self, example, trees):
        """Search engines hear of every page but those that ask to be left alone."""
        listed = set(re.findall(r"<loc>([^<]+)</loc>", (example / "sitemap.xml").read_text()))
        may = set()
        for tree in trees:
            robots = [m for m in tree.all("meta") if m.get("name") == "robots"]
            canonical = [link.get("href") for link in tree.all("link") if link.get("rel") == "canonical"]
            if not robots:
                may.update(canonical)
        assert listed == may


def _bytes(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()
    }


class TestRepeat:
    def test_gives_the_same_bytes_from_a_cold_start(self, example, tmp_path):
        """Two builds of one input, in other folders and without a cache, are equal byte by byte."""
        again = copy_example(tmp_path / "elsewhere")
        assert build_site(again).returncode == 0
        first, second = _bytes(example), _bytes(again / "output")
        assert first.keys() == second.keys()
        assert [path for path in first if first[path] != second[path]] == []

    def test_opens_no_socket(self, example):
        """A build reads the archive, never the network."""
        script = (
            "import socket, sys\n"
            "def no(*a, **k): raise AssertionError('a build opened a socket')\n"
            "socket.socket.connect = no\n"
            "from plugins.portal.__main__ import main\n"
            f"sys.exit(main(['build', '--site', {str(example.parent)!r}, '--output', {str(example)!r}]))\n"
        )
        done = subprocess.run([sys.executable, "-c", script], cwd=ENGINE, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
