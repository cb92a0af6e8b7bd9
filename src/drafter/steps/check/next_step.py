"""Next step: a way to reach us, a way on after a refusal, and what US law wants in a disability reply."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import small, straight


def no_contact(letter: Inspection) -> Iterator[Hit]:
    """Looked for after the first paragraph, which answers the customer's letter, and under the close. A letter that
    ends with a question to the customer has a next step."""
    prose = letter.prose
    later = [paragraph.plain for paragraph in prose.body[1:] or prose.body]
    under = prose.text[prose.closing.end :] if prose.closing else ""
    last = "\n".join([*later, small(straight(under))])
    if later and later[-1].rstrip().endswith(("?", "？")):
        return
    if later and not letter.sign("contact").search(last) and not letter.sign("will_write").search(last):
        yield Hit()


def refusal_without_route(letter: Inspection) -> Iterator[Hit]:
    found = letter.sentences_with("refusal")
    if found and not letter.body_has("route"):
        yield at(found[0])


def refusal_without_alternative(letter: Inspection) -> Iterator[Hit]:
    found = letter.sentences_with("refusal")
    if found and not letter.body_has("alternative"):
        yield at(found[0])


def us_disability_reply(letter: Inspection) -> Iterator[Hit]:
    """14 CFR 382.155: say whether a violation occurred, and that the customer may go to the Department."""
    context = letter.context
    department = letter.body_has("us_department")
    american = context.language == "en-US" or context.company.licence == "US" or department
    if american and not (department and letter.body_has("us_finding")):
        yield Hit()
