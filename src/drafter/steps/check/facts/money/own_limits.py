"""What we refund without asking, up to so much a day or a meal: a rule of ours, no sum of the case."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.steps.check.facts.surroundings import Surroundings

_UP_TO = re.compile(r"\bup to (?:[^.;]{0,25}, [^.;]{0,30}|[^.;]{0,60} and )?$", re.IGNORECASE)
"""The second and third of a list too: up to £20 for a meal, £150 for a night and £60 for a transfer."""
_EACH = re.compile(
    r"\s*(?:a|per|each|every|for (?:a|an|each|every|the)) "
    r"(?:night|day|week|hour|person|meal|transfer|taxi|room|hotel|bag|trip)\b",
    re.IGNORECASE,
)
_HAN_EACH = ("每天", "每日", "每晚", "每人")


@lru_cache(maxsize=2048)
def is_own_limit(around: Surroundings) -> bool:
    english = _UP_TO.search(around.before) is not None and _EACH.match(around.after) is not None
    return english or (around.before.endswith(_HAN_EACH) and "以內" in around.after[:4])
