"""Suggesting by meaning: what the sentence encoder is asked, and what its answer changes."""

from __future__ import annotations

import pytest

from drafter.model.case import Case
from drafter.model.meaning import Likeness, Near
from drafter.steps import flow
from drafter.steps.suggest import Shelf, comparison_for, nearness, shelf_of
from drafter.steps.suggest.meaning import comparison_of, passages_of
from handbook import SEAT, book
from steps.suggest.test_suggest import letter, situation


def small_shelf(*ids: str) -> Shelf:
    return shelf_of(letter(id) for id in ids)


def case(text: str) -> Case:
    return Case(text=text, language="en-GB")


def test_the_whole_and_every_sentence_of_a_complaint_are_compared() -> None:
    assert passages_of("We were late. Nobody told us why! Ok.") == (
        "We were late. Nobody told us why! Ok.",
        "We were late.",
        "Nobody told us why!",
    )


def test_chinese_sentences_end_without_a_space() -> None:
    assert passages_of("航班遲了五小時。沒有人解釋原因。")[1:] == ("航班遲了五小時。", "沒有人解釋原因。")


def test_an_empty_complaint_asks_nothing() -> None:
    assert flow.compare(flow.open_case(case("   "), book(), SEAT), book(), SEAT) is None


def test_a_letter_far_from_every_word_comes_first_when_its_meaning_is_near() -> None:
    draft = flow.open_case(case("My travelling companion of forty years is no more."), book(), SEAT)
    assert "bereavement.answer" not in [one.template for one in draft.suggestions.suggestions[:1]]
    near = {"bereavement.answer": Likeness(mean=0.5, best=0.6, cosine=0.8, saying="My wife passed away.")}
    ranked = flow.rank_by_meaning(draft, near, book(), SEAT).suggestions.suggestions
    assert ranked[0].template == "bereavement.answer"
    assert 'means much the same: "My wife passed away."' in ranked[0].because


def test_a_new_fact_keeps_what_the_meaning_engine_said() -> None:
    draft = flow.open_case(case("My travelling companion of forty years is no more."), book(), SEAT)
    near = {"bereavement.answer": Likeness(mean=0.5, best=0.6, cosine=0.8, saying="My wife passed away.")}
    ranked = flow.rank_by_meaning(draft, near, book(), SEAT)
    again = flow.correct_case(ranked, ranked.case, book(), SEAT)
    assert again.suggestions == ranked.suggestions


@pytest.mark.parametrize(("cosine", "mean"), [(-1.0, -0.2), (0.0, 0.0), (1.0, 2.0)])
def test_nearness_stays_between_nothing_and_everything(cosine: float, mean: float) -> None:
    near = nearness({"a": Likeness(mean=mean, best=mean, cosine=cosine, saying="s")})["a"]
    assert isinstance(near, Near)
    assert 0.0 <= near.value <= 1.0


def test_in_a_library_of_thousands_only_the_letters_put_forward_are_compared() -> None:
    shelf = small_shelf(*(f"t{number}" for number in range(4001)))
    asked = comparison_of("My bag is late.", shelf, {"t7"})
    assert asked is not None
    assert {id for id, _ in asked.sayings} == {"t7"}
    whole = comparison_for(situation(text="My bag is late."), small_shelf("a", "b"))
    assert whole is not None
    assert {id for id, _ in whole.sayings} == {"a", "b"}


def test_every_suggestion_gives_a_reason() -> None:
    draft = flow.open_case(case("The stairs were wet and had no grip. I have a cracked rib."), book(), SEAT)
    assert all(one.because for one in draft.suggestions.suggestions)
