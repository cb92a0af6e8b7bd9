"""What the Training place asks of the rest of the program: plain functions, run on a lane, put together in app."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtGui import QPagedPaintDevice

from drafter.model.draft import Draft
from drafter.model.marks import Assignment, Attempt
from drafter.model.practice import Answer, Practice
from drafter.model.sheet import Sheet
from drafter.model.sitting import Group, Reading, Sitting
from drafter.model.template import Rejected
from drafter.oversight.training.agreement import Agreement
from drafter.oversight.training.coaching import NextCase
from drafter.oversight.training.helping import Hint
from drafter.oversight.training.linting import PracticeRemark
from drafter.oversight.training.progress import Certificate, MissedTrap, SkillRow
from drafter.oversight.training.replaying import Replayed
from drafter.steps.flow import Handbook, Outside, Seat


@dataclass(frozen=True)
class Shelf:
    """The practice cases as one learner sees them."""

    cases: tuple[Practice, ...] = ()
    best: dict[str, float] = field(default_factory=dict)
    """The learner's best per cent, by case."""
    due: dict[str, dt.date] = field(default_factory=dict)
    """Cases given to the learner and not answered since."""
    begun: frozenset[str] = frozenset()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True)
class Tool:
    """A template that is suggested for the practice case, composed as far as its facts go."""

    title: str
    template: str
    """Its id in the library; empty for one that is out of date and lies about all the same."""
    expires: str
    because: str
    letter: str


@dataclass(frozen=True)
class Begun:
    """A case on the desk: as this learner has it, how far they have come, and the help they may see."""

    practice: Practice
    sitting: Sitting
    hints: tuple[Hint, ...] = ()
    trial: bool = False
    """A trainer tries a case: nothing of it is kept."""


@dataclass(frozen=True)
class Marked:
    """A letter that is in: its marks, the case it answers, and the decisions beside the better ones."""

    attempt: Attempt
    practice: Practice
    replay: tuple[Replayed, ...] = ()
    reading: Reading | None = None
    """The points this trainer has given; another's stay unseen until then."""
    hints: tuple[Hint, ...] = ()
    """The help that went with the case, for who had to do without it."""


@dataclass(frozen=True)
class Report:
    """What a trainer looks at: progress by person and skill, traps, and how far the markers agree."""

    skills: tuple[SkillRow, ...] = ()
    traps: tuple[MissedTrap, ...] = ()
    agreement: dict[str, Agreement] = field(default_factory=dict)
    attempts: tuple[Attempt, ...] = ()
    groups: tuple[Group, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draught:
    """A practice file looked at: the case it is, or why it is none, and what there is to remark, by line."""

    practice: Practice | Rejected
    remarks: tuple[PracticeRemark, ...] = ()
    plain: dict[str, Any] = field(default_factory=dict)
    """The file as plain values, for the form."""


@dataclass(frozen=True)
class PractisingServices:
    """Each may be slow and may raise OutsideError: call them through a Lane only. None reaches the case store."""

    shelf: Callable[[], Shelf]
    begin: Callable[[str], Begun]
    """The case as this learner has it: varied for them, or as they left it."""
    keep: Callable[[Sitting], None]
    inspect: Callable[[Begun, str], Outside]
    """What the grammar engine says of the letter: on that engine's lane."""
    hand_in: Callable[[Begun, Answer, Outside], Marked]
    next_case: Callable[[str], NextCase | None]
    tools: Callable[[Begun], tuple[Tool, ...]]
    """On the grammar engine's lane, as `remarks`."""
    review: Callable[[Begun, Draft, bool], Draft]
    """The learner's draft with what the desk's checks say of it; for the whole letter, or as it grows."""
    mine: Callable[[], tuple[Attempt, ...]]
    reopen: Callable[[str], Marked]
    dispute: Callable[[str, str, str], Marked]
    """Attempt, mark, reason."""
    certificate: Callable[[], Certificate]
    write_sheet: Callable[[Path, Sheet], None]
    paint_sheet: Callable[[Sheet, QPagedPaintDevice], None]
    """On the GUI thread: it paints for a printer's preview."""
    book: Callable[[], Handbook]
    """At once, as `seat`."""
    seat: Callable[[Practice], Seat]


@dataclass(frozen=True)
class TrainerServices:
    """The trainer's part; `allowed` answers at once, everything else is asked through a Lane."""

    allowed: Callable[[], bool]
    report: Callable[[], Report]
    reopen: Callable[[str], Marked]
    overrule: Callable[[str, str, float, str], Marked | Rejected]
    """Attempt, mark, share, reason."""
    settle: Callable[[str, str, str], Marked]
    """Attempt, mark, answer."""
    judge: Callable[[str, dict[str, int]], Marked]
    """Attempt, points by section."""
    keep_group: Callable[[Group], None]
    drop_group: Callable[[str], None]
    assign: Callable[[str, str, dt.date], int]
    """Case, person or group, due; how many people it was given to."""
    take_back: Callable[[str, str], None]
    text_of: Callable[[str], str]
    written: Callable[[dict[str, Any]], str]
    """Plain values as the text of a file, at once."""
    look: Callable[[str], Draught]
    save: Callable[[str], Practice | Rejected]
    rehearse: Callable[[str], Begun | Rejected]
    """The text as a case to try, kept nowhere."""
    from_case: Callable[[], str | Rejected]
    """A practice file made of the finished case on the desk; refused while anything of the customer is left in it."""
