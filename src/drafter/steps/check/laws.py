"""Laws: a regulation the letter names must be one that this journey can fall under."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.anchors import stands_in
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import REMEMBERED

_BETWEEN = " ~ "
"""Between a name of a law and its regime, in the rule file's words."""


def wrong_law(letter: Inspection) -> Iterator[Hit]:
    """A law of no regime that was worked out for this case, owed or not; silent where none was."""
    worked_out = letter.context.regimes
    named = (line.rpartition(_BETWEEN) for line in letter.rule.words if worked_out)
    others = tuple(name for name, _, regime in named if regime not in worked_out)
    found = [
        (nth, sentence.start + start, sentence.start + end)
        for sentence in letter.prose.sentences
        for nth, start, end in _named_in(others, sentence.plain)
    ]
    for _, start, end in sorted(found):
        yield Hit(start=start, end=end, values={"laws": ", ".join(sorted(worked_out))})


@lru_cache(maxsize=REMEMBERED)
def _named_in(names: tuple[str, ...], sentence: str) -> tuple[tuple[int, int, int], ...]:
    """Where each name stands, with its number; remembered, since few sentences change."""
    lower = sentence.lower()
    stand = ((nth, name) for nth, name in enumerate(names) if stands_in(name, lower))
    return tuple((nth, *one.span()) for nth, name in stand for one in re.finditer(name, sentence))
