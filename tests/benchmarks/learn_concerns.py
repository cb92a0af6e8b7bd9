"""Learns resources/concern_weights.json from the annotated letters of tests/steps/classify/concern_lessons/.

Run by hand: `python tests/benchmarks/learn_concerns.py` prints what is found and invented in letters held out, and
writes the file; with `--try` it only prints.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from drafter.adapters.cue_files import concern_cues
from drafter.adapters.shipped import shipped
from drafter.model.concern_weights import KINDS, ConcernWeights
from drafter.model.cues import ConcernCues
from drafter.steps.classify.concern_matters import Piece, joining_signs, may_join
from drafter.steps.classify.concern_patterns import Patterns, patterns_of
from drafter.steps.classify.concern_standing import standing_signs
from drafter.steps.classify.concerns import (
    Clause,
    clauses_of,
    grave_matters,
    heard_in,
    is_chinese,
    pieces_of,
    shown_by,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "classify"))
from concern_lessons import Lesson, Tally, lessons, matched, share, summed, tally

FOLDS, TURNS, RATE, SHRINK, SEED = 6, 20, 0.5, 0.003, 11
SEEN = 2
"""A sign seen in fewer clauses says nothing about the next letter."""
LEAN = 0.15
JOIN_TURNS, JOIN_RATE, JOIN_SHRINK, STAND_SHRINK = 3000, 0.2, 3.0, 3.0
INNER = 4


class Shown(NamedTuple):
    """One clause, or one pair of neighbours, as it is learned from."""

    signs: frozenset[str]
    kind: int


class Read(NamedTuple):
    """A letter as the finder reads it."""

    lesson: Lesson
    told: list[Clause]
    heard: list[frozenset[str]]
    patterns: Patterns


def read(lesson: Lesson, cues: ConcernCues) -> Read:
    patterns = patterns_of(cues.chinese if is_chinese(lesson.text) else cues.english)
    told = list(clauses_of(lesson.text, patterns))
    return Read(lesson, told, heard_in(told, patterns), patterns)


def shown_in(letter: Read) -> Iterator[Shown]:
    for clause, signs in zip(letter.told, shown_by(letter.told, letter.heard), strict=True):
        at = letter.lesson.at(clause.words.start, clause.words.end)
        kind = "none" if at is None else letter.lesson.gold[at][0]
        if kind != "optional":
            yield Shown(signs, KINDS.index(kind))


def neighbours_in(letter: Read) -> Iterator[Shown]:
    """Every complaint with the one before it in its paragraph: 1 where the reader marked them as one."""
    last: tuple[Piece, int] | None = None
    passed = 0
    for clause, heard in zip(letter.told, letter.heard, strict=True):
        at = letter.lesson.at(clause.words.start, clause.words.end)
        if at is None or letter.lesson.gold[at][0] != "complaint":
            last, passed = (last, passed + 1) if at is None else (None, 0)
            continue
        piece = Piece("complaint", clause.words.start, clause.words.end, clause.paragraph, clause.listed,
                      signs=heard, last=heard)  # fmt: skip
        if last and may_join(last[0], piece):
            signs = joining_signs(last[0], piece, letter.lesson.text, letter.patterns, passed)
            yield Shown(signs, int(at == last[1]))
            if at == last[1]:
                piece = msgspec.structs.replace(last[0], end=piece.end, last=heard)
        last, passed = (piece, at), 0


def learned(letters: Sequence[Read]) -> ConcernWeights:
    """The same every time. What stands is learned from letters found with what the others taught."""
    first = _first(letters)
    shown = [one for fold in range(INNER) for one in _stood(letters[fold::INNER], _first(_but(letters, fold, INNER)))]
    return msgspec.structs.replace(first, standing=_logistic(shown, STAND_SHRINK))


def _but(letters: Sequence[Read], fold: int, folds: int) -> list[Read]:
    return [letter for number, letter in enumerate(letters) if number % folds != fold]


def _stood(letters: Sequence[Read], weights: ConcernWeights) -> Iterator[Shown]:
    """Every matter found in letters that `weights` were not learned from: 1 where a reader listed it."""
    for letter in letters:
        pieces = pieces_of(letter.lesson.text, letter.patterns, weights)
        found = grave_matters(pieces, letter.lesson.text, letter.patterns, weights)
        wanted = matched(letter.lesson.wanted, [(one.start, one.end) for one in found]).values()
        free = [(start, end) for kind, start, end in letter.lesson.gold if kind == "optional"]
        for at, signs in enumerate(standing_signs(found, len(pieces), letter.lesson.text, letter.patterns)):
            span = (found[at].start, found[at].end)
            if at in wanted or not any(share(*span, *one) >= 0.5 for one in free):
                yield Shown(signs, int(at in wanted))


def _first(letters: Sequence[Read]) -> ConcernWeights:
    signs, bias = _kinds([one for letter in letters for one in shown_in(letter)])
    joining = _logistic([one for letter in letters for one in neighbours_in(letter)], JOIN_SHRINK)
    return ConcernWeights(bias=bias, signs=signs, lean=LEAN, joining=joining)  # type: ignore[arg-type]  # four numbers each, as KINDS


def _kinds(shown: Sequence[Shown]) -> tuple[dict[str, tuple[float, ...]], tuple[float, ...]]:
    """Multinomial logistic regression by stochastic descent, averaged over its second half."""
    counted = Counter(sign for one in shown for sign in one.signs)
    row = {sign: number for number, sign in enumerate(sorted(s for s, count in counted.items() if count >= SEEN))}
    seen = [np.array(sorted(row[sign] for sign in one.signs if sign in row), dtype=np.intp) for one in shown]
    weights, bias = np.zeros((len(row), len(KINDS))), np.zeros(len(KINDS))
    total, total_bias, kept = np.zeros_like(weights), np.zeros_like(bias), 0
    order = np.random.default_rng(SEED)
    for turn in range(TURNS):
        rate = RATE / (1 + 0.3 * turn)
        for number in order.permutation(len(shown)):
            step = rate * _error(weights[seen[number]].sum(axis=0) + bias, shown[number].kind)
            weights[seen[number]] -= step / np.sqrt(len(seen[number]) + 1)
            bias -= 0.1 * step
        weights *= 1 - min(0.5, rate * SHRINK * len(shown) / 100)
        if turn >= TURNS // 2:
            total, total_bias, kept = total + weights, total_bias + bias, kept + 1
    rounded = {sign: tuple(round(float(w), 3) for w in total[at] / kept) for sign, at in row.items()}
    telling = {sign: weights for sign, weights in rounded.items() if max(map(abs, weights)) >= 0.02}
    return telling, tuple(round(float(w), 3) for w in total_bias / kept)


def _error(opinions: np.ndarray, kind: int) -> np.ndarray:
    """By how much the probability of each kind is too high."""
    shares = np.exp(opinions - opinions.max())
    shares /= shares.sum()
    shares[kind] -= 1
    return shares


def _logistic(pairs: Sequence[Shown], shrink: float) -> dict[str, float]:
    """Logistic regression by descent, with a shrinking that keeps rare signs small."""
    row = {sign: number for number, sign in enumerate(sorted({sign for one in pairs for sign in one.signs}))}
    given, wanted = np.zeros((len(pairs), len(row))), np.array([one.kind for one in pairs])
    for number, one in enumerate(pairs):
        given[number, [row[sign] for sign in one.signs]] = 1
    weights = np.zeros(len(row))
    for _ in range(JOIN_TURNS):
        error = 1 / (1 + np.exp(-(given @ weights))) - wanted
        weights -= JOIN_RATE * (given.T @ error + shrink * weights) / len(pairs)
    return {sign: round(float(weights[at]), 2) for sign, at in row.items() if abs(weights[at]) >= 0.05}


def held_out(letters: Sequence[Read], cues: ConcernCues) -> Iterator[tuple[str, Tally]]:
    """Each letter is answered by what was learned from the others: which file it stands in, and its tally."""
    for fold in range(FOLDS):
        trying = msgspec.structs.replace(cues, learned=learned(_but(letters, fold, FOLDS)))
        for letter in letters[fold::FOLDS]:
            yield letter.lesson.id.split(":")[0], tally(letter.lesson, trying)


def write(weights: ConcernWeights, path: Path) -> None:
    """One sign a line, so that a change can be read."""
    lines = [f"  {json.dumps(sign, ensure_ascii=False)}: {list(row)}" for sign, row in sorted(weights.signs.items())]
    head = json.dumps(
        {"bias": weights.bias, "lean": weights.lean, "joining": weights.joining, "standing": weights.standing},
        ensure_ascii=False,
    )
    signs = ",\n".join(lines)
    path.write_text(f'{head[:-1]}, "signs": {{\n{signs}\n}}}}\n', "utf-8")


def main() -> None:
    cues = concern_cues()
    assert isinstance(cues, ConcernCues), cues
    letters = [read(lesson, cues) for lesson in lessons()]
    answers = list(held_out(letters, cues))
    for group in sorted({group for group, _ in answers}):
        print(f"{group:14} {summed(tally for name, tally in answers if name == group)}")
    print(f"held out, all  {summed(tally for _, tally in answers)}")
    weights = learned(letters)
    trained = msgspec.structs.replace(cues, learned=weights)
    print(f"never learned  {summed(tally(lesson, trained) for lesson in lessons('concern_proof'))}")
    if "--try" not in sys.argv:
        write(weights, shipped("resources") / "concern_weights.json")


if __name__ == "__main__":
    main()
