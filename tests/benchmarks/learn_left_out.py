"""Learns resources/left_out_trees.json: which concerns, and which asides, a letter leaves out, beside the plain weights
of learn_mentions.py.

    python tests/benchmarks/learn_left_out.py [FILE.yaml …] [--try]

Reads the pairs of tests/steps/check/facts/first_sight and role_lessons, and the files named. Prints what of each author
is found by what was learned from the others, by the plain weights and by the trees, and writes the file; with `--try`
it only prints. Numpy alone grows the trees: the same pairs give the same file, in six minutes of processor time. The
hand-marked letters of mention_lessons are not read: the plain weights, which are signs here, were learned from them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # many small products: threads only wait for one another

import msgspec
import numpy as np
from numpy.typing import NDArray

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.shipped import shipped
from drafter.model.cues import Thesaurus
from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.mention_weights import MentionWeights
from drafter.model.trees import Tree

sys.path.insert(0, str(Path(__file__).resolve().parent))
import boosting
from left_out_material import Asked, letters, material

FACTS = Path(__file__).resolve().parents[1] / "steps" / "check" / "facts"
FOLDS = 7
LEFT_OUT, CUT = 3.0, 0.15
"""How much one left out counts beside one mentioned, and one whose answer was cut: authors leave out other things than
chance does."""
SHARE, SURE_SHARE = 0.08, 0.045
"""How many alarms there may be among the concerns of authors held out, asides asked about among them; and surely."""
ASIDES_SURER, ASIDES_TOLD = 0.5, 1.0
"""How much surer an aside must be that is asked about at finish (of those so sure 45 of 70 are complaints left out, of
all that are as sure as a concern 48 of 91), and how much less sure than that one may be that is only told."""
BOUNDS = (0.05, 0.06, 0.07, 0.08, 0.09, 0.10)
MOST_ASIDES = 2
Numbers = NDArray[np.float64]


def table(asked: Sequence[Asked], names: Sequence[str]) -> Numbers:
    return np.array([[one.signs[name] for name in names] for one in asked])


def learned(asked: Sequence[Asked], names: Sequence[str]) -> tuple[float, list[boosting.Tree]]:
    own = [one for one in asked if not one.met]
    counts = [CUT if one.cut else LEFT_OUT if one.left_out else 1.0 for one in own]
    return boosting.grown(table(own, names), np.array([float(one.left_out) for one in own]), np.array(counts))


def held_out(asked: Sequence[Asked], names: Sequence[str], bare: float) -> Numbers:
    """The odds of each author's by the others."""
    authors = sorted({one.author for one in asked})
    folds = np.array([authors.index(one.author) % FOLDS for one in asked])
    odds = np.zeros(len(asked))
    for fold in range(FOLDS):
        own = folds == fold
        start, trees = learned([one for one, here in zip(asked, own, strict=True) if not here], names)
        odds[own] = boosting.told(start, trees, table(asked, names)[own])
    return judged(asked, odds, bare)


def plainly(asked: Sequence[Asked], by: MentionWeights) -> Numbers:
    """By the plain weights, cuts and asides as they were asked about before there were trees."""
    odds = [
        one.signs["beside the others"]
        if not one.aside
        else one.signs["whole"]
        - by.of_aside
        + by.by_weight * min(one.signs["weight"], 0.5)
        - by.sure_aside
        + ASIDES_SURER
        for one in asked
    ]
    return judged(asked, np.array(odds), by.of_bare)


def judged(asked: Sequence[Asked], odds: Numbers, bare: float) -> Numbers:
    """What any answer meets is not left out; of a letter's asides the surest count."""
    told = np.array(
        [
            -99.0 if one.met else odd - bare * one.bare - ASIDES_SURER * one.aside
            for one, odd in zip(asked, odds, strict=True)
        ]
    )
    beside: dict[int, list[int]] = {}
    for at, one in enumerate(asked):
        if one.aside:
            beside.setdefault(one.letter, []).append(at)
    for own in beside.values():
        told[sorted(own, key=lambda at: -told[at])[MOST_ASIDES:]] = -99.0
    return told


def bound_for(share: float, asked: Sequence[Asked], odds: Numbers) -> float:
    """The least bound above which no more than this share is called left out though it is mentioned."""
    for bound in np.arange(-6.0, 6.0, 0.01):
        alarms, others = _alarms(asked, odds > bound)
        if alarms <= share * others:
            return round(float(bound), 2)
    return 6.0


def _alarms(asked: Sequence[Asked], called: NDArray[np.bool_]) -> tuple[int, int]:
    """And among how many: concerns that the letter mentions, and asides told of them."""
    mentioned = np.array([not one.left_out and not one.cut for one in asked])
    asides = np.array([one.aside for one in asked])
    return int((called & mentioned).sum()), int((mentioned & (called | ~asides)).sum())


def report(asked: Sequence[Asked], planted: int, odds: Numbers) -> Iterator[str]:
    for share in BOUNDS:
        bound = bound_for(share, asked, odds)
        called = odds > bound
        alarms, others = _alarms(asked, called)
        told = zip(asked, called, strict=True)
        found = {(one.letter, one.matter) for one, left in told if left and one.left_out and not one.cut}
        cuts = [left for one, left in zip(asked, called, strict=True) if one.cut]
        false = sum(left and one.aside and not one.left_out for one, left in zip(asked, called, strict=True))
        yield (
            f"  bound {bound:5.2f}: {len(found)} of {planted} ({100 * len(found) / planted:.1f} %) found at "
            f"{100 * alarms / others:.1f} % alarms, {false} of them asides; {100 * np.mean(cuts):.0f} % of cuts"
        )


def main() -> None:
    words = thesaurus()
    assert isinstance(words, Thesaurus), words
    more = [Path(one) for one in sys.argv[1:] if one.endswith(".yaml")]
    found = letters([*sorted(FACTS.glob("first_sight/*.yaml")), *sorted(FACTS.glob("role_lessons/*.yaml")), *more])
    asked = list(material(found))
    planted = sum(len(one.planted) for one in found)
    names = sorted(asked[0].signs)
    odds = held_out(asked, names, words.learned.of_bare)
    print(f"{len(found)} letters, {len(asked)} concerns, asides and cuts; authors held out")
    print("by the plain weights", *report(asked, planted, plainly(asked, words.learned)), sep="\n")
    print("by the trees", *report(asked, planted, odds), sep="\n")
    if "--try" in sys.argv:
        return
    start, trees = learned(asked, names)
    bound, sure = bound_for(SHARE, asked, odds), bound_for(SURE_SHARE, asked, odds)
    kept = LeftOutTrees(
        signs=tuple(names),
        start=round(start - bound, 4),
        trees=tuple(Tree(signs=one.signs, cuts=one.cuts, leaves=one.leaves) for one in trees),
        sure=round(sure - bound, 2),
        least_aside=ASIDES_SURER - ASIDES_TOLD,
        sure_aside=ASIDES_SURER,
    )
    target = shipped("resources") / "left_out_trees.json"
    target.write_bytes(msgspec.json.encode(kept) + b"\n")
    print(f"{len(trees)} trees, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
