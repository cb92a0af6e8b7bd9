"""The award panel: four lines with their articles, goodwill with its forms and who signs, refunds by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from drafter.adapters.values import value_from
from drafter.model.award import AwardLine
from drafter.model.case import Case
from drafter.model.company import Signatory
from drafter.model.compensation import Precedents
from drafter.model.draft import Draft
from drafter.model.money import Money, money
from drafter.steps.flow import (
    Seat,
    choose_law,
    choose_sum,
    give_goodwill,
    offering_of,
    open_case,
    pick_template,
    refund_cost,
    take_out_refund,
)
from drafter.ui.desk.award_line import AwardLineView
from drafter.ui.desk.award_view import AwardView
from drafter.ui.desk.refund_box import RefundBox
from handbook import book

SEAT = Seat(signatory=Signatory(name="Priya Nair"), today=dt.date(2026, 11, 21))
DISRUPTION = {
    "event": "delay", "date": "2026-10-10", "currency": "GBP", "departure_delay_min": 250, "arrival_delay_min": 340,
    "journey": {"origin": "LHR", "destination": "HKG", "operating_carrier": {"licence": "HK"}},
    "cause": {"kind": "technical"}, "service": {"issues": ["ife.broken"], "impact": 2}, "passenger": {"count": 2},
}  # fmt: skip
COSTS = [
    {"kind": "meal", "amount": {"amount": "38.60", "currency": "GBP"}, "receipt": True},
    {"kind": "transport", "amount": {"amount": "20.00", "currency": "GBP"}, "receipt": False},
]


def draft(**more: Any) -> Draft:
    raw = {"text": "Late, and the screen broke.", "categories": ["disruption.delay"], "disruption": DISRUPTION}
    case = value_from(raw | {"expenses": COSTS} | more, Case, "case")
    assert isinstance(case, Case), case
    return open_case(case, book(), SEAT)


@pytest.fixture
def panel(qtbot: QtBot) -> AwardView:
    view = AwardView()
    qtbot.addWidget(view)
    view.show()
    return view


def shown(panel: AwardView, given: Draft) -> str:
    """Every word on the panel that can be seen."""
    panel.show_draft(given, offering_of(given, book(), SEAT))
    QApplication.processEvents()
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


def lines(panel: AwardView) -> list[AwardLineView]:
    return [line for line in panel.findChildren(AwardLineView) if line.isVisibleTo(panel)]


def test_questions_with_the_same_reason_are_told_apart_by_their_fact(panel: AwardView) -> None:
    nowhere = DISRUPTION | {"journey": {"operating_carrier": {"licence": "HK"}}}
    shown(panel, draft(disruption=nowhere))
    asked = [one.text() for one in panel.findChildren(QPushButton) if one.text().startswith("Needs a fact")]
    assert [text[:22] for text in asked[:2]] == ["Needs a fact: From – t", "Needs a fact: To – the"]


def test_the_article_opens_with_the_keyboard_and_stays_open(panel: AwardView, qtbot: QtBot) -> None:
    given = draft()
    assert "no lower band for flights within Europe" not in shown(panel, given)
    triangle = lines(panel)[0].triangle
    assert triangle is not None
    triangle.setFocus()
    qtbot.keyClick(triangle, Qt.Key.Key_Space)
    assert lines(panel)[0].article.isVisibleTo(panel)
    assert "a voucher only with the passenger's signed agreement" in lines(panel)[0].article.text()
    assert "no lower band for flights within Europe" in shown(panel, given)


def test_totals_receipts_asked_and_offered_stand_below_the_lines(panel: AwardView) -> None:
    said = shown(panel, draft(asked_for=[{"amount": "900.00", "currency": "GBP"}]))
    assert "In all GBP 1,040; GBP 520 for each passenger." in said
    assert "meal GBP 38.60 (receipt), transport GBP 20 (no receipt)" in said
    assert "Asked for: GBP 900. Offered: GBP 1,040, GBP 38.60" in said


def test_the_working_of_goodwill_is_told_in_words_one_to_a_line(panel: AwardView) -> None:
    service = {"issues": ["meal.missing", "delay.no_statute"]}
    shown(panel, draft(disruption=DISRUPTION | {"service": service, "passenger": {"cabin": "premium_economy"}}))
    assert panel.goodwill.why.text().split("\n") == [
        "long delay left out: the law already pays for this delay",
        "missing meal (impact: real, 2 of 4; assumed) +20.00",
        "cabin premium economy +10.00",
    ]


def test_every_form_says_what_the_chosen_sum_comes_to(panel: AwardView) -> None:
    given = give_goodwill(draft(), money("40", "GBP"), "cash", book(), SEAT)
    shown(panel, given)
    form = panel.goodwill.form
    forms = [form.itemText(n) for n in range(form.count())]
    assert "Bank transfer GBP 40" in forms
    assert "Voucher GBP 55" in forms


@pytest.mark.parametrize(
    ("sum_", "asks", "words"),
    [("40", False, "within the authority of: executive"), ("500", True, "Outside the band")],
)
def test_outside_the_band_reason_and_name_are_asked(panel: AwardView, sum_: str, asks: bool, words: str) -> None:
    said = shown(panel, give_goodwill(draft(), money(sum_, "GBP"), "cash", book(), SEAT))
    assert words in said
    assert panel.goodwill.reason.isVisibleTo(panel) is asks


def test_above_their_authority_an_executive_is_asked_for_a_name_within_the_band_too(panel: AwardView) -> None:
    grave = {**DISRUPTION, "service": {"issues": ["seat.lie_flat", "clothes.soiled"], "impact": 4}}
    given = give_goodwill(draft(disruption=grave), money("235", "GBP"), "cash", book(), SEAT)
    assert "assistant manager may" in shown(panel, given)
    assert panel.goodwill.signed_by.isVisibleTo(panel)


def test_the_key_to_the_award_goes_to_what_is_missing(panel: AwardView) -> None:
    shown(panel, give_goodwill(draft(), money("500", "GBP"), "cash", book(), SEAT))
    panel.go_to_signing()
    assert panel.focusWidget() is panel.goodwill.reason
    panel.go_to()
    assert panel.focusWidget() is panel.goodwill.amount


def test_cases_of_the_same_event_are_told_apart_from_like_ones(panel: AwardView) -> None:
    given = draft()
    few = Precedents(count=2, few=True, median=money("30", "GBP"), low=money("30", "GBP"), high=money("30", "GBP"))
    event = replace(few, count=7, few=False, warning="50.00 GBP is well above what 7 cases of the same event got.")
    assert given.compensation.goodwill is not None
    goodwill = replace(given.compensation.goodwill, precedents=few, same_event=event)
    said = shown(panel, replace(given, compensation=replace(given.compensation, goodwill=goodwill)))
    assert "Same event: median GBP 30, from GBP 30 to GBP 30 (7 cases)" in said
    assert "Like cases: median GBP 30, from GBP 30 to GBP 30 (2, too few to go by)" in said
    assert "well above what 7 cases of the same event got" in said
    assert "GBP 30 in the middle" in panel.goodwill.scale.accessibleDescription()


def test_a_refund_by_hand_joins_the_award_and_can_be_taken_out(panel: AwardView, qtbot: QtBot) -> None:
    given = refund_cost(draft(), "taxi", money("22", "GBP"), "the station sent them there", book(), SEAT)
    assert [line.kind for line in given.award.lines] == ["owed", "refund", "refund", "goodwill"]
    assert "Refund – taxi GBP 22" in shown(panel, given)
    out = next(one for one in panel.findChildren(QPushButton) if one.text() == "Take out" and one.isVisibleTo(panel))
    with qtbot.waitSignal(panel.refund_taken_out) as taken:
        out.click()
    line = taken.args[0]
    assert isinstance(line, AwardLine)
    assert "taxi" not in shown(panel, take_out_refund(given, line, book(), SEAT))


def test_the_refund_box_takes_a_sum_in_the_customers_currency(qtbot: QtBot) -> None:
    box = RefundBox("HKD")
    qtbot.addWidget(box)
    box.show()
    box.amount.setText("120")
    box.why.setText("the lounge was closed")
    with qtbot.waitSignal(box.given) as given:
        qtbot.keyClick(box.amount, Qt.Key.Key_Return)
    assert given.args == ["meal", Money(money("120", "HKD").amount, "HKD"), "the lounge was closed"]


@pytest.mark.parametrize("words", ["", "much", "-5", "0"])
def test_no_sum_is_told_and_nothing_is_added(qtbot: QtBot, words: str) -> None:
    box = RefundBox("HKD")
    qtbot.addWidget(box)
    box.show()
    box.amount.setText(words)
    with qtbot.assertNotEmitted(box.given):
        qtbot.keyClick(box.amount, Qt.Key.Key_Return)
    assert "no sum" in box.told.text()


def test_a_letter_that_says_no_without_a_refund_is_pointed_out(panel: AwardView) -> None:
    picked = pick_template(draft(expenses=[], categories=["refund.refused"]), "refund.refused.answer", book(), SEAT)
    assert isinstance(picked, Draft), picked
    assert "The award has no refund" in shown(panel, picked)
    paid = refund_cost(picked, "other", money("22", "GBP"), "", book(), SEAT)
    assert "The award has no refund" not in shown(panel, paid)


def test_without_a_case_nothing_can_be_changed(panel: AwardView) -> None:
    shown(panel, draft())
    panel.show_nothing()
    assert not panel.goodwill.isVisibleTo(panel)
    assert not panel.add_refund.isVisibleTo(panel)


BOTH = {**DISRUPTION, "journey": {"origin": "DUB", "destination": "LHR", "operating_carrier": {"licence": "IE"}}}
HOLIDAY = {
    "event": "package", "date": "2026-10-10",
    "package": {"price": {"amount": "2800.00", "currency": "EUR"}, "days": 14,
                "defects": [{"id": "noise.night", "days_affected": 14}]},
}  # fmt: skip


def buttons(panel: AwardView) -> dict[str, QPushButton]:
    return {one.text(): one for one in panel.findChildren(QPushButton) if one.isVisibleTo(panel)}


def test_of_two_laws_the_person_picks_the_one_that_pays(panel: AwardView, qtbot: QtBot) -> None:
    given = draft(disruption=BOTH)
    shown(panel, given)
    assert not buttons(panel)["✓ UK261"].isEnabled()
    with qtbot.waitSignal(panel.law_picked) as picked:
        buttons(panel)["EU261"].click()
    changed = choose_law(given, picked.args[0], book(), SEAT)
    assert {line.regime for line in changed.award.of("owed")} == {"EU261"}
    assert changed.award.of("goodwill") == given.award.of("goodwill")
    shown(panel, changed)
    assert "✓ EU261" in buttons(panel)


def test_a_sum_within_the_range_of_the_law_is_picked(panel: AwardView, qtbot: QtBot) -> None:
    given = draft(disruption=HOLIDAY, expenses=[])
    assert "EUR 280 – EUR 1,120" in shown(panel, given)
    with qtbot.waitSignal(panel.sum_wanted):
        buttons(panel)["Choose the sum …"].click()
    picked = choose_sum(given, "PKG", "price_reduction", money("700", "EUR"), book(), SEAT)
    assert "EUR 700" in shown(panel, picked)
    assert "Between EUR 280 and EUR 1,120." in shown(panel, picked)
    assert choose_sum(given, "PKG", "price_reduction", money("1200", "EUR"), book(), SEAT) is given


def test_a_receipt_refunded_stands_once_however_it_is_called_on_the_screen(panel: AwardView) -> None:
    given = draft()
    answer = given.compensation
    refunds = tuple(replace(one, what="膳食") for one in answer.refunds)
    said = shown(panel, replace(given, compensation=replace(answer, refunds=refunds)))
    assert said.count("GBP 38.60") == 2  # its line, and the costs claimed
