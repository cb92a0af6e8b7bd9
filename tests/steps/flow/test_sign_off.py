"""When a letter that is still being written has come to its end: only then does anybody speak of what it leaves out."""

from __future__ import annotations

import pytest

from drafter.model.letter import letter_from_plain
from drafter.steps.flow import has_sign_off

CLOSES = (
    "Yours sincerely,\n\nPriya Nair",
    "Best regards,\n\nPriya Nair",
    "With kind regards,\nPriya Nair",
    "Regards,\nPriya Nair",
    "With my sympathy,\n\nPriya Nair",
    "客戶關係主任\n李安娜 謹啟",
    "李安娜 敬上",
    "此致\n敬禮",
)


@pytest.mark.parametrize("close", CLOSES)
def test_any_close_ends_a_letter(close: str) -> None:
    assert has_sign_off(letter_from_plain(f"Dear Mrs Chan,\n\nThank you for your letter.\n\n{close}"))


GROWING = (
    "",
    "Dear Mrs Chan,",
    "Dear Mrs Chan,\n\nThank you for your letter of 3 November.",
    "Dear Mrs Chan,\n\nWhen you came to the gate,\n",
    "陳女士：\n\n感謝來信。",
)


@pytest.mark.parametrize("text", GROWING)
def test_a_letter_still_growing_has_not_come_to_its_end(text: str) -> None:
    assert not has_sign_off(letter_from_plain(text))
