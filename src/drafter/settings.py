"""The settings: one frozen value, kept in one readable file."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value
from drafter.model.company import Signatory

Theme = Literal["system", "light", "dark"]
ScreenLanguage = Literal["system", "en", "zh-Hant-HK"]
Engine = Literal["harper", "lingotweaker", "languagetool-local", "languagetool-server", "none"]


class Settings(Value, frozen=True, kw_only=True):
    """Who writes, and how the program looks and checks. An empty `name` means: not introduced yet."""

    name: str = ""
    role: str = "Customer Relations Executive"
    authority: Literal["executive", "assistant_manager", "manager"] = "executive"
    office: str = "HKG"
    signature: str = ""
    theme: Theme = "system"
    screen_language: ScreenLanguage = "system"
    engine: Engine = "harper"
    server: str = ""
    """Address of a LanguageTool server the department runs; used when the engine is `languagetool-server`."""
    languagetool_folder: str = ""
    java: str = ""
    meaning: bool = True
    """Whether sentence meaning is loaded (130 MB) for the concern ledger."""
    watched_folder: str = ""
    backup_folder: str = ""
    panes: tuple[int, ...] = ()
    window: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    open_cases: tuple[str, ...] = ()
    """Cases that were open on the desk, by their id, and the one of them in front."""
    front_case: str = ""
    shortcuts: dict[str, str] = {}
    silenced: tuple[str, ...] = ()
    """Findings and rules silenced for me."""
    samples_offered: bool = False

    @property
    def introduced(self) -> bool:
        return bool(self.name.strip())

    @property
    def checking(self) -> tuple[object, ...]:
        """All that decides who reads the letters; another value needs another engine."""
        return (self.engine, self.server, self.languagetool_folder, self.java, self.meaning)

    @property
    def signatory(self) -> Signatory:
        return Signatory(
            name=self.name, role=self.role, signature=self.signature, office=self.office, authority=self.authority
        )


class SettingFault(Value, frozen=True, kw_only=True):
    """Why a setting cannot be used: the field of Settings, and what is wrong with its value."""

    field: str
    kind: Literal["empty", "no_address", "no_folder", "not_writable", "no_languagetool", "no_program", "same_keys"]
    value: str = ""
