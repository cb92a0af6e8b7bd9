"""Drafts are journalled; letters are final; the audit trail remembers both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from msgspec.structs import replace

from builders.filing import Clock, a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore
from drafter.adapters.case_store.drafts import to_drop
from drafter.model.case import Case, Journey, Link, Segment
from drafter.model.case_entry import KeptPromise
from drafter.model.draft import FinishedLetter
from drafter.model.filed import Added, AnsweredMeanwhile, DraftConflict, Saved, Standing
from drafter.model.finding import Promise

PROMISES: tuple[tuple[str, Literal["found", "confirmed", "dropped"]], ...] = (
    ("We will call", "confirmed"),
    ("We will see", "found"),
    ("We will pay", "dropped"),
)


@pytest.fixture
def case(store: CaseStore) -> Case:
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    return added.case


@pytest.fixture
def case_id(case: Case) -> str:
    return case.id or ""


def test_a_draft_comes_back_as_it_was(store: CaseStore, case: Case, case_id: str) -> None:
    draft = a_draft(case, values={"delivered_on": "2026-11-05"})
    assert store.save_draft(case_id, draft, 0) == Saved(version=1)
    assert store.save_draft(case_id, replace(draft, touched=True), 1) == Saved(version=2)
    stored = store.draft(case_id)
    assert stored is not None
    assert (stored.draft, stored.revision, stored.by) == (replace(draft, touched=True), 2, "Kim Ito")


def test_a_second_window_is_shown_both_drafts_and_both_are_kept(
    store: CaseStore, case: Case, case_id: str, path: Path, clock: Clock
) -> None:
    store.save_draft(case_id, a_draft(case, "first"), 0)
    other = CaseStore.open(path, person="Bo Aziz", now=clock)
    other.save_draft(case_id, a_draft(case, "theirs"), 1)
    answer = store.save_draft(case_id, a_draft(case, "mine"), 1)
    assert isinstance(answer, DraftConflict)
    assert (answer.mine.draft.letter.plain, answer.theirs.draft.letter.plain) == ("mine", "theirs")
    kept = store.draft_of_revision(next(one.id for one in store.revisions(case_id) if one.conflict))
    assert kept is not None
    assert kept.draft.letter.plain == "mine"
    other.close()


def test_the_same_text_from_two_windows_is_no_conflict(store: CaseStore, case: Case, case_id: str) -> None:
    store.save_draft(case_id, a_draft(case), 0)
    assert store.save_draft(case_id, a_draft(case), 0) == Saved(version=1)


def test_one_revision_a_minute_is_kept(store: CaseStore, case: Case, case_id: str, clock: Clock) -> None:
    for n in range(5):
        clock.move_on(seconds=30)
        store.save_draft(case_id, a_draft(case, f"text {n}"), n)
    texts = [store.draft_of_revision(one.id) for one in store.revisions(case_id)]
    assert [stored.draft.letter.plain for stored in texts if stored] == ["text 4", "text 2", "text 0"]


def test_revisions_thin_as_they_age() -> None:
    now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    every_ten_minutes = [(n, now - timedelta(minutes=10 * n)) for n in range(6 * 48)]
    gone = set(to_drop(every_ten_minutes, now))
    kept = [at for n, at in every_ten_minutes if n not in gone]
    assert sum(now - at <= timedelta(hours=1) for at in kept) == 7
    assert sum(timedelta(hours=1) < now - at <= timedelta(days=1) for at in kept) == 23
    assert sum(now - at > timedelta(days=1) for at in kept) == 2


def test_a_finished_letter_is_numbered_sealed_and_moves_the_case_on(store: CaseStore, case_id: str) -> None:
    finished = store.finish(case_id, a_letter())
    assert isinstance(finished, FinishedLetter)
    assert (finished.number, finished.case_id, finished.digest) == (1, case_id, finished.letter.digest)
    assert [one.letter for one in store.letters(case_id)] == [finished]
    assert store.rows()[0].state == "answered"


def test_the_same_letter_finished_twice_is_filed_once(store: CaseStore, case_id: str) -> None:
    finished = store.finish(case_id, a_letter())
    assert isinstance(finished, FinishedLetter)
    assert store.finish(case_id, finished) == finished
    assert len(store.letters(case_id)) == 1


def test_a_case_is_not_answered_twice_from_two_windows(store: CaseStore, case_id: str) -> None:
    theirs = store.finish(case_id, a_letter("theirs", number=1))
    answer = store.finish(case_id, a_letter("mine", number=1))
    assert isinstance(answer, AnsweredMeanwhile)
    assert answer.theirs == theirs


def test_a_letter_taken_back_stays_filed_and_opens_the_case(store: CaseStore, case_id: str) -> None:
    finished = store.finish(case_id, a_letter())
    assert isinstance(finished, FinishedLetter)
    store.take_back(case_id, finished.id)
    filed = store.letters(case_id)[0]
    assert filed.taken_back_at is not None
    assert filed.letter == finished
    assert store.rows()[0].state == "open"


def test_a_confirmed_promise_stands_open_until_the_letter_is_taken_back(store: CaseStore, case_id: str) -> None:
    promises = tuple(Promise(text=text, start=0, end=9, due="2026-12-01", state=state) for text, state in PROMISES)
    finished = store.finish(case_id, a_letter(promises=promises))
    assert isinstance(finished, FinishedLetter)
    open_ones = [entry for _, entry in store.open_entries("promise")]
    assert [(one.text, one.due) for one in open_ones if isinstance(one, KeptPromise)] == [
        ("We will call", "2026-12-01")
    ]
    store.take_back(case_id, finished.id)
    assert store.open_entries("promise") == ()


def test_the_audit_trail_names_who_did_what_in_order(store: CaseStore, case: Case, case_id: str) -> None:
    store.save_draft(case_id, a_draft(case), 0)
    finished = store.finish(case_id, a_letter())
    assert isinstance(finished, FinishedLetter)
    store.mark_sent(case_id, finished.id, "email")
    trail = store.audit(case_id)
    assert [entry.what for entry in trail] == ["added", "finished", "sent"]
    assert {entry.by for entry in trail} == {"Kim Ito"}
    assert [entry.previous for entry in trail][1:] == [entry.digest for entry in trail][:-1]


def test_precedents_are_the_goodwill_of_like_cases(store: CaseStore, case: Case, case_id: str) -> None:
    found = store.case(case_id)
    assert found is not None
    store.replace_case(case, replace(found.standing, categories=("baggage.delayed",)), 1)
    store.finish(case_id, a_letter(goodwill="55.00"))
    precedents = store.precedents("baggage.delayed", "GBP")
    assert [(str(one.amount.amount), one.form, one.came_back) for one in precedents] == [("55.00", "voucher", False)]
    assert store.precedents("baggage.delayed", "EUR") == ()


def flown(reference: str, day: str = "2026-11-03", **more: Any) -> Case:
    """A case about that day's flight."""
    segment = Segment(flight="NV251", scheduled_departure=f"{day}T23:45+08:00")
    return Case(reference=reference, text="Late.", journey=Journey(segments=(segment,)), **more)


