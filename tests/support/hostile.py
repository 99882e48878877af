"""Documents that try to break a reader, a few of every class, and what a sound reader does with each."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CANARY = "KANARIE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One document. `finds` is a title that must come out; `is_refused`: it is no feed and must be told as such.

    `is_literal`: it says that its texts are no HTML, so what looks like a tag is a text.
    """

    body: bytes
    kind: str = "feed"
    finds: str | None = None
    is_refused: bool = False
    is_literal: bool = False


def hostile_documents(canary_url: str, canary_file: Path) -> dict[str, Hostile]:
    """All of them by name; the class is what stands before the slash. They try to read the canaries."""
    given = (_entities(), _outside(canary_url, canary_file), _sizes(), _depths(), _encodings(), _controls())
    more = (_structures(), _values(), _markup(canary_url), _json())
    return {name: document for group in (*given, *more) for name, document in group}


def _rss(item: str, *, before: str = "", head: str = "<?xml version='1.0'?>") -> bytes:
    text = f"{head}{before}<rss version='2.0'><channel><title>Bron</title>{item}</channel></rss>"
    return text.encode("utf-8", "surrogatepass")


def _item(title: str = "goed", more: str = "") -> str:
    return f"<item><title>{title}</title><link>https://bron.example/1</link><guid>1</guid>{more}</item>"


def _entities() -> Iterator[tuple[str, Hostile]]:
    steps = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    yield "entity/laughs", Hostile(body=_rss(_item("&l9;"), before=f"<!DOCTYPE rss [<!ENTITY l0 'lol'>{steps}]>"))
    long = "x" * 30_000
    yield "entity/quadratic", Hostile(body=_rss(_item("&a;" * 3_000), before=f"<!DOCTYPE rss [<!ENTITY a '{long}'>]>"))
    circle = "<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>"
    yield "entity/circle", Hostile(body=_rss(_item("&a;"), before=circle))
    yield "entity/own", Hostile(body=_rss(_item("&amp;nbsp; goed &eacute;&#233;")))
    old = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
    yield "legit-dtd/netscape", Hostile(body=_rss(_item(), before=old), finds="goed")


def _outside(url: str, file: Path) -> Iterator[tuple[str, Hostile]]:
    for name, place in {"file": file.as_uri(), "network": url, "relative": file.name}.items():
        entity = f"<!DOCTYPE rss [<!ENTITY x SYSTEM '{place}'>]>"
        yield f"xxe/{name}", Hostile(body=_rss(_item("goed &x;"), before=entity))
        parameter = f"<!DOCTYPE rss [<!ENTITY % p SYSTEM '{place}'>%p;]>"
        yield f"xxe/{name}-parameter", Hostile(body=_rss(_item(), before=parameter))
        yield f"xxe/{name}-dtd", Hostile(body=_rss(_item(), before=f"<!DOCTYPE rss SYSTEM '{place}'>"))
        style = f"<?xml-stylesheet href='{place}'?>"
        yield f"xxe/{name}-style", Hostile(body=_rss(_item(), before=style), finds="goed")
        include = f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{place}' parse='text'/>"
        yield f"xxe/{name}-include", Hostile(body=_rss(_item(more=f"<description>{include}</description>")))
        atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a:1</id><content src='{place}'/></entry></feed>"
        yield f"xxe/{name}-content", Hostile(body=atom.encode())


def _sizes() -> Iterator[tuple[str, Hostile]]:
    yield "size/title", Hostile(body=_rss(_item("x" * 2_000_000)))
    yield "size/text", Hostile(body=_rss(_item(more=f"<description>{'woord ' * 400_000}</description>")), finds="goed")
    yield "size/word", Hostile(body=_rss(_item(more=f"<description>{'w' * 900_000}</description>")), finds="goed")
    yield "size/guid", Hostile(body=_rss(_item(more=f"<guid>{'g' * 900_000}</guid>")), finds="goed")
    yield (
        "size/link",
        Hostile(body=_rss(f"<item><title>goed</title><link>https://b.example/{'l' * 90_000}</link></item>")),
    )
    yield "size/items", Hostile(body=_rss("".join(_item(f"nummer {n}") for n in range(3_000))))
    yield "size/categories", Hostile(body=_rss(_item(more="<category>x</category>" * 60_000)))
    yield (
        "size/enclosures",
        Hostile(body=_rss(_item(more="<enclosure url='https://b.example/a.jpg'/>" * 2_000)), finds="goed"),
    )
    attributes = " ".join(f"a{n}='1'" for n in range(3_000))
    yield "size/attributes", Hostile(body=_rss(_item(more=f"<x {attributes}/>")))
    spaces = " ".join(f"xmlns:n{n}='urn:{n}'" for n in range(2_000))
    yield "size/namespaces", Hostile(body=_rss(_item(more=f"<x {spaces}/>")))
    yield "size/comments", Hostile(body=_rss("<!-- x -->" * 60_000 + _item()), finds="goed")
    yield "size/blanks", Hostile(body=_rss(" " * 900_000 + _item()), finds="goed")
    yield "size/nothing", Hostile(body=b"", is_refused=True)


