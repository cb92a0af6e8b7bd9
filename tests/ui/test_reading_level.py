"""Under the letter stands how hard it reads; Chinese has no such measure and shows its characters only."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from drafter.model.checking import CheckContext
from drafter.model.finding import Review
from drafter.steps.check import check
from drafter.ui.desk.letter_pane import LetterPane
from handbook import book

PLAIN = "Dear Ms Ho\n\n" + "I am sorry that your bag was late. We put it on the wrong van. " * 5 + "\n\nYours sincerely"
STIFF = "Dear Ms Ho\n\n" + "Notwithstanding operational considerations, compensation remains inadmissible. " * 8


def review_of(text: str, language: str = "en-GB") -> Review:
    context = CheckContext(text=text, language=language, today=dt.date(2026, 11, 15), company=book().company)
    return check(context, book().tone)


@pytest.mark.parametrize(
    ("text", "words"), [(PLAIN, "reads easily"), (STIFF, "hard to read"), ("Dear Ms Ho\n\nThank you.", "")]
)
def test_the_foot_of_the_letter_says_how_it_reads(qtbot: QtBot, text: str, words: str) -> None:
    pane = LetterPane((), QAction("Finish"))
    qtbot.addWidget(pane)
    pane.show_review(review_of(text))
    assert pane.reading.text().split(" (")[0] == words


def test_chinese_has_no_reading_level() -> None:
    assert review_of("陳女士台鑒：\n\n" + "您的行李遲到兩天，我向您道歉。" * 20, "zh-Hant-HK").reading_ease is None
