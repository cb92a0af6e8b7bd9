"""A Mrs of the customer's own name, where nobody told of a wife: "my regards to Mrs Hale" to a Mr Hale and his son."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.case import Passenger
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import name_words, salutation_in, titled_names_in
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.persons.known_people import customer_title, people_of
from drafter.steps.check.facts.persons.relations import relations_told
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case

_TELLS_OF_ONE = re.compile(
    r"\b(?:wife|missus|spouse|partner|other half|better half|fianc[ée]e?|married|honeymoon|anniversary|"
    r"Mrs|mothers?|mum|mom|mam|aunt\w*|grand(?:mother|ma)|gran|nan|in[- ]laws?)\b|太太|妻|內子|內人|老婆|母|媽",
    re.IGNORECASE,
)
_UNMARRIED = frozenset(("sister", "daughter", "niece", "granddaughter", "goddaughter", "stepdaughter", "cousin"))
"""Who bears the customer's family name because she never took another."""
_TWO = re.compile(r"\b(?:and|&)\b")


def no_spouse_findings(context: CheckContext) -> Iterator[Finding]:
    own = _customers_name(context) if context.case and "Mrs" in context.text else frozenset()
    greeted = salutation_in(context.text)
    if not own or greeted is None or _TWO.search(greeted.text) or _may_have_a_wife(context):
        return
    for reading in titled_names_in(context.text):
        if reading.value.title == "Mrs" and name_words(reading.value.name) == own and reading.start >= greeted.end:
            unmarried = f"Miss {reading.value.name}"
            if _women(context):
                yield contradicts("SAL-04", reading, [unmarried])
            else:
                yield not_in_case("SAL-03", reading, "name")


@per_case
def _customers_name(context: CheckContext) -> frozenset[str]:
    """The family name of a Mr."""
    customer = case_of(context).customer
    man = (customer_title(customer) or people_of(context).signed) == "Mr"
    return name_words(customer.family_name or "") if man else frozenset()


@per_case
def _may_have_a_wife(context: CheckContext) -> bool:
    """A word for one, or a grown-up of their name who is not told as a sister or a daughter."""
    told = relations_told(context)
    return _TELLS_OF_ONE.search(told_text(context)) is not None or any(
        not _UNMARRIED.intersection(told.get(_given(one), ())) for one in _bearers(context)
    )


@per_case
def _women(context: CheckContext) -> tuple[Passenger, ...]:
    told = relations_told(context)
    return tuple(one for one in _bearers(context) if _UNMARRIED.intersection(told.get(_given(one), ())))


def _bearers(context: CheckContext) -> tuple[Passenger, ...]:
    """Grown-ups of the customer's name, not the customer, and no man by the given name."""
    case = case_of(context)
    family, given = name_words(case.customer.family_name or ""), name_words(case.customer.given_name or "")
    return tuple(
        one
        for one in case.passengers
        if family & name_words(one.name)
        and one.kind == "adult"
        and not given & name_words(one.name)
        and context.kinds.given.get(_given(one)) != "man"
    )


def _given(one: Passenger) -> str:
    return bare_word(one.name.split(" ")[0])
