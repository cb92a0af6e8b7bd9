"""The letter of a practice case in the desk's own editor: placeholders, `/`, remarks with their fixes, find."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.ui import wording as common
from drafter.ui.action_buttons import tool
from drafter.ui.desk.find_bar import FindBar
from drafter.ui.desk.finding_keys import FindingKeys
from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.desk.library_deeds import LibraryDeeds
from drafter.ui.desk.questions import Questions
from drafter.ui.desk.writing import PanelName
from drafter.ui.parts import box, column, row
from drafter.ui.saying import say
from drafter.ui.step_speech import as_said
from drafter.ui.theme import LIGHT, Theme
from drafter.ui.training import wording as w
from drafter.ui.training.practice_desk import PracticeDesk
from drafter.ui.training.walled_editor import WalledEditor


class WritingView(QWidget):
    """Paints the draft of a `PracticeDesk`, and tells it what the hand writes. The desk's writing keys act on it."""

    panel_wanted = Signal(str)

    def __init__(self, desk: PracticeDesk) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self.desk = desk
        self.editor = WalledEditor()
        self.editor.setAccessibleName(say(w.YOUR_ANSWER))
        self.find_bar = FindBar(self.editor)
        self.findings = FindingsView(scopes=("letter",))
        self._keys = FindingKeys(self.editor, self.findings, desk.checks, desk.told.emit)
        self.questions = Questions(desk, self.editor, lambda: self._theme, self)
        self.library = LibraryDeeds(desk, self.editor, lambda: self._theme, self)
        self._tools = row(None, gap=2)
        self.setLayout(column(self._tools, self.find_bar, self.editor, gap=4))
        box(self).setStretch(2, 1)
        self._connect()

    def show_tools(self, actions: tuple[QAction | None, ...]) -> None:
        """The desk's own actions, which act here while this place is in front."""
        for n, action in enumerate(one for one in actions if one is not None):
            self._tools.insertWidget(n, tool(action))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.editor.show_theme(theme)
        self.findings.show_theme(theme)

    def show_letter(self, letter: Letter) -> None:
        self.editor.show_letter(letter)
        if letter.plain.strip():
            self.findings.show_nothing(say(common.CHECKING))
        else:
            self.findings.show_nothing(say(w.NOTHING_TO_CHECK))

    def find_words(self) -> None:
        self.find_bar.open()

    def insert_from_library(self) -> None:
        self.library.insert_from_library()

    def show_silenced(self) -> None:
        self.questions.show_silenced()

    def go_to(self, panel: PanelName) -> None:
        self.panel_wanted.emit(panel)

    def next_finding(self, step: int) -> None:
        self._keys.next(step)

    def open_fixes(self) -> None:
        self._keys.open_fixes()

    def apply_fix(self, number: int) -> None:
        self._keys.apply(number)

    def _connect(self) -> None:
        editor, desk, findings = self.editor, self.desk, self.findings
        editor.edited.connect(lambda: desk.edit(editor.letter()[0]))
        editor.question_asked.connect(self.questions.ask)
        editor.slash_typed.connect(self.library.insert_from_library)
        editor.announced.connect(desk.told)
        desk.letter_replaced.connect(self.show_letter)
        desk.placeholder_answered.connect(lambda name, shown: editor.answer(name, {name: shown}))
        desk.reviewed.connect(self._show_review)
        findings.silence_wanted.connect(desk.checks.silence)
        findings.reason_wanted.connect(self.questions.ask_reason)
        findings.reason_taken_back.connect(desk.take_back_override)

    def _show_review(self, draft: Draft) -> None:
        said = as_said(draft)
        if said.review is not None:
            self.editor.show_findings(said.review.findings, said.lifted)
            self.findings.show_review(said)
