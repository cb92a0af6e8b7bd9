"""The signs by which tone is learned: words, how a sentence begins and ends, neighbours, stems, groups of letters; in
Chinese, where nothing stands between words, rows of characters."""

from __future__ import annotations

from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.learned import hashed, letter_groups, scaled
from drafter.model.reading.reading import is_chinese

_WORD = re.compile(r"[a-z0-9']+|[?!£$%;:,]")
_FIGURES = re.compile(r"\d+")
_STEM = 5
_SIGN = re.compile(r"[a-z]+|0|[^\W\d_a-z]|[，。？！；：、「]")
_CLAUSE = re.compile(r"[，。？！；：]")
_ROW = 4
"""Chinese characters in a row; longer ones seldom come twice."""


def tone_features(folded: str) -> dict[int, float]:
    """Hashed, scaled to a length of one. Which figure it is says nothing of the tone, how a sentence begins and ends
    and what parts it says something."""
    if is_chinese(folded):
        return _han_features(folded)
    every = _WORD.findall(_FIGURES.sub("0", folded))
    words = [word for word in every if word[0].isalnum()]
    stems = [word[:_STEM] for word in words]
    whole = ["^", *words, "$" + (every[-1] if every else "")]
    return hashed(
        {
            "w": scaled(every, 1.0),
            "p": scaled(map(" ".join, pairwise(whole)), 0.8),
            "l": scaled(letter_groups(words), 0.8),
            "s": scaled([f"{first} _ {third}" for first, third in zip(whole, whole[2:], strict=False)], 0.6),
            "5": scaled([*stems, *map(" ".join, pairwise(stems))], 0.6),
        }
    )


def _han_features(folded: str) -> dict[int, float]:
    signs = ["^", *_SIGN.findall(_FIGURES.sub("0", folded)), "$"]
    rows = {str(size): scaled(_rows(signs, size), 1.0) for size in range(1, _ROW + 1)}
    begun = [one.strip()[:2] for one in _CLAUSE.split(folded) if one.strip()]
    parted = [f"{first} {third}" for first, third in zip(signs, signs[2:], strict=False)]
    return hashed({**rows, "b": scaled(begun, 0.5), "s": scaled(parted, 0.5)})


def _rows(signs: list[str], size: int) -> list[str]:
    return ["".join(signs[at : at + size]) for at in range(len(signs) - size + 1)]
