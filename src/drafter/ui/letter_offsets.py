"""Where a place of the letter's plain text stands in the document on the screen, and back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


def utf16_length(text: str) -> int:
    """The length as Qt counts it: characters beyond U+FFFF count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_utf16(text: str, units: int) -> tuple[str, str]:
    """The text before and behind a place that Qt counted."""
    if text.isascii():
        return text[:units], text[units:]
    coded = text.encode("utf-16-le", "surrogatepass")
    return coded[: units * 2].decode("utf-16-le", "ignore"), coded[units * 2 :].decode("utf-16-le", "ignore")


@dataclass(frozen=True)
class Otherwise:
    """A placeholder for which the screen has other words: “does not apply” where the letter has none, its question in
    the screen's language. `at` counts in the paragraph's text, `said` and `shown` are UTF-16 units."""

    at: int
    text: str
    shown: int

    @property
    def said(self) -> int:
        return utf16_length(self.text)

    def moves(self, inside: int, behind: bool) -> int:
        """How far it moves what stands at this index of the text; `behind`: past words that only the screen has."""
        if not self.text:
            return self.shown if self.at < inside or (behind and self.at == inside) else 0
        if inside >= self.at + len(self.text):
            return self.shown - self.said
        within = utf16_length(self.text[: max(0, inside - self.at)])
        return min(within, self.shown) - within

    def back(self, units: int, start: int) -> int:
        """Units of the screen as units of the letter; `start`: where it begins."""
        if units <= start:
            return units
        return units - self.shown + self.said if units >= start + self.shown else start + min(units - start, self.said)


@dataclass(frozen=True)
class Offsets:
    """Where each paragraph of a letter begins: in the plain text, and in the document (UTF-16 units). `otherwise`: for
    each paragraph, what the screen says otherwise than the letter."""

    texts: tuple[str, ...]
    plain_starts: tuple[int, ...]
    document_starts: tuple[int, ...]
    otherwise: tuple[tuple[Otherwise, ...], ...]

    def to_document(self, offset: int, behind: bool = False) -> int:
        """The cursor position of an index into the letter's plain text; between paragraphs: the end of the earlier.
        `behind`: past silent words that stand just there."""
        number = self._paragraph(self.plain_starts, offset)
        if number < 0:
            return 0
        inside = min(offset - self.plain_starts[number], len(self.texts[number]))
        moved = sum(one.moves(inside, behind) for one in self.otherwise[number])
        return self.document_starts[number] + utf16_length(self.texts[number][:inside]) + moved

    def to_plain(self, position: int) -> int:
        """The index into the plain text of a cursor position."""
        number = self._paragraph(self.document_starts, position)
        if number < 0:
            return 0
        units = position - self.document_starts[number]
        for one in self.otherwise[number]:
            units = one.back(units, utf16_length(self.texts[number][: one.at]))
        return self.plain_starts[number] + len(cut_utf16(self.texts[number], units)[0])

    @staticmethod
    def _paragraph(starts: tuple[int, ...], at: int) -> int:
        return bisect_right(starts, at) - 1
