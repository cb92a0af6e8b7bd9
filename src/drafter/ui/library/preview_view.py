"""Beside the text: how a letter of it reads, and what lint and our own checks remark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSplitter, QTextBrowser, QWidget

from drafter.model.letter import Letter
from drafter.model.template import Rejected
from drafter.oversight.library import BenchResult, LintFinding
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.letter_document import fill
from drafter.ui.library.services import Look
from drafter.ui.parts import Panel, box, column, label
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme

_ORDER = {"error": 0, "warning": 1, "advice": 2}
OPEN_CASE = -1


class PreviewView(QWidget):
    """`sample_chosen`: the number of a sample case, or OPEN_CASE."""

    sample_chosen = Signal(int)
    line_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._look: Look | None = None
        self._with_case = False
        self.samples = QComboBox()
        self.samples.setAccessibleName(say(w.PREVIEW_OF))
        self.samples.setMinimumWidth(150)
        self.paper = QTextBrowser()
        self.paper.setAccessibleName(say(w.PREVIEW))
        self.paper.setOpenLinks(False)
        self.paper.document().setDocumentMargin(14)
        self.findings = CardList(say(w.REMARKS))
        self.findings_panel = Panel(say(w.REMARKS), self.findings)
        self.findings.setMinimumHeight(110)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(10)
        split.setChildrenCollapsible(False)
        split.addWidget(Panel(say(w.PREVIEW), self.paper, self.samples))
        split.addWidget(self.findings_panel)
        split.setSizes([460, 240])
        self.state = label("", "muted", wrap=True)
        self.setLayout(column(split, self.state, gap=4))
        box(self).setStretch(0, 1)
        self.samples.activated.connect(lambda _: self.sample_chosen.emit(self.samples.currentData()))
        self.findings.activated.connect(lambda _: self._go())
        self.findings.clicked.connect(lambda _: self._go())

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.findings.show_theme(theme)
        if self._look is not None:
            self.show_look(self._look)

    def offer_case(self, there_is_one: bool) -> None:
        """Whether a case is open at the desk that the preview could be of."""
        self._with_case = there_is_one

    def show_nothing(self) -> None:
        self._look = None
        self.paper.setPlainText("")
        self.samples.setEnabled(False)
        self.findings.show_cards((Card(title=say(w.REMARKS_EMPTY)),))
        self.state.setText("")

    def show_look(self, look: Look) -> None:
        self._look = look
        self._list_samples(look.samples)
        if isinstance(look.template, Rejected):
            self._show_rejected(look.template)
            return
        if isinstance(look.letter, Letter):
            fill(self.paper.document(), look.letter, self._theme)
        elif isinstance(look.letter, Rejected):
            self.paper.setPlainText(look.letter.what)
        found = sorted(look.findings, key=lambda one: _ORDER[one.severity])
        self.findings_panel.set_title(say(w.REMARKS_COUNT, count=len(found)) if found else say(w.REMARKS))
        none = Card(title=say(w.NO_REMARKS), edge="good")
        self.findings.show_cards(tuple(_card(one) for one in found) or (none,))

    def show_test(self, result: BenchResult) -> None:
        """The bench's answer stands in front of the remarks until the text changes."""
        edge = "good" if result.passed else "error"
        head = Card(
            title=say(w.TEST_PASSED if result.passed else w.TEST_FAILED),
            detail=say(w.TEST_FIGURES, trials=result.trials, coverage=result.coverage),
            edge=edge,
        )
        troubles = tuple(Card(title=one.what, remark=one.trial, edge="error") for one in result.troubles[:20])
        self.findings.show_cards((head, *troubles))

    def _show_rejected(self, rejected: Rejected) -> None:
        self.paper.setPlainText(say(w.NO_PREVIEW))
        self.findings_panel.set_title(say(w.REMARKS_COUNT, count=1))
        where = say(w.AT_LINE, line=rejected.line) if rejected.line else ""
        self.findings.show_cards((Card(title=rejected.what, remark=where, edge="error", value=rejected.line),))

    def _list_samples(self, names: tuple[str, ...]) -> None:
        chosen = self.samples.currentData()
        self.samples.setEnabled(True)
        self.samples.clear()
        for number in range(len(names)):
            self.samples.addItem(say(w.SAMPLE_NUMBER, number=number + 1), number)
        if not names:
            self.samples.addItem(say(w.NO_SAMPLE), 0)
        if self._with_case:
            self.samples.addItem(say(w.PREVIEW_CASE), OPEN_CASE)
        self.samples.setCurrentIndex(max(0, self.samples.findData(chosen)))

    def _go(self) -> None:
        card = self.findings.current()
        if card is not None and isinstance(card.value, int):
            self.line_chosen.emit(card.value)


def _card(one: LintFinding) -> Card:
    names = {"error": w.SEVERITY_ERROR, "warning": w.SEVERITY_WARNING, "advice": w.SEVERITY_ADVICE}
    severity = say(names[one.severity])
    where = say(w.AT_LINE, line=one.line) if one.line else ""
    return Card(
        title=one.message,
        detail=f"{severity} · {one.rule}",
        remark=where,
        edge=one.severity,
        value=one.line,
        said=". ".join(part for part in (severity, one.message, where) if part),
    )
