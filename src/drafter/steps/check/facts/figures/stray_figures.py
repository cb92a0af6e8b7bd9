"""A figure that the case tells otherwise or not at all and, by all that is told around it, is not ours to tell."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.ages import is_of_an_age_rule
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.dates import WrittenDate
from drafter.model.reading.durations import durations_in
from drafter.model.reading.flights import flights_in
from drafter.model.reading.reading import Reading, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.days.known_days import Days, days_of
from drafter.steps.check.facts.days.new_days import PAID_OUT
from drafter.steps.check.facts.figures.figures_held import Signs
from drafter.steps.check.facts.figures.figures_told import figures_told, is_same
from drafter.steps.check.facts.figures.own_measures import is_our_measure
from drafter.steps.check.facts.figures.parts import with_the_rest
from drafter.steps.check.facts.figures.party import is_of_company
from drafter.steps.check.facts.figures.stray_figure_signs import InLetter, figure_signs, in_letter, meant_for
from drafter.steps.check.facts.figures.stray_mentions import Figured, figured_in, numbers_in
from drafter.steps.check.facts.hours.clock import of_flight
from drafter.steps.check.facts.hours.explained_spans import told_without_unit
from drafter.steps.check.facts.hours.known_spans import is_the_whole
from drafter.steps.check.facts.hours.reckoned import listed_total
from drafter.steps.check.facts.hours.spans import LESS
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import not_in_case, remark
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_RULES = {
    "day": "FAC-02",
    "time": "FAC-09",
    "minutes": "FAC-10",
    "days": "FAC-10",
    "months": "FAC-10",
    "label": "FAC-13",
}
_WHAT = {"time": "time", "minutes": "length of time", "days": "length of time", "months": "length of time"}
_OFFERED = re.compile(
    r"\b(?:is|are) (?:only )?(?:offered|available|paid|due|given|served|allowed|kept|held) "
    r"(?:only )?(?:from|for|to|after|within|in)\b[^.;]{0,20}$"
)
""" "The room is offered only from twelve hours": a rule of ours."""
_TOLD_US = re.compile(r"\b(?:told|informed|notified|warned|advised|rang|wrote to) (?:us|me|our \w+)\b[^,;]{0,30}$")
_DAY_BESIDE = re.compile(r",? (?:just |only )?(?:the|one|a) day (?P<way>before|after)\b")
_EXTENSION = re.compile(r"\b(?:extension|ext\.?|option) $", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin (?:the (?:next )?|another |a further )?$", re.IGNORECASE)
"""A term, of which other readers know whether it is ours."""
_LAW = re.compile(
    r"\b(?:regulations?|article|law|convention|act|directive|statut\w+|allowances?|limits?|entitle[sd]?|kilomet\w+|km)\b",
    re.IGNORECASE,
)
_I = re.compile(r"\bI\b")
_WE_DID = re.compile(r"\b(?:I|[Ww]e)\b[^,;]{0,60}$")
_WE = re.compile(r" (?:I|we)\b")
_UNTIL = re.compile(r"\b(?:until|till|by|before|from|valid to) (?:\w+day,? )?(?:the )?$")
_HAN_UNTIL = re.compile(r"(?:[(（][^)）]*[)）])?(?:或)?(?:之前|以前|前|為止|止|到期)")
_IN_YEARS = re.compile(r"\b(?:years?|months?)\b", re.IGNORECASE)
_HIGH_UP = re.compile(r"[ -](?:feet|foot)\b")
_IN_THE_AIR = 10_000
_OF_DAYS = re.compile(r" of (?:the|your|those|these|their) (?:\w+ )?(?:days|nights)\b")
_TO = re.compile(r"(?:\bfrom [^.;]{4,40}|\d )(?:\bto|\buntil|\btill|–) (?:\w+day,? )?(?:the )?$")
_MENDED = re.compile(
    r"\b(?:rebuilt|replaced|repaired|reopened|retested|mended|fixed|serviced|inspected|overhauled|repainted|retrained)\b"
    r"[^,;]{0,20}\bon (?:\w+day,? )?(?:the )?$"
)
_BESIDE = 2
"""Days within which another end may be meant."""
_ENDING = re.compile(r"\b(?:ending|ends|ended)(?: in| with)?:? $", re.IGNORECASE)
_SURER = 2.5
"""By how much surer we must be of what we are likelier to know than they."""
_OF_MONTH = frozenset(("of month",))
_SHOWN = 2
"""Figures of the case that a remark offers instead."""


def stray_figure_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Asks where the figure comes from, or whether it belongs here."""
    bound = context.kinds.stray_figures_in(context.language).bound
    if context.case is None or bound is None:
        return
    named = _named(context.text)
    for reading, around in _asserted(context, sentences):
        if _is_part(reading.value, around, context) or _is_listed(reading, around, context):
            continue
        odds, stands = _odds(reading.value, around, in_letter(reading, around, named, context), context)
        if odds >= bound + (_SURER if _is_likely_ours(reading.value, around, context) else 0.0):
            meant = [other.text for other in meant_for(reading.value, named, context) if other.text]
            yield _finding(reading, stands, meant[:_SHOWN])


