"""The tabs over the desk: whose case each is, and how far its letter has come, in a word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton

from drafter.ui import wording as w
from drafter.ui.desk.desk import Desk
from drafter.ui.icons import Icons
from drafter.ui.parts import icon_button
from drafter.ui.saying import say


class CaseTabs(QTabBar):
    """A tab is known by the id of its case, wherever it has been dragged to."""

    chosen = Signal(str)
    """The id of the case that comes to the front; empty when the last one has gone."""
    close_wanted = Signal(str)
    arranged = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setAccessibleName(say(w.OPEN_CASES))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.hide()
        self.currentChanged.connect(lambda at: self.chosen.emit(self._id_at(at)))
        self.tabMoved.connect(lambda *_: self.arranged.emit())

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._id_at(at) for at in range(self.count()))

    @property
    def front(self) -> str:
        return self._id_at(self.currentIndex())

    def add(self, case_id: str) -> None:
        """A tab to the right of all others, with the words that it has while the case is read."""
        blocked = self.blockSignals(True)
        at = self.addTab(say(w.OPENING))
        self.setTabData(at, case_id)
        close = icon_button(self._icons.icon("close"), say(w.CLOSE_TAB), lambda: self.close_wanted.emit(case_id))
        close.setIconSize(QSize(12, 12))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W closes
        self.setTabButton(at, QTabBar.ButtonPosition.RightSide, close)
        self.blockSignals(blocked)
        self.show()

    def show_theme(self) -> None:
        """The icons have other colours now."""
        for at in range(self.count()):
            close = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
            if isinstance(close, QToolButton):
                close.setIcon(self._icons.icon("close"))

    def remove(self, case_id: str) -> None:
        self.removeTab(self.ids.index(case_id))
        self.setVisible(self.count() > 0)

    def choose(self, case_id: str) -> None:
        at = self.ids.index(case_id)
        if at == self.currentIndex():
            self.chosen.emit(case_id)
        self.setCurrentIndex(at)

    def step(self, by: int) -> None:
        """The next tab, or the one before, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def show_case(self, case_id: str, desk: Desk) -> None:
        """The reference, the name and the state of the letter."""
        if case_id not in self.ids or desk.case is None:
            return
        at, case = self.ids.index(case_id), desk.case.stored.case
        state = say(_state(desk))
        words = f"{case.reference or ''}  {case.customer.written_name}".strip()
        self.setTabText(at, f"{words} – {state}".replace("&", "&&"))
        self.setTabToolTip(at, f"{case.reference or ''}\n{case.customer.written_name}\n{state}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(self._id_at(at))
            return
        super().mouseReleaseEvent(event)

    def _id_at(self, at: int) -> str:
        return str(self.tabData(at) or "") if at >= 0 else ""


def _state(desk: Desk) -> str:
    draft = desk.draft
    if desk.filing.is_finished:
        return w.TAB_FINISHED
    if draft is not None and draft.touched:
        return w.TAB_WRITTEN
    return w.TAB_TEMPLATE if draft is not None and draft.template else w.TAB_NEW
