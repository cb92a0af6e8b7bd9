"""Whether a matter stands among the others of its letter: a long story has many clauses that complain a little."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import fsum

import msgspec

from drafter.model import lazy_re as re
from drafter.steps.classify.concern_matters import Piece, topics_of
from drafter.steps.classify.concern_patterns import Patterns
from drafter.steps.classify.concern_weighing import went_wrong

STANDS_WHERE = -0.3
"""A matter is left out where less than this speaks for it in its letter."""
GRAVEST_AT = -1.5
"""Below it nothing is likely to be complained of at all."""
_LONG_WORD = re.compile(r"[a-z]{4,}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WEIGHTS = (0.3, 0.6, 1.0, 1.5, 2.0, 3.0, 4.5)
_LENGTHS = (4, 8, 14, 22, 35, 60)
_BESIDE = (-5.0, -3.0, -1.5, -0.5, 0.5, 1.5, 3.0)
_FEW = (1, 2, 3, 4, 6)
_MANY = (2, 3, 4, 5, 7, 9, 12)
_CLAUSES = (5, 10, 20, 30, 45)


def standing_in(
    found: Sequence[Piece], pieces: Sequence[Piece], text: str, patterns: Patterns, standing: Mapping[str, float]
) -> list[Piece]:
    """Those that stand; questions and listed requests always do, and everything does while nothing has been learned."""
    if not standing:
        return list(found)
    shown = standing_signs(found, pieces, text, patterns)
    return [
        piece
        for piece, signs in zip(found, shown, strict=True)
        if _stands_anyway(piece) or fsum(standing.get(sign, 0.0) for sign in sorted(signs)) > STANDS_WHERE
    ]


def or_the_gravest(listed: Sequence[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """A letter that tells of something gone wrong complains of something: of its gravest clause, where nothing else is
    listed."""
    told = [one for one in pieces if one.kind in (None, "complaint") and went_wrong(one.signs)]
    gravest = max(told, key=lambda one: one.weight, default=None)
    complains = any(one.kind == "complaint" for one in listed)
    if complains or gravest is None or gravest.weight < GRAVEST_AT:
        return list(listed)
    return sorted([*listed, msgspec.structs.replace(gravest, kind="complaint")], key=lambda one: one.start)


def with_the_disruption(listed: Sequence[Piece], pieces: Sequence[Piece], text: str, patterns: Patterns) -> list[Piece]:
    """Who tells that it was hours late, cancelled or lost complains of it, wherever they say so, unless something
    listed says it too, or they forgive it."""
    stand = list(listed)
    for pattern in patterns.outright.values():
        if any(pattern.search(text[one.start : one.end]) for one in stand):
            continue
        told = next((one for one in pieces if pattern.search(text[one.start : one.end])), None)
        if told is not None and not _is_forgiven(told, pieces, text, patterns):
            inside = any(one.start < told.end and told.start < one.end for one in stand)
            stand += [] if inside else [msgspec.structs.replace(told, kind="complaint")]
    return sorted(stand, key=lambda one: one.start)


def _is_forgiven(told: Piece, pieces: Sequence[Piece], text: str, patterns: Patterns) -> bool:
    """In the same words, or in those that follow."""
    after = next((one.end for one in pieces if one.start >= told.end), told.end)
    return patterns.forgives.search(text[told.start : after]) is not None


def _stands_anyway(piece: Piece) -> bool:
    return piece.kind == "question" or (piece.kind == "request" and piece.listed)


def standing_signs(
    found: Sequence[Piece], pieces: Sequence[Piece], text: str, patterns: Patterns
) -> list[frozenset[str]]:
    """For every matter how grave it is beside the others, where it stands, what it shares with them, and what stands
    before and after it; `pieces`: every clause of the letter in its order."""
    starts = [one.start for one in pieces]
    topics = [topics_of(text[piece.start : piece.end], patterns) for piece in found]
    words = [_words(text[piece.start : piece.end], patterns.everyday) for piece in found]
    return [
        frozenset(
            f"{piece.kind} {sign}"
            for sign in (
                "any",
                *_gravity(found, piece),
                *_place(piece, len(pieces), text),
                *_beside(piece, pieces, starts),
                *_counted(found),
                *_shared(found, at, topics, words),
                *(f"sign {sign}" for sign in piece.signs),
            )
        )
        for at, piece in enumerate(found)
    ]


def _gravity(found: Sequence[Piece], piece: Piece) -> Iterator[str]:
    yield f"weighs {_step(piece.weight, _WEIGHTS)}"
    if piece.kind != "complaint":
        return
    every = sorted((one.weight for one in found if one.kind == "complaint"), reverse=True)
    near = [one.weight for one in found if one.kind == "complaint" and one.paragraph == piece.paragraph]
    rank, beside = every.index(piece.weight), sorted(near, reverse=True).index(piece.weight)
    yield f"is {min(beside, 3)} of {min(len(near), 4)} here"
    yield f"is {_step(rank, (1, 2, 3, 4, 6, 8))} of all"
    yield f"among {_step(len(every), _MANY)}"
    yield f"in the {_step(rank / len(every), (0.25, 0.5, 0.75))} part"
    yield f"below the gravest by {_step(every[0] - piece.weight, (0.5, 1, 2, 3, 4))}"


def _beside(piece: Piece, pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[str]:
    first, after = bisect_left(starts, piece.start), bisect_left(starts, piece.end)
    yield f"before weighs {_step(pieces[first - 1].weight, _BESIDE)}" if first else "nothing before"
    yield f"after weighs {_step(pieces[after].weight, _BESIDE)}" if after < len(pieces) else "nothing after"


def _counted(found: Sequence[Piece]) -> Iterator[str]:
    complaints = sum(one.kind == "complaint" for one in found)
    yield f"beside {_step(complaints, _FEW)} complaints"
    yield f"beside {_step(len(found) - complaints, _FEW)} asked"


def _place(piece: Piece, clauses: int, text: str) -> Iterator[str]:
    words = text[piece.start : piece.end]
    tongue = "zh" if _HAN.search(words) else "en"
    long = len(_HAN.findall(words)) / 2 + len(_HAN.sub(" ", words).split())
    yield f"in quarter {int(4 * piece.start / max(1, len(text)))}"
    yield f"long {_step(long, _LENGTHS)} {tongue}"
    yield f"letter of {_step(clauses, _CLAUSES)} {tongue}"
    yield f"joined {piece.last != piece.signs}"


def _shared(
    found: Sequence[Piece], at: int, topics: Sequence[frozenset[str]], words: Sequence[frozenset[str]]
) -> Iterator[str]:
    piece = found[at]
    earlier = [n for n in range(at) if found[n].kind == piece.kind]
    asked = [n for n in range(at + 1, len(found)) if found[n].kind != "complaint"]
    held = {
        "has a topic": bool(topics[at]),
        "told before": bool(topics[at]) and any(topics[at] <= topics[n] for n in earlier),
        "told graver": any(topics[at] & topics[n] and found[n].weight > piece.weight for n in range(len(found))),
        "asked for later": any(topics[at] & topics[n] for n in asked),
        "words before": any(words[at] & words[n] for n in earlier),
        "many words before": any(len(words[at] & words[n]) > 1 for n in earlier),
        "words asked later": any(words[at] & words[n] for n in asked),
    }
    yield from (name for name, holds in held.items() if holds)


def _words(text: str, everyday: frozenset[str]) -> frozenset[str]:
    if _HAN.search(text):
        return frozenset(text[n : n + 2] for n in range(len(text) - 1))
    return frozenset(word.rstrip("s") for word in _LONG_WORD.findall(text.casefold())) - everyday


def _step(value: float, cuts: Sequence[float]) -> int:
    return sum(value >= cut for cut in cuts)