def stray_figures(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Figured], Signs]]:
    """Every figure of the letter's body that it says to be so, with its signs."""
    named = _named(context.text)
    for reading, around in _asserted(context, sentences):
        letter = in_letter(reading, around, named, context)
        yield reading, figure_signs(reading.value, around, letter, context)


def _named(text: str) -> Counter[tuple[str, Any]]:
    return Counter((one.value.kind, one.value.key) for one in figured_in(text))


def _is_ours(one: Figured, around: Surroundings, context: CheckContext) -> bool:
    """Of a rule, a day of a flight whose times nobody has told; a day of the month that the case tells with its
    month; 一, which Chinese says of anything."""
    if _is_rule(around) or _is_of_the_writer(one, around) or one.words == "一":
        return True
    if one.kind == "label" and _is_told_alone(one.words, context):
        return True
    if one.kind == "months" and _is_told_in_years(one, context):
        return True
    if one.kind == "minutes" and LESS.search(around.before):
        return True
    if one.kind in ("minutes", "days", "count") and _is_of_their_length(one, around, context):
        return True
    if one.kind == "count" and is_of_company(one.key, one.things, context):
        return True
    days = (other for other in figures_told(context).by_kind.get("count", ()) if other.things == _OF_MONTH)
    told = one.things == _OF_MONTH and any(is_same(one, other) for other in days)
    return told or (one.kind == "day" and _is_our_day(one, around, context))


def _is_of_the_writer(one: Figured, around: Surroundings) -> bool:
    """ "I taught for nineteen years"; "thirty-five thousand feet", as everybody says."""
    if one.kind == "count":
        return is_our_measure(around.after) or bool(one.key >= _IN_THE_AIR and _HIGH_UP.match(around.after))
    return one.kind == "months" and _I.search(around.clause_before) is not None


def _is_told_alone(words: str, context: CheckContext) -> bool:
    """The 43 of 閘口由21改到43再改回21, which has no word of its own behind it."""
    alone = re.compile(
        rf"(?<![\w.,:]){re.escape(words)}(?=[再改轉到至、，。；和與及往])|[由從到至回往]{re.escape(words)}(?=[再改轉到至、，。；和與及往])"
    )
    return any(alone.search(text) for text in known_texts(context))


def _is_told_in_years(one: Figured, context: CheckContext) -> bool:
    """ "Thirty-six years" of "I am eighty-four years of age and was a nurse for thirty-six of them"."""
    told = (sentence.text for text in known_texts(context) for sentence in sentences_in(text))
    return any(one.numbers <= frozenset(numbers_in(said)) and _IN_YEARS.search(said) for said in told)


def _is_of_their_length(one: Figured, around: Surroundings, context: CheckContext) -> bool:
    """ "Twelve of the fourteen days", where they told of fourteen, or of twelve; what they told without its unit;
    nights behind the days of the same stay."""
    if one.kind == "count":
        lengths = figures_told(context).by_kind.get("days", ()) if _OF_DAYS.match(around.after) else ()
        return any(other.key[0] <= one.key <= other.key[1] for other in lengths)
    if one.kind == "days" and one.words.endswith("夜") and around.before[-1:] in ("天", "日"):
        return True  # 六天五夜: the days are held against what was told
    whole = one.kind == "days" and is_the_whole(one.key[0], around.before, context)
    return whole or told_without_unit(one.words, context)


