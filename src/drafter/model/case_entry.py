"""What is written down beside the letters of a case: notes, calls, requests, promises, links, payments."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from drafter.model.base import Value
from drafter.model.case import Attachment
from drafter.model.money import Money

LARGEST_REPORT = 25 * 1024 * 1024
"""Bytes of one file that answers a request."""
ASK_DAYS = 5
"""In which a report is expected where nobody names a day."""


class Note(Value, frozen=True, tag="note", tag_field="type"):
    """A note on the case, a call made, or a call back promised (then `due` is when, `done_at` when it was made)."""

    id: str
    kind: Literal["note", "call", "call_back"]
    text: str
    at: str
    by: str
    due: str | None = None
    done_at: str | None = None


class StationRequest(Value, frozen=True, tag="request", tag_field="type"):
    """A report asked of a station, crew, handler or hotel. Open until answered, or closed without."""

    id: str
    to: str
    text: str
    at: str
    by: str
    due: str | None = None
    chased: tuple[str, ...] = ()
    answer: str | None = None
    answer_files: tuple[Attachment, ...] = ()
    """What they sent; the bytes lie in the store beside those of the mail."""
    answered_at: str | None = None
    closed_at: str | None = None
    closed_because: str | None = None

    @property
    def state(self) -> Literal["open", "answered", "closed"]:
        return "answered" if self.answered_at else "closed" if self.closed_at else "open"

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    def chase(self, at: str) -> StationRequest:
        return replace(self, chased=(*self.chased, at))

    def answered(self, text: str, at: str) -> StationRequest:
        """The report has come; its files are put beside it."""
        return replace(self, answer=text, answered_at=at)

    def close_without(self, why: str, at: str) -> StationRequest:
        return replace(self, closed_at=at, closed_because=why)


class CustomerWait(Value, frozen=True, tag="wait", tag_field="type"):
    """Something asked of the customer: the case waits, and some clocks stand still, until it comes or we go on."""

    id: str
    text: str
    at: str
    by: str
    due: str | None = None
    ended_at: str | None = None
    ended_because: str | None = None


class KeptPromise(Value, frozen=True, tag="promise", tag_field="type"):
    """Something a letter of ours committed us to."""

    id: str
    text: str
    at: str
    by: str
    letter_id: str | None = None
    due: str | None = None
    owner: str | None = None
    done_at: str | None = None
    dropped_at: str | None = None


class OfferedLink(Value, frozen=True, tag="link", tag_field="type"):
    """A link to another case: offered by the machine, accepted or declined by a person."""

    id: str
    reference: str
    kind: str
    at: str
    by: str
    because: str = ""
    decided: Literal["accepted", "declined"] | None = None
    sure: bool = True
    """Whether it counts until a person says no; else it only asks."""

    @property
    def counts(self) -> bool:
        return self.decided == "accepted" or (self.decided is None and self.sure)


class Payment(Value, frozen=True, tag="payment", tag_field="type"):
    """One line of a letter's award on its way to the customer; `dropped_at`: the letter was taken back."""

    id: str
    at: str
    by: str
    letter_id: str
    line: int
    payee: str
    kind: str
    form: str
    due: str
    head: str = ""
    amount: Money | None = None
    quantity: int | None = None
    state: Literal["requested", "paid", "rejected"] = "requested"
    decided_on: str | None = None
    voucher_number: str | None = None
    why: str | None = None
    dropped_at: str | None = None


CaseEntry = Note | StationRequest | CustomerWait | KeptPromise | OfferedLink | Payment
