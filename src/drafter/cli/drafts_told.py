"""What `drafter draft` says: the whole draft, or why there is none, or why it may not be finished."""

from __future__ import annotations

import sys
from typing import Any

from drafter.adapters.record_keeping import earlier_letters
from drafter.cli.items import print_json
from drafter.cli.pointing import error_fields
from drafter.cli.promised import promise_fields, promise_line
from drafter.cli.sorting import classification_shown
from drafter.cli.workplace import Workplace, plain
from drafter.model.draft import Draft
from drafter.model.template import Rejected
from drafter.steps.flow import Obstacle, Refusal, question_for, routes_of


def say_refusal(id: str | None, refusal: Refusal, as_json: bool) -> int:
    blocking = [plain(one.finding) for one in refusal.obstacles if one.finding]
    reasons = " ".join(_reason(one) for one in refusal.obstacles)
    answer = {"id": id, "error": {"where": "finish", "what": reasons}, "blocking": blocking}
    if as_json:
        print_json("one", [answer])
    else:
        print("not finished:")
        for one in refusal.obstacles:
            print(f"  {_reason(one)}")
    return 1


def say_error(id: str | None, error: Rejected, as_json: bool) -> int:
    if as_json:
        print_json("one", [{"id": id, "error": error_fields((error,))}])
    else:
        print(f"not answered: {error.where}: {error.what}")
    return 1


def say(place: Workplace, draft: Draft, as_json: bool, id: str | None = None) -> None:
    """`id`: as the caller gave it, where the store calls the case otherwise."""
    if not as_json:
        for one in _promised_before(place, draft):
            print(f"promised in {one['reference']}:{promise_line(one)}", file=sys.stderr)
        print(draft.letter.plain)
        return
    answer = _answer(place, draft)
    print_json("one", [answer | {"id": id or answer["id"]}])


def _answer(place: Workplace, draft: Draft) -> dict[str, Any]:
    review = draft.review
    return {
        "id": draft.case.id,
        "promised_before": _promised_before(place, draft),
        "case": plain(draft.case),
        "classification": classification_shown(draft.classification),
        "suggestions": plain(draft.suggestions.suggestions),
        "route": plain(routes_of(draft, place.book)),
        "template": draft.template.id if draft.template else None,
        "award": plain(draft.award),
        "compensation": plain(draft.compensation),
        "letter": draft.letter.plain,
        "placeholders": _placeholders(place, draft),
        "findings": plain(review.findings) if review else [],
        "concerns": plain(review.concerns) if review else [],
        "ready": bool(review and review.ready),
    }


def _promised_before(place: Workplace, draft: Draft) -> list[dict[str, Any]]:
    """What our letters in the cases that this one comes back to promised, and nobody has kept or dropped yet."""
    entries = place.store.entries(draft.case.id) if draft.case.id and place.store.case(draft.case.id) else ()
    return [
        {"reference": one.reference, **promise_fields(promise, place.today)}
        for one in earlier_letters(place.store, draft.case, entries)
        for promise in one.promises
    ]


def _placeholders(place: Workplace, draft: Draft) -> list[dict[str, Any]]:
    rows = []
    for start, placeholder in draft.letter.placeholders:
        field = question_for(draft, placeholder.name, place.book, place.seat)
        rows.append(
            {
                "name": placeholder.name,
                "state": placeholder.state,
                "question": field.question if field else placeholder.question,
                "start": start,
                "end": start + len(placeholder.shown),
            }
        )
    return rows


def _reason(one: Obstacle) -> str:
    """What stops the letter, and how to lift it from here."""
    return f"{one.what} (--route)" if one.lifts == "choose_route" else one.what
