"""Faults of names and certificates."""

from __future__ import annotations

from tests.support.chaos import answers
from tests.support.faults import Fault, Faults


def name_faults() -> Faults:
    """Sources that are elsewhere: behind a name that lies, or a certificate that does not hold."""
    places = {
        "name-private": ("http://binnen.example:{port}/feed", "private address"),
        "name-half-private": ("http://gemengd.example:{port}/feed", "private address"),
        "name-without-address": ("http://leeg.example/", "private address"),
        "name-that-is-nonsense": ("http://onzin.example/", "private address"),
        "name-mapped": ("http://mapped.example/", "private address"),
        "name-unknown": ("http://bestaat-niet.example/", "DNS"),
        "name-server-down": ("http://straks.example/", "DNS does not answer"),
        "name-server-silent": ("http://wacht.example/", "timeout"),
        "nobody-there": ("http://x.chaos.example:1/", "refused"),
        "tls-expired": ("{expired}", "verlopen"),
        "tls-early": ("{early}", "not yet valid"),
        "tls-other-name": ("{other-name}", "another name"),
        "tls-unknown-issuer": ("{unknown-issuer}", "unknown issuer"),
        "tls-is-http": ("https://x.chaos.example:{port}/", "timeout"),
    }
    return {name: Fault(behave=answers(), address=address, words=words) for name, (address, words) in places.items()}
