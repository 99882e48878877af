"""The frame around every page: numbers, menu, footer, and the addresses of style and script. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from plugins.portal.pages.context import Context
from plugins.portal.pages.sources import PARENT, SOURCES, sources_link
from plugins.portal.views import Link, Logo, Phone, SiteView

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self' mailto:; base-uri 'none'"
)
#: emergency, not urgent, anonymous; by country
NUMBERS = {
    "NL": (("urgent.emergency", "112"), ("urgent.police", "09008844"), ("urgent.anonymous", "08007000")),
    "BE": (("urgent.emergency", "112"), ("urgent.police_be", "101"), ("urgent.listen_be", "106")),
}


def site_view(
    context: Context, *, css: str, font: str, script: str, favicon: str, kerb: Markup, logo: Logo | None
) -> SiteView:
    """What all pages share; the four files are paths below the site's root."""
    words, settings, link = context.words, context.settings, context.urls.link
    return SiteView(
        language=words.language,
        municipality=settings.municipality,
        name=settings.site_name,
        home=link(""),
        logo=logo,
        numbers=phones(context),
        menu=(
            Link(url=link(f"{context.urls.areas}/"), text=words("nav.areas")),
            Link(url=link("nieuws/"), text=words("nav.news")),
            Link(url=link("agenda/"), text=words("nav.agenda")),
        ),
        footer=tuple(_footer(context)),
        publisher=words("footer.publisher", name=settings.municipality),
        wrong_mail=settings.editors_mail,
        css=link(css),
        font=link(font),
        script=link(script),
        favicon=link(favicon),
        policy=POLICY,
        kerb=kerb,
    )


def _footer(context: Context) -> Iterator[Link]:
    """The texts of the menu; the sources too, where no text about the site leads to them."""
    for text in context.portal.texts:
        if text.menu:
            yield context.link(text)
    if context.portal.sources and not context.has_text(PARENT) and not context.has_text(SOURCES):
        yield sources_link(context)


def phones(context: Context) -> tuple[Phone, ...]:
    """Emergency, not urgent, anonymous: the numbers of the country."""
    return tuple(_phone(context.words(key), number) for key, number in NUMBERS[context.settings.country])


def _phone(text: str, number: str) -> Phone:
    question, _, answer = text.partition("? ")
    return Phone(url=f"tel:{number}", question=f"{question}?", answer=answer)


def header_lines() -> tuple[str, ...]:
    """`_headers`: what a host that reads this file sends with every page."""
    return (
        "/*",
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "  Permissions-Policy: camera=(), microphone=(), geolocation=()",
        "/theme/*",
        "  Cache-Control: public, max-age=31536000, immutable",
    )
