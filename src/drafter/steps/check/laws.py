"""Laws: a regulation the letter names must be one that this journey can fall under."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
            for found in re.finditer(name, sentence.plain):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield Hit(start=start, end=end, values={"laws": ", ".join(sorted(worked_out))})