def _depths() -> Iterator[tuple[str, Hostile]]:
    deep = "<b>" * 20_000
    yield "depth/xml", Hostile(body=_rss(_item(more=f"<x>{'<y>' * 9_000}{'</y>' * 9_000}</x>")))
    yield (
        "depth/html",
        Hostile(body=_rss(_item(more=f"<description><![CDATA[{deep}tekst]]></description>")), finds="goed"),
    )
    yield "depth/html-in-html", Hostile(body=_rss(_item(more=f"<description>{'&amp;' * 9_000}lt;b</description>")))
    yield "depth/lists", Hostile(body=_rss(_item(more=f"<description><![CDATA[{'<ul><li>' * 9_000}]]></description>")))
    yield "depth/unclosed", Hostile(body=b"<rss>" * 20_000)
    yield "depth/items", Hostile(body=_rss("<item><title>x</title>" * 3_000))


def _encodings() -> Iterator[tuple[str, Hostile]]:
    title = "caf\xe9 goed"
    for name in ("utf-8", "iso-8859-1", "iso-8859-15", "windows-1252", "utf-16", "utf-16-be"):
        text = f"<?xml version='1.0' encoding='{name}'?><rss version='2.0'><channel>{_item(title)}</channel></rss>"
        yield f"encoding/{name}", Hostile(body=text.encode(name), finds=title if name != "utf-16-be" else None)
    for name in ("hex", "zlib", "punycode", "utf-7", "cp037", "unicode_escape", "x-bestaat-niet", "e" * 5_000):
        head = f"<?xml version='1.0' encoding='{name}'?>"
        yield f"encoding/lies-{name[:20]}", Hostile(body=_rss(_item(), head=head))
    yield "encoding/overlong", Hostile(body=_rss(_item("HIER")).replace(b"HIER", b"\xc0\xbcscript\xc0\xbe"))
    yield "encoding/halves", Hostile(body=_rss(_item("\ud83d goed \udc00")))
    yield "encoding/cut", Hostile(body=_rss(_item("caf\xe9"))[:60] + b"\xc3")


def _controls() -> Iterator[tuple[str, Hostile]]:
    yield "control/null", Hostile(body=_rss(_item("goed\x00slecht")))
    yield "control/references", Hostile(body=_rss(_item("goed&#0;&#1;&#27;[31m&#x1b;&#xFFFF;&#xD800;")))
    yield "control/raw", Hostile(body=_rss(_item("goed\x01\x08\x0b\x1b[2J")))
    turned = "\u202egoed\u202c \u2066x\u2069 \u200bonzichtbaar\ufeff"
    yield "unicode/turned", Hostile(body=_rss(_item(turned)), finds="goed x onzichtbaar")
    yield "unicode/piled", Hostile(body=_rss(_item("g" + "\u0301" * 5_000 + "oed")))
    yield "unicode/noncharacters", Hostile(body=_rss(_item("goed\ufdd0\U0001fffe")))
    yield "unicode/lines", Hostile(body=_rss(_item("goed\u2028<b>\u2029".replace("<b>", ""))), finds="goed")
    yield (
        "unicode/tags",
        Hostile(body=_rss(_item("goed" + "".join(chr(0xE0000 + ord(c)) for c in CANARY))), finds="goed"),
    )


def _structures() -> Iterator[tuple[str, Hostile]]:
    whole = _rss(_item() + _item("tweede"))
    yield "structure/cut-in-a-tag", Hostile(body=whole[:-40])
    yield "structure/cut-in-cdata", Hostile(body=_rss(_item(more="<description><![CDATA[x"))[:-30])
    yield "structure/garbage-after", Hostile(body=whole + b"<script>alert(1)</script>\x00\xff", finds="goed")
    yield "structure/blank-before", Hostile(body=b"\n\n  " + whole, finds="goed")
    yield "structure/ampersand", Hostile(body=_rss(_item("jan & piet goed")), finds="jan & piet goed")
    yield "structure/mismatch", Hostile(body=_rss("<item><title>goed</item></title>"))
    yield "structure/prefix", Hostile(body=_rss(_item(more="<onbekend:x>1</onbekend:x>")), finds="goed")
    yield "structure/two-channels", Hostile(body=whole.replace(b"</rss>", b"<channel/></rss>"), finds="goed")
    yield "structure/upper-case", Hostile(body=whole.upper())
    yield "structure/page", Hostile(body=b"<!doctype html><p>hallo</p>", is_refused=True)
    yield "structure/json", Hostile(body=b'{"version": "x"}', is_refused=True)
    yield "structure/picture", Hostile(body=b"\x89PNG\r\n\x1a\n" + bytes(range(256)), is_refused=True)
    yield "structure/packed", Hostile(body=gzip.compress(gzip.compress(whole)), is_refused=True)
    yield (
        "structure/opml",
        Hostile(body=b"<opml><body><outline xmlUrl='file:///etc/passwd'/></body></opml>", is_refused=True),
    )
    calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    yield "ical/as-a-feed", Hostile(body=calendar, is_refused=True)


