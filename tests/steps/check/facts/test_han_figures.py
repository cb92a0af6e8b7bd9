"""Figures of Chinese letters that the case tells otherwise or not at all, and those that are ours to tell."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from penhaligon import given_for

from drafter.steps.check.facts.figures.han_figures import han_counts_in
from drafter.steps.check.facts.figures.stray_figures import stray_figure_findings
from drafter.steps.check.facts.surroundings import Sentences

MAIL = (
    "我們訂的是9208號露台房，登船時卻給了9216號房，第三天才換回。升降機壞了四天，家母每日三次走六層樓梯。"
    "在B44閘口，我們三位排了九十分鐘，戲班的四十六尊戲偶先飛走了。我打了四通電話，櫃檯只給我們一間房和三罐奶粉。"
)


def asked(letter: str) -> list[str]:
    text = f"區先生：\n\n{letter}\n\n此致\n文佩珊"
    given = msgspec.structs.replace(given_for(letter, MAIL), text=text, language="zh-Hant")
    return [one.text for one in stray_figure_findings(given, Sentences(given.text))]


@pytest.mark.parametrize(
    ("letter", "figure"),
    [
        ("閣下預訂的是9208號露台房，登船時卻獲派6120號房，直至第三天才調回。", "6120"),
        ("您和戲班被留在桃園，六十四尊戲偶卻先飛了。", "六十四"),
        ("您打了七通電話，始終沒有人回覆。", "七"),
        ("升降機壞了四天，令堂每日走九層樓梯。", "九"),
        ("您在B63閘口排隊等候，我們深感抱歉。", "B63"),
        ("櫃檯只給您兩罐奶粉，我們深感抱歉。", "兩"),
    ],
)
def test_a_figure_that_is_not_in_the_customers_story_is_asked_about(letter: str, figure: str) -> None:
    assert asked(letter) == [figure]


@pytest.mark.parametrize(
    "letter",
    [
        "閣下預訂的是9208號露台房，登船時卻獲派9216號房。",
        "四十六尊戲偶先飛走了，您卻被留在桃園。",
        "您打了四通電話，始終沒有人回覆。",
        "我們會在14個工作天內退款。",
        "如閣下於11月30日或之前回覆，我們會盡快處理。",
        "我們翻查了紀錄，當日有六架飛機延誤，工程人員更換了兩個零件。",
        "如有查詢，歡迎致電2555 0168，內線312。",
        "根據規例，延誤三小時以上即可獲得補償。",
        "這是一個很大的失誤，我們十分抱歉，萬一再有不便，請告訴我們。",
        "這是一次很深的教訓，我們已安排一位同事跟進，並送上一張禮券。",
    ],
)
def test_what_is_theirs_or_ours_is_left_alone(letter: str) -> None:
    assert asked(letter) == []


def test_a_letter_in_a_language_that_nothing_was_learned_of_is_asked_about_no_figure() -> None:
    given = msgspec.structs.replace(given_for("Vous avez appelé 7 fois, cabine 6120.", MAIL), language="fr")
    assert list(stray_figure_findings(given, Sentences(given.text))) == []
    chinese = msgspec.structs.replace(given, text="區先生：\n\n您打了七通電話。\n\n文佩珊")
    assert list(stray_figure_findings(chinese, Sentences(chinese.text))) == []


def test_a_figure_counts_the_noun_behind_its_measure() -> None:
    found = {words: (kind, number, things) for kind, words, number, things in counts("四通電話，1206號房，一間面海")}
    assert found == {
        "四": ("count", Decimal(4), frozenset(("電話", "通"))),
        "1206": ("label", Decimal(1206), frozenset("房")),
        "一": ("count", Decimal(1), frozenset(("面海", "間"))),
    }


def counts(text: str) -> list[tuple[str, str, Decimal, frozenset[str]]]:
    return [(kind, text[start:end], number, things) for kind, start, end, number, _, things in han_counts_in(text)]
