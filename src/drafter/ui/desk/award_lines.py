"""What stands on the lines of the award: owed by law, refunds of cost, suppliers' shares, totals and deadlines."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from drafter.model.award import AwardLine
from drafter.model.case import Case
from drafter.model.circumstances import Expense
from drafter.model.compensation import Compensation, Entitlement
from drafter.model.draft import Draft
from drafter.ui import wording as w
from drafter.ui.desk.award_line import LineShown
from drafter.ui.saying import date_said, money_said, say

TakeOut = Callable[[AwardLine], None]


def lines_shown(draft: Draft, take_out: TakeOut) -> list[LineShown]:
    """Never mixed: what law owes, which law pays, what is refunded, what a supplier may bear, what is not owed."""
    answer = draft.compensation
    shown = [_owed(due) for due in answer.entitlements]
    shown += [LineShown(say(w.ONE_OF, regimes=" / ".join(choice)), "", "") for choice in answer.choose_one]
    shown += [
        LineShown(say(w.REFUND_IF if one.if_ else w.REFUND_LINE, what=_kind_said(one.what)), money_said(one.amount),
                  one.because)
        for one in answer.refunds
    ]  # fmt: skip
    shown += [_by_hand(line, take_out) for line in _refunds_by_hand(draft)]
    shown += [
        LineShown(say(w.SUPPLIER_LINE, who=one.who), money_said(one.share) if one.share else "", one.because)
        for one in answer.suppliers
    ]
    if not answer.entitlements:
        shown += [
            LineShown(say(w.NOT_OWED, regime=one.regime), "", one.because, one.article_text)
            for one in answer.not_due[:2]
        ]
    return shown


def below_lines(draft: Draft) -> list[str]:
    """Totals, receipts, what was asked for beside what is offered, and by when it must be paid."""
    answer, said = draft.compensation, []
    if answer.totals.booking:
        each = ", ".join(money_said(one) for one in answer.totals.per_passenger)
        whole = ", ".join(money_said(one) for one in answer.totals.booking)
        said.append(say(w.TOTALS, each=each or whole, whole=whole))
    if draft.case.expenses:
        said.append(say(w.COSTS_CLAIMED, costs=", ".join(_cost(one) for one in draft.case.expenses)))
    asked = _asked_for(draft.case)
    if asked:
        offered = ", ".join(money_said(line.amount) for line in draft.award.lines if line.amount) or say(w.NOTHING)
        said.append(say(w.ASKED_AND_OFFERED, asked=asked, offered=offered))
    return said + _pay_by(answer)


def _pay_by(answer: Compensation) -> list[str]:
    return [say(w.PAY_BY, what=one.what, date=date_said(one.due), source=one.source) for one in answer.deadlines[:3]]


def _owed(due: Entitlement) -> LineShown:
    sums = " – ".join(money_said(end) for end in due.range) if due.range else ""
    amount = sums or (money_said(due.amount) if due.amount else "")
    title = say(w.OWED_IF if due.if_ else w.OWED_LINE, regime=due.regime)
    because = f"{say(w.HEADS[due.head])}. {due.article}. {due.because}"
    return LineShown(title, amount, because, due.article_text)


def _refunds_by_hand(draft: Draft) -> list[AwardLine]:
    """Refunds a person entered: those of the award that do not come from the receipts."""
    worked_out = [(one.what, one.amount) for one in draft.compensation.refunds]
    return [line for line in draft.award.of("refund") if (line.head, line.amount) not in worked_out]


def _by_hand(line: AwardLine, take_out: TakeOut) -> LineShown:
    amount = money_said(line.amount) if line.amount else ""
    return LineShown(
        say(w.REFUND_LINE, what=_kind_said(line.head)), amount, line.note or "", None, partial(take_out, line)
    )


def _cost(expense: Expense) -> str:
    amount = money_said(expense.amount) if expense.amount else "?"
    receipt = {True: w.WITH_RECEIPT, False: w.WITHOUT_RECEIPT, None: w.RECEIPT_UNKNOWN}[expense.receipt]
    return f"{_kind_said(expense.kind)} {amount} ({say(receipt)})"


def _kind_said(kind: str) -> str:
    return say(w.EXPENSES_SAID[kind]) if kind in w.EXPENSES_SAID else kind


def _asked_for(case: Case) -> str:
    """What the customer asked for: as stored, else as read in the letter and confirmed."""
    if case.asked_for:
        return ", ".join(money_said(one) for one in case.asked_for)
    facts = (fact.value for fact in case.facts_named("amount_asked") if fact.confirmed_by)
    return ", ".join(f"{value['currency']} {value['amount']}" for value in facts if isinstance(value, dict))
