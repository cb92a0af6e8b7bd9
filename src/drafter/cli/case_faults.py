"""What a case from a caller may not hold, beyond the shape of its fields."""

from __future__ import annotations

from drafter.adapters.values import nearest
from drafter.model.case import LONGEST_TEXT, Case
from drafter.model.template import Rejected


def wrong_in(case: Case, known: frozenset[str]) -> Rejected | None:
    """A text longer than is read, or a category that is none of the `known` ids."""
    return _too_long(case) or unknown_category(case, known)


def _too_long(case: Case) -> Rejected | None:
    texts = [("text", case.text or "")]
    texts += [(f"messages[{number}].text", message.text) for number, message in enumerate(case.messages)]
    return next((longer_than_read(where, text) for where, text in texts if len(text) > LONGEST_TEXT), None)


def longer_than_read(where: str, text: str) -> Rejected:
    what = f"{len(text):,} characters; no more than {LONGEST_TEXT:,} are read. Take out what is no letter"
    return Rejected(where=where, what=what)


def unknown_category(case: Case, known: frozenset[str]) -> Rejected | None:
    for number, category in enumerate(case.categories):
        if category not in known:
            near = nearest(category, set(known))
            hint = f"; did you mean '{near}'?" if near else ""
            return Rejected(where=f"categories[{number}]", what=f"unknown category {category!r}{hint}")
    return None
