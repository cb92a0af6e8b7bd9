"""Shares in the letter – a third of the price, 15 % – against the sums they are shares of and what was written."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import number_of
from drafter.model.reading.quantities import percentages_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import case_amounts, case_of, fact_values, known_texts
from drafter.steps.check.facts.money.known_sums import home_of, sums_of
from drafter.steps.check.facts.money.offered_sums import offered
from drafter.steps.check.facts.money.totals import small_numbers
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LAW = re.compile(r"\b(?:regulation|article|law|convention|UK261|EU261|rules?)\b|條例|法規", re.IGNORECASE)
_STATUTORY = frozenset(Decimal(one) / 100 for one in (30, 50, 75, 100, 200, 400))
_DISCOUNT = re.compile(r"\s*(?:off|discount|reduction)\b|\s*(?:折扣|優惠)", re.IGNORECASE)
_OF_MONEY = re.compile(
    r"\s*(?:back\s*)?(?:of|off|on)?\s*(?:that|it|this|them|the (?:\w+ ){0,2}(?:whole|total|price|fares?|costs?|sum|"
    r"passage|supplement|"
    r"amount|bill|fee|value|charge)|what you paid|(?:the )?(?:[£€$¥]|[A-Z]{3} ?\d|(?:US|HK|NT|CA)\$)|"
    r"(?:your|its|their|both|each) (?:\w+ )?"
    r"(?:fares?|price|cost|bill|fee|passage)|[£€$¥]|"
    r"[A-Z]{3} ?\d|(?:US|HK|NT|CA)\$)|, (?:so|or|that is|which is|being|making)(?: to say)?,? (?:[£€$¥]|[A-Z]{3} ?\d)|"
    r"\s*(?:，|,)?(?:即|亦即|合共)|\s*的?(?:團費|費用|票價|票款|退|金額|房費|差額)",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:(?:a little|just|slightly) (?:over|under|more than|less than|above|below)|about|around|nearly|almost|"
    r"roughly|some|over|approximately)\s+$|約|近|超過$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:you|he|she|they)(?:[’']d| had| have)? (?:asked|wanted|requested|demanded|claimed|proposed|suggested)\b"
    r"[^.;]{0,40}$"
    r"|要求[^，。]{0,12}$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:giv(?:e|ing|en)|return\w*|refund\w*|reduc\w*|repay\w*|pay(?:ing)?|offer\w*|allow\w*|agreed)\b[^.;]{0,40}$"
    r"|退還[^，。]{0,12}$|退回[^，。]{0,12}$",
    re.IGNORECASE,
)
_PUT_TO = re.compile(
    r"(?: (?:of|as|in) [^.;,]{3,30})?,? (?:(?:that|which) is |i\.e\. |being )?(?:just |exactly )?|，?即?", re.IGNORECASE
)
_EACH_OF_THEM = re.compile(r"\b(?:each of you|each of them|you each|every one of you|for each)\b[^£€$¥]{0,30}$")
""" "Each of you is due $848": what one gets is of no sum for several."""
_FEW_WORDS = 22
"""Characters of the two or three words on each side of a share."""
_REMEDIES = content_words("refund reduction discount compensation price fare cost total amount paid pay percent")
_CLOSE = 70
_OF = 8
"""Characters of "of " and "of the " before the sum a share is taken of."""
_BEFORE, _AFTER = 160, 160
"""Characters within which the sums of a share are named."""


def share_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    told = _told(context)
    for reading in _shares_in(context.text):
        around = sentences.around(reading)
        if reading.value in told or not around.asserted:
            continue
        yield from _held_against(reading, around, context, told)


def _shares_in(text: str) -> tuple[Reading[Decimal], ...]:
    """In percent and in words, all as numbers of which 1 is the whole."""
    percent = (_of_one(one, one.value / 100) for one in percentages_in(text))
    return (*percent, *(_of_one(one, one.value.number) for one in figures_in(text) if one.value.kind == "share"))


def _of_one(reading: Reading[Any], value: Decimal) -> Reading[Decimal]:
    return Reading(start=reading.start, end=reading.end, text=reading.text, value=value)


def _held_against(
    reading: Reading[Decimal], around: Surroundings, context: CheckContext, told: frozenset[Decimal]
) -> Iterator[Finding]:
    percent = "%" in reading.text or re.search(r"cent|百分|成", reading.text, re.IGNORECASE) is not None
    money = percent or _OF_MONEY.match(around.after) is not None
    if (money or _GIVEN.search(around.before)) and (noted := _noted_of_sum(reading, context)):
        yield contradicts("FAC-12", reading, [_like(reading.text, one) for one in sorted(noted)])
        return
    if told and money and _ASKED.search(around.before):
        yield contradicts("FAC-12", reading, [_like(reading.text, one) for one in sorted(told)])
        return
    if money and not percent and _made_of_next(reading, around, context):
        return
    if percent and (noted := _noted_beside(reading, around, context)):
        yield contradicts("FAC-12", reading, [_like(reading.text, one) for one in sorted(noted)])
        return
    right = [one for one in _right(reading, context) if 0 < one < 1 or reading.value > 1] if money else []
    if not money or any(abs(one - reading.value) <= _room(one, around) for one in right):
        return
    if right and (percent or reading.value != 1):
        yield contradicts("FAC-12", reading, [_like(reading.text, one) for one in _round(right)])
    elif _makes(reading.value, around, context) or (reading.value in _STATUTORY and _LAW.search(around.sentence)):
        return
    elif _GIVEN.search(around.before) and (noted := _noted(context)):
        yield contradicts("FAC-12", reading, [_like(reading.text, one) for one in sorted(noted)])
    elif offered(around) or _DISCOUNT.match(around.after):
        yield not_in_case("FAC-12", reading, "percentage" if percent else "share")
    elif percent and (of_the_same := _of_the_same(around, context)):
        yield contradicts("FAC-12", reading, of_the_same)
    elif percent:
        yield advice("FAC-12", reading, f"{reading.text} is not in the case.")


def _of_the_same(around: Surroundings, context: CheckContext) -> list[str]:
    """What they say that this thing is a share of: 3% of my allowance, a silver bonus of 25%."""
    words = _words_beside(around.before, around.after)
    return [told for told, beside in _told_of(context) if words & beside]


@per_case
def _told_of(context: CheckContext) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each percentage of theirs with the words beside it."""
    return tuple(
        (one.text, _words_beside(text[: one.start], text[one.end :]))
        for text in known_texts(context)
        for one in percentages_in(text)
    )


