"""The signs by which tone is learned: words, how a sentence begins and ends, neighbours, stems, groups of letters."""

from __future__ import annotations

from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.learned import place_of, scaled

_WORD = re.compile(r"[a-z0-9']+|[?!£$%;:,]")
_FIGURES = re.compile(r"\d+")
_LETTERS, _STEM = 4, 5


def tone_features(folded: str) -> dict[int, float]:
    """Hashed, scaled to a length of one. Which figure it is says nothing of the tone, how a sentence begins and ends
    and what parts it says something."""
    every = _WORD.findall(_FIGURES.sub("0", folded))
    words = [word for word in every if word[0].isalnum()]
    stems = [word[:_STEM] for word in words]
    whole = ["^", *words, "$" + (every[-1] if every else "")]
    letters = [f"_{word}_"[at : at + _LETTERS] for word in set(words) for at in range(max(1, len(word) - 1))]
    kinds = {
        "w": scaled(every, 1.0),
        "p": scaled(map(" ".join, pairwise(whole)), 0.8),
        "l": scaled(letters, 0.8),
        "s": scaled([f"{first} _ {third}" for first, third in zip(whole, whole[2:], strict=False)], 0.6),
        "5": scaled([*stems, *map(" ".join, pairwise(stems))], 0.6),
    }
    found: dict[int, float] = {}
    for kind, weighed in kinds.items():
        for word, weight in weighed.items():
            place = place_of(kind, word)
            found[place] = found.get(place, 0.0) + weight
    norm = sum(weight * weight for weight in found.values()) ** 0.5 or 1.0
    return {place: weight / norm for place, weight in found.items()}
