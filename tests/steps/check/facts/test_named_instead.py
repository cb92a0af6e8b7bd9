"""Somebody of the customer's story by another name than theirs."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts import fact_findings

MAIL = (
    "I told the whole tale to Mr Holloway in your Lagos office, who took the number of my account, it ends 3318. Later "
    "I spoke to Ms Pereira on the telephone about the cheese roll, and Dr Lindqvist saw to my hip at the clinic. "
    "My father, Sardar Balwant Singh Gill, was left on the empty plane. My neighbour Frau Anneliese Vogt met us, and "
    "Auntie Mabel Okafor waited at home. Our priest is Father Declan. I also saw the Old Harbour Cafe."
)


def marked(letter: str) -> list[str]:
    return [one.text for one in fact_findings(given_for(letter, MAIL)) if one.rule in ("FAC-08", "SAL-03")]


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("The money will go to the account ending 3318 that you gave Mr Hollis in our Lagos office.", "Mr Hollis"),
        ("You told the whole tale to Mr Osei in our Lagos office.", "Mr Osei"),
        ("Mr Osei, to whom you gave the number of your account in Lagos, has left us.", "Mr Osei"),
        ("When you spoke to Ms Quartey on the telephone about the roll, she was sorry.", "Ms Quartey"),
        ("Dr Malmgren, who saw you about your hip at the clinic, agrees.", "Dr Malmgren"),
        ("Please tell Sardar Balbir Singh from me that I am ashamed of it.", "Sardar Balbir Singh"),
        ("Please tell Sardar Balbir Singh Gill that I am ashamed of it.", "Sardar Balbir Singh Gill"),
        ("I am sorry that Frau Annegret Vogt waited with you.", "Frau Annegret Vogt"),
        ("Please give our regards to Auntie Ruth.", "Auntie Ruth"),
        ("I hope that Father Eamon has had our letter.", "Father Eamon"),
    ],
)
def test_another_name_in_the_same_story_is_marked(letter: str, name: str) -> None:
    assert marked(letter) == [name]


@pytest.mark.parametrize(
    "letter",
    [
        "The money will go to the account ending 3318 that you gave Mr Holloway in our Lagos office.",
        "My colleague Mr Osei in our Lagos office will ring you.",
        "Mr Osei, who runs our Lagos office, has read your letter.",
        "You told Mr Holloway the tale, and Mr Osei, his manager in Lagos, has now told me.",
        "Please tell Sardar Balwant Singh from me that I am ashamed of it.",
        "Please tell Sardar Balwant Singh Gill and Frau Anneliese Vogt that I am ashamed.",
        "Please give our regards to Auntie Mabel and to Father Declan.",
        "Our own guide, Sister Bernadette, was not told.",
        "I have read what Ms Pereira wrote down when you telephoned about the roll.",
    ],
)
def test_their_own_name_and_ours_are_left_alone(letter: str) -> None:
    assert marked(letter) == []
