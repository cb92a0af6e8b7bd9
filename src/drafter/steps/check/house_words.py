"""House words: what a grammar engine must never call a mistake in this case's letter."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.company import Company, Signatory

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*")


def words_of(
    case: Case | None,
    company: Company,
    signatory: Signatory,
    places: Mapping[str, str],
    trade: Collection[str] = (),
) -> frozenset[str]:
    """Names, places, flights, references and trade words: each whole, and each of its words alone."""
    texts = [*_company_words(company), signatory.name, signatory.role, *places.keys(), *places.values(), *trade]
    if case is not None:
        texts += _case_words(case)
    return frozenset(word for text in texts if text for word in (text, *_WORD.findall(text)) if len(word) > 1)


def _company_words(company: Company) -> Iterator[str]:
    yield from (company.name, company.name_zh, company.tour_operator, company.tour_operator_zh, company.department)
    yield from (company.voucher, company.miles, company.adr.name, company.tour_adr.name)
    yield from (*company.carrier_codes, *company.letterhead.lines, *company.contact.address, *company.offices)
    yield from (body.name for body in company.regulators)


def _case_words(case: Case) -> Iterator[str]:
    customer, journey = case.customer, case.journey
    yield from filter(None, (customer.full_name, customer.salutation, customer.address, customer.loyalty_number))
    yield from filter(None, (case.reference, journey.booking_reference, *case.bag_tags))
    yield from (passenger.name for passenger in case.passengers)
    for segment in journey.segments:
        carrier = segment.operating_carrier
        yield from filter(None, (segment.flight, segment.origin, segment.destination))
        yield from filter(None, (carrier.name, carrier.code) if carrier else ())
    yield from (str(fact.value) for fact in case.facts if not fact.dropped and isinstance(fact.value, str))
