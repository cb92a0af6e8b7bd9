"""What a remark offers instead: the day and the sum that the customer told come first."""

from __future__ import annotations

import pytest
from penhaligon import given_in

from drafter.steps.check.facts import fact_findings

MAIL = "We were on NV252 on 14 October and landed five hours late. I paid £31.60 for sandwiches."


def fixes(letter: str, rule: str) -> list[tuple[str, ...]]:
    given = given_in(letter, MAIL, today="2026-11-02", received="2026-10-19T09:00:00Z")
    return [one.fixes for one in fact_findings(given) if one.rule == rule]


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("Wednesday 15 October 2026", ("Wednesday 14 October 2026", "Thursday 15 October 2026")),
        ("Tuesday 14 October 2026", ("Wednesday 14 October 2026",)),
    ],
)
def test_a_weekday_that_does_not_fit_is_offered_the_customers_own_day_first(
    written: str, offered: tuple[str, ...]
) -> None:
    assert fixes(f"NV252 landed late on {written}.", "FAC-06") == [offered]


def test_the_customers_own_sum_is_offered_for_one_near_it() -> None:
    assert fixes("I will refund the £36.10 you spent on sandwiches.", "FAC-03") == [("£31.60",)]
