"""While a station owes us a report, our own promise of an answer stands still; the law's limit does not."""

from __future__ import annotations

import datetime as dt

import pytest

from builders.filing import a_letter
from drafter.model.case_entry import CaseEntry, CustomerWait, StationRequest
from drafter.model.deadlines import Pause
from drafter.model.filed import FiledLetter
from drafter.steps.flow import open_case, pauses_of, with_history
from handbook import SEAT, book, late_case


def asked(**ended: str) -> StationRequest:
    return StationRequest(id="r", to="LHR", text="A report, please.", at="2026-10-20T09:00:00+01:00", by="Kim", **ended)  # type: ignore[arg-type]  # as named


@pytest.mark.parametrize(
    ("request_", "until"),
    [
        (asked(), None),
        (asked(answered_at="2026-10-27T10:00:00+00:00", answer="A pump."), dt.date(2026, 10, 27)),
        (asked(closed_at="2026-10-30T10:00:00+00:00", closed_because="no answer"), dt.date(2026, 10, 30)),
    ],
    ids=["open", "answered", "closed without"],
)
def test_we_wait_until_the_report_comes_or_we_go_on_without(request_: StationRequest, until: dt.date | None) -> None:
    assert pauses_of((request_,)) == (Pause(waiting_for="station", since=dt.date(2026, 10, 20), until=until),)


WAITS: list[CaseEntry] = [
    asked(answered_at="2026-10-27T10:00:00+00:00", answer="A pump."),
    CustomerWait(
        id="w",
        text="Receipts",
        at="2026-10-20T09:00:00+01:00",
        by="Kim",
        ended_at="2026-10-27T10:00:00+00:00",
        ended_because="came",
    ),
]


@pytest.mark.parametrize("wait", WAITS, ids=["station", "customer"])
def test_waiting_moves_our_own_promise_and_not_the_limit_of_the_law(wait: CaseEntry) -> None:
    draft = open_case(late_case(), book(), SEAT)
    before = {one.source: one.due for one in draft.classification.deadlines}
    after = {one.source: one.due for one in with_history(draft, (wait,), (), book(), SEAT).classification.deadlines}
    moved = {source for source in before if after[source] > before[source]}
    assert moved
    assert not any("CAA" in source or "EU" in source for source in moved)


@pytest.mark.parametrize(("kind", "left"), [("holding", {"answer"}), ("first", set())])
def test_a_holding_letter_leaves_the_answer_due(kind: str, left: set[str]) -> None:
    draft = open_case(late_case(), book(), SEAT)
    letter = FiledLetter(id="l", number=1, finished_at="2026-10-21T09:00:00Z", letter=a_letter(kind=kind))
    after = with_history(draft, (), (letter,), book(), SEAT).classification.deadlines
    assert {one.what for one in after} - {"refund", "pay"} == left


def test_a_letter_taken_back_meets_no_deadline() -> None:
    draft = open_case(late_case(), book(), SEAT)
    letter = FiledLetter(id="l", number=1, finished_at="2026-10-21T09:00:00Z", letter=a_letter(), taken_back_at="x")
    after = with_history(draft, (), (letter,), book(), SEAT)
    assert after.classification.deadlines == draft.classification.deadlines
