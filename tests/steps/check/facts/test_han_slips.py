"""Slips of Chinese letters: whom the customer met, gates and calls, days listed together, days on which we pay."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from penhaligon import given_for

from drafter.model.award import Award, AwardLine
from drafter.model.money import Money
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.durations import durations_in
from drafter.steps.check.facts import fact_findings

MAIL = (
    "2月21日（星期六）、22日（星期日）我們參加水鄉兩天團，六日五夜的長團早已滿額。領隊小葉很盡責，櫃位當值的歐陽小姐不在，"
    "由穿制服的溫小姐代勞，替我們找回行李。登機閘口由21改到43再改回21，我先後打了三次電話給熱線，行李箱在輸送帶上轉了兩圈。"
    "先母在一月離世，享年七十八。我今年五十二，腰骨不好。"
)


def marked(letter: str, mail: str = MAIL, award: Award | None = None) -> list[str]:
    text = f"區先生：\n\n{letter}\n\n此致\n文佩珊"
    given = msgspec.structs.replace(given_for(letter, mail), text=text, language="zh-Hant", award=award)
    body = text.index("\n")
    return [one.text for one in fact_findings(given) if one.severity != "advice" and one.start > body]


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("謝謝您稱讚領隊小莫，我們已把話轉給他。", "小莫"),
        ("穿制服的翁小姐替您找回行李，我們也很高興。", "翁小姐"),
        ("您在21號與63號閘口之間來回奔走。", "63"),
        ("您五度致電熱線，先後都沒有人接聽電話。", "五度"),
        ("行李箱在輸送帶上轉了四圈，令您尷尬。", "四圈"),
        ("令堂享年八十七，我們謹此致哀。", "享年八十七"),
    ],
)
def test_what_the_customer_told_otherwise_is_marked(letter: str, words: str) -> None:
    assert marked(letter) == [words]


@pytest.mark.parametrize(
    "letter",
    [
        "謝謝您稱讚領隊小葉，我們已把話轉給他。",
        "穿制服的溫小姐替您找回行李，我們也很高興。",
        "我的同事翁小姐會在下週致電給您。",
        "您在21號與43號閘口之間來回奔走。",
        "您三度致電熱線，先後都沒有人接聽電話。",
        "二月二十二日星期日，你們在水鄉等候良久。",
        "您五十二歲，腰骨不好，我們都看到了。",
        "長團的五晚早已滿額，我們深感抱歉。",
    ],
)
def test_what_agrees_or_is_ours_is_left_alone(letter: str) -> None:
    assert marked(letter) == []


def test_a_day_listed_behind_another_keeps_its_month() -> None:
    told = [one.value for one in dates_in("3月21日（星期六）、22日（星期日）及23日")]
    assert told == [WrittenDate(21, 3, weekday=5), WrittenDate(22, 3, weekday=6), WrittenDate(23, 3)]


@pytest.mark.parametrize("words", ["3月21日、22號房", "3月21日、5日團", "3月21日、40日"])
def test_what_follows_a_day_and_is_none_is_left(words: str) -> None:
    assert [one.value for one in dates_in(words)] == [WrittenDate(21, 3)]


def test_nights_are_counted_by_both_words_for_them() -> None:
    assert [one.value.low for one in durations_in("住了五夜，夜間很吵")] == [5]


def _hkd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="HKD")


AWARD = Award(
    lines=[
        AwardLine(kind="refund", head="service_fee", amount=_hkd("600"), form="refund"),
        AwardLine(kind="goodwill", head="goodwill", amount=_hkd("800"), form="voucher"),
    ]
)


def test_a_voucher_of_the_sum_of_another_line_is_marked() -> None:
    assert marked("我們退還服務費600元，另奉上600元旅遊券。", award=AWARD) == ["600元"]
    assert marked("我們退還服務費600元，另奉上800元旅遊券。", award=AWARD) == []
