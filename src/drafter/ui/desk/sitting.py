"""One case in front of one person: its draft as it stands, who writes it, and the way to the lanes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.model.past_case import Precedent
from drafter.oversight.consistency import measured
from drafter.steps import flow
from drafter.steps.flow import Handbook, Seat
from drafter.ui.lane import Failed, Lane, Lanes
from drafter.ui.services import OpenedCase, Services

T = TypeVar("T")


class Sitting(QObject):
    """Holds the draft; every signal says what is new. What is asked for one case never reaches the next."""

    opened = Signal(object)
    not_opened = Signal()
    left = Signal()
    changed = Signal(object)
    letter_opened = Signal(object)
    letter_replaced = Signal(object)
    language_chosen = Signal(str)
    placeholder_answered = Signal(str, str)
    worked_on = Signal()
    """Something worth saving and checking has been done."""
    reviewed = Signal(object)
    saved = Signal(str)
    finished = Signal(object)
    taken_back = Signal()
    recorded = Signal(object)
    two_texts = Signal(object, object)
    alike = Signal(object)
    told = Signal(str)

    def __init__(self, services: Services, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services, self.lanes = services, lanes
        self._book: Handbook | None = None
        self._seat: Seat | None = None
        self._opened: OpenedCase | None = None
        self._draft: Draft | None = None
        self._text: Callable[[], Letter] | None = None
        self._past: tuple[Precedent, ...] = ()
        self._visit = 0
        self._name = str(uuid.uuid4())

    def take_seat(self, book: Handbook, seat: Seat) -> None:
        """The handbook in force and who writes from now on."""
        self._book, self._seat = book, seat

    def read_text_from(self, text: Callable[[], Letter]) -> None:
        """How to get the letter as it stands on the screen."""
        self._text = text

    @property
    def ready(self) -> bool:
        return self._book is not None

    @property
    def draft(self) -> Draft | None:
        return self._draft

    @property
    def case(self) -> OpenedCase | None:
        return self._opened

    @property
    def book(self) -> Handbook:
        assert self._book is not None
        return self._book

    @property
    def seat(self) -> Seat:
        assert self._seat is not None
        return self._seat

    @property
    def current(self) -> Draft:
        """The draft, where there must be one."""
        assert self._draft is not None
        return self._draft

    @property
    def case_id(self) -> str:
        assert self._opened is not None
        return self._opened.stored.case.id or ""

    def ask(
        self, lane: Lane, job: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None, topic: str = ""
    ) -> None:
        """As the lane does, but an answer that comes after the case has been left is dropped."""
        visit = self._visit

        def if_still_here(answer: T) -> None:
            if visit == self._visit:
                done(answer)

        def failing(sentence: str) -> None:
            if visit == self._visit or lane is self.lanes.writing:
                (failed or self.told.emit)(sentence)

        lane.ask(job, if_still_here, failing, topic=f"{topic} {self._name}" if topic else "")

    def when_written_down(self, then: Callable[[], None]) -> None:
        """Once the store has all that this desk gave it."""
        self.lanes.writing.ask(lambda: None, lambda _: then())

    def put(self, draft: Draft) -> None:
        """The draft anew, without a word to anybody."""
        self._draft = draft

    def take(self, draft: Draft, letter_too: bool = False) -> None:
        """The draft after something the person did."""
        self._draft = draft = self._measured(draft)
        self.worked_on.emit()
        self.changed.emit(draft)
        if letter_too:
            self.letter_replaced.emit(draft.letter)

    def read_text(self) -> None:
        """What the hand has written joins the draft."""
        if self._text is not None and self._draft is not None:
            self._draft = flow.edit_text(self._draft, self._text())

    def letter_on_screen(self) -> Letter:
        return self._text() if self._text else self.current.letter

    def take_quietly(self, draft: Draft) -> None:
        """The draft with something better known that nobody did: worth showing, not worth a check."""
        self._draft = self._measured(draft)
        self.changed.emit(self._draft)

    def take_precedents(self, past: tuple[Precedent, ...]) -> None:
        """What like cases got: the goodwill is measured against it."""
        self._past = past
        self._draft = self._measured(self.current)
        self.changed.emit(self._draft)

    def _begin(self, opened: OpenedCase) -> None:
        """Another case: answers still under way belong to the one before."""
        self._visit += 1
        self._opened, self._past = opened, ()
        self._seat = msgspec.structs.replace(self.seat, language=None)

    def _end(self) -> None:
        self._visit += 1
        self._draft = self._opened = None
        self.left.emit()

    def _measured(self, draft: Draft) -> Draft:
        return measured(draft, self._past, self.book.policy.on(self.seat.today), self.seat.today)
