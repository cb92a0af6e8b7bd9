"""The Training place: practice cases on the left, what came in, the learner's letter and decisions, then the marks."""

from __future__ import annotations

import re
import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from drafter.model.marks import Attempt
from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.oversight.training.coaching import NextCase
from drafter.ui.lane import Lane
from drafter.ui.parts import Panel, bar, box, button, column, label
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.answer_form import AnswerForm
from drafter.ui.training.marks_view import MarksView
from drafter.ui.training.services import TrainingServices

_MINUTE_MS = 60_000


class TrainingView(QWidget):
    told = Signal(str)

    def __init__(self, services: TrainingServices, lane: Lane) -> None:
        super().__init__()
        self._services, self._lane = services, lane
        self._cases: dict[str, Practice] = {}
        self._open: Practice | None = None
        self._begun = 0.0
        self.banner = label(say(w.BANNER), "banner", wrap=True)
        self.title = label("", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setAccessibleName(say(w.PRACTICE_CASES))
        self.incoming, self.letter = _paper(w.THE_LETTER, True), _paper(w.YOUR_ANSWER, False)
        self.form, self.marks, self.right = AnswerForm(), MarksView(), QStackedWidget()
        self.next = button(say(w.NEXT), self.choose_next)
        self.hand_in = button(say(w.HAND_IN), self.grade, "primary")
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._show_incoming)
        head = bar(self.title, self.next, self.hand_in)
        box(head).setStretch(0, 1)
        self.setLayout(column(self.banner, head, self._body(), gap=0))
        box(self).setStretch(2, 1)
        self.list.itemActivated.connect(self._opened)
        self.list.itemClicked.connect(self._opened)
        self.setFocusProxy(self.list)
        self.hand_in.setEnabled(False)

    def refresh(self) -> None:
        self._lane.ask(self._services.cases, self._show_cases, self.told.emit)

    def open(self, id: str) -> None:
        """A fresh sheet for this case; the clock starts."""
        self._open, self._begun = self._cases[id], time.monotonic()
        self.title.setText(self._open.title)
        self.letter.clear()
        self.form.clear()
        self.right.setCurrentIndex(0)
        self.hand_in.setEnabled(True)
        self._show_incoming()
        self._minute.start()
        self.letter.setFocus()

    def choose_next(self) -> None:
        language = self._open.language if self._open else "en-GB"
        self._lane.ask(lambda: self._services.next_case(language), self._take_next, self.told.emit)

    def grade(self) -> None:
        practice = self._open
        if practice is None:
            return
        answer = self.form.answer(practice.id, self.letter.toPlainText(), self._minutes())
        if isinstance(answer, Rejected):
            self.told.emit(answer.what)
            return
        self.hand_in.setEnabled(False)
        self._lane.ask(lambda: self._services.hand_in(practice, answer), self._show_marks, self._not_marked)

    def _body(self) -> QSplitter:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(Panel(say(w.THE_LETTER), self.incoming))
        middle.addWidget(Panel(say(w.YOUR_ANSWER), self.letter))
        self.right.addWidget(Panel(say(w.YOUR_DECISIONS), _top(self.form)))
        self.right.addWidget(Panel(say(w.MARKS), self.marks))
        body = QSplitter()
        for part, stretch in ((Panel(say(w.PRACTICE_CASES), self.list), 2), (middle, 4), (self.right, 3)):
            body.addWidget(part)
            body.setStretchFactor(body.count() - 1, stretch)
        body.setContentsMargins(10, 10, 10, 10)
        return body

    def _show_cases(self, cases: tuple[Practice, ...]) -> None:
        self._cases = {case.id: case for case in cases}
        self.list.clear()
        heads: dict[tuple[str, int], QTreeWidgetItem] = {}
        for case in cases:
            head = heads.get((case.language, case.level))
            if head is None:
                head = QTreeWidgetItem([f"{say(w.LEVEL, level=case.level)} · {case.language}"])
                self.list.addTopLevelItem(head)
                heads[case.language, case.level] = head
            row = QTreeWidgetItem([case.title])
            row.setData(0, Qt.ItemDataRole.UserRole, case.id)
            row.setToolTip(0, ", ".join(skill.replace("_", " ") for skill in case.skills))
            head.addChild(row)
        self.list.expandAll()

    def _opened(self, row: QTreeWidgetItem) -> None:
        id = row.data(0, Qt.ItemDataRole.UserRole)
        if id and (self._open is None or self._open.id != id or self.right.currentIndex() == 1):
            self.open(id)

    def _minutes(self) -> float:
        return (time.monotonic() - self._begun) / 60

    def _show_incoming(self) -> None:
        """The letters and papers, and what has arrived by now."""
        if self._open is None:
            return
        pages = [f"{one.subject}\n\n{_flowing(one.text)}" for one in self._open.case.messages]
        pages += [f"[{one.name}]\n{one.text}" for one in self._open.papers]
        for one in self._open.arrives:
            if one.after_min <= self._minutes():
                pages.append(f"[{say(w.ARRIVED, minutes=one.after_min, source=one.source)}]\n{one.text}")
        self.incoming.setPlainText("\n\n".join(pages))

    def _take_next(self, chosen: NextCase | None) -> None:
        if chosen is not None:
            self.open(chosen.practice)
            self.told.emit(say(w.NEXT_SAID, because=chosen.because))

    def _show_marks(self, attempt: Attempt) -> None:
        self._minute.stop()
        self.marks.show_marks(attempt.marks, self._cases[attempt.practice])
        self.right.setCurrentIndex(1)

    def _not_marked(self, sentence: str) -> None:
        self.hand_in.setEnabled(True)
        self.told.emit(sentence)


def _flowing(text: str) -> str:
    """Lines that only the file's width has broken run on; Han characters join without a space."""
    joined = re.sub(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f\n])", "", text.strip())
    return re.sub(r"(?<!\n)\n(?!\n)", " ", joined)


def _paper(name: str, read_only: bool) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(read_only)
    made.setTabChangesFocus(True)
    made.setAccessibleName(say(name))
    return made


def _top(form: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(form))
    box(made).addStretch(1)
    return made
