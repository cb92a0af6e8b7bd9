"""What a remark offers instead: the day and the sum that the customer told come first."""

from __future__ import annotations

import datetime as dt

import pytest
from penhaligon import given_in

from drafter.model.money import Money, money
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.facts.remarks import money_like, reweekdayed

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


def test_a_chinese_day_keeps_its_own_figures_where_only_its_weekday_is_wrong() -> None:
    assert reweekdayed("八月九日星期一", dt.date(2026, 8, 9)) == "八月九日星期日"
    assert reweekdayed("8月9號（週一）", dt.date(2026, 8, 9)) == "8月9號（週日）"


def test_the_customers_own_sum_is_offered_for_one_near_it() -> None:
    assert fixes("I will refund the £36.10 you spent on sandwiches.", "FAC-03") == [("£31.60",)]


@pytest.mark.parametrize(
    ("written", "right", "put"),
    [
        ("£36.10", money("31.60", "GBP"), "£31.60"),
        ("港幣361元", money("316", "HKD"), "港幣316元"),
        ("港幣1,361元", money("1316", "HKD"), "港幣1,316元"),
        ("GBP 1400", money("1410", "GBP"), "GBP 1410"),
        ("€30", money("31.50", "EUR"), "€31.50"),
        ("£700", money("1400", "GBP"), "£1,400"),
        ("£80", money("80", "EUR"), "€80"),
        ("50p", money("0.60", "GBP"), "£0.60"),
        ("forty pounds", money("45", "GBP"), "£45"),
        ("17萬1,200元", money("172100", "HKD"), "172,100港元"),
    ],
)
def test_the_right_sum_is_put_as_the_wrong_one_was(written: str, right: Money, put: str) -> None:
    assert money_like(written, right) == put
