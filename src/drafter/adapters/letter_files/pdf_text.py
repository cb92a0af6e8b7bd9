"""Makes the text of a Qt PDF findable: Qt names glyphs by the first character that shares them, often the wrong one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import StreamObject

_CODE = re.compile(rb"<([0-9A-F]{4})>")
_LIST = re.compile(rb"\[[^\]]*\]")
_PLAIN = {
    0x0009: 0x0020,
    0x00A0: 0x0020,
    0x00AD: 0x002D,
    0x2010: 0x002D,
    0x2011: 0x002D,
    0x2126: 0x03A9,
    0x00B5: 0x03BC,
}


def findable(raw: bytes) -> bytes:
    """The same pages; copied or searched, 女 is 女 and not the radical ⼥, and a space is a space and not a tab."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(raw)))
    for stream in _character_maps(writer):
        stream.set_data(_LIST.sub(lambda found: _CODE.sub(_usual, found[0]), stream.get_data()))
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _character_maps(writer: PdfWriter) -> Iterator[StreamObject]:
    """Each font's table from glyph to character, once."""
    seen: set[int] = set()
    for page in writer.pages:
        resources: Any = page["/Resources"]
        fonts = resources.get("/Font", {})
        for font in fonts.values():
            table = font.get_object().raw_get("/ToUnicode")
            if table.idnum not in seen:
                seen.add(table.idnum)
                yield table.get_object()


def _usual(found: re.Match[bytes]) -> bytes:
    """The character a reader would type: an ideograph for its radical, letters for a ligature."""
    code = int(found[1], 16)
    char = chr(code)
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0xFB00 <= code <= 0xFB06:
        text = unicodedata.normalize("NFKC", char)
    else:
        text = chr(_PLAIN.get(code, code))
    return b"<" + text.encode("utf-16-be", "surrogatepass").hex().upper().encode() + b">"
