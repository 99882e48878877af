"""Two documents whose short addresses would be the same: each still has one of its own."""

from plugins.fastbuild import Memory
from plugins.portal import runner
from plugins.portal.pages import short_ranks
from tests.support.factories import make_story
from tests.support.html import PageTree
from tests.support.sites import make_site

#: two of 34 thousand million: found by trying
PAIR = {"haagweg": "verhaal-207682", "linden": "verhaal-113443"}
STORY = "---\ntitle: Verhaal uit {}\ndate: 2028-03-10\n---\nTekst.\n"


def target(page):
    return next(link.get("href") for link in PageTree(page).all("a") if "/nieuws/2028/verhaal-" in link.get("href"))


class TestShortAddresses:
    def test_lead_each_to_its_own_document(self, tmp_path):
        """One of the two is a letter longer; its share kit says so, and nothing is overwritten."""
        paths = {f"neighbourhoods/{area}/news/2028/{name}.md": STORY.format(area) for area, name in PAIR.items()}
        site = make_site(tmp_path / "site", documents=paths)
        runner.build(runner.site_settings(site, output=tmp_path / "out"))
        pages = sorted((tmp_path / "out/d").glob("*/index.html"), key=lambda page: len(page.parent.name))
        ends = {page.parent.name: target(page) for page in pages if "verhaal-" in page.read_text("utf-8")}
        assert [len(name) for name in ends] == [7, 8]
        assert set(ends.values()) == {f"/buurten/{area}/nieuws/2028/{name}/" for area, name in PAIR.items()}
        for name, url in ends.items():
            assert f"/d/{name}/" in (tmp_path / "out" / url.strip("/") / "index.html").read_text("utf-8")

    def test_stay_with_what_is_older(self):
        """What may stand on paper keeps leading there; a third is two letters longer, and most have nothing to say."""
        one = make_story(path="a.md", year=2027)
        assert short_ranks([one, make_story("ander")], Memory()) == {}
        (haag, linden) = (
            make_story(path=f"neighbourhoods/{area}/news/2028/{name}.md", year=year)
            for (area, name), year in zip(PAIR.items(), (2028, 2027), strict=True)
        )
        assert short_ranks([haag, linden], Memory()) == {haag.path: 1}
