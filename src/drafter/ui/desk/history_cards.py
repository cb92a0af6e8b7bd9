"""The history as cards, newest first, and what can be done with each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from drafter.model.case_entry import CaseEntry, CustomerWait, KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.filed import EarlierLetter, FiledLetter
from drafter.model.past_case import PastOffer, SimilarCase
from drafter.ui import wording as w
from drafter.ui.cards import Card
from drafter.ui.desk.case_record import may_take_back
from drafter.ui.saying import date_said, due_said, listed, money_said, payment_said, say
from drafter.ui.services import OpenedCase
from drafter.ui.step_speech import say_step

Deed = Literal["open", "sent", "take_back", "called", "chase", "answer", "close", "kept", "accept", "decline", "paid",
               "rejected", "open_case", "customer_answered"]  # fmt: skip


@dataclass(frozen=True)
class HistoryItem:
    """Something in the history, with what can be done about it now; the first by Enter."""

    value: Any
    deeds: tuple[Deed, ...] = ()


def cards_of(opened: OpenedCase, alike: tuple[SimilarCase, ...], now: dt.datetime) -> tuple[Card, ...]:
    """Links to decide first, then what earlier letters still owe, what happened, the letters of linked cases, and past
    cases like this one."""
    open_links = [one for one in opened.entries if isinstance(one, OfferedLink) and one.decided is None]
    dated = [(one.finished_at, _letter(one, now)) for one in opened.letters]
    dated += [(one.at, _entry(one, now.date())) for one in opened.entries if one not in open_links]
    newest = sorted(dated, key=lambda pair: dt.datetime.fromisoformat(pair[0]), reverse=True)
    cards = [_entry(one, now.date()) for one in open_links]
    cards += [_promised(one, promise, now.date()) for one in opened.earlier for promise in one.promises]
    cards += [card for _, card in newest]
    cards += [_earlier(one) for one in opened.earlier] + [_similar(one) for one in alike]
    return tuple(cards) or (Card(title=say(w.NO_HISTORY), detail=say(w.NO_HISTORY_DETAIL)),)


def _letter(one: FiledLetter, now: dt.datetime) -> Card:
    if one.taken_back_at:
        state, edge = say(w.TAKEN_BACK), ""
    elif one.sent_at:
        state, edge = say(w.SENT_HOW, how=one.sent_how or "", date=_day(one.sent_at)), "good"
    else:
        state, edge = say(w.NOT_SENT), "warning"
    deeds: tuple[Deed, ...] = ("open",) if one.letter else ()
    if one.sent_at is None and one.taken_back_at is None:
        deeds = (*deeds, "sent")
    if may_take_back(one, now):
        deeds = (*deeds, "take_back")
    text = " ".join(one.letter.letter.plain.split()) if one.letter else ""
    title = say(w.LETTER_NUMBER, number=one.number)
    return Card(title, text, f"{_day(one.finished_at)} · {state}", edge, HistoryItem(one, deeds))


def _entry(one: CaseEntry, today: dt.date) -> Card:
    match one:
        case Note():
            return _note(one, today)
        case StationRequest():
            return _request(one, today)
        case CustomerWait():
            return _wait(one, today)
        case KeptPromise():
            return _promise(one, today)
        case OfferedLink():
            return _link(one)
        case Payment():
            return _payment(one, today)


def _note(one: Note, today: dt.date) -> Card:
    title = say(w.NOTE_KINDS[one.kind])
    if one.kind != "call_back":
        return Card(title, one.text, f"{_day(one.at)} · {one.by}", "", HistoryItem(one))
    if one.done_at:
        return Card(title, one.text, say(w.DONE_ON, date=_day(one.done_at)), "good", HistoryItem(one))
    return Card(title, one.text, _due(one.due, today), "warning", HistoryItem(one, ("called",)))


def _request(one: StationRequest, today: dt.date) -> Card:
    title = say(w.ASKED_OF, who=one.to)
    if one.answered_at:
        names = listed(file.name for file in one.answer_files)
        sent = say(w.ATTACHED_FILES, names=names) if names else ""
        detail = "\n".join(part for part in (one.text, one.answer, sent) if part)
        return Card(title, detail, say(w.ANSWERED_ON, date=_day(one.answered_at)), "good", HistoryItem(one))
    if one.closed_at:
        detail = f"{one.text}\n{one.closed_because}"
        return Card(title, detail, say(w.CLOSED_WITHOUT_ON, date=_day(one.closed_at)), "", HistoryItem(one))
    chased = say(w.CHASED_TIMES, count=len(one.chased)) if one.chased else ""
    remark = " · ".join(part for part in (chased, _due(one.due, today)) if part)
    return Card(title, one.text, remark, "warning", HistoryItem(one, ("answer", "chase", "close")))


def _wait(one: CustomerWait, today: dt.date) -> Card:
    title = say(w.ASKED_OF_CUSTOMER)
    if one.ended_at:
        detail = "\n".join(part for part in (one.text, one.ended_because) if part)
        return Card(title, detail, say(w.ANSWERED_ON, date=_day(one.ended_at)), "good", HistoryItem(one))
    return Card(title, one.text, _due(one.due, today), "warning", HistoryItem(one, ("customer_answered",)))


def _promise(one: KeptPromise, today: dt.date) -> Card:
    title = say(w.PROMISE)
    if one.done_at or one.dropped_at:
        remark = say(w.DONE_ON, date=_day(one.done_at)) if one.done_at else say(w.DROPPED)
        return Card(title, one.text, remark, "good" if one.done_at else "", HistoryItem(one))
    return Card(title, one.text, _due(one.due, today), "advice", HistoryItem(one, ("kept",)))


def _link(one: OfferedLink) -> Card:
    title, because = say(w.LINK_OFFERS.get(one.kind, w.LINKED_TO), reference=one.reference), say_step(one.because)
    if one.decided is None:
        item = HistoryItem(one, ("accept", "decline", "open_case"))
        return Card(title, because, say(w.LINK_OPEN), "accent", item)
    remark = say(w.LINK_ACCEPTED if one.decided == "accepted" else w.LINK_DECLINED)
    return Card(title, because, remark, "", HistoryItem(one, ("open_case",)))


def _payment(one: Payment, today: dt.date) -> Card:
    title = payment_said(one)
    if one.dropped_at:
        return Card(title, "", say(w.TAKEN_BACK), "", HistoryItem(one))
    if one.state == "paid":
        number = say(w.VOUCHER_NUMBER, number=one.voucher_number) if one.voucher_number else ""
        return Card(title, number, say(w.PAID_ON, date=_day(one.decided_on or one.at)), "good", HistoryItem(one))
    if one.state == "rejected":
        return Card(title, one.why or "", say(w.PAYMENT_REJECTED), "error", HistoryItem(one, ("paid",)))
    return Card(title, one.payee, _due(one.due, today), "advice", HistoryItem(one, ("paid", "rejected")))


def _earlier(one: EarlierLetter) -> Card:
    text = " ".join(one.letter.letter.letter.plain.split()) if one.letter.letter else ""
    title = say(w.LETTER_OF, number=one.letter.number, reference=one.reference)
    return Card(title, text, _day(one.letter.finished_at), "accent", HistoryItem(one.letter, ("open",)))


def _promised(one: EarlierLetter, promise: KeptPromise, today: dt.date) -> Card:
    """What the customer who writes again was promised: the first thing to know."""
    title = say(w.PROMISED_IN, reference=one.reference)
    return Card(title, promise.text, _due(promise.due, today), "warning", HistoryItem(one.letter, ("open",)))


def _similar(one: SimilarCase) -> Card:
    offers = listed(_offer(offer) for offer in one.offers) or say(w.NOTHING_OFFERED)
    remark = say(w.CAME_BACK if one.came_back else w.NOT_CAME_BACK)
    title = say(w.SIMILAR, reference=one.row.reference, customer=one.row.customer)
    return Card(title, offers, remark, "", HistoryItem(one, ("open_case",)))


def _offer(one: PastOffer) -> str:
    worth = money_said(one.amount) if one.amount else f"{one.quantity or 0:,}"
    return say(w.OFFER_KINDS[one.kind], worth=worth, form=say(w.FORMS.get(one.form, one.form)))


def _due(due: str | None, today: dt.date) -> str:
    if not due:
        return say(w.NO_DATE)
    words = due_said(dt.date.fromisoformat(due[:10]), today)[0]
    return f"{words} {due[11:16]}" if len(due) > 10 else words


def _day(moment: str) -> str:
    return date_said(dt.date.fromisoformat(moment[:10]))
