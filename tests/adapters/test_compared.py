"""What is asked of the meaning engine for the ledger: vectors of everything, pieces of whole texts only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.adapters.inspecting import similar_by


class Heard:
    """Stands for the sentence encoder."""

    def __init__(self) -> None:
        self.aligned_of: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        return [[0.5 for _ in right] for _ in left]

    def aligned(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        self.aligned_of.append((tuple(left), tuple(right)))
        return [[0.25 for _ in right] for _ in left]


def test_single_words_are_near_but_never_aligned() -> None:
    meaning: Any = Heard()
    found = similar_by(meaning)(("The bag is lost.", "bag", "行李", "行李不見了。"), ("We found it.", "found"))
    assert found.near[("bag", "found")] == 0.5
    assert meaning.aligned_of == [(("The bag is lost.", "行李不見了。"), ("We found it.",))]
    assert dict(found.aligned) == {("The bag is lost.", "We found it."): 0.25, ("行李不見了。", "We found it."): 0.25}
