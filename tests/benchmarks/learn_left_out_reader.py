"""Teaches resources/readers/left_out.npz, the small transformer that reads a concern beside the sentences of the letter
that come nearest to it, and says whether the letter leaves it out.

Run by hand after `learn_left_out.py`, with torch and transformers beside drafter (three quarters of an hour on two
cores): `python tests/benchmarks/learn_left_out_reader.py BASE [FILE.yaml …]`. Three times it is taught by two thirds of
the authors and heard of the others; from that and the trees, of the same authors held out, come what its odds count
beside theirs and the bounds in left_out_trees.json; then it is taught by all. With `--keep` it is only taught by all
and the numbers stay. BASE as for `learn_tone_reader.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from learn_left_out import (
    FACTS,
    SHARE,
    SURE_SHARE,
    Numbers,
    bound_for,
    judged,
    learned,
    report,
    table,
)
from learn_tone import Said
from learn_tone_reader import Judge, taught, told_by, written
from left_out_material import Asked, letters, material

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.shipped import shipped
from drafter.model.cues import Thesaurus
from drafter.model.left_out_trees import LeftOutTrees
from drafter.steps.flow.reviewing import READ_KINDS

import boosting  # isort: skip

NAME = "left_out"
LONGEST, TURNS, FOLDS = 160, 3, 3
LEFT_OUT, CUT, ASIDE = 3.0, 0.5, 0.5
"""How much one left out counts beside one mentioned, one whose answer was cut, and what may be a concern."""
OF_READER = 0.4
"""What the reader's odds count beside those of the trees: of authors held out most is found from 0.3 to 0.5."""


def lesson(one: Asked) -> Said:
    return Said(one.shown, READ_KINDS[one.left_out], one.author)


def counts(one: Asked) -> float:
    return CUT if one.cut else LEFT_OUT if one.left_out else ASIDE if one.aside else 1.0


def reader_of(asked: Sequence[Asked], base: Path) -> Judge:
    own = [one for one in asked if one.shown and not one.met]
    return taught(list(map(lesson, own)), READ_KINDS, base, list(map(counts, own)), LONGEST, TURNS)


def odds_by(reader: Judge, asked: Sequence[Asked], base: Path) -> Numbers:
    told = told_by(reader, [one.shown for one in asked], base, LONGEST)
    odds: Numbers = (told[:, 1] - told[:, 0]).astype(float)
    return odds


def held_out(asked: Sequence[Asked], base: Path) -> tuple[Numbers, Numbers]:
    """The odds of each author's by the trees and by the reader of the others."""
    authors, names = sorted({one.author for one in asked}), sorted(asked[0].signs)
    folds = np.array([authors.index(one.author) % FOLDS for one in asked])
    by_trees, by_reader = np.zeros(len(asked)), np.zeros(len(asked))
    for fold in range(FOLDS):
        own = folds == fold
        others = [one for one, here in zip(asked, own, strict=True) if not here]
        apart = [one for one, here in zip(asked, own, strict=True) if here]
        by_trees[own] = boosting.told(*learned(others, names), table(apart, names))
        by_reader[own] = odds_by(reader_of(others, base), apart, base)
    return by_trees, by_reader


def weighed(kept: LeftOutTrees, asked: Sequence[Asked], by_trees: Numbers, by_reader: Numbers) -> LeftOutTrees:
    """With what the reader counts, and the bounds where it was heard."""
    words = thesaurus()
    assert isinstance(words, Thesaurus), words
    every = bound_for(SHARE, asked, judged(asked, by_trees, words.learned.of_bare))
    read = np.array([bool(one.shown) for one in asked])
    own = [one for one in asked if one.shown]
    alone = judged(own, by_trees[read], words.learned.of_bare)
    both = judged(own, (by_trees + OF_READER * by_reader)[read], words.learned.of_bare)
    planted = len({(one.letter, one.matter) for one in own if one.matter})
    print("by the trees", *report(own, planted, alone), sep="\n")
    print("by trees and reader", *report(own, planted, both), sep="\n")
    bound, sure = (bound_for(share, own, both) for share in (SHARE, SURE_SHARE))
    less = round(bound - every, 2)
    return msgspec.structs.replace(kept, reader=NAME, of_reader=OF_READER, less=less, sure_read=round(sure - bound, 2))


def main() -> None:
    base = Path(sys.argv[1])
    more = [Path(one) for one in sys.argv[2:] if one.endswith(".yaml")]
    found = letters([*sorted(FACTS.glob("first_sight/*.yaml")), *sorted(FACTS.glob("role_lessons/*.yaml")), *more])
    asked = list(material(found))
    target = shipped("resources") / "left_out_trees.json"
    if "--keep" not in sys.argv:
        kept = msgspec.json.decode(target.read_bytes(), type=LeftOutTrees)
        target.write_bytes(msgspec.json.encode(weighed(kept, asked, *held_out(asked, base))) + b"\n")
    file = shipped("resources") / "readers" / f"{NAME}.npz"
    written(reader_of(asked, base), READ_KINDS, base, file, LONGEST)
    print(f"{len(asked)} concerns, asides and cuts; {file.with_suffix('.tables').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
