"""A letter that goes another way without a sum of the award is known before it is sent."""

from __future__ import annotations

import pytest

from drafter.steps.compose import ways_without

BODIES = [
    ("{% if award.refund %}Paid {{ award.refund }}.{% else %}No.{% endif %}", [{"refund"}]),
    ("{% if award.refund %}Paid.{% endif %}", []),
    ("{% if award.owed or award.refund %}Paid.{% else %}No.{% endif %}", [{"owed", "refund"}]),
    ("{% if award.owed %}A.{% elif award.refund %}B.{% else %}No.{% endif %}", [{"owed", "refund"}]),
    ('{% if award.goodwill_form == "miles" %}Miles.{% else %}Money.{% endif %}', []),
    ("{% if ask.sorry %}A.{% else %}B.{% endif %}", []),
    ("{% if award.refund and ask.sorry %}A.{% else %}B.{% endif %}", []),
    ("Nothing depends on anything.", []),
]


@pytest.mark.parametrize(("body", "sums"), BODIES)
def test_only_conditions_on_sums_alone_with_an_else_count(body: str, sums: list[set[str]]) -> None:
    assert [set(one) for one in ways_without(body)] == sums
