"""Values of the case that the letter tells of something else: told by what stands around them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from test_first_sight import _context, _marked, _places

from drafter.adapters.values import yaml_from
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts.matters.roles import role_findings
from drafter.steps.check.facts.surroundings import Sentences
from handbook import book

LESSONS = Path(__file__).parent / "role_lessons"
OUT = Segment(flight="NV640", origin="GLA", destination="BCN", scheduled_departure="2026-09-08T09:05")
BACK = Segment(flight="NV641", origin="BCN", destination="GLA", scheduled_departure="2026-09-15T18:10")
TOLD = (
    "We flew to Barcelona on NV640 on 8 September and came home on NV641 on 15 September. On NV641 a steward spilt hot "
    "coffee over my daughter's arm. The pool of the hotel was closed until 12 September. We had the car repaired in "
    "Girona and bought new shoes in Reus."
)


def found(letter: str, told: str = TOLD, city: str = "Barcelona") -> list[Finding]:
    messages = (Message(text=told, sent="2026-09-20T09:00:00Z"),)
    case = Case(customer=Customer(title="Ms", given_name="Ruth", family_name="Hale"), messages=messages,
                journey=Journey(segments=(OUT, BACK)))  # fmt: skip
    given = CheckContext(text=letter, today=dt.date(2026, 10, 13), company=book().company, kinds=book().kinds,
                         case=case, places={"GLA": "Glasgow", "BCN": city})  # fmt: skip
    return list(role_findings(given, Sentences(letter)))


@pytest.mark.parametrize(
    ("letter", "words", "right"),
    [
        ("The steward who spilt coffee over your daughter's arm on NV640 has been spoken to.", "NV640", "NV641"),
        ("I am sorry that the pool of the hotel was closed until 15 September.", "15 September", "12 September"),
        ("You found the pool closed until 18 September.", "18 September", "12 September"),
    ],
)
def test_a_value_that_the_case_tells_of_something_else_is_marked(letter: str, words: str, right: str) -> None:
    (one,) = found(letter)
    assert (one.text, one.fixes) == (words, (right,))


@pytest.mark.parametrize(
    "letter",
    [
        "The steward who spilt coffee over your daughter's arm on NV641 has been spoken to.",
        "I am sorry that the pool of the hotel was closed until 12 September.",
        "You flew to Barcelona on 8 September and home on 15 September.",
        "Your letter about the pool of the hotel that was closed has been with me since 15 September.",
        "Your car was repaired in Girona, and the shoes came from Reus.",
        "I wrote to the hotel about its pool on 6 October.",
        "We will pay you by 26 October.",
        "Had the pool been open on 15 September, you would have used it.",
    ],
)
def test_what_is_told_as_the_case_tells_it_is_left_alone(letter: str) -> None:
    assert found(letter) == []


def test_the_message_gives_the_customers_own_words() -> None:
    (one,) = found("I am sorry that the pool of the hotel was closed until 15 September.")
    assert "The pool of the hotel was closed until 12 September." in one.message


def test_a_place_of_the_journey_is_named_as_it_is_written() -> None:
    letter = "You flew out from Glasgow to Reus on NV640 on 8 September."
    (one,) = found(letter, told="The car broke down in Girona, and we bought shoes in Reus.", city="San Juan del Sur")
    assert one.fixes == ("San Juan del Sur",)


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("The doctor in Girona put three stitches in my knee after the fall. We bought shoes in Reus.",
         "You fell, and the doctor in Reus had to put three stitches in your knee.", ["Reus"]),
        ("The doctor in Girona put three stitches in my knee after the fall. We bought shoes in Reus.",
         "You fell, and the doctor in Girona had to put three stitches in your knee.", []),
        ("The doctor in Bombay put three stitches in my knee after the fall. We bought shoes in Reus.",
         "You fell, and the doctor in Mumbai had to put three stitches in your knee.", []),
        ("BCN to GLA was dreadful; in BCN we stood for three hours at the desk for a hotel voucher. Barcelona is hot.",
         "You stood for three hours at the desk in Barcelona for a hotel voucher.", []),
        ("Off Palamós our engine overheated, and in Begur we ate. We flew from Glasgow to Barcelona on NV640.",
         "You flew from Glasgow to Barcelona on NV640.", []),
    ],
)  # fmt: skip
def test_a_place_is_held_against_what_is_told_of_the_others(told: str, letter: str, words: list[str]) -> None:
    assert [one.text for one in found(letter, told)] == words


def test_what_a_thing_is_called_is_taken_for_nobody() -> None:
    (row,) = (one for one in _rows(LESSONS / "at.yaml") if one["id"] == "at15")
    given = _context(row)
    assert 'your "Adults-Only Oceanfront Romance" package' in row["case"]["messages"][0]["text"]
    assert "Sven" not in [one.text for one in role_findings(given, Sentences(given.text))]


def test_a_letter_of_a_case_that_tells_nothing_is_left_alone() -> None:
    assert found("The coffee was spilt on NV640 on 8 September.", told="") == []


@cache
def judged() -> tuple[tuple[str, bool, bool], ...]:
    """Each mention whose author said whether it is right: the words, that, and whether it was marked."""
    return tuple(one for path in sorted(LESSONS.glob("*.yaml")) for row in _rows(path) for one in _of_letter(row))


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: Any = yaml_from(path.read_text("utf-8"), path.name)
    return list(rows)


def _of_letter(row: dict[str, Any]) -> list[tuple[str, bool, bool]]:
    given = _context(row)
    marks = list(role_findings(given, Sentences(given.text)))
    wrong = [(one["text"], False, _marked(marks, _places(given.text, one))) for one in row["planted"] if one["text"]]
    taken = [place for one in row["planted"] if one["text"] for place in _places(given.text, one)]
    free = [one for one in marks if not any(one.start < end and start < one.end for start, end in taken)]
    return wrong + [(str(one), True, _marked(free, _places(given.text, one))) for one in row["right"]]


@pytest.mark.slow
def test_hardly_anything_right_is_taken_for_another() -> None:
    marked = [words for words, right, seen in judged() if right and seen]
    assert sum(right for _, right, _ in judged()) >= 8_900
    assert len(marked) <= 4, marked


@pytest.mark.slow
def test_values_told_of_something_else_are_found_in_letters_by_several_authors() -> None:
    assert len([words for words, right, seen in judged() if seen and not right]) >= 30


def of_the_night_flight(letter: str) -> list[str]:
    flight = Segment(flight="NV251", origin="HKG", destination="LHR", scheduled_departure="2026-11-03T23:45+08:00",
                     scheduled_arrival="2026-11-04T05:20+00:00", actual_arrival="2026-11-04T10:30+00:00")  # fmt: skip
    told = "Our flight NV251 from Hong Kong to London on 3 November 2026 arrived five hours and ten minutes late."
    case = Case(customer=Customer(title="Mrs", given_name="Mei Ling", family_name="Chan"),
                messages=(Message(text=told, sent="2026-11-14T09:18:00+08:00"),),
                journey=Journey(segments=(flight,)))  # fmt: skip
    given = CheckContext(text=letter, today=dt.date(2026, 11, 20), company=book().company, kinds=book().kinds,
                         case=case, places={"HKG": "Hong Kong", "LHR": "London Heathrow"})  # fmt: skip
    return [one.text for one in role_findings(given, Sentences(letter))]


@pytest.mark.parametrize(
    "letter",
    [
        "I am sorry that NV251 arrived in London five hours and ten minutes late on 4 November 2026.",
        "I am sorry that NV251 brought you to London five hours late on 4 November, and that nobody gave you dinner.",
        "Your flight NV251 came in on 4 November, five hours and ten minutes late.",
    ],
)
def test_a_night_flight_came_in_on_the_day_after_it_left(letter: str) -> None:
    assert of_the_night_flight(letter) == []


STOPS = (
    "On 14 September I took your coach from Leeds to Oban. At Tebay the driver said twenty minutes, back by 11.20. A "
    "taxi took us to Gretna, where it had been stopped."
)


@pytest.mark.parametrize(
    "letter",
    [
        "On Monday 14 September our coach to Oban left Tebay services without you.",
        "Our coach to Oban pulled out of Tebay without you.",
        "I am sorry that the coach to Oban drove off from Tebay and left you behind.",
        "The coach to Oban left Tebay at ten past eleven without either of you.",
    ],
)
def test_a_stop_that_was_left_without_them_is_no_end_of_their_way(letter: str) -> None:
    assert found(letter, STOPS) == []


def test_another_place_for_the_end_of_their_way_is_marked_beside_a_stop() -> None:
    assert [one.text for one in found("Our coach from Tebay to Oban on 14 September was late.", STOPS)] == ["Tebay"]
