"""The customer's own words: the incoming messages, with what they quote blanked out, every index kept."""

from __future__ import annotations

from typing import NamedTuple

from drafter.model.case import Case, Message
from drafter.model.phrases import Hit, Spoken, blanked, spoken
from drafter.model.span import Span, span_in


class Words(NamedTuple):
    """One message: `text` as given, `own` with quoted parts blanked, `said` as cues are found in it.

    `subject` (as given: `heading`) is heard as well, but has no place in the text: what only stands there is shown
    as an empty span beside its words.
    """

    message: int
    text: str
    own: str
    said: Spoken
    subject: Spoken
    heading: str

    def span(self, start: int, end: int) -> Span:
        return span_in(self.message, self.text, start, end)

    def spans(self, hits: list[Hit]) -> list[Span]:
        return [self.span(hit.start, hit.end) for hit in hits]


def customer_words(case: Case) -> tuple[Words, ...]:
    """What the customer wrote, newest matter last; our own letters are not among it."""
    return tuple(_words(number, message) for number, message in case.incoming)


def _words(number: int, message: Message) -> Words:
    own = message.text
    for quoted in message.quoted:
        own = blanked(own, quoted.start, quoted.end)
    return Words(number, message.text, own, spoken(own), spoken(message.subject or ""), message.subject or "")
