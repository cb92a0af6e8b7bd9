"""What stands on the lines of the award: owed by law, refunds of cost, suppliers' shares, totals and deadlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case
from drafter.model.circumstances import Expense
from drafter.model.compensation import Compensation, Entitlement, Refund, Regime
from drafter.model.draft import Draft
from drafter.ui import wording as w
from drafter.ui.desk.award_line import Act, LineShown
from drafter.ui.saying import date_said, listed, money_said, say


@dataclass(frozen=True)
class Choices:
    """What a person can do with the lines: take a refund out, pick a sum within its range, pick the law that pays."""

    take_out: Callable[[AwardLine], None]
    pick_sum: Callable[[Entitlement], None]
    pick_law: Callable[[Regime], None]


def lines_shown(draft: Draft, choices: Choices) -> list[LineShown]:
    """Never mixed: what law owes, which law pays, what is refunded, what a supplier may bear, what is not owed."""
    answer, award = draft.compensation, draft.award
    shown = [_owed(due, award, choices) for due in answer.entitlements]
    shown += [_one_of(regimes, award, choices) for regimes in answer.choose_one]
    shown += [_refund(one) for one in answer.refunds]
    shown += [_by_hand(line, choices) for line in _refunds_by_hand(draft)]
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
        each = listed(money_said(one) for one in answer.totals.per_passenger)
        whole = listed(money_said(one) for one in answer.totals.booking)
        said.append(say(w.TOTALS, each=each or whole, whole=whole))
    if draft.case.expenses:
        said.append(say(w.COSTS_CLAIMED, costs=listed(_cost(one) for one in draft.case.expenses)))
    asked = _asked_for(draft.case)
    if asked:
        offered = listed(money_said(line.amount) for line in draft.award.lines if line.amount) or say(w.NOTHING)
        said.append(say(w.ASKED_AND_OFFERED, asked=asked, offered=offered))
    return said + _pay_by(answer)


def _pay_by(answer: Compensation) -> list[str]:
    return [say(w.PAY_BY, what=one.what, date=date_said(one.due), source=one.source) for one in answer.deadlines[:3]]


def _owed(due: Entitlement, award: Award, choices: Choices) -> LineShown:
    """With a range, the sum picked within it, and the way to pick another."""
    title = say(w.OWED_IF if due.if_ else w.OWED_LINE, regime=due.regime)
    because = say(w.OWED_BECAUSE, head=say(w.HEADS[due.head]), article=due.article, because=due.because)
    if due.range is None or due.if_:
        return LineShown(title, _amount_said(due), because, _opened(due))
    lines = (line for line in award.of("owed") if (line.regime, line.head) == (due.regime, due.head))
    picked = next((line.amount for line in lines if line.amount), None)
    amount = money_said(picked) if picked else _amount_said(due)
    told = say(w.WITHIN_RANGE, low=money_said(due.range[0]), high=money_said(due.range[1]))
    acts = (Act(say(w.CHOOSE_SUM), partial(choices.pick_sum, due)),)
    return LineShown(title, amount, f"{told} {because}" if picked else because, _opened(due), acts)


def _opened(due: Entitlement) -> str | None:
    """What opens under the line: what the article says, and how the sum is to be paid."""
    return "\n".join(part for part in (due.article_text, due.form_note) if part) or None


def _amount_said(due: Entitlement) -> str:
    if due.range:
        return " – ".join(money_said(end) for end in due.range)
    return money_said(due.amount) if due.amount else ""


def _one_of(regimes: tuple[Regime, ...], award: Award, choices: Choices) -> LineShown:
    paying = {line.regime for line in award.of("owed")}
    acts = tuple(Act(regime, partial(choices.pick_law, regime), regime in paying) for regime in regimes)
    return LineShown(say(w.ONE_OF, regimes=" / ".join(regimes)), "", "", None, acts)


def _refund(one: Refund) -> LineShown:
    title = say(w.REFUND_IF if one.if_ else w.REFUND_LINE, what=_kind_said(one.what))
    return LineShown(title, money_said(one.amount), one.because)


def _refunds_by_hand(draft: Draft) -> list[AwardLine]:
    """Refunds a person entered: those of the award that do not come from the receipts."""
    worked_out = [(one.because, one.amount) for one in draft.compensation.refunds]
    return [line for line in draft.award.of("refund") if (line.note, line.amount) not in worked_out]


def _by_hand(line: AwardLine, choices: Choices) -> LineShown:
    amount = money_said(line.amount) if line.amount else ""
    acts = (Act(say(w.TAKE_OUT), partial(choices.take_out, line)),)
    return LineShown(say(w.REFUND_LINE, what=_kind_said(line.head)), amount, line.note or "", None, acts)


def _cost(expense: Expense) -> str:
    amount = money_said(expense.amount) if expense.amount else "?"
    receipt = {True: w.WITH_RECEIPT, False: w.WITHOUT_RECEIPT, None: w.RECEIPT_UNKNOWN}[expense.receipt]
    return f"{_kind_said(expense.kind)} {amount} ({say(receipt)})"


def _kind_said(kind: str) -> str:
    return say(w.EXPENSES_SAID[kind]) if kind in w.EXPENSES_SAID else kind


def _asked_for(case: Case) -> str:
    """What the customer asked for: as stored, else as read in the letter and confirmed."""
    if case.asked_for:
        return listed(money_said(one) for one in case.asked_for)
    facts = (fact.value for fact in case.facts_named("amount_asked") if fact.confirmed_by)
    return listed(f"{value['currency']} {value['amount']}" for value in facts if isinstance(value, dict))
