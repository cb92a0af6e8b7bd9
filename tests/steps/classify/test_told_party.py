"""How many travelled, and how late by the clock, read out of the customer's letter."""

from __future__ import annotations

import pytest

from drafter.model.reading.sentences import sentences_in
from drafter.steps.classify.told_clocks import delays_by_clock
from drafter.steps.classify.told_party import party_told


def party(text: str) -> list[tuple[int | None, str]]:
    return [(value, text[start:end]) for _, value, start, end in party_told(text, sentences_in(text))]


@pytest.mark.parametrize(
    ("text", "count", "words"),
    [
        ("My husband Peter and I travelled to Hong Kong.", 2, "My husband Peter and I"),
        ("Peter and I flew on NV252.", 2, "Peter and I"),
        ("I flew with my wife and two sons.", 4, "my wife and two sons"),
        ("My husband, our two children (6 and 9) and I flew.", 4, "My husband, our two children (6 and 9) and I"),
        ("My partner and I, with our three kids, flew from Oslo.", 5, "My partner and I, with our three kids"),
        ("The four of us were delayed five hours.", 4, "The four of us"),
        ("We were a party of six on NV25.", 6, "We were a party of six"),
        ("Two adults and two children aged 6 and 9 were booked.", 4, "Two adults and two children"),
        ("I was travelling with two colleagues to Delhi.", 3, "two colleagues"),
        ("我和太太於11月3日乘搭NV251航班。", 2, "我和太太"),
        ("我們一家四口乘搭NV251航班。", 4, "一家四口"),
        ("兩大一小都要等。", 3, "兩大一小"),
    ],
)
def test_those_named_beside_the_writer_are_counted(text: str, count: int, words: str) -> None:
    assert party(text) == [(count, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Each of us is owed £520.", "Each of us"),
        ("We landed at midnight.", "We landed"),
        ("我們乘NV251到倫敦。", "我們乘"),
    ],
)
def test_several_without_a_number_are_asked_for(text: str, words: str) -> None:
    assert party(text) == [(None, words)]


@pytest.mark.parametrize(
    "text",
    [
        "My wife and I have been members for years.",
        "My flight landed late.",
        "I was seated next to a family of five.",
        "There were four passengers ahead of me.",
        "The captain and I spoke at the gate.",
        "My wife and daughter were at the airport to meet my flight.",
        "I travelled alone. We landed late.",
    ],
)
def test_nobody_is_counted_who_did_not_travel_with_the_writer(text: str) -> None:
    assert party(text) == []


def test_two_numbers_of_people_are_both_told() -> None:
    assert party("The two of us flew. All three of us waited.") == [(2, "The two of us"), (3, "All three of us")]


def late(text: str) -> list[tuple[str, int]]:
    return [(name, value) for name, value, *_ in delays_by_clock(text, frozenset())]


@pytest.mark.parametrize(
    "text",
    [
        "It should have landed at 14.20, landed at 18.55.",
        "We were due to arrive at 2.20pm. We landed at 6.55pm.",
        "We touched down at 18:55 instead of 14:20.",
        "Scheduled arrival 14:20, actual arrival 18:55.",
        "We were due to land at 2.20 and landed at 6.55.",
        "We should have got in at 21.45 and landed at 02.20 the next morning.",
        "航班原定14:20抵達，結果18:55才抵達。",
        "原定下午2時20分抵達，最終下午6時55分才降落。",
    ],
)
def test_two_clock_times_of_an_arrival_tell_how_late_it_was(text: str) -> None:
    assert late(text) == [("arrival_delay_min", 275)]


def test_two_clock_times_of_a_departure_tell_how_late_it_left() -> None:
    assert late("We were due to leave at 11.20 and took off at 16.50.") == [("departure_delay_min", 330)]


@pytest.mark.parametrize(
    "text",
    [
        "We were due to leave at 11.20 and landed at 18.55.",
        "We were due to leave at 11.20. At 10.50 the screen changed to 13.00.",
        "My bag should have arrived at 14.20 and arrived at 18.55.",
        "The taxi was due at 14.20 and cost 18.55.",
        "We should have landed at 09.00 and landed at 11.00 the next day.",
    ],
)
def test_times_of_two_things_are_no_delay(text: str) -> None:
    assert late(text) == []


def test_a_delay_told_in_words_is_not_told_again_by_the_clock() -> None:
    text = "It should have landed at 14.20, landed at 18.55."
    assert not list(delays_by_clock(text, frozenset({"arrival_delay_min"})))
