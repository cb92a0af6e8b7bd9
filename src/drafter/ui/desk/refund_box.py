"""A cost of the customer's that goes back by the executive's own decision: for what, how much, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from drafter.model.money import Money
from drafter.model.typed_facts import typed_answer
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say


class RefundBox(QDialog):
    """Enter adds it. `given`: for what, how much, and why."""

    given = Signal(str, object, str)

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.REFUND_A_COST))
        self.setMinimumWidth(420)
        self._currency = currency
        self.what = QComboBox()
        self.what.setEditable(True)
        for kind, said in w.EXPENSES_SAID.items():
            self.what.addItem(say(said), kind)
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(say(w.FOR_EXAMPLE, example=f"38.60 {currency}"))
        self.why = QLineEdit()
        self.told = label("", "error", wrap=True)
        self.told.hide()
        fields = QFormLayout()
        for name, field in ((w.REFUND_FOR, self.what), (w.REFUND_HOW_MUCH, self.amount), (w.REFUND_WHY, self.why)):
            field.setAccessibleName(say(name))
            fields.addRow(say(name), field)
        add = button(say(w.REFUND_ADD), self._give, "primary")
        add.setDefault(True)
        self.setLayout(column(fields, self.told, row(None, button(say(w.CANCEL), self.reject), add), margin=16))
        self.amount.setFocus()

    def _give(self) -> None:
        words = self.amount.text().strip()
        amount = typed_answer("money", words) or typed_answer("money", f"{words} {self._currency}")
        if not isinstance(amount, Money) or amount.amount <= 0 or words.startswith(("-", "−")):
            self.told.setText(say(w.NO_SUM, words=words))
            self.told.show()
            self.amount.setFocus()
            return
        chosen = self.what.findText(self.what.currentText())
        what = self.what.itemData(chosen) if chosen >= 0 else self.what.currentText().strip()
        self.accept()
        self.given.emit(what, amount, self.why.text().strip())
