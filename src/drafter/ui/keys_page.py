"""The page of the settings on which keys are given to commands; keys that are taken are refused."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from drafter.ui import wording as w
from drafter.ui.action_buttons import keys_said
from drafter.ui.keyboard import Command, clash
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class KeysPage(QWidget):
    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = {one.id: one for one in commands}
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(w.KEYS_SEARCH))
        self.search.setAccessibleName(say(w.KEYS_SEARCH))
        self.search.setClearButtonEnabled(True)
        self.table = self._make_table()
        self.keys = QKeySequenceEdit()
        self.keys.setAccessibleName(say(w.KEYS_NEW))
        self.keys.setMaximumSequenceLength(1)
        self.give = button(say(w.KEYS_GIVE), self._give)
        self.usual = button(say(w.KEYS_USUAL), self._take_usual)
        self.none = button(say(w.KEYS_NONE), lambda: self._set(""))
        self.told = label("", "error", wrap=True)
        self.setLayout(
            column(
                label(say(w.SETTINGS_KEYS), "title"),
                label(say(w.SETTINGS_KEYS_WHY), "muted", wrap=True),
                self.search,
                self.table,
                row(self.keys, self.give, self.usual, self.none),
                self.told,
                margin=16,
            )
        )
        self.search.textChanged.connect(lambda _: self._fill())
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self._fill()

    def chosen(self) -> dict[str, str]:
        """Only what differs from the usual keys."""
        return {one.id: one.keys for one in self._commands.values() if one.keys != one.usual}

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(say(w.SETTINGS_KEYS))
        table.setHorizontalHeaderLabels([say(w.KEYS_COMMAND), say(w.KEYS_KEYS), say(w.KEYS_USUALLY)])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for number in (1, 2):
            table.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _fill(self) -> None:
        kept = self._current()
        words = self.search.text().lower().split()
        shown = [one for one in self._commands.values() if all(word in _found_by(one) for word in words)]
        self.table.setRowCount(len(shown))
        for number, one in enumerate(shown):
            for place, text in enumerate((one.name, _native(one.keys), _native(one.usual))):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, one.id)
                self.table.setItem(number, place, item)
        ids = [one.id for one in shown]
        if ids:
            self.table.selectRow(ids.index(kept.id) if kept and kept.id in ids else 0)

    def _current(self) -> Command | None:
        item = self.table.item(self.table.currentRow(), 0)
        return self._commands.get(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _show_chosen(self) -> None:
        one = self._current()
        self.told.setText("")
        self.keys.setKeySequence(QKeySequence(one.keys if one else "", _PORTABLE))

    def _give(self) -> None:
        self._set(self.keys.keySequence().toString(_PORTABLE))

    def _take_usual(self) -> None:
        one = self._current()
        if one is not None:
            self._set(one.usual)

    def _set(self, keys: str) -> None:
        one = self._current()
        if one is None:
            return
        other = clash(self._commands.values(), one.id, keys)
        if other is not None:
            self.told.setText(say(w.KEYS_TAKEN, keys=_native(keys), other=other.name))
            return
        if _is_typing(keys):
            self.told.setText(say(w.KEYS_TYPING, keys=_native(keys)))
            return
        if _is_editing(keys):
            self.told.setText(say(w.KEYS_EDITING, keys=_native(keys)))
            return
        self._commands[one.id] = dataclasses.replace(one, keys=keys)
        self._fill()


def _found_by(one: Command) -> str:
    return f"{one.name} {one.keys} {_native(one.keys)}".lower()


def _is_typing(keys: str) -> bool:
    """A letter or figure, by itself or as a capital, writes into the letter, and must go on doing so."""
    bare = keys.removeprefix("Shift+")
    return bool(keys) and "+" not in bare.removesuffix("+") and not (bare[0] == "F" and bare[1:].isdigit())


def _is_editing(keys: str) -> bool:
    """Copying and its like belong to every field there is."""
    return any(QKeySequence(keys, _PORTABLE) in QKeySequence.keyBindings(one) for one in _EDITING)


def _native(keys: str) -> str:
    return keys_said(QKeySequence(keys, _PORTABLE))
