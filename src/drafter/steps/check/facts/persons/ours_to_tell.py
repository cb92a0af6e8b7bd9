"""Names of people and places that only we can know: our own, and those that our side of the story passes."""

from __future__ import annotations

import re

from drafter.model.reading.people_words import STAFF
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
"""Somebody whom only we can name: no guide or driver, whom they may have met."""
_OURS_TO_SAY = re.compile(r"\b(?:[Ww]e|I) (?:should|could|might|ought|would|keep|kept)\b(?:(?!\byou)[^.;]){0,60}$")
"""What we did or left undone."""
_WHERE_OURS_SIT = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-ZÀ-Ý][\w’'-]+ ){1,2}(?:in|of|from|at) $")
_ROLES = (
    rf"(?:{STAFF}|head|leader|lead|chief|chef|doctor|nurse|host|hostess|partner|supplier|specialist|coordinator|"
    r"concierge|housekeeper|conductor|guard|master|assistant|secretary|desk|department)"
)
_TOLD_OF = (
    r"(?:(?!(?:and|or|but|so|to|for|with|by|you|we|I|he|she|it|they|who|which|that|was|were|is|has|had)\b)[\w’'-]+ )"
)
"""Words before a role that leave it the name's own: "our station manager", not "and our guide"."""
_ROLE_AFTER = re.compile(
    r"(?: [A-ZÀ-Ý][\w’'-]+){0,2}(?:"
    r",? (?:who|which) (?:runs|ran|run|heads?|headed|leads?|led|owns?|owned|manages?|managed|skippers?|looks?|"
    r"is in charge|is our|was in charge|works?|worked|answers for|trains|teaches|was on (?:duty|shift))\b"
    rf"|(?:, \(?| \(|,? (?=(?:the|our|an?|my|its|their|your) ))(?:(?:the|our|an?|my|its|their|your) )?"
    rf"{_TOLD_OF}{{0,3}}?{_ROLES}\b"
    r"|,? (?:in|at|from|of|on) (?:our|my) |,? (?:in|at|from|of|on) the (?:\w+ ){0,2}?(?:desk|office|team|department|"
    r"station|counter|depot|kitchen|bridge|crew|board)\b"
    r"|,? (?:in|of|from) (?!your\b)[A-Z][\w-]+(?: [A-Z][\w-]+| and| &){0,3} (?:will|has|can|is|would)\b)"
)
"""What follows the name of somebody of ours."""
_IN_A_PLACE = re.compile(r"\b(?:in|at|near|outside|via|through) $")
""" "In Sapporo, our guide should have been the first."""
_TITLED_AFTER = re.compile(
    r",? (?:in|of|from) (?!your\b)(?:[A-Z][\w-]+ ?)(?:[A-Z][\w-]+ ?|and |& ){0,3}"
    r"(?:is|was|will|has|would|can|and|[,.;])"
)
"""Behind a name with a title also where they sit: "Mr Orme of Ground Services, who"."""
_ROLE_BEFORE = re.compile(
    r"\b(?:colleagues?|manager|supervisor|director|head|agent|adviser|advisor|rep|lady|gentleman|man|woman|person|"
    r"colleague|one) (?:at|on|in|from|behind|who|whom|that|of)\b[^.;!?]{0,80}\b(?:is|was) (?:called |named )?$"
    r"|\b(?:speak|spoken|spoke|talk|talked|write|written|wrote|reply) (?:to|with) (?:someone|somebody|one), $"
    r"|\b(?:for|of) (?:the )?(?:[A-Z]\w+ ){1,2}(?:Tours|Travel|Hotels?|Holidays|Lines?|Ferries|Coaches|Group); I "
    r"(?:rang|asked|wrote to|spoke to|called) $"
    r"|\b(?:my|our) (?:\w+ ){0,2}colleagues?,? $"
    r"|\b(?:manager|director|colleague|(?<!your )(?<!his )(?<!her )partner|agent|captain|supervisor|head)\b"
    r"(?:[^.;]{0,25} (?:Mr|Mrs|Ms|Miss|Dr)\.?|,) $"
    r"|\b(?:ask|asking|asked) for $"
    r"|\b(?:I|we)(?:[’']ve| have|[’']m|[’']ll| had| will)? (?:also |now |since )?(?:written|wrote|spoken|spoke|"
    r"reported|gone|been|sent|shown|passed (?:it|this|your letter)) (?:to|with) $"
    r"|\b(?:I|we)(?:[’']ve| have|[’']m|[’']ll| had| will)? (?:also |now |since )?(?:rung|rang|phoned|telephoned|called|"
    r"asked|asking|told|sent|shown|enclose a note from) (?:[A-ZÀ-Ý]\w+ and )?$",
    re.IGNORECASE,
)
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
    return is_introduced(around.before, around.after)


def is_introduced(before: str, after: str, titled: bool = False) -> bool:
    """By the words of the sentence on either side of the name."""
    if _ROLE_BEFORE.search(before) or (_ROLE_AFTER.match(after) and not _IN_A_PLACE.search(before)):
        return True
    return titled and _TITLED_AFTER.match(after) is not None


def at_our_desk(around: Surroundings) -> bool:
    return _AT_OUR_DESK.search(around.before) is not None


def from_where_nobody_told(reading: Reading[Name], known: Known) -> bool:
    """Without a journey: a customer who only wrote where they were going set out from somewhere too."""
    return reading.value.before == "from" and not any(one.value.before == "from" for one in known.names)


def stood_there(reading: Reading[Name], around: Surroundings) -> bool:
    """ "The train was held outside Hosapete": on the way, where nobody of theirs went."""
    return reading.value.before in _ON_THE_WAY and _YOU.search(around.clause_before) is None


def stood_elsewhere(known: Known) -> bool:
    """They tell themselves outside which place it stopped ("Outside Kinnegad the bus stopped")."""
    return any(one.value.before in _ON_THE_WAY or one.value.words[0] in _ON_THE_WAY for one in known.names)
