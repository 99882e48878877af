"""The day after: what may no longer be shown is gone from every byte, in the next build as in a first one."""

import hashlib
import json
import shutil
from urllib.parse import quote

import pytest

from plugins.portal import runner
from tests.support.photos import corners, encode
from tests.support.sites import make_site

LAST, AFTER = "2028-03-31", "2028-04-01"
NAME, GUEST, SLUG = "Xandrine Quist-Ölçer", "Wubbo Zijlema", "xandrine-quist"
PAGE = f"buurten/linden/ambassadeurs/{SLUG}/index.html"
HERE = "neighbourhoods/linden"
UNTIL = f"{{given: 2027-01-01, until: {LAST}, scope: [name, portrait, quote, contact]}}"
PHOTO = "{{file: {file}, alt: {alt}, credit: Wijkblad{more}}}"


def story(more, title="Een verhaal", body="Tekst."):
    return f"---\ntitle: {title}\ndate: 2028-03-10\n{more}---\n{body}\n"


def photo(file, alt="Een plein", more=""):
    return PHOTO.format(file=file, alt=alt, more=more)


DOCUMENTS = {
    f"{HERE}/ambassadors/{SLUG}.md": f"---\nname: {NAME}\nrole: ambassador\nsince: 2027-01-01\nline: Zegt stroopgoud.\n"
    f"quote: Mijn woord is koekebloem.\nreach: bel kwibuslijn\nconsent: {UNTIL}\n"
    f"portrait: {photo('gezicht.png', NAME)}\n---\nKnutselt met zilverpapier.\n",
    f"{HERE}/news/2028/over.md": story(
        f"summary: Gesprek met {NAME}.\nby:\n  - ambassador: {SLUG}\n  - name: {GUEST}\n    consent: {UNTIL}\n"
        f"photos:\n  - {photo('samen.png', 'Twee mensen', f', consent: {UNTIL}')}\n  - {photo('plein.png')}\n",
        title=f"{NAME} vertelt",
        body=f"Wij spraken [haar](../../ambassadors/{SLUG}.md), {NAME}, en ook {GUEST}.",
    ),
    f"{HERE}/news/2028/kort.md": story(
        f"until: {LAST}\nredirect_from: oud/zevenklapper/\nphotos:\n  - {photo('kort.png')}\n", title="Zevenklapper"
    ),
    f"{HERE}/news/2028/straks.md": story(f"publish_from: {AFTER}\n", title="Morgenrood"),
    f"{HERE}/news/2028/binnen.md": story("audience: internal\n", title="Achterkamer"),
    f"{HERE}/news/2028/wegwijzer.md": story("", body=f"Vraag het [haar](../../ambassadors/{SLUG}.md)."),
    f"{HERE}/actions/2028/samen.md": "---\ntitle: Samen\nstate: done\nstart: 2028-03-20 10:00\noutcome: Schoon\n"
    f"organiser: {{ambassador: {SLUG}}}\nleads: [{{ambassador: {SLUG}}}]\nchecked_by: {{ambassador: {SLUG}}}\n"
    f"thanks: [{{ambassador: {SLUG}, what: soep}}]\nquote: {{text: Het was prachtklok., person: {SLUG}}}\n"
    f"plan: [{{who: {{ambassador: {SLUG}}}, what: vegen, when: 2028-03-20}}]\n---\nTekst.\n",
    "neighbourhoods/haagweg/events/2028/avond.md": "---\ntitle: Avond\nstart: 2028-04-20 19:30\n"
    f"organiser: {{ambassador: linden/{SLUG}}}\n---\nMet {NAME}.\n",
    "topics/groen.md": f"---\ntitle: Groen\nhelpers: [{{ambassador: linden/{SLUG}}}]\n---\nVraag het {NAME}.\n",
    f"{HERE}/notices/2028/let-op.md": f"---\ntitle: Pas op de wip\nlevel: warning\nfrom: 2028-03-20\nuntil: {LAST}\n"
    "issuer: Gemeente\n---\nTekst.\n",
}
PICTURES = {
    "ambassadors/gezicht.png": 40,
    "news/2028/samen.png": 42,
    "news/2028/plein.png": 44,
    "news/2028/kort.png": 46,
}
#: words of what ended, and of what never was public
ENDED = (NAME, "Quist", "xandrine", GUEST, "Zijlema", "stroopgoud", "koekebloem", "kwibuslijn", "zilverpapier",
         "prachtklok", "Zevenklapper")  # fmt: skip
NEVER = ("Achterkamer", "gezicht.png", "samen.png", "plein.png", "kort.png")


def forms(word):
    """A word as files may hold it: as it is, escaped for JSON, HTML and addresses; without regard for capitals."""
    plain = {word, quote(word), json.dumps(word)[1:-1], json.dumps(word)[1:-1].upper(), word.replace(" ", "-")}
    plain |= {"".join(f"&#{ord(sign)};" if ord(sign) > 127 else sign for sign in word)}
    return {form.lower().encode() for form in plain} | {word.encode("utf-16-le")}


def found(folder, words):
    """Which words stand in which files of a folder, or in their names; folded lines of calendars unfolded."""
    hits = set()
    for path in folder.rglob("*"):
        content = path.read_bytes().replace(b"\r\n ", b"") if path.is_file() else b""
        text = content.lower() + b"\n" + path.name.lower().encode() + b"\n" + content
        hits |= {(word, path.relative_to(folder).as_posix()) for word in words if any(f in text for f in forms(word))}
    return hits


