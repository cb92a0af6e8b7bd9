"""The desk as a place: a tab for each open case, each with a desk, a letter and an undo history of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from drafter.model.guideline import Guideline
from drafter.steps.flow import Handbook, Seat
from drafter.ui import wording as w
from drafter.ui.desk.actions import DeskActions
from drafter.ui.desk.case_tabs import CaseTabs
from drafter.ui.desk.desk_view import DeskView
from drafter.ui.icons import Icons
from drafter.ui.parts import box, column
from drafter.ui.pausing import pause
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme

PREPARE_AFTER_MS = 700
MOST_OPEN = 12
"""Beyond that the tab that was left longest ago closes; its draft is kept."""


class OpenCases(QWidget):
    """Always shows one desk, an empty one where no case is open. A desk serves one case only, and goes with its tab."""

    told = Signal(str)
    front_changed = Signal()
    """Another case, or none, is in front."""
    kept = Signal(object, str)
    """Which cases are open, in their order, and which is in front: to find them again after a restart."""

    arranged = Signal(object)
    """How wide and high the panes are from now on, on every desk."""

    def __init__(self, make: Callable[[DeskActions], DeskView], icons: Icons) -> None:
        super().__init__()
        self._make = make
        self._theme: Theme = LIGHT
        self._seat: tuple[Handbook, Seat] | None = None
        self._guidelines: tuple[Guideline, ...] = ()
        self._sizes: tuple[int, ...] = ()
        self._views: dict[str, DeskView] = {}
        """By the id of the case; the one left longest ago first."""
        self.actions_ = DeskActions(self, icons)
        self.tabs = CaseTabs(icons)
        self._stack = QStackedWidget()
        self._fresh: DeskView | None = None
        self._soon = pause(PREPARE_AFTER_MS, self._prepare, self)
        self._stack.setCurrentWidget(self._prepare())
        self.setLayout(column(self.tabs, self._stack, gap=0))
        box(self).setStretch(1, 1)
        self.setFocusProxy(self._stack)
        self.tabs.chosen.connect(self._bring)
        self.tabs.close_wanted.connect(self.close_case)
        self.tabs.arranged.connect(self._keep)

    @property
    def front(self) -> DeskView:
        view = self._stack.currentWidget()
        assert isinstance(view, DeskView)
        return view

    @property
    def ready(self) -> bool:
        return self._seat is not None

    @property
    def views(self) -> tuple[DeskView, ...]:
        """The desks of all open cases."""
        return tuple(self._views.values())

    def take_seat(self, book: Handbook, seat: Seat) -> None:
        self._seat = (book, seat)
        for view in self._all():
            view.desk.take_seat(book, seat)

    def take_guidelines(self, guidelines: tuple[Guideline, ...]) -> None:
        self._guidelines = guidelines
        for view in self._all():
            view.guidance.take_guidelines(guidelines)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.tabs.show_theme()
        for view in self._all():
            view.show_theme(theme)

    def arrange(self, sizes: tuple[int, ...]) -> None:
        self._sizes = sizes
        for view in self._all():
            if view.panes.arrangement != sizes:
                view.panes.arrange(sizes)

    def open(self, case_id: str) -> None:
        """A case that is open already is read again and comes to the front; another gets a tab and a desk."""
        if case_id not in self._views:
            if len(self._views) >= MOST_OPEN:
                self._close_oldest()
            self._views[case_id] = view = self._fresh_view()
            self._watch(case_id, view)
            self.tabs.add(case_id)
            view.desk.open(case_id)
        else:
            self._views[case_id].desk.read_again()
        self.tabs.choose(case_id)

    def open_next(self, case_id: str) -> None:
        """The next case takes the place of one whose letter is finished."""
        desk = self.front.desk
        done = desk.case_id if desk.case is not None and desk.filing.is_finished else ""
        self.open(case_id)
        if done and done != case_id:
            self.close_case(done)

    def reopen(self, case_ids: tuple[str, ...], front: str) -> None:
        """What was open when the program ended."""
        for case_id in case_ids[-MOST_OPEN:]:
            self.open(case_id)
        if front in self._views:
            self.tabs.choose(front)

    def close_front(self) -> None:
        if self.tabs.front:
            self.close_case(self.tabs.front)

    def close_case(self, case_id: str) -> None:
        """Its draft is saved first; the desk goes when the store has it."""
        view = self._views.pop(case_id)
        view.desk.leave()
        self.tabs.remove(case_id)
        view.desk.when_written_down(lambda: self._drop(view))
        self._keep()

    def save_all(self) -> None:
        """The program ends: every draft is saved, and the tabs stay known."""
        for view in self.views:
            view.desk.save()

    def close_all(self) -> None:
        for case_id in self.tabs.ids:
            self.close_case(case_id)

    def step(self, by: int) -> None:
        self.tabs.step(by)

    def _bring(self, case_id: str) -> None:
        if case_id in self._views:
            self._views[case_id] = view = self._views.pop(case_id)
        else:
            view = self._prepare()
        self._stack.setCurrentWidget(view)
        self.front_changed.emit()
        self._keep()
        if self.isVisible():
            view.letter.editor.setFocus()

    def _all(self) -> tuple[DeskView, ...]:
        return (*self._views.values(), *([self._fresh] if self._fresh else []))

    def _prepare(self) -> DeskView:
        """An empty desk: seen where no case is open, and ready for the next one."""
        if self._fresh is None:
            self._fresh = self._new_view()
        return self._fresh

    def _fresh_view(self) -> DeskView:
        """The empty desk becomes the case's; another is made ready while the person reads."""
        view, self._fresh = self._prepare(), None
        self._soon.start()
        return view

    def _new_view(self) -> DeskView:
        view = self._make(self.actions_)
        if self._seat is not None:
            view.desk.take_seat(*self._seat)
        view.guidance.take_guidelines(self._guidelines)
        view.show_theme(self._theme)
        view.panes.arrange(self._sizes or view.panes.arrangement)
        view.panes.arranged.connect(lambda: self._take_sizes(view.panes.arrangement))
        self._stack.addWidget(view)
        return view

    def _take_sizes(self, sizes: tuple[int, ...]) -> None:
        """One desk was arranged by hand: the others follow."""
        self.arrange(sizes)
        self.arranged.emit(sizes)

    def _watch(self, case_id: str, view: DeskView) -> None:
        """The tab follows the desk; what a desk behind says is told with its reference."""
        desk = view.desk
        for signal in (desk.opened, desk.changed, desk.recorded, desk.saved, desk.finished):
            signal.connect(lambda _: self.tabs.show_case(case_id, desk))
        desk.opened.connect(lambda _: self._take_focus(view))
        desk.not_opened.connect(lambda: self.close_case(case_id))
        desk.told.connect(lambda sentence: self._tell(view, sentence))

    def _take_focus(self, view: DeskView) -> None:
        """While the case was read its panes took no key: one who has not gone elsewhere meanwhile writes now."""
        focus = QApplication.focusWidget()
        if view is self.front and self.isVisible() and (focus is None or focus in (self, self._stack, view)):
            view.letter.editor.setFocus()

    def _tell(self, view: DeskView, sentence: str) -> None:
        case = view.desk.case
        if view is not self.front and case is not None:
            sentence = say(w.TOLD_OF, reference=case.stored.case.reference or "", sentence=sentence)
        self.told.emit(sentence)

    def _drop(self, view: DeskView) -> None:
        self._stack.removeWidget(view)
        view.deleteLater()

    def _close_oldest(self) -> None:
        oldest = next(iter(self._views))
        self.close_case(oldest)

    def _keep(self) -> None:
        self.kept.emit(self.tabs.ids, self.tabs.front)
