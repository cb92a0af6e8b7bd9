"""A text of the library worked by keys alone: python tests/app/library_keys_only.py DEED HOME FILE."""

from __future__ import annotations

import sys
from pathlib import Path

from key_walk import Press, Steps, Type, Until, Walk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMenu, QMessageBox

from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.settings import Settings
from drafter.ui.library.import_box import ImportBox
from drafter.ui.library.library_view import LibraryView
from drafter.ui.library.replace_box import ReplaceBox

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier
WHO = {"write": "Priya Nair", "refuse": "Wei Lam", "mend": "Priya Nair", "approve": "Wei Lam", "take_in": "Priya Nair"}
PATH = "baggage/damaged.en-GB.md"
SENTENCE, MORE, REASON = "Our repairer has your pictures.", " They are clear.", "Say when the repairer answers."
FIND, INTO = "I am sorry", "I am truly sorry"


class AtTheLibrary:
    """One sitting of one person at the library."""

    def __init__(self, walk: Walk, file: Path) -> None:
        self.walk, self.program, self.file = walk, walk.program, file

    @property
    def view(self) -> LibraryView:
        assert self.program.library is not None
        return self.program.library.view

    def sitting(self, deed: str) -> Steps:
        yield Until("the handbook", lambda: self.program.library is not None)
        yield Press(Key.Key_F4)
        yield Until("the texts", lambda: self.view.desk.holding is not None and self.view.shelf.search.hasFocus())
        yield from getattr(self, deed)()
        sys.stdout.write(f"{deed} done\n")

    def write(self) -> Steps:
        """Found by three words, changed, seen in the preview, and asked to be reviewed."""
        yield Type("repair or replace")
        yield Press(Key.Key_Return)
        yield from self._opened()
        yield from self._add(f"\n\n{SENTENCE}")
        yield from self._ask()

    def refuse(self) -> Steps:
        yield from self._open_worked_on()
        yield self._said("Priya Nair asks for review")
        yield Press(Key.Key_J, CTRL | SHIFT)
        yield from self.walk.box(QInputDialog)
        yield Type(REASON)
        yield Press(Key.Key_Return)
        yield from self.walk.no_box()
        yield self._status("draft")

    def mend(self) -> Steps:
        """What the reviewer said is read, the text mended; a wording is replaced everywhere, and taken back."""
        yield from self._open_worked_on()
        yield self._said(f"Wei Lam: {REASON}")
        yield from self._add(MORE)
        yield from self._ask()
        yield Press(Key.Key_H, CTRL)
        yield from self.walk.box(ReplaceBox)
        yield from self._replace_and_undo()
        yield Press(Key.Key_Escape)
        yield from self.walk.no_box()
        yield self._status("in review")

    def approve(self) -> Steps:
        """Live; then, on second thoughts, back to the text as it came, which asks for review itself."""
        yield from self._open_worked_on()
        yield Press(Key.Key_Y, CTRL | SHIFT)
        yield self._status("live")
        yield from self.walk.tab_to(self.view.tabs.tabBar())
        yield Press(Key.Key_Right)
        yield Press(Key.Key_Right)
        versions = self.view.versions
        yield Until("the versions", lambda: versions.list.cards.rowCount() == 2)
        yield from self.walk.tab_to(versions.list)
        yield Press(Key.Key_End)
        yield Until("the version as it came", versions.back.isEnabled)
        yield from self.walk.tab_to(versions.back)
        yield Press(Key.Key_Space)
        yield from self.walk.box(QMessageBox)
        yield Press(Key.Key_Return)
        yield from self.walk.no_box()
        yield self._status("in review")

    def take_in(self) -> Steps:
        """The way back approved by the other of the two; then texts of another office."""
        yield from self._open_worked_on()
        yield self._said("Wei Lam asks for review: back to the version")
        yield Press(Key.Key_Y, CTRL | SHIFT)
        yield self._status("live")
        yield from self._chosen_in_menu(self.view.take_in.text())
        yield from self.walk.box(QFileDialog)
        yield Type(str(self.file))
        yield Press(Key.Key_Return)
        yield from self.walk.box(ImportBox)
        yield Press(Key.Key_Return)
        yield from self.walk.no_box()

    def _chosen_in_menu(self, name: str) -> Steps:
        """Down the library's menu until the line stands there."""
        yield Press(Key.Key_B, ALT)
        yield Until("the menu", lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert name in [one.text() for one in menu.actions()]
        while (line := menu.activeAction()) is None or line.text() != name:
            yield Press(Key.Key_Down)
        yield Press(Key.Key_Return)

    def _replace_and_undo(self) -> Steps:
        box = QApplication.activeModalWidget()
        assert isinstance(box, ReplaceBox)
        yield Type(FIND)
        yield Press(Key.Key_Tab)
        yield Type(INTO)
        yield Press(Key.Key_Return)
        yield Until("what would change", lambda: box.list.cards.rowCount() > 5)
        yield from self.walk.tab_to(box.do)
        yield Press(Key.Key_Space)
        yield Until("many drafts", lambda: self._drafts() > 5)
        yield from self.walk.tab_to(box.undo)
        yield Press(Key.Key_Space)
        yield Until("the one draft again", lambda: self._drafts() == 1)

    def _open_worked_on(self) -> Steps:
        """What somebody is working on, by the filter."""
        choice = self.view.shelf.filter
        yield from self.walk.tab_to(choice)
        while choice.currentData() != "working":
            yield Press(Key.Key_Down)
        yield Press(Key.Key_Tab, SHIFT)
        yield Press(Key.Key_Down)
        yield from self._opened()

    def _opened(self) -> Steps:
        yield Until("the text", lambda: self.view.desk.open_text is not None and bool(self._letter()))
        assert self.view.desk.open_text is not None
        assert self.view.desk.open_text.path == PATH

    def _add(self, words: str) -> Steps:
        yield from self.walk.tab_to(self.view.editor)
        yield Press(Key.Key_End, CTRL)
        if self.view.editor.toPlainText().endswith("\n"):
            yield Press(Key.Key_Left)
        for _ in range(words.count("\n")):
            yield Press(Key.Key_Return)
        yield Type(words.strip("\n"))
        yield Until("it in the preview", lambda: words.strip() in self._letter())

    def _ask(self) -> Steps:
        yield Press(Key.Key_R, CTRL | SHIFT)
        yield self._status("in review")

    def _status(self, word: str) -> Until:
        return Until(f"the status “{word}”", lambda: self.view.status.text() == word)

    def _said(self, words: str) -> Until:
        return Until(f"“{words}” above the text", lambda: words in self.view.said.text())

    def _letter(self) -> str:
        return self.view.preview.paper.toPlainText()

    def _drafts(self) -> int:
        return len(self.view.desk.holding.drafts) if self.view.desk.holding else 0


def main(deed: str, home: Path, file: Path) -> None:
    app = QApplication([])
    write_settings(home, Settings(name=WHO[deed], meaning=False, samples_offered=True))
    program = Program(app, home)
    program.window.resize(1280, 720)
    program.show()
    walk = Walk(program, app)
    walk.run(AtTheLibrary(walk, file).sitting(deed))
    program.window.close()
    program.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
