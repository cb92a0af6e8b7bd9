"""The window: places on the left, one of them in front, one line below that says what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.ui import wording as w
from drafter.ui.cases.case_form import CaseForm
from drafter.ui.cases.cases_view import CasesView
from drafter.ui.cases.progress import ProgressLine
from drafter.ui.icons import Icons
from drafter.ui.parts import box, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView

_TOLD_MS = 8000


class MainWindow(QMainWindow):
    """Knows its places and menus; who does the work is put in from outside."""

    files_chosen = Signal(object)
    samples_removed = Signal()
    settings_wanted = Signal()
    payments_wanted = Signal(object)
    case_pasted = Signal(str)
    case_told = Signal(object)
    theme_chosen = Signal(str)
    closing = Signal()

    def __init__(self, cases: CasesView, icons: Icons) -> None:
        super().__init__()
        self.setWindowTitle("drafter")
        self.setWindowIcon(icons.icon("drafter"))
        self.cases, self._icons = cases, icons
        self._desk: DeskView | None = None
        self.places = QStackedWidget()
        self._rail = QVBoxLayout()
        self._group = QActionGroup(self)
        self.banner = label("", "banner", wrap=True)
        self.banner.hide()
        self.setCentralWidget(self._central())
        self._menus: dict[str, QMenu] = {}
        self._build_menus()
        self.add_place(cases, w.CASES, "cases", "F2")
        self.places.setCurrentWidget(cases)
        self.resize(1360, 860)
        self.setMinimumSize(980, 620)
        self._status = label("", "muted")
        self.progress = ProgressLine()
        self.statusBar().addPermanentWidget(self.progress)
        self.statusBar().addPermanentWidget(self._status)
        cases.opened.connect(self.open_case)
        cases.told.connect(self.tell)

    @property
    def desk(self) -> DeskView:
        """The desk, once it has been built behind the worklist."""
        assert self._desk is not None
        return self._desk

    def add_desk(self, desk: DeskView, theme: Theme) -> None:
        """The desk joins the window: its place, its menus, and what it tells."""
        self._desk = desk
        desk.show_theme(theme)
        self.add_place(desk, w.DESK, "desk", "F3")
        for key, actions in (
            ("letter", desk.actions_.letter),
            ("edit", desk.actions_.writing),
            ("view", desk.actions_.going),
            ("case", (None, *desk.actions_.record)),
        ):
            _add(self._menus[key], actions)
        desk.desk.told.connect(self.tell)

    def add_place(self, place: QWidget, name: str, icon: str, keys: str) -> None:
        """A place of the rail, with its own key."""
        self.places.addWidget(place)
        action = QAction(self._icons.icon(icon), say(name), self)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: self.go_to(place))
        self._group.addAction(action)
        self._menus["view"].insertAction(self._view_mark, action)
        button = QToolButton()
        button.setProperty("kind", "place")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(24, 24))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(say(name))
        button.setToolTip(f"{say(name)}  {keys}")
        self._rail.insertWidget(self._rail.count() - 1, button)
        if self._group.checkedAction() is None:
            action.setChecked(True)

    def add_menu(self, key: str, name: str, actions: tuple[QAction | None, ...]) -> None:
        """A place's own menu, before Help."""
        self._fill(key, name, actions)
        self.menuBar().insertMenu(self._menus["help"].menuAction(), self._menus[key])

    def go_to(self, place: QWidget) -> None:
        self.places.setCurrentWidget(place)
        self._group.actions()[self.places.indexOf(place)].setChecked(True)
        place.setFocus()

    def open_case(self, case_id: str) -> None:
        if self._desk is None or not self._desk.desk.ready:
            self.tell(say(w.STILL_READING))
            QTimer.singleShot(150, lambda: self.open_case(case_id))
            return
        self.desk.desk.open(case_id)
        self.go_to(self.desk)
        self.desk.letter.editor.setFocus()

    def next_case(self) -> None:
        opened = self._desk.desk.case if self._desk else None
        self.cases.next_case(opened.stored.case.id if opened else None)

    def tell(self, sentence: str) -> None:
        """One sentence in the line below; long ones stay until the next."""
        self.statusBar().showMessage(sentence, 0 if len(sentence) > 90 else _TOLD_MS)

    def show_status(self, sentence: str) -> None:
        self._status.setText(sentence)

    def show_theme(self, theme: Theme) -> None:
        if self._desk is not None:
            self._desk.show_theme(theme)
        self.cases.show_theme(theme)

    def show_banner(self, sentence: str) -> None:
        self.banner.setText(sentence)
        self.banner.setVisible(bool(sentence))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._desk is not None:
            self._desk.desk.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _central(self) -> QWidget:
        rail = QFrame()
        rail.setProperty("kind", "rail")
        rail.setFixedWidth(max(78, self.fontMetrics().horizontalAdvance("MMMMMMMM")))
        self._rail.setContentsMargins(6, 10, 6, 10)
        self._rail.setSpacing(4)
        self._rail.addStretch(1)
        rail.setLayout(self._rail)
        body = QWidget()
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.banner)
        inner.addWidget(self.places)
        body.setLayout(inner)
        whole = QWidget()
        whole.setLayout(row(rail, body, gap=0))
        box(whole).setStretch(1, 1)
        return whole

    def _build_menus(self) -> None:
        self._fill("file", w.MENU_FILE, self._file_actions())
        self._fill("case", w.MENU_CASE, self._case_actions())
        self._fill("letter", w.MENU_LETTER, ())
        self._fill("edit", w.MENU_WRITING, ())
        self._fill("view", w.MENU_VIEW, ())
        self._view_mark = self._menus["view"].addSeparator()
        self._menus["view"].addMenu(self.cases.columns)
        themes = self._menus["view"].addMenu(say(w.MENU_THEME))
        for choice, name in (("system", w.THEME_SYSTEM), ("light", w.THEME_LIGHT), ("dark", w.THEME_DARK)):
            themes.addAction(say(name), partial(self.theme_chosen.emit, choice))
        self._fill("help", w.MENU_HELP, self._help_actions())

    def _fill(self, key: str, name: str, actions: tuple[QAction | None, ...]) -> None:
        menu = self.menuBar().addMenu(say(name))
        self._menus[key] = menu
        _add(menu, actions)

    def _file_actions(self) -> tuple[QAction | None, ...]:
        return (
            self._action(w.IMPORT, "Ctrl+O", self._choose_files),
            self._action(w.PASTE_CASE, "Ctrl+Shift+V", self._paste_case),
            self._action(w.TELL_CASE, "Ctrl+Shift+F", self._tell_case),
            self._action(w.EXPORT_PAYMENTS, "", self._choose_payments),
            self._action(w.REMOVE_SAMPLES, "", self._remove_samples),
            None,
            self._action(w.SETTINGS, "Ctrl+,", self.settings_wanted.emit),
            None,
            self._action(w.QUIT, "Ctrl+Q", self.close),
        )

    def _case_actions(self) -> tuple[QAction | None, ...]:
        return (
            self._action(w.SEARCH_CASES, "Ctrl+K", self._search),
            self._action(w.NEXT_CASE, "Ctrl+Alt+Down", self.next_case),
            None,
            *self.cases.bulk.actions,
        )

    def _help_actions(self) -> tuple[QAction | None, ...]:
        return (
            self._action(w.COMMAND_PALETTE, "Ctrl+Shift+P", self._open_palette),
            self._action(w.KEYS, "F1", self._show_keys),
            self._action(w.ABOUT, "", self._about),
        )

    def _action(self, name: str, keys: str, then: Callable[[], object]) -> QAction:
        action = QAction(say(name), self)
        action.setObjectName(name.replace("&", ""))
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: then())
        return action

    def all_actions(self) -> list[QAction]:
        """Every action of every menu, for the palette and the sheet of keys."""
        found: list[QAction] = []
        for menu in self._menus.values():
            found += [action for action in menu.actions() if not action.isSeparator() and action.menu() is None]
        return found

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, say(w.IMPORT), "", say(w.IMPORT_FILTER))
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def _choose_payments(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, say(w.EXPORT_PAYMENTS), "payments.csv", "*.csv")
        if name:
            self.payments_wanted.emit(Path(name))

    def _paste_case(self) -> None:
        """The clipboard's words become a case."""
        text = QGuiApplication.clipboard().text().strip()
        if text:
            self.case_pasted.emit(text)
        else:
            self.tell(say(w.NOTHING_TO_PASTE))

    def _tell_case(self) -> None:
        box = CaseForm(self)
        box.told.connect(self.case_told)
        box.open()

    def _remove_samples(self) -> None:
        answer = QMessageBox.question(self, say(w.REMOVE_SAMPLES), say(w.REMOVE_SAMPLES_TEXT))
        if answer == QMessageBox.StandardButton.Yes:
            self.samples_removed.emit()

    def _search(self) -> None:
        self.go_to(self.cases)
        self.cases.search.setFocus()
        self.cases.search.selectAll()

    def _open_palette(self) -> None:
        from drafter.ui.palette_box import PaletteBox

        PaletteBox(self.all_actions(), self).open()

    def _show_keys(self) -> None:
        rows = [
            f"{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText):<18}{action.text().replace('&', '')}"
            for action in self.all_actions()
            if not action.shortcut().isEmpty()
        ]
        from drafter.ui.sheet_box import SheetBox

        SheetBox(say(w.KEYS), "\n".join(rows), self).open()

    def _about(self) -> None:
        QMessageBox.about(self, "drafter", say(w.ABOUT_TEXT))


def _add(menu: QMenu, actions: tuple[QAction | None, ...]) -> None:
    """Actions into a menu; None is a line between."""
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
