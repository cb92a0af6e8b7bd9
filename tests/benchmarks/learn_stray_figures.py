"""Learns resources/stray_figure_weights.json: which figures that no other reader marks are wrong, and which not, by
plain weights and by small trees beside them.

Run by hand (a quarter of an hour): `python tests/benchmarks/learn_stray_figures.py [FILE.yaml …]` prints how many
planted and changed figures are found and how many others are asked about in letters of authors held out, and writes
the file; with `--chinese` it learns stray_figure_weights_zh.json from the Chinese letters (a minute), with `--try` it
only prints, with `--show` also the figures. Every figure of a right mention is changed once, and every second one
exchanged for another of the case, so that there are wrong ones enough.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # many small products: threads only wait for one another

import msgspec
import numpy as np
from numpy.typing import NDArray

from drafter.adapters.shipped import shipped
from drafter.model.checking import CheckContext
from drafter.model.reading.numbers import number_of
from drafter.model.reading.reading import Reading
from drafter.model.stray_weights import StrayWeights
from drafter.model.trees import Tree
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.facts.figures.stray_figures import stray_figures
from drafter.steps.check.facts.figures.stray_mentions import Figured
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.surroundings import Sentences

TESTS = Path(__file__).resolve().parents[1]
FACTS = TESTS / "steps" / "check" / "facts"
sys.path[:0] = [str(TESTS), str(FACTS), str(TESTS.parent)]
from test_first_sight import _context, _places  # noqa: E402 - found by the line above
from tests.benchmarks import boosting  # noqa: E402
from tests.benchmarks.changed_figures import _FIGURE, Change, changes_in  # noqa: E402
from tests.benchmarks.taught_letters import in_english, taught  # noqa: E402
from tests.benchmarks.unread import bare_case  # noqa: E402

CHINESE = "--chinese" in sys.argv
FALSE_A_LETTER = 0.05 if CHINESE else 0.06
"""Figures asked about though they are right, for each letter of an author held out."""
CAUTION, STEPS = 12.0, 12
FOLDS, TREES_SAY = 5, 2.0
"""So many groups of authors the trees are held out by, and so many times the plain weights the trees say."""
PLANTED, CHANGED, FOUND = 2.0, 0.4, 0.5
"""How much a planted figure says, and one that was changed; the less where another reader marks it."""
UNLEARNED = {"stray_figures": StrayWeights(), "stray_figures_zh": StrayWeights()}
Numbers = NDArray[np.float64]
Places = list[tuple[int, int]]


class Lesson(NamedTuple):
    author: str
    letter: str
    words: str
    sentence: str
    signs: dict[str, float]
    wrong: bool
    right: bool
    marked: bool
    """By another reader."""
    changed: bool = False

    @property
    def says(self) -> float:
        if self.changed:
            return CHANGED * (FOUND if self.marked else 1.0)
        return PLANTED if self.wrong else 1.0


def lessons(more: Sequence[Path]) -> Iterator[Lesson]:
    for path, how, row in taught(("first_sight", "role_lessons"), _fits, bare_case, more):
        yield from _of_letter(path.stem, how + row["id"], row)


def _fits(row: dict[str, Any]) -> bool:
    return in_english(row) != CHINESE


def _of_letter(author: str, name: str, row: dict[str, Any]) -> Iterator[Lesson]:
    given = _context(row)
    context = msgspec.structs.replace(given, kinds=msgspec.structs.replace(given.kinds, **UNLEARNED))
    wrong = [place for one in row["planted"] if one.get("text") for place in _places(context.text, one)]
    right = [place for one in row["right"] for place in _places(context.text, one)]
    marked = _marked(context)
    for reading, signs, sentence in _figures(context):
        at = [_over(reading, some) for some in (wrong, right, marked)]
        yield Lesson(author, name, reading.text, sentence, signs, *at)
    for start, end in right:
        if not any(start < stop and begin < end for begin, stop in wrong):
            yield from _changed(author, name, context, (start, end), row["id"])


def _changed(author: str, name: str, context: CheckContext, place: tuple[int, int], seed: str) -> Iterator[Lesson]:
    chance = random.Random(f"{seed} {place[0]}")
    changes = list(changes_in(context.text, *place, chance))
    changes += [one for one in _exchanged(context, place, chance) if chance.random() < 0.5]
    for change in changes:
        longer = len(change.words) - (change.end - change.start)
        text = context.text[: change.start] + change.words + context.text[change.end :]
        other = msgspec.structs.replace(context, text=text)
        here = [(change.start, change.end + longer)]
        for reading, signs, sentence in _figures(other):
            if _over(reading, here):
                seen = any(start < place[1] + longer and place[0] < end for start, end in _marked(other))
                yield Lesson(author, name, reading.text, sentence, signs, True, False, seen, changed=True)


def _exchanged(context: CheckContext, place: tuple[int, int], chance: random.Random) -> Iterator[Change]:
    """Another figure of the case, written alike."""
    told = {one.group() for text in known_texts(context) for one in _FIGURE.finditer(text)}
    for found in _FIGURE.finditer(context.text, *place):
        words = found.group()
        alike = sorted(one.lower() for one in told if one != words and _is_alike(one, words))
        if alike and words.casefold() not in ("one", "a", "an"):
            other = chance.choice(alike)
            yield Change("", *found.span(), other.capitalize() if words[0].isupper() else other)


def _is_alike(one: str, other: str) -> bool:
    if other.isdigit():
        return one.isdigit() and len(one) == len(other)
    number = number_of(one) if one.isascii() and not one.isdigit() else None
    return number is not None and 1 < number < 100 and one.casefold() != other.casefold()


def _figures(context: CheckContext) -> Iterator[tuple[Reading[Figured], dict[str, float], str]]:
    sentences = Sentences(context.text)
    for reading, signs in stray_figures(context, sentences):
        yield reading, signs, sentences.around(reading).sentence


def _marked(context: CheckContext) -> Places:
    return [(one.start, one.end) for one in fact_findings(context) if one.severity != "advice"]


def _over(reading: Reading[Any], places: Places) -> bool:
    return any(start < reading.end and reading.start < end for start, end in places)


def table_of(taught: Sequence[Lesson], names: Sequence[str]) -> Numbers:
    at = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(taught), len(names)))
    for row, one in zip(table, taught, strict=True):
        for name, value in one.signs.items():
            row[at[name]] = value
    return table


def fitted(table: Numbers, taught: Sequence[Lesson]) -> Numbers:
    """Logistic regression by Newton's steps; the cautious side is no sign at all."""
    spread = table.std(0) + 1e-6
    spread[(table == 1.0).all(0)] = 1.0
    inputs, wrong = table / spread, np.array([one.wrong for one in taught], float)
    says, weights = np.array([one.says for one in taught]), np.zeros(table.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (says * (likely - wrong)) + CAUTION * weights
        curve = (inputs.T * (says * likely * (1 - likely))) @ inputs + CAUTION * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    done: Numbers = weights / spread
    return done


def held_out(table: Numbers, taught: Sequence[Lesson]) -> list[tuple[float, Lesson]]:
    odds = plainly(table, taught) + TREES_SAY * by_trees(table, taught)
    return sorted(zip(odds.tolist(), taught, strict=True), key=lambda pair: -pair[0])


def plainly(table: Numbers, taught: Sequence[Lesson]) -> Numbers:
    """The odds of each author's by the plain weights of the others."""
    odds = np.zeros(len(taught))
    for author in sorted({one.author for one in taught}):
        others = np.array([one.author != author for one in taught])
        odds[~others] = table[~others] @ fitted(table[others], [one for one in taught if one.author != author])
    return odds


def by_trees(table: Numbers, taught: Sequence[Lesson]) -> Numbers:
    authors = sorted({one.author for one in taught})
    folds = np.array([authors.index(one.author) % FOLDS for one in taught])
    odds = np.zeros(len(taught))
    for fold in range(FOLDS):
        own = folds == fold
        others = [one for one, here in zip(taught, own, strict=True) if not here]
        odds[own] = boosting.told(*grown(table[~own], others), table[own])
    return odds


def grown(table: Numbers, taught: Sequence[Lesson]) -> tuple[float, list[boosting.Tree]]:
    wrong = np.array([float(one.wrong) for one in taught])
    return boosting.grown(table, wrong, np.array([one.says for one in taught]))


def bound_of(judged: Sequence[tuple[float, Lesson]], false_a_letter: float) -> float:
    letters = len({(one.author, one.letter) for _, one in judged})
    false = [odds for odds, one in judged if not (one.wrong or one.marked)]
    return false[int(false_a_letter * letters)] + 0.01


def report(judged: Sequence[tuple[float, Lesson]], bound: float) -> str:
    def share(of: Sequence[tuple[float, Lesson]]) -> str:
        return f"{sum(odds >= bound for odds, _ in of)} of {len(of)}"

    planted = [pair for pair in judged if pair[1].wrong and not pair[1].changed]
    changed = [pair for pair in judged if pair[1].changed]
    right = [pair for pair in judged if pair[1].right and not (pair[1].wrong or pair[1].marked)]
    other = [pair for pair in judged if not (pair[1].wrong or pair[1].marked or pair[1].right)]
    unseen = [[pair for pair in some if not pair[1].marked] for some in (planted, changed)]
    return (
        f"from {bound:.2f}: planted {share(planted)}, not marked by others {share(unseen[0])}; "
        f"changed {share(changed)}, not marked by others {share(unseen[1])}; "
        f"right {share(right)}, others {share(other)}"
    )


def main() -> None:
    taught = list(lessons([Path(name) for name in sys.argv[1:] if not name.startswith("--")]))
    names = sorted({name for one in taught for name in one.signs})
    table = table_of(taught, names)
    judged = held_out(table, taught)
    print(f"{len(taught)} figures in {len({(one.author, one.letter) for one in taught})} letters")
    for false in (0.03, 0.05, FALSE_A_LETTER, 0.08, 0.1):
        print(f"{false} a letter,", report(judged, bound_of(judged, false)))
    for odds, one in judged if "--show" in sys.argv else ():
        if not (one.changed or one.marked):
            print(
                "+" if one.wrong else "-", f"{odds:.2f}", f"{one.author} {one.letter} {one.words!r}: {one.sentence!r}"
            )
    if "--try" not in sys.argv:
        write(table, taught, names, round(bound_of(judged, FALSE_A_LETTER), 2))


def write(table: Numbers, taught: Sequence[Lesson], names: Sequence[str], bound: float) -> None:
    start, trees = grown(table, taught)
    weights = StrayWeights(
        signs={name: round(float(one), 3) for name, one in zip(names, fitted(table, taught), strict=True)},
        bound=bound,
        names=tuple(names),
        start=round(TREES_SAY * start, 4),
        trees=tuple(_said(one) for one in trees),
    )
    name = "stray_figure_weights_zh.json" if CHINESE else "stray_figure_weights.json"
    (shipped("resources") / name).write_bytes(msgspec.json.encode(weights) + b"\n")


def _said(one: boosting.Tree) -> Tree:
    return Tree(signs=one.signs, cuts=one.cuts, leaves=tuple(round(TREES_SAY * leaf, 4) for leaf in one.leaves))


if __name__ == "__main__":
    main()
