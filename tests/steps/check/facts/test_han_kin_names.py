"""What a companion with a Chinese name is to the customer; and who is married to whom."""

from __future__ import annotations

import datetime as dt

import pytest
from test_relations import remarks as english

from drafter.model.case import Case, Customer, Passenger
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str) -> list[str]:
    case = Case(customer=Customer(family_name="司徒", given_name="美琪", title="小姐"), text=told,
                passengers=(Passenger(name="司徒美琪"), Passenger(name="司徒美儀")))  # fmt: skip
    context = CheckContext(text=letter, language="zh-Hant", today=dt.date(2026, 11, 21), company=book().company,
                           kinds=book().kinds, case=case)  # fmt: skip
    return [one.text for one in fact_findings(context) if one.rule in ("SAL-03", "FAC-13")]


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("本人與妹妹美儀乘搭貴公司航班。", "您與太太美儀前往東京，遲了四小時。", ["太太"]),
        ("我係帶個女美儀去曼谷。", "您與兒子美儀前往曼谷。", ["兒子"]),
        ("本人與妹妹司徒美儀同行。", "您與姐姐美儀同行。", ["姐姐"]),
        ("本人與妹妹美儀同行。", "您與舍妹美儀、細妹司徒美儀前往東京。", []),
        ("本人與女兒美儀同行。", "您的千金美儀沒有用餐。", []),
        ("本人與美儀同行。", "您與太太美儀前往東京。", []),
        ("本人與妹妹美儀同行。", "孫兒子朗及美儀的船費不在此列。", []),
        ("妹妹美儀，我的好友。好友美儀也這樣說。", "您的好友美儀沒有用餐。", []),
    ],
)
def test_a_relation_before_a_name_is_the_one_the_customer_uses(told: str, letter: str, words: list[str]) -> None:
    assert marked(told, letter) == words


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("I have been married to Gerald for twenty years.", "You and your brother Gerald flew out.", ["brother"]),
        ("Gerald and I have been married for twenty years.", "You and your brother Gerald flew out.", ["brother"]),
        ("I'm writing about my dad. Ignacio Diaz is 88.", "Your husband Ignacio was left alone.", ["husband"]),
        ("I have been married to Gerald for twenty years.", "You and your husband Gerald flew out.", []),
    ],
)
def test_who_is_married_or_named_behind_a_stop_is_known(told: str, letter: str, words: list[str]) -> None:
    assert [text for rule, text in english(letter, told) if rule == "SAL-03"] == words
