"""Which letter is begun: ranked again once its meaning is known; what is offered, picked and sent is written down."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from drafter.model.draft import FinishedLetter
from drafter.model.letter import Paragraph
from drafter.model.library_use import LibraryUse
from drafter.model.meaning import Likeness, Line
from drafter.steps import flow
from drafter.ui.desk.sitting import Sitting


class LetterChoice(QObject):
    """The suggestions stand at once, by facts and words; meaning is asked behind them and never waited for."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        sitting.finished.connect(self._on_finished)

    def begin(self) -> None:
        """A case was opened: what the customer raises is asked by meaning; what it is about, where words leave it open;
        and then its letters are ranked by meaning, unless they have been."""
        sitting = self._sitting
        clauses, line = flow.clauses_to_hear(sitting.current, sitting.book), flow.concern_line(sitting.book)
        if clauses and line is not None:
            self._ask_for_concerns(clauses, line)
        else:
            self._ask_for_matters()

    def _ask_for_concerns(self, clauses: tuple[str, ...], line: Line) -> None:
        sitting, tell = self._sitting, self._sitting.services.tell
        without = self._go_on_without_meaning
        sitting.ask(sitting.lanes.meaning, lambda: tell(clauses, line), self._hear, without, topic="meaning")

    def _hear(self, told: Mapping[str, Sequence[float]] | None) -> None:
        """A person who has begun to work meanwhile keeps the concerns they have seen."""
        sitting = self._sitting
        if told and flow.clauses_to_hear(sitting.current, sitting.book):
            sitting.take_quietly(flow.hear_concerns(sitting.current, told, sitting.book, sitting.seat))
        self._ask_for_matters()

    def _ask_for_matters(self) -> None:
        sitting = self._sitting
        if sitting.current.meant:
            return
        matters = flow.compare_matters(sitting.current, sitting.book, sitting.seat)
        if matters is None:
            self._ask_for_letters()
        else:
            self._ask(matters, self._sort)

    def _ask_for_letters(self) -> None:
        sitting = self._sitting
        asked = flow.compare(sitting.current, sitting.book, sitting.seat)
        if asked is not None:
            self._ask(asked, self._rank)

    def _ask(self, asked: flow.Comparison, take: Callable[[Mapping[str, Likeness]], None]) -> None:
        sitting, likeness = self._sitting, self._sitting.services.likeness
        sitting.ask(sitting.lanes.meaning, lambda: likeness(asked), take, self._go_on_without_meaning, topic="meaning")

    def none_fits(self) -> None:
        """None of the letters offered will do: counted, so that somebody can write the one that is missing."""
        sitting = self._sitting
        if sitting.draft is not None:
            self._note(flow.offered(sitting.draft, sitting.book, sitting.seat, none=True))

    def picked(self) -> None:
        use = flow.picked(self._sitting.current)
        if use is not None:
            self._note(use)

    def put_in(self, id: str, paragraphs: tuple[Paragraph, ...]) -> None:
        self._note(flow.put_in(id, self._sitting.current.letter.language, paragraphs))

    def _sort(self, answer: Mapping[str, Likeness]) -> None:
        sitting = self._sitting
        if answer:
            sitting.take_quietly(flow.sort_by_meaning(sitting.current, answer, sitting.book, sitting.seat))
        self._ask_for_letters()

    def _rank(self, answer: Mapping[str, Likeness]) -> None:
        sitting = self._sitting
        if answer:
            sitting.take_quietly(flow.rank_by_meaning(sitting.current, answer, sitting.book, sitting.seat))
        self._note_offered()

    def _go_on_without_meaning(self, sentence: str) -> None:
        self._sitting.told.emit(sentence)
        self._note_offered()

    def _note_offered(self) -> None:
        sitting = self._sitting
        if sitting.current.suggestions.suggestions and not flow.withheld(sitting.current, sitting.book):
            self._note(flow.offered(sitting.current, sitting.book, sitting.seat))

    def _on_finished(self, letter: FinishedLetter) -> None:
        sitting = self._sitting
        use = flow.sent(sitting.current, letter, sitting.book, sitting.seat) if sitting.draft is not None else None
        if use is not None:
            self._note(use)

    def _note(self, use: LibraryUse) -> None:
        case_id, note = self._sitting.case_id, self._sitting.services.note_use
        self._sitting.ask(self._sitting.lanes.writing, lambda: note(case_id, use), lambda _: None)
