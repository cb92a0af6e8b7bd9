"""What one does with the letter as a whole: fill it from the library, look at it, compare it, let it out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from drafter.model.filed import Revision, StoredDraft
from drafter.model.letter import Letter
from drafter.model.template import Rejected, Template
from drafter.steps.flow import paragraph, preview
from drafter.ui import wording as w
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.library_box import LibraryBox
from drafter.ui.desk.versions_box import ConflictBox, VersionsBox
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class LetterDeeds(QObject):
    """Opens the boxes that it takes, over the desk."""

    def __init__(
        self, desk: Desk, editor: LetterEditor, folder: Path, theme: Callable[[], Theme], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._folder, self._theme, self._window = desk, editor, folder, theme, parent
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

    def insert_from_library(self) -> None:
        draft, library = self._desk.draft, self._desk.book.library
        if draft is None:
            return
        language = draft.letter.language
        everything = (*library.letters_for(language), *library.paragraphs_for(language))
        box = LibraryBox(
            lambda words: self._desk.book.find(words, language), everything, self._reads, self._theme(), self._window
        )
        box.paragraph_picked.connect(self._insert_paragraph)
        box.letter_picked.connect(self.pick_template)
        box.open()

    def _reads(self, template: Template) -> str:
        """How a text of the library reads in this case; what is still open stands in brackets."""
        draft, book, seat = self._desk.current, self._desk.book, self._desk.seat
        if template.head.kind == "letter":
            letter = preview(draft, template.id, book, seat)
            return letter.plain if isinstance(letter, Letter) else say(w.PREVIEW_REFUSED, what=letter.what)
        found = paragraph(draft, template.id, book, seat)
        if isinstance(found, Rejected):
            return say(w.PREVIEW_REFUSED, what=found.what)
        return Letter(language=draft.letter.language, paragraphs=found).plain

    def pick_template(self, id: str) -> None:
        """What a hand has written is replaced only after asking; the caret goes to the first question."""
        draft = self._desk.draft
        if draft is not None and draft.touched and draft.letter.plain.strip():
            answer = QMessageBox.question(self._window, say(w.REPLACE_TITLE), say(w.REPLACE_TEXT))
            if answer != QMessageBox.StandardButton.Yes:
                return
        self._desk.pick_template(id)
        self._editor.setFocus()
        self._editor.next_placeholder(1)

    def preview(self, id: str) -> None:
        draft = self._desk.draft
        if draft is None:
            return
        letter = preview(draft, id, self._desk.book, self._desk.seat)
        text = letter.plain if isinstance(letter, Letter) else letter.what
        box = QMessageBox(QMessageBox.Icon.NoIcon, say(w.PREVIEW), text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()

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

    def _insert_paragraph(self, id: str) -> None:
        paragraphs = self._desk.paragraph(id)
        if paragraphs:
            self._editor.insert_paragraphs(paragraphs)
