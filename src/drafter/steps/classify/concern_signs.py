"""The signs that a clause shows to what was learned: its cues, its words, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum

from drafter.model import lazy_re as re
from drafter.model.classification import ConcernKind
from drafter.model.concern_weights import ConcernWeights

_MONEY = re.compile(
    r"(?:[£€$¥]|\b(?:gbp|eur|usd|hkd|hk\$|nt\$|aud|cad)\b)\s?\d[\d.,]*|"
    r"\b\d[\d.,]*\s?(?:gbp|eur|usd|hkd|pounds?|dollars?|euros?|bucks|rupees|francs)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[a-zà-ÿ']+|[?!:]|[\u3400-\u9fff]")
_OPENING = 3
"""Words at the head of a clause whose place counts."""


def signs_shown(words: Sequence[str], heard: Sequence[frozenset[str]], near: Sequence[bool]) -> list[frozenset[str]]:
    """For every clause of one message its `words` and what was `heard` in it, with what its neighbours lend.

    `near` says whether a clause stands in the paragraph of the one before it.
    """
    return [
        frozenset((*(f"cue {sign}" for sign in heard[at]), *_worded(words[at]), *_beside(heard, near, at)))
        for at in range(len(words))
    ]


def opinion(
    signs: frozenset[str], weights: ConcernWeights, meant: Sequence[float] | None = None
) -> tuple[ConcernKind, float]:
    """The likeliest kind of concern, and by how much it is likelier than none (below 0: it is none). `meant`: what the
    sentence encoder makes of the clause; None where it has not been heard."""
    none, complaint, request, question = _spoken(signs, weights, meant)
    kinds: tuple[tuple[float, ConcernKind], ...] = (
        (complaint, "complaint"),
        (request, "request"),
        (question, "question"),
    )
    best, kind = max(kinds)
    return kind, best - none + (weights.lean if meant is None else weights.by_meaning.lean)


def _spoken(signs: frozenset[str], weights: ConcernWeights, meant: Sequence[float] | None) -> list[float]:
    """What signs, and meaning where it is heard, say for each of `KINDS`."""
    rows = [weights.bias, *(row for sign in signs if (row := weights.signs.get(sign)))]
    said = [fsum(column) for column in zip(*rows, strict=True)]  # whatever the order
    if meant is None:
        return said
    return [weights.by_meaning.words * word + other for word, other in zip(said, meant, strict=True)]


def tokens(text: str) -> list[str]:
    """Lower-case words, marks and single Chinese characters; sums and numbers lose their digits."""
    return _WORD.findall(_NUMBER.sub(" 'number ", _MONEY.sub(" 'money ", text.replace("’", "'").lower())))


def _worded(text: str) -> Iterator[str]:
    words = tokens(text)
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
    yield from (f"{at} {word}" for at, word in enumerate(words[:_OPENING], 1))


def _beside(heard: Sequence[frozenset[str]], near: Sequence[bool], at: int) -> Iterator[str]:
    for name, other in (("before", at - 1), ("after", at + 1)):
        if not 0 <= other < len(heard):
            yield f"nothing {name}"
            continue
        yield f"{'same' if near[max(at, other)] else 'other'} paragraph {name}"
        yield from (f"{name} {sign}" for sign in heard[other])
