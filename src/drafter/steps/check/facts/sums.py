"""Sums of money in the letter against the award and the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.quantities import quantities_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.known_sums import Sums, home_of, sums_of
from drafter.steps.check.facts.own_limits import is_own_limit
from drafter.steps.check.facts.remarks import contradicts, money_like, not_in_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings
from drafter.steps.check.facts.totals import EACH, combined, shared_out, small_numbers, totals_that_do_not_add

_IN_ALL = re.compile(
    r"\b(?:altogether|in all|in total|all told|"
    r"for (?:the|your) (?:whole )?(?:family|party|group|booking|household|pair))\b"
    r"|合共|總共|共計|合計|一共|總值",
    re.IGNORECASE,
)
_OF_THE_PARTY = re.compile(
    r"\b(?:for (?:the|your) (?:whole )?(?:family|party|group|booking|household|pair)|"
    r"for (?:both|all)(?: \w+)? of you|altogether|in all|in total|all told|together)\b"
    r"|合共|總共|共計|合計|一共|全部|團費|總額",
    re.IGNORECASE,
)
"""The sum is of all who travelled: one of the case so many times."""
_ASKED_TO = re.compile(r"(?:[您你]|閣下)(?:曾)?(?:要求|提出|希望|想)[^，。；]{0,8}$")
"""Before a Chinese verb of paying: it is the customer who wants it."""
_FIGURES = 100
"""From here on a sum of the same figure in two currencies is no chance."""
_OFFER = re.compile(
    r"\b(?:we|I|you)(?:[’'](?:ll|ve|re|m))?(?:\s+\w+){0,4}?\s+(?:pay|paying|refund(?:ing|ed)?|reimburs\w+|"
    r"offer(?:ing|ed)?|credit(?:ing|ed)?|"
    r"transfer(?:ring|red)?|sen(?:d|ding|t)|award(?:ing|ed)?|issu(?:e|ing|ed)|compensat\w+|enclos\w+|receive|"
    r"approved|repay\w*|settl\w+)\b"
    r"|\b(?:cheque|voucher|payment|refund|compensation|transfer|credit|award|goodwill|e-voucher|sum)s?\s+(?:of|for|"
    r"worth|amounting to)\b"
    r"|\byou\s+(?:are|were)\s+(?:therefore\s+)?(?:owed|due|entitled to|getting)\b|\b(?:due|owed) to you\b"
    r"|(?:支付|賠償|賠付|退還|退回|補償|發放|轉帳|轉賬|提供|退款|存入)",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\byou(?:[’']ve)?\s+(?:have\s+|had\s+)?(?:also\s+)?(?:asked|claim(?:ed)?|request(?:ed)?|spent|paid|"
    r"mention(?:ed)?|say|said|told|wrote|were charged|had to pay|sought|bought|incurred)\b"
    r"|\byou (?:were|had been) (?:\w+ )?(?:handed|given|offered|quoted|told|sold)\b"
    r"|\bcosts? |\b(?:priced|charged|sold) (?:at|for)\b"
    r"|\byour\s+(?:\w+\s+)?(?:claim|request|receipts?|ticket|fare|bill|costs?|expenses?)\b|\b(?:cost(?:ing|s)? you|"
    r"which cost|costing|price of|fare of|fee of)\b"
    r"|(?:您|閣下|你)(?:已|曾)?(?:所)?(?:要求|提出|花|索償|付了|支付了|支付的|損失|失去|問及|查詢)|團費|"
    r"票價|票款|失去|損失|實際",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:cannot|can[’']?t|unable|not able|do not|don[’']t|will not|won[’']t|decline\w*|refus\w*|rather than|"
    r"instead of|not due|not owed|not payable|no right|"
    r"would have|had you|maximum|limit(?:ed)?|ceiling|at most|no more than)\b|"
    r"未能|不能|無法|無须|無須|毋須|毋需|不會|恕難|未可|上限|最高",
    re.IGNORECASE,
)
_SHARE_FOLLOWS = re.compile(r"的?(?:[一二三四五六七八九十]+分之|百分之|一半|\d+%)")
"""Of this sum a share is given, not the sum."""
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
    r"includes?)\b|早前|之前|先前|尚未|未有|已經|上次",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"(?:per ?cent|%|half|third|quarter) (?:of|from) (?:the )?$", re.IGNORECASE)
"""What a share is taken of is no offer."""
_OFFERED_THEN = re.compile(r"\b(?:we|I) offered\b", re.IGNORECASE)
_SENT_THEN = re.compile(r"\b(?:we|I) (?:sent|gave|paid|handed|issued) (?:you )?(?:\w+ ){0,2}$", re.IGNORECASE)
_JUST_NOW = re.compile(r"\b(?:today|now|this (?:morning|afternoon|week)|just|yesterday)\b", re.IGNORECASE)
"""What was sent today is what the award pays."""
_A_NIGHT = re.compile(
    r"\s*(?:a|per|each|every|for each|for every) (?:night|day|week|hour|person|bag|trip)\b", re.IGNORECASE
)
_EACH = re.compile(
    r",? (?:(?:for|to) )?(?:each|every (?:one|passenger|guest|child|adult)|apiece|"
    r"(?:per|a) (?:head|person|passenger|guest))\b",
    re.IGNORECASE,
)
_HAN_EACH = re.compile(r"每[位人名][^，。；]{0,6}$")
_REST = re.compile(
    r"\b(?:remaining|balance|difference|further|more|extra|less|minus|top[- ]up|rest)\b|餘額|差額|餘下", re.IGNORECASE
)


def sum_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None and context.award is None:
        return
    sums = sums_of(context)
    readings = amounts_in(context.text, home=home_of(context))
    miscounted = {
        finding.start: finding for finding in totals_that_do_not_add(readings, sentences, sums.awarded, _whole(context))
    }
    for reading in readings:
        around = sentences.around(reading)
        if reading.start in miscounted:
            yield miscounted[reading.start]
        elif not around.supposed and not around.denied:
            yield from _held_against(reading, around, sums, readings)


def _whole(context: CheckContext) -> frozenset[Money]:
    """Each line of the award in full, and what several lines make."""
    lines = [line.amount for line in (context.award or Award()).lines if line.amount]
    return frozenset([*lines, *combined(lines)])


def _held_against(
    reading: Reading[Money], around: Surroundings, sums: Sums, readings: tuple[Reading[Money], ...]
) -> Iterator[Finding]:
    values = {reading.value, *reading.also}
    if reading.about and _converted(reading, around):
        return
    wrong = next((sums.wrong[value] for value in values if value in sums.wrong and value not in sums.awarded), None)
    each = next((sums.shared[value] for value in values if value in sums.shared), None)
    if wrong:
        yield contradicts("FAC-03", reading, [money_like(reading.text, wrong)])
    elif other := _other_currency(values, sums):
        yield _currency(reading, other)
    elif each and (_EACH.match(around.after) or _HAN_EACH.search(around.before)):
        yield contradicts("FAC-03", reading, [money_like(reading.text, each)])
    elif (whole := next((sums.part[value] for value in values if value in sums.part), None)) and _IN_ALL.search(
        around.sentence
    ):
        yield contradicts("RED-07", reading, [money_like(reading.text, whole)])
    elif (
        is_own_limit(around)
        or values & sums.awarded
        or _worked_out(reading, around, sums, readings)
        or _past(values, around, sums)
    ):
        return
    elif offered(around) and sums.award and not values & sums.covered:
        yield from _not_awarded(reading, around, values, sums)
    elif not values & sums.everything and not _REFUSED.search(around.clause_before):
        yield from _unknown(reading, around, sums)


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
    elif (
        reading.about
        and any(one.currency == reading.value.currency and _close(one, reading.value) for one in sums.everything)
    ) or (reading.about and _converted(reading, around)):
        return
    else:
        near = [one for one in nearest(reading.value, known) if _alike(one, reading.value)]
        yield not_in_case("FAC-03", reading, "sum", [money_like(reading.text, one) for one in near])


def offered(around: Surroundings) -> bool:
    """Whether we are the ones who give this sum: the nearest verb before it is an offer, not the customer's own."""
    said = ((found, around.before[max(0, found.start() - 3) : found.end()]) for found in _OFFER.finditer(around.before))
    offers = (
        found
        for found, words in said
        if not _REFUSED.search(words) and not _ASKED_TO.search(around.before[: found.start()])
    )
    offer = max((found.end() for found in offers), default=-1)
    claim = max((found.end() for found in _CLAIM.finditer(around.before)), default=-1)
    refused = max((found.end() for found in _REFUSED.finditer(around.before)), default=-1)
    theirs = (
        _CLAIM.match(around.after.lstrip(" ,"))
        or _SHARE_FOLLOWS.match(around.after)
        or re.match(r"\W{0,3}(?:that |which )?you\b", around.after)
    )
    return offer > max(claim, refused) and not theirs


