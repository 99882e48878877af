"""The same site for stock Pelican: stories are articles, everything else is a page; no plugins."""

import json
from pathlib import Path

from filters import DAYS, FILTERS, Desks, drawing, read_items

HERE = Path(__file__).resolve().parent
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITENAME = "Veilig meten"
SITEURL = "https://meten.example"
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
ARTICLE_PATHS = ["stories"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
DEFAULT_CATEGORY = "verhalen"
USE_FOLDER_AS_CATEGORY = False
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ARCHIVES_SAVE_AS = ""
THEME_STATIC_PATHS: list[str] = []
WITH_FUTURE_DATES = True
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists", "markdown.extensions.meta"],
    "output_format": "html5",
}

TOPICS = {"fietsdiefstal": "Fietsdiefstal", "inbraak": "Inbraak", "verkeer": "Verkeer"}
ICONS = json.loads((HERE / "icons.json").read_text())
STORY_ICONS = ["chat", "copy", "mail", "own", "share"]
AREAS = json.loads((HERE / "areas.json").read_text())
TIP = "Samen letten we op elkaars fiets en slot"
PAGER = 20

JINJA_FILTERS = FILTERS
JINJA_GLOBALS = {"desks": Desks(read_items(HERE / "items.json")), "drawing": drawing, "days": DAYS}
