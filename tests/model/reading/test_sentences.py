"""Where the sentences of a letter begin and end."""

from __future__ import annotations

import pytest

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


CHATTY = """hi
so its been 19 days and my bag is still in transit
every time i ring i get a different person and have to start the whole story again
one guy said lagos, today the lady says frankfurt
want that 340 back
also your tracing page just spins"""
WRAPPED = """The coach that should have met us at a quarter past
seven came at ten to nine and nobody had telephoned
anybody in the meantime so that we stood on the wet
forecourt for an hour and a half without a roof over
our heads and my sister caught a cold of which she
still coughs."""
ADDRESSED = "12 the green\nlower wick\nworcester\n\n" + WRAPPED


def test_who_writes_without_stops_ends_a_sentence_with_each_line() -> None:
    assert told(CHATTY) == CHATTY.split("\n")


@pytest.mark.parametrize("text", [WRAPPED, ADDRESSED])
def test_lines_that_fill_the_page_go_on_in_the_next(text: str) -> None:
    assert told(text)[-1] == WRAPPED.replace("\n", " ")
