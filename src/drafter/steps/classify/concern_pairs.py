"""Parts a request that asks for two things where what was learned says that two meet: "the fare back and the bag"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import fsum

import msgspec

from drafter.model import lazy_re as re
from drafter.steps.classify.concern_asks import ask_of
from drafter.steps.classify.concern_matters import Piece
from drafter.steps.classify.concern_patterns import Patterns
from drafter.steps.classify.concern_signs import tokens

PARTS_AT = -0.4
"""Two requests meet where more than this speaks for it."""
_JOINER = r"(?:and|but|or|plus|as well as|while|so|because|cos|also|then|together with|along with)"
_BETWEEN = re.compile(
    rf"(?P<word>,?\s+{_JOINER}\s+(?:(?:also|then|please|finally|lastly|possibly)\s+)*)|(?P<stop>[;；]\s*)|"
    rf"(?P<dash>\s[–—-]+\s|—)|(?P<comma>,\s+(?!{_JOINER}\b)(?=\S))|(?P<plus>\s[+&]\s)|"
    r"(?P<picture>[\U0001F300-\U0001FAFF]\s+(?=\w))|(?P<line>\n\s*)|(?P<colon>:\s+)|(?P<chinese>，)",
    re.IGNORECASE,
)
_SUM = re.compile(r"[£€$¥]|\d")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST = 3
_LONGEST = 16
"""Words of a side; longer ones are as long."""


def parted(pieces: Sequence[Piece], text: str, patterns: Patterns, learned: Mapping[str, float]) -> list[Piece]:
    """What is no request, and what asks outright for an answer, stays whole."""
    if not learned:
        return list(pieces)
    return [part for piece in pieces for part in _parts(piece, text, patterns, learned)]


def _parts(piece: Piece, text: str, patterns: Patterns, learned: Mapping[str, float]) -> Iterator[Piece]:
    start = piece.start
    if piece.kind == "request":
        for place, signs in places_in(text[piece.start : piece.end], patterns):
            if fsum(learned.get(sign, 0.0) for sign in sorted(signs)) > PARTS_AT:
                end = piece.start + place.start()
                yield msgspec.structs.replace(piece, start=start, end=end)
                start = piece.start + place.end()
    yield msgspec.structs.replace(piece, start=start)


def places_in(words: str, patterns: Patterns) -> Iterator[tuple[re.Match[str], frozenset[str]]]:
    """Every place where two requests may meet, and what it shows."""
    for place in _BETWEEN.finditer(words):
        before, after = words[: place.start()].strip(), words[place.end() :].strip()
        if place.start() >= _SHORTEST and len(after) >= _SHORTEST:
            yield place, frozenset(_shown(before, after, place, patterns))


def _shown(before: str, after: str, place: re.Match[str], patterns: Patterns) -> Iterator[str]:
    yield "any"
    yield f"mark {place.lastgroup}"
    yield f"by {' '.join(tokens(place.group())) or place.group().strip()[:1]}"
    first, then = tokens(before), tokens(after)
    yield from (f"head{at} {word}" for at, word in enumerate(first[:2], 1))
    yield from (f"left{at} {word}" for at, word in enumerate(reversed(first[-2:]), 1))
    yield from (f"right{at} {word}" for at, word in enumerate(then[:3], 1))
    if len(then) > 1:
        yield f"right {then[0]} {then[1]}"
    if then and then[0].endswith(("ing", "ed")):
        yield f"right ends {then[0][-2:]}"
    for side, words, told in (("before", before, first), ("after", after, then)):
        length = len(told) // 2 if _HAN.search(words) else len(told)
        yield f"{side} long {min(length, _LONGEST) // 2}"
        if length < _SHORTEST:
            yield f"{side} a scrap"
        if _SUM.search(words):
            yield f"{side} a sum"
        yield f"{side} asks {ask_of(words, patterns)}"
