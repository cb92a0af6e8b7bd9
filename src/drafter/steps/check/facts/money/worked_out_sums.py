"""Whether a sum in the letter is reckoned from sums of the case, as its sentence says."""

from __future__ import annotations

from itertools import combinations

from drafter.model import lazy_re as re
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.quantities import quantities_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.money.known_sums import Sums
from drafter.steps.check.facts.money.totals import EACH, EACH_ONE, MANY, shared_out, small_numbers
from drafter.steps.check.facts.surroundings import Surroundings

_OF_THE_PARTY = re.compile(
    r"\b(?:for (?:the|your) (?:whole )?(?:family|party|group|booking|household|pair)|"
    r"for (?:both|all)(?: \w+)? of you|altogether|in all|in total|all told|together)\b"
    r"|合共|總共|共計|合計|一共|全部|團費|總額",
    re.IGNORECASE,
)
"""The sum is of all who travelled: one of the case so many times."""
_A_NIGHT = re.compile(
    r"\s*(?:a|per|each|every|for each|for every) (?:night|day|week|hour|person|bag|trip|room|cabin|ticket|seat|head)\b"
    r"(?P<and>,? (?:a|per|each|every) (?:night|day|week|person|room|cabin)\b)?",
    re.IGNORECASE,
)
_OF_TERMS = re.compile(
    r"\b[\w-]+ (?:years?|months?|minutes?)\b|\b(?:half|quarter) (?:past|to) \w+|\b\w+ o[’']clock\b", re.IGNORECASE
)
""" "Good for two years": no sum is taken so many times."""
_REST = re.compile(
    r"\b(?:remaining|balance|difference|further|more|extra|less|minus|top[- ]up|rest)\b|餘額|差額|餘下", re.IGNORECASE
)


def is_worked_out(
    reading: Reading[Money], around: Surroundings, sums: Sums, readings: tuple[Reading[Money], ...]
) -> bool:
    """A difference that is called one, or so many times a sum of the case, as the sentence says."""
    value = reading.value
    if value in sums.of_party and _OF_THE_PARTY.search(around.sentence):
        return True
    known = [one for one in sums.everything if one.currency == value.currency and one not in sums.only_noted]
    elsewhere = any(one.amount == value.amount for one in sums.everything if one.currency != value.currency)
    if (
        _REST.search(around.sentence)
        and not elsewhere
        and any(one.amount - other.amount == value.amount for one in known for other in known)
    ):
        return True
    if EACH_ONE.match(around.after) and _shared_by_heads(value, around, sums):
        return True
    if _adult_or_child(reading, around, sums):
        return True
    if shared_out(value, known, around.sentence) or _part_of(reading, around, sums) or _nightly(reading, around, sums):
        return True
    counts = {int(one.value.number) for one in quantities_in(around.sentence) if 1 < one.value.number <= 20}
    counts |= set(small_numbers(_OF_TERMS.sub("", around.sentence)))
    if not counts and EACH.search(around.sentence):
        return _of_heads_not_named(value, around, sums, readings)
    named = {one.value for one in readings}
    whole = [one for one in known if one in named or one in sums.single]
    if any(one * n == value for one in known for n in counts) or any(value * n == one for one in whole for n in counts):
        return True
    return _of_their_count(value, around, sums)


def _of_their_count(value: Money, around: Surroundings, sums: Sums) -> bool:
    """ "HKD 2,150 a night, which comes to HKD 8,600" of the four nights that the award notes, whatever it says here."""
    before = amounts_in(around.before, home=value.currency)
    each = [one.value for one in before if _A_NIGHT.match(around.before, one.end) and one.value in sums.everything]
    return any(one * n == value for one in each for n in {*sums.times, *small_numbers(" ".join(sums.notes))})


def _of_heads_not_named(value: Money, around: Surroundings, sums: Sums, readings: tuple[Reading[Money], ...]) -> bool:
    """ "£520 for each of you, £1,040 in all": the other sum of the sentence, so many times as they may have been."""
    here = {one.value for one in readings if one.text in around.sentence} & sums.everything
    return any(one * n == value for one in here - {value} for n in sums.party or range(2, MANY))


def _adult_or_child(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """ "$55 for each adult and $35 for each child" of prices that they named, which make a sum of the award."""
    if EACH_ONE.match(around.after) is None or reading.value not in sums.everything:
        return False
    here = {one.value for one in amounts_in(around.sentence, home=reading.value.currency)} & sums.everything
    others = (one for one in here - {reading.value} if one.currency == reading.value.currency)
    return any(
        reading.value.amount * n + other.amount * m == whole.amount
        for other in others
        for whole in sums.awarded
        for n in range(1, MANY)
        for m in range(1, MANY)
    )


def _shared_by_heads(value: Money, around: Surroundings, sums: Sums) -> bool:
    """¥41,760, which is ¥1,160 for every one of you, where the customer counted 36."""
    here = {one.value for one in amounts_in(around.sentence, home=value.currency)} & sums.everything
    heads = {*sums.heads, *(a + b for a, b in combinations(sums.heads, 2))}
    return any(value * n in here for n in heads)


def _nightly(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """£74 a night, where three such nights are a sum of the award; £74 a room a night, of two rooms for three."""
    said = _A_NIGHT.match(around.after)
    if said is None:
        return False
    times = small_numbers(f"{' '.join(sums.notes)} {around.sentence}")
    every = {n * m for n, m in combinations(times, 2)} if said["and"] else set(times)
    return any(reading.value * n in sums.awarded for n in every)


def _part_of(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """ "£80, and I add £120, which makes £200": two sums that the sentence itself adds up to one of the award."""
    others = [one.value for one in amounts_in(around.before) + amounts_in(around.after) if one.value != reading.value]
    same = [one for one in others if one.currency == reading.value.currency]
    return any(
        one in sums.everything and whole in sums.awarded and one.amount + reading.value.amount == whole.amount
        for one in same
        for whole in same
    )
