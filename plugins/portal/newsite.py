"""The files of a new site: settings, one neighbourhood, three pages, an empty list of sources. Pure.

What `./portal new site` writes can be built as it stands; its comments say what to fill in.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.portal.frontmatter import new_document, slugify

_CONF = '''\
"""De instellingen van deze site. Elke instelling staat uitgelegd in plugins/portal/__init__.py van de bouwer."""

from plugins.portal.defaults import *

SITENAME = {name}
PORTAL_MUNICIPALITY = {municipality}
PORTAL_EDITORS_MAIL = {mail}  # vul in: hierheen schrijven bewoners

# Gegevens die in elke buurt staan. In België: 101 voor de politie, en PORTAL_COUNTRY = "BE".
PORTAL_CONTACTS = [
    {{"question": "Er is nu gevaar", "who": "Politie, brandweer, ambulance", "how": "112"}},
    {{"question": "Politie, maar geen spoed", "who": "Politie", "how": "0900-8844"}},
]

# Haal het hekje (#) weg bij wat je gebruikt.
# PORTAL_REPORT_URL = "https://www.gemeente.example/melden"      # waar bewoners iets melden
# PORTAL_FOLLOW_URL = "https://www.gemeente.example/mijn-melding"  # waar ze hun melding volgen
# PORTAL_MAILING_URL = "https://www.gemeente.example/nieuwsbrief"
# PORTAL_LOGO = "logo.svg"
# PORTAL_AREA_TERM = "wijk"            # buurt, wijk, dorp, kern of deelgemeente
# PORTAL_ADDRESS = "u"                 # je of u
# PORTAL_SHARE_PICTURES = "places"  # honderden buurten? Dan een plaatje per buurt bij gedeelde links, niet per pagina
# PORTAL_STREET_CHARACTER = "centrum"  # de tekening vooraan: centrum, dorp, flats, nieuwbouw, haven, gemengd
'''
_PUBLISHCONF = '''\
"""Wat anders is als de site online staat: haar echte adres."""

import runpy
from pathlib import Path

globals().update(runpy.run_path(str(Path(__file__).with_name("pelicanconf.py"))))

SITEURL = {url}  # vul in
'''
_SOURCES = """\
# De bronnen van deze site. Elke [[source]] is één plek waar we elke nacht berichten lezen.
# Alle velden staan uitgelegd in docs/fields.md, onderaan. Een fout? './portal fetch' noemt de regel.

[fetch]
contact = {mail} # vul in: zo weet een bron wie er langskomt

# Haal de hekjes (#) weg en vul in:
#
# [[source]]
# name = "Gemeente"
# kind = "feed"                # RSS of Atom
# url = "https://www.gemeente.example/nieuws/rss"
# publisher = "municipality"   # municipality, police, residents, business, press of partner
#
# [[source]]
# name = "Buurtvereniging"
# kind = "feed"
# url = "https://www.vereniging.example/feed"
# publisher = "residents"
# neighbourhoods = [{slug}] # alles van deze bron hoort hier
"""
_IGNORED = """\
/output/
/.cache/
/.publish/
/listen/
/feeds/archive.sqlite*
/feeds/media/
/feeds/.restore-*/
__pycache__/
"""
_ABOUT = """\
---
title: Over deze site
menu: ja
summary: Wie deze site maken, en waarom.
---
Bewoners en gemeente maken deze site samen. Hier zie je wat er in je buurt gebeurt, wie je kunt aanspreken
en wat er samen is gedaan.

Iets niet goed, of een idee? Schrijf de redactie.
"""
_PRIVACY = """\
---
title: Privacy
menu: ja
summary: We weten niet dat je hier bent, en dat houden we zo.
---
Deze site gebruikt geen cookies. Ze bewaart niets op je telefoon en vraagt niets op bij andere bedrijven.

Iedereen met een naam of een gezicht heeft daar toestemming voor gegeven, met een einddatum. De dag erna verdwijnen
naam, foto en uitspraken vanzelf. Wil je er eerder af? Eén mail is genoeg, je hoeft niet te zeggen waarom.
"""
_AMBASSADOR = """\
---
title: Word ambassadeur van je buurt
summary: Hier kan jouw gezicht hangen. Dit vragen we, en dit krijg je ervoor terug.
---
<!-- Een voorbeeld. Maak er je eigen verhaal van: klopt de tijd, klopt wat je geeft? -->
Een ambassadeur is een buur die je kunt aanspreken. Je hoeft niets speciaals te kunnen.

## Wat doe je

- Je groet, je luistert en je weet wie er kan helpen.
- Je doet één ding voor de buurt dat jij leuk vindt.

Je bent geen politie, en je hoeft niet altijd bereikbaar te zijn.

## Hoeveel tijd kost het

Ongeveer twee uur in de week. Minder mag. Stoppen mag altijd.

## Wat krijg je

Mensen die je bij je naam kennen. En als je iets voor elkaar krijgt, staat het hier.

## Je gezicht op de site

Jij beslist wat erop komt. Je adres en je telefoonnummer van thuis komen er nooit op. Wil je eraf? Eén mail is genoeg.

## Meedoen

Mail [{mail}](mailto:{mail}). Dan maken we een afspraak. Daarna beslis je pas.
"""


def new_site(municipality: str, *, neighbourhood: str, today: dt.date) -> dict[PurePosixPath, str]:
    """The text of each file, by its path in the site's folder.

    Args:
        municipality: its name, "Lindehage"; any text.
        neighbourhood: name of the first neighbourhood, "De Linden".
        today: what starters take for today.
    """
    return dict(_files(" ".join(municipality.split()), " ".join(neighbourhood.split()), today))


def _files(municipality: str, neighbourhood: str, today: dt.date) -> Iterator[tuple[PurePosixPath, str]]:
    host = f"{slugify(municipality).replace('/', '-') or 'gemeente'}.example"
    mail = _quoted(f"redactie@{host}")
    area, index = new_document("neighbourhood", title=neighbourhood, date=today)
    name = _quoted(f"Veilig {municipality}")
    yield (
        PurePosixPath("pelicanconf.py"),
        _CONF.format(name=name, municipality=_quoted(municipality), mail=mail),
    )
    yield PurePosixPath("publishconf.py"), _PUBLISHCONF.format(url=_quoted(f"https://veilig.{host}"))
    yield PurePosixPath("feeds/sources.toml"), _SOURCES.format(mail=mail, slug=_quoted(area.parent.name))
    yield PurePosixPath("content", area), index
    yield PurePosixPath("content/texts/over.md"), _ABOUT
    yield PurePosixPath("content/texts/privacy.md"), _PRIVACY
    yield PurePosixPath("content/texts/word-ambassadeur.md"), _AMBASSADOR.format(mail=f"redactie@{host}")
    yield PurePosixPath(".gitignore"), _IGNORED


def _quoted(text: str) -> str:
    """A text between quotes, as Python and TOML both read it."""
    return json.dumps(text, ensure_ascii=False)
