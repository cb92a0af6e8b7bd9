"""Finds the words without which a regular expression cannot match, so that most patterns need not be tried at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PART = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!]|\?<[=!]|\?P<\w+>)?|[)|]|.", re.DOTALL)
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""Group brackets and bars; escaped characters and classes are stepped over."""
_QUANTIFIER = re.compile(r"[?*+]\??|\{[\d,]+\}\??")


def anchors_of(pattern: str) -> tuple[str, ...]:
    """Small-letter texts of which one stands in every match; empty when no such set can be told."""
    found = _alternatives(pattern)
    return tuple(sorted({word.lower() for word in found}))


def _alternatives(pattern: str) -> frozenset[str]:
    """The union over all alternatives; empty as soon as one of them has no anchor."""
    sets = [_best(branch) for branch in _branches(pattern)]
    return frozenset().union(*sets) if all(sets) else frozenset()


def _best(branch: str) -> frozenset[str]:
    """Of everything the branch cannot do without, the set whose shortest word is longest."""
    candidates = [found for found in _required(branch) if found and all(len(word) > 1 for word in found)]
    return max(candidates, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())


def _required(branch: str) -> Iterator[frozenset[str]]:
    run = ""
    for piece, optional in _pieces(branch):
        literal = piece if len(piece) == 1 and (piece.isalnum() or piece in " '-/") else ""
        if literal and not optional:
            run += literal
            continue
        if run:
            yield frozenset([run])
            run = ""
        if piece.startswith("(") and not optional and not piece.startswith(("(?!", "(?<!", "(?=", "(?<=")):
            yield _alternatives(_inside(piece))
    if run:
        yield frozenset([run])


def _inside(group: str) -> str:
    return re.sub(r"^\((?:\?:|\?P<\w+>)?", "", group)[:-1]


def _pieces(branch: str) -> Iterator[tuple[str, bool]]:
    """Each letter, class or group with whether it may be missing."""
    at = 0
    while at < len(branch):
        end = _end_of_piece(branch, at)
        quantifier = _QUANTIFIER.match(branch, end)
        mark = quantifier.group() if quantifier else ""
        yield branch[at:end], mark.startswith(("?", "*", "{0", "{,"))
        if mark.startswith(("+", "{")):
            yield "", False  # a repeated letter ends the run of literal letters
        at = quantifier.end() if quantifier else end


def _end_of_piece(branch: str, at: int) -> int:
    """Where the letter, class or group that begins at `at` ends."""
    first = _PART.match(branch, at)
    if first is None or not first.group().startswith("("):
        return first.end() if first else len(branch)
    depth = 0
    for match in _BRACKET.finditer(branch, at):
        depth += _depth_change(match.group())
        if depth == 0:
            return match.end()
    return len(branch)


def _branches(pattern: str) -> list[str]:
    branches, depth, start = [], 0, 0
    for match in _BRACKET.finditer(pattern):
        depth += _depth_change(match.group())
        if match.group() == "|" and depth == 0:
            branches.append(pattern[start : match.start()])
            start = match.end()
    return [*branches, pattern[start:]]


def _depth_change(piece: str) -> int:
    return (piece == "(") - (piece == ")")
