"""Line ends: the steps read texts whose lines end with one line feed; places are told in the text as it was given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

import msgspec

from drafter.model.case import Case, Message
from drafter.model.span import Span

_RETURN = re.compile(r"\r\n?")


def with_line_feeds(text: str) -> str:
    return _RETURN.sub("\n", text)


def places_as_given(text: str) -> Callable[[int], int]:
    """From an index into `with_line_feeds(text)` to the index into `text`. The end of a line is the place before CR."""
    pairs = [found.start() - number for number, found in enumerate(re.finditer(r"\r\n", text))]
    return lambda index: index + bisect_left(pairs, index)


def case_with_line_feeds(case: Case) -> Case:
    """The same case, its messages as the steps read them; what they quote moves along."""
    text = with_line_feeds(case.text) if case.text is not None else None
    return msgspec.structs.replace(case, text=text, messages=tuple(_message(message) for message in case.messages))


def _message(message: Message) -> Message:
    if "\r" not in message.text:
        return message
    quoted = tuple(_moved(span, message.text) for span in message.quoted)
    return msgspec.structs.replace(message, text=with_line_feeds(message.text), quoted=quoted)


def _moved(span: Span, text: str) -> Span:
    start, end = (len(with_line_feeds(text[:place])) for place in (span.start, span.end))
    return msgspec.structs.replace(span, start=start, end=end, text=with_line_feeds(span.text))
