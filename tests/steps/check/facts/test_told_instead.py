"""Another given name in the story that the case tells of somebody, and names that are towns as well."""

from __future__ import annotations

import pytest
from hale_family import marked

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import TODAY, book

TOLD = "My daughter Isolde was married in your house on Saturday 11 April, and my son carried the ring."


def remarks(letter: str, told: str = TOLD, **places: str) -> list[tuple[str, str]]:
    case = Case(customer=Customer(title="Ms", given_name="Philippa", family_name="Hale"),
                messages=(Message(text=told, sent="2026-04-20T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"Dear Ms Hale,\n\n{letter}", today=TODAY, company=book().company, case=case,
                         kinds=book().kinds, places=places)  # fmt: skip
    return [(one.text, one.severity) for one in fact_findings(given)]


def test_one_name_for_another_of_the_same_story_is_marked() -> None:
    assert ("Imogen", "error") in remarks("Imogen was married in our house on Saturday 11 April.")


@pytest.mark.parametrize(
    "letter",
    [
        "Gareth carried the ring, I read.",
        "Imogen is always welcome at our house.",
    ],
)
def test_a_name_that_may_be_of_one_whom_they_left_unnamed_is_only_advised_against(letter: str) -> None:
    assert [severity for words, severity in remarks(letter) if words in ("Gareth", "Imogen")] == ["advice"]


def test_a_name_that_is_a_town_too_is_marked_where_it_owns_something() -> None:
    told = "My mom Bernice is 76, and her knee swelled."
    found = remarks("Beatrice's knee was not to be trusted to the stairs.", told, Beatrice="BIE", BIE="Beatrice")
    assert [words for words, _ in found] == ["Beatrice"]
    assert remarks("Your flight left Beatrice late.", told, Beatrice="BIE", BIE="Beatrice") == []


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("You and your partner, Mr Merrow, were kept on the platform.", ["Mr Merrow"]),
        ("I have heard from our partner, Mr Merrow, about it.", []),
    ],
)
def test_a_partner_of_theirs_is_none_of_ours(letter: str, words: list[str]) -> None:
    assert marked("My partner Mr Oyelaran and I were kept on the platform.", letter) == words


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("My colleague Jordan raised the refund of £164, but keyed the sort code without a figure.", ["Jordan"]),
        ("My colleague Jasmine raised the refund of £164, but keyed the sort code without a figure.", []),
        ("My colleague Jordan raised the refund of £164 again, and Jasmine keyed the sort code with her.", []),
        ("My colleague Jordan has read your letter to our team.", []),
    ],
)
def test_one_of_ours_for_another_who_did_it_is_marked(letter: str, words: list[str]) -> None:
    assert marked("A girl called Jasmine raised the refund of £164 and keyed the sort code wrong.", letter) == words
