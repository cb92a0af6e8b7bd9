"""The trees that the learner grows, as the program walks them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from benchmarks import boosting
from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.trees import Tree


def rows() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Wanted is what is near and not far; the third sign says nothing."""
    table = np.random.default_rng(3).normal(size=(400, 3)).round(3)
    return table, ((table[:, 0] > 0.2) & (table[:, 1] < 0.4)).astype(float)


def test_the_same_rows_give_the_same_trees() -> None:
    table, wanted = rows()
    once, again = (boosting.grown(table, wanted, np.ones(len(table))) for _ in range(2))
    assert once == again


def test_what_is_wanted_is_learned() -> None:
    table, wanted = rows()
    odds = boosting.told(*boosting.grown(table, wanted, np.ones(len(table))), table)
    assert np.mean((odds > 0) == (wanted > 0)) > 0.97


def test_what_counts_for_nothing_teaches_nothing() -> None:
    table, wanted = rows()
    counts = np.where(table[:, 2] > 0, 1.0, 0.0)
    spoiled = np.where(counts > 0, wanted, 1 - wanted)
    told = [boosting.told(*boosting.grown(table, one, counts), table) for one in (wanted, spoiled)]
    assert np.array_equal(*told)


def test_the_program_walks_them_to_the_same_leaves() -> None:
    table, wanted = rows()
    start, trees = boosting.grown(table, wanted, np.ones(len(table)))
    names = ("near", "far", "other")
    kept = LeftOutTrees(
        signs=names, start=start, trees=tuple(Tree(signs=one.signs, cuts=one.cuts, leaves=one.leaves) for one in trees)
    )
    told = [kept.odds(dict(zip(names, row, strict=True))) for row in table.tolist()]
    assert np.allclose(told, boosting.told(start, trees, table))
