"""The guided first case: five steps with a real case in the real window, beside the work and never in its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from drafter.ui import wording as w
from drafter.ui.desk.desk_view import DeskView
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say


@dataclass(frozen=True)
class GuideStep:
    """`place` takes the person where the step is done; `done` says whether it has been."""

    title: str
    text: str
    place: Callable[[DeskView], object]
    done: Callable[[DeskView], bool]


STEPS = (
    GuideStep(
        w.GUIDE_FACTS, w.GUIDE_FACTS_TEXT, lambda view: _come_to_facts(view), lambda view: _facts_confirmed(view)
    ),
    GuideStep(
        w.GUIDE_TEMPLATE, w.GUIDE_TEMPLATE_TEXT, lambda view: view.suggestions.list.setFocus(),
        lambda view: view.desk.draft is not None and view.desk.draft.template is not None,
    ),
    GuideStep(
        w.GUIDE_WRITE, w.GUIDE_WRITE_TEXT, lambda view: view.letter.editor.setFocus(),
        lambda view: view.desk.draft is not None and view.desk.draft.touched,
    ),
    GuideStep(w.GUIDE_FINDING, w.GUIDE_FINDING_TEXT, lambda view: view.findings.list.setFocus(), lambda view: False),
    GuideStep(
        w.GUIDE_FINISH, w.GUIDE_FINISH_TEXT, lambda view: view.letter.editor.setFocus(),
        lambda view: view.desk.filing.is_finished,
    ),
)  # fmt: skip


_LINES = 3
"""So many lines the longest step takes in the narrowest window, in either language."""


class GuideBar(QFrame):
    """One step at a time: what it is, how it is done with the keyboard, and three ways on."""

    shown_me = Signal()
    next_wanted = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "guide")
        self.setAccessibleName(say(w.GUIDE))
        self.title = label("", "title")
        self.text = label("", wrap=True)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.show_me = button(say(w.GUIDE_SHOW_ME), self.shown_me.emit)
        self.onwards = button(say(w.GUIDE_NEXT), self.next_wanted.emit, "primary")
        self.end = button(say(w.GUIDE_END), self.ended.emit)
        words = column(self.title, self.text, gap=2)
        self.setLayout(row(words, self.show_me, self.onwards, self.end, margin=10))
        box(self).setStretch(0, 1)
        self.hide()

    def show_step(self, title: str, text: str, last: bool) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.onwards.setText(say(w.GUIDE_DONE if last else w.GUIDE_NEXT))
        self.onwards.setAccessibleName(self.onwards.text())
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title}. {text}"))


class Guide(QObject):
    """Goes on by itself when a step has been done, or when the person says so; ends whenever they like."""

    def __init__(self, bar: GuideBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view: DeskView | None = None
        self._at = 0
        bar.shown_me.connect(self.show_place)
        bar.next_wanted.connect(self.go_on)
        bar.ended.connect(self.end)

    @property
    def step(self) -> int | None:
        """The number of the step in front, from 0; None while nobody is guided."""
        return self._at if self._view is not None else None

    def begin(self, view: DeskView) -> None:
        """With the case that is open in this view."""
        self.end()
        self._view, self._at = view, 0
        view.desk.changed.connect(self._look)
        view.desk.saved.connect(self._look)
        view.desk.finished.connect(self._look)
        view.findings.chosen.connect(self._on_finding)
        view.letter.editor.finding_entered.connect(self._on_finding)
        view.desk.left.connect(self.end)
        self._show()
        self.show_place()

    def go_on(self) -> None:
        self._at += 1
        self._show()
        self.show_place()

    def show_place(self) -> None:
        """The keyboard stands where the step is done."""
        if self._view is not None and self._at < len(STEPS):
            STEPS[self._at].place(self._view)

    def end(self) -> None:
        if self._view is not None:
            desk = self._view.desk
            for signal in (desk.changed, desk.saved, desk.finished):
                signal.disconnect(self._look)
            self._view.findings.chosen.disconnect(self._on_finding)
            self._view.letter.editor.finding_entered.disconnect(self._on_finding)
            desk.left.disconnect(self.end)
        self._view = None
        self._bar.hide()

    def _look(self, _: object = None) -> None:
        """Steps that have been done are passed by; the focus stays where the person has it."""
        before = self._at
        while self._view is not None and self._at < len(STEPS) and STEPS[self._at].done(self._view):
            self._at += 1
        if self._at != before:
            self._show()

    def _on_finding(self, _: object) -> None:
        """A remark has been looked at: only the fourth step asks for that."""
        if self._view is not None and STEPS[min(self._at, len(STEPS) - 1)].title == w.GUIDE_FINDING:
            self._at += 1
            self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        if self._at >= len(STEPS):
            self.end()
            return
        step = STEPS[self._at]
        title = say(w.GUIDE_STEP, number=self._at + 1, count=len(STEPS), title=say(step.title))
        self._bar.show_step(title, say(step.text), self._at == len(STEPS) - 1)


def _come_to_facts(view: DeskView) -> None:
    view.tabs.setCurrentIndex(0)
    view.confirm_all.setFocus()


def _facts_confirmed(view: DeskView) -> bool:
    draft = view.desk.draft
    return draft is not None and any(fact.confirmed_by for fact in draft.case.facts)
