"""A case answered from the post to the file by keys alone: python tests/app/keys_only.py LANGUAGE POST OUT."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from key_walk import Press, Steps, Type, Until, Walk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QInputDialog

from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.settings import Settings
from drafter.ui.desk.finish_gate import FinishGate
from drafter.ui.desk.question_box import QuestionBox

Key, Mod = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, SHIFT = Mod.ControlModifier, Mod.AltModifier, Mod.ShiftModifier


@dataclass(frozen=True)
class Day:
    """Who wrote, and what the person at the desk types: `answers` by the name of the placeholder."""

    screen: str
    customer: str
    answers: dict[str, str]
    otherwise: str
    closing: str
    sentence: str
    slip: str
    mended: str
    reason: str


DAYS = {
    "en": Day(
        screen="en",
        customer="Eleanor Whitcombe",
        answers={
            "customer.salutation": "Dear Mrs Whitcombe",
            "ask.what_it_meant": "You and Peter missed your granddaughter's celebration because of us.",
            "ask.what_we_learned": "A fuel pump failed during the checks before departure.",
        },
        otherwise="We should have told you at the gate how long it would take.",
        closing="Yours sincerely",
        sentence=" Our station gave you £15 for food. It will recieve your remarks from me today.",
        slip="recieve",
        mended="It will receive your remarks",
        reason="agreed with the customer by telephone",
    ),
    "zh": Day(
        screen="zh-Hant-HK",
        customer="黃詠詩",
        answers={
            "customer.salutation": "黃女士台鑒",
            "ask.when_told": "到了機場才知道航班取消",
            "ask.what_it_meant": "你們四個人要在機場附近多住一晚。",
            "ask.travelled": "否",
            "flight.cause": "八號風球令機場停飛",
        },
        otherwise="我們當時應該早些告訴您。",
        closing="順頌",
        sentence="機場同事已付您港幣150元餐費，我今天会把您的話轉告他們。",
        slip="会",
        mended="我今天會把您的話轉告他們",
        reason="已在電話中與客戶談妥",
    ),
}


class AtTheDesk:
    """One case, from the worklist to the next."""

    def __init__(self, walk: Walk, day: Day, post: Path, out: Path) -> None:
        self.walk, self.day, self.post, self.out = walk, day, post, out
        self.program, self.window = walk.program, walk.program.window

    def whole(self) -> Steps:
        for part in (self.take_post, self.open, self.confirm, self.choose, self.fill, self.write, self.mend,
                     self.overrule, self.pass_the_gate, self.export, self.go_on):  # fmt: skip
            yield from part()
            sys.stdout.write(f"{part.__name__} done\n")
            sys.stdout.flush()

    def take_post(self) -> Steps:
        yield Until("the handbook", lambda: self.program.book is not None)
        yield Press(Key.Key_O, CTRL)
        yield from self.walk.box(QFileDialog)
        files = sorted(self.post.iterdir())
        yield Type(" ".join(f'"{one}"' for one in files))
        yield Press(Key.Key_Return)
        yield from self.walk.no_box()
        yield Until("every case of the post", lambda: len(self.window.cases.model.rows) == len(files))

    def open(self) -> Steps:
        table, rows = self.window.cases.table, self.window.cases.model.rows
        yield from self.walk.tab_to(table)
        yield Press(Key.Key_Home, CTRL)
        for _ in rows:
            if rows[table.currentIndex().row()].customer == self.day.customer:
                break
            yield Press(Key.Key_Down)
        yield Press(Key.Key_Return)
        yield Until("the case on the desk", lambda: self.program._open_cases is not None and self._open())

    def confirm(self) -> Steps:
        yield Press(Key.Key_6, ALT)
        yield from self.walk.tab_to(self.window.desk.confirm_all)
        yield Press(Key.Key_Space)
        yield Until("confirmed facts", self._seen(lambda draft: any(one.confirmed_by for one in draft.case.facts)))

    def choose(self) -> Steps:
        yield Press(Key.Key_3, ALT)
        cards = self.window.desk.suggestions.list.cards
        yield Until("suggestions", lambda: cards.rowCount() > 0)
        yield Press(Key.Key_Return)
        yield Until("a chosen letter", self._seen(lambda draft: draft.template is not None))

    def fill(self) -> Steps:
        """Tab to each open question of the letter, Enter, the answer, Enter."""
        editor = self.window.desk.letter.editor
        yield Press(Key.Key_2, ALT)
        while asked := _open_in(editor.letter()[0]):
            yield Press(Key.Key_Home, CTRL)
            yield Press(Key.Key_Tab)
            yield Press(Key.Key_Return)
            yield from self.walk.box(QuestionBox)
            yield from self._answer(asked[0])
            yield from self.walk.no_box()
            yield Until(f"{asked[0]} filled", lambda: asked[0] not in _open_in(editor.letter()[0]))

    def _answer(self, asked: str) -> Steps:
        """Typed, or found among the choices with the arrow."""
        box, answer = QApplication.activeModalWidget(), self.day.answers.get(asked, self.day.otherwise)
        assert isinstance(box, QuestionBox)
        if isinstance(box.input, QComboBox):
            while box.input.currentText() != answer and box.input.currentIndex() < box.input.count() - 1:
                yield Press(Key.Key_Down)
        else:
            yield Type(answer)
        yield Press(Key.Key_Return)

    def write(self) -> Steps:
        """At the end of the last paragraph, above the closing words."""
        editor = self.window.desk.letter.editor
        yield Press(Key.Key_2, ALT)
        yield Press(Key.Key_End, CTRL)
        while not editor.textCursor().block().text().startswith(self.day.closing):
            yield Press(Key.Key_Up)
        yield Press(Key.Key_Home)
        yield Press(Key.Key_Left)
        yield Type(self.day.sentence)
        yield Until("the slip among the findings", self._seen(lambda draft: self.day.slip in _found(draft)))

    def mend(self) -> Steps:
        editor = self.window.desk.letter.editor
        for _ in range(60):
            yield Press(Key.Key_F7)
            if editor.textCursor().selectedText() == self.day.slip:
                break
        yield Press(Key.Key_1, CTRL)
        yield Until("the slip mended", lambda: self.day.mended in editor.toPlainText())
        yield Until("the letter read again", self._seen(lambda draft: self.day.slip not in _found(draft)))

    def overrule(self) -> Steps:
        """A concern of the ledger that the person leaves, with a reason."""
        view = self.window.desk
        yield Press(Key.Key_7, ALT)
        yield from self.walk.tab_to(view.concerns.list)
        yield Press(Key.Key_Home)
        yield from self.walk.tab_to(view.concerns.leave)
        yield Press(Key.Key_Space)
        yield from self.walk.box(QInputDialog)
        yield Type(self.day.reason)
        yield Press(Key.Key_Return)
        yield Until("the decision", self._seen(lambda draft: any(one.decided == "left" for one in draft.decisions)))

    def pass_the_gate(self) -> Steps:
        yield Press(Key.Key_Return, CTRL)
        yield from self.walk.box(FinishGate)
        gate = QApplication.activeModalWidget()
        assert isinstance(gate, FinishGate)
        for _ in range(60):
            yield Until("the letter read", lambda: not (self.program.checking.busy or self.program.reading.busy))
            if gate.finish_button.isEnabled():
                break
            yield from self._lift(gate)
        yield Press(Key.Key_Return, CTRL)
        yield Until("the letter filed", lambda: self.program.desk.filing.is_finished)

    def _lift(self, gate: FinishGate) -> Steps:
        """The first that stops the letter: seen, answered, or right for a reason."""
        before = gate.sentence.text()
        yield from self.walk.tab_to(gate.list)
        yield Press(Key.Key_Home)
        for choice in (gate.seen, gate.answered, gate.because):
            if choice.isVisible() and choice.isEnabled():
                yield from self.walk.tab_to(choice)
                yield Press(Key.Key_Space)
                if choice is gate.because:
                    yield from self.walk.box(QInputDialog)
                    yield Type(self.day.reason)
                    yield Press(Key.Key_Return)
                yield Until("one thing less in the way", lambda: gate.sentence.text() != before)
                return
        yield Until(f"a key for {gate.list.current()}", lambda: False)

    def export(self) -> Steps:
        yield Press(Key.Key_E, CTRL)
        yield from self.walk.box(QFileDialog)
        yield Press(Key.Key_A, CTRL)
        yield Type(str(self.out))
        yield Press(Key.Key_Return)
        yield from self.walk.no_box()
        line = self.window.statusBar()
        yield Until("the line that says where the file is", lambda: str(self.out) in line.currentMessage())

    def go_on(self) -> Steps:
        before = self.program.desk.case_id
        yield Press(Key.Key_Down, CTRL | ALT)
        yield Until("the next case", lambda: self._open() and self.program.desk.case_id != before)

    def _open(self) -> bool:
        return self.program.desk.draft is not None

    def _seen(self, told: Callable[[Draft], bool]) -> Callable[[], bool]:
        def seen() -> bool:
            draft = self.program.desk.draft
            return draft is not None and told(draft)

        return seen


def _open_in(letter: Letter) -> list[str]:
    return [one.name for _, one in letter.placeholders if one.state == "open"]


def _found(draft: Draft) -> set[str]:
    return {one.text for one in draft.review.findings} if draft.review else set()


def main(language: str, post: Path, out: Path) -> None:
    app = QApplication([])
    home = out.parent / "home"
    home.mkdir()
    day = DAYS[language]
    write_settings(home, Settings(name="Priya Nair", screen_language=day.screen, meaning=False, samples_offered=True))
    program = Program(app, home)
    program.window.resize(1280, 720)
    program.show()
    walk = Walk(program, app)
    walk.run(AtTheDesk(walk, day, post, out).whole())
    program.window.close()
    program.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
