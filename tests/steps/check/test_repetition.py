"""What counts as said twice in a Chinese letter."""

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
