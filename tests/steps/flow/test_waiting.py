"""While a station owes us a report, our own promise of an answer stands still; the law's limit does not."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case_entry import StationRequest
from drafter.model.deadlines import Pause
from drafter.steps.flow import open_case, pauses_of, with_pauses
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


def test_waiting_moves_our_own_promise_and_not_the_limit_of_the_law() -> None:
    draft = open_case(late_case(), book(), SEAT)
    pause = Pause(waiting_for="station", since=dt.date(2026, 10, 20), until=dt.date(2026, 10, 27))
    before = {one.source: one.due for one in draft.classification.deadlines}
    after = {one.source: one.due for one in with_pauses(draft, (pause,), book(), SEAT).classification.deadlines}
    moved = {source for source in before if after[source] > before[source]}
    assert moved
    assert not any("CAA" in source or "EU" in source for source in moved)
