"""Sums of money in the letter against the award and the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.money.known_sums import Sums, home_of, sums_of
from drafter.steps.check.facts.money.like_sums import is_alike, is_close, is_converted, is_slip, nearest
from drafter.steps.check.facts.money.offered_sums import REFUSED, offered
from drafter.steps.check.facts.money.own_limits import is_own_limit
from drafter.steps.check.facts.money.totals import EACH_ONE, combined, totals_that_do_not_add
from drafter.steps.check.facts.money.worked_out_sums import is_worked_out
from drafter.steps.check.facts.remarks import contradicts, money_like, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_IN_ALL = re.compile(
    r"\b(?:altogether|in all|in total|all told|which (?:comes to|makes|is|adds up to)|"
    r"for (?:the|your) (?:whole )?(?:family|party|group|booking|household|pair))\b"
    r"|合共|總共|共計|合計|一共|總值",
    re.IGNORECASE,
)
_ALTOGETHER = re.compile(r",? (?:in all|altogether|in total|all told|all together)(?! (?:for|to) )\b", re.IGNORECASE)
_FIGURES = 100
"""From here on a sum of the same figure in two currencies is no chance."""
_GIVEN_THEN = re.compile(
    r"\b(?:desk|agent|staff|crew|colleagues?|counter|team|station|rep|hotel|bank|they|he|she|who|you|were) (?:\w+ )?"
    r"(?:gave|given|handed|issued|provided|received|promised|got)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_FROM_US = re.compile(
    r"\b(?:we|I|our|my|will|receive|get|due|owed|is|are)\b|[’'](?:ll|ve|m|re)\b|我|將|会|"
    r"會",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|had|did|\w+ed)\b", re.IGNORECASE)
_UP_TO = re.compile(r"\bup to\b[^.;]{0,50}$", re.IGNORECASE)
_LOOKING_BACK = re.compile(
    r"\b(?:promised|did not|didn[’']t|was not|has not|had|owed|earlier|already|before|last (?:letter|time)|wrote|"
    r"includes?|tear up|torn up|keep|ignore|disregard|"
    r"withdr[ae]w\w*|replac\w+|in place of|instead of|no longer)\b|早前|之前|先前|尚未|未有|已經|上次",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    r"(?:per ?cent|%|half|third|quarter) (?:of|from) (?:(?:the|your|his|her|their|its|that|this) )?"
    r"(?:(?:\w+ ){0,2}(?:price|fare|cost|fee|bill|total)s?[,:]? (?:of |was |is )?)?$",
    re.IGNORECASE,
)
"""What a share is taken of is no offer."""
_OFFERED_THEN = re.compile(
    r"\b(?:we|I) offered\b"
    r"|\b(?:answer|reply|response|letter|e-?mail|message|note)\b[^.;]*\b(?:offered|promised|enclosed|gave)\b",
    re.IGNORECASE,
)
_SENT_THEN = re.compile(r"\b(?:we|I) (?:sent|gave|paid|handed|issued) (?:you )?(?:\w+ ){0,2}$", re.IGNORECASE)
_THE_VOUCHER = re.compile(r"\b(?:the|that|this|your) (?:\w+ )?vouchers? (?:for|of|worth) $", re.IGNORECASE)
""" "The voucher for thirty ringgit was useless": one that they told of."""
_JUST_NOW = re.compile(r"\b(?:today|now|this (?:morning|afternoon|week)|just|yesterday)\b", re.IGNORECASE)
"""What was sent today is what the award pays."""
_THEY_SPENT = re.compile(
    r" (?:that |which )?(?:you|your [\w’'-]+(?: [\w’'-]+)?|he|she|they)(?:[’']ve|[’']d| have| had)?(?: also| then)? "
    r"(?:charged|paid|lost|spent|forfeited|laid out|handed over|put down)\b"
)
""" "The £300 your photographer charged": told as theirs, whatever becomes of it."""
_HAN_EACH = re.compile(r"每[位人名][^，。；]{0,6}$")


_BY_LAW = frozenset(Decimal(one) for one in (110, 125, 175, 200, 220, 250, 260, 300, 350, 400, 520, 600))
"""Compensation by the laws of flights, which a letter may name without anybody having asked for it."""


def sum_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None and context.award is None:
        return
    sums = sums_of(context)
    readings = amounts_in(context.text, home=home_of(context))
    miscounted = {
        finding.start: finding
        for finding in totals_that_do_not_add(readings, sentences, sums.awarded, _whole(context), sums.written)
    }
    for reading in readings:
        around = sentences.around(reading)
        if reading.start in miscounted:
            yield miscounted[reading.start]
        elif not around.supposed and not around.denied:
            yield from _held_against(reading, around, sums, readings)
        else:
            yield from _refused(reading, around, sums)


def _refused(reading: Reading[Money], around: Surroundings, sums: Sums) -> Iterator[Finding]:
    """ "I cannot pay the £1,200 that you ask for" of £4,200: what is refused must be theirs all the same."""
    if {reading.value, *reading.also} & sums.everything or reading.about:
        return
    spent = _THEY_SPENT.match(around.after)
    if reading.value.amount in _BY_LAW and not spent:
        return
    right = [one for one in sorted(sums.written | sums.of_case, key=str) if is_slip(one, reading.value)]
    if right:
        yield contradicts("FAC-03", reading, [money_like(reading.text, one) for one in right])
    elif spent:
        yield from _unknown(reading, around, sums)


@per_case
def _whole(context: CheckContext) -> frozenset[Money]:
    """Each line of the award in full, and what several lines make."""
    lines = [line.amount for line in (context.award or Award()).lines if line.amount]
    return frozenset([*lines, *combined(lines)])


def _held_against(
    reading: Reading[Money], around: Surroundings, sums: Sums, readings: tuple[Reading[Money], ...]
) -> Iterator[Finding]:
    values = {reading.value, *reading.also}
    if reading.about and is_converted(reading, around):
        return
    wrong = next((sums.wrong[value] for value in values if value in sums.wrong and value not in sums.awarded), None)
    each = next((sums.shared[value] for value in values if value in sums.shared), None)
    if wrong:
        yield contradicts("FAC-03", reading, [money_like(reading.text, wrong)])
    elif other := _other_currency(values, sums):
        yield _currency(reading, other)
    elif each and not values & sums.told_each and (EACH_ONE.match(around.after) or _HAN_EACH.search(around.before)):
        yield contradicts("FAC-03", reading, [money_like(reading.text, each)])
    elif (told := _each_for_all(values, around, sums)) is not None:
        yield contradicts("FAC-03", reading, [money_like(reading.text, told)])
    elif (whole := _part_of_line(values, around, sums)) is not None:
        yield contradicts("RED-07", reading, [money_like(reading.text, whole)])
    elif (
        is_own_limit(around)
        or values & sums.awarded
        or is_worked_out(reading, around, sums, readings)
        or _past(values, around, sums)
    ):
        return
    elif offered(around) and sums.award and not values & sums.covered:
        yield from _not_awarded(reading, around, values, sums)
    elif REFUSED.search(around.clause_before):
        yield from _refused(reading, around, sums)
    elif not values & sums.everything:
        yield from _unknown(reading, around, sums)


def _each_for_all(values: set[Money], around: Surroundings, sums: Sums) -> Money | None:
    """ "£520 in all" of £520 each: what the line pays together."""
    if not _ALTOGETHER.match(around.after) or values & sums.shared.keys():
        return None
    return next((whole for whole, each in sums.shared.items() if each in values), None)


def _part_of_line(values: set[Money], around: Surroundings, sums: Sums) -> Money | None:
    """The line of which this is what fewer heads would get; a price that they told is none of it."""
    if values & (sums.written | sums.of_case) or not _IN_ALL.search(around.sentence):
        return None
    return next((sums.part[value] for value in values if value in sums.part), None)


def _other_currency(values: set[Money], sums: Sums) -> list[Money]:
    """Sums of the award of the same figure, in a currency in which nobody has paid or is paid anything."""
    same = [one for one in sums.award if any(one.amount == value.amount for value in values)]
    used = {one.currency for one in (*sums.awarded, *sums.of_case)}
    known = values & sums.everything or used & {value.currency for value in values}
    return [] if known or any(one.amount < _FIGURES for one in same) else same


def _past(values: set[Money], around: Surroundings, sums: Sums) -> bool:
    """A sum of the case that the customer was given or had then, or up to which we would go."""
    if not values & (sums.written | sums.of_case):
        return False
    theirs = _FROM_US.search(around.sentence) is None and _WAS.search(around.sentence) is not None
    return theirs or bool(_GIVEN_THEN.search(around.before) or _UP_TO.search(around.before))


def _not_awarded(reading: Reading[Money], around: Surroundings, values: set[Money], sums: Sums) -> Iterator[Finding]:
    """An offer of money that the award does not hold; what was paid earlier may be named."""
    if values & sums.earlier or (values & sums.ours and _LOOKING_BACK.search(around.sentence)):
        return
    if values & sums.everything and (_SHARE_OF.search(around.before) or _OFFERED_THEN.search(around.before)):
        return
    if values & sums.written and _SENT_THEN.search(around.before) and not _JUST_NOW.search(around.sentence):
        return
    if values & sums.written and _THE_VOUCHER.search(around.before) and _WAS.search(around.after):
        return
    same_figure = [one for one in sums.awarded if one.amount == reading.value.amount]
    if same_figure or not any(one.currency in {value.currency for value in values} for one in sums.award):
        yield _currency(reading, same_figure or sums.award)
        return
    right = [money_like(reading.text, one) for one in nearest(reading.value, sums.award)]
    yield contradicts("RED-08", reading, right, f"You offer {reading.text}; the award is {' or '.join(right[:3])}.")


def _currency(reading: Reading[Money], right: Iterable[Money]) -> Finding:
    fixes = [money_like(reading.text, one) for one in right]
    return contradicts(
        "FAC-04", reading, fixes, f"You wrote {reading.text}; the currency of the case is {next(iter(right)).currency}."
    )


def _unknown(reading: Reading[Money], around: Surroundings, sums: Sums) -> Iterator[Finding]:
    known = sums.any_known
    same_figure = [one for one in (*known, *sums.written) if one.amount == reading.value.amount]
    if same_figure and not reading.about:
        yield _currency(reading, same_figure[:1])
    elif reading.value.amount in sums.spoken or (reading.about and _is_about(reading, around, sums)):
        return
    else:
        told = (*known, *sorted(sums.written, key=lambda one: (one.currency, one.amount)))
        near = [one for one in nearest(reading.value, told) if is_alike(one, reading.value)]
        yield not_in_case("FAC-03", reading, "sum", [money_like(reading.text, one) for one in near])


def _is_about(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """A sum of the case told roughly, or what one makes in another currency."""
    known = (one for one in sums.everything if one.currency == reading.value.currency)
    return any(is_close(one, reading.value) for one in known) or is_converted(reading, around)
