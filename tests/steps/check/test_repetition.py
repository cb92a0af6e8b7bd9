"""What counts as said twice."""

from __future__ import annotations

import pytest

from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

ASKED = "請回覆此信，或致電+852 5550 0142找我（檔案編號CR-2026-000016）。"


def twice(*paragraphs: str) -> list[str]:
    findings = check(letter_context("\n\n".join(paragraphs), language="zh-Hant"), tone_rules()).findings
    return [one.text for one in findings if one.rule == "LEN-05"]


@pytest.mark.parametrize("line", ["檔案編號：CR-2026-000016", "檔案編號：CR-2026-000016。訂位編號：X7K2QF。"])
def test_a_reference_named_again_is_nothing_said_twice(line: str) -> None:
    assert twice("陳女士：", line, "航班取消了，我向您道歉。", ASKED) == []


def test_a_sentence_with_a_reference_is_still_found_again() -> None:
    assert twice("陳女士：", ASKED, "航班取消了，我向您道歉。", ASKED) == [ASKED, ASKED]


OWED = "I am sorry that we have not yet refunded the £86.40 we promised you on 12 November."


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("We are sorry that the £86.40 which we promised you on 12 November has not yet been refunded.", True),
        ("The £86.40 that we promised you on 14 November went to another card.", False),
        ("You will find the £86.40 on your statement of 12 November.", False),
    ],
)
def test_the_same_sum_and_day_in_the_same_few_words_are_said_twice(said: str, again: bool) -> None:
    text = f"Dear Ms Lund\n\n{OWED}\n\nThe form lay in a tray.\n\n{said}\n\nYours sincerely\n\nPriya Nair"
    findings = check(letter_context(text), tone_rules()).findings
    assert ({one.text for one in findings if one.rule == "LEN-05"} == {OWED, said}) is again
