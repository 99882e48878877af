"""The portal: documents and archive in, pages out. A Pelican plugin: `PLUGINS = ["plugins.portal"]`.

    content/**.md ─▶ reader ─▶ documents ─┐
    archive ─────────────────▶ briefs ────┼─▶ build ─▶ Portal ─▶ pages ─▶ views ─▶ fastbuild ─▶ output/
    settings, clock ──────────────────────┘

Settings of a site, beside Pelican's own (`TIMEZONE`, `SITEURL`, `DEFAULT_LANG`, `MARKDOWN` …):

| setting | meaning |
|---|---|
| `PORTAL_MUNICIPALITY` | name of the municipality, required |
| `PORTAL_EDITORS_MAIL` | where mail to the editors goes, required |
| `PORTAL_COUNTRY` | `NL` or `BE`: urgent numbers |
| `PORTAL_AREA_TERM` | buurt, wijk, dorp, kern or deelgemeente: words and addresses |
| `PORTAL_ADDRESS` | `je` or `u` |
| `PORTAL_LOGO` | an SVG or PNG file of the site |
| `PORTAL_REPORT_URL`, `PORTAL_FOLLOW_URL`, `PORTAL_MAILING_URL` | the municipality's own forms; no link without them |
| `PORTAL_CONTACTS` | list of `{question, who, how, answer_days}`, shown in every neighbourhood |
| `PORTAL_STREET_CHARACTER` | the street on home: centrum, dorp, flats, nieuwbouw, haven or gemengd |
| `PORTAL_SHARE_PICTURES` | `pages`: a picture for every page that is shared; `places`: one for each neighbourhood |
| `PORTAL_DATE` | the clock of an example site, such as `2026-11-20T07:10` |
| `PORTAL_FEEDS` | folder of sources and archive, `feeds` |
| `PORTAL_TRUSTED_HTML` | documents whose raw HTML is left alone, none |
| `PUBLISH_CNAME` | the host's name, for hosts that read it from a file of the published branch |
| `NEIGHBOURHOOD_URL`, `STORY_URL` … | addresses, in Pelican's manner |
"""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican; imported only then, so that the pure modules load without it."""
    from pelican import signals  # noqa: PLC0415  # see above

    from plugins.portal import hooks  # noqa: PLC0415

    signals.get_generators.connect(hooks.portal_generator)
