"""A sentence that says its own words over again, and a cause that only tells what happened once more."""

from __future__ import annotations

import pytest

from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

LETTER = "Dear Ms Lund\n\nI am sorry that we let you down. {said}\n\nYours sincerely\n\nPriya Nair"


def severities(said: str, rule: str) -> list[str]:
    findings = check(letter_context(LETTER.format(said=said)), tone_rules()).findings
    return [one.severity for one in findings if one.rule == rule and one.text == said]


@pytest.mark.parametrize(
    "said",
    [
        "We oversold, we sold too many rooms, and the number of rooms we sold was over the number of rooms we have.",
        "So the fine was correct, correct in amount and correct in being issued, and being correct it stands.",
        "The coach ended at Preston, and so, as I say, your journey came to its end at Preston.",
        "To say it again, the full price is not coming back and will not be coming back.",
        "Again, the agent had the wrong date, and a wrong date is what he was given.",
        "I am answering your e-mail in answer to your e-mail, to which this is the answer.",
        "The tour was not run, the running of tours not being possible, and so no tour ran.",
        "At the risk of repeating myself, the ferry stayed in port.",
        "Let me go through it all again: the guide was ill that day.",
    ],
)
def test_a_sentence_that_says_itself_twice_is_marked(said: str) -> None:
    assert severities(said, "LEN-07") == ["warning"]


def test_a_word_that_comes_three_times_is_only_advised() -> None:
    said = "He should have moved you, and a move was open to him, since moving guests is his job."
    assert severities(said, "LEN-07") == ["advice"]


@pytest.mark.parametrize(
    "said",
    [
        "The room you booked has a view of the garden, and the room we gave you has none.",
        "I will ring the hotel once more on Monday, and I will ring you after that.",
        "You can ask Nadia Karim, who heads this office, at nadia.karim@solway.example, and Nadia Karim replies.",
        "I have paid £40 for the taxi, £12 for the meal and £220 for the hotel.",
        "As I said on Tuesday, the case is in Lisbon.",
        "I have now read what should have been read in July.",
        "The size on our website was wrong; the crate met the size on our website.",
        "I went over the log again with the engineer.",
    ],
)
def test_what_a_sentence_needs_twice_is_no_repetition(said: str) -> None:
    assert severities(said, "LEN-07") == []


@pytest.mark.parametrize(
    "said",
    [
        "You were downgraded as a result of a downgrade being necessary that evening.",
        "The itinerary was revised in light of an operational itinerary revision.",
        "We cannot refund the full price because the circumstances do not meet the conditions for a full refund.",
        "The reason you were moved is that a move had become necessary.",
        "Your room was not ready, since it had not yet been made ready.",
    ],
)
def test_a_cause_that_is_the_thing_itself_is_marked(said: str) -> None:
    assert severities(said, "EXP-10") == ["warning"]


@pytest.mark.parametrize(
    "said",
    [
        "You were downgraded because we had sold two seats more than the cabin has.",
        "We landed late because the crew arrived late from Aberdeen.",
        "Bags came on one belt, because two of the four belts were out of service.",
        "The ferry stayed in port because the wind at the bar was too strong.",
        "Since your letter I have read the letters of three other guests.",
        "The reason is that the motor had burned out.",
        "Due to fog the coach was late.",
        "You also asked for the cot charge back, as the cot never came.",
        "I have refunded the breakfasts, since breakfast was not served.",
        "The crew gave you wipes because wipes were all they had.",
        "I begin with the figure because you asked for the figure first.",
    ],
)
def test_a_cause_that_tells_something_is_left_alone(said: str) -> None:
    assert severities(said, "EXP-10") == []
