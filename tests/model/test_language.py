"""Which language a letter is written in."""

from __future__ import annotations

import pytest

from drafter.model.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My suitcase never arrived.", "en-GB"),
        ("", "en-GB"),
        ("My name is 陳大文 and I live in Kowloon, where nobody has brought my suitcase yet.", "en-GB"),
        ("本人的行李至今仍未送到，請盡快處理。", "zh-Hant-HK"),
        ("我的行李到现在还没有送到，请尽快处理。", "zh-Hans-CN"),
        ("NV251 航班延誤五小時，請賠償。", "zh-Hant-HK"),
    ],
)
def test_the_language_is_the_one_the_customer_writes_in(text: str, language: str) -> None:
    assert language_of(text) == language
