"""One line of the award: what, how much, why, and what the article behind it says when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say


@dataclass(frozen=True)
class Act:
    """What a person can do with a line. `chosen`: it is so already."""

    name: str
    do: Callable[[], None]
    chosen: bool = False


@dataclass(frozen=True)
class LineShown:
    """What stands on the line, and what a person can do with it."""

    title: str
    amount: str
    because: str
    article_text: str | None = None
    acts: tuple[Act, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.title} {self.because}"

    @property
    def said(self) -> str:
        return f"{self.title} {self.amount}. {self.because}"


class AwardLineView(QWidget):
    """The triangle before a line opens what the article says (Space on it)."""

    opened = Signal(str, bool)

    def __init__(self, shown: LineShown, is_open: bool) -> None:
        super().__init__()
        self._shown = shown
        self.triangle: QToolButton | None = self._triangle(is_open) if shown.article_text else None
        self.article = label(shown.article_text or "", "quote", wrap=True)
        self.article.setVisible(is_open and bool(shown.article_text))
        self.setLayout(column(self._top(), label(shown.because, "muted", wrap=True), self.article, gap=1))
        self.setAccessibleName(shown.said)

    def _top(self) -> QWidget:
        shown = self._shown
        amount = label(shown.amount, "title")
        amount.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        parts: list[QWidget] = [self.triangle or label(shown.title, wrap=True), amount]
        parts += [_button(act, shown) for act in shown.acts]
        top = QWidget()
        top.setLayout(row(*parts, gap=6))
        return top

    def _triangle(self, is_open: bool) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "disclosure")
        made.setCheckable(True)
        made.setChecked(is_open)
        made.setText(self._shown.title)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setArrowType(_arrow(is_open))
        made.setToolTip(say(w.WHAT_ARTICLE_SAYS))
        made.setAccessibleName(self._shown.said)
        made.setAccessibleDescription(say(w.WHAT_ARTICLE_SAYS))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made.toggled.connect(lambda on: self._toggle(made, on))
        return made

    def _toggle(self, triangle: QToolButton, on: bool) -> None:
        triangle.setArrowType(_arrow(on))
        self.article.setVisible(on)
        self.opened.emit(self._shown.key, on)


def _button(act: Act, shown: LineShown) -> QPushButton:
    """The choice that holds already is marked and cannot be made again."""
    made = button(f"✓ {act.name}" if act.chosen else act.name, act.do, name=f"{act.name}: {shown.title}")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setEnabled(not act.chosen)
    return made


def _arrow(is_open: bool) -> Qt.ArrowType:
    return Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
