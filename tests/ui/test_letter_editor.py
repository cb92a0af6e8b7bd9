"""Writing in the letter: marks move with their words, placeholders are objects, and input methods are left alone."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.model.finding import Finding, Severity
from drafter.model.letter import Letter, Paragraph, Placeholder, Text, letter_from_plain
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.parts import column
from drafter.ui.theme import DARK

OPEN = Placeholder(name="flight.number", state="open", question="Which flight was it?")
OTHER = Placeholder(name="bag.tag", state="open", question="Which bag tag?")
SHOWN = "⟦Which flight was it?⟧"
PLAIN = "Dear Mrs Lee,\n\nWe recieve 🧳 many letters and you should of been told."
Key = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> LetterEditor:
    made = LetterEditor()
    qtbot.addWidget(made)
    made.show()
    return made


def finding(words: str, fix: str, severity: Severity = "error", within: str = PLAIN) -> Finding:
    at = within.index(words)
    return Finding(
        rule="r", family="f", source="grammar", severity=severity, message="Please look again.",
        start=at, end=at + len(words), text=words, fixes=(fix,),
    )  # fmt: skip


SPELLING, GRAMMAR = finding("recieve", "receive"), finding("should of", "should have", "warning")


def marked(editor: LetterEditor) -> list[str]:
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    found: list[str] = []
    while editor.next_finding(1) is not None and editor.textCursor().selectedText() not in found:
        found.append(editor.textCursor().selectedText())
    return found


def show(editor: LetterEditor, *runs: Text | Placeholder) -> None:
    editor.show_letter(Letter(paragraphs=(Paragraph(runs=runs),)))


def caret(editor: LetterEditor, at: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(at)
    editor.setTextCursor(cursor)


def plain(editor: LetterEditor) -> str:
    return editor.letter()[0].plain


def compose(editor: LetterEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def test_marks_move_with_their_words(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((SPELLING, GRAMMAR))
    caret(editor, 0)
    qtbot.keyClicks(editor, "Hello. ")
    assert marked(editor) == ["recieve", "should of"]


def test_f7_goes_round_in_the_order_of_the_letter(editor: LetterEditor) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((GRAMMAR, SPELLING))
    assert [editor.next_finding(1), editor.next_finding(1), editor.next_finding(1)] == [SPELLING, GRAMMAR, SPELLING]
    assert editor.next_finding(-1) == GRAMMAR


def test_f7_goes_to_a_finding_within_another_and_its_own_fix_is_the_one_in_hand(editor: LetterEditor) -> None:
    whole = finding("We recieve 🧳 many letters and you should of been told.", "", "advice")
    twin = msgspec.structs.replace(whole, rule="s", message="Also look at this.")
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((GRAMMAR, whole, SPELLING, twin))
    there = [(editor.next_finding(1), editor.finding_at_caret()) for _ in range(5)]
    assert {gone.message + gone.text for gone, _ in there[:4] if gone} == {
        one.message + one.text for one in (whole, twin, SPELLING, GRAMMAR)
    }
    assert all(gone == in_hand for gone, in_hand in there)
    assert there[4] == there[0]
    assert [editor.next_finding(-1) for _ in range(4)] == [there[n][0] for n in (3, 2, 1, 0)]


def test_of_two_findings_at_the_caret_the_narrower_is_in_hand(editor: LetterEditor) -> None:
    whole = finding("We recieve 🧳 many letters and you should of been told.", "", "advice")
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((whole, SPELLING))
    caret(editor, editor.toPlainText().index("recieve") + 3)
    assert editor.finding_at_caret() == SPELLING


def test_a_finding_is_announced_when_one_comes_to_it(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((SPELLING, GRAMMAR))
    with qtbot.waitSignal(editor.announced) as said:
        editor.next_finding(1)
    assert said.args == ["Finding 1 of 2, error: Please look again. First fix, Ctrl+1: receive."]


def test_of_marks_and_of_findings_that_no_words_bear_both_are_told(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    left_out = msgspec.structs.replace(GRAMMAR, start=0, end=0, text="")
    editor.show_findings((SPELLING, GRAMMAR, left_out))
    with qtbot.waitSignal(editor.announced) as said:
        editor.next_finding(1)
    told = "Mark 1 of 2 in the letter (3 findings in the list), error: Please look again. First fix, Ctrl+1: receive."
    assert said.args == [told]


def test_a_fix_is_one_undo_step(editor: LetterEditor) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((SPELLING, GRAMMAR))
    assert editor.apply_fix(SPELLING, "receive")
    assert plain(editor) == PLAIN.replace("recieve", "receive")
    assert marked(editor) == ["should of"]
    editor.undo()
    assert plain(editor) == PLAIN


def test_no_fix_is_put_over_words_that_have_changed(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain(PLAIN))
    editor.show_findings((SPELLING,))
    caret(editor, PLAIN.index("cieve") - 1)
    qtbot.keyClicks(editor, "x")
    assert not editor.apply_fix(SPELLING, "receive")


def test_nothing_is_said_while_an_input_method_composes(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain("你好"))
    with qtbot.assertNotEmitted(editor.edited):
        compose(editor, "hong")
        compose(editor, "hong kong")
        assert editor.composing
        assert plain(editor) == "你好"
    with qtbot.waitSignal(editor.edited):
        compose(editor, "", "香港")
    assert plain(editor) == "香港你好"
    assert not editor.composing


def test_giving_up_a_composition_is_no_edit(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.show_letter(letter_from_plain("你好"))
    compose(editor, "hong")
    with qtbot.assertNotEmitted(editor.edited):
        compose(editor, "")


def test_no_shortcut_takes_keys_from_an_input_method(editor: LetterEditor) -> None:
    compose(editor, "hong")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_1, Qt.KeyboardModifier.ControlModifier, "1")
    event.ignore()
    QApplication.sendEvent(editor, event)
    assert event.isAccepted()


def typed(editor: LetterEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "x")


def composed(editor: LetterEditor, qtbot: QtBot) -> None:
    compose(editor, "x")
    compose(editor, "", "x")


@pytest.mark.parametrize("write", [typed, composed])
def test_what_is_typed_behind_a_placeholder_is_not_part_of_it(
    editor: LetterEditor, qtbot: QtBot, write: Callable[[LetterEditor, QtBot], None]
) -> None:
    show(editor, Text(text="On "), OPEN)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    write(editor, qtbot)
    assert editor.letter()[0].paragraphs[0].runs == (Text(text="On "), OPEN, Text(text="x"))


@pytest.mark.parametrize("write", [typed, composed])
def test_what_is_typed_into_an_open_placeholder_takes_its_place(
    editor: LetterEditor, qtbot: QtBot, write: Callable[[LetterEditor, QtBot], None]
) -> None:
    show(editor, Text(text="On "), OPEN, Text(text="."))
    caret(editor, 8)
    write(editor, qtbot)
    assert editor.letter()[0].paragraphs[0].runs == (Text(text="On x."),)


def test_backspace_takes_an_open_placeholder_as_a_whole(editor: LetterEditor, qtbot: QtBot) -> None:
    show(editor, Text(text="On "), OPEN)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert plain(editor) == "On "


def test_tab_goes_to_the_next_open_placeholder(editor: LetterEditor, qtbot: QtBot) -> None:
    filled = Placeholder(name="x", state="filled", text="value")
    show(editor, Text(text="On "), OPEN, Text(text=" "), filled, OTHER)
    places = []
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab):
        qtbot.keyClick(editor, key)
        places.append(editor.textCursor().selectedText())
    assert places == [SHOWN, "⟦Which bag tag?⟧", SHOWN, "⟦Which bag tag?⟧"]


def test_tab_writes_nothing_into_a_letter_without_questions(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    editor, after = LetterEditor(), QLineEdit()
    around.setLayout(column(editor, after))
    around.show()
    around.activateWindow()
    show(editor, Text(text="Dear Mrs Lee,"))
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_Tab)
    assert plain(editor) == "Dear Mrs Lee,"
    qtbot.waitUntil(after.hasFocus)


def test_enter_asks_the_question_of_a_placeholder(editor: LetterEditor, qtbot: QtBot) -> None:
    show(editor, OPEN)
    qtbot.keyClick(editor, Key.Key_Tab)
    with qtbot.waitSignal(editor.question_asked) as asked:
        qtbot.keyClick(editor, Key.Key_Return)
    assert asked.args == [OPEN]


def test_one_answer_fills_every_placeholder_of_that_name(editor: LetterEditor) -> None:
    show(editor, OPEN, Text(text=" and "), OPEN, Text(text=", tag "), OTHER)
    editor.answer("flight.number", {"flight.number": "NV252"})
    assert plain(editor) == "NV252 and NV252, tag ⟦Which bag tag?⟧"
    editor.undo()
    assert plain(editor).count(SHOWN) == 2


def test_what_does_not_apply_leaves_the_text_and_can_come_back(editor: LetterEditor) -> None:
    show(editor, Text(text="Flight "), OPEN, Text(text="."))
    editor.set_aside("flight.number")
    assert plain(editor) == "Flight ."
    assert "⊘ does not apply" in editor.toPlainText()
    assert not editor.next_placeholder(1)
    editor.answer("flight.number", {"flight.number": "NV252"})
    assert plain(editor) == "Flight NV252."


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<p class=MsoNormal style="font-family:Calibri"><b>Dear Mrs&nbsp;Lee</b></p><p>Your bag<o:p></o:p></p></body></html>"""


