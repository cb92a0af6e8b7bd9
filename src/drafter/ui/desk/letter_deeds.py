"""What one does with the letter as a whole: fill it from the library, compare it, let it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from drafter.model.filed import Revision, StoredDraft
from drafter.model.letter import Letter
from drafter.steps.flow import preview
from drafter.ui import wording as w
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.library_deeds import LibraryDeeds
from drafter.ui.desk.versions_box import ConflictBox, VersionsBox
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class LetterDeeds(LibraryDeeds):
    """Opens the boxes that it takes, over the desk."""

    def __init__(
        self, desk: Desk, editor: LetterEditor, folder: Path, theme: Callable[[], Theme], parent: QWidget
    ) -> None:
        super().__init__(desk, editor, theme, parent)
        self._desk: Desk = desk
        self._folder = folder
        desk.two_texts.connect(self._choose_text)

    def export(self, suffix: str) -> None:
        """A finished letter leaves as it is; anything else only as a working draft, marked on every page."""
        draft = self._desk.draft
        if draft is None:
            return
        name = f"{draft.case.reference or 'letter'}{'' if self._desk.filing.is_finished else ' DRAFT'}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, say(w.EXPORT_TITLE), str(self._folder / name), f"*.{suffix}"
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        desk = self._desk
        desk.filing.export(path, not desk.filing.is_finished, lambda done: desk.told.emit(say(w.EXPORTED, path=done)))

    def copy_letter(self) -> None:
        """The whole letter, plain: only when it is finished. Copying a selection is never refused."""
        if not self._desk.filing.is_finished or self._desk.draft is None:
            self._desk.told.emit(say(w.COPY_REFUSED))
            return
        QGuiApplication.clipboard().setText(self._desk.draft.letter.plain)
        self._desk.told.emit(say(w.COPIED))

    def show_versions(self) -> None:
        """Ctrl+Shift+H: earlier texts of this letter beside the present one."""
        if self._desk.draft is not None:
            self._desk.saving.list_versions(lambda revisions: self._open_versions(revisions, newest=True))

    def compare_with_template(self) -> None:
        """Ctrl+Shift+X: what the hand has changed in the template's text."""
        if self._desk.draft is None:
            return
        if self._desk.draft.template is None:
            self._desk.told.emit(say(w.NO_TEMPLATE_YET))
            return
        self._desk.saving.list_versions(lambda revisions: self._open_versions(revisions, newest=False))

    def _open_versions(self, revisions: tuple[Revision, ...], newest: bool) -> None:
        saving, template = self._desk.saving, self._template()
        box = VersionsBox(revisions, self._editor.letter()[0].plain, self._theme(), self._window, template)
        box.wanted.connect(lambda number: saving.read_version(number, box.show_version))
        box.restored.connect(saving.restore)
        box.choose(1 if newest and template and revisions else 0)
        box.open()

    def _template(self) -> Letter | None:
        """The chosen template as it reads for this case, untouched by hand."""
        draft = self._desk.current
        if draft.template is None:
            return None
        text = preview(draft, draft.template.id, self._desk.book, self._desk.seat)
        return text if isinstance(text, Letter) else None

    def _choose_text(self, mine: StoredDraft, theirs: StoredDraft) -> None:
        box = ConflictBox(mine, theirs, self._theme(), self._window)
        box.mine_taken.connect(lambda: self._desk.saving.restore(mine.draft.letter))
        box.theirs_taken.connect(lambda: self._desk.saving.restore(theirs.draft.letter))
        box.open()
