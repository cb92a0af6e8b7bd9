"""How well letters that nobody here wrote are filed and flagged; skipped where the data is not at hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import handbook
from drafter.adapters.meaning import MeaningChild
from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch, Classification
from drafter.model.learned import Example
from drafter.model.surroundings import Surroundings
from drafter.oversight.learning import train
from drafter.steps.classify import categorised, classify
from drafter.steps.flow import Handbook, matters_in, matters_near

DATA = Path(__file__).resolve().parents[3] / "../shared/data"
TODAY = date(2026, 11, 21)
COUNTED = {"legal", "regulator", "press", "injury", "assault", "discrimination", "security", "vulnerable",
           "staff_misconduct"}  # fmt: skip
FIRST_OF = {"Late Flight": "disruption.delay", "Cancelled Flight": "disruption.cancellation",
            "Lost Luggage": "baggage.delayed", "Damaged Luggage": "baggage.damaged", "Bad Flight": "cabin.seat",
            "Flight Attendant Complaints": "service.cabin_crew", "Customer Service Issue": "service.contact_centre",
            "Flight Booking Problems": "booking.error", "longlines": "airport.queue"}  # fmt: skip

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.is_dir(), reason="the public complaints lie beside the repository, not in it"),
]


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def reason_of(category: str) -> str:
    """The reason a category stands for; the kind of matter decides, then the category itself."""
    kind = category.partition(".")[0]
    named = {"disruption.delay": "Late Flight", "disruption.cancellation": "Cancelled Flight",
             "baggage.delayed": "Lost Luggage", "baggage.lost": "Lost Luggage", "baggage.damaged": "Damaged Luggage",
             "baggage.pilfered": "Damaged Luggage", "service.cabin_crew": "Flight Attendant Complaints"}  # fmt: skip
    kinds = {"cabin": "Bad Flight", "service": "Customer Service Issue", "booking": "Flight Booking Problems",
             "refund": "Flight Booking Problems", "loyalty": "Flight Booking Problems",
             "airport": "longlines"}  # fmt: skip
    return named.get(category) or kinds.get(kind, category)


def clean() -> list[dict[str, Any]]:
    return [row for row in rows("complaints_short.jsonl") if row["confidence"] == 1.0 and row["reason"] in FIRST_OF]


def guesses(asked: list[dict[str, Any]], rules: ClassifyRules, around: Surroundings) -> list[tuple[str, str]]:
    return [(row["reason"], reason_of(categorised(Case(text=row["text"]), rules, around)[0].id)) for row in asked]


def share_right(pairs: list[tuple[str, str]]) -> float:
    return sum(wanted == found for wanted, found in pairs) / len(pairs)


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    def f1(reason: str) -> float:
        right = sum(wanted == found == reason for wanted, found in pairs)
        return 2 * right / sum((wanted == reason) + (found == reason) for wanted, found in pairs)

    return sum(f1(reason) for reason in FIRST_OF) / len(FIRST_OF)


def test_untrained_four_in_five_short_complaints_are_filed_rightly(rules: ClassifyRules) -> None:
    pairs = guesses(clean(), rules, Surroundings())
    assert share_right(pairs) >= 0.80
    assert macro_f1(pairs) >= 0.68


def test_two_thousand_confirmations_make_it_better(rules: ClassifyRules) -> None:
    asked = clean()[::3]
    kept = {row["id"] for row in asked}
    confirmed = [row for row in rows("complaints_short.jsonl") if row["reason"] in FIRST_OF and row["id"] not in kept]
    examples = [Example(text=row["text"], categories=(FIRST_OF[row["reason"]],)) for row in confirmed[:2000]]
    assert share_right(guesses(asked, rules, Surroundings(learned=train(examples, rules)))) >= 0.86


def flagged(found: Classification) -> bool:
    return not COUNTED.isdisjoint(flag.id for flag in found.flags)


def test_what_must_be_escalated_is_flagged_and_idioms_mostly_are_not(rules: ClassifyRules) -> None:
    answers = [(row["escalate"] == "1", flagged(classify(Case(text=row["text"]), rules, TODAY)))
               for row in rows("escalation.jsonl")]  # fmt: skip
    grave = [found for wanted, found in answers if wanted]
    harmless = [found for wanted, found in answers if not wanted]
    assert sum(grave) >= 0.9 * len(grave)
    assert sum(harmless) <= 0.25 * len(harmless)


def test_meaning_makes_the_letters_that_cues_leave_open_better_filed() -> None:
    """0.837 and 0.735 by cues and single words, 0.826 and 0.749 with meaning, when this was written: the rarer reasons
    gain. Letters of outside authors gain far more: of 60 never seen, 65 % were right by words and 90 % with meaning."""
    book, child = handbook.book(), MeaningChild()
    asked = clean()
    pairs = guesses(asked, book.classify, Surroundings())
    with_meaning = [
        (row["reason"], reason_of(sorted_by_meaning(Case(text=row["text"]), book, child)[0].id)) for row in asked
    ]
    child.close()
    assert share_right(with_meaning) >= 0.82
    assert macro_f1(with_meaning) >= macro_f1(pairs)


def sorted_by_meaning(case: Case, book: Handbook, child: MeaningChild) -> tuple[CategoryMatch, ...]:
    matters = matters_in(case, book)
    near = (
        matters_near(child.likeness(matters.passages, matters.sayings, matters.caution, matters.line))
        if matters
        else {}
    )
    return categorised(case, book.classify, Surroundings(similarities=near))
