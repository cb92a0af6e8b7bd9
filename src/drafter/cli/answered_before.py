"""What already answers a case: nobody sends the same letter twice, or a second answer unawares."""

from __future__ import annotations

from typing import Any

from drafter.cli.items import print_json
from drafter.cli.workplace import Workplace
from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.draft import FinishedLetter
from drafter.model.filed import FiledLetter


def answer_standing(place: Workplace, case: Case) -> FiledLetter | None:
    """The newest letter of the case that answered it and was not taken back, unless the customer wrote since."""
    standing = [
        one for one in place.store.letters(case.id or "") if one.letter and not one.taken_back_at and not _holds(one)
    ]
    if not standing or _wrote_since(case, standing[-1].finished_at):
        return None
    return standing[-1]


def is_same(filed: FiledLetter | None, letter: FinishedLetter) -> bool:
    return filed is not None and filed.letter is not None and filed.letter.digest == letter.digest


def say_answered(id: str | None, case: Case, filed: FiledLetter, as_json: bool) -> int:
    """Exit status 1, in the shape of any other refusal to finish."""
    who = filed.letter.finished_by if filed.letter else "?"
    what = (
        f"{case.reference} was answered with letter {filed.number} by {who} on {filed.finished_at[:10]}, and nothing "
        "has come from the customer since; to answer once more, add --again."
    )
    answer: dict[str, Any] = {"id": id, "error": {"where": "finish", "what": what}, "blocking": []}
    if as_json:
        print_json("one", [answer])
    else:
        print(f"not finished:\n  {what}")
    return 1


def _holds(filed: FiledLetter) -> bool:
    return filed.letter is not None and filed.letter.kind == "holding"


def _wrote_since(case: Case, finished_at: str) -> bool:
    """Whether a message of the customer is newer than the letter; one that bears no time is taken as older."""
    finished = moment(finished_at).astimezone()
    heard = (one.sent for one in case.messages if one.direction == "in" and one.sent)
    return any(moment(one).astimezone() > finished for one in heard)
