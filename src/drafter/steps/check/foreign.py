"""What of another case stands in a letter: whose name, number or flight it is, and how sure that may be said."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext, Foreign
from drafter.model.finding import Finding
from drafter.model.reading.codes import bare_code
from drafter.model.reading.leak_keys import is_double
from drafter.model.reading.names import name_words, titled_names_in
from drafter.model.reading.people_words import STAFF
from drafter.steps.check.facts.persons.ours_to_tell import is_introduced
from drafter.steps.check.private import remark, written_by_the_customer

_KINDS = {
    "name": "This name",
    "reference": "This reference",
    "booking_reference": "This booking",
    "flight_date": "This flight on this date",
    "loyalty_number": "This membership number",
    "number": "This number",
    "family_name": "This name",
}
_NAMES = ("name", "family_name")
_COLLEAGUE = re.compile(
    rf"\b(?:{STAFF}|our)"
    r"(?: (?:in|at) \w+)?,? $|(?:同事|經理|主任|機長)$",
    re.IGNORECASE,
)
"""What stands before the name of one of our own."""


def foreign_findings(context: CheckContext) -> Iterator[Finding]:
    """What the store recognised as another case's; the message names that case. Names are shared by many: that of
    whoever signs and one that the customer wrote are no leak; a colleague's, and a family name that others may bear
    too, take a reason."""
    known = _known_here(context)
    for one in context.foreign:
        if _stands_here(one, known):
            continue
        message = f"{_KINDS[one.kind]} belongs to another case: {one.reference}."
        if one.kind == "flight_date" and context.case and not context.case.journey.segments:
            yield remark("PII-05", one.start, one.end, one.text, message, "no", "advice")  # they may have shared it
            continue
        before, after = context.text[max(0, one.start - 40) : one.start], context.text[one.end : one.end + 60]
        ours = one.kind in _NAMES and _COLLEAGUE.search(before) is not None
        if one.kind == "family_name" and (ours or is_introduced(before, after)):
            continue
        sure = not ours and (one.kind != "family_name" or is_double(_family(one)))
        yield remark("PII-05", one.start, one.end, one.text, message, blocks="always" if sure else "until_reason")


def _stands_here(one: Foreign, known: str) -> bool:
    """A name as it is written; of a family name its words, with whatever title; a number however it is written."""
    match one.kind:
        case "family_name":
            return all(re.search(rf"(?<!\w){re.escape(word)}", known) for word in name_words(_family(one)))
        case "number":
            return bare_code(one.text).casefold() in bare_code(known).casefold()
        case _:
            return one.kind == "name" and one.text.casefold() in known


def _family(one: Foreign) -> str:
    return next((titled.value.name for titled in titled_names_in(one.text)), one.text)


def _known_here(context: CheckContext) -> str:
    """In lower case: who signs, who is greeted, and all that was written."""
    named = [context.signatory.name, context.signatory.signature]
    if context.case:
        customer = context.case.customer
        named += [customer.full_name, customer.salutation or "", *(one.name for one in context.case.passengers)]
    return " ".join([*named, *written_by_the_customer(context)]).casefold()
