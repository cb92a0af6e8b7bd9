"""`drafter store retention|erase`: what is due to be erased, and erasing it or what a customer asks for."""

from __future__ import annotations

from typing import Any

from drafter.adapters.record_keeping import id_of
from drafter.adapters.retention import cases_of_customer, due_for_erasure, erase_cases, retention_schedule
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace
from drafter.model.retention import Expired


def retention(place: Workplace, erase: bool, as_json: bool) -> int:
    """What the schedule says is due, oldest first; with `erase` it is erased, and the figures stay."""
    due = due_for_erasure(place.store, retention_schedule(place.home), place.today)
    erased = erase_cases(place.store, [one.row.id for one in due]) if erase else 0
    if as_json:
        print_json("one", [{"due": [_row(one) for one in due], "erased": erased}])
        return 0
    for one in due:
        print(f"{one.row.reference}  due since {one.since}  {one.period} ({one.why})")
    rest = f"{erased} erased" if erase else "erase them with: drafter store retention --erase"
    print(f"{len(due)} due; {rest}" if due else "nothing is due to be erased")
    return 0


def _row(one: Expired) -> dict[str, Any]:
    return {
        "id": one.row.id,
        "reference": one.row.reference,
        "received": one.row.received,
        "since": one.since.isoformat(),
        "period": one.period,
        "why": one.why,
    }


def erase_on_request(place: Workplace, reference: str | None, all_of_customer: bool, as_json: bool) -> int:
    """One case, or every case that came from the same mail address."""
    case_id = id_of(place.store, reference) if reference else None
    if case_id is None:
        raise BadCallError(f"store erase: no case {reference or '(name its reference)'} in this store")
    everything = cases_of_customer(place.store, case_id)
    wanted = everything if all_of_customer else (case_id,)
    left = [one.case.reference for id in everything if id not in wanted and (one := place.store.case(id))]
    erased = erase_cases(place.store, wanted)
    if as_json:
        print_json("one", [{"erased": erased, "others_of_customer": left}])
        return 0
    print(f"{erased} erased; figures, dates and the audit trail stay. Backups made before still hold the words.")
    if left:
        print(f"{len(left)} more from the same mail address: drafter store erase {left[0]} --all-of-customer")
    return 0