def _words_beside(before: str, after: str) -> frozenset[str]:
    """Of a few words on each side; what a remedy is called says nothing, since another may be offered."""
    return (content_words(before[-_FEW_WORDS:]) | content_words(after[:_FEW_WORDS])) - _REMEDIES


def _made_of_next(reading: Reading[Decimal], around: Surroundings, context: CheckContext) -> bool:
    """Half of $2,276.80, where that half is a sum of the case: whatever sum stands next."""
    said = amounts_in(around.after, home=home_of(context))
    known = sums_of(context).everything
    return bool(said) and said[0].start <= _OF and (said[0].value * reading.value).rounded() in known


def _noted_of_sum(reading: Reading[Decimal], context: CheckContext) -> frozenset[Decimal]:
    """The shares that the line notes whose sum follows, where this is none of them: "a third, so £14", of half."""
    after = context.text[reading.end : reading.end + _CLOSE].split("\n\n", 1)[0]
    following = amounts_in(after, home=home_of(context))
    if not following:
        return frozenset()
    lines = [one for one in (context.award or Award()).lines if following[0].value in (one.amount, one.per_passenger)]
    noted = frozenset(share.value for line in lines for share in _shares_in(line.note or ""))
    meant = {reading.value, 1 - reading.value}
    return noted if not meant & noted else frozenset()


def _noted_beside(reading: Reading[Decimal], around: Surroundings, context: CheckContext) -> frozenset[Decimal]:
    """The shares of the line that was worked out from a sum of this sentence, where this is none of them."""
    for line in (context.award or Award()).lines:
        noted = frozenset(one.value for one in _shares_in(line.note or ""))
        numbers = {number_of(one) for one in re.findall(r"\d[\d,.]*\d", line.note or "")} - {None}
        said = {one.value.amount for one in amounts_in(around.sentence, home=home_of(context))}
        if noted and said & numbers and reading.value not in noted and 1 - reading.value not in noted:
            return noted
    return frozenset()


