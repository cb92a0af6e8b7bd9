"""`drafter deadlines`: what has to be done by when, overdue first, and whom a case waits for."""

from __future__ import annotations

from typing import Any

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import deadlines_now
from drafter.adapters.record_keeping import waits_for_others
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace
from drafter.model.case_entry import CaseEntry, StationRequest
from drafter.model.filed import OPEN_STATES, CaseFilter, StoredCase
from drafter.steps.flow import near_state

_MOST = 5000


def tell_deadlines(place: Workplace, reference: str | None, as_json: bool) -> int:
    """Of one case, or of every open one; the case whose first deadline comes soonest stands first."""
    rows = [_row(place, stored) for stored in _wanted(place.store, reference)]
    rows.sort(key=lambda row: (row["deadlines"][0]["due"] if row["deadlines"] else "9999", row["reference"]))
    if as_json:
        print_json("one" if reference else "list", rows)
        return 0
    for row in rows:
        print("\n".join(_lines(row)))
    return 0


def _wanted(store: CaseStore, reference: str | None) -> list[StoredCase]:
    if reference is None:
        found = [store.case(row.id) for row in store.rows(CaseFilter(states=OPEN_STATES), limit=_MOST)]
        return [one for one in found if one is not None]
    stored = store.case_by_reference(reference)
    if stored is None:
        raise BadCallError(f"deadlines {reference}: no case of that reference in this store")
    return [stored]


def _row(place: Workplace, stored: StoredCase) -> dict[str, Any]:
    """Each deadline with how near it is (overdue, today, near, ok) and in how many days."""
    today = place.today
    found = deadlines_now(place.store, stored, place.book, place.seat)
    return {
        "id": stored.case.id,
        "reference": stored.case.reference,
        "state": stored.standing.state,
        "waiting": [_wait(one) for one in place.store.entries(stored.case.id or "") if waits_for_others(one)],
        "deadlines": [
            {"what": one.what, "due": one.due.isoformat(), "source": one.source, "state": near_state(one.due, today),
             "days": (one.due - today).days}
            for one in found
        ],
    }  # fmt: skip


def _wait(entry: CaseEntry) -> dict[str, str]:
    who = {"for": "station", "to": entry.to} if isinstance(entry, StationRequest) else {"for": "customer"}
    return who | {"since": entry.at[:10]}


def _lines(row: dict[str, Any]) -> list[str]:
    waits = "".join(f", waits for {one.get('to', 'the customer')} since {one['since']}" for one in row["waiting"])
    lines = [f"{row['reference']}  {row['state']}{waits}"]
    lines += [
        f"  {one['state']:<8} {one['due']}  {one['what']:<12} {_days(one['days'])} ({one['source']})"
        for one in row["deadlines"]
    ]
    return lines


def _days(days: int) -> str:
    if days == 0:
        return "today"
    unit = "day" if abs(days) == 1 else "days"
    return f"in {days} {unit}" if days > 0 else f"{-days} {unit} over"
