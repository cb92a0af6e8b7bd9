"""What is written down beside the letter: notes, calls, requests, links, payments, what became of letters."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from drafter.model.case import Link
from drafter.model.case_entry import CaseEntry, CustomerWait, KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.filed import FiledLetter
from drafter.oversight import payments
from drafter.ui import wording as w
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase, Services

TAKE_BACK_WITHIN = dt.timedelta(minutes=5)


class CaseRecord(QObject):
    """Each method is one thing a person does; all are allowed on a closed case too."""

    linked = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        services: Services,
        opened: Callable[[], OpenedCase | None],
        write_down: Callable[[Callable[[], OpenedCase]], None],
        who: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._opened, self._write_down, self._who = services, opened, write_down, who

    def note(self, text: str) -> None:
        self._put(Note(id=_id(), kind="note", text=text, at=_now(), by=self._who()))

    def call(self, text: str) -> None:
        self._put(Note(id=_id(), kind="call", text=text, at=_now(), by=self._who()))

    def call_back(self, text: str, due: str) -> None:
        self._put(Note(id=_id(), kind="call_back", text=text, at=_now(), by=self._who(), due=due))

    def called_back(self, note: Note, text: str) -> None:
        said = f"{note.text}\n{text}" if text else note.text
        self._put(replace(note, text=said, done_at=_now()))

    def ask(self, to: str, text: str, due: str) -> None:
        """A report asked of a station, crew, handler or hotel: the case waits from now on."""
        self._put(StationRequest(id=_id(), to=to, text=text, at=_now(), by=self._who(), due=due))

    def chase(self, request: StationRequest) -> None:
        self._put(request.chase(_now()))

    def answered(self, request: StationRequest, text: str, files: tuple[Path, ...] = ()) -> None:
        """The report has come: typed in, as files, or both."""
        answered = request.answered(text, _now())
        self._do(lambda case_id: self._services.put_report(case_id, answered, files))

    def close_without(self, request: StationRequest, why: str) -> None:
        self._put(request.close_without(why, _now()))

    def wait_for_customer(self, text: str, due: str) -> None:
        """Something asked of the customer: our own clocks stand still from now on."""
        self._put(CustomerWait(id=_id(), text=text, at=_now(), by=self._who(), due=due))

    def customer_answered(self, wait: CustomerWait, text: str) -> None:
        self._put(replace(wait, ended_at=_now(), ended_because=text))

    def kept(self, promise: KeptPromise) -> None:
        self._put(replace(promise, done_at=_now()))

    def accept(self, link: OfferedLink) -> None:
        self._put(replace(link, decided="accepted", by=self._who()))
        self.linked.emit(Link(reference=link.reference, kind=link.kind))  # type: ignore[arg-type]  # as it was offered

    def decline(self, link: OfferedLink) -> None:
        self._put(replace(link, decided="declined", by=self._who()))

    def sent(self, letter: FiledLetter, how: str) -> None:
        self._do(lambda case_id: self._services.mark_sent(case_id, letter.id, how))

    def take_back(self, letter: FiledLetter) -> None:
        """Asked again here: the card may have stood on the screen while the minutes passed."""
        if not may_take_back(letter, dt.datetime.now().astimezone()):
            self.refused.emit(say(w.TOO_LATE_TO_TAKE_BACK, number=letter.number))
            return
        self._do(lambda case_id: self._services.take_back(case_id, letter.id))

    def paid(self, payment: Payment, voucher_number: str) -> None:
        request = payments.request_of(self._reference, payment)
        self._settle(payment, payments.paid(request, dt.date.today(), voucher_number.strip() or None))

    def rejected(self, payment: Payment, why: str) -> None:
        request = payments.request_of(self._reference, payment)
        self._settle(payment, payments.rejected(request, dt.date.today(), why))

    def _settle(self, payment: Payment, answer: payments.PaymentRequest | payments.RefusedPayment) -> None:
        if isinstance(answer, payments.RefusedPayment):
            self.refused.emit(answer.what)
        else:
            self._put(payments.recorded(payment, answer))

    @property
    def _reference(self) -> str:
        opened = self._opened()
        return (opened.stored.case.reference or "") if opened else ""

    def _put(self, entry: CaseEntry) -> None:
        self._do(lambda case_id: self._services.put_entry(case_id, entry))

    def _do(self, deed: Callable[[str], None]) -> None:
        opened = self._opened()
        if opened is None:
            return
        case_id = opened.stored.case.id or ""

        def job() -> OpenedCase:
            deed(case_id)
            return self._services.open_case(case_id)

        self._write_down(job)


def may_take_back(letter: FiledLetter, now: dt.datetime) -> bool:
    """Within five minutes of finishing, and not once it has gone out."""
    young = now - dt.datetime.fromisoformat(letter.finished_at) <= TAKE_BACK_WITHIN
    return young and letter.sent_at is None and letter.taken_back_at is None


def local_time(moment: str) -> str:
    """A moment of the store as the clock on the wall showed it: 2026-11-21 14:02."""
    return dt.datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def _id() -> str:
    return str(uuid.uuid4())


def _now() -> str:
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")
