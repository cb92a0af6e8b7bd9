"""What the sentence encoder is asked about a complaint that its words leave open."""

from __future__ import annotations

import pytest

from drafter.model.case import Case
from drafter.model.meaning import Likeness
from drafter.steps.flow import matters_in, matters_near
from drafter.steps.suggest import matters_of
from handbook import book


@pytest.mark.parametrize("text", ["", "  ", "Hello?", "你好"])
def test_a_mere_greeting_is_not_compared(text: str) -> None:
    assert matters_in(Case(text=text), book()) is None


def test_a_letter_that_speaks_plainly_is_not_compared() -> None:
    assert matters_in(Case(text="You lost my suitcase. My suitcase was lost and never found."), book()) is None


def test_an_open_letter_is_held_against_every_category() -> None:
    asked = matters_in(Case(text="We should have turned round and gone home."), book())
    assert asked is not None
    assert asked.line is not None
    assert set(asked.line.kinds) == {"", *(one.id for one in book().classify.categories.categories)}
    assert asked.sayings == ()


def test_what_a_department_adds_is_compared_beside_what_was_learned() -> None:
    said = ("ferry", "The boat to the island never sailed.")
    asked = matters_of("The ship stayed in the harbour.", book().classify.lessons, (said,))
    assert asked is not None
    assert asked.sayings == (said,)
    near = matters_near({"ferry": Likeness(mean=0.1, best=0.1, cosine=0.75, saying=said[1], passage="The ship")})
    assert near["ferry"].value == 1.0


def test_every_sentence_that_customers_write_has_been_learned_from() -> None:
    rules = book().classify
    assert [said for said in rules.customers_write if not rules.lessons.knows(said[1])] == []


def test_the_nearest_categories_come_with_the_passage_that_speaks_for_them() -> None:
    answer = {
        "praise": Likeness(mean=0.1, best=0.1, cosine=0.2, saying="Thanks.", passage="It rained."),
        "baggage.lost": Likeness(mean=0.8, best=0.8, cosine=0.0, saying="", passage="It has gone."),
    }
    near = matters_near(answer)
    assert list(near) == ["baggage.lost", "praise"]
    assert near["baggage.lost"].passage == "It has gone."
