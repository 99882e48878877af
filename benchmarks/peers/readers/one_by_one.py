"""Downloads and parses addresses with feedparser, one after another: PLACE (urls.txt, etags.json)."""

import json
import sys
from pathlib import Path

import feedparser

place = Path(sys.argv[1])
kept = place / "etags.json"
known = json.loads(kept.read_text()) if kept.exists() else {}
for url in (place / "urls.txt").read_text().split():
    found = feedparser.parse(url, etag=known.get(url))
    assert found.status == 304 or found.entries, url
    known[url] = found.get("etag", known.get(url))
kept.write_text(json.dumps(known))
