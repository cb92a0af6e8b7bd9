"""Carries out what somebody wants done in the history: asks what is needed, and has it written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from drafter.model.case_entry import ASK_DAYS, OfferedLink, StationRequest
from drafter.model.draft import Draft
from drafter.model.past_case import SimilarCase
from drafter.ui import wording as w
from drafter.ui.desk.case_record import CaseRecord
from drafter.ui.desk.entry_box import EntryBox, EntryForm
from drafter.ui.desk.letter_box import LetterBox
from drafter.ui.saying import say

_ASK_HOURS, _WAIT_HOURS, _CALL_HOURS = ASK_DAYS * 24, 14 * 24, 24


class HistoryDeeds(QObject):
    case_wanted = Signal(str)
    """The reference of a case to open."""

    def __init__(
        self, record: CaseRecord, case: Callable[[], Draft | None], request: Callable[[str], str], parent: QWidget
    ) -> None:
        """`request`: the text that asks whoever is named for a report on the case in front."""
        super().__init__(parent)
        self._record, self._case, self._request, self._parent = record, case, request, parent
        self.box: EntryBox | LetterBox | None = None

    def do(self, deed: str, value: Any) -> None:
        """A deed by its name, with what it is done to (None for something new)."""
        if self._case() is None:
            return
        direct: dict[str, Callable[[Any], None]] = {
            "chase": self._record.chase,
            "kept": self._record.kept,
            "accept": self._record.accept,
            "decline": self._record.decline,
            "take_back": self._record.take_back,
            "open": self._open_letter,
            "open_case": self._open_case,
            "sent": self._ask_how,
        }
        if deed in direct:
            direct[deed](value)
            return
        form, then = self._forms(value)[deed]
        box = EntryBox(form, self._parent)
        box.given.connect(then)
        box.open()
        self.box = box

    def _forms(self, value: Any) -> dict[str, tuple[EntryForm, Callable[[str, str, str], None]]]:
        """Which form asks for what is needed, and what is done with the answer."""
        record = self._record
        voucher = getattr(value, "form", "") == "voucher"
        return {
            "note": (EntryForm(w.ADD_NOTE, w.NOTE_TEXT), lambda _, text, __: record.note(text)),
            "call": (EntryForm(w.ADD_CALL, w.CALL_TEXT), lambda _, text, __: record.call(text)),
            "call_back": (
                EntryForm(w.ADD_CALL_BACK, w.CALL_BACK_TEXT, due_in_hours=_CALL_HOURS),
                lambda _, text, due: record.call_back(text, due),
            ),
            "called": (
                EntryForm(w.NOTE_KINDS["call_back"], w.CALL_TEXT, needed=False),
                lambda _, text, __: record.called_back(value, text),
            ),
            "ask": (
                EntryForm(w.ASK_STATION, w.ASK_TEXT, to="", due_in_hours=_ASK_HOURS, text_for=self._request),
                record.ask,
            ),
            "wait": (
                EntryForm(w.WAIT_FOR_CUSTOMER, w.WAIT_TEXT, due_in_hours=_WAIT_HOURS),
                lambda _, text, due: record.wait_for_customer(text, due),
            ),
            "customer_answered": (
                EntryForm(w.CUSTOMER_ANSWERED, w.CUSTOMER_ANSWER_TEXT, needed=False),
                lambda _, text, __: record.customer_answered(value, text),
            ),
            "answer": (
                EntryForm(w.REPORT, w.REPORT_TEXT, files=True),
                lambda _, text, __: record.answered(value, text, self._files()),
            ),
            "close": (EntryForm(w.CLOSE_WITHOUT, w.WHY_WITHOUT), lambda _, text, __: record.close_without(value, text)),
            "paid": (
                EntryForm(w.PAID, w.VOUCHER_TEXT if voucher else w.PAID_TEXT, needed=voucher),
                lambda _, text, __: record.paid(value, text),
            ),
            "rejected": (EntryForm(w.REJECTED, w.WHY_REJECTED), lambda _, text, __: record.rejected(value, text)),
        }

    def _files(self) -> tuple[Path, ...]:
        """What was chosen in the form that is being given."""
        return self.box.files if isinstance(self.box, EntryBox) else ()

    def _open_letter(self, value: Any) -> None:
        self.box = LetterBox(value, self._parent)
        self.box.open()

    def _open_case(self, value: OfferedLink | SimilarCase | StationRequest) -> None:
        if isinstance(value, OfferedLink | SimilarCase):
            self.case_wanted.emit(value.reference if isinstance(value, OfferedLink) else value.row.reference)

    def _ask_how(self, value: Any) -> None:
        today = dt.date.today().isoformat()
        ways = [say(way) for way in w.SENT_WAYS]
        how, given = QInputDialog.getItem(self._parent, say(w.DEEDS["sent"]), say(w.SENT_QUESTION, date=today), ways, 0)
        if given and how.strip():
            self._record.sent(value, how.strip())
