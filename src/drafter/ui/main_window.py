"""The window: places on the left, one of them in front, one line below that says what happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMainWindow, QMenu, QSizePolicy, QVBoxLayout, QWidget

from drafter.model import lazy_re as re
from drafter.ui import wording as w
from drafter.ui.action_buttons import ActionButton
from drafter.ui.cases.cases_view import CasesView
from drafter.ui.cases.progress import ProgressLine
from drafter.ui.cases.wording import CATEGORIES, RETENTION
from drafter.ui.icons import Icons
from drafter.ui.parts import box, label, row
from drafter.ui.place_stack import PlaceStack
from drafter.ui.saying import say, speaks_english
from drafter.ui.step_speech import say_step
from drafter.ui.theme import LIGHT, Theme
from drafter.ui.window_deeds import WindowDeeds

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView
    from drafter.ui.desk.open_cases import OpenCases

_TOLD_MS = 8000
_HAN = re.compile("[\u4e00-\u9fff]")


class MainWindow(QMainWindow):
    """Knows its places and menus; who does the work is put in from outside."""

    files_chosen = Signal(object)
    samples_removed = Signal()
    retention_wanted = Signal()
    categories_wanted = Signal()
    settings_wanted = Signal()
    payments_wanted = Signal(object)
    case_pasted = Signal(str)
    case_told = Signal(object)
    theme_chosen = Signal(str)
    guide_wanted = Signal()
    closing = Signal()
    resized = Signal(int, int)
    """Wide and high, as the person left it."""

    def __init__(self, cases: CasesView, icons: Icons) -> None:
        super().__init__()
        self.setWindowTitle("drafter")
        self.setWindowIcon(icons.icon("drafter"))
        self.cases, self._icons = cases, icons
        self.theme: Theme = LIGHT
        self._open_cases: OpenCases | None = None
        self.places = PlaceStack()
        self._rail = QVBoxLayout()
        self._group = QActionGroup(self)
        self.banner = label("", "banner", wrap=True)
        self.banner.hide()
        self.setCentralWidget(self._central())
        self.deeds = WindowDeeds(self)
        self._menus: dict[str, QMenu] = {}
        self._build_menus()
        self.add_place(cases, w.CASES, "cases", "F2")
        self.places.setCurrentWidget(cases)
        self.resize(1360, 860)
        self.setMinimumSize(1100, 620)
        self._status = label("", "muted")
        self.progress = ProgressLine()
        self.statusBar().addPermanentWidget(self.progress)
        self.statusBar().addPermanentWidget(self._status)
        cases.opened.connect(lambda case_id: self.open_case(case_id))
        cases.next_wanted.connect(self.open_next)
        cases.told.connect(self.tell)

    @property
    def open_cases(self) -> OpenCases:
        """The desk with its tabs, once it has been built behind the worklist."""
        assert self._open_cases is not None
        return self._open_cases

    @property
    def desk(self) -> DeskView:
        """The case in front."""
        return self.open_cases.front

    def add_desk(self, open_cases: OpenCases, theme: Theme) -> None:
        """The desk joins the window: its place, its menus, and what it tells."""
        self._open_cases = open_cases
        open_cases.show_theme(theme)
        self.add_place(open_cases, w.DESK, "desk", "F3")
        for key, actions in (
            ("letter", open_cases.actions_.letter),
            ("edit", open_cases.actions_.writing),
            ("view", (*open_cases.actions_.going, None, *open_cases.actions_.tabs)),
            ("case", (None, *open_cases.actions_.record)),
        ):
            _add(self._menus[key], actions)
        open_cases.told.connect(self.tell)
        open_cases.front_changed.connect(self.statusBar().clearMessage)

    def add_place(self, place: QWidget, name: str, icon: str, keys: str) -> None:
        """A place of the rail, with its own key."""
        number = self.places.addWidget(place)
        action = QAction(say(name), self)
        self._icons.put_on(action, icon)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: self._go_to(number))
        self._group.addAction(action)
        self._menus["view"].insertAction(self._view_mark, action)
        button = ActionButton(action, "place")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(24, 24))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rail.insertWidget(self._rail.count() - 1, button)
        if self._group.checkedAction() is None:
            action.setChecked(True)

    def add_menu(self, key: str, name: str, actions: tuple[QAction | None, ...]) -> None:
        """A place's own menu, before Help."""
        self._fill(key, name, actions)
        self.menuBar().insertMenu(self._menus["help"].menuAction(), self._menus[key])

    def go_to(self, place: QWidget) -> None:
        self._go_to(self.places.indexOf(place))

    def _go_to(self, number: int) -> None:
        """One that is built only when it is wanted stands there once it is in front."""
        self.places.setCurrentIndex(number)
        self._group.actions()[number].setChecked(True)
        if place := self.places.currentWidget():
            place.setFocus()

    def open_case(self, case_id: str, then: Callable[[DeskView], None] | None = None) -> None:
        """On the desk, as soon as there is one; `then` gets the view that the case will stand in."""

        def come() -> None:
            self._come_to_desk(self.open_cases.open, case_id)
            if then is not None:
                then(self.desk)

        self._when_ready(come)

    def open_next(self, case_id: str) -> None:
        """The next case, in the place of a finished one."""
        self._when_ready(lambda: self._come_to_desk(self.open_cases.open_next, case_id))

    def next_case(self) -> None:
        opened = self._open_cases.front.desk.case if self._open_cases else None
        self.cases.next_case(opened.stored.case.id if opened else None)

    def _when_ready(self, then: Callable[[], None]) -> None:
        if self._open_cases is None or not self._open_cases.ready:
            self.tell(say(w.STILL_READING))
            QTimer.singleShot(150, lambda: self._when_ready(then))
        else:
            then()

    def _come_to_desk(self, opening: Callable[[str], None], case_id: str) -> None:
        opening(case_id)
        self.go_to(self.open_cases)
        self.desk.letter.editor.setFocus()

    def tell(self, sentence: str) -> None:
        """One sentence in the line below; long ones stay until the next. What an adapter says is put in the screen's
        language here."""
        sentence = sentence if speaks_english() or _HAN.search(sentence) else say_step(sentence)
        self.statusBar().showMessage(sentence, 0 if len(sentence) > 90 else _TOLD_MS)

    def show_status(self, sentence: str) -> None:
        self._status.setText(sentence)

    def show_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._icons.show_theme(theme)
        if self._open_cases is not None:
            self._open_cases.show_theme(theme)
        self.cases.show_theme(theme)

    def show_banner(self, sentence: str) -> None:
        self.banner.setText(sentence)
        self.banner.setVisible(bool(sentence))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._open_cases is not None:
            self._open_cases.save_all()
        self.resized.emit(self.width(), self.height())
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
        inner.addWidget(self.places, 1)
        self.below = inner
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
            self._action(w.IMPORT, "Ctrl+O", self.deeds.choose_files),
            self._action(w.PASTE_CASE, "Ctrl+Shift+V", self.deeds.paste_case),
            self._action(w.TELL_CASE, "Ctrl+Shift+F", self.deeds.tell_case),
            self._action(w.EXPORT_PAYMENTS, "", self.deeds.choose_payments),
            self._action(w.REMOVE_SAMPLES, "", self.deeds.remove_samples),
            self._action(RETENTION, "", self.retention_wanted.emit),
            self._action(CATEGORIES, "", self.categories_wanted.emit),
            None,
            self._action(w.SETTINGS, "Ctrl+,", self.settings_wanted.emit),
            None,
            self._action(w.QUIT, "Ctrl+Q", self.close),
        )

    def _case_actions(self) -> tuple[QAction | None, ...]:
        return (
            self._action(w.FIND_CASES, "Ctrl+K", self.deeds.search),
            self._action(w.NEXT_CASE, "Ctrl+Alt+Down", self.next_case),
            None,
            *self.cases.bulk.actions,
        )

    def _help_actions(self) -> tuple[QAction | None, ...]:
        return (
            self._action(w.COMMAND_PALETTE, "Ctrl+Shift+P", self.deeds.open_palette),
            self._action(w.GUIDE_ACTION, "", self.guide_wanted.emit),
            self._action(w.KEYS, "F1", self.deeds.show_keys),
            self._action(w.ABOUT, "", self.deeds.about),
        )

    def _action(self, name: str, keys: str, then: Callable[[], object]) -> QAction:
        action = QAction(say(name), self)
        action.setObjectName(name.replace("&", ""))
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: then())
        return action

    def menus(self) -> list[tuple[str, list[QAction]]]:
        """Each menu's name, without the mark of its key, and its commands."""
        named = ((re.sub(r"\(&\w\)|&", "", menu.title()), menu) for menu in self._menus.values())
        return [(name, [one for one in menu.actions() if not one.isSeparator()]) for name, menu in named]

    def all_actions(self) -> list[QAction]:
        """Every action of every menu, for the palette and the sheet of keys."""
        found: list[QAction] = []
        for menu in self._menus.values():
            found += [action for action in menu.actions() if not action.isSeparator() and action.menu() is None]
        return found


def _add(menu: QMenu, actions: tuple[QAction | None, ...]) -> None:
    """Actions into a menu; None is a line between."""
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
