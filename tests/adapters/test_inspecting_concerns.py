"""What the taught reader of concerns is asked and says, through the inspector; the ledger does without it where it does
not answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from drafter.adapters.inspecting import Inspector, Tell
from drafter.model.case import Case, Message
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.model.meaning import Compared, Line
from drafter.ports import GrammarAnswer, OutsideError
from drafter.steps.flow import Outside, open_case
from handbook import SEAT, book

MAIL = "Our bags came two days late. The agent at the desk laughed at my wife."
TEXT = "Dear Ms Lund\n\nI am sorry that your bags came late. A pump failed.\n\nYours sincerely\n\nPriya Nair"


class Silent:
    name = "silent"

    def check(self, paragraphs: Sequence[str], language: str, words: frozenset[str]) -> GrammarAnswer:
        return GrammarAnswer(hits=tuple(() for _ in paragraphs))

    def close(self) -> None: ...


def alike(left: tuple[str, ...], right: tuple[str, ...]) -> Compared:
    return Compared(near={(one, other): 0.3 for one in left for other in right})


def left_out(shown: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]]:
    return {one: [1.0, 3.5] for one in shown} if line.reader == "left_out" else {}


def gone(shown: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]]:
    raise OutsideError("Texts could not be compared by meaning: the sentence encoder stopped.")


def answers(tell: Tell | None) -> tuple[Draft, Outside]:
    case = Case(language="en-GB", messages=(Message(text=MAIL),))
    draft = msgspec.structs.replace(open_case(case, book(), SEAT), letter=letter_from_plain(TEXT))
    return draft, Inspector(Silent(), similar=alike, tell=tell).answers(TEXT, "fr", draft, book(), SEAT)


def test_each_concern_is_read_beside_the_letter() -> None:
    draft, outside = answers(left_out)
    assert {shown.split(" ## ")[0] for shown in outside.read} >= {one.text for one in draft.classification.concerns}
    assert all("bags came late" in shown for shown in outside.read)
    assert set(outside.read.values()) == {2.5}


def test_a_reader_that_fails_is_said_once_and_the_ledger_goes_on() -> None:
    _, outside = answers(gone)
    assert outside.read == {}
    assert ["sentence encoder" in notice for notice in outside.notices] == [True]


def test_where_meaning_is_switched_off_nothing_is_read() -> None:
    assert answers(None)[1].read == {} == answers(lambda shown, line: None)[1].read
