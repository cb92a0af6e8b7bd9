"""The marks of single letters for the trainer: each with its evidence, who set one by hand, who disputed one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from drafter.model.marks import Attempt, CriticalError, Evidence, Mark
from drafter.model.sheet import Table
from drafter.ui.saying import date_said, say
from drafter.ui.training import wording as w
from drafter.ui.training.told import about_said, better_said, error_said, evidence_said, mark_said

Attempts = tuple[Attempt, ...]
Titles = Mapping[str, str]
Row = tuple[str, ...]


def mark_tables(attempts: Attempts, titles: Titles) -> tuple[Table, ...]:
    return marks_table(attempts, titles), overruled_table(attempts, titles), disputes_table(attempts, titles)


def marks_table(attempts: Attempts, titles: Titles) -> Table:
    """Critical errors first, apart from the points; then every mark as it stands now."""
    heads = (*_LETTER, w.MARK, w.POINTS, w.EVIDENCE_WORDS, w.BETTER_CHOICE)
    rows = tuple((*_letter(one, titles), *cells) for one in attempts for cells in _marks(one))
    return _table(w.MARKS_BY_LETTER, heads, rows, (10, 12, 14, 17, 9, 21, 17))


def overruled_table(attempts: Attempts, titles: Titles) -> Table:
    heads = (*_LETTER, w.MARK, w.MACHINE_SHARE, w.SHARE, w.SET_BY, w.REASON)
    rows = tuple(
        (*_letter(one, titles), _named(one, word.mark), _share(word.machine), _share(word.share), word.by, word.reason)
        for one in attempts
        for word in one.marks.overrules
    )
    return _table(w.SET_BY_HAND, heads, rows, (10, 11, 14, 16, 9, 9, 12, 19))


def disputes_table(attempts: Attempts, titles: Titles) -> Table:
    """A dispute nobody has answered says that it is open."""
    heads = (*_LETTER, w.MARK, w.REASON, w.SETTLED_WHO, w.SETTLED_HOW)
    rows = tuple(
        (*_letter(one, titles), _named(one, word.mark), word.reason, word.answered_by or "–",
         say(w.OPEN_DISPUTE) if word.answer is None else word.answer)
        for one in attempts
        for word in one.marks.disputes
    )  # fmt: skip
    return _table(w.DISPUTES, heads, rows, (10, 12, 14, 17, 17, 12, 18))


_LETTER = (w.PERSON_NAME, w.WHEN, w.CASE)


def _letter(attempt: Attempt, titles: Titles) -> Row:
    day = date_said(dt.datetime.fromisoformat(attempt.at).date())
    return attempt.person, day, titles.get(attempt.practice, attempt.practice)


def _marks(attempt: Attempt) -> Iterator[Row]:
    for error in attempt.marks.critical:
        yield error_said(error), say(w.ERROR_KINDS[error.kind]), *_reasons(error)
    for mark in attempt.marks.marks:
        yield mark_said(mark), f"{mark.points:.1f} / {mark.of:.1f}", *_reasons(mark)


def _reasons(row: Mark | CriticalError) -> Row:
    return _words(row.evidence), better_said(row.better)


def _words(evidence: tuple[Evidence, ...]) -> str:
    return " · ".join(dict.fromkeys(evidence_said(one, {}) for one in evidence if one.text.strip()))


def _named(attempt: Attempt, id: str) -> str:
    mark = next((one for one in attempt.marks.marks if one.id == id), None)
    return mark_said(mark) if mark else about_said(id)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _table(heading: str, heads: tuple[str, ...], rows: tuple[Row, ...], widths: tuple[int, ...]) -> Table:
    return Table(heading=say(heading), columns=tuple(say(one) for one in heads), rows=rows, widths=widths)
