"""F7, Alt+Enter and Ctrl+1 … 9: from remark to remark in a letter, and the fixes of the one in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from drafter.model.finding import Finding
from drafter.ui import wording as w
from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.saying import say


class Checks(Protocol):
    """What has the letter checked."""

    def while_writing(self) -> None: ...
    def in_full(self) -> None: ...


class FindingKeys:
    """In hand is the remark chosen in the list while somebody is there, else the one at the caret."""

    def __init__(
        self, editor: LetterEditor, findings: FindingsView, checks: Checks, tell: Callable[[str], object]
    ) -> None:
        self._editor, self._findings, self._checks, self._tell = editor, findings, checks, tell
        findings.chosen.connect(editor.go_to)
        findings.fix_wanted.connect(self.fix)
        editor.finding_entered.connect(findings.choose)

    def next(self, step: int) -> None:
        """Where no words are marked, the letter is checked in full."""
        found = self._editor.next_finding(step)
        if found is None:
            self._checks.in_full()
        else:
            self._findings.choose(found)

    def open_fixes(self) -> None:
        finding = self._in_hand()
        if finding is None:
            return
        if self._findings.list.hasFocus():
            self._findings.open_menu()
        else:
            at = self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
            self._findings.menu_for(finding).popup(at)

    def apply(self, number: int) -> None:
        finding = self._in_hand()
        if finding is None:
            return
        if number > len(finding.fixes):
            self._tell(say(w.NO_SUCH_FIX, number=number, count=len(finding.fixes)))
            return
        self.fix(finding, finding.fixes[number - 1])

    def fix(self, finding: Finding, fix: str) -> None:
        if not self._editor.apply_fix(finding, fix):
            self._tell(say(w.WORDS_CHANGED))
        self._checks.while_writing()

    def _in_hand(self) -> Finding | None:
        finding = self._findings.current() if self._findings.list.hasFocus() else self._editor.finding_at_caret()
        if finding is None:
            self._tell(say(w.NO_FINDING_HERE))
        return finding
