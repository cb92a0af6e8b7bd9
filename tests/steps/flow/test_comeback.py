"""A customer who writes again: what our letter left out or promised stands first."""

from __future__ import annotations

from drafter.model.case import Message
from drafter.steps.flow import open_case
from handbook import SEAT, book, late_case

FIRST = """My flight NV252 was five hours late. Nobody told us anything at the gate.

The lounge toilets were filthy. Please refund the £31.60 that we spent on food."""
OURS = """Dear Mrs Whitcombe,

I am sorry that NV252 was five hours late and that nobody told you anything at the gate. We will refund your food,
£31.60, by 2 November 2026.

Yours sincerely,
Priya Nair"""
AGAIN = "The money has not arrived. Where is it?"


def concerns(*messages: Message) -> list[tuple[int, str, str]]:
    found = open_case(late_case(messages=messages), book(), SEAT).classification.concerns
    return [(one.message, one.kind, one.text) for one in found]


def test_what_our_letter_left_out_and_what_it_promised_stand_first() -> None:
    first, ours, again = (Message(text=FIRST, sent="2026-10-19T10:00:00"),
                          Message(text=OURS, sent="2026-10-25T10:00:00", direction="out"),
                          Message(text=AGAIN, sent="2026-11-14T10:00:00"))  # fmt: skip
    found = concerns(first, ours, again)
    assert [text for _, _, text in found if "toilets" in text] == [found[0][2]]
    promised = next(one for one in found if one[0] == 1)
    assert promised[1] == "request"
    assert "by 2 November 2026" in promised[2]
    assert [number for number, _, _ in found] == sorted(number for number, _, _ in found)
    assert not any("at the gate" in text for number, _, text in found if number == 0)
    assert ("question", "Where is it?") in [(kind, text) for _, kind, text in found]


def test_a_concern_of_our_own_letter_quotes_it_exactly() -> None:
    messages = (Message(text=FIRST), Message(text=OURS, direction="out"), Message(text=AGAIN))
    case = late_case(messages=messages)
    found = open_case(case, book(), SEAT).classification.concerns
    assert all(case.messages[one.message].text[one.start : one.end] == one.text for one in found)


def test_until_they_write_again_nothing_is_put_aside() -> None:
    before = concerns(Message(text=FIRST))
    assert concerns(Message(text=FIRST), Message(text=OURS, direction="out")) == before
