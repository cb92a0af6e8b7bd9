"""Faults of tone that were learned, in the real window: judged behind the checks, each sentence once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.finding import Finding
from drafter.model.letter import letter_from_plain
from drafter.model.meaning import Line
from drafter.ports import OutsideError

WARM = "The sea itself would envy us the colour of our gratitude to you."
PLAIN = "Every crew we have will from now on be perfect."
LETTER = "Dear Mrs Whitcombe,\n\nI am sorry that you waited. {said}\n\nYours sincerely,\n\nPriya Nair"
Told = Mapping[str, Sequence[float]]
Tell = Callable[[tuple[str, ...], Line], Told | None]


class Encoder:
    """Finds one sentence too warm and everything else well said; keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, sentences: tuple[str, ...], line: Line) -> Told:
        self.asked.append(sentences)
        return {one: [40.0 if kind == ("false_warmth" if one == WARM else "") else 0.0 for kind in line.kinds]
                for one in sentences}  # fmt: skip


def gone(sentences: tuple[str, ...], line: Line) -> Told:
    raise OutsideError("Texts could not be compared by meaning: the sentence encoder stopped.")


def switched_off(sentences: tuple[str, ...], line: Line) -> None:
    return None


def opened(program: Program, qtbot: QtBot, post: Path, tell: Tell) -> None:
    program.services = program.desk.services = dataclasses.replace(program.services, tell=tell)
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.store.rows()[0].id)


def writes(program: Program, said: str) -> None:
    program.window.desk.letter.editor.show_letter(letter_from_plain(LETTER.format(said=said)))
    program.desk.check_in_full()


def learned(program: Program) -> list[Finding]:
    review = program.desk.draft.review if program.desk.draft else None
    return [one for one in review.findings if one.rule.startswith("MEA-")] if review else []


def test_what_was_judged_late_joins_the_remarks_and_each_sentence_is_asked_once(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    encoder = Encoder()
    opened(program, qtbot, post, encoder)
    writes(program, WARM)
    qtbot.waitUntil(lambda: [one.text for one in learned(program)] == [WARM], timeout=20_000)
    shown = [card.value for card in program.window.desk.findings.list.cards.cards]
    assert any(isinstance(one, Finding) and one.text == WARM for one in shown)
    writes(program, f"{WARM} The pump failed.")
    qtbot.waitUntil(lambda: ("The pump failed.",) in encoder.asked, timeout=20_000)
    asked = [sentence for sentences in encoder.asked for sentence in sentences]
    assert asked.count(WARM) == 1


def test_the_card_of_a_learned_remark_says_what_to_write_instead(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post, Encoder())
    writes(program, WARM)
    qtbot.waitUntil(lambda: len(learned(program)) == 1, timeout=20_000)
    (finding,) = learned(program)
    cards = program.window.desk.findings.list.cards.cards
    (card,) = [one for one in cards if one.value == finding]
    assert card.title == WARM
    assert card.detail == f"{finding.message} {finding.explanation}"
    assert card.said.endswith(card.detail)


@pytest.mark.parametrize("tell", [gone, switched_off])
def test_where_nobody_can_say_what_it_means_the_words_speak_alone(
    program: Program, qtbot: QtBot, post: Path, tell: Tell
) -> None:
    opened(program, qtbot, post, tell)
    writes(program, PLAIN)
    qtbot.waitUntil(lambda: [one.text for one in learned(program)] == [PLAIN], timeout=20_000)


def test_taking_the_sentence_out_leaves_the_letter_whole(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post, Encoder())
    writes(program, f"{WARM} A pump failed.")
    qtbot.waitUntil(lambda: [one.text for one in learned(program)] == [WARM], timeout=20_000)
    editor = program.window.desk.letter.editor
    assert editor.apply_fix(learned(program)[0], "")
    assert "I am sorry that you waited. A pump failed." in editor.toPlainText()


def test_a_silenced_likeness_stays_silent(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post, Encoder())
    writes(program, WARM)
    qtbot.waitUntil(lambda: len(learned(program)) == 1, timeout=20_000)
    program.desk.checks.silence(learned(program)[0].key, "letter")
    qtbot.waitUntil(lambda: program.desk.draft.review is not None and not learned(program), timeout=20_000)  # type: ignore[union-attr]  # opened
