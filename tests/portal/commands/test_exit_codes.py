"""What each command answers: 0 well, 1 nothing to show, 2 wrong and nothing done, 3 done but something left out."""

import shutil

import pytest

from plugins.portal.__main__ import main
from tests.support.sites import make_site, write

FAULTY = "content/neighbourhoods/linden/news/2028/fout.md"
PICTURED = "---\ntitle: Een\ndate: 2028-03-10\n---\nEen.\n\n![Boom](boom.jpg)\n"
HEAD = "from plugins.portal.defaults import *\nPORTAL_MUNICIPALITY = 'A'\nPORTAL_EDITORS_MAIL = 'a@b.example'\n"

#: what is done to the site first: files written, or folders removed
BEFORE = {
    "": {},
    "a faulty document": {FAULTY: "x"},
    "a picture that is not there": {FAULTY: PICTURED},
    "a picture that is none": {FAULTY: PICTURED, FAULTY.replace("fout.md", "boom.jpg"): "geen foto"},
    "settings that are no program": {"pelicanconf.py": "dit is geen python\n"},
    "settings that need what is not there": {"pelicanconf.py": "SITENAME = 'A'\nimport nergens\n"},
    "settings from nothing": {"pelicanconf.py": "SITENAME = 'A'\n"},
    "an unknown setting": {"pelicanconf.py": f"{HEAD}PORTAL_MUNICIPALITEIT = 'A'\n"},
    "an address without a name": {"pelicanconf.py": f"{HEAD}STORY_URL = 'nieuws/{{slg}}/'\n"},
    "an address for all": {"pelicanconf.py": f"{HEAD}STORY_URL = 'nieuws/'\n"},
    "a folder that is not there": {"pelicanconf.py": f"{HEAD}PATH = 'nergens'\n"},
    "a logo that is not there": {"pelicanconf.py": f"{HEAD}PORTAL_LOGO = 'nergens.svg'\n"},
    "an impossible time zone": {"pelicanconf.py": f"{HEAD}TIMEZONE = 'Mars'\n"},
    "sources that are none": {"feeds/sources.toml": "[[source]]\nname =\n"},
    "an archive that is none": {"feeds/sources.toml": "", "feeds/archive.sqlite": "geen archief"},
    "no neighbourhood": {"content/neighbourhoods": None},
}
CASES = [
    ("listen", "", 0, "0 verhalen in 30 dagen"),
    ("listen", "a faulty document", 3, "kon niet gelezen worden"),
    ("listen", "an archive that is none", 1, "archive.sqlite"),
    ("listen", "sources that are none", 2, "sources.toml"),
    ("check", "", 0, "Alles klopt"),
    ("check", "a faulty document", 3, "fout.md:1"),
    ("check", "a picture that is not there", 3, "fout.md:7"),
    ("check", "a picture that is none", 3, "fout.md:7"),
    ("build", "a picture that is not there", 3, "fout.md:7"),
    ("check", "settings that are no program", 2, "regel / line 1: SyntaxError"),
    ("check", "settings that need what is not there", 2, "regel / line 2: ModuleNotFoundError"),
    ("check", "settings from nothing", 2, "from plugins.portal.defaults import *"),
    ("check", "an unknown setting", 2, "did you mean PORTAL_MUNICIPALITY"),
    ("check", "an address without a name", 2, "STORY_URL"),
    ("check", "an address for all", 2, "STORY_URL"),
    ("check", "a folder that is not there", 2, "PATH"),
    ("check", "a logo that is not there", 2, "PORTAL_LOGO"),
    ("check", "an impossible time zone", 2, "TIMEZONE"),
    ("check", "sources that are none", 2, "feeds/sources.toml"),
    ("check", "an archive that is none", 1, "archive.sqlite"),
    ("check", "no neighbourhood", 1, "neighbourhoods"),
    ("check --date gisteren", "", 2, "2026-11-20T07:10"),
    ("check --date 2028-02-30", "", 2, "2026-11-20T07:10"),
    ("build --output {site}", "", 2, "--output"),
    ("build --output {site}/..", "", 2, "--output"),
    ("build --output {site}/content", "", 2, "--output"),
    ("build --output {site}/content/neighbourhoods", "", 2, "--output"),
    ("build --output {site}/feeds", "", 2, "--output"),
    ("build --output {site}/pelicanconf.py", "", 2, "--output"),
    ("build --output {site}/pelicanconf.py/uit", "", 2, "geen map komen"),
    ("build --output /proc/uit", "", 2, "geen map komen"),
    (f"build --output /tmp/{'a' * 300}", "", 2, "geen map komen"),
    ("serve --output /proc/uit", "", 2, "./portal build"),
    ("build --nooit", "", 2, "--nooit"),
    ("bouw", "", 2, "bouw"),
    ("clean --output {site}/content", "", 2, "--output"),
    ("clean --output {site}/..", "", 2, "--output"),
    ("clean", "", 0, ""),
    ("new story", "", 2, "--title"),
    ("new niets --title Een", "", 2, "niets"),
    ("new story --title Een --neighbourhood nergens", "", 2, "linden"),
    ("new story --title Een --date gisteren", "", 2, "--date 2026-11-28"),
    ("new story --title Een", "", 0, "een.md"),
    ("serve", "", 2, "./portal build"),
    ("publish --remote nergens", "", 2, "git remote -v"),
    ("publish --branch ..", "", 2, "--branch"),
]


def sources(site):
    """Everything but the cache, which may come and go."""
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and ".cache" not in path.parts}


class TestExitCodes:
    @pytest.mark.parametrize(
        ("command", "before", "code", "said"), CASES, ids=[f"{case[0]} {case[1]}".strip() for case in CASES]
    )
    def test_are_as_the_operators_handbook_says(self, tmp_path, capsys, command, before, code, said):
        """One sentence that names file or option; never a page of Python; what is wrong changes nothing."""
        site = make_site(tmp_path / "site")
        for path, text in BEFORE[before].items():
            shutil.rmtree(site / path) if text is None else write(site / path, text)
        lying = sources(site)
        verb, *options = command.format(site=site).split(" ")
        try:
            found = main([verb, "--site", str(site), *options])
        except SystemExit as stop:  # of argparse
            found = stop.code
        answer = "".join(capsys.readouterr())
        assert (found, said in answer, "Traceback" in answer) == (code, True, False), answer
        if code == 2:
            assert sources(site) == lying


class TestClean:
    def test_takes_what_builds_wrote_and_no_more(self, tmp_path):
        """A folder that holds other things too keeps them."""
        site, output = make_site(tmp_path / "site"), tmp_path / "www"
        write(output / "eigen/werk.html", "x")
        assert main(["build", "--site", str(site), "--output", str(output)]) == 0
        assert main(["clean", "--site", str(site), "--output", str(output)]) == 0
        assert [path for path in output.rglob("*") if path.is_file()] == [output / "eigen/werk.html"]
        assert not (site / ".cache").exists()
