"""Whom a letter introduces as one of ours: "Mr Renwick, who runs the desk", "the lady at our counter is Ms Nishida"."""

from __future__ import annotations

from drafter.model import lazy_re as re

_ROLES = (
    r"(?:head|managers?|directors?|supervisors?|officers?|colleagues?|team|leader|lead|chief|agents?|engineers?|"
    r"captain|purser|chef|doctor|nurse|guide|driver|rep|representative|host|hostess|partner|supplier|specialist|"
    r"adviser|advisor|coordinator|concierge|housekeeper|conductor|guard|master|assistant|secretary|desk|department)"
)
_AFTER = re.compile(
    r",? (?:who|which) (?:runs|ran|heads|headed|leads|led|manages|managed|looks after|is in charge|is our|"
    r"was in charge|works|worked|answers for|trains|teaches|was on (?:duty|shift))\b"
    rf"|,? \(?(?:(?:the|our|a|an|my|its|their|your) )?(?:[\w’'-]+ ){{0,3}}?{_ROLES}\b"
    r"|,? (?:in|at|from|of|on) (?:our|the|my) "
    r"|,? (?:in|of|from) (?!your\b)(?:[A-Z][\w-]+ ?)(?:[A-Z][\w-]+ ?|and |& ){0,3}"
    r"(?:is|was|will|has|would|can|and|[,.;])",
)
_BEFORE = re.compile(
    r"\b(?:colleagues?|manager|supervisor|director|head|agent|adviser|advisor|rep|lady|gentleman|man|woman|person|"
    r"colleague|one) (?:at|on|in|from|behind|who|whom|that|of)\b[^.;!?]{0,80}\b(?:is|was) (?:called |named )?$"
    r"|\b(?:speak|spoken|spoke|talk|talked|write|written|wrote|reply) (?:to|with) (?:someone|somebody|one), $"
    r"|\b(?:for|of) (?:the )?(?:[A-Z]\w+ ){1,2}(?:Tours|Travel|Hotels?|Holidays|Lines?|Ferries|Coaches|Group); I "
    r"(?:rang|asked|wrote to|spoke to|called) $"
    r"|\b(?:I|we)(?:[’']ve| have|[’']m|[’']ll| will)? (?:rang|rung|asked|asking|told|spoken (?:to|with)|"
    r"spoke (?:to|with)|written to|wrote to|sent|shown|passed (?:it|this|your letter) to|enclose a note from) $",
    re.IGNORECASE,
)


def is_introduced(before: str, after: str) -> bool:
    """By the words of the sentence on either side of the name."""
    return _AFTER.match(after) is not None or _BEFORE.search(before) is not None
