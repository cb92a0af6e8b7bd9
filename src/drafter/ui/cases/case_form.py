"""A complaint told by telephone or at the counter: a short form with the facts that a letter would bring."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from drafter.model.case import Case, Channel, Customer, Journey, Message, Segment
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say

_CHANNELS: tuple[Channel, ...] = ("phone", "face_to_face", "letter", "social")
_FIELDS = {
    "title": w.FORM_TITLE, "given_name": w.FORM_GIVEN, "family_name": w.FORM_FAMILY, "email": w.FORM_EMAIL,
    "phone": w.FORM_PHONE, "address": w.FORM_ADDRESS, "loyalty_number": w.FORM_MEMBER,
    "flight": w.FACT_NAMES["flight"], "origin": w.FACT_NAMES["origin"], "destination": w.FACT_NAMES["destination"],
    "booking_reference": w.FACT_NAMES["booking_reference"], "bag_tag": w.FACT_NAMES["bag_tag"],
}  # fmt: skip
_OF_CUSTOMER = ("title", "given_name", "family_name", "email", "phone", "address", "loyalty_number")


class CaseForm(QDialog):
    """`told` hands the case on; nothing is filed without a name and the customer's words."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.TELL_CASE))
        self.setMinimumWidth(720)
        self.channel = QComboBox()
        self.channel.setAccessibleName(say(w.COLUMN_CHANNEL))
        for one in _CHANNELS:
            self.channel.addItem(say(w.CHANNELS[one]), one)
        self.fields = {name: QLineEdit() for name in _FIELDS}
        for name, field in self.fields.items():
            field.setAccessibleName(say(_FIELDS[name]))
        self.said = QPlainTextEdit()
        self.said.setAccessibleName(say(w.FORM_SAID))
        self.said.setTabChangesFocus(True)
        self.said.setMinimumHeight(160)
        self.missing = label("", "alarm", wrap=True)
        self.missing.hide()
        self.keep = button(say(w.FORM_FILE), self._give, "primary")
        buttons = row(None, button(say(w.CANCEL), self.reject), self.keep)
        words = (label(say(w.FORM_SAID)), self.said, label(say(w.FORM_WHY), "muted", wrap=True))
        self.setLayout(column(self._grid(), *words, self.missing, buttons, margin=16))
        self.fields["title"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._give()
        elif not enter:
            super().keyPressEvent(event)

    def case(self) -> Case:
        """What has been entered, as a case received now."""
        now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
        entered = {name: field.text().strip() or None for name, field in self.fields.items()}
        flight = Segment(
            flight=entered["flight"],
            origin=(entered["origin"] or "").upper() or None,
            destination=(entered["destination"] or "").upper() or None,
        )
        return Case(
            received=now,
            channel=self.channel.currentData(),
            customer=Customer(**{name: entered[name] for name in _OF_CUSTOMER}),
            journey=Journey(
                booking_reference=entered["booking_reference"], segments=(flight,) if flight != Segment() else ()
            ),
            bag_tags=(entered["bag_tag"],) if entered["bag_tag"] else (),
            messages=(Message(sent=now, text=self.said.toPlainText().strip(), sender=entered["email"]),),
        )

    def _grid(self) -> QGridLayout:
        """Two columns: who it is, and the journey."""
        left, right = QFormLayout(), QFormLayout()
        for form in (left, right):
            form.setHorizontalSpacing(12)
            form.setVerticalSpacing(6)
        left.addRow(say(w.COLUMN_CHANNEL), self.channel)
        for name, title in _FIELDS.items():
            (left if name in _OF_CUSTOMER else right).addRow(say(title), self.fields[name])
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        return grid

    def _give(self) -> None:
        named, said = self.fields["family_name"].text().strip(), self.said.toPlainText().strip()
        self.missing.setText(say(w.FORM_NEEDS_WORDS if named else w.FORM_NEEDS_NAME))
        self.missing.setVisible(not (named and said))
        if named and said:
            self.accept()
            self.told.emit(self.case())
