"""A letter shown in a document comes back as it was, and every offset finds its place in both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from drafter.model.letter import Letter, Paragraph, Placeholder, Run, Style, Text
from drafter.ui.letter_document import dress, fill, letter_in
from drafter.ui.letter_offsets import Offsets
from drafter.ui.step_translator import StepTranslator
from drafter.ui.theme import DARK, LIGHT

WORDS = "Your bag 🧳 行李 was late — naïve café, 👩‍✈️\n𠮷野家 ok"
OPEN = Placeholder(name="flight.number", state="open", question="Which flight was it?")
FILLED = Placeholder(name="flight.number", state="filled", text="NV252 ✈️", question="Which flight was it?")
ASIDE = Placeholder(name="bag.tag", state="not_applicable", question="Which bag tag?")

shown = st.text(st.sampled_from(WORDS), min_size=1, max_size=12).filter(str.strip)
runs: st.SearchStrategy[Run] = st.one_of(
    st.builds(Text, text=shown, bold=st.booleans(), italic=st.booleans()),
    st.builds(Placeholder, name=st.just("a"), state=st.just("filled"), text=shown),
    st.sampled_from([OPEN, FILLED, ASIDE]),
)
paragraphs = st.builds(Paragraph, style=st.sampled_from(get_args(Style)), runs=st.lists(runs, max_size=5).map(tuple))
letters = st.builds(Letter, paragraphs=st.lists(paragraphs, max_size=5).map(tuple))


def back_from(letter: Letter) -> tuple[Letter, Offsets, QTextDocument]:
    document = QTextDocument()
    fill(document, letter, LIGHT)
    return (*letter_in(document, letter.language), document)


def letter_of(*given: Run, style: Style = "body") -> Letter:
    return Letter(paragraphs=(Paragraph(style=style, runs=given),))


@pytest.mark.parametrize("style", get_args(Style))
def test_every_kind_of_paragraph_comes_back(qapp: QApplication, style: Style) -> None:
    letter = letter_of(Text(text="Dear Mrs Whitcombe,"), style=style)
    assert back_from(letter)[0] == letter


@pytest.mark.parametrize(
    "runs",
    [
        (Text(text="plain "), Text(text="bold", bold=True), Text(text="both", bold=True, italic=True)),
        (Text(text="One line\nand a second in the same paragraph"),),
        (Text(text="行李延誤 "), Text(text="🧳🧳", italic=True)),
        (Text(text="On "), OPEN, Text(text=" and "), FILLED, Text(text=".")),
        (OPEN, OPEN, Text(text=" twice")),
        (Text(text="Before "), ASIDE, Text(text="after.")),
        (Text(text="Call "), Placeholder(name="n", state="filled", text="two\nlines", bold=True, italic=True)),
        (Text(text="x"), Placeholder(name="n", state="open", question="Q?", bold=True)),
    ],
    ids=["bold and italic", "soft break", "Chinese and emoji", "placeholders", "twins", "aside", "lines", "bold open"],
)
def test_every_run_comes_back(qapp: QApplication, runs: tuple[Run, ...]) -> None:
    letter = letter_of(*runs)
    assert back_from(letter)[0] == letter


def test_what_does_not_apply_is_seen_and_not_sent(qapp: QApplication) -> None:
    letter, _, document = back_from(letter_of(Text(text="Before "), ASIDE, Text(text="after.")))
    assert letter.plain == "Before after."
    assert document.toPlainText() == "Before ⊘ does not applyafter."


@given(letters)
@settings(max_examples=60, deadline=None)
def test_a_letters_words_come_back_whatever_they_are(letter: Letter) -> None:
    back = back_from(letter)[0]
    kept = tuple(one for one in letter.paragraphs if one.plain.strip())
    assert back.plain == Letter(paragraphs=kept).plain
    assert back_from(back)[0] == back


@given(letters)
@settings(max_examples=60, deadline=None)
def test_every_index_finds_its_place_and_the_way_back(letter: Letter) -> None:
    back, offsets, _ = back_from(letter)
    for start, paragraph in zip(back.starts, back.paragraphs, strict=True):
        for n in range(start, start + len(paragraph.plain) + 1):
            assert offsets.to_plain(offsets.to_document(n)) == n
            assert offsets.to_plain(offsets.to_document(n, behind=True)) == n


@given(letters)
@settings(max_examples=40, deadline=None)
def test_the_same_word_stands_at_both_ends_of_an_offset(letter: Letter) -> None:
    back, offsets, document = back_from(letter)
    shown = document.toRawText().replace("\u2028", "\n").encode("utf-16-le")
    for start, paragraph in zip(back.starts, back.paragraphs, strict=True):
        for n, character in enumerate(paragraph.plain, start):
            at = offsets.to_document(n, behind=True) * 2
            assert shown[at:].decode("utf-16-le").startswith(character)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = StepTranslator({"Which flight was it?": "是哪一班航班？"}, qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("chinese")
def test_an_open_question_of_an_english_letter_stands_in_chinese_and_the_letter_keeps_its_own() -> None:
    letter = letter_of(Text(text="On "), OPEN, Text(text=" you flew "), ASIDE, OPEN, Text(text=" home."))
    back, offsets, document = back_from(letter)
    screen = document.toPlainText()
    assert screen.startswith("On ⟦是哪一班航班？⟧ you flew ")
    assert back == letter
    for word in ("On", " you flew", " home."):
        at = letter.plain.index(word)
        assert screen.index(word) == offsets.to_document(at, behind=True)
        assert offsets.to_plain(screen.index(word)) == at


@pytest.mark.usefixtures("chinese")
def test_no_index_leaves_an_open_question_that_is_shorter_on_the_screen() -> None:
    letter = letter_of(Text(text="On "), OPEN, Text(text=" you flew."))
    _, offsets, document = back_from(letter)
    places = [offsets.to_document(at) for at in range(len(letter.plain) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(document.toPlainText())
    ends = 3 + len("⟦是哪一班航班？⟧")
    assert max(places[: 3 + len(OPEN.shown)]) <= ends


def test_another_theme_changes_no_word_and_no_placeholder(qapp: QApplication) -> None:
    letter = letter_of(Text(text="On "), OPEN, Text(text=" 🧳 "), FILLED, ASIDE, Text(text="!"))
    document = back_from(letter)[2]
    dress(document, DARK)
    assert letter_in(document, letter.language)[0] == letter
