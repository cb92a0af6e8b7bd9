"""`drafter deadlines`: what has to be done by when, overdue first, whom a case waits for, and what we promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import deadlines_now
from drafter.adapters.record_keeping import waits_for_others
from drafter.cli.items import BadCallError, print_json
from drafter.cli.promised import open_promises, promise_fields, promise_line
from drafter.cli.workplace import Workplace
from drafter.model.case_entry import CaseEntry, KeptPromise, StationRequest
from drafter.model.filed import OPEN_STATES, CaseFilter, StoredCase
from drafter.steps.flow import near_state

_MOST = 5000


def tell_deadlines(place: Workplace, reference: str | None, as_json: bool) -> int:
    """Of one case, or of every open one and of those that we promised something; the case whose first deadline or
    promise comes soonest stands first."""
    promised = open_promises(place.store)
    rows = [_row(place, stored, promised) for stored in _wanted(place.store, reference, promised)]
    rows.sort(key=lambda row: (_first_due(row), row["reference"]))
    if as_json:
        print_json("one" if reference else "list", rows)
        return 0
    for row in rows:
        print("\n".join(_lines(row)))
    return 0


def _first_due(row: dict[str, Any]) -> str:
    return min((one["due"] for one in (*row["deadlines"], *row["promises"]) if one["due"]), default="9999")


def _wanted(store: CaseStore, reference: str | None, promised: Iterable[str]) -> list[StoredCase]:
    if reference is None:
        open_now = [store.case(row.id) for row in store.rows(CaseFilter(states=OPEN_STATES), limit=_MOST)]
        known = {one.case.reference for one in open_now if one is not None}
        others = [store.case_by_reference(one) for one in promised if one not in known]
        return [one for one in (*open_now, *others) if one is not None]
    stored = store.case_by_reference(reference)
    if stored is None:
        raise BadCallError(f"deadlines {reference}: no case of that reference in this store")
    return [stored]


def _row(place: Workplace, stored: StoredCase, promised: Mapping[str, Iterable[KeptPromise]]) -> dict[str, Any]:
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
        "promises": [promise_fields(one, today) for one in promised.get(stored.case.reference or "", ())],
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
    return lines + [promise_line(one) for one in row["promises"]]


def _days(days: int) -> str:
    if days == 0:
        return "today"
    unit = "day" if abs(days) == 1 else "days"
    return f"in {days} {unit}" if days > 0 else f"{-days} {unit} over"
