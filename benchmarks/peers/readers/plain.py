"""Downloads addresses with httpx and keeps nothing but validators: PLACE (urls.txt, etags.json) and CONCURRENCY."""

import asyncio
import json
import sys
from pathlib import Path

import httpx


async def main(place: Path, concurrency: int) -> None:
    """Ask for all of them, so many at one time."""
    urls, kept = (place / "urls.txt").read_text().split(), place / "etags.json"
    known = json.loads(kept.read_text()) if kept.exists() else {}
    turn = asyncio.Semaphore(concurrency)
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=concurrency), trust_env=False) as client:

        async def get(url: str) -> tuple[str, str]:
            async with turn:
                answer = await client.get(url, headers={"If-None-Match": known[url]} if url in known else {})
            assert answer.status_code == (304 if url in known else 200) or answer.content, url
            return url, answer.headers["etag"]

        kept.write_text(json.dumps(dict(await asyncio.gather(*map(get, urls)))))


asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
