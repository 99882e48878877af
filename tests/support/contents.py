"""Content folders for tests: documents of every kind with a few lines more, written and read."""

from pathlib import Path

from plugins.portal import defaults
from plugins.portal.landing import Landing
from plugins.portal.problems import format_problem
from plugins.portal.reader import read_documents
from plugins.portal.settings import KINDS
from plugins.portal.translations import read_words

TRANSLATIONS = Path(__file__).parents[2] / "theme" / "translations"
#: the addresses of a site that changed none
LANDING = Landing(areas="buurten", patterns=tuple((kind.lower(), getattr(defaults, f"{kind}_URL")) for kind in KINDS))
GOOD = "municipality/news/2026/goed.md"
NEWS = "municipality/news/2026/fout.md"
ACTION = "municipality/actions/2026/fout.md"
EVENT = "municipality/events/2026/fout.md"
NOTICE = "municipality/notices/2026/fout.md"
REPORT = "municipality/reports/2026/fout.md"
PERSON = "municipality/ambassadors/fout.md"
TOPIC = "topics/fout.md"
AREA = "neighbourhoods/molenwijk/index.md"
CONSENT = "consent: {given: 2026-01-01, until: 2027-01-01, scope: [name]}\n"


def story(more="", body="Tekst.\n"):
    """A story with more lines; they begin at line 4."""
    return f"---\ntitle: Een\ndate: 2026-11-02\n{more}---\n{body}"


def action(more, start="start: 2026-11-28 10:00\n"):
    """An action without a state; the extra lines begin at line 3."""
    return f"---\ntitle: Een\n{more}{start}organiser: Bewoners\n---\nTekst.\n"


def person(more, consent=CONSENT):
    """An ambassador; the extra lines begin at line 5."""
    return f"---\nname: Truus Jansen\nrole: ambassador\nsince: 2026-01-01\n{more}{consent}---\nTekst.\n"


def notice(more):
    """A notice; the extra lines begin at line 5."""
    return f"---\ntitle: Een\nlevel: notice\nissuer: Gemeente\n{more}---\nTekst.\n"


def report(more, street="Molenpad"):
    """A report; the extra lines begin at line 6."""
    return f"---\ntitle: Een\nreported: 2026-11-02\nplace:\n  street: {street}\n{more}---\n"


def area(more=""):
    """A neighbourhood; the extra lines begin at line 3."""
    return f"---\ntitle: Molenwijk\n{more}---\n"


def put(content, path, given):
    """A file of the content folder."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(given if isinstance(given, bytes) else given.encode())


def read(content):
    """The documents by path, and the problems of the whole folder."""
    reading = read_documents(content, markdown=defaults.MARKDOWN, landing=LANDING)
    return {document.path.as_posix(): document for document in reading.documents}, reading.problems


def sentences(problem):
    """A problem in both languages."""
    for language in ("nl", "en"):
        yield format_problem(problem, read_words(TRANSLATIONS, language=language, address="je", area_term="buurt"))
