"""Learning from confirmations."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec
import pytest

from drafter.adapters.category_files import classify_rules
from drafter.model.case import Case
from drafter.model.category import Category, CategoryFile, ClassifyRules
from drafter.model.learned import Example, HeldOut, LearnedModel
from drafter.model.surroundings import Surroundings
from drafter.oversight.learning import AT_LEAST, held_out, learned_where_it_wins, train
from drafter.steps.classify import classify

TODAY = date(2026, 11, 21)
PLACES = ["Gate 4", "the pier", "Hall B", "the north end", "the new wing", "the basement", "the atrium"]


@cache
def rules() -> ClassifyRules:
    return classify_rules().rules


def confirmed(count: int) -> tuple[Example, ...]:
    """A department that calls its lounges pods, and its buses movers: words that no shipped cue knows."""
    lounges = [(f"The pod near {place} had no room, day {n}.", "airport.lounge") for n in range(99) for place in PLACES]
    buses = [(f"The mover to {place} never came, day {n}.", "airport.transfer") for n in range(99) for place in PLACES]
    mixed = [row for pair in zip(lounges, buses, strict=True) for row in pair]
    return tuple(Example(text=text, categories=(category,)) for text, category in mixed[:count])


@cache
def learned() -> LearnedModel:
    model = train(confirmed(60), rules())
    assert model is not None
    return model


def test_the_departments_own_words_are_learned() -> None:
    case = Case(text="Our pod in the east wing was closed.")
    before = classify(case, rules(), TODAY).categories[0].id
    after = classify(case, rules(), TODAY, Surroundings(learned=learned())).categories[0].id
    assert (before, after) == ("tour.hotel", "airport.lounge")


def test_too_few_confirmations_teach_nothing() -> None:
    assert train(confirmed(AT_LEAST - 1), rules()) is None


def test_one_category_alone_teaches_nothing() -> None:
    assert train([example for example in confirmed(200) if "pod" in example.text], rules()) is None


def test_the_figures_are_of_confirmations_the_model_has_not_seen() -> None:
    figures = held_out(confirmed(63), rules())
    assert (figures.n, figures.wins) == (63, True)
    assert figures.before < 0.5 < figures.after


def test_what_does_not_beat_the_cues_is_not_used() -> None:
    known = [("The flight was delayed.", "disruption.delay"), ("The flight was cancelled.", "disruption.cancellation")]
    examples = [
        Example(text=f"{text} Case {n}.", categories=(category,)) for n in range(26) for text, category in known
    ]
    model, figures = learned_where_it_wins(examples, rules())
    assert model is None
    assert figures == HeldOut(before=1.0, after=1.0, n=52)


def test_a_matter_nobody_has_confirmed_yet_still_comes_first_when_its_cues_are_loud() -> None:
    case = Case(text="The room of our hotel was filthy, the resort was a building site, and the pool was closed.")
    assert classify(case, rules(), TODAY, Surroundings(learned=learned())).categories[0].id == "tour.hotel"


def test_the_model_keeps_no_word_of_any_customer_and_reads_back_as_written() -> None:
    written = msgspec.json.encode(learned())
    assert msgspec.json.decode(written, type=LearnedModel) == learned()
    assert b"pod" not in written


@pytest.mark.parametrize("confirmed_as", ["old.lounge", "airport.lounge"])
def test_confirmations_follow_a_merged_category(confirmed_as: str) -> None:
    merged = Category(id="old.lounge", merged_into="airport.lounge")
    known = ClassifyRules(categories=CategoryFile(categories=(*rules().categories.categories, merged)))
    examples = [msgspec.structs.replace(one, categories=(confirmed_as,)) if "pod" in one.text else one
                for one in confirmed(60)]  # fmt: skip
    model = train(examples, known)
    assert model is not None
    assert model.categories == ("airport.lounge", "airport.transfer")
