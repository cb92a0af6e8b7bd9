"""The pieces the settings are made of: a control with its caption, a line that explains it, and room for a refusal."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from drafter.settings import SettingFault, Settings
from drafter.ui import wording as w
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say


class FolderField(QWidget):
    """A folder by its path, typed or chosen."""

    def __init__(self, path: str, name: str) -> None:
        super().__init__()
        self._name = name
        self.line = QLineEdit(path)
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(True)
        self.choose = button(say(w.CHOOSE_FOLDER), self._choose, name=f"{say(w.CHOOSE_FOLDER)} {name}")
        self.setLayout(row(self.line, self.choose))
        self.setFocusProxy(self.line)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._name, self.line.text())
        if folder:
            self.line.setText(folder)


Control = QLineEdit | QComboBox | QCheckBox | FolderField


class SettingsPage(QScrollArea):
    """Settings that belong together, one below the other."""

    def __init__(self, title: str, why: str) -> None:
        super().__init__()
        self.controls: dict[str, Control] = {}
        self._faults: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        inside = QWidget()
        heading = label(title, "title")
        inside.setLayout(column(heading, label(why, "muted", wrap=True), self._grid, margin=16))
        box(inside).addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, field: str, caption: str, why: str, control: Control) -> QLabel:
        """A control under its caption; the line that explains it is handed back, in case it changes."""
        control.setAccessibleName(caption)
        control.setAccessibleDescription(why)
        at = self._grid.rowCount()
        name = label(caption)
        name.setBuddy(control)
        explained, fault = label(why, "muted", wrap=True), label("", "error", wrap=True)
        fault.hide()
        self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, at, 1)
        self._grid.addWidget(explained, at + 1, 1)
        self._grid.addWidget(fault, at + 2, 1)
        self._grid.setRowMinimumHeight(at + 3, 8)
        self.controls[field], self._faults[field] = control, fault
        return explained

    def values(self) -> dict[str, Any]:
        return {field: value_of(control) for field, control in self.controls.items()}

    def show_faults(self, faults: tuple[SettingFault, ...]) -> SettingFault | None:
        """Each refusal under its control; the first of this page, which gets the focus."""
        mine = {fault.field: fault for fault in reversed(faults) if fault.field in self.controls}
        for field, shown in self._faults.items():
            shown.setText(fault_said(mine[field]) if field in mine else "")
            shown.setVisible(field in mine)
        first = next((mine[field] for field in self.controls if field in mine), None)
        if first is not None:
            self.controls[first.field].setFocus()
            self.ensureWidgetVisible(self._faults[first.field])
        return first


def fault_said(fault: SettingFault) -> str:
    return say(w.SETTING_FAULTS[fault.kind], value=fault.value)


def line(settings: Settings, field: str, example: str = "") -> QLineEdit:
    made = QLineEdit(getattr(settings, field))
    made.setPlaceholderText(example)
    return made


def choice(settings: Settings, field: str, names: dict[str, str]) -> QComboBox:
    """One of a few codes, by their names in the screen's language."""
    made = QComboBox()
    for code, name in names.items():
        made.addItem(say(name), code)
    made.setCurrentIndex(max(0, made.findData(getattr(settings, field))))
    return made


def value_of(control: Control) -> Any:
    match control:
        case QCheckBox():
            return control.isChecked()
        case QComboBox():
            return control.currentData()
        case FolderField():
            return control.line.text().strip()
    return control.text().strip()
