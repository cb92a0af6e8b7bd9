"""Payment requests as finance gets them, and what became of each."""

from __future__ import annotations

import csv
import datetime as dt

import pytest

from builders.filing import a_letter
from drafter.model.award import Award, AwardLine
from drafter.model.money import money
from drafter.oversight.payments import (
    COLUMNS,
    PaymentRequest,
    RefusedPayment,
    as_csv,
    paid,
    payments_of,
    recorded,
    rejected,
    request_of,
    requests_for,
)

DUE, LATER = dt.date(2026, 12, 5), dt.date(2026, 12, 20)
AWARD = Award(
    lines=(
        AwardLine(kind="owed", head="compensation", amount=money("1040", "GBP")),
        AwardLine(kind="refund", head="meal", amount=money("9800", "JPY")),
        AwardLine(kind="goodwill", head="goodwill", quantity=3050, form="miles"),
        AwardLine(kind="goodwill", head="goodwill", amount=money("30", "GBP"), form="in_kind"),
        AwardLine(kind="owed", head="price_reduction"),
    )
)


def request(form: str = "cash", payee: str = "Chan Ka Yee") -> PaymentRequest:
    line = AwardLine(kind="goodwill", amount=money("60", "GBP"), form=form)  # type: ignore[arg-type]  # a row's own word
    return requests_for("CR-2026-004512", payee, Award(lines=(line,)), DUE)[0]


def rows(*requests: PaymentRequest) -> list[dict[str, str]]:
    return list(csv.DictReader(as_csv(requests).splitlines()))


def as_paid(number: str | None = None, form: str = "cash") -> PaymentRequest:
    done = paid(request(form), LATER, number)
    assert isinstance(done, PaymentRequest)
    return done


def test_each_line_that_moves_money_miles_or_a_voucher_is_one_request() -> None:
    found = rows(*requests_for("CR-2026-004512", "Chan Ka Yee", AWARD, DUE))
    assert [(row["line"], row["amount"], row["currency"], row["quantity"], row["form"]) for row in found] == [
        ("1", "1040.00", "GBP", "", "cash"),
        ("2", "9800", "JPY", "", "cash"),
        ("3", "", "", "3050", "miles"),
    ]
    assert {(row["reference"], row["payee"], row["due"], row["state"]) for row in found} == {
        ("CR-2026-004512", "Chan Ka Yee", "2026-12-05", "requested")
    }


def test_without_requests_there_are_only_headings() -> None:
    assert as_csv([]) == ",".join(COLUMNS) + "\r\n"


def test_a_voucher_is_recorded_as_paid_with_its_number() -> None:
    (row,) = rows(as_paid("NV-77120", "voucher"))
    assert (row["state"], row["voucher_number"], row["decided_on"]) == ("paid", "NV-77120", "2026-12-20")


def test_a_rejected_payment_keeps_the_reason_and_may_be_paid_later() -> None:
    sent_back = rejected(request(), DUE, "account closed")
    assert isinstance(sent_back, PaymentRequest)
    assert rows(sent_back)[0]["why"] == "account closed"
    done = paid(sent_back, LATER)
    assert isinstance(done, PaymentRequest)
    assert (done.state, done.why) == ("paid", None)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda: paid(request("voucher"), LATER), "enter its number"),
        (lambda: paid(request("voucher"), LATER, " "), "enter its number"),
        (lambda: paid(as_paid(), LATER), "already recorded as paid"),
        (lambda: rejected(as_paid(), LATER, "mistake"), "cannot be rejected"),
        (lambda: rejected(request(), LATER, " "), "say why"),
    ],
)
def test_what_cannot_be_recorded_says_why(change: object, words: str) -> None:
    refused = change()  # type: ignore[operator]  # each row is a call
    assert isinstance(refused, RefusedPayment)
    assert words in refused.what


@pytest.mark.parametrize("payee", ["=HYPERLINK(1)", "+44", "-1", "@SUM(A1)"])
def test_a_payees_name_never_becomes_a_formula(payee: str) -> None:
    assert rows(request(payee=payee))[0]["payee"] == f"'{payee}"


@pytest.mark.parametrize("payee", ['Chan, "Ka" Yee', "陳嘉怡", "Zoë\nLund"])
def test_names_with_commas_quotes_and_other_scripts_survive(payee: str) -> None:
    text = as_csv([request(payee=payee)])
    assert next(csv.DictReader(text.splitlines(keepends=True)))["payee"] == payee


def test_a_finished_letter_leaves_one_payment_for_each_line_that_moves_money() -> None:
    letter = a_letter(goodwill="40.00", id="L1", finished_at="2026-11-21T10:00:00+00:00")
    (payment,) = payments_of(letter, "Ada Lund", DUE)
    asked = request_of("CR-2026-000001", payment)
    assert (asked.reference, asked.payee, asked.form, asked.due) == ("CR-2026-000001", "Ada Lund", "voucher", DUE)
    done = paid(asked, LATER, "V-77")
    assert isinstance(done, PaymentRequest)
    assert recorded(payment, done).voucher_number == "V-77"
