"""The desk's award panel inside the sandbox: what the noted facts give, to be taken into the decisions or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.model.draft import Draft
from drafter.steps.flow import offering_of
from drafter.ui.desk.award_view import AwardView
from drafter.ui.desk.panes import scrolled
from drafter.ui.desk.questions import Questions
from drafter.ui.parts import box, button, column, label
from drafter.ui.saying import say
from drafter.ui.step_speech import as_said
from drafter.ui.theme import Theme
from drafter.ui.training import wording as w
from drafter.ui.training.practice_desk import PracticeDesk


class AwardPage(QWidget):
    taken = Signal(object)
    """The award as it stands, wanted among the decisions."""

    def __init__(self, desk: PracticeDesk, questions: Questions) -> None:
        super().__init__()
        self._desk = desk
        self.award = AwardView()
        self.take = button(say(w.TAKE_SUMS), self._take)
        body = QWidget()
        body.setLayout(column(self.award))
        box(body).addStretch(1)
        self.setLayout(column(label(say(w.AWARD_RULE), "muted", wrap=True), scrolled(body), self.take, margin=8))
        box(self).setStretch(1, 1)
        desk.changed.connect(self._show)
        award = self.award
        award.goodwill.given.connect(desk.give_goodwill)
        award.goodwill.signed.connect(desk.sign_award)
        award.refund_wanted.connect(questions.ask_refund)
        award.refund_taken_out.connect(desk.take_out_refund)
        award.sum_wanted.connect(questions.ask_sum)
        award.law_picked.connect(desk.choose_law)
        award.question_opened.connect(questions.ask_fact)
        award.show_nothing()

    def show_theme(self, theme: Theme) -> None:
        self.award.show_theme(theme)

    def _show(self, draft: Draft) -> None:
        self.award.show_draft(as_said(draft), offering_of(draft, self._desk.book, self._desk.seat))

    def _take(self) -> None:
        draft = self._desk.draft
        if draft is not None and any(line.amount for line in draft.award.lines):
            self.taken.emit(draft.award)
            self._desk.told.emit(say(w.SUMS_TAKEN))
        else:
            self._desk.told.emit(say(w.NO_SUMS))
