"""What letters of ours promised and nobody has kept or dropped yet, as the command line tells it."""

from __future__ import annotations

from datetime import date
from typing import Any

from drafter.adapters.case_store import CaseStore
from drafter.model.case_entry import KeptPromise
from drafter.steps.flow import near_state


def open_promises(store: CaseStore) -> dict[str, list[KeptPromise]]:
    """By the reference of their case, soonest first; those without a day stand before the others."""
    found: dict[str, list[KeptPromise]] = {}
    for reference, entry in store.open_entries("promise"):
        if isinstance(entry, KeptPromise):
            found.setdefault(reference, []).append(entry)
    return found


def promise_fields(promise: KeptPromise, today: date) -> dict[str, Any]:
    """`state` as of a deadline: overdue, today, near, ok; null where the promise has no day."""
    due = date.fromisoformat(promise.due) if promise.due else None
    state = near_state(due, today) if due else None
    return {"text": promise.text, "due": promise.due, "owner": promise.owner, "state": state}


def promise_line(promise: dict[str, Any]) -> str:
    when = f"{promise['state']:<8} {promise['due']}" if promise["due"] else "no date            "
    owner = f" ({promise['owner']})" if promise["owner"] else " (nobody is named for it)"
    return f"  {when}  promised     {promise['text']}{owner}"
