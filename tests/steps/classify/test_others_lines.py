"""What an agent says in a chat, and what a web form asks, is no concern of the customer's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.model.case import Case, Message
from drafter.steps.classify.concern_speakers import own_lines
from drafter.steps.classify.concerns import find_concerns

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues

CHAT = """Chat of 3 May
[Customer] where is my refund for booking QK4T7Z?
[Agent Noor] Hello! How may I help you today?
[Agent Noor] Are you still there?
[Customer] can somebody ring me about it"""
FORM = """1. What happened? The coach came an hour late and the driver was rude to my mother.
2. Anything else? Nobody at the hotel had our names.
3. May we contact you? Yes, after six."""


def found(text: str) -> list[str]:
    return [one.text for one in find_concerns(Case(messages=(Message(text=text),)), (), cues())]


def test_of_a_chat_only_the_customer_is_heard_and_each_turn_by_itself() -> None:
    assert found(CHAT) == ["where is my refund for booking QK4T7Z?", "can somebody ring me about it"]


def test_an_agent_who_is_only_quoted_is_part_of_what_the_customer_tells() -> None:
    text = "This is what I got on the telephone.\nAgent: that is not my problem, is it?\nI was speechless."
    assert own_lines(text) == text


SURVEY = """Q1 What did we do well? The scones.
Q2 What could we do better? The coach came an hour late and the driver was rude to my mother.
Q3 Would you stay with us again? Hardly."""


@pytest.mark.parametrize("form", [FORM, SURVEY])
def test_the_questions_of_a_form_are_nobodys(form: str) -> None:
    assert not [one for one in found(form) if "?" in one]
    assert any("driver was rude" in one for one in found(form))


def test_a_single_question_at_the_head_of_a_line_is_the_customers() -> None:
    text = "Our flight was cancelled at the gate.\n\nWhat happened?"
    assert "What happened?" in found(text)
    assert own_lines(text) == text


@pytest.mark.parametrize("text", [CHAT, FORM])
def test_every_word_stays_in_its_place(text: str) -> None:
    kept = own_lines(text)
    assert len(kept) == len(text)
    assert all(new in (old, "\n") for new, old in zip(kept, text, strict=True))


def test_what_is_counted_out_is_a_matter_of_its_own() -> None:
    first = "The room was filthy and smelt of smoke."
    second = "Secondly, the room next door was full of drunks who shouted all night."
    assert found(f"Dear Sirs,\n\nI complain of two things. {first} {second}")[-1] == second


def test_what_a_mail_programme_writes_under_every_letter_asks_for_nothing() -> None:
    small = (
        "This e-mail and any attachments are confidential. If you are not the intended\nrecipient, please delete it.\n"
        "If you have received this message in error, please tell us."
    )
    assert found(f"Please refund us the taxi.\n\n--\n{small}") == ["Please refund us the taxi."]
