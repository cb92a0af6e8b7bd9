"""A given name behind a title, where the family name belongs: "Dear Mr Gareth", "Mrs Enid"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import titled_names_in
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_WITH_A_FAMILY_NAME = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof"))
"""Sir Malcolm, Lady Honor, Captain Ingrid and Sister Agnes bear theirs rightly before a given name."""
_LATIN = re.compile(r"[A-Za-zÀ-ž]")


def given_for_family_findings(context: CheckContext) -> Iterator[Finding]:
    families = _families(context) if context.case else {}
    for reading in titled_names_in(context.text) if families else ():
        name, title = reading.value.name, reading.value.title
        family = families.get(_bare(name)) if title in _WITH_A_FAMILY_NAME else None
        if family and not _so_called(name, context):
            yield contradicts("SAL-03", reading, [f"{title} {family}"])


@per_case
def _families(context: CheckContext) -> Mapping[str, str]:
    """The family name of everybody by their given name; none where the given name is a family name as well."""
    case = case_of(context)
    customer = case.customer
    found = {}
    for passenger in case.passengers:
        given, _, family = passenger.name.rpartition(" ")
        if given.isalpha() and bare_word(given) in context.kinds.given and bare_word(family) not in context.kinds.given:
            found[_bare(given)] = family
    if customer.given_name and customer.family_name and _LATIN.match(customer.family_name):
        found[_bare(customer.given_name)] = customer.family_name
    taken = {_bare(one) for one in (*found.values(), *(customer.family_name or "").split("-"))}
    taken |= {_bare(word) for one in found.values() for word in one.split()}
    return {given: family for given, family in found.items() if given not in taken}


def _so_called(name: str, context: CheckContext) -> bool:
    """By the customer, by us before, or on file; or one of ours bears this as a family name."""
    told = f"{told_text(context)}\n{case_of(context).customer.salutation or ''}"
    ours = _bare(name) in {_bare(word) for word in context.signatory.name.split()[1:]}
    titles = "|".join(_WITH_A_FAMILY_NAME)
    return ours or re.search(rf"\b(?:{titles})\b\.? {re.escape(name)}\b(?! [A-ZÀ-Ý])", told) is not None


def _bare(name: str) -> str:
    return " ".join(bare_word(word) for word in name.split())
