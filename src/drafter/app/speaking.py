"""The language and the faces of the screen, for the whole application."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from drafter.adapters.shipped import shipped


def speak(app: QApplication, language: str) -> None:
    """`system`, or a language by its code: our own sentences, and those of Qt."""
    locale = QLocale() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    for folder, name in (
        (str(shipped("resources") / "translations"), "drafter"),
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
    ):
        translator = QTranslator(app)
        traditional = locale.script() == QLocale.Script.TraditionalHanScript
        spoken = QLocale("zh_TW") if name == "qtbase" and traditional else locale  # Qt's own has no zh_HK
        if translator.load(spoken, name, "_", folder):
            app.installTranslator(translator)


def face(font: QFont) -> QFont:
    """The system's face; its Chinese in Hong Kong forms where they are installed."""
    families = [font.family(), "Noto Sans", "Segoe UI", "Noto Sans CJK HK", "Microsoft JhengHei", "PingFang HK"]
    font.setFamilies(families)
    return font
