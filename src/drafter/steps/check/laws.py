"""Laws: a regulation the letter names must be one that this journey can fall under."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.reading.reading import spans_in
from drafter.steps.check.inspection import Hit, Inspection

_BETWEEN = " ~ "
"""Between a name of a law and its regime, in the rule file's words."""


def wrong_law(letter: Inspection) -> Iterator[Hit]:
    """A law of no regime that was worked out for this case, owed or not; silent where none was."""
    worked_out = letter.context.regimes
    for line in letter.rule.words if worked_out else ():
        name, _, regime = line.rpartition(_BETWEEN)
        if regime in worked_out:
            continue
        for sentence in letter.prose.sentences:
            for start, end in spans_in(name, sentence.plain):
                at = sentence.start
                yield Hit(start=at + start, end=at + end, values={"laws": ", ".join(sorted(worked_out))})
