"""What the tone rules do for us: those that marked nothing, those that could not be read, and all with counts."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QPlainTextEdit, QSplitter, QWidget

from drafter.model.tone_rule import Example, RuleUse, ToneRule
from drafter.ui import wording as words
from drafter.ui.cards import Card, CardList
from drafter.ui.library import wording as w
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

Cards = tuple[Card, ...]
_ANY_NUMBER = "00000"


class RulesBox(QDialog):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.RULES_TITLE))
        self.resize(940, 600)
        self.use: RuleUse | None = None
        self.why = label(say(w.RULES_WAIT), "muted", wrap=True)
        self.which = QComboBox()
        self.which.setAccessibleName(say(w.USAGE_WHICH))
        for name, cards in _PAGES:
            self.which.addItem(say(name), cards)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self.list = CardList(say(w.RULES_TITLE))
        self.list.show_theme(theme)
        self.pane = QPlainTextEdit()
        self.pane.setReadOnly(True)
        self.pane.setTabChangesFocus(True)
        self.pane.setAccessibleName(say(w.RULES_ABOUT))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(10)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.pane)
        split.setSizes([420, 500])
        feet = QWidget()
        feet.setLayout(row(None, button(say(words.CLOSE), self.reject)))
        self.setLayout(column(self.which, self.why, split, feet, margin=16))
        box(self).setStretch(2, 1)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())

    def show_use(self, use: RuleUse) -> None:
        self.use = use
        sums = {"never": len(use.never_fired), "rules": len(use.rules), "letters": use.letters}
        self.why.setText(say(w.RULES_SUM, **sums, broken=len(use.not_loaded)))
        if use.not_loaded:
            self.which.setCurrentIndex([name for name, _ in _PAGES].index(w.RULES_BROKEN))
        self._show()
        self.list.setFocus()

    def tell(self, sentence: str) -> None:
        self.why.setText(sentence)

    def _show(self) -> None:
        if self.use is None:
            return
        cards: Callable[[RuleUse], Cards] = self.which.currentData()
        self.list.show_cards(cards(self.use) or (Card(title=say(w.RULES_NONE)),))
        self.list.setCurrentIndex(self.list.cards.index(0))
        self._tell()

    def _tell(self) -> None:
        card = self.list.current()
        self.pane.setPlainText(_about(card.value) if card and isinstance(card.value, ToneRule) else "")


def _never(use: RuleUse) -> Cards:
    never = frozenset(use.never_fired)
    return tuple(_card(rule, 0) for rule in use.rules if rule.id in never)


def _broken(use: RuleUse) -> Cards:
    return tuple(Card(title=one.where, detail=one.what, edge="error") for one in use.not_loaded)


def _all(use: RuleUse) -> Cards:
    return tuple(_card(rule, count) for rule, count in _by_count(use))


def _by_count(use: RuleUse) -> list[tuple[ToneRule, int]]:
    counted = [(rule, use.fired.get(rule.id, 0)) for rule in use.rules]
    return sorted(counted, key=lambda one: (-one[1], one[0].id))


def _card(rule: ToneRule, count: int) -> Card:
    return Card(
        title=rule.id,
        detail=message_of(rule),
        remark=say(w.RULES_IN, letters=count) if count else "",
        edge="good" if count else "advice",
        value=rule,
    )


def message_of(rule: ToneRule) -> str:
    """The rule's sentence, with an ellipsis where it would name the words or a number; the phrase book knows sentences
    with a number by their digits."""
    text = re.sub(r"\{\w+\}", "…", rule.message.replace("{n}", _ANY_NUMBER))
    return say_step(text).replace(_ANY_NUMBER, "…")


def _about(rule: ToneRule) -> str:
    parts = [f"{rule.id}\n{message_of(rule)}", *(say_step(text) for text in (rule.advice, rule.because) if text)]
    for title, examples in ((w.RULES_BAD, rule.bad), (w.RULES_GOOD, rule.good)):
        parts.append("\n".join([say(title), *(f"•  {_text(one)}" for one in examples)]))
    return "\n\n".join(parts)


def _text(example: str | Example) -> str:
    return (example if isinstance(example, str) else example.text).replace("\n\n", " / ").replace("\n", " / ")


_PAGES: tuple[tuple[str, Callable[[RuleUse], Cards]], ...] = (
    (w.RULES_NEVER, _never),
    (w.RULES_BROKEN, _broken),
    (w.RULES_ALL, _all),
)
