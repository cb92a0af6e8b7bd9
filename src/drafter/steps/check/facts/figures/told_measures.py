"""Ages, weights, lengths and degrees against what the customer wrote."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import durations_in
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.hours.known_spans import DAYS_OF_A_WEEK
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?|{WORDS})"
_YOUNG = (
    r"\b(?:twins?|triplets|bab(?:y|ies)|boys?|girls?|sons?|daughters?|child(?:ren)?|infants?|toddlers?|ones?|"
    r"grand(?:son|daughter|child)|nephew|niece|pupp(?:y|ies)|dogs?|kittens?|cats?|calf|foal)"
)
_SAME_UNIT = {
    "years": (
        rf"\b(?P<n>{_NUMBER})[ -]years?[ -]old\b|\baged (?P<m>{_NUMBER})\b|"
        rf"(?<![\d月])(?<!\d年)(?P<zh>\d{{1,3}}|{HAN})歲(?!機場|空港)"
    ),
    "months": rf"\b(?P<n>{_NUMBER})[ -]months?[ -]old\b|(?:{_YOUNG} of|\baged|\bage) (?P<m>{_NUMBER}) months\b"
    rf"|(?P<zh>\d{{1,2}}|{HAN})個月大",
    "weeks": rf"\b(?P<n>{_NUMBER})[ -]weeks?[ -]old\b|(?:{_YOUNG} of|\baged|\bage) (?P<m>{_NUMBER}) weeks\b"
    rf"|(?P<zh>\d{{1,2}}|{HAN})週大",
    "kg": rf"\b(?P<n>{_NUMBER}) ?(?:kg|kgs|kilos?|kilograms?)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})(?:公斤|千克)",
    "km": rf"\b(?P<n>{_NUMBER}) ?(?:km|kilomet\w+)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})公里",
    "metres": rf"\b(?P<n>{_NUMBER}) ?(?:met(?:re|er)s?)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})(?<!平方)米",
    "degrees": rf"(?<![\d.])(?P<n>\d{{1,3}}(?:\.\d)?) ?(?:°|degrees)|\bminus (?P<m>{_NUMBER})\b(?! (?:the|a|my|your)\b)"
    r"|(?<![\d.])(?P<zh>\d{1,3}(?:\.\d)?)度(?!假)",
    "cm": rf"\b(?P<n>{_NUMBER}) ?(?:cm|centimet\w+)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}})(?:厘米|公分)",
}
_UNITS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _SAME_UNIT.items()}
_GROWN = 13
"""From which a number is so rare that one told anywhere is the age."""
_BARE_AGE = re.compile(
    rf"(?:\b(?:is|was|at|turned|turning|and|aged|just|only|who is|be)|[’']s)\s+(?P<n>\d{{1,3}}|{WORDS})"
    r"(?=\s*(?:[,.;)](?!\d)|and\b|in\b|next\b|but\b|now\b))"
    r"|[(（]\s*(?P<m>\d{1,2})\s*[)）]"
    rf"|\b(?:[A-Z][a-z]+|son|daughter|boy|girl|baby|mother|father|grandson|granddaughter), (?P<k>\d{{1,2}}|{WORDS})"
    r"(?=, [a-z])"
    rf"|今年(?:已|才|剛|快)?(?P<zh>\d{{2}}|{HAN})(?=[，。；、])",
)
_ALONE_AT = re.compile(
    rf"\b(?:on (?:her|his|their) own|alone|unaccompanied|who,?) at (?P<n>\d{{1,2}}|{WORDS})\b(?! (?:the|"
    rf"in the|o['’]clock|a\.?m|p\.?m))"
    rf"|\bAt (?P<start>\d{{2}}), |\b(?:boy|girl|child|son|daughter|man|woman|lady|"
    rf"gentleman|baby|toddler|teenager|pensioner|dog|cat|puppy|kitten|horse|lad|mother|father|widow|widower) "
    rf"of (?P<of>\d{{1,2}}|{WORDS})(?=[,.;]| \w)"
    rf"|\b(?:who|she|he) (?:was|is|turned|will be|turns) (?P<who>\d{{1,2}}|{WORDS})"
    rf"(?=,| last| next| this| on | in [A-Z]| at the time)"
)
_ANY = re.compile(rf"(?<![\w.,£€$])\d{{2,3}}(?![\w.,]\d)|\b{WORDS}", re.IGNORECASE)
_NEAR_LIMIT = 30
_LIMIT = re.compile(
    r"\b(?:allowance|limit|up to|maximum|at most|under|over|than|from the age)\b|上限|以下|以上|限|未滿|未满|不足",
    re.IGNORECASE,
)


def measure_findings(context: CheckContext, sentences: Sentences, told: str) -> Iterator[Finding]:
    for unit, right, agreed in _measures_told(told):
        for found in found_in(_UNITS[unit], context.text):
            reading = read_at(context.text, found.start(), found.end(), unit)
            if _value(found) not in agreed and not _is_limit(sentences.around(reading)):
                yield contradicts("FAC-11", reading, right)


@lru_cache(maxsize=16)
def _measures_told(told: str) -> tuple[tuple[str, tuple[str, ...], frozenset[Decimal | None]], ...]:
    """Of each unit that the customer used: their words, and every number that agrees with them."""
    every = {one.value.number for one in figures_in(told) if one.value.kind in ("count", "age", "place")}
    found = []
    for unit, pattern in _UNITS.items():
        known = {_value(one): one.group() for one in matches_in(pattern, told)}
        ages = {_bare_age(one) for one in matches_in(_BARE_AGE, told)} if unit == "years" else set()
        figures = every if unit == "years" else _lengths_in(told) if unit in ("months", "weeks") else set()
        if known or ages:
            right = (*known.values(), *(str(age) for age in ages))
            found.append((unit, right, frozenset({*known, *ages, *figures})))
    return tuple(found)


def _lengths_in(told: str) -> set[Decimal]:
    """In months, and those of days in weeks."""
    return {
        Decimal(one.value.low) / (DAYS_OF_A_WEEK if one.value.unit == "days" else 1)
        for one in durations_in(told)
        if one.value.unit != "minutes"
    }


def _is_limit(around: Surroundings) -> bool:
    """ "Under twelve years old", "23 kg at most"; an over or a than further off is of something else."""
    return _LIMIT.search(around.before[-_NEAR_LIMIT:] + " " + around.after[:_NEAR_LIMIT]) is not None


def _value(found: re.Match[str]) -> Decimal | None:
    return number_of(found["n"] or found["m"] or found["zh"])


def _bare_age(found: re.Match[str]) -> Decimal | None:
    return number_of(found["n"] or found["m"] or found["k"] or found["zh"])


def age_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """ "On her own at 12" where the customer wrote that she is 11."""
    known = {_bare_age(one) for one in matches_in(_BARE_AGE, told)}
    known |= {_value(one) for one in matches_in(_UNITS["years"], told)}
    figures = [one.value for one in figures_in(told)] if known else []
    known |= {one.number for one in figures if one.kind == "age" or one.number >= _GROWN}
    every = matches_in(_ANY, told) if known else ()
    known |= {number for one in every if (number := number_of(one.group())) and number >= _GROWN}
    for found in found_in(_ALONE_AT, context.text) if known else ():
        name = found.lastgroup or "n"
        if number_of(found[name]) not in known:
            reading = read_at(context.text, found.start(name), found.end(name), "age")
            yield contradicts("FAC-11", reading, [str(age) for age in sorted(age for age in known if age is not None)])
