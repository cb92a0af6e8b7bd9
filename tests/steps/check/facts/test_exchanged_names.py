"""Names of the case that stand where another belongs, and names with a letter wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Customer, Journey, Message, Passenger, Segment
from drafter.model.checking import CheckContext
from drafter.model.company import Signatory
from drafter.steps.check.facts import fact_findings
from handbook import book

OUT = Segment(flight="NV640", origin="GLA", destination="LHR", scheduled_departure="2026-09-08T09:05")
ON = Segment(flight="NV31", origin="LHR", destination="HKG", scheduled_departure="2026-09-08T13:10")
BACK = Segment(flight="NV641", origin="HKG", destination="GLA", scheduled_departure="2026-09-15T18:10")
PLACES = {"GLA": "Glasgow", "LHR": "London", "HKG": "Hong Kong", "Glasgow": "GLA", "London": "LHR", "Hong Kong": "HKG"}
TOLD = (
    "My husband Robert, our granddaughter Celeste and I flew to Hong Kong with my mother, Mrs Olive Tarn. Dr Quill and "
    "Mr Orme met us there. My aunt Jean stayed at home.\nPhilippa Hale"
)


def marked(letter: str, greeting: str = "Dear Mrs Hale", told: str = TOLD) -> list[str]:
    case = Case(customer=Customer(title="Mrs", given_name="Philippa", family_name="Hale"),
                passengers=(Passenger(name="Philippa Hale"), Passenger(name="Robert Hale"),
                            Passenger(name="Celeste Varga"), Passenger(name="Ashok Tarn")),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),),
                journey=Journey(segments=(OUT, ON, BACK)))  # fmt: skip
    given = CheckContext(text=f"{greeting},\n\n{letter}\n\nYours sincerely,\nPriya Nair", today=dt.date(2026, 10, 13),
                         company=book().company, case=case, places=PLACES, kinds=book().kinds,
                         signatory=Signatory(name="Priya Nair", role="Executive"))  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("I am sorry that Mrs Celeste waited.", "Mrs Celeste"),
        ("I am sorry that you and Philippa waited.", "Philippa"),
        ("Please give my regards to your husband, and tell Philippa that we are sorry.", "Philippa"),
        ("An apology goes to your husband Celeste as well.", "Celeste"),
        ("Your granddaughter Ashok slept on the floor.", "Ashok"),
        ("Your aunt, Mr Jean, was kind.", "Mr Jean"),
        ("I have written to Dr Orme, who met you.", "Dr Orme"),
        ("Flight NV31 from Hong Kong was late.", "Hong Kong"),
        ("NV641 on 15 September to Hong Kong was late.", "Hong Kong"),
        ("You flew from Glasgow on NV641.", "Glasgow"),
        ("I have asked our station manager at Hong Kogn.", "Hong Kogn"),
        ("Our duty team in Glasow has answered.", "Glasow"),
    ],
)
def test_a_name_where_another_belongs_is_marked(letter: str, words: str) -> None:
    assert marked(letter) == [words]


@pytest.mark.parametrize(
    ("greeting", "words"), [("Dear Mrs Philippa", "Mrs Philippa"), ("Dear Ms Varga", "Varga"), ("Dear Mr Tarn", "Tarn")]
)
def test_the_customer_is_greeted_by_the_family_name_and_nobody_else_is(greeting: str, words: str) -> None:
    assert words in marked("I am sorry.", greeting)


@pytest.mark.parametrize(
    "letter",
    [
        "I am sorry that you, Robert and Celeste waited, and I know, Philippa, how long it was.",
        "The tickets were in the names of Philippa Hale, Robert Hale and Celeste Varga.",
        "Your husband Robert and your granddaughter Celeste slept on the floor, and so did Mrs Olive Tarn.",
        "Your mother, Mrs Tarn, and your aunt Jean have had our apology, and Dr Quill as well.",
        "NV640 from Glasgow was late, so NV31 to Hong Kong left without you.",
        "NV640 from Glasgow to Hong Kong, by way of London, was late.",
        "NV641 took you from Hong Kong home to Glasgow on 15 September.",
        "Instead of NV640, a flight from London to Glasgow stood ready. Our people at Hong Kong met you.",
        "Sir Robert and Captain Celeste are not so called by you.",
    ],
)
def test_names_where_they_belong_are_left_alone(letter: str) -> None:
    assert [one for one in marked(letter) if "Sir" not in one and "Captain" not in one] == []


def test_a_couple_that_is_greeted_may_be_called_by_both_names() -> None:
    assert marked("I am sorry that you and Philippa waited.", "Dear Mr and Mrs Hale") == []


def test_a_customer_whom_all_call_by_the_given_name_is_greeted_so() -> None:
    told = "I am known as Mrs Philippa at the school.\nMrs Philippa"
    assert marked("I am sorry.", "Dear Mrs Philippa", told) == []
