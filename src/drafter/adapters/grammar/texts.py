"""Other programs count bytes or UTF-16 units and write markup into messages; here is Python's own way."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

_MARKUP = re.compile(r"</?(?:suggestion|em|strong|marker|a)\b[^>]*>")


class ByteOffsets:
    """Python string indices for UTF-8 byte offsets of one text; an offset inside a character is that character's."""

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._starts = () if self._ascii else (0, *accumulate(len(character.encode()) for character in text))

    def index(self, byte: int) -> int:
        return byte if self._ascii else bisect_right(self._starts, byte) - 1


class Utf16Offsets:
    """Python string indices for UTF-16 offsets of one text (Java, JSON of LanguageTool)."""

    def __init__(self, text: str) -> None:
        self._narrow = all(character <= "\uffff" for character in text)
        self._starts = () if self._narrow else (0, *accumulate(1 + (character > "\uffff") for character in text))

    def index(self, unit: int) -> int:
        return unit if self._narrow else bisect_right(self._starts, unit) - 1

    def unit(self, index: int) -> int:
        return index if self._narrow else self._starts[index]


def plain_message(message: str) -> str:
    return _MARKUP.sub('"', message).replace("“", '"').replace("”", '"')
