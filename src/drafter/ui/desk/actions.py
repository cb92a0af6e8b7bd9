"""Everything one can do at the desk, as actions with a name, an icon and a key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from drafter.ui import wording as w
from drafter.ui.icons import Icons
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView


class DeskActions:
    """The menus, the palette and the toolbar all show these very actions."""

    def __init__(self, view: DeskView, icons: Icons) -> None:
        self._view, self._icons = view, icons
        self.finish = self._make(w.FINISH, "Ctrl+Return", view.finish, "finish")
        self.next_finding = self._make(w.NEXT_FINDING, "F7", lambda: view.next_finding(1), "check")
        self.previous_finding = self._make(w.PREVIOUS_FINDING, "Shift+F7", lambda: view.next_finding(-1))
        self.fixes = self._make(w.SHOW_FIXES, "Alt+Return", view.open_fixes)
        self.apply = [self._make(w.APPLY_FIX, f"Ctrl+{n}", partial(view.apply_fix, n), number=n) for n in range(1, 10)]
        self.find = self._make(w.FIND_ACTION, QKeySequence.StandardKey.Find, lambda: view.letter.find_bar.open())
        self.silenced = self._make(w.SHOW_SILENCED, "", view.show_silenced)
        self.insert = self._make(w.INSERT_PARAGRAPH, "Ctrl+Shift+I", view.insert_from_library, "insert")
        self.bold = self._make(w.BOLD, "Ctrl+B", lambda: view.letter.editor.toggle_bold(), "bold")
        self.italic = self._make(w.ITALIC, "Ctrl+I", lambda: view.letter.editor.toggle_italic(), "italic")
        self.bullets = self._make(w.BULLETS, "Ctrl+Shift+L", lambda: view.letter.editor.set_style("bullet"), "bullets")
        self.body = self._make(w.BODY_TEXT, "Ctrl+Shift+N", lambda: view.letter.editor.set_style("body"))
        self.undo = self._make(w.UNDO, QKeySequence.StandardKey.Undo, lambda: view.letter.editor.undo(), "undo")
        self.redo = self._make(w.REDO, QKeySequence.StandardKey.Redo, lambda: view.letter.editor.redo(), "redo")
        self.save = self._make(w.SAVE, QKeySequence.StandardKey.Save, view.desk.save)
        self.versions = self._make(w.EARLIER_VERSIONS, "Ctrl+Shift+H", view.show_versions)
        self.copy = self._make(w.COPY_LETTER, "Ctrl+Shift+C", view.copy_letter, "copy")
        self.print = self._make(
            w.PRINT, QKeySequence.StandardKey.Print, lambda: view.print_wanted.emit(view.desk), "print"
        )
        self.exports = [
            self._make(w.EXPORT_AS, keys, partial(view.export, suffix), icon, kind=name)
            for suffix, name, keys, icon in (
                ("docx", "Word (.docx)", "Ctrl+E", "word"),
                ("pdf", "PDF", "Ctrl+Shift+E", "pdf"),
                ("eml", "mail draft (.eml)", "", "export"),
                ("txt", "text (.txt)", "", "export"),
            )
        ]
        self.to_customer = self._make(w.GO_CUSTOMER, "Alt+1", lambda: view.customer.setFocus())
        self.to_letter = self._make(w.GO_LETTER, "Alt+2", lambda: view.letter.editor.setFocus())
        self.to_suggestions = self._make(w.GO_SUGGESTIONS, "Alt+3", lambda: view.suggestions.list.setFocus())
        self.to_award = self._make(w.GO_AWARD, "Alt+4", lambda: view.award.amount.setFocus())
        self.to_findings = self._make(w.GO_FINDINGS, "Alt+5", lambda: view.findings.list.setFocus())
        self.to_facts = self._make(w.GO_FACTS, "Alt+6", lambda: self._go_to_tab(0))
        self.to_history = self._make(w.GO_HISTORY, "Alt+8", lambda: self._go_to_tab(2))
        self.record = [
            self._make(name, keys, partial(self._write_down, deed))
            for deed, name, keys in (
                ("note", w.ADD_NOTE, "Ctrl+Shift+M"),
                ("call", w.ADD_CALL, "Ctrl+Shift+T"),
                ("call_back", w.ADD_CALL_BACK, "Ctrl+Shift+B"),
                ("ask", w.ASK_STATION, "Ctrl+Shift+A"),
            )
        ]
        self.to_concerns = self._make(w.GO_CONCERNS, "Alt+7", lambda: self._go_to_tab(1))

    @property
    def toolbar(self) -> tuple[QAction | None, ...]:
        return (self.undo, self.redo, None, self.bold, self.italic, self.bullets, None, self.insert, self.next_finding,
                None, self.exports[0], self.exports[1], self.print)  # fmt: skip

    @property
    def writing(self) -> tuple[QAction | None, ...]:
        return (self.undo, self.redo, self.find, None, self.bold, self.italic, self.bullets, self.body, None,
                self.insert, None, self.next_finding, self.previous_finding, self.fixes, *self.apply,
                self.silenced)  # fmt: skip

    @property
    def letter(self) -> tuple[QAction | None, ...]:
        return (self.finish, None, self.save, self.versions, None, *self.exports, self.print, self.copy)

    @property
    def going(self) -> tuple[QAction | None, ...]:
        return (self.to_customer, self.to_letter, self.to_suggestions, self.to_award, self.to_findings, self.to_facts,
                self.to_concerns, self.to_history)  # fmt: skip

    def _write_down(self, deed: str) -> None:
        self._view.tabs.setCurrentWidget(self._view.history)
        self._view.deeds.do(deed, None)

    def _go_to_tab(self, number: int) -> None:
        self._view.tabs.setCurrentIndex(number)
        page = self._view.tabs.currentWidget()
        if page is not None:
            page.setFocus()

    def _make(
        self,
        text: str,
        keys: str | QKeySequence.StandardKey,
        then: Callable[[], object],
        icon: str = "",
        **values: object,
    ) -> QAction:
        action = QAction(say(text, **values), self._view)
        action.setObjectName(text.format(**values).replace("&", ""))
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            action.setIcon(self._icons.icon(icon))
        action.triggered.connect(lambda: then())
        return action
