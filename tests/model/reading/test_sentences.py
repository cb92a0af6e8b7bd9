"""Where the sentences of a letter begin and end."""

from __future__ import annotations

from drafter.model.reading.sentences import sentences_in

WIDE = "We waited at the desk for the whole evening and nobody could say when the next flight would leave or if we"


def told(text: str) -> list[str]:
    return [sentence.value for sentence in sentences_in(text)]


def test_a_sentence_goes_on_over_the_end_of_a_wide_line() -> None:
    assert told(f"{WIDE}\nHong Kong people would be on it.\n{WIDE}\nwere on it.") == [
        f"{WIDE} Hong Kong people would be on it.",
        f"{WIDE} were on it.",
    ]


def test_a_line_of_its_own_in_a_wide_text_is_a_sentence() -> None:
    assert told(f"Booking X7K2QF\n{WIDE} would go.") == ["Booking X7K2QF", f"{WIDE} would go."]


def test_the_number_of_an_item_is_no_sentence() -> None:
    assert told("Please:\n1. refund the fee\n2. write to me") == ["Please:", "1. refund the fee", "2. write to me"]
