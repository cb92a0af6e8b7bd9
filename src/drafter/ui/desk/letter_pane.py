"""The centre of the desk: the letter under its letterhead, the tools to write it, and what is saved."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QWidget

from drafter.model.company import Company
from drafter.model.finding import Review
from drafter.model.letter import Letter
from drafter.ui import wording as w
from drafter.ui.action_buttons import MainButton, tool
from drafter.ui.desk.find_bar import FindBar
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.parts import box, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme, letter_font

_LONGEST_LINE = 104
"""Characters, margins included: on a wide screen the paper stays a sheet that the eye can follow."""


class LetterPane(QWidget):
    def __init__(self, actions: tuple[QAction | None, ...], finish: QAction) -> None:
        super().__init__()
        self.finish = MainButton(finish)
        self.editor = LetterEditor()
        self.language = QComboBox()
        self.language.setAccessibleName(say(w.LETTER_LANGUAGE))
        for code, name in w.LETTER_LANGUAGES.items():
            self.language.addItem(say(name), code)
        self.saved = label("", "muted")
        self.words = label("", "muted")
        self.reading = label("", "muted")
        self.recipient = label("", "muted")
        tools = row(*(tool(action) if action else _gap() for action in actions), None, self.language, gap=2)
        self.head = _Letterhead()
        paper = QFrame()
        paper.setProperty("kind", "card")
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setStyleSheet("QTextEdit { background: transparent; border: 0; }")
        paper.setLayout(column(self.head, self.editor, gap=0))
        box(paper).setContentsMargins(1, 1, 1, 1)
        paper.setMaximumWidth(QFontMetrics(letter_font()).averageCharWidth() * _LONGEST_LINE)
        self.find_bar = FindBar(self.editor)
        below = row(self.words, self.reading, None, self.recipient, self.saved, self.finish, gap=16)
        self.setLayout(column(tools, self.find_bar, row(paper), below))
        box(self).setStretch(2, 1)

    def show_theme(self, theme: Theme) -> None:
        self.editor.show_theme(theme)

    def show_language(self, company: Company, letter: Letter) -> None:
        """The letterhead, the counts and the choice, as the letter's language has them."""
        near = "zh-Hant-HK" if letter.language.startswith("zh") else "en-GB"
        known = letter.language if letter.language in w.LETTER_LANGUAGES else near
        self.head.show_company(company, letter.language)
        self.language.setCurrentIndex(self.language.findData(known))
        self.show_counts(letter.plain, letter.language)

    def show_counts(self, text: str, language: str) -> None:
        if language.startswith("zh"):
            count = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
            self.words.setText(say(w.CHARACTERS, count=count))
        else:
            self.words.setText(say(w.WORDS, count=len(text.split())))

    def show_review(self, review: Review, settled: Collection[str] = ()) -> None:
        self.editor.show_findings(review.findings, settled)
        ease = review.reading_ease
        self.reading.setText("" if ease is None else say(_reading(ease), ease=ease))


class _Letterhead(QWidget):
    """How the top of the paper will look, quietly."""

    def __init__(self) -> None:
        super().__init__()
        self._name = QLabel()
        self._lines = label("", "muted")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self.setLayout(row(self._name, None, self._lines))
        box(self).setContentsMargins(28, 14, 28, 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_company(self, company: Company, language: str) -> None:
        chinese = language.startswith("zh")
        self._name.setText(company.name_zh if chinese else company.letterhead.name)
        font = self._name.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(self._lines.font().pointSizeF() + 3)
        self._name.setFont(font)
        self._lines.setText(company.department_zh if chinese else company.department)


def _reading(ease: int) -> str:
    """Plain English is 60 and more; LEN-02 remarks on what lies under 45."""
    return w.READS_EASILY if ease >= 60 else w.READS_FAIRLY if ease >= 45 else w.READS_HARD


def _gap() -> QWidget:
    made = QWidget()
    made.setFixedWidth(10)
    return made
