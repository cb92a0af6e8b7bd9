"""What the taught reader says of concerns, in the real window: read behind the checks, each text once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.model.meaning import Line
from drafter.ports import OutsideError
from drafter.steps import flow
from drafter.steps.flow import Handbook, Outside

LETTER = "Dear Mrs Whitcombe,\n\nI am sorry that you waited. {said}\n\nYours sincerely,\n\nPriya Nair"
Told = Mapping[str, Sequence[float]]
Tell = Callable[[tuple[str, ...], Line], Told | None]


class Reader:
    """Finds every concern left out, or mentioned; keeps what it was shown."""

    def __init__(self, left_out: float) -> None:
        self.left_out = left_out
        self.shown: list[str] = []

    def __call__(self, texts: tuple[str, ...], line: Line) -> Told:
        if line.reader == "left_out":
            self.shown += texts
            return {one: [0.0, self.left_out] for one in texts}
        return {one: [40.0 if kind == "" else 0.0 for kind in line.kinds] for one in texts}


def gone(texts: tuple[str, ...], line: Line) -> Told:
    raise OutsideError("Texts could not be compared by meaning: the sentence encoder stopped.")


def opened(program: Program, qtbot: QtBot, post: Path, tell: Tell) -> None:
    inspect = program.services.inspect

    def compared(draft: Draft, book: Handbook, whole: bool) -> Outside:
        """As if the encoder had found everything as near to everything."""
        left, right = flow.texts_to_compare(draft, draft.letter.plain)
        near = {(one, other): 0.3 for one in left for other in right}
        return msgspec.structs.replace(inspect(draft, book, whole), similarities=near)

    program.services = program.desk.services = dataclasses.replace(program.services, tell=tell, inspect=compared)
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.store.rows()[0].id)


def writes(program: Program, said: str) -> None:
    program.window.desk.letter.editor.show_letter(letter_from_plain(LETTER.format(said=said)))
    program.desk.check_in_full()


def states(program: Program) -> set[str]:
    review = program.desk.draft.review if program.desk.draft else None
    return {one.state for one in review.concerns if not one.aside} if review else set()


@pytest.mark.parametrize(("odds", "state"), [(60.0, "not_mentioned"), (-60.0, "mentioned")])
def test_what_was_read_late_decides_in_the_ledger(
    program: Program, qtbot: QtBot, post: Path, odds: float, state: str
) -> None:
    opened(program, qtbot, post, Reader(odds))
    writes(program, "A pump failed, and the crew waited with you.")
    qtbot.waitUntil(lambda: state in states(program) and (odds > 0 or len(states(program)) == 1), timeout=20_000)


def test_each_text_is_shown_once(program: Program, qtbot: QtBot, post: Path) -> None:
    reader = Reader(60.0)
    opened(program, qtbot, post, reader)
    writes(program, "A pump failed.")
    qtbot.waitUntil(lambda: "not_mentioned" in states(program), timeout=20_000)
    first = list(reader.shown)
    writes(program, "A pump failed. The crew waited with you.")
    qtbot.waitUntil(lambda: len(reader.shown) > len(first), timeout=20_000)
    assert first
    assert len(reader.shown) == len(set(reader.shown))


def test_an_encoder_that_fails_leaves_the_ledger_as_it_is(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post, gone)
    writes(program, "A pump failed.")
    qtbot.waitUntil(lambda: bool(states(program)), timeout=20_000)
