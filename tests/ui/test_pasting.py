"""What Word, mails and web pages put on the clipboard comes into the letter as clean paragraphs and lists."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from drafter.model.letter import letter_from_plain
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.pasted import pasted_paragraphs
from drafter.ui.pasted_page import paragraphs_of_page

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><span style='mso-ansi-language:EN-GB;color:red'>Dear Mrs&nbsp;Lee,<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Your <b>bag</b> was <ins cite="mailto:a">found</ins><del cite="mailto:a">lost</del> in
London.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>a toothbrush<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>then a form<o:p></o:p></p>
<table><tr><td><p>Meal</p></td><td><p>HKD 120</p></td></tr><tr><td>Taxi</td><td>HKD 80</td></tr></table>
<p class=MsoNormal><img src="file:///C:/clip.png" alt="logo"><a href="http://x.example">our page</a></p>
<!--EndFragment--></body></html>"""
MAIL = """<div dir="ltr"><div style="font-family:Aptos">Hello Priya,<br><br>The driver says:</div><blockquote>
<div>Delivered on <span style="background:yellow">3 Nov</span>.</div><ul><li>one</li><li><p>two</p><ul><li>deeper</li>
</ul></li></ul><ol><li>first</li></ol></blockquote><script>alert(1)</script>
<p>soft\u00adhyphen no\u200bwidth</p></div>"""
TYPED = "One\r\n \r\n1.\tfill the form\r\no\tsend it"


def on_clipboard(html: str = "", text: str = "") -> QMimeData:
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    return source


@pytest.fixture
def editor(qtbot: QtBot) -> LetterEditor:
    made = LetterEditor()
    qtbot.addWidget(made)
    made.show_letter(letter_from_plain("Before and behind.\n\nAfter."))
    return made


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        (on_clipboard(WORD, "·\tany text that stands beside it"), [
            ("body", "Dear Mrs Lee,"), ("body", "Your bag was found in London."), ("bullet", "a toothbrush"),
            ("numbered", "then a form"), ("body", "Meal\tHKD 120\nTaxi\tHKD 80"), ("body", "our page")]),
        (on_clipboard(MAIL), [
            ("body", "Hello Priya,"), ("body", "The driver says:"), ("body", "Delivered on 3 Nov."), ("bullet", "one"),
            ("bullet", "two"), ("bullet", "deeper"), ("numbered", "first"), ("body", "softhyphen nowidth")]),
        (on_clipboard(text=TYPED), [("body", "One"), ("numbered", "fill the form"), ("bullet", "send it")]),
        (on_clipboard(text="wrapped\nby hand\n\nsecond"), [("body", "wrapped\nby hand"), ("body", "second")]),
        (on_clipboard("<img src='x.png'>", "logo"), [("body", "logo")]),
        (on_clipboard("<img src='x.png'>"), []),
    ],
    ids=["Word", "mail", "text of Word", "wrapped mail", "picture with words", "picture"],
)  # fmt: skip
def test_what_is_pasted_is_paragraphs_and_lists(source: QMimeData, paragraphs: list[tuple[str, str]]) -> None:
    assert [(one.style, one.plain) for one in pasted_paragraphs(source)] == paragraphs


def test_paragraphs_pasted_inside_one_stand_between_its_halves(editor: LetterEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(len("Before"))
    editor.setTextCursor(cursor)
    editor.insertFromMimeData(on_clipboard("<p>One</p><p>Two</p>"))
    assert editor.letter()[0].plain == "Before\n\nOne\n\nTwo\n\n and behind.\n\nAfter."
    editor.undo()
    assert editor.letter()[0].plain == "Before and behind.\n\nAfter."


def test_what_is_selected_makes_way_for_what_is_pasted(editor: LetterEditor) -> None:
    editor.selectAll()
    editor.insertFromMimeData(on_clipboard("<p>One</p><p>Two</p>"))
    assert editor.letter()[0].plain == "One\n\nTwo"
    editor.undo()
    assert editor.letter()[0].plain == "Before and behind.\n\nAfter."


def test_a_few_words_are_pasted_among_the_words_at_the_caret(editor: LetterEditor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    editor.insertFromMimeData(on_clipboard("<span> So be it.</span>", " So be it."))
    assert editor.letter()[0].plain == "Before and behind. So be it.\n\nAfter."


def test_no_page_however_broken_stops_the_paste() -> None:
    chance, parts = random.Random(8), [WORD, MAIL, "<![foo[x]>", "<!", "</", "&#x110000;", "<p <p>", "<td>", "\x00"]
    for _ in range(300):
        broken = "".join(chance.choice(parts)[chance.randrange(9) : chance.randrange(10, 400)] for _ in range(6))
        assert all(isinstance(text, str) for _, text in paragraphs_of_page(broken))
