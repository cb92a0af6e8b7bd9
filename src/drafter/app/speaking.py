"""The language and the faces of the screen, for the whole application."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from drafter.adapters.phrase_files import library_phrases, read_phrases
from drafter.adapters.shipped import shipped
from drafter.model.template import Rejected
from drafter.ui.saying import speaks_english
from drafter.ui.step_translator import StepTranslator

if TYPE_CHECKING:
    from drafter.steps.flow import Handbook


def speak(app: QApplication, language: str) -> StepTranslator | None:
    """`system`, or a language by its code: our own sentences, those of Qt, and (in Chinese) those of the steps."""
    locale = QLocale() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    steps = None if speaks_english() else _steps(app)
    for folder, name in (
        (str(shipped("resources") / "translations"), "drafter"),
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
    ):
        translator = QTranslator(app)
        traditional = locale.script() == QLocale.Script.TraditionalHanScript
        spoken = QLocale("zh_TW") if name == "qtbase" and traditional else locale  # Qt's own has no zh_HK
        if translator.load(spoken, name, "_", folder):
            app.installTranslator(translator)
    return steps


def _steps(app: QApplication) -> StepTranslator | None:
    books = [
        read_phrases(shipped("resources") / "translations" / name)
        for name in ("steps_zh_Hant.yaml", "tone_zh_Hant.yaml")
    ]
    phrases = {said: put for book in books if not isinstance(book, Rejected) for said, put in book.items()}
    translator = StepTranslator(phrases, app)
    app.installTranslator(translator)
    return translator


def teach(steps: StepTranslator | None, book: Handbook, home: Path) -> Rejected | None:
    """What the handbook and the library's heads have in both languages; the file that could not be read, if any."""
    if steps is None:
        return None
    from drafter.ui.step_translator import explanations_of, phrases_of

    of_practice = read_phrases(shipped("resources") / "translations" / "practice_zh_Hant.yaml")
    if not isinstance(of_practice, Rejected):
        steps.learn(of_practice)
    of_library = library_phrases(home)
    if not isinstance(of_library, Rejected):
        steps.learn(of_library)
    steps.learn(phrases_of(book) | explanations_of(book, steps.said))
    return of_library if isinstance(of_library, Rejected) else None


def face(font: QFont) -> QFont:
    """The system's face; its Chinese in Hong Kong forms where they are installed."""
    families = [font.family(), "Noto Sans", "Segoe UI", "Noto Sans CJK HK", "Microsoft JhengHei", "PingFang HK"]
    font.setFamilies(families)
    return font
