"""A booking of the house's own shape that is not this customer's: SMH99120 where theirs is HBC70214."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_BOOKED = re.compile(
    r"\b(?:booking|reservation|reference|ref\.?|confirmation|invoice)(?: (?:number|no\.?|reference|code))?:? "
    r"(?P<code>[A-Z]{1,4}-?\d{4,9}|\d{6,10}-?[A-Z]{1,3})\b"
)


def booking_shape_findings(context: CheckContext) -> Iterator[Finding]:
    """Only a code written like one of the case's own bookings, letter for letter and digit for digit."""
    own = _own(context) if context.case else ()
    shapes = {_shape(one): one for one in own}
    for found in found_in(_BOOKED, context.text) if own else ():
        code = found["code"]
        if code not in own and _shape(code) in shapes:
            yield contradicts("FAC-05", read_at(context.text, *found.span("code"), code), [shapes[_shape(code)]])


@per_case
def _own(context: CheckContext) -> tuple[str, ...]:
    case = case_of(context)
    told = (one["code"] for text in known_texts(context) for one in matches_in(_BOOKED, text))
    return tuple(dict.fromkeys(filter(None, (case.journey.booking_reference, case.reference, *told))))


def _shape(code: str) -> str:
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", code))
