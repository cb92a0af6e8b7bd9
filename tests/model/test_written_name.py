"""A name as one writes it on an envelope."""

from __future__ import annotations

import pytest

from drafter.model.case import Customer


@pytest.mark.parametrize(
    ("title", "given", "family", "written"),
    [
        ("Mrs", "Mei Ling", "Chan", "Mrs Mei Ling Chan"),
        (None, "Peter", "Ho", "Peter Ho"),
        ("女士", "美玲", "陳", "陳美玲女士"),
        ("Ms", "美玲", "陳", "Ms 陳美玲"),
        (None, "美玲", "陳", "陳美玲"),
        ("先生", None, "歐陽", "歐陽先生"),
    ],
)
def test_a_chinese_name_begins_with_the_family(title: str | None, given: str | None, family: str, written: str) -> None:
    assert Customer(title=title, given_name=given, family_name=family).written_name == written
