"""Every link between our own pages leads somewhere."""

from urllib.parse import unquote

import pytest

from tests.support.markdown import PAGES, ROOT, anchors, links, read


def dead_ends(page):
    """Links of a page whose file or heading is not there."""
    for link in links(read(page)):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path) if path else page
        if not target.exists() or (anchor and (target.suffix != ".md" or anchor not in anchors(read(target)))):
            yield link


class TestLinks:
    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
    def test_lead_somewhere(self, page):
        """A file or a heading that moved takes its links along."""
        assert list(dead_ends(page)) == []

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
    def test_stay_inside_the_repository(self, page):
        """A link that works on one machine only is none."""
        targets = [link.partition("#")[0] for link in links(read(page)) if "://" not in link]
        assert all((page.parent / target).resolve().is_relative_to(ROOT.resolve()) for target in targets)

    def test_reach_every_page(self):
        """No page of the handbook is an orphan: from the README one gets everywhere; a folder shows what is in it."""
        seen, waiting = set(), [ROOT / "README.md"]
        while waiting:
            page = waiting.pop().resolve()
            if page.is_dir() and page.is_relative_to(ROOT / "docs"):
                waiting += page.glob("*.md")
            if page in seen or page.suffix != ".md" or not page.is_file():
                continue
            seen.add(page)
            waiting += [page.parent / link.partition("#")[0] for link in links(read(page)) if "://" not in link]
        assert {page.resolve() for page in PAGES} <= seen
