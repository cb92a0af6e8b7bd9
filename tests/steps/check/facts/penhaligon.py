"""The case of Mr Penhaligon, of whom little more than his mail is known."""

from __future__ import annotations

from typing import Any

from test_first_sight import _context

from drafter.model.checking import CheckContext


def given_for(letter: str, mail: str) -> CheckContext:
    """The words between greeting and closing, held against what he wrote."""
    return given_in(letter, mail)


def given_in(letter: str, mail: str, *, today: str = "2026-03-20", received: str = "2026-03-12T10:00:00Z",
             **case: Any) -> CheckContext:  # fmt: skip
    """The same with more of the case than his mail."""
    return _context({
        "letter": f"Dear Mr Penhaligon,\n\n{letter}\n\nYours sincerely,\nPriya Nair",
        "language": "en-GB",
        "today": today,
        "signatory": {"name": "Priya Nair", "role": "Guest Relations"},
        "case": {"reference": "DR-1", "received": received, "language": "en-GB",
                 "customer": {"title": "Mr", "given_name": "Alistair", "family_name": "Penhaligon"},
                 "messages": [{"direction": "in", "sent": received, "text": mail}], **case},
    })  # fmt: skip
