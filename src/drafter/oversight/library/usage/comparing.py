"""Comparing: what a hand did to the paragraphs and sentences that a template gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

import msgspec
from rapidfuzz.distance import Indel

from drafter.model.reading.sentences import sentences_in

Outcome = Literal["untouched", "lightly", "heavily", "deleted"]
_LIGHT = 0.85
"""From this share of the words kept on, a text was lightly edited."""
_SAME_PLACE = 0.3
"""A paragraph that shares less than this with every paragraph of the letter was taken out."""
_WORD = re.compile(r"\{\{[^}]*\}\}|[一-鿿]|[^\W_]+|[^\w\s]")


class Rewritten(msgspec.Struct, frozen=True):
    """One sentence of the template, and what stands in its place; the same text where nothing changed, an empty one
    where it was taken out."""

    before: str
    after: str


class Edit(msgspec.Struct, frozen=True):
    """What became of one letter: as a whole, of each paragraph, of each sentence."""

    outcome: Outcome
    parts: tuple[tuple[str, Outcome], ...]
    sentences: tuple[Rewritten, ...]


def edit_of(inserted: Sequence[str], finished: Sequence[str]) -> Edit:
    places = list(_placed(inserted, finished))
    return Edit(
        outcome=outcome_of(inserted, finished),
        parts=tuple((before, _outcome(before, after)) for before, after in places),
        sentences=tuple(one for before, after in places for one in _rewritten(before, after)),
    )


def outcome_of(inserted: Sequence[str], finished: Sequence[str]) -> Outcome:
    """What became of the letter as a whole."""
    return _outcome("\n".join(inserted), "\n".join(finished))


def likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common, in order: 0 to 1."""
    if one == other:
        return 1.0
    return float(Indel.normalized_similarity(_words(one), _words(other)))


def _outcome(before: str, after: str) -> Outcome:
    if not after:
        return "deleted"
    kept = likeness(before, after)
    return "untouched" if kept == 1.0 else "lightly" if kept >= _LIGHT else "heavily"


def _placed(inserted: Sequence[str], finished: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every paragraph of the template with the paragraph of the letter it became; nothing where it was taken out."""
    free = list(finished)
    for before in inserted:
        if before in free:
            free.remove(before)
            yield before, before
            continue
        best = max(free, key=lambda after: likeness(before, after), default="")
        if best and likeness(before, best) >= _SAME_PLACE and best not in inserted:
            free.remove(best)
            yield before, best
        else:
            yield before, ""


def _rewritten(before: str, after: str) -> Iterator[Rewritten]:
    old, new = sentences_of(before), sentences_of(after)
    for kind, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (Rewritten(sentence, sentence) for sentence in old[i:j])
        elif kind in ("replace", "delete"):
            yield from _paired(old[i:j], new[m:n])


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Rewritten]:
    """Each old sentence with the likest new one; where as many came as went, in their order."""
    if len(old) == len(new):
        yield from (Rewritten(one, other) for one, other in zip(old, new, strict=True))
        return
    free = list(new)
    for sentence in old:
        best = max(free, key=lambda other: likeness(sentence, other), default="")
        if best and likeness(sentence, best) >= _SAME_PLACE:
            free.remove(best)
            yield Rewritten(sentence, best)
        else:
            yield Rewritten(sentence, "")


@lru_cache(maxsize=20_000)
def sentences_of(text: str) -> tuple[str, ...]:
    """Its sentences, as edits are counted by them."""
    return tuple(reading.value for reading in sentences_in(text)) if text else ()


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))
