"""A letter that is being written is checked piece by piece; what is said of it is what a fresh look would say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from drafter.model.checking import CheckContext
from drafter.model.finding import Review
from drafter.steps.check import Known, check, paragraph_findings_for
from drafter.steps.check.prose import read, small, straight
from drafter.steps.check.sieve import Sieve, marked
from steps.check.tone_cases import letter_context, proof_context, proof_letters, tone_rules


def fresh(context: CheckContext) -> Review:
    """By rules that have seen no text before."""
    return check(context, msgspec.structs.replace(tone_rules()))


def changes_of(text: str) -> list[str]:
    """As a hand writes: a letter more, a full stop, two paragraphs made one, half a letter gone, a word put twice."""
    middle = text.index(" ", len(text) // 2)
    return [
        f"{text[:middle]}x{text[middle:]}",
        f"{text[:middle]}.{text[middle:]}",
        f"{text[:middle]}\n\n{text[middle + 1 :]}",
        text.replace("\n\n", "\n", 3),
        text[:middle],
        text.replace(". ", "! ", 2).replace(" we ", " we we ", 1),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "letter", [*proof_letters("bad.yaml")[:4], *proof_letters("good.yaml")[:2]], ids=lambda one: one["id"]
)
def test_after_each_change_the_review_is_that_of_a_fresh_look(letter: dict[str, Any]) -> None:
    context = proof_context(letter)
    known: Known | None = None
    for text in (context.text, *changes_of(context.text), context.text):
        changed = msgspec.structs.replace(context, text=text)
        known = paragraph_findings_for(changed, tone_rules(), known)
        assert check(changed, tone_rules(), known) == fresh(changed)


def test_words_taken_away_take_their_remark_with_them() -> None:
    before = letter_context("We are sorry that you feel let down. Your bag is on its way.", whole=False, likely={})
    known = paragraph_findings_for(before, tone_rules())
    after = msgspec.structs.replace(before, text=before.text.replace("that you feel let down", "for the wait"))
    assert check(before, tone_rules(), known).findings
    assert not check(after, tone_rules(), paragraph_findings_for(after, tone_rules(), known)).findings


@pytest.mark.slow
@pytest.mark.parametrize("letter", proof_letters("bad.yaml")[:3], ids=lambda one: one["id"])
def test_clause_by_clause_every_pattern_is_found_where_it_stands_in_the_paragraph(letter: dict[str, Any]) -> None:
    sieve = Sieve(tuple(rule for rule in tone_rules().rules if rule.rule.language != "zh"), tone_rules().needed)
    for paragraph in read(letter["text"]).body:
        cased, lower = straight(paragraph.text), small(straight(paragraph.text))
        found = [(place.order, place.start) for place in sieve.places_in(cased, lower)]
        assert sorted(set(found)) == sorted(set(everywhere(sieve, cased, lower)))


def everywhere(sieve: Sieve, cased: str, lower: str) -> Iterator[tuple[int, int]]:
    """Every pattern tried on the whole paragraph."""
    for order, (compiled, wanted) in enumerate(sieve.tried):
        for found in wanted.pattern.finditer(cased if compiled.rule.case_sensitive else lower):
            start, end = marked(found)
            if start < end:
                yield order, start
