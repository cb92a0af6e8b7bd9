"""Splits a text into the word pieces that a reader of sentences knows: small letters, no accents, the longest first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
_LONGEST_WORD = 100
_INNER = "##"
_HAN = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


class WordPieces:
    """As the uncased BERT tokenizer splits."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._split = lru_cache(maxsize=20_000)(self._pieces_of)

    def numbers(self, text: str, most: int) -> list[int]:
        """With the piece that begins and the one that ends; `most` of them at the utmost."""
        words = (part for word in text.split() for part in _parted(word))
        inner = [number for word in words for number in self._split(word)]
        return [self._numbers[BEGIN], *inner[: most - 2], self._numbers[END]]

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_WORD:
            return (self._numbers[UNKNOWN],)
        found: list[int] = []
        at = 0
        while at < len(word):
            end = next((end for end in range(len(word), at, -1) if self._piece(word, at, end) in self._numbers), None)
            if end is None:
                return (self._numbers[UNKNOWN],)
            found.append(self._numbers[self._piece(word, at, end)])
            at = end
        return tuple(found)

    @staticmethod
    def _piece(word: str, at: int, end: int) -> str:
        return word[at:end] if at == 0 else _INNER + word[at:end]


def _parted(word: str) -> Iterator[str]:
    """Marks of punctuation and Chinese characters stand alone."""
    plain = unicodedata.normalize("NFD", word.lower())
    own = ""
    for sign in plain:
        kind = unicodedata.category(sign)
        if kind == "Mn" or kind in ("Cc", "Cf") or sign in "\0\ufffd":
            continue
        if _is_punctuation(sign, kind) or _is_han(sign):
            if own:
                yield own
            yield sign
            own = ""
        else:
            own += sign
    if own:
        yield own


def _is_punctuation(sign: str, kind: str) -> bool:
    return kind.startswith("P") or (sign.isascii() and not sign.isalnum())


def _is_han(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in _HAN)