def _worked_out(
    reading: Reading[Money], around: Surroundings, sums: Sums, readings: tuple[Reading[Money], ...]
) -> bool:
    """A difference that is called one, or so many times a sum of the case, as the sentence says."""
    value = reading.value
    if value in sums.of_party and _OF_THE_PARTY.search(around.sentence):
        return True
    known = [one for one in sums.everything if one.currency == value.currency and one not in sums.only_noted]
    if _REST.search(around.sentence) and any(
        one.amount - other.amount == value.amount for one in known for other in known
    ):
        return True
    if _EACH.match(around.after) and _shared_by_heads(value, around, sums):
        return True
    if shared_out(value, known, around.sentence) or _part_of(reading, around, sums) or _nightly(reading, around, sums):
        return True
    counts = {int(one.value.number) for one in quantities_in(around.sentence) if 1 < one.value.number <= 20}
    counts |= {int(one) for one in small_numbers(around.sentence)}
    times = EACH.search(around.sentence) is not None or bool(counts)
    return times and any(one * n == value or value * n == one for one in known for n in counts)


def _shared_by_heads(value: Money, around: Surroundings, sums: Sums) -> bool:
    """¥41,760, which is ¥1,160 for every one of you, where the customer counted 36."""
    here = {one.value for one in amounts_in(around.sentence, home=value.currency)} & sums.everything
    return any(value * n in here for n in sums.heads)