@pytest.mark.parametrize(
    ("html", "text", "clean"),
    [
        (WORD, "Dear Mrs\u00a0Lee\r\nYour bag\r\n", "Dear Mrs Lee\n\nYour bag"),
        (WORD, "", "Dear Mrs Lee\n\nYour bag"),
        ("", "One\r\n\r\nTwo", "One\n\nTwo"),
        ("", "soft\u00adhyphen and no\u200bwidth", "softhyphen and nowidth"),
        ("", "·\tfirst\r\n·\tsecond", "first\nsecond"),
    ],
    ids=["Word", "only HTML", "mail", "marks of no width", "bullets"],
)
def test_what_is_pasted_comes_in_as_clean_text(editor: LetterEditor, html: str, text: str, clean: str) -> None:
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    editor.insertFromMimeData(source)
    letter = editor.letter()[0]
    assert letter.plain == clean
    assert all(run == Text(text=run.text) for paragraph in letter.paragraphs for run in paragraph.runs)


def test_copied_words_carry_nothing_of_the_screen(editor: LetterEditor) -> None:
    aside = Placeholder(name="x", state="not_applicable")
    show(editor, Text(text="Before "), aside, Text(text="after 🧳."))
    editor.selectAll()
    assert editor.createMimeDataFromSelection().text() == "Before after 🧳."
    assert not editor.createMimeDataFromSelection().hasHtml()


def test_another_theme_is_no_edit(editor: LetterEditor, qtbot: QtBot) -> None:
    show(editor, Text(text="On "), OPEN)
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_theme(DARK)
    assert plain(editor) == f"On {SHOWN}"


def test_paragraphs_of_the_library_come_in_as_one_undo_step(editor: LetterEditor) -> None:
    editor.show_letter(letter_from_plain("Dear Mrs Lee,"))
    editor.insert_paragraphs(letter_from_plain("One.\n\nTwo.").paragraphs)
    assert plain(editor) == "Dear Mrs Lee,\n\nOne.\n\nTwo."
    editor.undo()
    assert plain(editor) == "Dear Mrs Lee,"
