"""What a cause counts as: the caller's word first, then the ruling for its kind."""

from __future__ import annotations

from drafter.model.circumstances import Circumstances, Control
from drafter.model.rules_of_law import CauseRule


def extraordinary(facts: Circumstances, cause: CauseRule | None) -> bool | None:
    """The caller's word first, then the ruling for that kind of cause; what was within control never is."""
    if facts.cause and facts.cause.extraordinary is not None:
        return facts.cause.extraordinary
    if cause is not None:
        return cause.extraordinary
    return False if facts.cause and facts.cause.control == "within" else None


def control(facts: Circumstances, cause: CauseRule | None) -> Control | None:
    """The caller's word first, then the class of that kind of cause; what is extraordinary lies outside control."""
    if facts.cause and facts.cause.control is not None:
        return facts.cause.control
    if cause is not None:
        return cause.control
    return "outside" if facts.cause and facts.cause.extraordinary else None
