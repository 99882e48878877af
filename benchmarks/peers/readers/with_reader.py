"""Updates all feeds with the reader library and its workers: PLACE (urls.txt, reader.sqlite) and WORKERS."""

import sys
from pathlib import Path

from reader import make_reader

place = Path(sys.argv[1])
with make_reader(str(place / "reader.sqlite")) as reader:
    if not reader.get_feed_counts().total:
        for url in (place / "urls.txt").read_text().split():
            reader.add_feed(url)
    reader.update_feeds(scheduled=False, workers=int(sys.argv[2]))  # it would wait an hour between two
    counts = reader.get_feed_counts()
    assert counts.broken == 0, counts
    assert reader.get_entry_counts().total >= counts.total, counts