def _room(share: Decimal, around: Surroundings) -> Decimal:
    return Decimal("0.04") if _HEDGED.search(around.before) else max(Decimal("0.004"), share * Decimal("0.01"))


def _right(reading: Reading[Decimal], context: CheckContext) -> Iterator[Decimal]:
    """What share the sum that it makes is of a sum named nearby or of one of the case; of several heads too."""
    home = home_of(context)
    before = context.text[max(0, reading.start - _BEFORE) : reading.start].rsplit("\n\n", 1)[-1]
    after = context.text[reading.end : reading.end + _AFTER].split("\n\n", 1)[0]
    said, to_follow = amounts_in(before, home=home), amounts_in(after, home=home)
    awarded = sums_of(context).awarded
    made = _made(before, said, to_follow, awarded)
    if made is None:
        return
    known = [one.value for one in (*said, *to_follow)]
    known += case_amounts(context) if made.end <= _CLOSE or made in said else ()
    own = (before if made in said else after)[: made.start].rpartition(".")[2]
    counts = (1,) if _EACH_OF_THEM.search(own) else (1, *small_numbers(before + after))
    for whole in known:
        if whole.currency == made.value.currency and whole not in awarded and whole.amount > 0:
            yield from (made.value.amount / (whole.amount * n) for n in counts)


def _made(
    before: str, said: tuple[Reading[Money], ...], to_follow: tuple[Reading[Money], ...], awarded: frozenset[Money]
) -> Reading[Money] | None:
    """The sum of the award that follows the share next, or to which the share is put ("£1,070, a quarter of it")."""
    if said and said[-1].value in awarded and _PUT_TO.fullmatch(before[said[-1].end :]):
        return said[-1]
    near = [one for one in to_follow if one.end <= _CLOSE]
    if near and near[0].value in awarded:
        return near[0]
    return to_follow[1] if len(to_follow) > 1 and to_follow[1].value in awarded else None


@per_case
def _noted(context: CheckContext) -> frozenset[Decimal]:
    """Shares that the lines of the award note ("15% of the price")."""
    lines = (context.award or Award()).lines
    return frozenset(one.value for line in lines for one in _shares_in(line.note or ""))


def _round(shares: list[Decimal]) -> list[Decimal]:
    """Those a letter would name first: in whole per cents."""
    return sorted(dict.fromkeys(shares), key=lambda one: abs(one * 100 - round(one * 100)))


def _like(written: str, share: Decimal) -> str:
    percent = f"{(share * 100).quantize(Decimal('0.1')).normalize():f}"
    return f"百分之{percent}" if re.search(r"[\u4e00-\u9fff]", written) else f"{percent}%"


def _makes(share: Decimal, around: Surroundings, context: CheckContext) -> bool:
    """That share of a sum of the case is a sum of the award: half of £700 is £350."""
    sums = sums_of(context)
    room = Decimal("0.01") if _HEDGED.search(around.before) else Decimal(0)
    return any(
        (one * share).rounded() in sums.awarded
        or (room and one.amount and any(_near(one, other, share, room) for other in sums.awarded))
        for one in (*case_amounts(context), *sums.written)
    )


def _near(whole: Money, part: Money, share: Decimal, room: Decimal) -> bool:
    return whole.currency == part.currency and abs(part.amount / whole.amount - share) < room


@per_case
def _told(context: CheckContext) -> frozenset[Decimal]:
    award = context.award or Award()
    notes = [award.reason or "", *(line.note or "" for line in award.lines)]
    texts = (*known_texts(context), *notes)
    values = [one for kind in (int, str) for one in fact_values(case_of(context), kind, ("percent", "share"))]
    facts = (Decimal(str(one).rstrip("%")) / 100 for one in values if re.fullmatch(r"[\d.]+%?", str(one)))
    return frozenset([*(one.value for text in texts for one in _shares_in(text)), *facts])
