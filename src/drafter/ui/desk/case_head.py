"""The line over the desk: whose case, by when, and what makes it special."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QWidget

from drafter.model.case_entry import CaseEntry, CustomerWait, StationRequest
from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch, FlagMatch
from drafter.model.draft import Draft
from drafter.ui import wording as w
from drafter.ui.parts import box, clear, label, row
from drafter.ui.saying import category_said, date_said, due_said, flag_said, listed, say
from drafter.ui.services import OpenedCase
from drafter.ui.theme import SPACE


class CaseHead(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._reference = label("", "title")
        self._customer = label("")
        self._due = label("", "chip")
        self._chips = QWidget()
        self._chips.setLayout(row(gap=4))
        self._received = label("", "muted")
        self._waits = label("", "soon")
        self._waits.hide()
        parts = (self._reference, self._customer, self._due, self._waits, self._chips, None, self._received)
        self.setLayout(row(*parts))
        box(self).setContentsMargins(SPACE + 6, SPACE - 2, SPACE + 6, SPACE - 2)

    def show_nothing(self) -> None:
        clear(box(self._chips))
        self._reference.setText(say(w.NO_CASE_OPEN))
        for part in (self._customer, self._received):
            part.setText("")
        self._due.hide()
        self._waits.hide()

    def show_case(self, opened: OpenedCase, today: dt.date) -> None:
        case, standing = opened.stored.case, opened.stored.standing
        self._reference.setText(case.reference or "")
        name = case.customer.written_name
        tier = f" · {case.customer.loyalty_tier}" if case.customer.loyalty_tier else ""
        self._customer.setText(f"{name}{tier}")
        words, kind = due_said(standing.due, today)
        self._due.setText(words)
        self._due.setProperty("kind", kind)
        self._due.style().unpolish(self._due)
        self._due.style().polish(self._due)
        self._due.setVisible(standing.due is not None)
        waits = waits_said(opened.entries)
        self._waits.setText(waits)
        self._waits.setVisible(bool(waits))
        received = case.received[:10] if case.received else ""
        self._received.setText(say(w.RECEIVED_ON, date=date_said(dt.date.fromisoformat(received))) if received else "")

    def show_draft(self, draft: Draft, rules: ClassifyRules) -> None:
        self._due.setToolTip(deadlines_said(draft, dt.date.today()))
        clear(box(self._chips))
        for flag in draft.classification.flags:
            chip = label(flag_said(flag.id), "alarm")
            chip.setToolTip(words_said(flag))
            box(self._chips).addWidget(chip)
        for match in draft.classification.categories[:2]:
            name = category_said(match.id, rules)
            chip = label(say(w.PERHAPS, name=name) if match.guessed else name, "chip")
            chip.setToolTip(say(w.CATEGORY_BY[match.by], words=words_said(match)))
            box(self._chips).addWidget(chip)


def words_said(match: CategoryMatch | FlagMatch) -> str:
    """The customer's words behind a category or flag, and those of the subject line."""
    told = [" ".join(span.text.split()) for span in match.evidence if span.text]
    headed = [say(w.IN_SUBJECT_LINE, words=listed(match.in_subject))] if match.in_subject else []
    return listed([*told, *headed])


def waits_said(entries: Iterable[CaseEntry]) -> str:
    """For whom the case waits, and since when; the oldest first."""
    waits = [_wait(one) for one in entries]
    return listed(wait for wait in waits if wait)


def _wait(entry: CaseEntry) -> str:
    match entry:
        case StationRequest(answered_at=None, closed_at=None):
            who = entry.to
        case CustomerWait(ended_at=None):
            who = say(w.THE_CUSTOMER)
        case _:
            return ""
    return say(w.WAITS_FOR, who=who, date=date_said(dt.date.fromisoformat(entry.at[:10])))


def deadlines_said(draft: Draft, today: dt.date) -> str:
    """Every deadline that stands, soonest first, one on a line."""
    lines = [
        say(
            w.DEADLINE_LINE,
            what=say(w.DEADLINE_KINDS.get(one.what, one.what)),
            date=date_said(one.due),
            near=due_said(one.due, today)[0],
            source=one.source,
        )
        for one in draft.classification.deadlines
    ]
    waiting = any(pause.until is None for pause in draft.pauses)
    return "\n".join([*lines, say(w.DEADLINES_PAUSED)] if waiting else lines)
