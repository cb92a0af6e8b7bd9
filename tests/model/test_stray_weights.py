"""What speaks for a name or a figure being a wrong one."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.stray_weights import StrayWeights

KEPT = {
    "signs": {"near": 2.0},
    "names": ["far", "near"],
    "start": 0.5,
    "trees": [{"signs": [1], "cuts": [0.5], "leaves": [-1, 3]}],
}


def test_the_trees_add_to_what_the_signs_weigh() -> None:
    weights = msgspec.convert(KEPT, StrayWeights)
    assert weights.odds({"near": 1.0}) == 2.0 + 0.5 + 3.0
    assert weights.odds({"near": 0.25, "other": 9.0}) == 0.5 + 0.5 - 1.0
    assert StrayWeights(signs={"near": 2.0}).odds({"near": 1.0}) == 2.0


def test_a_tree_that_asks_for_a_sign_without_a_name_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**KEPT, "names": ["far"]}, StrayWeights)
