"""What a note, a report, a link or a finished letter does to its case in the store, beyond being written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from drafter.adapters.case_store import CaseStore
from drafter.model.case import Case
from drafter.model.case_entry import (
    CaseEntry,
    CustomerWait,
    KeptPromise,
    Note,
    OfferedLink,
    Payment,
    StationRequest,
)
from drafter.model.filed import (
    AnsweredMeanwhile,
    CaseConflict,
    CaseRow,
    EarlierLetter,
    LeftAlone,
    Saved,
    Standing,
    State,
    StoredCase,
    StoredDraft,
)

if TYPE_CHECKING:
    from drafter.model.draft import FinishedLetter

BATCH = 20
"""So many cases are changed in one write."""
PAY_WITHIN = dt.timedelta(days=14)
"""Where no law or promise names a day for the payment."""


def put_entry(store: CaseStore, case_id: str, entry: CaseEntry) -> None:
    """Writes it down. A case waits while a report is outstanding; a declined comeback is none."""
    store.put_entry(case_id, entry)
    stored = store.case(case_id)
    if stored is not None:
        standing = _standing_with(stored, store.entries(case_id), entry)
        if standing != stored.standing:
            store.replace_case(stored.case, standing, stored.version)


def _standing_with(stored: StoredCase, entries: Iterable[CaseEntry], written: CaseEntry) -> Standing:
    """A case that somebody set to waiting by hand goes on waiting whatever is noted on it, until an answer has come."""
    entries = tuple(entries)
    before = stored.standing
    waits = any(waits_for_others(one) for one in entries)
    state: State = before.state
    if waits and state in ("new", "open"):
        state = "waiting"
    elif not waits and state == "waiting" and isinstance(written, StationRequest | CustomerWait):
        state = "open"
    declined = any(isinstance(one, OfferedLink) and one.decided == "declined" for one in entries)
    linked = any(link.kind == "comeback" for link in stored.case.links) or "comeback" in before.flags
    return replace(before, state=state, comeback=before.comeback and (linked or not declined))


def waits_for_others(entry: CaseEntry) -> bool:
    match entry:
        case StationRequest():
            return entry.is_open
        case CustomerWait():
            return not entry.ended_at
        case _:
            return False


def resume(store: CaseStore, reference: str, because: str, at: str) -> None:
    """The customer has written: what we waited for from them has come, and the clocks go on."""
    case_id = id_of(store, reference)
    for entry in store.entries(case_id) if case_id else ():
        if case_id and isinstance(entry, CustomerWait) and entry.ended_at is None:
            put_entry(store, case_id, replace(entry, ended_at=at, ended_because=because))


def finish(store: CaseStore, case_id: str, letter: FinishedLetter, today: dt.date) -> Saved | AnsweredMeanwhile:
    """Files the letter, and what it has finance pay, in one write. A holding letter leaves the case as open as it
    was."""
    from drafter.oversight.payments import payments_of

    stored = store.case(case_id)
    payee = stored.case.customer.full_name if stored else ""
    due = _payment_due(store, case_id, today)
    with store.batch("finishing the letter"):
        answer = store.finish(case_id, letter, _state_after(letter, stored))
        if isinstance(answer, AnsweredMeanwhile):
            return answer
        for payment in payments_of(answer, payee, due):
            store.put_entry(case_id, payment)
    return Saved(version=answer.number)


def _state_after(letter: FinishedLetter, stored: StoredCase | None) -> State:
    if letter.kind != "holding":
        return "answered"
    return "waiting" if stored and stored.standing.state == "waiting" else "open"


def _payment_due(store: CaseStore, case_id: str, today: dt.date) -> dt.date:
    draft = store.draft(case_id)
    named = draft.draft.classification.deadlines + draft.draft.compensation.deadlines if draft else ()
    return min((one.due for one in named if one.what in ("pay", "refund")), default=today + PAY_WITHIN)


def write_payments(store: CaseStore, path: Path) -> int:
    """Everything still to be paid, of all cases, as a .csv file for finance; how many rows."""
    from drafter.adapters.letter_files.saving import write_whole
    from drafter.oversight.payments import as_csv, request_of

    open_ = store.open_entries("payment")
    requests = [request_of(reference, one) for reference, one in open_ if isinstance(one, Payment)]
    # The mark at the start makes Excel read the names as UTF-8; lines end as RFC 4180 says.
    write_whole(path, as_csv(requests).encode("utf-8-sig"))
    return len(requests)


def change_cases(store: CaseStore, rows: Sequence[CaseRow], change: Callable[[Standing], Standing]) -> LeftAlone:
    """The same change to many cases, each from the version that was seen; which were left alone."""
    answers: list[Literal["changed", "meanwhile", "held"]] = []
    for start in range(0, len(rows), BATCH):
        with store.batch("changing the cases"):
            answers += [_changed(store, row, change) for row in rows[start : start + BATCH]]
    return LeftAlone(meanwhile=answers.count("meanwhile"), held=answers.count("held"))


def _changed(
    store: CaseStore, row: CaseRow, change: Callable[[Standing], Standing]
) -> Literal["changed", "meanwhile", "held"]:
    stored = store.case(row.id)
    if stored is None or stored.version != row.version:
        return "meanwhile"
    after = change(stored.standing)
    if _held(after.state, store.entries(row.id)):
        return "held"
    answer = store.replace_case(stored.case, after, stored.version)
    return "meanwhile" if isinstance(answer, CaseConflict) else "changed"


def _held(state: State, entries: Iterable[CaseEntry]) -> bool:
    """A case that waits for others is not set to open or closed by hand; nor is one closed that owes the customer a
    call or something promised."""
    entries = tuple(entries)
    waits = any(waits_for_others(one) for one in entries)
    owes = any(_owed(one) for one in entries)
    return (waits and state != "waiting") or (owes and state == "closed")


def _owed(entry: CaseEntry) -> bool:
    match entry:
        case Note(kind="call_back"):
            return not entry.done_at
        case KeptPromise():
            return not entry.done_at and not entry.dropped_at
        case _:
            return False


def categorise(store: CaseStore, rows: Sequence[CaseRow], category: str) -> LeftAlone:
    """What a person says these cases are about, each from the version that was seen; which were left alone."""
    passed_over = 0
    for start in range(0, len(rows), BATCH):
        with store.batch("categorising the cases"):
            passed_over += sum(not _categorised(store, row, category) for row in rows[start : start + BATCH])
    return LeftAlone(meanwhile=passed_over)


def _categorised(store: CaseStore, row: CaseRow, category: str) -> bool:
    stored = store.case(row.id)
    if stored is None or stored.version != row.version:
        return False
    others = (one for one in stored.standing.categories if one != category)
    standing = replace(stored.standing, categories=(category, *others)[:3])
    case = replace(stored.case, categories=(category,))
    return not isinstance(store.replace_case(case, standing, stored.version), CaseConflict)


def other_owners(store: CaseStore, case: Case) -> tuple[str, ...]:
    """References of other people's cases that have this customer's e-mail address: the letter may go astray."""
    from drafter.steps.thread import trace_of

    mine = trace_of(case)
    if mine.email is None:
        return ()
    sharing = ((trace_of(one), one) for one in store.sharing([f"mail {mine.email}"], ()) if one.id != case.id)
    return tuple(one.reference or "" for trace, one in sharing if trace.name and mine.name and trace.name != mine.name)


def lost_text(store: CaseStore, case_id: str) -> StoredDraft | None:
    """The newest text of the draft, where it lost against another window's save and nothing was saved since."""
    drafts = [one for one in store.revisions(case_id) if one.kind == "draft"]
    return store.draft_of_revision(drafts[0].id) if drafts and drafts[0].conflict else None


def id_of(store: CaseStore, reference: str) -> str | None:
    """The case of that reference; None when it is not in this store."""
    stored = store.case_by_reference(reference)
    return stored.case.id if stored else None


def _still_to_keep(store: CaseStore, case_id: str, letter_id: str) -> tuple[KeptPromise, ...]:
    kept = (one for one in store.entries(case_id) if isinstance(one, KeptPromise) and one.letter_id == letter_id)
    return tuple(one for one in kept if not one.done_at and not one.dropped_at)


def earlier_letters(store: CaseStore, case: Case, entries: Iterable[CaseEntry]) -> tuple[EarlierLetter, ...]:
    """The letters we wrote in the cases this one comes back to or repeats, newest first."""
    offered = (one.reference for one in entries if isinstance(one, OfferedLink) and one.counts)
    references = dict.fromkeys([*(link.reference for link in case.links), *offered])
    ids = ((reference, id_of(store, reference)) for reference in references)
    return tuple(
        EarlierLetter(reference=reference, letter=letter, promises=_still_to_keep(store, case_id, letter.id))
        for reference, case_id in ids
        if case_id
        for letter in reversed(store.letters(case_id))
        if letter.taken_back_at is None
    )