def answered(store: CaseStore, case: Case, goodwill: str) -> None:
    added = store.add_case(case, Standing(categories=("cabin.meal",)))
    assert isinstance(added, Added)
    store.finish(added.case.id or "", a_letter(goodwill=goodwill))


def test_awards_for_the_same_flight_and_day_are_found_whatever_they_were_about(store: CaseStore) -> None:
    answered(store, flown("CR-1"), "40.00")
    answered(store, flown("CR-2", "2026-11-05"), "90.00")
    found = store.precedents_for(flown("CR-9"), "disruption.delay")
    assert [(one.reference, one.same_event, one.category) for one in found] == [("CR-1", True, "cabin.meal")]


def test_a_case_linked_to_the_event_counts_from_both_sides(store: CaseStore) -> None:
    answered(store, flown("CR-1", "2026-11-05", links=(Link(reference="CR-9", kind="same_event"),)), "40.00")
    answered(store, flown("CR-2", "2026-11-06"), "50.00")
    mine = flown("CR-9", links=(Link(reference="CR-2", kind="same_event"),))
    assert {one.reference for one in store.precedents_for(mine, "disruption.delay")} == {"CR-1", "CR-2"}


def test_a_case_of_event_and_category_counts_once_and_as_the_event_s(store: CaseStore) -> None:
    answered(store, flown("CR-1"), "40.00")
    answered(store, flown("CR-2", "2026-11-05"), "50.00")
    found = store.precedents_for(flown("CR-9"), "cabin.meal")
    assert [(one.reference, one.same_event) for one in found] == [("CR-1", True), ("CR-2", False)]
