"""New cases on their way in: from files, from the clipboard, told by telephone, from the watched folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.app.folders import PostFolder
from drafter.app.post import Imported, PostImport
from drafter.app.tables import TablePost
from drafter.model.filed import Added, Known
from drafter.ui import wording as w
from drafter.ui.file_drops import FileDrops
from drafter.ui.main_window import MainWindow
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.model.case import Case
    from drafter.steps.flow import Handbook


class Arrivals(QObject):
    """Files them behind everything else; a line below says how far it has come and what was refused."""

    def __init__(self, post: PostImport, tables: TablePost, window: MainWindow) -> None:
        super().__init__(window)
        self._post, self._tables, self._window = post, tables, window
        self._book: Handbook | None = None
        self._waiting: list[Callable[[Handbook], None]] = []
        self.folder = PostFolder(lambda paths: tables.take(paths, ask_again=False), window.tell, window)
        tables.ready.connect(lambda paths: self._with_book(lambda book: post.take(paths, book)))
        post.progressed.connect(window.progress.show_progress)
        post.ended.connect(window.progress.hide)
        post.ended.connect(self._say_filed)
        post.failed.connect(self._say_failed)
        post.filed_one.connect(self._show_filed)
        window.progress.cancelled.connect(post.cancel)
        window.files_chosen.connect(self.take)
        FileDrops(window).dropped.connect(self.take)
        window.case_pasted.connect(self._take_text)
        window.case_told.connect(self._take_case)

    def close(self) -> None:
        self.folder.close()
        self._post.close()

    def take(self, paths: list[Path]) -> None:
        """Files as chosen; a table shows its columns before anything of it is filed."""
        self._tables.take(paths)

    def take_book(self, book: Handbook) -> None:
        """What came while the handbook was still being read is filed now."""
        self._book = book
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(book)

    def _take_text(self, text: str) -> None:
        self._with_book(lambda book: self._post.take_text(text, book))

    def _take_case(self, case: Case) -> None:
        self._with_book(lambda book: self._post.take_case(case, book))

    def _with_book(self, then: Callable[[Handbook], None]) -> None:
        """Now, or as soon as the handbook has been read."""
        if self._book is None:
            self._waiting.append(then)
        else:
            then(self._book)

    def _show_filed(self, filed: Added | Known) -> None:
        self._window.cases.refresh()
        case_id = filed.case.id if isinstance(filed, Added) else filed.id
        self._window.open_case(case_id or "", then=lambda _: self._say_known(filed))

    def _say_known(self, filed: Added | Known) -> None:
        if isinstance(filed, Known):
            self._window.tell(say(w.KNOWN_ALREADY, reference=filed.reference))

    def _say_failed(self, why: str) -> None:
        """The import has ended there; what was filed before stands in the list."""
        self._window.progress.hide()
        self._window.tell(why)
        self._window.cases.refresh()

    def _say_filed(self, done: Imported) -> None:
        first = f"{done.refused[0].where}: {done.refused[0].what}" if done.refused else ""
        sentence = w.FILED_REFUSED if done.refused else w.FILED
        refused = len(done.refused)
        self._window.tell(say(sentence, filed=done.filed, known=done.known, refused=refused, first=first))
        self._window.cases.refresh()
        if refused > 1:
            from drafter.ui.cases.refused_box import RefusedBox

            RefusedBox(done.refused, self._window.theme, self._window).open()
