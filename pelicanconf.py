"""The example site: Waterveen, an invented municipality. Copy this file, change the values."""

from plugins.portal.defaults import *

SITENAME = "Veilig Waterveen"
PORTAL_MUNICIPALITY = "Waterveen"
PORTAL_EDITORS_MAIL = "redactie@waterveen.example"
PORTAL_REPORT_URL = "https://www.waterveen.example/melden"
PORTAL_FOLLOW_URL = "https://www.waterveen.example/mijn-melding"
PORTAL_MAILING_URL = "https://www.waterveen.example/nieuwsbrief"
PORTAL_STREET_CHARACTER = "gemengd"
PORTAL_CONTACTS = [
    {"question": "Er is nu gevaar", "who": "Politie, brandweer, ambulance", "how": "112"},
    {"question": "Politie, maar geen spoed", "who": "Politie Waterveen", "how": "0900-8844"},
]

# An example must not look abandoned: it always shows this day. A real site leaves this line out.
PORTAL_DATE = "2026-11-20T07:10"
