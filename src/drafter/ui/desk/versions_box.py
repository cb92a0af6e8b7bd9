"""Earlier texts of a letter beside the present one; and, after two windows wrote at once, both to choose from."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QPlainTextEdit, QWidget

from drafter.model.filed import Revision, StoredDraft
from drafter.model.letter import Letter
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.desk.case_record import local_time
from drafter.ui.difference import show_difference, show_merged
from drafter.ui.parts import Panel, button, column, label, row
from drafter.ui.saying import date_said, moment_said, say
from drafter.ui.theme import Theme


class VersionsBox(QDialog):
    """`wanted` asks for the text of a revision; `restored` says that the one shown is to be the text again."""

    wanted = Signal(int)
    restored = Signal(object)

    def __init__(
        self,
        revisions: tuple[Revision, ...],
        now: str,
        theme: Theme,
        parent: QWidget | None = None,
        template: Letter | None = None,
    ) -> None:
        """`template`: the chosen template as it reads for this case, first in the list."""
        super().__init__(parent)
        self._now, self._theme = now, theme
        self._shown: Letter | None = None
        self.setWindowTitle(say(w.EARLIER_VERSIONS))
        self.resize(1080, 640)
        self.list = CardList(say(w.EARLIER_VERSIONS))
        self.list.show_theme(theme)
        self.list.setFixedWidth(230)
        self.before, self.after, self.both = _pane(w.THAT_TEXT), _pane(w.PRESENT_TEXT), _pane(w.BOTH_TEXTS)
        self.in_place = QCheckBox(say(w.IN_PLACE))
        self.in_place.toggled.connect(self._lay_out)
        self.restore = button(say(w.RESTORE), self._restore, "primary")
        self.restore.setEnabled(False)
        self._beside = QWidget()
        self._beside.setLayout(row(Panel(say(w.THAT_TEXT), self.before), Panel(say(w.PRESENT_TEXT), self.after)))
        self._merged = Panel(say(w.BOTH_TEXTS), self.both)
        body = row(self.list, self._beside, self._merged)
        caption = label(say(w.DIFFERENCE_CAPTION), "muted", wrap=True)
        buttons = row(self.in_place, caption, button(say(w.CLOSE), self.reject), self.restore)
        buttons.setStretch(1, 1)
        self.setLayout(layout := column(body, buttons, margin=16))
        layout.setStretch(0, 1)
        self.after.setPlainText(now)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._ask())
        drafts = tuple(_card(one) for one in revisions if one.kind == "draft")
        first = (Card(title=say(w.TEMPLATE_TEXT), value=template),) if template else ()
        self.list.show_cards((*first, *drafts) or (Card(title=say(w.NO_EARLIER)),))

    def choose(self, number: int) -> None:
        self.list.setCurrentIndex(self.list.cards.index(number))
        self.list.setFocus()

    def show_version(self, draft: StoredDraft | None) -> None:
        if draft is not None:
            self.show_letter(draft.draft.letter)

    def show_letter(self, letter: Letter) -> None:
        """This text beside the present one, or both in one."""
        self._shown = letter
        text = letter.plain
        show_difference(self.before, text, self._now, "before", self._theme)
        show_difference(self.after, text, self._now, "after", self._theme)
        show_merged(self.both, text, self._now, self._theme)
        self.restore.setEnabled(text != self._now)

    def _lay_out(self) -> None:
        self._beside.setVisible(not self.in_place.isChecked())
        self._merged.setVisible(self.in_place.isChecked())

    def _ask(self) -> None:
        card = self.list.current()
        if card is not None and isinstance(card.value, Revision):
            self.wanted.emit(card.value.id)
        elif card is not None and isinstance(card.value, Letter):
            self.show_letter(card.value)

    def _restore(self) -> None:
        if self._shown is not None:
            self.restored.emit(self._shown)
            self.accept()


class ConflictBox(QDialog):
    """Two texts of one letter: whichever is taken, the other stays among the earlier versions."""

    mine_taken = Signal()
    theirs_taken = Signal()

    def __init__(self, mine: StoredDraft, theirs: StoredDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.TWO_TEXTS))
        self.resize(980, 600)
        self.left, self.right = _pane(w.THEIR_TEXT), _pane(w.MY_TEXT)
        old, new = theirs.draft.letter.plain, mine.draft.letter.plain
        show_difference(self.left, old, new, "before", theme)
        show_difference(self.right, old, new, "after", theme)
        self.take_theirs = button(say(w.TAKE_THEIRS), self._take_theirs)
        self.take_mine = button(say(w.TAKE_MINE), self._take_mine, "primary")
        panes = row(
            Panel(say(w.TEXT_BY, who=theirs.by or "?", at=moment_said(local_time(theirs.at))), self.left),
            Panel(say(w.TEXT_BY, who=mine.by or "?", at=moment_said(local_time(mine.at))), self.right),
        )
        self.take_mine.setDefault(True)  # a writer who goes on typing loses nothing by it
        why = label(say(w.TWO_TEXTS_WHY), wrap=True)
        self.setLayout(layout := column(why, panes, row(None, self.take_theirs, self.take_mine), margin=16))
        layout.setStretch(1, 1)

    def _take_theirs(self) -> None:
        self.theirs_taken.emit()
        self.accept()

    def _take_mine(self) -> None:
        self.mine_taken.emit()
        self.accept()


def _pane(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(say(name))
    made.setTabChangesFocus(True)
    return made


def _card(one: Revision) -> Card:
    at = local_time(one.at)
    day = date_said(dt.date.fromisoformat(at[:10]))
    detail = say(w.LOST_CONFLICT) if one.conflict else ""
    edge = "warning" if one.conflict else ""
    return Card(title=f"{day}  {at[11:16]}", detail=detail, remark=one.by, edge=edge, value=one)
