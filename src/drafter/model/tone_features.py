"""The signs by which tone is learned: words, how a sentence begins and ends, neighbours, stems, groups of letters."""

from __future__ import annotations

from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.learned import hashed, letter_groups, scaled

_WORD = re.compile(r"[a-z0-9']+|[?!£$%;:,]")
_FIGURES = re.compile(r"\d+")
_STEM = 5


def tone_features(folded: str) -> dict[int, float]:
    """Hashed, scaled to a length of one. Which figure it is says nothing of the tone, how a sentence begins and ends
    and what parts it says something."""
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