def _values() -> Iterator[tuple[str, Hostile]]:
    dates = ("gisteren", "0000-00-00", "99999-01-01T00:00:00Z", "1e400", "Thu, 32 Foo 2026 25:61:61 +9999", "9" * 9_000)
    for number, date in enumerate(dates):
        yield f"values/date-{number}", Hostile(body=_rss(_item(more=f"<pubDate>{date}</pubDate>")), finds="goed")
    links = (
        "javascript:alert(1)",
        "data:text/html,x",
        "//elders.example",
        "http://[::1",
        "http:\\\\a@b",
        "x:" * 900,
        "\x7f",
    )
    for number, link in enumerate(links):
        body = _rss(
            f"<item><title>goed</title><link>{link}</link><enclosure url='{link}' length='-1' type='x'/></item>"
        )
        yield f"values/link-{number}", Hostile(body=body, finds="goed")
    place = "<georss:point xmlns:georss='http://www.georss.org/georss'>NaN Infinity x</georss:point>"
    yield "values/place", Hostile(body=_rss(_item(more=place)), finds="goed")
    yield "values/guids", Hostile(body=_rss("<item><title>goed</title><guid/></item>" * 3), finds="goed")
    yield (
        "values/numbers",
        Hostile(body=_rss(_item(more=f"<enclosure url='https://b.example/a' length='{'9' * 999}'/>"))),
    )


def _markup(url: str) -> Iterator[tuple[str, Hostile]]:
    payloads = (
        "<script>alert(1)</script>",
        f"<img src='{url}' onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<a href='java&#10;script:alert(1)'>klik</a>",
        f"<iframe src='{url}'></iframe><object data='{url}'></object><link rel=stylesheet href='{url}'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "</title></textarea></style></script><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<p style='background:url(//elders.example)'>{{ 7*7 }} {% include 'x' %} ${7*7}</p>",
        "<form action=//elders.example><input name=wachtwoord></form><base href=//elders.example>",
    )
    for number, payload in enumerate(payloads):
        wrapped = f"<![CDATA[{payload}]]>"
        more = f"<description>{wrapped}</description><author>{wrapped}</author><category>{wrapped}</category>"
        # Escaped once more it is a text about a tag.
        is_literal = payload.startswith("&lt;")
        yield f"markup/{number}", Hostile(body=_rss(_item(more=more)), finds="goed", is_literal=is_literal)
        yield f"markup/title-{number}", Hostile(body=_rss(_item(f"goed {wrapped}")), is_literal=is_literal)


def _json() -> Iterator[tuple[str, Hostile]]:
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "goed", "content_text": "x"}]}
    good = json.dumps(feed)
    texts = {
        "good": (good, "goed"),
        "script": (good.replace('"x"', '"<script>alert(1)</script>"'), "goed"),
        "nan": (good.replace('"x"', "NaN"), None),
        "huge-number": (good.replace('"1"', "1" + "0" * 4_000), None),
        "halves": (good.replace("goed", "\\ud83d goed \\udc00"), None),
        "twice": (good.replace('"title"', '"title": "slecht", "title"'), "goed"),
        "odd-types": (good.replace('"goed"', '{"a": [1]}').replace('"x"', "[[]]"), None),
        "link": (good.replace('"title"', '"url": "javascript:alert(1)", "title"'), "goed"),
    }
    for name, (text, finds) in texts.items():
        yield f"json/{name}", Hostile(body=text.encode(), kind="jsonfeed", finds=finds, is_literal=True)
    refused = {"deep": "[" * 90_000, "cut": good[:-5], "list": "[]", "null": "null", "error": '{"error": "nee"}'}
    for name, text in refused.items():
        yield f"json/{name}", Hostile(body=text.encode(), kind="jsonfeed", is_refused=True)
