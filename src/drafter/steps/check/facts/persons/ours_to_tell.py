"""Names of people and places that only we can know: our own, and those that our side of the story passes."""

from __future__ import annotations

import re

from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.persons.known_names import Known
from drafter.steps.check.facts.proper_names import Name
from drafter.steps.check.facts.surroundings import TO_COME, Surroundings

_OURS = re.compile(
    r"\b(?:colleagues?|manager|supervisor|director|team|agent|adviser|advisor|crew|captain|purser|officer|called|named|"
    r"engineer|head|partner|supplier|courier|our|my|I enclose|signed by|(?:we|I) (?:run|fly|sail|go|operate|serve|move|"
    r"rotate))\b[^.;]{0,25}$",
    re.IGNORECASE,
)
"""Somebody whom only we can name."""
_OURS_TO_SAY = re.compile(r"\b(?:[Ww]e|I) (?:should|could|might|ought|would|keep|kept)\b(?:(?!\byou)[^.;]){0,60}$")
"""What we did or left undone."""
_WHERE_OURS_SIT = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-ZÀ-Ý][\w’'-]+ ){1,2}(?:in|of|from|at) $")
_SPOKEN_TO = re.compile(
    r"\b(?:manager|director|colleague|partner|agent|captain|supervisor|head)\b"
    r"(?:[^.;]{0,25} (?:Mr|Mrs|Ms|Miss|Dr)\.?|,) $"
    r"|\b(?:ask|asking|asked) for $"
    r"|\b(?:I|we)(?: have|[’']ve| had)? (?:also |now |since )?(?:written|wrote|spoken|spoke|reported|gone|been) to $"
    r"|\b(?:I|we)(?: have|[’']ve| had)? (?:also |now |since )?(?:rung|rang|phoned|telephoned|called|asked) "
    r"(?:[A-ZÀ-Ý]\w+ and )?$",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"(?: [A-ZÀ-Ý][\w’'-]+){0,2},? (?:\w+ ){0,2}?(?:who (?:runs?|heads?|leads?|manages?|looks|works)|head of|"
    r"(?:from|of|in|at) our|in [A-Z]\w+ (?:will|has|can|is)|"
    r"(?:the|our|your|its|their) (?:[\w-]+ ){0,2}(?:manager|director|captain|supervisor|head|partner|agent|purser))\b"
)
"""What follows the name of somebody of ours."""
_AT_OUR_DESK = re.compile(
    r"\b(?:everyone|everybody|all(?: of us)?|colleagues|here|counter|desk|team|behalf) (?:here )?(?:at|of) $"
)
_ON_THE_WAY = frozenset(("outside", "near"))
_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b|[您你]|閣下", re.IGNORECASE)


def only_we_can_tell(around: Surroundings) -> bool:
    return (
        bool(_OURS.search(around.before) or _OURS_TO_SAY.search(around.before) or sits_there(around))
        or TO_COME.search(around.before) is not None
    )


def sits_there(around: Surroundings) -> bool:
    """ "Mrs Dove in Carlisle"."""
    return _WHERE_OURS_SIT.search(around.before) is not None


def bears_our_role(around: Surroundings) -> bool:
    """ "Mrs Lockhart, head of ground services"; "ask for Bertie"."""
    return _INTRODUCED.match(around.after) is not None or _SPOKEN_TO.search(around.before) is not None


def at_our_desk(around: Surroundings) -> bool:
    return _AT_OUR_DESK.search(around.before) is not None


def from_where_nobody_told(reading: Reading[Name], known: Known) -> bool:
    """Without a journey: a customer who only wrote where they were going set out from somewhere too."""
    return reading.value.before == "from" and not any(one.value.before == "from" for one in known.names)


def stood_there(reading: Reading[Name], around: Surroundings) -> bool:
    """ "The train was held outside Hosapete": on the way, where nobody of theirs went."""
    return reading.value.before in _ON_THE_WAY and _YOU.search(around.clause_before) is None
