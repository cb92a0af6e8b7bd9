"""Looks for words in a learner's letter, and says where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from drafter.model.marks import Evidence

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def found_in(letter: str, patterns: Iterable[str]) -> tuple[Evidence, ...]:
    """The first place of each pattern that stands in the letter; curly quotes are read as straight ones."""
    straight = letter.translate(_STRAIGHT)
    hits = (compiled(pattern).search(straight) for pattern in patterns)
    return tuple(in_letter(letter, hit.start(), hit.end()) for hit in hits if hit)


def in_letter(letter: str, start: int, end: int) -> Evidence:
    return Evidence(where="letter", text=letter[start:end], start=start, end=end)


def decided(*chosen: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(where="decision", text=one) for one in chosen)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Spaces in a pattern stand for any white space, so that a line's end does not hide the words."""
    spaced = re.sub(r" (?=[?*])", r"\\s", pattern.translate(_STRAIGHT))
    return re.compile(spaced.replace(" ", r"\s+"), re.IGNORECASE)
