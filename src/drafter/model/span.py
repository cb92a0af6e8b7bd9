"""A span: where in the customer's words something stands."""

from __future__ import annotations

from drafter.model.base import Value


class Span(Value, frozen=True):
    """Python string indices into `messages[message].text` exactly as given; `text` is what stands there."""

    message: int = 0
    start: int = 0
    end: int = 0
    text: str = ""


def span_in(message: int, text: str, start: int, end: int) -> Span:
    return Span(message=message, start=start, end=end, text=text[start:end])
