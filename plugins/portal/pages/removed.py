"""What editors removed and corrected: how much, when and why, never what. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict

from markupsafe import Markup

from plugins.fastbuild import Page
from plugins.portal.pages.context import Context
from plugins.portal.views import TextView

SLUG = "over/verwijderd"
#: texts that lead to it
PARENTS = ("over", "huisregels")


def removed_page(context: Context) -> Page:
    """Counts by month and reason, the newest month first."""
    path, words = f"{SLUG}/", context.words
    parents = [text for text in context.portal.texts if text.slug == PARENTS[0]]
    view = TextView(
        **context.frame(
            path,
            title=words("removed.title"),
            description=words("removed.description"),
            trail=(
                *((context.urls.document(text), text.title) for text in parents),
                (path, words("removed.title")),
            ),
        ),
        title=words("removed.title"),
        body=_body(context),
        picture=None,
        updated=None,
        children=tuple(filter(None, [context.text_link("huisregels", "removed.rules")])),
    )
    return context.page(path, "text.html", view)


def _body(context: Context) -> Markup:
    words = context.words
    months: defaultdict[dt.date, Counter[str]] = defaultdict(Counter)
    for day, code in context.portal.decisions:
        months[day.replace(day=1)][code] += 1
    parts = [Markup("<p>{}</p>").format(words("removed.intro"))]
    if not months:
        parts.append(Markup("<p>{}</p>").format(words("removed.none")))
    for month in sorted(months, reverse=True):
        counts = (
            Markup("<li>{}: {}</li>").format(words(f"removed.reason.{code}"), context.dates.number(count))
            for code, count in sorted(months[month].items())
        )
        parts.append(Markup("<h2>{}</h2><ul>{}</ul>").format(context.dates.month(month), Markup("").join(counts)))
    return Markup("").join(parts)
