"""The seven sections of a letter's profile: what the machine gives, what a person asks, and what a person gives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QSpinBox, QTableWidget, QTableWidgetItem, QWidget

from drafter.model.marks import Section
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.services import Marked


class ProfileTable(QWidget):
    """A trainer gives points without seeing another marker's, until theirs are given."""

    judged = Signal(object)
    """Points by section."""

    def __init__(self) -> None:
        super().__init__()
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(say(w.PROFILE))
        self.table.setHorizontalHeaderLabels([say(one) for one in (w.SECTION, w.MACHINE, w.PERSON, w.QUESTION)])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setMinimumHeight(2 * self.table.fontMetrics().height() + 12)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self.table.resizeRowsToContents())
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        for n, mode in enumerate(("ResizeToContents", "ResizeToContents", "ResizeToContents", "Stretch")):
            self.table.horizontalHeader().setSectionResizeMode(n, getattr(QHeaderView.ResizeMode, mode))
        self.points: dict[str, QSpinBox] = {}
        self.give = button(say(w.GIVE_POINTS), self._give)
        self.setLayout(column(label(say(w.PROFILE_APART), "muted", wrap=True), self.table, row(None, self.give)))

    def show_profile(self, marked: Marked, trainer: bool) -> None:
        self.points = {}
        sections = marked.attempt.marks.profile
        self.table.setRowCount(len(sections))
        for n, section in enumerate(sections):
            said = say(w.SECTIONS.get(section.id, section.id))
            for m, text in ((0, said), (1, f"{section.machine[0]} / {section.machine[1]}"), (3, section.question)):
                self.table.setItem(n, m, _cell(text))
            if trainer:
                self.table.setCellWidget(n, 2, self._field(section, marked, said))
            else:
                self.table.removeCellWidget(n, 2)
                self.table.setItem(n, 2, _cell(_given(section)))
        self.give.setVisible(trainer)

    def _field(self, section: Section, marked: Marked, said: str) -> QSpinBox:
        """The marker's own points; -1 shows as empty."""
        field = QSpinBox()
        field.setRange(-1, section.machine[1])
        field.setSpecialValueText("–")
        own = marked.reading.points.get(section.id) if marked.reading else None
        field.setValue(-1 if own is None else own)
        field.setSuffix(f" / {section.machine[1]}")
        field.setAccessibleName(f"{said} – {say(w.PERSON)}")
        self.points[section.id] = field
        return field

    def _give(self) -> None:
        self.judged.emit({id: field.value() for id, field in self.points.items() if field.value() >= 0})


def _given(section: Section) -> str:
    return "–" if section.person is None else f"{section.person} / {section.machine[1]}\n{section.by or ''}"


def _cell(text: str) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return made
