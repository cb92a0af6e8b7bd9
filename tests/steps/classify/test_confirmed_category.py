"""What a person has said a case is about stands first, with whatever words speak for it."""

from __future__ import annotations

import pytest

from drafter.model.case import Case
from drafter.steps.classify import classify
from handbook import TODAY, book


@pytest.mark.parametrize(
    ("confirmed", "first"),
    [((), "cabin.meal"), (("baggage.lost",), "baggage.lost"), (("no.such",), "cabin.meal")],
)
def test_the_category_of_a_person_is_the_first(confirmed: tuple[str, ...], first: str) -> None:
    found = classify(Case(text="The meal was cold.", categories=confirmed), book().classify, TODAY).categories
    assert found[0].id == first
    assert (found[0].by == "person") == (confirmed == (first,))
    assert "cabin.meal" in [one.id for one in found]


def test_a_category_that_the_words_say_too_keeps_its_words() -> None:
    case = Case(text="The meal was cold.", categories=("cabin.meal",))
    (best, *others) = classify(case, book().classify, TODAY).categories
    assert (best.id, best.by) == ("cabin.meal", "person")
    assert [span.text for span in best.evidence]
    assert "cabin.meal" not in [one.id for one in others]
