"""A guideline in the library place: its text to write in, the page as it will be read, and its versions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QTabWidget, QWidget

from drafter.ui import wording as w
from drafter.ui.guideline_page import GuidelinePage
from drafter.ui.guidelines.guideline_desk import GuidelineDesk
from drafter.ui.guidelines.services import OpenPage
from drafter.ui.library.services import SavedVersion
from drafter.ui.library.versions_view import VersionsView
from drafter.ui.parts import Panel, column
from drafter.ui.saying import say
from drafter.ui.theme import Theme, letter_font


class GuidelineView(QWidget):
    """`changed` says that another page, or another status, is to be shown over it."""

    changed = Signal(object)

    def __init__(self, desk: GuidelineDesk) -> None:
        super().__init__()
        self.desk = desk
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(say(w.GUIDELINE_TEXT))
        self.text.setTabChangesFocus(True)
        self.text.setFont(letter_font())
        self.page = GuidelinePage(say(w.GUIDELINES))
        self.versions = VersionsView(desk.services.changed_words)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setHandleWidth(10)
        beside.setChildrenCollapsible(False)
        beside.addWidget(Panel(say(w.GUIDELINE_TEXT), self.text))
        beside.addWidget(Panel(say(w.GUIDELINE_READ), self.page))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(beside, say(w.TAB_TEXT))
        self.tabs.addTab(self.versions, say(w.VERSIONS))
        self.setLayout(column(self.tabs))
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self._on_edited)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        desk.opened.connect(self._show)
        desk.moved.connect(self.changed)
        desk.versions_listed.connect(self._show_versions)
        desk.version_read.connect(self.versions.show_text)
        self.versions.version_wanted.connect(desk.read_version)
        self.versions.roll_back_wanted.connect(desk.roll_back)

    def show_theme(self, theme: Theme) -> None:
        self.versions.show_theme(theme)

    def _show(self, page: OpenPage) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(page.text)
        self.text.blockSignals(False)
        self.page.show_markdown(page.text)
        self._show_tab()
        self.changed.emit(page)

    def _on_edited(self) -> None:
        written = self.text.toPlainText()
        self.page.show_markdown(written)
        self.desk.edit(written)

    def _show_tab(self) -> None:
        if self.tabs.currentWidget() is self.versions:
            self.desk.list_versions()

    def _show_versions(self, versions: tuple[SavedVersion, ...]) -> None:
        self.versions.show_versions(versions, self.text.toPlainText())
