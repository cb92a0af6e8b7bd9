"""The engines behind the window: each made when it is first asked for, once, and none after the window has closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from drafter.adapters.case_store import CaseStore
from drafter.ports import OutsideError
from drafter.settings import Settings

if TYPE_CHECKING:
    from drafter.adapters.attachments import AttachmentReader
    from drafter.adapters.inspecting import Inspector
    from drafter.ports import Grammar, Meaning

CLOSED = "drafter is closing: nothing more is asked of its engines. Start it again to go on."


class Engines:
    """Asked from several lanes, one at a time; `close` may come from any thread."""

    def __init__(self, home: Path, settings: Callable[[], Settings], store: CaseStore) -> None:
        self._home, self._settings, self._store = home, settings, store
        self._grammar: Grammar | None = None
        self._inspector: Inspector | None = None
        self._meaning: Meaning | None = None
        self._attachments: AttachmentReader | None = None
        self._lock = RLock()
        self._closed = False

    def grammar(self) -> Grammar:
        """The engine that reads the letters."""
        from drafter.adapters.grammar.chosen import grammar_for

        with self._lock:
            self._refuse_when_closed()
            if self._grammar is None:
                asked = self._settings()
                folder = Path(asked.languagetool_folder) if asked.languagetool_folder else None
                self._grammar = grammar_for(
                    asked.engine, home=self._home, address=asked.server, folder=folder, java=asked.java or None
                )
            return self._grammar

    def inspector(self) -> Inspector:
        """All that the outside says about a letter."""
        from drafter.adapters.inspecting import Inspector, leaks_from, similar_by

        with self._lock:
            if self._inspector is None:
                similar = similar_by(self.meaning()) if self._settings().meaning else None
                self._inspector = Inspector(self.grammar(), leaks_from(self._store), similar)
            return self._inspector

    def meaning(self) -> Meaning:
        """One sentence encoder for the ledger and the suggestions: it takes 160 MB."""
        from drafter.adapters.meaning import MeaningChild

        with self._lock:
            self._refuse_when_closed()
            self._meaning = self._meaning or MeaningChild(folder=self._home / "kept")
            return self._meaning

    def attachments(self) -> AttachmentReader:
        from drafter.adapters.attachments import AttachmentReader

        with self._lock:
            self._refuse_when_closed()
            self._attachments = self._attachments or AttachmentReader()
            return self._attachments

    def change(self) -> None:
        """Another grammar engine was chosen: the next check starts it."""
        with self._lock:
            if self._grammar is not None:
                self._grammar.close()
            self._grammar = self._inspector = None

    def stop_comparing(self) -> None:
        """What the sentence encoder is asked no longer matters; it may be in the middle of loading."""
        if self._meaning is not None:
            self._meaning.close()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self.stop_comparing()
            if self._attachments is not None:
                self._attachments.close()
            self.change()

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise OutsideError(CLOSED)
