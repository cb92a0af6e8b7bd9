"""Recognises a case that repeats another (duplicate) or comes back to it (comeback), by light traces of both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.filed import LinkOffer
from drafter.model.intake import CaseTrace
from drafter.steps.thread.quotes import own_words
from drafter.steps.thread.subjects import answered_subject, bare_subject, same_subject

REFERENCE = re.compile(r"\bCR-\d{4}-\d{6}\b")
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z])[ ]?(\d{2,4})\b")
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_STILL_ANSWERED = dt.timedelta(days=183)
"""So long after a case's last message a mail headed like it may well come back to it."""


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
        subjects=frozenset(bare_subject(m.subject) for _, m in case.incoming if m.subject),
        answers_subject=next((answered_subject(m.subject) for _, m in case.incoming), None),
        first_day=min(_message_days(case), default=None),
        last_day=max(_message_days(case), default=None),
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
    """The case this one comes back to: our reference, an answer to its mail, its letter quoted, or the same event; of
    a mail that is only headed like it, that is asked."""
    for reason in (_by_reference, _by_answer, _by_quote, _by_event, _by_subject):
        for other in _known(case, others := tuple(others)):
            because = reason(case, other)
            if because:
                sure = reason is not _by_subject
                return LinkOffer(reference=other.reference or "", kind="comeback", because=because, sure=sure)
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


def _by_subject(case: CaseTrace, other: CaseTrace) -> str:
    """A `Re:` of the same sender, headed like a mail of that case, half a year after it at most; nothing that the one
    tells may speak against the other."""
    if not case.answers_subject or not case.email or case.email != other.email:
        return ""
    apart = _differ(case.flights, other.flights) or _differ(case.booking_references, other.booking_references)
    if apart or not _soon_after(case, other):
        return ""
    fits = any(same_subject(case.answers_subject, one) for one in other.subjects)
    return "the same sender and subject" if fits else ""


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)


def _soon_after(case: CaseTrace, other: CaseTrace) -> bool:
    """Where a day is not known a person can still tell."""
    if case.first_day is None or other.first_day is None or other.last_day is None:
        return True
    latest = dt.date.fromisoformat(other.last_day) + _STILL_ANSWERED
    return other.first_day <= case.first_day <= latest.isoformat()


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


def _message_days(case: Case) -> Iterator[str]:
    for message in case.messages:
        if message.sent:
            yield message.sent[:10]
    if case.received:
        yield case.received[:10]


def _bookings(case: Case) -> Iterator[str]:
    if case.journey.booking_reference:
        yield case.journey.booking_reference.upper()
    for fact in case.facts_named("booking_reference"):
        yield str(fact.value).upper()