def build(site, day, output=None):
    done = runner.build(runner.site_settings(site, date=day, output=output))
    assert done.exit_code == 0
    return done.output


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def photos(site):
    """What is published of each photo, and what the cache holds: by the name of the original."""
    keys = {
        name.rpartition("/")[2]: hashlib.sha256((site / "content" / HERE / name).read_bytes()).hexdigest()[:12]
        for name in PICTURES
    }
    published = " ".join(path.name for path in (site / "output/fotos").iterdir())
    kept = " ".join(path.name for path in (site / ".cache").rglob("foto-*"))
    return {name for name, key in keys.items() if key in published}, {n for n, key in keys.items() if key in kept}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = make_site(tmp_path_factory.mktemp("time") / "site", documents=DOCUMENTS)
    for name, width in PICTURES.items():
        (folder / "content" / HERE / name).write_bytes(encode(corners(width, 40), "PNG"))
    return folder


@pytest.fixture(scope="module")
def nights(site):
    """The site on the last day, then the day after; each with what is in it."""
    seen = {}
    for day in (f"{LAST}T23:59", f"{AFTER}T00:00"):
        output = build(site, day)
        seen[day[:10]] = {
            "files": files(output),
            "ended": found(output, ENDED),
            "never": found(output, NEVER),
            "cache": found(site / ".cache", (*ENDED, *NEVER)),
            "photos": photos(site),
        }
    return seen


class TestForgetting:
    def test_shows_all_of_it_until_the_last_minute(self, nights):
        """Otherwise its absence would prove nothing."""
        last = nights[LAST]
        assert {word for word, _ in last["ended"]} == set(ENDED)
        assert PAGE in last["files"]
        assert last["photos"][0] == {name.rpartition("/")[2] for name in PICTURES}

    def test_leaves_no_byte_of_it_in_the_site(self, nights):
        """Page, name, portrait, quote and story: at midnight, in the next build, not only in a first one."""
        after = nights[AFTER]
        assert after["ended"] == set()
        assert PAGE not in after["files"]
        assert after["photos"][0] == {"plein.png"}

    def test_leaves_no_byte_of_it_in_the_cache(self, nights):
        """What is thrown away may not lie on in a drawer."""
        after = nights[AFTER]
        assert after["cache"] == set()
        assert after["photos"][1] == {"plein.png"}

    def test_puts_somebody_in_the_place_of_a_name(self, nights):
        """The story stays; it is told by a resident."""
        page = nights[AFTER]["files"]["buurten/linden/nieuws/2028/over/index.html"].decode()
        assert "buurtbewoner" in page
        assert "Wij spraken" in page

    def test_gives_what_a_first_build_would(self, site, nights, tmp_path):
        """Byte by byte."""
        copy = shutil.copytree(site / "content", tmp_path / "elders/content").parent
        for conf in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(site / conf, copy)
        assert files(build(copy, f"{AFTER}T00:00")) == nights[AFTER]["files"]

    def test_publishes_no_original_and_nothing_internal(self, nights):
        """Neither a photo as it was taken nor its name; neither on the last day nor after."""
        originals = {encode(corners(width, 40), "PNG") for width in PICTURES.values()}
        for night in nights.values():
            assert night["never"] == set()
            assert not originals & set(night["files"].values())

    def test_brings_what_begins(self, nights):
        """The first day begins at midnight as well."""
        page = "buurten/linden/nieuws/2028/straks/index.html"
        assert [page in nights[day]["files"] for day in (LAST, AFTER)] == [False, True]

    def test_says_of_a_notice_that_it_is_over(self, nights):
        """Off every list, but whoever has the address learns that it is over."""
        listed = [b"Pas op de wip" in nights[day]["files"]["buurten/linden/index.html"] for day in (LAST, AFTER)]
        assert listed == [True, False]
        assert "voorbij" in nights[AFTER]["files"]["buurten/linden/berichten/2028/let-op/index.html"].decode()


class TestMidnight:
    @pytest.mark.parametrize(("moment", "day"), [("2028-03-25T23:00:00+00:00", 26), ("2028-03-26T21:59:59+00:00", 26)])
    def test_is_that_of_the_site(self, tmp_path, moment, day):
        """Days begin and end where the residents live, whatever the machine's clock says; also when one is short."""
        documents = {
            f"{HERE}/news/2028/{name}.md": story(f"publish_from: 2028-01-01\nuntil: 2028-03-{until}\n")
            for name, until in (("vandaag", day), ("gisteren", day - 1))
        }
        documents[f"{HERE}/news/2028/morgen.md"] = story(f"publish_from: 2028-03-{day + 1}\n")
        site = make_site(tmp_path / "site", documents=documents)
        plan = runner.check(runner.site_settings(site, date=moment))
        planned = [group.plan() for group in plan.groups]
        planned += [part.plan() for group in planned for part in group.parts]
        pages = {page.path for each in planned for page in each.pages}
        paths = {name: f"buurten/linden/nieuws/2028/{name}/index.html" for name in ("gisteren", "vandaag", "morgen")}
        assert [name for name, path in paths.items() if path in pages] == ["vandaag"]
