"""The small trees that decide what a letter leaves out."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.trees import Tree

STUMP = Tree(signs=(1,), cuts=(0.5,), leaves=(-1.0, 2.0))
TWO_DEEP = Tree(signs=(0, 1, 1), cuts=(0.0, 1.0, 2.0), leaves=(1.0, 2.0, 3.0, 4.0))
KEPT = {"signs": ["far", "near"], "trees": [{"signs": [0], "cuts": [0.5], "leaves": [1, 2]}]}


def test_each_tree_adds_the_leaf_that_the_signs_lead_to() -> None:
    trees = LeftOutTrees(signs=("far", "near"), start=0.25, trees=(STUMP, TWO_DEEP))
    assert trees.odds({"far": -1.0, "near": 0.5}) == 0.25 - 1.0 + 1.0
    assert trees.odds({"far": -1.0, "near": 1.5}) == 0.25 + 2.0 + 2.0
    assert trees.odds({"far": 1.0, "near": 1.5}) == 0.25 + 2.0 + 3.0
    assert trees.odds({"far": 1.0, "near": 2.5}) == 0.25 + 2.0 + 4.0


def test_a_sign_that_nobody_has_told_counts_nothing() -> None:
    assert LeftOutTrees(signs=("far", "near"), trees=(STUMP,)).odds({"near": 1.0}) == 2.0
    assert LeftOutTrees(signs=("far", "near"), trees=(STUMP,)).odds({"far": 1.0}) == -1.0


@pytest.mark.parametrize(
    "tree",
    [
        {"signs": [0], "cuts": [0.5], "leaves": [1]},
        {"signs": [0], "cuts": [], "leaves": [1, 2]},
        {"signs": [0, 1], "cuts": [0.5, 0.5], "leaves": [1, 2, 3]},
        {"signs": [], "cuts": [], "leaves": [1]},
        {"signs": [2], "cuts": [0.5], "leaves": [1, 2]},
        {"signs": [-1], "cuts": [0.5], "leaves": [1, 2]},
        {"signs": [0], "cuts": [0.5], "leaves": [1, "2"]},
    ],
    ids=["a leaf short", "without a cut", "two nodes", "no node", "no such sign", "before the first", "no number"],
)
def test_a_tree_that_cannot_be_walked_is_refused_when_it_is_read(tree: dict[str, Any]) -> None:
    assert msgspec.convert(KEPT, LeftOutTrees).odds({"far": 1.0}) == 2.0
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**KEPT, "trees": [tree]}, LeftOutTrees)


def test_a_leaf_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        Tree(signs=(0,), cuts=(0.5,), leaves=(1.0, float("inf")))
