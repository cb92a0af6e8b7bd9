"""The lint says what is wrong with a text before a customer could find out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.model.finding import Finding
from drafter.model.letter import Letter
from drafter.model.library import library_of
from drafter.model.template import Field, Rejected, Template
from drafter.oversight.library import lint
from oversight.library.small_library import CATEGORIES, bench_of_tests, letter, library

FLIGHT = "Thank you for writing about {{ flight.number }}. "
ASK = Field(name="ask.why", question="Why?", example="The belt stopped.")
FAULTS: list[tuple[str, str, dict[str, Any], int | None]] = [
    ("unknown-value", "One.\n{{ flight.nmber }}", {}, 2),
    ("unknown-value", "{{ ask.why }}", {}, 1),
    ("unused-value", FLIGHT, {"placeholders": (ASK,)}, None),
    ("no-question", "{{ ask.why }}", {"placeholders": (Field(name="ask.why"),)}, None),
    ("typed-figure", "One.\n\nPaid within 14 days.", {}, 3),
    ("typed-figure", "Paid within fourteen days.", {}, 1),
    ("typed-figure", "Up to £50 a day.", {}, 1),
    ("typed-figure", "Valid for 24 months.", {}, 1),
    ("typed-figure", "款項14天內到帳。", {"language": "zh-Hant-HK"}, 1),
    ("dead-branch", "{% if award.owed %}a{% if not award.owed %}b{% endif %}{% endif %}", {}, 1),
    ("dead-branch", "{% if award.owed %}a{% elif award.owed %}b{% endif %}", {}, 1),
    ("dead-branch", "{% if true %}a{% endif %}", {}, 1),
    ("dead-branch", "{% if award.owed and party.count > 1 %}a\n{% if award.owed %}b{% endif %}{% endif %}", {}, 2),
    ("unknown-value", FLIGHT, {"frame": "frame.leter"}, None),
    ("expired", FLIGHT, {"valid_to": dt.date(2026, 11, 20)}, None),
    ("never-reviewed", FLIGHT, {"review_by": None}, None),
    ("review-due", FLIGHT, {"review_by": dt.date(2026, 1, 1)}, None),
    ("no-handling-note", FLIGHT, {"handling_note": " "}, None),
    ("no-sample", FLIGHT, {"samples": ()}, None),
    ("unknown-category", FLIGHT, {"categories": ("baggage.lte",)}, None),
    ("unknown-category", FLIGHT, {"categories": ()}, None),
    ("broken", "One.\n\n{% include 'gone' %}", {}, 3),
    ("reading-level", "word " * 60 + ".", {}, None),
]


@pytest.mark.parametrize(("rule", "body", "head", "line"), FAULTS)
def test_a_fault_is_found_where_it_stands(rule: str, body: str, head: dict[str, Any], line: int | None) -> None:
    found = lint(library(letter(body, **head)), bench_of_tests(), CATEGORIES, languages=())
    assert (rule, line) in {(one.rule, one.line) for one in found}


SOUND = [
    FLIGHT,
    "{% if award.owed %}a{% else %}b{% endif %}{% if award.owed %}c{% endif %}",
    "{% if award.owed and party.count > 1 %}a{% elif award.owed %}b{% endif %}",
    "Paid within {{ policy.payment_days }} days. Gate 14 was closed for 140 days. Flight NV14 days later.",
    "You have £500 and £50.50 and HK$50.",
]


@pytest.mark.parametrize("body", SOUND)
def test_a_sound_text_is_left_in_peace(body: str) -> None:
    assert lint(library(letter(body)), bench_of_tests(), CATEGORIES) == ()


def test_two_texts_nearly_the_same_are_named() -> None:
    text = " ".join(f"word{n}" for n in range(60))
    found = lint(library(letter(text, "one"), letter(text + " more", "two")), bench_of_tests(), CATEGORIES)
    assert [(one.rule, one.template) for one in found if one.rule == "alike"] == [("alike", "one")]


def test_a_missing_language_is_named() -> None:
    found = lint(library(letter(FLIGHT)), bench_of_tests(), CATEGORIES, languages=("en-GB", "zh-Hant-HK"))
    assert [one.message for one in found] == ["there is no zh-Hant-HK variant"]


def test_what_our_own_checks_say_is_passed_on_once() -> None:
    remark = Finding(
        rule="APO-04", family="apology", source="tone", severity="warning", message="Stock phrase.", text="x"
    )
    tried = letter(FLIGHT, samples=({}, {"party.count": 1}))
    found = lint(library(tried), bench_of_tests(), CATEGORIES, judge=lambda _letter, _template: (remark,))
    assert [(one.rule, one.severity) for one in found] == [("APO-04", "warning")]


def test_a_file_that_could_not_be_used_is_listed_with_its_line() -> None:
    broken = library_of((), [Rejected(where="x.md", what="expected a head", line=1)])
    assert [(one.path, one.rule, one.line) for one in lint(broken, bench_of_tests(), CATEGORIES)] == [
        ("x.md", "broken", 1)
    ]


def test_of_a_library_only_the_text_that_is_asked_for_is_read() -> None:
    read: list[str] = []

    def judge(_letter: Letter, template: Template) -> tuple[Finding, ...]:
        read.append(template.id)
        return ()

    two = library(letter(FLIGHT, review_by=None), letter(FLIGHT + "{{ flight.nmber }}", id="other"))
    found = lint(two, bench_of_tests(), CATEGORIES, languages=(), judge=judge, asked="tried.en-GB.md")
    assert read == ["tried"]
    assert {(one.template, one.rule) for one in found} == {("tried", "never-reviewed")}
