"""Joins complaints that run on about one matter: most paragraphs of a letter tell of one."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping
from math import fsum

import msgspec

from drafter.model import lazy_re as re
from drafter.model.classification import ConcernKind
from drafter.steps.classify.concern_patterns import Patterns

_GOES_ON = re.compile(
    r"^\W*(?:it|this|that|these|those|he|she|they|which|who|the (?:same|handle|result)|as a result|because of this|"
    r"so|and|her|his|their|by then|there)\b"
    r"|^(?:他|她|它|這|这|此(?!外)|因此|所以|結果|结果)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\W*(?:(?:second|third|fourth|fifth)ly\b|[其第][二三四五六](?=[，,、是：:]))", re.IGNORECASE)
_LONG_WORD = re.compile(r"[a-z]{4,}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LENGTHS = (20, 40, 60, 90, 130, 180)
"""Letters of a clause: two short ones are sooner of one matter than two long ones."""
_HAN_LETTERS = 2
"""By how many letters more a Chinese character counts."""


class Piece(msgspec.Struct, frozen=True):
    """A clause with what it was found to be, and how much it complains."""

    kind: ConcernKind | None
    start: int
    end: int
    paragraph: int
    listed: bool
    weight: float = 0.0
    signs: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    """The signs of its last clause, where several were joined."""
    passed: int = 0
    """Clauses since the last piece that complains."""


def matters(pieces: list[Piece], text: str, patterns: Patterns, joining: Mapping[str, float]) -> list[Piece]:
    """Complaints of one matter joined; questions and requests never are."""
    joined: list[Piece] = []
    passed = 0
    for piece in pieces:
        if piece.kind is None:
            passed += 1
            continue
        last = joined[-1] if joined else None
        if (
            last
            and may_join(last, piece, text)
            and _together(joining_signs(last, piece, text, patterns, passed), joining) > 0
        ):
            joined[-1] = msgspec.structs.replace(
                last, end=piece.end, weight=max(last.weight, piece.weight), last=piece.signs
            )
        else:
            joined.append(msgspec.structs.replace(piece, last=piece.signs))
        passed = 0
    return joined


def may_join(last: Piece, piece: Piece, text: str) -> bool:
    """What is counted out ("Secondly", 其二) is a matter of its own."""
    complain = last.kind == "complaint" and piece.kind == "complaint"
    counted = _COUNTED.match(text, piece.start) is not None
    return complain and last.paragraph == piece.paragraph and not piece.listed and not counted


def _together(signs: frozenset[str], joining: Mapping[str, float]) -> float:
    """How much speaks for one matter; above 0 they are one."""
    return fsum(joining.get(sign, 0.0) for sign in signs)


def joining_signs(last: Piece, piece: Piece, text: str, patterns: Patterns, passed: int) -> frozenset[str]:
    before, after = text[last.start : last.end], " ".join(text[piece.start : piece.end].split())
    earlier, now = topics_of(before, patterns), topics_of(after, patterns)
    parted = bool(earlier and now and not earlier & now)
    goes_on = _GOES_ON.match(after) is not None
    held = {
        "any": True,
        "same_topic": bool(earlier & now),
        "other_topic": parted,
        "two_failures": parted and not goes_on and "problem" in last.last & piece.signs,
        "goes_on": goes_on,
        "adds": patterns.adds.search(after) is not None,
        "sets_scene": patterns.sets_scene.search(after) is not None,
        "shares": _shares(before, after, patterns.everyday),
        "gap": passed > 0,
        "much": len(before) > (70 if _HAN.search(before) else 260),
        "two_things": {"acting_thing"} <= last.last & piece.signs,
        "thing_then_staff": "acting_thing" in last.last and "staff_acts" in piece.signs,
    }
    named = {name for name, holds in held.items() if holds}
    named |= {f"last long {_length(before)}", f"now long {_length(after)}"}
    return frozenset(named | {f"then_{sign}" for sign in piece.signs} | {f"was_{sign}" for sign in last.last})


def _length(words: str) -> int:
    letters = len(words) + _HAN_LETTERS * len(_HAN.findall(words))
    return bisect(_LENGTHS, letters)


def topics_of(words: str, patterns: Patterns) -> frozenset[str]:
    return frozenset(name for name, pattern in patterns.topics.items() if pattern.search(words))


def _shares(before: str, after: str, everyday: frozenset[str]) -> bool:
    """Two sentences that name the same thing: a long word, or two pairs of Chinese characters."""
    if _HAN.search(after):
        return len(_pairs(before) & _pairs(after)) >= 2
    words = [{word.rstrip("s") for word in _LONG_WORD.findall(text.casefold())} - everyday for text in (before, after)]
    return bool(words[0] & words[1])


def _pairs(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1) if _HAN.match(text[n]) and _HAN.match(text[n + 1])}
