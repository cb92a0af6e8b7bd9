"""What single words say of a complaint's matter before any case has been confirmed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.adapters.category_files import classify_rules
from drafter.model.category_weights import CategoryWeights, beyond_chance, lessons_say, telling
from drafter.model.phrases import folded


@pytest.fixture(scope="module")
def lessons() -> CategoryWeights:
    return classify_rules().rules.lessons


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("The carousel stopped and our two holdalls had not come.", "baggage.delayed"),
        ("The trolley had nothing but a dry roll by the time it reached us.", "cabin.meal"),
        ("The taps in our bathroom ran brown and the pool was shut.", "tour.hotel"),
        ("螢幕一直黑屏，耳機也沒有聲音。", "cabin.entertainment"),
    ],
)
def test_words_that_are_no_cue_speak_for_their_matter(lessons: CategoryWeights, said: str, category: str) -> None:
    heard = lessons_say(lessons, folded(said))
    assert max(heard, key=lambda one: heard[one]) == category
    assert telling(lessons, folded(said), category)


@pytest.mark.parametrize("said", ["", "Well, well. So there.", "I look forward to your answer.", "Zyx qwv."])
def test_what_stands_in_every_letter_speaks_for_nothing(lessons: CategoryWeights, said: str) -> None:
    assert max(lessons_say(lessons, folded(said)).values(), default=0.0) < 0.35


def test_an_even_guess_is_no_certainty() -> None:
    assert beyond_chance({"a": 1.0, "b": 1.0}) == {}
    assert beyond_chance({"a": 50.0, "b": 1.0}) == {"a": pytest.approx(1.0)}
    assert beyond_chance({"": 50.0, "b": 1.0}) == {}


def test_a_learned_file_that_cannot_be_read_is_said_and_the_shipped_one_serves(home: Path) -> None:
    own = home / "resources" / "category_weights.json"
    own.parent.mkdir(parents=True)
    own.write_text(json.dumps({"categories": "all"}), "utf-8")
    loaded = classify_rules(home)
    assert "category_weights.json" in loaded.rejected[0].where
    assert loaded.rules.lessons.words
