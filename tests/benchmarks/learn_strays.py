"""Learns resources/stray_weights.json: which names that stand nowhere in the case are wrong, and which ours to tell.

Run by hand: `python tests/benchmarks/learn_strays.py [FILE.yaml …]` prints how many planted names are found and how
many others are asked about in letters of authors held out, and writes the file; with `--try` it only prints, with
`--show` also the names. More files are pairs as in tests/steps/check/facts/role_lessons.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from drafter.adapters.shipped import shipped
from drafter.model.stray_weights import StrayWeights
from drafter.steps.check.facts.persons.stray_names import stray_names
from drafter.steps.check.facts.surroundings import Sentences

TESTS = Path(__file__).resolve().parents[1]
FACTS = TESTS / "steps" / "check" / "facts"
sys.path[:0] = [str(TESTS), str(FACTS)]
from learn_roles import _context, _places  # noqa: E402 - found by the line above
from taught_letters import in_english, messages_alone, taught  # noqa: E402

FALSE_A_LETTER = 0.155
"""Names asked about though they are right, for each letter of an author held out."""
CAUTION, STEPS = 8.0, 30
Numbers = NDArray[np.float64]


class Lesson(NamedTuple):
    author: str
    letter: str
    words: str
    sentence: str
    signs: dict[str, float]
    meant: list[str]
    wrong: bool
    right: bool


def lessons(more: Sequence[Path]) -> Iterator[Lesson]:
    for path, how, row in taught(("first_sight", "role_lessons"), in_english, messages_alone, more):
        yield from _of_letter(path.stem, row, how)


def _of_letter(author: str, row: dict[str, Any], how: str) -> Iterator[Lesson]:
    context = _context(row)
    planted = [one for one in row["planted"] if one.get("text") and one["kind"] not in ("promise", "unanswered")]
    wrong = [place for one in planted for place in _places(context.text, one)]
    right = [place for one in row["right"] for place in _places(context.text, one)]
    for reading, signs, meant in stray_names(context, Sentences(context.text)):
        at = [any(start < reading.end and reading.start < end for start, end in some) for some in (wrong, right)]
        sentence = Sentences(context.text).around(reading).sentence
        yield Lesson(author, how + row["id"], reading.text, sentence, signs, meant, *at)


def names_of(taught: Sequence[Lesson]) -> list[str]:
    return sorted({name for one in taught for name in one.signs})


def fitted(taught: Sequence[Lesson], names: Sequence[str]) -> Numbers:
    """Logistic regression by Newton's steps; the cautious side is no sign at all."""
    table = np.array([[one.signs.get(name, 0.0) for name in names] for one in taught])
    spread = table.std(0) + 1e-6
    spread[names.index("always")] = 1.0
    inputs, wrong = table / spread, np.array([one.wrong for one in taught], float)
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (likely - wrong) + CAUTION * weights
        curve = (inputs.T * (likely * (1 - likely))) @ inputs + CAUTION * np.eye(len(names))
        weights = weights - np.linalg.solve(curve, slope)
    done: Numbers = weights / spread
    return done


def held_out(taught: Sequence[Lesson]) -> list[tuple[float, Lesson]]:
    names, judged = names_of(taught), []
    for author in sorted({one.author for one in taught}):
        weights = fitted([one for one in taught if one.author != author], names)
        judged += [
            (float(sum(weights[names.index(name)] * value for name, value in one.signs.items())), one)
            for one in taught
            if one.author == author
        ]
    return sorted(judged, key=lambda pair: -pair[0])


def main() -> None:
    taught = list(lessons([Path(name) for name in sys.argv[1:] if not name.startswith("--")]))
    judged = held_out(taught)
    letters = len({(one.author, one.letter) for one in taught})
    print(f"{len(taught)} names in {letters} letters, {sum(one.wrong for one in taught)} of them wrong")
    found = false = right = 0
    bound = judged[0][0]
    for nth, (odds, one) in enumerate(judged):
        found, false, right = found + one.wrong, false + (not one.wrong), right + (one.right and not one.wrong)
        if false <= FALSE_A_LETTER * letters:
            bound = odds
        if nth % 50 == 49:
            print(f"{nth + 1} names, odds {odds:.2f}: {found} wrong, {false} not, of which {right} marked right")
        if "--show" in sys.argv:
            told = f"{one.author} {one.letter} {one.words!r}: {one.sentence[:140]!r} {one.meant[:2]}"
            print("+" if one.wrong else "-", f"{odds:.2f}", told)
    names = names_of(taught)
    signs = {name: round(float(weight), 3) for name, weight in zip(names, fitted(taught, names), strict=True)}
    print(signs, f"bound {bound:.2f}")
    if "--try" not in sys.argv:
        weights = StrayWeights(signs=signs, bound=round(bound, 2))
        (shipped("resources") / "stray_weights.json").write_bytes(msgspec.json.encode(weights) + b"\n")


if __name__ == "__main__":
    main()
