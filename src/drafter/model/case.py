"""A case: one customer's complaint with everything known about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from drafter.model.base import Value, check_moments
from drafter.model.circumstances import Carrier, Circumstances, Expense
from drafter.model.money import Money
from drafter.model.reading.reading import has_han
from drafter.model.span import Span

Channel = Literal["email", "letter", "web_form", "phone", "social", "face_to_face", "executive_office", "regulator"]
LinkKind = Literal["comeback", "same_event", "same_party", "information", "duplicate"]
LONGEST_TEXT = 200_000
"""Characters of one message, or of one letter, that are read: more than any honest one has."""


class Customer(Value, frozen=True):
    title: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    salutation: str | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    loyalty_number: str | None = None
    loyalty_tier: str | None = None
    name: str | None = None
    """The name as the customer writes it, while nobody has said which part is the family name."""

    @property
    def full_name(self) -> str:
        known = (self.given_name, self.family_name) if self.given_name or self.family_name else (self.name,)
        return " ".join(part for part in (self.title, *known) if part)

    @property
    def written_name(self) -> str:
        """As it stands on an envelope: Mrs Mei Ling Chan, and 陳美玲女士."""
        name, title = f"{self.family_name or ''}{self.given_name or ''}", self.title or ""
        if not has_han(name):
            return self.full_name
        return f"{name}{title}" if has_han(title) else f"{title} {name}".lstrip()


class Passenger(Value, frozen=True):
    name: str
    kind: Literal["adult", "child", "infant"] = "adult"


class Segment(Value, frozen=True):
    """One flight of the journey. Times without an offset are local to the airport."""

    flight: str | None = None
    operating_carrier: Carrier | None = None
    origin: str | None = None
    destination: str | None = None
    cabin_booked: str | None = None
    cabin_flown: str | None = None
    scheduled_departure: str | None = None
    scheduled_arrival: str | None = None
    actual_departure: str | None = None
    actual_arrival: str | None = None

    def __post_init__(self) -> None:
        check_moments(self, "scheduled_departure", "scheduled_arrival", "actual_departure", "actual_arrival")


class Journey(Value, frozen=True):
    booking_reference: str | None = None
    single_booking: bool | None = None
    segments: tuple[Segment, ...] = ()


class Attachment(Value, frozen=True):
    """A file that came with a message; its bytes lie in the store under `sha256` and are never executed."""

    name: str
    media_type: str
    size: int
    sha256: str


class Message(Value, frozen=True):
    direction: Literal["in", "out"] = "in"
    sent: str | None = None
    subject: str | None = None
    text: str = ""
    message_id: str | None = None
    references: tuple[str, ...] = ()
    sender: str | None = None
    recipient: str | None = None
    quoted: tuple[Span, ...] = ()
    """Parts of `text` that quote somebody else or are a signature; never read as the customer's words."""
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        check_moments(self, "sent")


class Fact(Value, frozen=True):
    """A typed value of the case, with the words it came from and who confirmed it (nobody: `confirmed_by` is None)."""

    name: str
    value: Any
    span: Span | None = None
    confirmed_by: str | None = None
    dropped: bool = False

    @property
    def is_answer(self) -> bool:
        """What the writer answered to a template's question: text of the letter, and nothing that the case tells."""
        return self.name.startswith("ask.")


class Link(Value, frozen=True):
    reference: str
    kind: LinkKind


class Case(Value, frozen=True):
    """Only `messages` (or `text`, short for one incoming message) is required; the rest is asked for, never guessed."""

    id: str | None = None
    reference: str | None = None
    received: str | None = None
    channel: Channel = "email"
    language: str | None = None
    office: str | None = None
    customer: Customer = Customer()
    passengers: tuple[Passenger, ...] = ()
    journey: Journey = Journey()
    bag_tags: tuple[str, ...] = ()
    expenses: tuple[Expense, ...] = ()
    messages: tuple[Message, ...] = ()
    text: str | None = None
    disruption: Circumstances | None = None
    asked_for: tuple[Money, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    categories: tuple[str, ...] = ()
    """Confirmed by a person; empty until then."""
    sample: bool = False

    def __post_init__(self) -> None:
        check_moments(self, "received")

    @property
    def incoming(self) -> tuple[tuple[int, Message], ...]:
        """The customer's messages with their index into `messages` (0 for the shorthand `text`)."""
        if self.text is not None and not self.messages:
            return ((0, Message(text=self.text)),)
        return tuple((n, message) for n, message in enumerate(self.messages) if message.direction == "in")

    def fact(self, name: str) -> Fact | None:
        """The fact of that name that holds: confirmed before found, then the newest; never a dropped one."""
        live = [fact for fact in self.facts if fact.name == name and not fact.dropped]
        confirmed = [fact for fact in live if fact.confirmed_by]
        return next(iter(reversed(confirmed or live)), None)

    def facts_named(self, name: str) -> Iterator[Fact]:
        return (fact for fact in self.facts if fact.name == name and not fact.dropped)