def _is_our_day(one: Figured, around: Surroundings, context: CheckContext) -> bool:
    """Of our workshop's doing, of a flight whose times nobody has told, counted from a day of theirs, on which somebody
    told us, or up to which something of ours is good."""
    if (not moments_of(context).times and _is_of_flight(around)) or _TOLD_US.search(around.before):
        return True
    if _MENDED.search(around.before):
        return True
    days, written = days_of(context), WrittenDate(day=one.key[0], month=one.key[1])
    said, day = _DAY_BESIDE.match(around.after), written.nearest(context.today)
    until = _UNTIL.search(around.before) or _HAN_UNTIL.match(around.after)
    paid = PAID_OUT.search(around.after)
    if (day and day > context.today and (until or paid)) or _ends_a_stay(day, around, context):
        return True
    if said and day:
        other = day + dt.timedelta(days=1 if said["way"] == "before" else -1)
        return other in days.of_event | days.told_or_to_come
    if day in days.next_days or _is_of_our_doing(day, around, days):
        return True
    return days.counted(read_at(one.sentence, one.span.at, one.span.end, written), around.sentence)


def _is_of_our_doing(day: dt.date | None, around: Surroundings, days: Days) -> bool:
    """ "I spoke to the hotel on 28 July": what we did since they wrote."""
    ours = _WE_DID.search(around.before) is not None or _WE.match(around.after) is not None
    return ours and day is not None and day > min(days.moments.contact, default=day)


def _ends_a_stay(day: dt.date | None, around: Surroundings, context: CheckContext) -> bool:
    """ "From 3 August to 7 August", of their four nights from 3 August."""
    if day is None or not _TO.search(around.before):
        return False
    lengths = {other.key[0] for other in figures_told(context).by_kind.get("days", ())}
    told = days_of(context).of_event | days_of(context).told_or_to_come
    beside = any(0 < abs((day - one).days) <= _BESIDE for one in told)
    return not beside and any((day - first).days in lengths for first in told)


@lru_cache(maxsize=2048)
def _is_rule(around: Surroundings) -> bool:
    """Of a law, an offer or a term, of how to reach us, or of an account that our books know."""
    if _OFFERED.search(around.before) or _WITHIN.search(around.before):
        return True
    ours = _LAW.search(around.sentence) is not None or _EXTENSION.search(around.before) is not None
    ours = ours or _ENDING.search(around.before) is not None or is_of_an_age_rule(around.before, around.after)
    return ours or bool(phones_in(around.sentence))


def _is_of_flight(around: Surroundings) -> bool:
    return of_flight(around) or bool(flights_in(around.sentence))


def _is_likely_ours(one: Figured, around: Surroundings, context: CheckContext) -> bool:
    untold = not moments_of(context).times
    return looked_up(around) or (untold and (one.kind == "minutes" or (one.kind == "time" and _is_of_flight(around))))


def _asserted(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Figured], Surroundings]]:
    body = body_of(context.text)
    for reading in figured_in(context.text):
        around = sentences.around(reading)
        if body.start <= reading.start < body.stop and around.asserted and not (around.to_come or around.deadline):
            if _is_ours(reading.value, around, context):
                continue
            yield reading, around


def _is_part(one: Figured, around: Surroundings, context: CheckContext) -> bool:
    """With what the sentence adds to it, a count of theirs."""
    whole = with_the_rest(one.key, around) if one.kind == "count" else None
    return whole is not None and any(other.key == whole for other in figures_told(context).by_kind.get("count", ()))


def _is_listed(reading: Reading[Figured], around: Surroundings, context: CheckContext) -> bool:
    """The whole of lengths that the sentence lists; whether it is right others reckon."""
    if reading.value.kind not in ("minutes", "days"):
        return False
    spans = (one.value for one in durations_in(context.text) if one.start <= reading.start < one.end)
    return any(listed_total(one, around) is not None for one in spans)


def _odds(one: Figured, around: Surroundings, letter: InLetter, context: CheckContext) -> tuple[float, bool]:
    """And whether the figure stands in the case at all; a figure's sentence says all that stands around it."""
    return figures_told(context).remembered((one, letter), lambda: _worked_out(one, around, letter, context))


def _worked_out(one: Figured, around: Surroundings, letter: InLetter, context: CheckContext) -> tuple[float, bool]:
    signs = figure_signs(one, around, letter, context)
    return context.kinds.stray_figures_in(context.language).odds(signs), bool(signs["own"] or signs["stands"])


def _finding(reading: Reading[Figured], stands: bool, meant: list[str]) -> Finding:
    kind = reading.value.kind
    rule = _RULES.get(kind, "FAC-11")
    if not stands:
        return not_in_case(rule, reading, _WHAT.get(kind, "figure"), meant)
    message = f"The case tells {reading.text} of something else. Is it right here?"
    return remark(rule, reading, "warning", "until_reason", message, tuple(dict.fromkeys(meant)))
