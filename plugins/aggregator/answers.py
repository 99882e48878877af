"""What an HTTP status means for a source, and what to do about it. Pure."""

from __future__ import annotations

TRY_LATER = "dit gaat vaak vanzelf over; kijk na drie nachten / often passes by itself"
_LOOK = "open het adres in een browser en zoek het nieuwe / look for the new address"

_REFUSALS = {
    204: ("leeg antwoord (no content)", TRY_LATER),
    304: ("zegt 'niet veranderd', maar dat vroegen we niet (304 unasked)", TRY_LATER),
    401: (
        "vraagt om een wachtwoord (401 unauthorized)",
        "vraag de eigenaar om een open adres / ask for an open address",
    ),
    403: ("laat ons niet binnen (403 forbidden)", "vraag de eigenaar om ons toe te laten / ask to be let in"),
    404: ("het adres bestaat niet (404 not found)", _LOOK),
    410: ("de bron is voorgoed weg (410 gone)", "haal hem uit sources.toml / remove the source"),
    429: ("we kwamen te vaak (429 too many requests)", "zet een langere interval / set a longer interval"),
    503: ("de bron is even dicht (503 unavailable)", TRY_LATER),
}


def refusal(status: int) -> tuple[str, str]:
    """What happened and what to do, for any status but a good answer."""
    if status in _REFUSALS:
        return _REFUSALS[status]
    if status >= 500:
        return f"de bron heeft een storing ({status} server error)", TRY_LATER
    return f"onverwacht antwoord ({status})", _LOOK
