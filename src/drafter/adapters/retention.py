"""Lists what is due to be erased by the retention schedule, and erases it or what a customer asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from drafter.adapters.case_store import CaseStore
from drafter.adapters.category_files import layered_file
from drafter.model.filed import CaseFilter
from drafter.model.retention import Expired, RetentionFile
from drafter.model.template import Rejected
from drafter.oversight.retention import expired, latest_receipt
from drafter.ports import OutsideError

MOST = 5_000
"""So many are listed at once; erase them, and the next are listed."""
BATCH = 10


def retention_schedule(home: Path | None) -> RetentionFile:
    """The department's schedule above the shipped one. One that cannot be used stops the listing: nothing is ever
    erased by a schedule that nobody wrote."""
    kept, rejected = layered_file(home, "retention.yaml", RetentionFile)
    if rejected:
        raise OutsideError(_told(rejected[0]))
    return kept


def _told(rejected: Rejected) -> str:
    line = f", line {rejected.line}" if rejected.line else ""
    return f"The retention schedule {rejected.where}{line} cannot be used: {rejected.what}. Nothing is erased by it."


def due_for_erasure(store: CaseStore, kept: RetentionFile, today: date) -> tuple[Expired, ...]:
    until = latest_receipt(kept, today)
    if until is None:
        return ()
    closed = CaseFilter(states=("answered", "closed"), received_to=until)
    found: list[Expired] = []
    for offset in count(0, MOST):
        rows = store.rows(closed, sort="oldest", limit=MOST, offset=offset)
        found += expired(rows, kept, today)
        if len(rows) < MOST or len(found) >= MOST:
            break
    return tuple(found[:MOST])


def erase_cases(store: CaseStore, case_ids: Sequence[str], told: Callable[[int], None] = lambda _: None) -> int:
    """Erases the customer of each case, in small writes; how many. `told`: how many so far."""
    done = 0
    for start in range(0, len(case_ids), BATCH):
        done += store.erase_customers(case_ids[start : start + BATCH])
        told(done)
    store.clear_erased()
    return done


def cases_of_customer(store: CaseStore, case_id: str) -> tuple[str, ...]:
    """This case, and every other that came from the same mail address or under the same name."""
    from drafter.steps.thread import keys_of, trace_of

    stored = store.case(case_id)
    if stored is None:
        return ()
    trace = trace_of(stored.case)
    keys = [key for key in keys_of(trace) if key.startswith("mail ")]
    others = store.sharing(keys, (), most=MOST, per_key=MOST) if keys else ()
    return tuple(dict.fromkeys([case_id, *(one.id for one in others if one.id)]))
