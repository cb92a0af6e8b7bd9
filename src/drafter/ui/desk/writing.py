"""Where the writing keys act: on the letter of the case in front, or on one that another place has on its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from drafter.ui.letter_editor import LetterEditor

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView

PanelName = Literal["customer", "letter", "suggestions", "award", "findings", "facts"]


class Writing(Protocol):
    """A letter at work, with the tools to write it."""

    @property
    def editor(self) -> LetterEditor: ...
    def find_words(self) -> None: ...
    def next_finding(self, step: int) -> None: ...
    def open_fixes(self) -> None: ...
    def apply_fix(self, number: int) -> None: ...
    def insert_from_library(self) -> None: ...
    def show_silenced(self) -> None: ...
    def go_to(self, panel: PanelName) -> None: ...


class DeskWriting:
    """The letter of a case on the desk."""

    def __init__(self, view: DeskView) -> None:
        self._view = view

    @property
    def editor(self) -> LetterEditor:
        return self._view.letter.editor

    def find_words(self) -> None:
        self._view.letter.find_bar.open()

    def next_finding(self, step: int) -> None:
        self._view.finding_keys.next(step)

    def open_fixes(self) -> None:
        self._view.finding_keys.open_fixes()

    def apply_fix(self, number: int) -> None:
        self._view.finding_keys.apply(number)

    def insert_from_library(self) -> None:
        self._view.letter_deeds.insert_from_library()

    def show_silenced(self) -> None:
        self._view.questions.show_silenced()

    def go_to(self, panel: PanelName) -> None:
        view = self._view
        if panel == "facts":
            view.tabs.setCurrentIndex(0)
            view.facts.setFocus()
        elif panel == "award":
            view.award.go_to()
        else:
            parts = {"customer": view.customer, "letter": view.letter.editor,
                     "suggestions": view.suggestions.list, "findings": view.findings.list}  # fmt: skip
            parts[panel].setFocus()
