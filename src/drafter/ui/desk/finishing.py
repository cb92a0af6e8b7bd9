"""The way through the finish gate: what stops the letter, what to look at once more, and the filing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from drafter.model.draft import ConcernDecision
from drafter.steps.flow import Refusal
from drafter.ui import wording as w
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.finish_gate import FinishGate, Guard
from drafter.ui.saying import listed, say
from drafter.ui.step_speech import as_said
from drafter.ui.theme import Theme


class Finishing(QObject):
    """Opens the gate and keeps it up to date while it is open."""

    gone_to = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self.gate: FinishGate | None = None

    def open(self, theme: Theme) -> None:
        """Not for a letter that is finished as it stands: nobody sends the same letter twice."""
        self._desk.read_text()
        if self._desk.filing.is_finished:
            self._desk.told.emit(say(w.FINISHED_ALREADY))
            return
        self._desk.check_in_full()
        self.gate = gate = FinishGate(theme, self._window)
        gate.gone_to.connect(self.gone_to)
        gate.reason_given.connect(self._desk.override)
        gate.concern_decided.connect(self._decide)
        gate.finish_wanted.connect(self._finish)
        gate.promise_dropped.connect(self._drop_promise)
        gate.guard_seen.connect(self._seen)
        self.refresh()
        gate.open()
        gate.look(True)
        self._desk.read_again()
        self._desk.filing.look_at_address(self._warn_of_address)

    def refresh(self) -> None:
        """What stops the letter as it stands now."""
        if self.gate is None or self._desk.draft is None:
            return
        answer = self._desk.try_finish()
        obstacles = answer.obstacles if isinstance(answer, Refusal) else ()
        self.gate.show_draft(as_said(self._desk.draft), as_said(obstacles))

    def refresh_if_open(self) -> None:
        if self.gate is not None and self.gate.isVisible():
            self.refresh()
            self._warn_if_answered()

    def _seen(self, kind: str) -> None:
        if kind == "answered":
            self._desk.filing.answer_again()

    def _drop_promise(self, text: str, dropped: bool) -> None:
        self._desk.filing.drop_promise(text, dropped)
        self.refresh()

    def _decide(self, concern: str, decision: str, reason: str | None) -> None:
        by = self._desk.seat.signatory.name
        self._desk.decide_concern(ConcernDecision(text=concern, decided=decision, reason=reason, by=by))  # type: ignore[arg-type]  # one of the decisions

    def _finish(self) -> None:
        answer = self._desk.try_finish()
        if isinstance(answer, Refusal):
            self.refresh()
            return
        if self.gate is not None:
            self.gate.accept()
        self._desk.file_letter(answer)

    def _warn_of_address(self, owners: tuple[str, ...]) -> None:
        draft, gate = self._desk.draft, self.gate
        if gate is None or draft is None:
            return
        if owners:
            detail = say(w.OTHERS_ADDRESS_WHY, address=draft.case.customer.email or "", cases=listed(owners))
            gate.show_guard(Guard("address", say(w.OTHERS_ADDRESS), detail))
        gate.look(False)

    def _warn_if_answered(self) -> None:
        theirs = self._desk.filing.answered_meanwhile
        if theirs is not None and self.gate is not None:
            who = theirs.letter.finished_by if theirs.letter else "?"
            text = " ".join(theirs.letter.letter.plain.split()) if theirs.letter else ""
            self.gate.show_guard(Guard("answered", say(w.ANSWERED_BY, who=who, number=theirs.number), text))
