"""Sites built as if it were later: the day after consent ends, no byte tells who somebody was."""

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.portal import runner
from plugins.portal.consent import walk
from plugins.portal.documents import Ambassador, PersonRef
from plugins.portal.gather import cache_folder, read_cache, read_content
from plugins.portal.settings import read_settings
from tests.support.searching import haystacks, where
from tests.support.sites import make_site, write

DAY = dt.timedelta(days=1)


def build(site, output, day):
    """Build a site as it is on a day; what stands in it."""
    done = runner.build(runner.site_settings(site, output=output, date=day.isoformat()))
    return done, haystacks(output)


@dataclasses.dataclass(frozen=True)
class Named:
    """Somebody with a name in the example, and the last day of it."""

    name: str
    until: dt.date


def people_of(site):
    """Everybody whom the documents of a site name."""
    settings = runner.site_settings(site)
    options = read_settings(settings, site)
    documents = read_content(settings, options, read_cache(settings, options, site / ".cache/none")).documents
    for document in documents:
        if isinstance(document, Ambassador):
            yield Named(document.title, document.consent.until)
        for ref in walk(document, PersonRef):
            if ref.name and ref.consent:
                yield Named(ref.name, ref.consent.until)


class TestExample:
    def test_forgets_everybody_on_their_own_day(self, example, tmp_path):
        """For every person: there as long as it may be and nowhere from the day after, built anew or on top."""
        site, warm = example.parent, tmp_path / "warm"
        for output in (warm, tmp_path / "cold"):  # photos need not be made again
            shutil.copytree(cache_folder(site, example), cache_folder(site, output))
            (cache_folder(site, output) / "manifest.json").unlink()
        people = {person for person in people_of(site) if " " in person.name}
        assert len(people) >= 13
        lasts = sorted({person.until for person in people})
        for today in (lasts[0], lasts[0] + DAY, lasts[len(lasts) // 2] + DAY, lasts[-1] + DAY):
            _, stacks = build(site, warm, today)
            for person in people:
                assert bool(where(person.name, stacks)) == (person.until >= today), (person, today)
        _, cold = build(site, tmp_path / "cold", today)
        assert cold == stacks


CANARY = "Ženobia Quíntelaar"
FORMS = (CANARY, "Ženobia", "Quíntelaar", "zenobia-quintelaar")
_CONSENT = "consent: {given: 2027-01-01, until: 2028-04-01, scope: [name, portrait, quote, contact]}"
_DOCUMENTS = {
    "neighbourhoods/linden/ambassadors/zenobia-quintelaar.md": f"""
        ---
        name: {CANARY}
        role: ambassador
        since: 2027-01-01
        {_CONSENT}
        portrait: {{file: zenobia-quintelaar.jpg, alt: Ženobia lacht, credit: Ženobia}}
        reach: Mail zenobia.quintelaar@linden.example.
        quote: Quíntelaar zijn wij allemaal.
        redirect_from: [mensen/zenobia]
        ---
        Ik ben Ženobia.
        """,
    "neighbourhoods/linden/news/2028/zenobia-quintelaar-ruimt-op.md": """
        ---
        title: ŽENOBIA QUÍNTELAAR ruimt op
        date: 2028-03-01
        by: zenobia-quintelaar
        summary: Zenobia’s oproep.
        redirect_from: [oud/quintelaar-ruimt-op]
        photos:
          - {file: ../../ambassadors/zenobia-quintelaar.jpg, alt: Ženobia veegt, caption: Zeno­bia, credit: Buurt}
        links: [{title: Interview, url: "https://krant.example/zenobia-quintelaar"}]
        ---
        Dag Ženobia&nbsp;Quíntelaar. [Ze](../../ambassadors/zenobia-quintelaar.md) en Z. Quíntelaar.
        Ženobia **Quíntelaar** zei [iets](mailto:zenobia@linden.example "Aan Ženobia").

        ![Quíntelaar zwaait](../../ambassadors/zenobia-quintelaar.jpg "Ženobia")
        """,
    "neighbourhoods/linden/actions/2028/vegen.md": f"""
        ---
        title: Vegen met Ženobia
        state: done
        start: 2028-03-05 10:00
        organiser: {{kind: resident, ambassador: zenobia-quintelaar}}
        leads: [zenobia-quintelaar]
        outcome: Quíntelaars bezem wint
        plan: [{{who: zenobia-quintelaar, what: "Ženobia belt", when: 2028-03-04, done: 2028-03-04}}]
        quote: {{text: Veeg met Ženobia mee, person: zenobia-quintelaar}}
        thanks: [{{name: {CANARY}, what: voor alles, {_CONSENT}}}]
        checked_by: zenobia-quintelaar
        checked_on: 2028-03-10
        ---
        Samen met mevrouw Quíntelaar.
        """,
    "neighbourhoods/linden/events/2028/koffie.md": """
        ---
        title: Koffie bij Ženobia Quíntelaar thuis, in de lange Lindelaan aan het einde van de straat
        start: 2028-05-05 10:00
        place: bij Quíntelaar
        url: https://koffie.example/?bij=%C5%BDenobia+Qu%C3%ADntelaar
        ---
        Met Zenobia.
        """,
    "neighbourhoods/linden/notices/2028/sleutel.md": """
        ---
        title: Sleutel ligt bij Ženobia
        level: notice
        from: 2028-03-01
        until: 2028-05-01
        issuer: Ženobia Quíntelaar
        steps: [Bel Ženobia]
        ---
        De sleutel.
        """,
    "neighbourhoods/haagweg/actions/2028/lenen.md": """
        ---
        title: Bezems lenen
        state: planned
        start: 2028-05-02 10:00
        organiser: {kind: resident, ambassador: linden/zenobia-quintelaar}
        join: zenobia.quintelaar@linden.example
        ---
        Zie [haar](../../../linden/ambassadors/zenobia-quintelaar.md), of zeg ‘Dag Ženobia’.
        """,
    "municipality/news/2028/lintje.md": """
        ---
        title: Lintje voor Quíntelaar, Ženobia
        date: 2028-03-02
        ---
        Ženobia kreeg een lintje.
        """,
    "texts/dank.md": f"---\ntitle: Dank aan {CANARY}\nmenu: ja\n---\nDank, Ženobia.\n",
    "topics/vegen.md": """
        ---
        title: Vegen
        helpers: [linden/zenobia-quintelaar]
        tips: [Vraag het Ženobia]
        ---
        Zo veegt Quíntelaar.
        """,
}


def make_canary(folder):
    """A site in which one person is named in every place and manner we know."""
    site = make_site(folder, documents=_DOCUMENTS)
    photo = site / "content/neighbourhoods/linden/ambassadors/zenobia-quintelaar.jpg"
    Image.effect_noise((900, 1000), 60).convert("RGB").save(photo, comment=CANARY.encode())
    shutil.copy(photo, site / "content/neighbourhoods/haagweg/kopie.jpg")
    return site


@pytest.fixture(scope="module")
def canary(tmp_path_factory):
    return make_canary(tmp_path_factory.mktemp("canary"))


def found(stacks):
    """Files in which the canary stands, in any form."""
    return sorted({file for form in FORMS for file in where(form, stacks)})


def photos(output):
    return {path.name for path in (output / "fotos").glob("*")}


class TestCanary:
    def test_is_everywhere_while_it_may_be(self, canary, tmp_path):
        """The search finds what there is to find: pages, feeds, calendars, data, addresses."""
        done, stacks = build(canary, tmp_path / "out", dt.date(2028, 4, 1))
        kinds = {Path(file).suffix for file in found(stacks)}
        assert {".html", ".xml", ".json", ".ics"} <= kinds
        assert {f.code for f in done.plan.problems if f.is_warning} >= {"consent_ends"}
        assert photos(tmp_path / "out")

    @pytest.mark.parametrize("is_warm", [False, True])
    def test_is_nowhere_the_day_after(self, canary, tmp_path, is_warm):
        """Names, addresses, portraits: nothing is left in the output, and the story can still be read."""
        output = tmp_path / "out"
        if is_warm:
            build(canary, output, dt.date(2028, 4, 1))
        _, stacks = build(canary, output, dt.date(2028, 4, 2))
        assert found(stacks) == []
        assert photos(output) == set()
        story = (output / "buurten/linden/nieuws/2028/buurtbewoner-ruimt-op/index.html").read_text(encoding="utf-8")
        assert "Een buurtbewoner ruimt op" in story
        assert "een buurtbewoners oproep" in story.lower()

    def test_is_nowhere_after_one_line(self, tmp_path):
        """`withdrawn` works with the next build, on the day itself; the cache keeps nothing either."""
        site, output = make_canary(tmp_path / "site"), tmp_path / "out"
        build(site, output, dt.date(2028, 3, 14))
        file = site / "content/neighbourhoods/linden/ambassadors/zenobia-quintelaar.md"
        said = file.read_text(encoding="utf-8")
        write(file, said.replace("until: 2028-04-01", "until: 2028-04-01, withdrawn: 2028-03-14"))
        _, stacks = build(site, output, dt.date(2028, 3, 14))
        assert found(stacks) == []
        assert photos(output) == set()
        assert [f for f in found(haystacks(site / ".cache")) if "font" not in f] == []

    def test_is_nowhere_when_its_file_has_a_mistake(self, tmp_path):
        """A mistake in the file of a person shows less, never more."""
        site, output = make_canary(tmp_path / "site"), tmp_path / "out"
        file = site / "content/neighbourhoods/linden/ambassadors/zenobia-quintelaar.md"
        said = file.read_text(encoding="utf-8").replace("role: ambassador", "role: baas")
        write(file, said)
        action = site / "content/neighbourhoods/linden/actions/2028/vegen.md"
        action.unlink()  # it holds a consent of its own
        _, stacks = build(site, output, dt.date(2028, 3, 14))
        assert found(stacks) == []
