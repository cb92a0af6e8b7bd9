"""Payments: what the finished letters ask finance to pay, as rows of a .csv file, and what became of each."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import convert, to_builtins
from msgspec.structs import replace

from drafter.model.award import Award, AwardLine
from drafter.model.base import Value
from drafter.model.case_entry import Payment
from drafter.model.compensation import Form
from drafter.model.draft import FinishedLetter
from drafter.model.money import Money

State = Literal["requested", "paid", "rejected"]
COLUMNS = (
    "reference", "line", "payee", "kind", "head", "amount", "currency", "quantity", "form", "due", "state",
    "decided_on", "voucher_number", "why",
)  # fmt: skip


class PaymentRequest(Value, frozen=True, kw_only=True):
    """One line of an award on its way to the customer. `line` counts the case's lines from 1; miles have no amount."""

    reference: str
    line: int
    payee: str
    kind: str
    form: Form
    due: dt.date
    head: str = ""
    amount: Money | None = None
    quantity: int | None = None
    state: State = "requested"
    decided_on: dt.date | None = None
    voucher_number: str | None = None
    why: str | None = None


class RefusedPayment(Value, frozen=True, kw_only=True):
    """A change that cannot be recorded, and what to do instead."""

    what: str


def requests_for(reference: str, payee: str, award: Award, due: dt.date) -> tuple[PaymentRequest, ...]:
    """One request for each line that moves money, miles or a voucher; what is given in kind is not paid."""
    return tuple(
        _request(reference, payee, line, number, due)
        for number, line in enumerate(award.lines, start=1)
        if line.form != "in_kind" and (line.amount is not None or line.quantity is not None)
    )


def _request(reference: str, payee: str, line: AwardLine, number: int, due: dt.date) -> PaymentRequest:
    return PaymentRequest(
        reference=reference,
        line=number,
        payee=payee,
        kind=line.kind,
        head=line.head,
        amount=line.amount,
        quantity=line.quantity,
        form=line.form,
        due=due,
    )


def payments_of(letter: FinishedLetter, payee: str, due: dt.date) -> tuple[Payment, ...]:
    """What a finished letter has finance pay, as it is kept beside the case."""
    day = letter.finished_at[:10]
    return tuple(
        Payment(
            id=f"{letter.id}:{one.line}",
            at=letter.finished_at,
            by=letter.finished_by,
            letter_id=letter.id,
            line=one.line,
            payee=payee,
            kind=one.kind,
            form=one.form,
            due=max(day, due.isoformat()),
            head=one.head,
            amount=one.amount,
            quantity=one.quantity,
        )
        for one in requests_for("", payee, letter.award, due)
    )


def request_of(reference: str, payment: Payment) -> PaymentRequest:
    """The payment as finance reads it."""
    fields = {"reference": reference, **to_builtins(payment)}
    return convert({name: fields[name] for name in PaymentRequest.__struct_fields__}, PaymentRequest)


def recorded(payment: Payment, request: PaymentRequest) -> Payment:
    """The payment with what became of it."""
    return replace(
        payment,
        state=request.state,
        decided_on=request.decided_on.isoformat() if request.decided_on else None,
        voucher_number=request.voucher_number,
        why=request.why,
    )


def paid(request: PaymentRequest, on: dt.date, voucher_number: str | None = None) -> PaymentRequest | RefusedPayment:
    """The request as paid; a voucher needs its number. Also for a case that is closed."""
    if request.state == "paid":
        return RefusedPayment(what=f"{_named(request)} is already recorded as paid on {request.decided_on}.")
    if request.form == "voucher" and not (voucher_number or "").strip():
        return RefusedPayment(what=f"{_named(request)} is a voucher: enter its number.")
    return replace(request, state="paid", decided_on=on, voucher_number=voucher_number, why=None)


def rejected(request: PaymentRequest, on: dt.date, why: str) -> PaymentRequest | RefusedPayment:
    """The request as sent back by finance or the bank, with the reason; it may still be paid later."""
    if request.state == "paid":
        return RefusedPayment(what=f"{_named(request)} was paid on {request.decided_on} and cannot be rejected.")
    if not why.strip():
        return RefusedPayment(what=f"{_named(request)}: say why it was rejected.")
    return replace(request, state="rejected", decided_on=on, why=why)


def as_csv(requests: Iterable[PaymentRequest]) -> str:
    """The rows as .csv text (RFC 4180), headings first."""
    sheet = _Sheet()
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    writer.writerows(_row(request) for request in requests)
    return "".join(sheet.lines)


class _Sheet:
    """Collects what a csv writer writes."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: str) -> int:
        self.lines.append(line)
        return len(line)


def _row(request: PaymentRequest) -> tuple[str, ...]:
    amount = request.amount.rounded() if request.amount else None
    cells: tuple[str | int | Decimal | dt.date | None, ...] = (
        request.reference, request.line, request.payee, request.kind, request.head,
        amount.amount if amount else None, amount.currency if amount else None, request.quantity, request.form,
        request.due, request.state, request.decided_on, request.voucher_number, request.why,
    )  # fmt: skip
    return tuple("" if cell is None else _plain(cell) for cell in cells)


def _plain(cell: str | int | Decimal | dt.date) -> str:
    """A customer's words must not become a formula when a spreadsheet opens the file."""
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _named(request: PaymentRequest) -> str:
    return f"Payment {request.reference}, line {request.line},"
