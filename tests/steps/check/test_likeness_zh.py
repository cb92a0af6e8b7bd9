"""Chinese sentences that are like a fault of tone: learned, marked in both scripts, and sound ones left alone."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pytest
import yaml

from drafter.steps.check import check, judged_in
from drafter.steps.check.chinese import simplified
from drafter.steps.check.weighing import plain_of
from steps.check.tone_cases import letter_context, tone_rules

LESSONS = Path(__file__).parent / "tone_lessons_zh"
LETTER = "陳女士，您好：\n\n六月三日的航班取消，我們沒有通知您，我向您道歉。{said}\n\n敬祝 平安\n\n林志明\n客戶關係部"
BAD = (
    "那是總公司的政策，分公司只能照辦。",
    "一般旅客都能理解，唯獨您反應比較激烈。",
    "少了一晚，其餘四晚都好好的，大致不受影響。",
)
SOUND = ("我今天把港幣一千二百元退回您的信用卡，三天內到帳。", "我的直線電話是二七三四五六一八，週一至週五都在。")


def marks_on(said: str, text: str | None = None) -> list[str]:
    text = text or LETTER.format(said=said)
    findings = check(letter_context(text, language="zh-Hant"), tone_rules()).findings
    return [one.rule for one in findings if one.rule.startswith("ZH-MEA-")]


@pytest.mark.parametrize("said", BAD)
def test_a_sentence_like_a_fault_is_marked(said: str) -> None:
    assert marks_on(said)


@pytest.mark.parametrize("said", SOUND)
def test_a_sound_sentence_is_left_alone(said: str) -> None:
    assert not marks_on(said)


@pytest.mark.parametrize("said", [*BAD, *SOUND])
def test_both_scripts_are_judged_alike(said: str) -> None:
    assert plain_of(said) == plain_of(simplified(said))


def test_there_is_a_learned_rule_for_every_family_that_was_taught() -> None:
    ruled = {one.rule.family for one in tone_rules().rules if one.rule.learned and one.rule.language == "zh"}
    assert ruled == {family for family in tone_rules().lessons_han().learned.categories if family}


def test_what_was_learned_is_what_the_lessons_say() -> None:
    """Run `tests/benchmarks/learn_tone_zh.py` after a change to the lessons."""
    files = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(LESSONS.glob("*.yaml"))]
    told = {one for file in files for family in file.values() for part in family.values() for one in part}
    assert tone_rules().lessons_han().learned.sayings == {crc32(plain_of(one).encode()) for one in told}


def test_an_english_sentence_in_a_chinese_letter_is_not_judged() -> None:
    text = LETTER.format(said="\n\nThese things happen to everybody who travels.\n\n")
    assert judged_in(text, "zh-Hant")
    assert not [one for one in judged_in(text, "zh-Hant") if "things" in one]


def test_a_chinese_sentence_in_an_english_letter_is_not_judged() -> None:
    text = "Dear Ms Chan,\n\n一般旅客都能理解，唯獨您反應比較激烈。\n\nYours sincerely,\n\nAnn Moss"
    assert judged_in(text, "en-GB") == ()


def test_an_english_sentence_that_names_somebody_in_chinese_is_judged() -> None:
    text = "Dear Ms Chan,\n\nYou will hear from 陳美玲 at some point.\n\nYours sincerely,\n\nAnn Moss"
    assert judged_in(text, "en-GB") == ("You will hear from 陳美玲 at some point.",)
