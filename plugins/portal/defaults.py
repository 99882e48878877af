"""The Pelican settings that every site starts from: `from plugins.portal.defaults import *`.

Values only. What each PORTAL_ setting means stands in `settings`; the addresses are relative
to the site's root, with `{areas}` for the plural of PORTAL_AREA_TERM.
"""

from pathlib import Path

from jinja2 import StrictUndefined

_ENGINE = Path(__file__).resolve().parents[2]

PATH = "content"
THEME = str(_ENGINE / "theme")
PLUGINS = ["plugins.portal"]
SITENAME = ""
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
LOG_FILTER: list[tuple[int, str]] = []

# Our one generator reads all documents; Pelican's own kinds stay empty.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ARCHIVES_SAVE_AS = ""
THEME_STATIC_PATHS: list[str] = []
DELETE_OUTPUT_DIRECTORY = False
# Pelican leaves autoescaping off; foreign titles would arrive as markup.
# Templates do not change while a build reads them: without auto_reload, nobody looks at their files again and again.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
}

MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"],
    "extension_configs": {"markdown.extensions.extra": {"footnotes": {"BACKLINK_TITLE": "Terug naar de tekst"}}},
    "output_format": "html5",
}

PORTAL_MUNICIPALITY = ""
PORTAL_LOGO: str | None = None
PORTAL_COUNTRY = "NL"
PORTAL_AREA_TERM = "buurt"
PORTAL_ADDRESS = "je"
PORTAL_EDITORS_MAIL = ""
PORTAL_REPORT_URL: str | None = None
PORTAL_FOLLOW_URL: str | None = None
PORTAL_MAILING_URL: str | None = None
PORTAL_CONTACTS: list[dict[str, object]] = []
PORTAL_STREET_CHARACTER = "gemengd"
PORTAL_SHARE_PICTURES = "pages"
PORTAL_DATE: str | None = None
PORTAL_FEEDS = "feeds"
PORTAL_TRUSTED_HTML: list[str] = []
PUBLISH_CNAME: str | None = None

NEIGHBOURHOOD_URL = "{areas}/{slug}/"
STORY_URL = "nieuws/{year}/{slug}/"
ACTION_URL = "acties/{year}/{slug}/"
AMBASSADOR_URL = "ambassadeurs/{slug}/"
EVENT_URL = "agenda/{year}/{slug}/"
NOTICE_URL = "berichten/{year}/{slug}/"
TOPIC_URL = "themas/{slug}/"
TEXT_URL = "{slug}/"
