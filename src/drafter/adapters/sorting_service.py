"""A child process that sorts post: what a letter is about, which facts it tells, and by when it is due."""

from __future__ import annotations

import os
import sys
from datetime import date

import msgspec

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.surroundings import Surroundings
from drafter.steps.flow import sorted_case

_GIVES_WAY = 5
"""How far it steps back behind the window, where somebody is typing."""


class Opening(msgspec.Struct, frozen=True):
    """What the handbook in force says about sorting, and the day on which the post came in."""

    rules: ClassifyRules
    around: Surroundings
    today: date


class SortingService:
    """One case in, the same case with its facts and what was found in it out; nothing slow to prepare."""

    settled = True

    def __init__(self, opening: Opening) -> None:
        self._opening = opening

    def settle(self) -> None: ...

    def answer(self, question: bytes) -> bytes:
        case = msgspec.msgpack.decode(question, type=Case)
        found = sorted_case(case, self._opening.rules, self._opening.today, self._opening.around)
        return msgspec.msgpack.encode(found)


def service(opening: bytes) -> SortingService:
    if sys.platform != "win32":
        os.nice(_GIVES_WAY)
    return SortingService(msgspec.msgpack.decode(opening, type=Opening))
