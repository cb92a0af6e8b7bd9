"""The award: what is owed by law, what is refunded, what is offered beyond, and what is a supplier's; never mixed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from drafter.model.compensation import Question
from drafter.model.draft import Draft
from drafter.steps.flow import Offering
from drafter.ui import wording as w
from drafter.ui.desk.award_goodwill import GoodwillView
from drafter.ui.desk.award_line import AwardLineView
from drafter.ui.desk.award_lines import Choices, below_lines, lines_shown
from drafter.ui.parts import Panel, box, bring_into_view, button, clear, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme

_QUESTION_WIDTH = 270


class AwardView(QWidget):
    question_opened = Signal(str, str)
    refund_wanted = Signal()
    refund_taken_out = Signal(object)
    sum_wanted = Signal(object)
    law_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._open: set[str] = set()
        self.lines = QWidget()
        self.lines.setLayout(column(gap=4))
        self.add_refund = button(say(w.REFUND_A_COST), self.refund_wanted.emit)
        self.declines = label("", "soon", wrap=True)
        self.goodwill = GoodwillView()
        body = QWidget()
        body.setLayout(column(self.lines, row(self.add_refund, None), self.declines, self.goodwill, None, gap=6))
        self.panel = Panel(say(w.AWARD), body)
        self.setLayout(column(self.panel))

    def show_theme(self, theme: Theme) -> None:
        self.goodwill.show_theme(theme)

    def show_draft(self, draft: Draft, offering: Offering) -> None:
        self._show_lines(draft)
        self.add_refund.show()
        self._show_declined(offering)
        goodwill = draft.compensation.goodwill
        self.goodwill.setVisible(goodwill is not None)
        if goodwill is not None:
            self.goodwill.show_goodwill(goodwill, draft.award, offering)

    def go_to(self) -> None:
        """To the goodwill; where there is none, to the first line that can be opened."""
        first = next((line.triangle for line in self.findChildren(AwardLineView) if line.triangle), self.add_refund)
        target = self.goodwill.amount if self.goodwill.isVisibleTo(self) else first
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(target)

    def go_to_signing(self) -> None:
        """To what a sum outside the band or above authority still needs."""
        missing = (self.goodwill.reason, self.goodwill.signed_by)
        wanted = next((field for field in missing if field.isVisibleTo(self) and not field.text().strip()), None)
        if wanted is None:
            self.go_to()
            return
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(wanted)

    def show_nothing(self) -> None:
        """No case open."""
        clear(box(self.lines))
        for part in (self.goodwill, self.add_refund, self.declines):
            part.hide()
        box(self.lines).addWidget(label(say(w.AWARD_EMPTY), "muted", wrap=True))

    def _show_lines(self, draft: Draft) -> None:
        clear(box(self.lines))
        answer = draft.compensation
        choices = Choices(self.refund_taken_out.emit, self.sum_wanted.emit, self.law_picked.emit)
        shown = lines_shown(draft, choices)
        for one in shown:
            line = AwardLineView(one, one.key in self._open)
            line.opened.connect(self._remember)
            box(self.lines).addWidget(line)
        for question in answer.questions[:3]:
            box(self.lines).addWidget(self._ask(question))
        for sentence in below_lines(draft):
            box(self.lines).addWidget(label(sentence, "muted", wrap=True))
        if not shown and not answer.questions and answer.goodwill is None:
            box(self.lines).addWidget(label(say(w.NOTHING_DUE), "muted", wrap=True))

    def _ask(self, question: Question) -> QPushButton:
        """A question answered in place, by the name of its fact; the whole of it stands in the tooltip."""
        opened = partial(self.question_opened.emit, question.fact, question.why)
        fact = w.FACT_NAMES.get(question.fact) or w.FACT_NAMES.get(question.fact.rpartition(".")[2])
        why = f"{say(fact)} – {question.why}" if fact else question.why
        ask = button(say(w.QUESTION_LINE, why=why), opened, name=why)
        ask.setText(ask.fontMetrics().elidedText(ask.text(), Qt.TextElideMode.ElideRight, _QUESTION_WIDTH))
        ask.setToolTip(f"{question.why} ({question.fact})")
        ask.setStyleSheet("text-align: left;")
        return ask

    def _show_declined(self, offering: Offering) -> None:
        """The chosen letter goes on without a sum that the award does not have: it may read as a refusal."""
        said = [say(w.LETTER_DECLINES[kind]) for kind in offering.declines]
        self.declines.setText(" ".join(said))
        self.declines.setVisible(bool(said))

    def _remember(self, key: str, is_open: bool) -> None:
        """A line stays open when the award is shown again."""
        (self._open.add if is_open else self._open.discard)(key)
