"""Everything one can do at the desk, as actions with a name, an icon and a key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from drafter.model.letter import Style
from drafter.ui import wording as w
from drafter.ui.desk.writing import DeskWriting, PanelName, Writing
from drafter.ui.icons import Icons
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView
    from drafter.ui.desk.open_cases import OpenCases


class DeskActions:
    """The menus, the palette and the toolbar all show these very actions."""

    def __init__(self, cases: OpenCases, icons: Icons) -> None:
        """Each is done to the case that the person has in front when it is called."""
        self._cases, self._icons = cases, icons
        self._lent: Writing | None = None
        self._make_writing()
        self._make_letter(self._front)
        self._make_going(self._front)
        self._make_tabs(cases)

    def lend(self, to: Writing | None) -> None:
        """The keys of writing act on the letter of another place; whatever is done to a customer's case rests."""
        self._lent = to
        resting = (*self.letter, *self.record, *self.tabs, self.none_fits, self.to_concerns, self.to_history,
                   self.to_attachments)  # fmt: skip
        for action in resting:
            if action is not None:
                action.setEnabled(to is None)

    def _make_writing(self) -> None:
        self.next_finding = self._make(w.NEXT_FINDING, "F7", lambda: self._writing.next_finding(1), "check")
        self.previous_finding = self._make(w.PREVIOUS_FINDING, "Shift+F7", lambda: self._writing.next_finding(-1))
        self.fixes = self._make(w.SHOW_FIXES, "Alt+Return", lambda: self._writing.open_fixes())
        self.apply = [self._make(w.APPLY_FIX, f"Ctrl+{n}", partial(self._apply_fix, n), number=n) for n in range(1, 10)]
        self.find = self._make(w.FIND_ACTION, QKeySequence.StandardKey.Find, lambda: self._writing.find_words())
        self.silenced = self._make(w.SHOW_SILENCED, "", lambda: self._writing.show_silenced())
        self.insert = self._make(
            w.INSERT_PARAGRAPH, "Ctrl+Shift+I", lambda: self._writing.insert_from_library(), "insert"
        )
        self.bold = self._make(w.BOLD, "Ctrl+B", lambda: self._writing.editor.toggle_bold(), "bold")
        self.italic = self._make(w.ITALIC, "Ctrl+I", lambda: self._writing.editor.toggle_italic(), "italic")
        self.bullets = self._make(w.BULLETS, "Ctrl+Shift+L", partial(self._style, "bullet"), "bullets")
        self.body = self._make(w.BODY_TEXT, "Ctrl+Shift+N", partial(self._style, "body"))
        self.undo = self._make(w.UNDO, QKeySequence.StandardKey.Undo, lambda: self._writing.editor.undo(), "undo")
        self.redo = self._make(w.REDO, QKeySequence.StandardKey.Redo, lambda: self._writing.editor.redo(), "redo")

    def _make_letter(self, front: Callable[[], DeskView]) -> None:
        self.finish = self._make(w.FINISH, "Ctrl+Return", lambda: front().finish(), "finish")
        self.save = self._make(w.SAVE, QKeySequence.StandardKey.Save, lambda: front().desk.save())
        self.versions = self._make(w.EARLIER_VERSIONS, "Ctrl+Shift+H", self._show_versions)
        self.compare = self._make(w.COMPARE_TEMPLATE, "Ctrl+Shift+X", self._compare)
        self.copy = self._make(w.COPY_LETTER, "Ctrl+Shift+C", self._copy, "copy")
        self.print = self._make(w.PRINT, QKeySequence.StandardKey.Print, self._print, "print")
        self.exports = [
            self._make(w.EXPORT_AS, keys, partial(self._export, suffix), icon, kind=name)
            for suffix, name, keys, icon in (
                ("docx", "Word (.docx)", "Ctrl+E", "word"),
                ("pdf", "PDF", "Ctrl+Shift+E", "pdf"),
                ("eml", "mail draft (.eml)", "", "export"),
                ("txt", "text (.txt)", "", "export"),
            )
        ]

    def _make_going(self, front: Callable[[], DeskView]) -> None:
        self.to_customer = self._make(w.GO_CUSTOMER, "Alt+1", partial(self._go_to, "customer"))
        self.to_letter = self._make(w.GO_LETTER, "Alt+2", partial(self._go_to, "letter"))
        self.to_suggestions = self._make(w.GO_SUGGESTIONS, "Alt+3", partial(self._go_to, "suggestions"))
        self.none_fits = self._make(w.NONE_FITS, "Alt+0", lambda: front().none_fits())
        self.to_award = self._make(w.GO_AWARD, "Alt+4", partial(self._go_to, "award"))
        self.to_findings = self._make(w.GO_FINDINGS, "Alt+5", partial(self._go_to, "findings"))
        self.to_facts = self._make(w.GO_FACTS, "Alt+6", partial(self._go_to, "facts"))
        self.to_attachments = self._make(w.GO_ATTACHMENTS, "Alt+9", lambda: front().attachments.first())
        self.to_history = self._make(w.GO_HISTORY, "Alt+8", lambda: self._go_to_tab(2))
        self.record = [
            self._make(name, keys, partial(self._write_down, deed))
            for deed, name, keys in (
                ("note", w.ADD_NOTE, "Ctrl+Shift+M"),
                ("call", w.ADD_CALL, "Ctrl+Shift+T"),
                ("call_back", w.ADD_CALL_BACK, "Ctrl+Shift+B"),
                ("ask", w.ASK_STATION, "Ctrl+Shift+A"),
                ("wait", w.WAIT_FOR_CUSTOMER, "Ctrl+Shift+U"),
            )
        ]
        self.to_concerns = self._make(w.GO_CONCERNS, "Alt+7", lambda: self._go_to_tab(1))

    def _make_tabs(self, cases: OpenCases) -> None:
        self.tabs = (
            self._make(w.NEXT_TAB, "Ctrl+Tab", lambda: cases.step(1)),
            self._make(w.PREVIOUS_TAB, "Ctrl+Shift+Tab", lambda: cases.step(-1)),
            self._make(w.CLOSE_TAB, "Ctrl+W", cases.close_front),
        )
        self.tabs[0].setShortcuts([QKeySequence("Ctrl+Tab"), QKeySequence("Ctrl+PgDown")])
        self.tabs[1].setShortcuts([QKeySequence("Ctrl+Shift+Tab"), QKeySequence("Ctrl+PgUp")])

    def _front(self) -> DeskView:
        return self._cases.front

    @property
    def _writing(self) -> Writing:
        return self._lent or DeskWriting(self._front())

    @property
    def tools(self) -> tuple[QAction | None, ...]:
        """What a letter is written with, wherever it lies."""
        return (self.undo, self.redo, None, self.bold, self.italic, self.bullets, None, self.insert, self.next_finding)

    @property
    def toolbar(self) -> tuple[QAction | None, ...]:
        return (*self.tools, None, self.exports[0], self.exports[1], self.print)

    @property
    def writing(self) -> tuple[QAction | None, ...]:
        return (self.undo, self.redo, self.find, None, self.bold, self.italic, self.bullets, self.body, None,
                self.insert, None, self.next_finding, self.previous_finding, self.fixes, *self.apply,
                self.silenced)  # fmt: skip

    @property
    def letter(self) -> tuple[QAction | None, ...]:
        return (self.finish, None, self.save, self.versions, self.compare, None, *self.exports, self.print, self.copy)

    @property
    def going(self) -> tuple[QAction | None, ...]:
        return (self.to_customer, self.to_letter, self.to_suggestions, self.none_fits, self.to_award, self.to_findings,
                self.to_facts, self.to_concerns, self.to_history, self.to_attachments)  # fmt: skip

    def _write_down(self, deed: str) -> None:
        view = self._front()
        view.tabs.setCurrentWidget(view.history)
        view.deeds.do(deed, None)

    def _style(self, style: Style) -> None:
        self._writing.editor.set_style(style)

    def _apply_fix(self, number: int) -> None:
        self._writing.apply_fix(number)

    def _go_to(self, panel: PanelName) -> None:
        self._writing.go_to(panel)

    def _show_versions(self) -> None:
        self._front().letter_deeds.show_versions()

    def _compare(self) -> None:
        self._front().letter_deeds.compare_with_template()

    def _copy(self) -> None:
        self._front().letter_deeds.copy_letter()

    def _export(self, suffix: str) -> None:
        self._front().letter_deeds.export(suffix)

    def _print(self) -> None:
        view = self._front()
        view.print_wanted.emit(view.desk)

    def _go_to_tab(self, number: int) -> None:
        tabs = self._front().tabs
        tabs.setCurrentIndex(number)
        page = tabs.currentWidget()
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
        action = QAction(say(text, **values), self._cases)
        action.setObjectName(text.format(**values).replace("&", ""))
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            self._icons.put_on(action, icon)
        action.triggered.connect(lambda: then())
        return action
