"""Choosing a letter in the real window: ranked by meaning behind the scenes; what becomes of it is written down."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.library_use import LibraryUse, Offered, Picked, PutIn, Sent
from drafter.model.meaning import Likeness
from drafter.settings import Settings
from drafter.steps.flow import Comparison
from drafter.ui.desk.library_box import LibraryBox
from handbook import book


@pytest.fixture
def post(post: Path) -> Path:
    """The complaint as a customer's own, not as a sample: samples never count."""
    lines = post.read_text("utf-8").splitlines()
    post.write_text("\n".join(line for line in lines if "sample" not in line.lower()), "utf-8")
    return post


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Program]:
    """As always, but that the sentence encoder swears by a letter that no word speaks for."""
    write_settings(home, Settings(name="Priya Nair", meaning=False, samples_offered=True))
    made = Program(qapp, home, book)
    made.services = dataclasses.replace(made.services, likeness=swears_by_another)
    made.show()
    qtbot.waitUntil(lambda: made.book is not None, timeout=30_000)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


def swears_by_another(asked: Comparison) -> Mapping[str, Likeness]:
    return {"disruption.cancellation.answer": Likeness(mean=0.6, best=0.6, cosine=0.9, saying="They cancelled it.")}


def uses(program: Program) -> list[LibraryUse]:
    return [use for case in program.store.library_uses(dt.date(2020, 1, 1)) for use in case.uses]


def opened(program: Program, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([path])
    newest = max(program.store.rows(), key=lambda row: row.reference)
    program.window.open_case(newest.id)
    qtbot.waitUntil(lambda: any(isinstance(use, Offered) for use in uses(program)), timeout=20_000)


def waits_for(program: Program, qtbot: QtBot, kind: type) -> LibraryUse:
    qtbot.waitUntil(lambda: any(isinstance(use, kind) for use in uses(program)), timeout=10_000)
    return next(use for use in uses(program) if isinstance(use, kind))


def shown(program: Program) -> list[str]:
    return [card.value.template for card in program.window.desk.suggestions.list.cards.cards]


def test_letters_are_ranked_again_once_their_meaning_is_known(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    assert "disruption.cancellation.answer" in shown(program)
    assert program.desk.current.meant["disruption.cancellation.answer"].value == 1.0


def test_a_case_that_its_words_leave_open_is_sorted_by_what_it_means(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    head = "From: Ann Lund <ann@example.org>\nSubject: Hello\nMessage-ID: <open@example.org>"
    post.write_text(f"{head}\n\nDear Sirs\n\n{OPEN_MATTER}\n\nYours\nAnn Lund\n", "utf-8")
    program.services = program.desk.services = dataclasses.replace(program.services, likeness=says_it_is_lost)
    opened(program, qtbot, post)
    found = program.desk.current.classification.categories[0]
    assert (found.id, found.by, found.evidence[0].text) == ("baggage.lost", "meaning", OPEN_MATTER)
    chips = [one.text() for one in program.window.desk.findChildren(QLabel)]
    assert "perhaps: Lost baggage" in chips


OPEN_MATTER = "It has gone for good and nobody can say where."


def says_it_is_lost(asked: Comparison) -> Mapping[str, Likeness]:
    if "baggage.lost" not in dict(asked.sayings):
        return swears_by_another(asked)
    return {"baggage.lost": Likeness(mean=0.6, best=0.6, cosine=0.9, saying="Gone.", passage=OPEN_MATTER)}


def test_nothing_moves_under_the_keyboard(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    view, before = program.window.desk.suggestions, shown(program)
    program.window.activateWindow()
    view.list.setFocus()
    qtbot.waitUntil(view.list.hasFocus)
    program.desk.take_quietly(turned_round(program.desk.current))
    assert shown(program) == before
    program.window.desk.letter.editor.setFocus()
    qtbot.waitUntil(lambda: shown(program) == before[::-1])


def turned_round(draft: Draft) -> Draft:
    turned = msgspec.structs.replace(draft.suggestions, suggestions=draft.suggestions.suggestions[::-1])
    return msgspec.structs.replace(draft, suggestions=turned)


def test_what_is_offered_and_picked_is_written_down(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    program.window.desk.pick_template("disruption.delay.answer")
    use = waits_for(program, qtbot, Picked)
    assert isinstance(use, Picked)
    assert use.template == "disruption.delay.answer"
    assert len(use.offered) == 3


def test_one_key_says_that_none_of_them_fits(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    view = program.window.desk.suggestions
    qtbot.keyClick(view.list, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: any(isinstance(use, Offered) and use.none for use in uses(program)), timeout=10_000)
    box = program.window.desk.findChild(LibraryBox)
    assert box is not None
    box.reject()


def test_a_paragraph_put_in_is_followed(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    program.desk.paragraph("closing.contact")
    use = waits_for(program, qtbot, PutIn)
    assert isinstance(use, PutIn)
    assert use.text


def test_a_finished_letter_stands_beside_what_its_template_gave(
    program: Program, qtbot: QtBot, post: Path, finished: Callable[[Program], None]
) -> None:
    opened(program, qtbot, post)
    program.window.desk.pick_template("disruption.delay.answer")
    finished(program)
    use = waits_for(program, qtbot, Sent)
    assert isinstance(use, Sent)
    assert use.finished == use.inserted
    assert any("{{ flight.number }}" in part for part in use.finished)
    assert not any("NV252" in part for part in use.finished)
    given = {text for part in use.taken_in for text in part.text}
    assert "closing.contact" in {part.paragraph for part in use.taken_in}
    assert given
    assert given <= set(use.inserted)


@pytest.fixture
def finished() -> Callable[[Program], None]:
    """Files the letter as it stands, past the gate: what the gate asks is another test's matter."""

    def file(program: Program) -> None:
        draft = program.desk.current
        letter = FinishedLetter(
            id="l1", case_id=program.desk.case_id, number=0, letter=draft.letter, digest=draft.letter.digest,
            template=draft.template, award=draft.award, overrides=(), decisions=(), promises=(),
            finished_by="Priya Nair", finished_at="2026-11-21T10:00:00+00:00",
        )  # fmt: skip
        program.desk.file_letter(letter)

    return file


def test_a_letter_that_is_valid_for_a_time_says_until_when(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    draft = program.desk.current
    first, *rest = draft.suggestions.suggestions
    first = msgspec.structs.replace(first, expires=dt.date(2027, 1, 31))
    found = msgspec.structs.replace(draft.suggestions, suggestions=(first, *rest))
    program.desk.take_quietly(msgspec.structs.replace(draft, suggestions=found))
    assert "valid until 31 Jan 2027" in program.window.desk.suggestions.list.cards.cards[0].detail
