"""What every value shares: frozen, keyword-only, and strict about unknown fields."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every value that is read from or written to JSON. `None` and missing mean the same."""


def moment(text: str) -> datetime:
    """An ISO 8601 date and time, with or without an offset (without: local to the airport)."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"not an ISO 8601 date and time: {text!r}") from None


def check_moments(value: Value, *fields: str) -> None:
    """Refuse a value one of whose named text fields is not an ISO 8601 time."""
    for field in fields:
        text = getattr(value, field)
        if text is not None:
            try:
                moment(text)
            except ValueError as error:
                raise ValueError(f"`{field}`: {error}") from None
