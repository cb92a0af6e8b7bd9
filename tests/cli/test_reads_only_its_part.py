"""A command reads the part of the handbook that it needs, and answers as the whole one would."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Ask

from drafter.adapters.settings_file import write_settings
from drafter.cli.answering import check_item
from drafter.cli.sorting import classify_item
from drafter.cli.workplace import Workplace
from drafter.model.case import Case
from drafter.model.classification import Classification
from drafter.model.draft import Draft
from drafter.model.finding import Review
from drafter.settings import Settings
from drafter.steps.flow import NOTHING_OUTSIDE, Outside, open_case
from handbook import book

LETTER = "My bag did not come with NV252 from London on 14 October 2026, and I want £600 or I will call my solicitor."


REPLY = {
    "letter": "Dear Ms Lam,\n\nWe are sorry that you feel let down by NV253.\n\nYours sincerely,\n\nAnna Lee",
    "case": {"text": LETTER},
}


@pytest.fixture(autouse=True)
def without_the_encoder(home: Path) -> None:
    """What is read of the handbook is the same with it."""
    write_settings(home, Settings(meaning=False))


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def whole_handbook(place: Workplace) -> None:
        raise AssertionError("the whole handbook was read")

    monkeypatch.setattr(Workplace, "book", property(whole_handbook))


@pytest.mark.usefixtures("no_library")
def test_classify_never_reads_the_library(home: Path) -> None:
    assert isinstance(classify_item(Workplace(home), {"text": LETTER}), Classification)


def test_classify_answers_as_the_desk_does(home: Path) -> None:
    place = Workplace(home)
    assert classify_item(place, {"text": LETTER}) == open_case(Case(text=LETTER), book(), place.seat).classification


def test_an_unknown_category_is_named_without_the_handbook(ask: Ask) -> None:
    answer = ask("classify", "-", "--json", typed={"text": LETTER, "categories": ["baggage.delayd"]})
    assert "baggage.delayed" in answer.out
    assert answer.status == 1


def without_engines(place: Workplace, text: str, language: str, draft: Draft) -> Outside:
    return NOTHING_OUTSIDE


def test_check_reads_no_text_of_the_library_and_answers_as_with_all_of_them(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workplace, "outside", without_engines)
    part, whole = Workplace(home), Workplace(home)
    answer = check_item(part, REPLY)
    assert not part.rules.library.templates
    assert whole.book.library.templates
    assert answer == check_item(whole, REPLY)
    assert isinstance(answer, Review)
    assert {"APO-02", "FAC-01"} & {finding.rule for finding in answer.findings}
