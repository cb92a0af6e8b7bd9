"""The Training place, connected: practice cases, the practice store, its lane, its view in the window."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property
from pathlib import Path

import msgspec

from drafter.adapters.practice_files import read_practice, read_terms
from drafter.adapters.practice_store import PracticeStore
from drafter.model.marks import Attempt, TrainingTerms
from drafter.model.practice import Answer, Practice
from drafter.model.template import Rejected
from drafter.oversight.training import grade
from drafter.oversight.training.coaching import NextCase, next_case
from drafter.ports import OutsideError
from drafter.steps.flow import Handbook, Seat
from drafter.ui.lane import Lane
from drafter.ui.main_window import MainWindow
from drafter.ui.training import wording as w
from drafter.ui.training.services import TrainingServices
from drafter.ui.training.training_view import TrainingView


class TrainingPlace:
    """Knows the practice store and never the case store: what is practised has no way to a customer."""

    def __init__(self, home: Path, book: Handbook, seat: Callable[[], Seat]) -> None:
        self._home, self.book, self._seat = home, book, seat
        self.lane = Lane("training")
        self.view = TrainingView(TrainingServices(self._cases, self._hand_in, self._next_case), self.lane)

    def join(self, window: MainWindow) -> None:
        self.view.told.connect(window.tell)
        window.add_place(self.view, w.TRAINING, "training", "F6")
        self.view.refresh()

    def close(self) -> None:
        self.lane.close()
        if "_store" in self.__dict__:
            self._store.close()

    @cached_property
    def _store(self) -> PracticeStore:
        """Made when the first letter is handed in, or the first next case is asked for."""
        return PracticeStore(self._home)

    @cached_property
    def _terms(self) -> TrainingTerms:
        found = read_terms(self._home)
        if isinstance(found, Rejected):
            raise OutsideError(f"The training terms cannot be used: {found.where}: {found.what}")
        return found

    def _cases(self) -> tuple[Practice, ...]:
        return tuple(read_practice(self._home).cases.values())

    def _hand_in(self, practice: Practice, answer: Answer) -> Attempt:
        seat, answer = self._seat(), self._with_its_worth(answer, practice)
        attempt = Attempt(
            id=str(uuid.uuid4()),
            person=seat.signatory.name,
            practice=practice.id,
            at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            answer=answer,
            marks=grade(practice, answer, self.book, seat, self._terms),
            level=practice.level,
            language=practice.language,
        )
        self._store.keep(attempt)
        return attempt

    def _with_its_worth(self, answer: Answer, practice: Practice) -> Answer:
        """Goodwill is entered as the letter offers it; a voucher is worth less in cash, by the policy's uplift."""
        rules = {rule.form: rule for rule in self.book.policy.on(practice.today).forms}
        uplift = Decimal(rules["voucher"].uplift_percent if "voucher" in rules else 100)
        lines = tuple(
            msgspec.structs.replace(line, value=(line.amount * (100 / uplift)).rounded())
            if line.kind == "goodwill" and line.form == "voucher" and line.amount
            else line
            for line in answer.award.lines
        )
        return msgspec.structs.replace(answer, award=msgspec.structs.replace(answer.award, lines=lines))

    def _next_case(self, language: str) -> NextCase | None:
        attempts = self._store.attempts(self._seat().signatory.name)
        return next_case(attempts, self._cases(), language, self._terms)
