"""Figures that a letter's own explanations tell, where the customer counted nothing of the kind."""

from __future__ import annotations

from drafter.model import lazy_re as re

_MEASURED = re.compile(
    r"(?:\.\d+)? ?(?:degrees?|°|ml|millilitres?|feet|met(?:re|er)s?|yards?|knots|volts?|watts?)\b"
    r"|(?: (?:to|or) [\w-]+)? (?:business|working|banking) days\b"
)


def is_our_measure(after: str) -> bool:
    """Degrees, feet and volts; "seven to ten business days", which a bank takes. `after`: what stands behind it."""
    return _MEASURED.match(after) is not None
