"""The first start: one form that asks who writes, and whether to load the sample cases."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from drafter.settings import Settings
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say


class Welcome(QDialog):
    """Enter takes it; nothing leaves this machine."""

    introduced = Signal(object, bool, bool)
    """The settings, whether to load the sample cases, and whether to be guided through one."""

    def __init__(self, settings: Settings, offices: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(say(w.WELCOME))
        self.setMinimumWidth(480)
        self.name = _line(settings.name, w.WHO_NAME)
        self.role = _line(settings.role, w.WHO_ROLE)
        self.signature = _line(settings.signature, w.WHO_SIGNATURE)
        self.office = QComboBox()
        self.office.addItems(offices)
        self.office.setCurrentText(settings.office)
        self.authority = QComboBox()
        for role in ("executive", "assistant_manager", "manager"):
            self.authority.addItem(say(w.ROLES[role]), role)
        self.authority.setCurrentIndex(max(0, self.authority.findData(settings.authority)))
        self.samples = QCheckBox(say(w.WITH_SAMPLES))
        self.samples.setChecked(True)
        self.guide = QCheckBox(say(w.WITH_GUIDE))
        self.guide.setChecked(True)
        self.samples.toggled.connect(self.guide.setEnabled)
        form = QFormLayout()
        for caption, field in (
            (w.WHO_NAME, self.name),
            (w.WHO_ROLE, self.role),
            (w.WHO_AUTHORITY, self.authority),
            (w.WHO_OFFICE, self.office),
            (w.WHO_SIGNATURE, self.signature),
        ):
            field.setAccessibleName(say(caption))
            form.addRow(say(caption), field)
        self.start = button(say(w.START), self._start, "primary")
        self.start.setDefault(True)
        self.start.setEnabled(bool(settings.name))
        self.name.textChanged.connect(lambda text: self.start.setEnabled(bool(text.strip())))
        explain = label(say(w.WELCOME_TEXT), wrap=True)
        explain.setMinimumWidth(430)
        self.setLayout(column(explain, form, self.samples, self.guide, row(None, self.start), margin=18, gap=12))
        self.name.setFocus()

    def _start(self) -> None:
        settings = msgspec.structs.replace(
            self._settings,
            name=self.name.text().strip(),
            role=self.role.text().strip(),
            signature=self.signature.text().strip(),
            office=self.office.currentText(),
            authority=self.authority.currentData(),
            samples_offered=True,
        )
        samples = self.samples.isChecked()
        self.introduced.emit(settings, samples, samples and self.guide.isChecked())
        self.accept()


def _line(text: str, caption: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setPlaceholderText(say(caption))
    return made
