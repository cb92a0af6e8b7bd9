"""The keys on one sheet: every command under its menu, closed with Esc."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from drafter.ui import wording as w
from drafter.ui.action_buttons import keys_said
from drafter.ui.parts import button, column, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class SheetBox(QDialog):
    def __init__(self, menus: Iterable[tuple[str, list[QAction]]], theme: Theme, parent: QWidget | None = None) -> None:
        """The menus by their names, each with its commands."""
        super().__init__(parent)
        self.setWindowTitle(say(w.KEYS))
        self.resize(640, 600)
        self.sheet = QTextBrowser()
        self.sheet.setAccessibleName(say(w.KEYS))
        self.sheet.document().setDocumentMargin(16)
        self.sheet.setHtml("".join(_part(name, actions, theme) for name, actions in menus))
        self.setLayout(column(self.sheet, row(None, button(say(w.CLOSE), self.accept)), margin=12))


def _part(menu: str, actions: list[QAction], theme: Theme) -> str:
    lines = [(_keys(action), action.text().replace("&", "")) for action in actions if not action.shortcut().isEmpty()]
    rows = "".join(
        f"<tr><td style='padding: 3px 0'>{escape(name)}</td>"
        f"<td align='right' style='padding: 3px 0; color: {theme.muted}'>{escape(keys)}</td></tr>"
        for keys, name in lines
    )
    head = f"<h4 style='color: {theme.accent}; margin-top: 12px'>{escape(menu)}</h4>"
    return f"{head}<table width='100%' cellspacing='0'>{rows}</table>" if lines else ""


def _keys(action: QAction) -> str:
    return "  ·  ".join(keys_said(one) for one in action.shortcuts())
