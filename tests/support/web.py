"""A built folder behind a real address on loopback, headers and all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.portal.serving import running, site_responder


@contextmanager
def serving(output: Path, base: str = "/") -> Iterator[str]:
    """Serve `output` under the sub-path `base`; gives the site's address, without a slash at its end."""
    with running(site_responder(output, base)) as address:
        yield f"{address}{base.rstrip('/')}"
