"""What the sentence encoder is asked about a complaint that its words leave open."""

from __future__ import annotations

import pytest

from drafter.model.case import Case
from drafter.model.meaning import Likeness
from drafter.steps.flow import matters_in, matters_near
from handbook import book


@pytest.mark.parametrize("text", ["", "  ", "Hello?", "你好"])
def test_a_mere_greeting_is_not_compared(text: str) -> None:
    assert matters_in(Case(text=text), "en-GB", book()) is None


def test_a_letter_that_speaks_plainly_is_not_compared() -> None:
    assert matters_in(Case(text="You lost my suitcase. My suitcase was lost and never found."), "en-GB", book()) is None


def test_an_open_letter_is_held_against_every_category() -> None:
    asked = matters_in(Case(text="It has gone for good and nobody can say where."), "en-GB", book())
    assert asked is not None
    named = {category for category, _ in asked.sayings}
    assert {"baggage.lost", "tour.hotel", "praise"} <= named
    assert named >= {one.id for one in book().classify.categories.categories if one.customers_write}


def test_the_nearest_categories_come_with_the_passage_that_speaks_for_them() -> None:
    answer = {
        "praise": Likeness(mean=0.1, best=0.1, cosine=0.2, saying="Thanks.", passage="It rained."),
        "baggage.lost": Likeness(mean=0.5, best=0.6, cosine=0.8, saying="It is gone.", passage="It has gone."),
    }
    near = matters_near(answer)
    assert list(near) == ["baggage.lost", "praise"]
    assert near["baggage.lost"].passage == "It has gone."