def _nightly(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """£74 a night, where three such nights are a sum of the award."""
    said = _A_NIGHT.match(around.after)
    known = (one for one in sums.awarded if one.currency == reading.value.currency)
    return said is not None and any(
        reading.value * n == one for one in known for n in small_numbers(f"{' '.join(sums.notes)} {around.sentence}")
    )


def _part_of(reading: Reading[Money], around: Surroundings, sums: Sums) -> bool:
    """ "£80, and I add £120, which makes £200": two sums that the sentence itself adds up to one of the award."""
    others = [one.value for one in amounts_in(around.before) + amounts_in(around.after) if one.value != reading.value]
    same = [one for one in others if one.currency == reading.value.currency]
    return any(
        one in sums.everything and whole in sums.awarded and one.amount + reading.value.amount == whole.amount
        for one in same
        for whole in same
    )


def nearest(value: Money, known: Iterable[Money]) -> list[Money]:
    same = [one for one in known if one.currency == value.currency] or list(known)
    return sorted(dict.fromkeys(same), key=lambda one: abs(one.amount - value.amount))


def _alike(one: Money, other: Money) -> bool:
    """Near enough to be meant: a slip of a digit or within a fifth."""
    digits = [str(int(money.amount)) for money in (one, other)]
    slips = sum(a != b for a, b in zip(*digits, strict=False)) + abs(len(digits[0]) - len(digits[1]))
    return slips <= 1 or sorted(digits[0]) == sorted(digits[1]) or _close(one, other)


def _close(one: Money, other: Money) -> bool:
    return abs(one.amount - other.amount) <= max(one.amount, other.amount) * Decimal("0.15")


def _converted(reading: Reading[Money], around: Surroundings) -> bool:
    """ "HK$1,240 (about £125)": the same sum in another currency, said to be near."""
    others = amounts_in(around.before)
    return bool(others) and others[-1].value.currency != reading.value.currency
