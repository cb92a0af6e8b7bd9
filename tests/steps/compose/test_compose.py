"""Composing: what is known reads as a person would write it, and what is not known is never blank and never code."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from drafter.model.case import Case, Customer
from drafter.model.letter import Letter
from drafter.model.library import library_of
from drafter.model.money import Money
from drafter.model.template import Rejected, Template, TemplateHead
from drafter.steps.compose import compose, missing_fields
from steps.compose.composing import known, letter_of, paragraph

WORDINGS = [
    ("{{ flight.date }}", "en-GB", dt.date(2026, 11, 3), "3 November 2026"),
    ("{{ flight.date }}", "en-US", dt.date(2026, 11, 3), "November 3, 2026"),
    ("{{ flight.date }}", "zh-Hant-HK", dt.date(2026, 11, 3), "2026年11月3日"),
    ("{{ flight.date }}", "en-GB", "2026-11-03", "3 November 2026"),
    ("{{ flight.date }}", "en-GB", "early in May", "early in May"),
    ("{{ award.owed }}", "en-GB", Money(Decimal("350.00"), "GBP"), "£350"),
    ("{{ award.owed }}", "en-GB", Money(Decimal("178.50"), "EUR"), "€178.50"),
    ("{{ award.owed }}", "en-GB", {"amount": "1500.00", "currency": "HKD"}, "HK$1,500"),
    ("{{ award.owed }}", "en-US", Money(Decimal("75"), "USD"), "$75"),
    ("{{ award.owed }}", "en-GB", Money(Decimal("12000"), "JPY"), "JP¥12,000"),
    ("{{ award.owed }}", "zh-Hant-HK", Money(Decimal("1500"), "HKD"), "港幣1,500元"),
    ("{{ award.owed }}", "zh-Hant-HK", Money(Decimal("99.50"), "TWD"), "新台幣99.50元"),
    ("{{ flight.delay }}", "en-GB", 320, "5 hours 20 minutes"),
    ("{{ flight.delay }}", "en-GB", 60, "1 hour"),
    ("{{ flight.delay }}", "en-GB", "61", "1 hour 1 minute"),
    ("{{ flight.delay }}", "zh-Hant-HK", 320, "5小時20分鐘"),
    ("{{ party.count }}", "en-GB", 2, "two"),
    ("{{ party.count }}", "en-GB", 12, "12"),
    ("{{ party.count }}", "zh-Hant-HK", 2, "2"),
    ("{{ award.miles }}", "en-GB", 12500, "12,500"),
    ("{{ flight.origin }}", "en-GB", "HKG", "Hong Kong"),
    ("{{ flight.cause | capital }}.", "en-GB", "fog at Heathrow", "Fog at Heathrow."),
    ("{{ policy.payment_days }} days", "en-GB", None, "14 days"),
    ("{{ company.hours }}", "zh-Hant-HK", None, "星期一至五上午九時至下午六時（香港時間）"),
]


@pytest.mark.parametrize(("body", "language", "value", "reads"), WORDINGS)
def test_values_read_as_a_person_would_write_them(body: str, language: str, value: Any, reads: str) -> None:
    name = body.split()[1].replace(".", "__")
    assert letter_of(body, language=language, **({name: value} if value is not None else {})) == reads


@pytest.mark.parametrize("nothing", [None, "", "  ", "-", "–", "N/A", "?"])
def test_what_is_not_known_stands_as_a_question(nothing: Any) -> None:
    assert letter_of("Flight {{ flight.number }}.", flight__number=nothing) == "Flight ⟦Which flight was it?⟧."


def test_a_question_is_put_in_the_language_of_the_letter() -> None:
    assert letter_of("{{ flight.number }}", language="zh-Hant-HK") == "⟦是哪一班航班？⟧"


def test_what_the_case_knows_only_as_blank_is_still_asked_for() -> None:
    template = Template(head=TemplateHead(id="t", title="t", frame=None), body="{{ customer.family_name }}")
    letter = compose(template, library_of([template]), known(case=Case(customer=Customer(family_name=" "), text="x")))
    assert isinstance(letter, Letter)
    assert [placeholder.name for placeholder in missing_fields(letter)] == ["customer.family_name"]


CONDITIONS = [
    ("{% if award.owed %}paid{% else %}none{% endif %}", {}, "none"),
    ("{% if award.owed %}paid{% else %}none{% endif %}", {"award__owed": Money(Decimal(5), "GBP")}, "paid"),
    ("{% if award.owed > 3 %}much{% else %}little{% endif %}", {"award__owed": Money(Decimal(5), "GBP")}, "much"),
    ("{% if party.count > 1 %}both{% else %}you{% endif %}", {"party__count": 2}, "both"),
    ("{% if party.count > 1 %}both{% else %}you{% endif %}", {"party__count": "several"}, "you"),
    ("{% if flight.number > 3 %}a{% else %}b{% endif %}", {"flight__number": "NV1"}, "b"),
    ('{% if award.goodwill_form == "cash" %}cash{% else %}no{% endif %}', {"award__goodwill_form": "cash"}, "cash"),
    ("{% if award.owed is defined %}known name{% else %}-{% endif %}", {}, "known name"),
    ("{% for one in party.names %}- {{ one }}\n{% endfor %}", {"party__names": ["Ann", "Bo"]}, "- Ann"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "answers", "reads"), CONDITIONS)
def test_the_case_decides_what_stands_in_the_letter(body: str, answers: dict[str, Any], reads: str) -> None:
    assert str(letter_of(body, **answers)).startswith(reads.removeprefix("- "))


def test_a_tag_on_its_own_line_parts_two_paragraphs() -> None:
    assert (
        letter_of("One.\n{% if flight.number %}\nTwo.\n{% endif %}\nThree.", flight__number="NV1")
        == "One.\n\nTwo.\n\nThree."
    )


def test_markdown_makes_lists_headings_and_bold() -> None:
    body = "## Next\n\n- **First** {{ flight.number }}\n- second\n\n1. third"
    template = Template(head=TemplateHead(id="t", title="t", frame=None), body=body)
    letter = compose(template, library_of([template]), known({"flight.number": "*NV1*"}))
    assert isinstance(letter, Letter)
    assert [paragraph.style for paragraph in letter.paragraphs] == ["heading", "bullet", "bullet", "numbered"]
    assert letter.paragraphs[1].plain == "First *NV1*"
    assert letter.paragraphs[1].runs[0].bold


def test_a_value_cannot_make_a_paragraph_or_a_style_of_its_own() -> None:
    assert (
        letter_of("To {{ customer.family_name }}.", customer__family_name="A\n\n@closing B\ue0007\ue001")
        == "To A\n@closing B7."
    )


def test_an_included_paragraph_asks_its_own_questions() -> None:
    gift = paragraph("gift", "Please take {{ ask.gift }}.", placeholders=())
    assert isinstance(letter_of('{% include "gift" %}', gift), Rejected)
    asked = letter_of(
        '{% include "gift" %}', Template(head=paragraph("gift", "").head, body="Please take {{ flight.number }}.")
    )
    assert asked == "Please take ⟦Which flight was it?⟧."


def test_the_frame_brings_reference_salutation_and_closing() -> None:
    frame = paragraph(
        "frame.letter",
        "@reference Ref {{ case.reference }}\n@salutation {{ customer.salutation }},\n@body\n@closing Yours,",
    )
    letter_itself = Template(head=TemplateHead(id="t", title="t"), body="Text.")
    case = Case(reference="CR-1", text="x", customer=Customer(title="Mrs", family_name="Chan"))
    letter = compose(letter_itself, library_of([frame, letter_itself]), known(case=case))
    assert isinstance(letter, Letter)
    assert letter.plain == "Ref CR-1\n\nDear Mrs Chan,\n\nText.\n\nYours,"
