"""What an HTTP status, or a connection that failed, means for a source, and what to do about it. Pure."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

TRY_LATER = "dit gaat vaak vanzelf over; kijk na drie nachten / often passes by itself"
ASK_OWNER = "vraag de beheerder van de bron / ask the source's owner"
OPEN = "open het adres in een browser / open the address in a browser"
_NEW_KEY = "vraag de eigenaar om een nieuwe sleutel en zijn rechten / ask the owner for a new key and its rights"
NEW_ADDRESS = "open het adres in een browser en zoek het nieuwe / look for the new address"

_REFUSALS = {
    204: ("leeg antwoord (no content)", TRY_LATER),
    304: ("zegt 'niet veranderd', maar dat vroegen we niet (304 unasked)", TRY_LATER),
    401: (
        "vraagt om een wachtwoord (401 unauthorized)",
        "vraag de eigenaar om een open adres / ask for an open address",
    ),
    403: ("laat ons niet binnen (403 forbidden)", "vraag de eigenaar om ons toe te laten / ask to be let in"),
    404: ("het adres bestaat niet (404 not found)", NEW_ADDRESS),
    410: ("de bron is voorgoed weg (410 gone)", "haal hem uit sources.toml / remove the source"),
    429: ("we kwamen te vaak (429 too many requests)", "zet een langere interval / set a longer interval"),
    503: ("de bron is even dicht (503 unavailable)", TRY_LATER),
}

# Numbers of OpenSSL's x509_vfy.h.
_RENEW = "vraag de beheerder van de bron het te vernieuwen / ask the source's owner to renew it"
_CERTIFICATES = {
    9: ("het certificaat geldt nog niet (certificate not yet valid)", ASK_OWNER),
    10: ("het certificaat is verlopen (certificate expired)", _RENEW),
    62: ("het certificaat is van een andere naam (certificate of another name)", ASK_OWNER),
    64: ("het certificaat is van een ander adres (certificate of another address)", ASK_OWNER),
}
_UNKNOWN_ISSUER = ("niemand staat in voor het certificaat (certificate self-signed or unknown issuer)", ASK_OWNER)
_NO_TLS = ("een veilige verbinding lukt niet (TLS failed)", ASK_OWNER)
_REASONS = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "reset",
    errno.EPIPE: "reset",
    errno.EHOSTUNREACH: "unreachable",
    errno.ENETUNREACH: "unreachable",
}


def refusal(status: int, *, has_key: bool = False) -> tuple[str, str]:
    """What happened and what to do, for any status but a good answer; `has_key`: we showed a key."""
    if has_key and status in {400, 401, 402, 403}:
        return f"de sleutel wordt niet aanvaard ({status}, key refused)", _NEW_KEY
    if status in _REFUSALS:
        return _REFUSALS[status]
    if status >= 500:
        return f"de bron heeft een storing ({status} server error)", TRY_LATER
    return f"onverwacht antwoord ({status})", NEW_ADDRESS


def broken(error: BaseException) -> tuple[str, str]:
    """What happened and what to do, for a connection that failed.

    The words of `error` are not used: they may hold the address, and an address may hold a key.
    """
    chain = tuple(_causes(error))
    for each in chain:
        if isinstance(each, ssl.SSLCertVerificationError):
            return _CERTIFICATES.get(each.verify_code, _UNKNOWN_ISSUER)
        if isinstance(each, ssl.SSLError):
            return _NO_TLS
    reasons = (_REASONS.get(each.errno or 0) for each in chain if isinstance(each, OSError))
    names = filter(None, (type(error).__name__, next(filter(None, reasons), "")))
    return f"de verbinding mislukte ({': '.join(names)})", TRY_LATER


def unresolved(error: BaseException) -> tuple[str, str]:
    """What happened and what to do, for a name that could not be resolved."""
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return "de naam kon niet worden opgezocht (DNS does not answer)", TRY_LATER
    return "deze naam bestaat niet (DNS)", "kijk of het adres goed gespeld is / check the spelling"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what caused it, what caused that; also of each error in a group."""
    seen: list[BaseException] = [error]
    for each in seen:
        yield each
        inside = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
        seen += [cause for cause in (each.__cause__, each.__context__, *inside) if cause and cause not in seen]
