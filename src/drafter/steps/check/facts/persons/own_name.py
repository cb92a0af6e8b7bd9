"""The customer's own given name where the letter speaks of somebody else: "you and Imogen" to Imogen herself."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import name_words, salutation_in
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.persons.companions import first_names
from drafter.steps.check.facts.persons.relations import RELATED, relations_told
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_OF_ANOTHER = re.compile(
    rf"(?:\b[Yy]our (?:(?:late|dear|elderly|young|old|little|\w+-year-old) )?(?:{RELATED}),? "
    r"|\b[Yy]ou,? and |\byou,? and (?:to|for|of) |\b[Yy]ou, (?:and )?(?=[\w’'-]+ and )"
    r"|\b(?:[Tt]ell|[Gg]ive|[Kk]iss|[Hh]ug|[Ll]et|regards to|wishes to|love to|apolog(?:y|ies) to|apologi[sz]e to) )"
    r"(?P<name>[A-ZÀ-Ý][\w’'À-ž-]*[\wÀ-ž])(?! [A-ZÀ-Ý])"
)
_SIGNED = 160
"""Characters at the end of a message in which whoever wrote it signs."""


def own_name_findings(context: CheckContext) -> Iterator[Finding]:
    """Only where the customer alone is greeted and nobody else bears the name."""
    own = _own(context) if context.case else ""
    if not own or not _greets_one(context):
        return
    body = body_of(context.text)
    for found in found_in(_OF_ANOTHER, context.text):
        name = found["name"].removesuffix("’s").removesuffix("'s")
        if bare_word(name) == own and found.start() in body:
            start = found.start("name")
            others = [one for one in first_names(context) if bare_word(one) != own]
            reading = read_at(context.text, start, start + len(name), name)
            yield contradicts("SAL-03", reading, others, f"{name} is the customer. Who is meant?")


@per_case
def _own(context: CheckContext) -> str:
    """The given name with which the customer signs; none where another bears it too."""
    case = case_of(context)
    own = bare_word((case.customer.given_name or "").split(" ")[0])
    if len(own) < 3 or not own[0].isalpha():
        return ""
    texts = known_texts(context)
    told = [text for text in texts if own in name_words(text)]
    signed = any(own in map(bare_word, name_words(text[-_SIGNED:])) for text in texts)
    bearers = [one for one in case.passengers if own in map(bare_word, name_words(one.name))]
    related = own in relations_told(context)
    return own if (signed or not told) and len(bearers) < 2 and not related else ""


def _greets_one(context: CheckContext) -> bool:
    greeted = salutation_in(context.text)
    if greeted is None or re.search(r"\b(?:and|all|family)\b|&", greeted.text):
        return False
    customer = case_of(context).customer
    return bool(
        name_words(greeted.value.name) & name_words(f"{customer.given_name or ''} {customer.family_name or ''}")
    )
