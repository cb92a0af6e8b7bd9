"""Findings: the list of remarks with real text, beside the marks in the letter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from drafter.model.draft import Draft
from drafter.model.finding import SEVERITY_ORDER, Finding
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import Panel, column, label
from drafter.ui.saying import say
from drafter.ui.theme import Theme

_SEVERITY = {"error": w.SEVERITY_ERROR, "warning": w.SEVERITY_WARNING, "advice": w.SEVERITY_ADVICE}


class FindingsView(QWidget):
    """Shows a review; a finding can be gone to, fixed, silenced, or declared right with a reason."""

    chosen = Signal(object)
    fix_wanted = Signal(object, str)
    silence_wanted = Signal(str, str)
    reason_wanted = Signal(object)
    reason_taken_back = Signal(str)

    def __init__(self, scopes: tuple[str, ...] = ("letter", "me", "team")) -> None:
        """`scopes`: for whom a remark may be silenced here."""
        super().__init__()
        self._scopes = scopes
        self._lifted: frozenset[str] = frozenset()
        self.list = CardList(say(w.FINDINGS))
        self.notices = label("", "muted", wrap=True)
        self.notices.hide()
        self.panel = Panel(say(w.FINDINGS), self.list)
        self.setLayout(column(self.panel, self.notices))
        self.list.activated.connect(self._activated)
        self.list.clicked.connect(self._activated)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(lambda at: self._menu_at(self.list.indexAt(at)))

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)

    def show_nothing(self, sentence: str) -> None:
        self.panel.set_title(say(w.FINDINGS))
        self.list.show_cards((Card(title="", detail=sentence),))

    def show_review(self, draft: Draft) -> None:
        review = draft.review
        if review is None:
            return
        self._lifted = draft.lifted
        findings = sorted(review.findings, key=lambda one: (SEVERITY_ORDER.index(one.severity), one.start))
        self.panel.set_title(say(w.FINDINGS_COUNT, count=len(findings)) if findings else say(w.FINDINGS))
        cards = tuple(_card(finding, finding.key in self._lifted) for finding in findings)
        self.list.show_cards(cards or (Card(title=say(w.NO_FINDINGS), detail=say(w.NO_FINDINGS_DETAIL), edge="good"),))
        self.notices.setText("\n".join(review.notices))
        self.notices.setVisible(bool(review.notices))

    def choose(self, finding: Finding) -> None:
        """Bring the row of a finding into view, without taking the focus from the letter."""
        for row, card in enumerate(self.list.cards.cards):
            if card.value == finding:
                self.list.setCurrentIndex(self.list.cards.index(row))
                return

    def current(self) -> Finding | None:
        card = self.list.current()
        return card.value if card is not None and isinstance(card.value, Finding) else None

    def open_menu(self) -> None:
        """The menu of the chosen finding, beside it."""
        self._menu_at(self.list.currentIndex())

    def menu_for(self, finding: Finding) -> QMenu:
        """The fixes of a finding (Ctrl+1 … 9), then what else can be done with it: what stops the letter is never
        silenced."""
        menu = QMenu(self)
        for number, fix in enumerate(finding.fixes[:9], 1):
            shown = fix if fix else say(w.DELETE_WORDS)
            action = QAction(f"&{number}  {shown}", menu)
            action.triggered.connect(lambda _=False, fix=fix: self.fix_wanted.emit(finding, fix))
            menu.addAction(action)
        if finding.fixes:
            menu.addSeparator()
        if finding.blocks == "until_reason":
            menu.addAction(say(w.RIGHT_BECAUSE), lambda: self.reason_wanted.emit(finding))
        elif finding.key in self._lifted:
            menu.addAction(say(w.TAKE_REASON_BACK), lambda: self.reason_taken_back.emit(finding.key))
        elif finding.blocks == "no":
            self._add_silences(menu, finding)
        return menu

    def _add_silences(self, menu: QMenu, finding: Finding) -> None:
        """Here and in this letter; for me and for the team (of an engine's rule only these words: it covers all)."""
        lasting = finding.key if finding.source == "grammar" else finding.rule
        for words, scope, key in (
            (w.SILENCE_HERE, "letter", finding.key),
            (w.SILENCE_RULE, "letter", finding.rule),
            (w.SILENCE_ME, "me", lasting),
            (w.SILENCE_TEAM, "team", lasting),
        ):
            if scope in self._scopes:
                menu.addAction(say(words), partial(self.silence_wanted.emit, key, scope))

    def _menu_at(self, index: QModelIndex) -> None:
        if index.isValid() and isinstance(self.list.cards.card(index).value, Finding):
            finding = self.list.cards.card(index).value
            self.menu_for(finding).popup(self.list.viewport().mapToGlobal(self.list.visualRect(index).bottomLeft()))

    def _activated(self, index: QModelIndex) -> None:
        finding = self.list.cards.card(index).value
        if isinstance(finding, Finding):
            self.chosen.emit(finding)


def _card(finding: Finding, lifted: bool) -> Card:
    words = " ".join(finding.text.split())
    swap = f"{words} → {finding.fixes[0]}" if words and finding.fixes and finding.fixes[0] and not lifted else words
    kind = say(_SEVERITY[finding.severity])
    state = say(w.LIFTED) if lifted else say(w.STOPS) if finding.blocks != "no" else ""
    detail = (finding.explanation or "") if lifted else _detail(finding, bool(swap))
    return Card(
        title=swap or finding.message,
        detail=detail,
        remark=state or kind,
        edge="good" if lifted else finding.severity,
        value=finding,
        said=f"{kind}. {state} {swap}. {detail}",
    )


def _detail(finding: Finding, words_shown: bool) -> str:
    """What is the matter; where no other words can be offered, also what to write instead."""
    advice = finding.explanation or ""
    if not words_shown:
        return advice
    if any(finding.fixes) or not advice:
        return finding.message
    between = "" if finding.message.endswith("。") else " "
    return f"{finding.message}{between}{advice}"
