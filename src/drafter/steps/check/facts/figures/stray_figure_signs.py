"""What speaks for a figure of the letter being a wrong one, and what for its being right, reckoned or ours to tell."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from typing import Any, NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import WrittenDate
from drafter.model.reading.durations import durations_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.known_days import days_of
from drafter.steps.check.facts.figures.figures_held import Signs, held_against
from drafter.steps.check.facts.figures.figures_near import WAYS, Near, near_signs, nearest_free
from drafter.steps.check.facts.figures.figures_told import Told
from drafter.steps.check.facts.figures.han_surroundings import han_signs
from drafter.steps.check.facts.figures.stray_mentions import Figured
from drafter.steps.check.facts.hours.clock import of_flight
from drafter.steps.check.facts.hours.explained_spans import LATE, is_explained
from drafter.steps.check.facts.hours.known_delays import known_delays
from drafter.steps.check.facts.known import moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.surroundings import Surroundings

Named = Mapping[tuple[str, Any], int]
"""How often the letter tells each figure, by kind and value."""
_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_THEY_SAY = re.compile(
    r"\b(?:you|your \w+) (?:\w+ )?(?:say|said|write|wrote|tell|told|describe|mention|ask|report|complain|count|put|"
    r"gave|paid|waited|sat|stood|spent|rang|called|booked|arrived|landed|left|reached|were|had|flew|travelled|missed)\w*\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:regulations?|article|law|legal|rules?|convention|act|section|cfr|kilomet\w+|km|allowances?|enough|needs?|"
    r"limits?|terms|conditions|policy|guidance|code|standard|normally|usual(?:ly)?|always|every|maximum|minimum)\b",
    re.IGNORECASE,
)
_OURS_BEFORE = re.compile(
    r"\b(?:within|up to|per|every|each|at least|at most|allow|over|under|more than|less than|fewer than|our|any|next|"
    r"about|around|some|nearly|almost|roughly|another|further|only|just|until|by)(?: the)?(?: next)?\s*$",
    re.IGNORECASE,
)
_WORKINGS = re.compile(
    r"\b(?:aircraft|airplane|plane|engine|locomotive|spares?|standby|rostered|shipment|cart|escort|supplier|captain|pilot|"
    r"mechanic|engineer\w*|depot|diverted|rotation|inbound|shift|freight|contractor|handler\w*|scann\w+|routed|loaded|"
    r"log(?:s|ged|book)?|records?|crew|staff|colleagues?|manager|agents?|repair\w*|inspect\w*|training|roster)\b",
    re.IGNORECASE,
)
_REDRESS = re.compile(
    r"\b(?:refund\w*|pay(?:ing|ment|s)?|credit\w*|vouchers?|miles|points|account|cheque|compensat\w+|transfer\w*|valid|"
    r"reach you|offer\w*)\b",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"\b(?:delay\w*|late|behind)\b[^.,;]{0,20}$|\bdelay (?:was|of|came to|is|stands at) $", re.IGNORECASE
)
_REACH_US = re.compile(
    r"\b(?:phone|telephone|ring|call|reach|line|extension|ext|desk|office|weekdays?|Monday|hours)\b", re.IGNORECASE
)
_OF_CONTACT = re.compile(
    r"\b(?:calls?|letters?|notes?|e-?mails?|messages?|answers?|repl(?:y|ies)|response|form|complaint)\b[^.,;]{0,14}"
    r"\b(?:of|on|from|dated) (?:\w+day,? )?(?:the )?$"
    r"|\b(?:wrote|write|written|writing|rang|ring|phoned|called|e-?mailed|telephoned|answered|replied|spoke)\b"
    r"[^.,;]{0,30}\b(?:on|of) (?:\w+day,? )?(?:the )?$"
)
""" "Your note of", "you had to write again on": of what passed between them and us."""
_OF_THEM = re.compile(r" of (?:you|them|us|your)\b")
_UP_TO = 3
_BEFORE = {"for": "for", "at": "at", "in": "in", "of": "of", "on": "on", "by": "by", "after": "after", "the": "the",
           "your": "your", "our": "our", "within": "within", "than": "than", "to": "to", "from": "from", "and": "and",
           "was": "was", "were": "was", "is": "is", "are": "is", "with": "with", "all": "all", "these": "the",
           "those": "the", "until": "until", "or": "and", "a": "a", "last": "last", "first": "last"}  # fmt: skip
_LAST_WORD = re.compile(r"([A-Za-z]+)\W{0,3}$")
_ALONE = ("any_head", "you", "you_at_all", "story", "near_story", "they_say", "we", "workings", "law", "hundreds",
          "size", "redress", "rival_alike", "looked_up", "aligned_rival", "one_head", "clause_rival",
          "clause_rival_only", "clause_ahead", "mates_rival", "before_known",
          *(f"free_{way}" for way in WAYS))  # fmt: skip
_FREE = ("rival_head", "rival_alike", "head_alike", "aligned_rival", "one_head")
_KNOWN = ("stands", "own", "made", "explained", "balance", "summed")
_BY_KIND = ("nowhere", "any_head", "near_story", "own", "rival_free", "you", "we", "workings", "aligned_rival")


class InLetter(NamedTuple):
    """What the rest of the letter says of a figure: whether it tells what may have been meant, leaves some out, tells
    the figure again, makes it of two others, or reckons it."""

    rival_used: bool
    rival_free: bool
    again: bool
    summed: bool
    explained: bool
    near: Near | None = None


def figure_signs(one: Figured, around: Surroundings, letter: InLetter, context: CheckContext) -> Signs:
    signs = {
        **held_against(one, context).signs,
        **_around(around),
        **han_signs(around),
        **_unknown(one, around, context),
        **_shared_out(one, around),
        "alone": float(one.span.first == 0 and one.span.last == len(one.sentence)),
        **(_of_day(one, around, context) if one.kind == "day" else {}),
        **{name: float(said) for name, said in letter._asdict().items() if name != "near"},
        **near_signs(one, letter.near),
    }
    return {**signs, **_together(one, signs)}


def in_letter(reading: Reading[Figured], around: Surroundings, named: Named, context: CheckContext) -> InLetter:
    one, rivals = reading.value, held_against(reading.value, context).meant
    free = meant_for(one, named, context)
    return InLetter(
        rival_used=len(free) < len(rivals),
        rival_free=bool(free),
        again=named[one.kind, one.key] > 1,
        summed=one.kind == "count" and _is_summed(one, named),
        explained=one.kind in ("minutes", "days") and _is_explained(reading, around, context),
        near=nearest_free(held_against(one, context).near, named),
    )


def meant_for(one: Figured, named: Named, context: CheckContext) -> list[Told]:
    """What the case tells and the letter does not, best first."""
    return [other for other in held_against(one, context).meant if (other.kind, other.key) not in named]


def _together(one: Figured, signs: Signs) -> Signs:
    """Signs that say more beside others."""
    known = any(signs[name] for name in _KNOWN)
    more = {"nowhere": float(not known)}
    if not known:
        more |= {f"nowhere {name}": signs.get(name, 0.0) for name in _ALONE}
        more |= {f"nowhere {name}": said for name, said in signs.items() if name.startswith("han ")}
    if signs["rival_free"]:
        more |= {f"rival_free {name}": signs.get(name, 0.0) for name in _FREE}
    every = {**signs, **more}
    return {**more, **{f"is_{one.kind} {name}": every.get(name, 0.0) for name in _BY_KIND}}


def _around(around: Surroundings) -> Signs:
    before = _LAST_WORD.search(around.before)
    word = before[1].casefold() if before else ""
    return {
        "always": 1.0,
        "you": float(_YOU.search(around.clause_before) is not None),
        "you_at_all": float(_YOU.search(around.sentence) is not None),
        "we": float(_WE.search(around.clause_before) is not None),
        "we_at_all": float(_WE.search(around.sentence) is not None),
        "they_say": float(_THEY_SAY.search(around.before) is not None),
        "law": float(_LAW.search(around.sentence) is not None),
        "ours_before": float(_OURS_BEFORE.search(around.before) is not None),
        "workings": float(_WORKINGS.search(around.clause_before) is not None),
        "workings_at_all": float(_WORKINGS.search(around.sentence) is not None),
        "redress": float(_REDRESS.search(around.sentence) is not None),
        "reach_us": float(_REACH_US.search(around.sentence) is not None),
        "to_come": float(around.to_come),
        "future": float(around.future),
        "supposed": float(around.supposed),
        "denied": float(around.denied),
        "event": float(around.event),
        "looked_up": float(looked_up(around)),
        "of_them": float(_OF_THEM.match(around.after) is not None),
        "sums_beside": float(min(len(amounts_in(around.sentence)), _UP_TO)),
        f"before_{_BEFORE.get(word, 'other' if word else 'nothing')}": 1.0,
    }


def _unknown(one: Figured, around: Surroundings, context: CheckContext) -> Signs:
    """Whether the case has no flights, and what only they would tell: when one came in, and how late."""
    bare, flown = not moments_of(context).times, of_flight(around)
    late = LATE.match(around.after) is not None or _DELAYED.search(around.before) is not None
    return {
        "bare": float(bare),
        "late": float(late),
        "late_untold": float(late and not known_delays(context)),
        "flown": float(flown),
        "flown_untold": float(bare and flown),
        f"bare is_{one.kind}": float(bare),
        f"flown_untold is_{one.kind}": float(bare and flown),
    }


def _shared_out(one: Figured, around: Surroundings) -> Signs:
    """Whether the sentence tells a sum for each and a sum for all, and this is how many that makes."""
    sums = {sum_.value for sum_ in amounts_in(around.sentence)}
    ways = {
        a.amount / b.amount
        for a, b in permutations(sums, 2)
        if a.currency == b.currency and a.amount > b.amount > 0 and a.amount % b.amount == 0
    }
    here = not one.numbers.isdisjoint(ways)
    return {"each": float(here), "not_each": float(bool(ways) and not here)}


def _is_summed(one: Figured, named: Named) -> bool:
    """What two other counts of the letter make together, or one less the other."""
    others = [key for kind, key in named if kind == "count" and key != one.key]
    return any(one.key in (a + b, abs(a - b)) for n, a in enumerate(others) for b in others[n:])


def _of_day(one: Figured, around: Surroundings, context: CheckContext) -> Signs:
    """Whether it lies after the day on which the customer wrote, or after that of the letter."""
    days = days_of(context)
    near = WrittenDate(day=one.key[0], month=one.key[1]).nearest(context.today)
    if near is None:
        return {}
    wrote = max(days.moments.contact, default=context.today)
    first = min(days.of_event or days.told, default=near)
    of_contact = _OF_CONTACT.search(around.before) is not None
    return {
        "after_today": float(near > context.today),
        "after_wrote": float(wrote < near <= context.today),
        "today": float(near == context.today),
        "before_first": float(near < first),
        "weekday_told": float(near.weekday() in days.weekdays),
        "of_month_told": float(one.key[0] in days.ordinals),
        "of_contact": float(of_contact),
        "other_contact": float(of_contact and near not in days.moments.contact),
    }


def _is_explained(reading: Reading[Figured], around: Surroundings, context: CheckContext) -> bool:
    spans = (one for one in durations_in(context.text) if one.start <= reading.start < one.end)
    return any(is_explained(one, around, context) for one in spans)
