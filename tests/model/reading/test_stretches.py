"""A paragraph read sentence by sentence gives what it gives when it is read as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.quantities import percentages_in, quantities_in
from drafter.model.reading.reading import Reading, stretches_in
from drafter.model.reading.spoken_times import dotted_times_in, spoken_times_in
from drafter.model.reading.times import times_in

READERS = (
    amounts_in, dates_in, dotted_times_in, durations_in, percentages_in, quantities_in, spoken_times_in, times_in,
)  # fmt: skip
LETTERS = Path(__file__).parents[2] / "steps" / "check" / "fresh_letters"


@cache
def paragraphs() -> tuple[str, ...]:
    rows = [row for path in sorted(LETTERS.glob("*_1.yaml")) for row in yaml.safe_load(path.read_text("utf-8"))]
    return tuple(part for row in rows for part in row["text"].split("\n\n") if len(list(stretches_in(part))) > 1)


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.__name__)
def test_a_paragraph_is_read_as_its_sentences_are(reader: Callable[[str], tuple[Reading[Any], ...]]) -> None:
    whole = unwrap(reader)
    other = [part for part in paragraphs() if reader(part) != whole(part)]
    assert len(paragraphs()) >= 40
    assert other == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We are sorry. Your bag is here.", ["We are sorry.", "Your bag is here."]),
        ("It was late! I waited.", ["It was late! I waited."]),
        ("You flew on Saturday. March 3 was fine.", ["You flew on Saturday. March 3 was fine."]),
        ("We paid at 10 p.m. He left.", ["We paid at 10 p.m. He left."]),
        ("It cost thirty. 40 was asked.", ["It cost thirty. 40 was asked."]),
        ("Quote your reference. NV12AB is yours.", ["Quote your reference. NV12AB is yours."]),
    ],
)
def test_a_paragraph_is_cut_only_where_a_sentence_surely_ends(text: str, parts: list[str]) -> None:
    found = list(stretches_in(text))
    assert [part for _, part in found] == parts
    assert all(text[start:].startswith(part) for start, part in found)
