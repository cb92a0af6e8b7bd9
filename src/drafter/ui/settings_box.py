"""The settings: who I am, how letters are checked, how the program looks, its folders and its keys."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QListWidget, QStackedWidget, QWidget

from drafter.settings import SettingFault, Settings
from drafter.ui import wording as w
from drafter.ui.keyboard import Command
from drafter.ui.keys_page import KeysPage
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.setting_fields import FolderField, SettingsPage, choice, fault_said, line


class SettingsBox(QDialog):
    """Offers the settings as they would be; whoever listens answers with `show_faults`, or accepts the box."""

    offered = Signal(object)

    def __init__(
        self,
        settings: Settings,
        offices: tuple[str, ...],
        commands: tuple[Command, ...],
        file: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(say(w.SETTINGS_TITLE))
        self.resize(780, 560)
        self.checking = _checking(settings)
        self.pages = (_me(settings, offices), self.checking, _look(settings), _folders(settings))
        self.keys = KeysPage(commands)
        self._stack = QStackedWidget()
        self.places = QListWidget()
        self.places.setAccessibleName(say(w.SETTINGS_TITLE))
        names = (w.SETTINGS_ME, w.SETTINGS_CHECKING, w.SETTINGS_LOOK, w.SETTINGS_FOLDERS, w.SETTINGS_KEYS)
        for page, name in zip((*self.pages, self.keys), names, strict=True):
            self._stack.addWidget(page)
            self.places.addItem(say(name))
        self._fit_places()
        self.told = label("", "error", wrap=True)
        self.save = button(say(w.SETTINGS_SAVE), self._offer, "primary")
        self.save.setDefault(True)
        kept = label(say(w.SETTINGS_FILE, path=file), "muted")
        kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body = row(self.places, self._stack, gap=0)
        body.setStretch(1, 1)
        feet = row(kept, None, button(say(w.CANCEL), self.reject), self.save)
        self.setLayout(column(body, self.told, feet, margin=12, gap=8))
        box(self).setStretch(0, 1)
        self.places.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.places.setCurrentRow(0)
        self.pages[0].controls["name"].setFocus()

    def settings(self) -> Settings:
        """As they would be with what stands in the fields."""
        given = {field: value for page in self.pages for field, value in page.values().items()}
        return msgspec.structs.replace(self._settings, **given, shortcuts=self.keys.chosen())

    def show_faults(self, faults: tuple[SettingFault, ...]) -> None:
        """What stops them from being used, each beside its field; the first one in front."""
        firsts = [page.show_faults(faults) for page in self.pages]
        wrong = next((number for number, first in enumerate(firsts) if first), None)
        if wrong is not None:
            self.places.setCurrentRow(wrong)
        first = next(iter(faults), None)
        self.told.setText(say(w.SETTINGS_REFUSED, first=fault_said(first)) if first else "")

    def _offer(self) -> None:
        self.offered.emit(self.settings())

    def _fit_places(self) -> None:
        """As wide as the longest name; with the theme's padding, which the list learns only when shown."""
        items = [self.places.item(number) for number in range(self.places.count())]
        for item in items:
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 14))
        self.places.setFixedWidth(max(self.fontMetrics().horizontalAdvance(item.text()) for item in items) + 48)


def _me(settings: Settings, offices: tuple[str, ...]) -> SettingsPage:
    page = SettingsPage(say(w.SETTINGS_ME), say(w.SETTINGS_ME_WHY))
    page.add("name", say(w.WHO_NAME), say(w.WHY_NAME), line(settings, "name"))
    page.add("role", say(w.WHO_ROLE), say(w.WHY_ROLE), line(settings, "role"))
    page.add("authority", say(w.WHO_AUTHORITY), say(w.WHY_AUTHORITY), choice(settings, "authority", w.ROLES))
    known = {office: office for office in dict.fromkeys((*offices, settings.office))}
    page.add("office", say(w.WHO_OFFICE), say(w.WHY_OFFICE), choice(settings, "office", known))
    page.add("signature", say(w.WHO_SIGNATURE), say(w.WHY_SIGNATURE), line(settings, "signature"))
    page.add(
        "screen_language",
        say(w.SCREEN_LANGUAGE),
        say(w.WHY_SCREEN_LANGUAGE),
        choice(settings, "screen_language", w.SCREEN_LANGUAGES),
    )
    return page


def _checking(settings: Settings) -> SettingsPage:
    page = SettingsPage(say(w.SETTINGS_CHECKING), say(w.SETTINGS_CHECKING_WHY))
    engine = choice(settings, "engine", w.ENGINES)
    explained = page.add("engine", say(w.ENGINE), "", engine)
    folder = FolderField(settings.languagetool_folder, say(w.LANGUAGETOOL_FOLDER))
    java, server = line(settings, "java", "java"), line(settings, "server", "https://languagetool.example:8010")
    page.add("languagetool_folder", say(w.LANGUAGETOOL_FOLDER), say(w.WHY_LANGUAGETOOL_FOLDER), folder)
    page.add("java", say(w.JAVA), say(w.WHY_JAVA), java)
    page.add("server", say(w.SERVER), say(w.WHY_SERVER), server)
    meaning = QCheckBox(say(w.MEANING_ON))
    meaning.setChecked(settings.meaning)
    page.add("meaning", say(w.MEANING), say(w.WHY_MEANING), meaning)

    def follow(_: int) -> None:
        """Only the fields this engine asks for can be filled in."""
        chosen = engine.currentData()
        explained.setText(say(w.ENGINES_WHY[chosen]))
        folder.setEnabled(chosen == "languagetool-local")
        java.setEnabled(chosen == "languagetool-local")
        server.setEnabled(chosen == "languagetool-server")

    engine.currentIndexChanged.connect(follow)
    follow(0)
    return page


def _look(settings: Settings) -> SettingsPage:
    page = SettingsPage(say(w.SETTINGS_LOOK), say(w.SETTINGS_LOOK_WHY))
    themes: QComboBox = choice(settings, "theme", w.THEMES)
    page.add("theme", say(w.MENU_THEME), say(w.WHY_THEME), themes)
    return page


def _folders(settings: Settings) -> SettingsPage:
    page = SettingsPage(say(w.SETTINGS_FOLDERS), say(w.SETTINGS_FOLDERS_WHY))
    watched = FolderField(settings.watched_folder, say(w.WATCHED_FOLDER))
    backup = FolderField(settings.backup_folder, say(w.BACKUP_FOLDER))
    page.add("watched_folder", say(w.WATCHED_FOLDER), say(w.WHY_WATCHED_FOLDER), watched)
    page.add("backup_folder", say(w.BACKUP_FOLDER), say(w.WHY_BACKUP_FOLDER), backup)
    return page
