"""Recognises a case that repeats another (duplicate) or comes back to it (comeback), by light traces of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.intake import CaseTrace, LinkOffer
from drafter.steps.thread.quotes import own_words

REFERENCE = re.compile(r"\bCR-\d{4}-\d{6}\b")
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z])[ ]?(\d{2,4})\b")
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def trace_of(case: Case) -> CaseTrace:
    """What is needed of a case to recognise it, or its customer's next letter, again."""
    own = "\n".join(own_words(message) for _, message in case.incoming)
    everything = "\n".join(f"{message.subject or ''}\n{message.text}" for _, message in case.incoming)
    return CaseTrace(
        reference=case.reference or case.id,
        message_ids=frozenset(m.message_id for m in case.messages if m.message_id),
        answers_to=frozenset(ref for _, m in case.incoming for ref in m.references),
        mentions=frozenset(REFERENCE.findall(everything)) | frozenset(link.reference for link in case.links),
        email=case.customer.email.casefold() if case.customer.email else None,
        name=_folded_name(case.customer.full_name),
        flights=frozenset(_flights(case, own)),
        dates=frozenset(_days(case)),
        booking_references=frozenset(_bookings(case)),
        words=_words(own),
        quoted_words=_words("\n".join(span.text for _, m in case.incoming for span in m.quoted)),
        letters=tuple(_words(m.text) for m in case.messages if m.direction == "out"),
    )


def keys_of(trace: CaseTrace) -> frozenset[str]:
    """The keys under which a case is found again; `keys_sought` are those its customer's next letter would share."""
    keys = {f"message {one}" for one in trace.message_ids} | {f"booking {one}" for one in trace.booking_references}
    keys |= {f"mail {trace.email}"} if trace.email else set()
    return frozenset(keys | ({f"person {trace.name}"} if trace.name else set()))


def keys_sought(trace: CaseTrace) -> frozenset[str]:
    """The keys of the cases that this one may repeat or come back to."""
    return keys_of(trace) | {f"message {one}" for one in trace.answers_to}


def duplicate_of(case: CaseTrace, others: Iterable[CaseTrace]) -> LinkOffer | None:
    """The case this one repeats: the same message, or the same customer, flight and text."""
    for other in _known(case, others):
        if case.message_ids & other.message_ids:
            return LinkOffer(reference=other.reference or "", kind="duplicate", because="the same message")
        if _same_customer(case, other) and _same_flight(case, other) and _alike(case.words, other.words) >= 0.9:
            because = "the same customer, flight and text"
            return LinkOffer(reference=other.reference or "", kind="duplicate", because=because)
    return None


def comeback_of(case: CaseTrace, others: Iterable[CaseTrace]) -> LinkOffer | None:
    """The case this one comes back to: our reference, an answer to its mail, its letter quoted, or the same event."""
    for reason in (_by_reference, _by_answer, _by_quote, _by_event):
        for other in _known(case, others := tuple(others)):
            because = reason(case, other)
            if because:
                return LinkOffer(reference=other.reference or "", kind="comeback", because=because)
    return None


def _known(case: CaseTrace, others: Iterable[CaseTrace]) -> Iterator[CaseTrace]:
    return (other for other in others if other.reference and other.reference != case.reference)


def _by_reference(case: CaseTrace, other: CaseTrace) -> str:
    return f"names our reference {other.reference}" if other.reference in case.mentions else ""


def _by_answer(case: CaseTrace, other: CaseTrace) -> str:
    return "answers a mail of that case" if case.answers_to & other.message_ids else ""


def _by_quote(case: CaseTrace, other: CaseTrace) -> str:
    quoted = any(len(letter) >= 15 and len(letter & case.quoted_words) >= 0.7 * len(letter) for letter in other.letters)
    return "quotes our letter" if quoted else ""


def _by_event(case: CaseTrace, other: CaseTrace) -> str:
    if not _same_customer(case, other):
        return ""
    if case.booking_references & other.booking_references:
        return "the same customer and booking"
    if case.flights & other.flights and not (case.dates and other.dates and not case.dates & other.dates):
        return "the same customer and flight"
    return ""


def _same_customer(case: CaseTrace, other: CaseTrace) -> bool:
    return bool((case.email and case.email == other.email) or (case.name and case.name == other.name))


def _same_flight(case: CaseTrace, other: CaseTrace) -> bool:
    return bool(case.flights & other.flights) or (not case.flights and not other.flights)


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one and two else 0.0


def _words(text: str) -> frozenset[str]:
    """Folded words; Chinese by pairs of characters, since nothing divides its words."""
    words, han = set(_WORD.findall(text)), _HAN.findall(text)
    words = {word.casefold() for word in words if not (han and _HAN.search(word))}
    return frozenset(words | {a + b for a, b in pairwise(han)})


def _folded_name(name: str) -> str | None:
    """Word order differs between mails ("Chan Mei Ling", "Mei Ling Chan"), so the words are sorted."""
    return " ".join(sorted(name.casefold().replace(",", " ").split())) or None


def _flights(case: Case, own: str) -> Iterator[str]:
    for segment in case.journey.segments:
        if segment.flight:
            yield segment.flight.replace(" ", "").upper()
    for fact in case.facts_named("flight"):
        yield str(fact.value).replace(" ", "").upper()
    for code, number in _FLIGHT.findall(own):
        yield f"{code}{number}"


def _days(case: Case) -> Iterator[str]:
    for segment in case.journey.segments:
        if segment.scheduled_departure:
            yield segment.scheduled_departure[:10]
    for name in ("date", "flight_date"):
        for fact in case.facts_named(name):
            yield str(fact.value)[:10]


def _bookings(case: Case) -> Iterator[str]:
    if case.journey.booking_reference:
        yield case.journey.booking_reference.upper()
    for fact in case.facts_named("booking_reference"):
        yield str(fact.value).upper()
