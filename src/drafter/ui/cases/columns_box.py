"""Which column of a table is what, with the first rows as the cases they would become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drafter.model.intake import Intaken, MappingFault, SheetLook, SheetMapping, mapping_faults
from drafter.model.template import Rejected
from drafter.ui.cards import Card, CardList
from drafter.ui.cases import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

_EXAMPLE = 48
_LINES = 200
Cases = tuple[Intaken | Rejected, ...]
Preview = Callable[[SheetMapping, Callable[[Cases], None]], None]
"""Asks for the first rows as cases; the answer comes later."""


class ColumnsBox(QDialog):
    """`chosen`: the mapping to import with, `skipped`: nothing of this table. Esc skips it too."""

    chosen = Signal(object)
    skipped = Signal()

    def __init__(self, look: SheetLook, preview: Preview, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._preview = look, preview
        self.setWindowTitle(say(w.COLUMNS_TITLE))
        self.resize(860, 620)
        self.choices = {heading: self._choice(heading) for heading in look.headings}
        self.dates = QComboBox()
        self.dates.setAccessibleName(say(w.DATES_AS))
        for order, name in w.DATE_ORDERS.items():
            self.dates.addItem(say(name), order)
        self.dates.setCurrentIndex(max(0, self.dates.findData(look.mapping.dates)))
        self.told = label("", "alarm", wrap=True)
        self.cases = CardList(say(w.FIRST_ROWS))
        self.cases.show_theme(theme)
        self.take = button(say(w.COLUMNS_IMPORT, count=f"{look.count:,}"), self._take, "primary")
        self.take.setDefault(True)
        self.setLayout(self._laid_out())
        for choice in (*self.choices.values(), self.dates):
            choice.currentIndexChanged.connect(lambda _: self._changed())
        self.rejected.connect(self.skipped)
        self._changed()

    def mapping(self) -> SheetMapping:
        """As it stands in the choices."""
        chosen = {heading: choice.currentData() for heading, choice in self.choices.items() if choice.currentData()}
        return SheetMapping(columns=chosen, dates=self.dates.currentData())

    def _choice(self, heading: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(say(w.COLUMN_CHOICE, heading=heading))
        made.addItem(say(w.COLUMN_LEFT_OUT), "")
        for field, name in w.SHEET_FIELDS.items():
            made.addItem(say(name), field)
        made.setCurrentIndex(max(0, made.findData(self._look.mapping.columns.get(heading, ""))))
        return made

    def _laid_out(self) -> QVBoxLayout:
        look = self._look
        why = label(say(w.COLUMNS_WHY, name=Path(look.path).name, count=f"{look.count:,}"), wrap=True)
        known = label(say(w.COLUMNS_REMEMBERED if look.remembered else w.COLUMNS_GUESSED), "muted", wrap=True)
        dates = QFormLayout()
        dates.addRow(say(w.DATES_AS), self.dates)
        left = QWidget()
        left.setLayout(column(_scrolling(self._grid()), dates))
        right = QWidget()
        right.setLayout(column(label(say(w.FIRST_ROWS), "title"), self.cases))
        sides = row(left, right, gap=16)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        feet = row(None, button(say(w.COLUMNS_SKIP), self.reject), self.take)
        whole = column(why, known, sides, self.told, feet, margin=16)
        whole.setStretch(2, 1)
        return whole

    def _grid(self) -> QGridLayout:
        """Heading, what the column becomes, and what stands in its first row."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for number, name in enumerate((w.COLUMN_HEADING, w.COLUMN_IS, w.COLUMN_EXAMPLE)):
            grid.addWidget(label(say(name), "muted"), 0, number)
        for number, (heading, choice) in enumerate(self.choices.items()):
            named = label(_short(heading))
            named.setToolTip(heading)
            grid.addWidget(named, number + 1, 0)
            grid.addWidget(choice, number + 1, 1)
            example = label(_short(self._example(number)), "muted")
            example.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(example, number + 1, 2)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(self.choices) + 1, 1)
        return grid

    def _example(self, number: int) -> str:
        """The first cell of the column that says anything."""
        cells = (line[number] for line in self._look.first_rows if number < len(line))
        return next((cell for cell in cells if cell.strip()), "")

    def _changed(self) -> None:
        mapping = self.mapping()
        wrong = mapping_faults(mapping, self._look.headings)
        self.told.setText(_said(wrong[0]) if wrong else "")
        self.told.setVisible(bool(wrong))
        self.take.setEnabled(not wrong and self._look.count > 0)
        self._preview(mapping, self._show_cases)

    def _show_cases(self, found: Cases) -> None:
        self.cases.show_cards(tuple(_card(one) for one in found))

    def _take(self) -> None:
        mapping = self.mapping()
        if not mapping_faults(mapping, self._look.headings):
            self.accept()
            self.chosen.emit(mapping)


def _said(fault: MappingFault) -> str:
    field = say(w.SHEET_FIELDS[fault.field]) if fault.field else ""
    return say(w.MAPPING_FAULTS[fault.kind], heading=fault.heading, field=field)


def _card(one: Intaken | Rejected) -> Card:
    if isinstance(one, Rejected):
        return Card(title=say_step(one.what), detail=one.where, edge="warning")
    case = one.case
    flight = case.journey.segments[0] if case.journey.segments else None
    known = (
        case.customer.full_name or case.customer.email,
        flight and flight.flight,
        flight and (flight.scheduled_departure or "")[:10],
        case.journey.booking_reference,
    )
    words = " ".join(case.messages[0].text.split())[:_LINES]
    return Card(
        title="  ·  ".join(part for part in known if part) or case.reference or "–",
        detail="\n".join((words, *(say_step(note) for note in one.notes))),
        edge="warning" if one.notes else "",
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXAMPLE else line[: _EXAMPLE - 1] + "…"


def _scrolling(grid: QGridLayout) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(grid)
    area = QScrollArea()
    area.setProperty("kind", "panel")
    area.setWidget(inside)
    area.setWidgetResizable(True)
    return area
