"""The case of Mr Penhaligon, of whom only his mail is known."""

from __future__ import annotations

from test_first_sight import _context

from drafter.model.checking import CheckContext


def given_for(letter: str, mail: str) -> CheckContext:
    """The words between greeting and closing, held against what he wrote."""
    return _context({
        "letter": f"Dear Mr Penhaligon,\n\n{letter}\n\nYours sincerely,\nPriya Nair",
        "language": "en-GB",
        "today": "2026-03-20",
        "signatory": {"name": "Priya Nair", "role": "Guest Relations"},
        "case": {"reference": "DR-1", "received": "2026-03-12T10:00:00Z", "language": "en-GB",
                 "customer": {"title": "Mr", "given_name": "Alistair", "family_name": "Penhaligon"},
                 "messages": [{"direction": "in", "sent": "2026-03-12T10:00:00Z", "text": mail}]},
    })  # fmt: skip
