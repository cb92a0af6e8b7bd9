"""Redress: an offer says how it is paid, when, for how long it is valid, and its sums add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from drafter.model import lazy_re as re
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import Paragraph, Passage

MONEY = re.compile(
    r"(?P<c>hk\$|nt\$|ca\$|us\$|nz\$|[acs]\$|[£$€¥₹]|\brs\.?|\b(?:gbp|eur|usd|hkd|cad|twd|ntd|cny|rmb|inr|aud|chf|nzd|sgd|thb)"
    r"|港幣|港币|人民幣|人民币|新台幣)\s?(?P<n>\d(?:[\d,]*\d)?(?:\.\d+)?)"
    r"|\b(?P<n2>\d(?:[\d,]*\d)?(?:\.\d+)?)\s?(?P<c2>pounds|euros|dollars|gbp|eur|usd|hkd|cad|元)"
)
AT_MOST = 8
"""Sums of one sentence that are tried against a total; more would take too long and no letter has them."""


def no_way_of_paying(letter: Inspection) -> Iterator[Hit]:
    yield from _offer_without(letter, "way_of_paying")


def no_payment_date(letter: Inspection) -> Iterator[Hit]:
    yield from _offer_without(letter, "payment_date")


THE_MONEY = re.compile(
    r"\b(?:the|this|that|your|each|both|my|our|these|those|all|two) (?:\w+ )?"
    r"(?:money|refunds?|payments?|sums?|amounts?|transfers?|total)\b"
    r"|\b(?:all|both|the whole) of (?:it|this|these|them|that)\b|\bin (?:all|total)\b|\beverything\b"
    r"|(?:款项|款項|金额|金額|退款|合共|合計|合计|一併|一并)"
)
"""Words for a sum, or several, named before."""


def _offer_without(letter: Inspection, needed: str) -> Iterator[Hit]:
    """Each sum offered, when neither its own paragraph has what is needed nor another that comes back to it, or to what
    it is a part of."""
    said = letter.sign(needed)
    told = [part.plain for part in letter.prose.body if said.search(part.plain)]
    if any(THE_MONEY.search(words) for words in told):
        return
    told_of = {sum_named for words in told for sum_named in _sums_in(words)}
    left = [(part, money) for part in letter.prose.body if part.plain not in told for money in _offered(letter, part)]
    sums = [_number(money) for _, money in left]
    if told_of & {sum(some) for size in range(2, len(sums) + 1) for some in combinations(sums[:AT_MOST], size)}:
        return
    for paragraph, money in left:
        added = told and _ADDED.search(paragraph.plain)
        if not added and _number(money) not in told_of:
            yield Hit(start=paragraph.start + money.start(), end=paragraph.start + money.end())


def _sums_in(words: str) -> set[Decimal]:
    return {_number(money) for money in MONEY.finditer(words)}


def _offered(letter: Inspection, paragraph: Paragraph) -> Iterator[re.Match[str]]:
    """The sums of a paragraph that stand in a sentence with an offer and in none that asks or refuses."""
    offer, refusal = letter.sign("offer"), letter.sign("refusal")
    for money in MONEY.finditer(paragraph.plain):
        sentence = _around(letter, paragraph.start + money.start())
        words = sentence.plain if sentence else paragraph.plain
        told = paragraph.plain[: money.start()]
        if offer.search(words) and not any(no.search(words) for no in (refusal, _ASKED)) and not _PRICE.search(told):
            yield money


_ADDED = re.compile(r"\b(?:add(?:ed|ing)?|plus|on top|with the (?:rest|others?|refund))\b|另加|另付")
"""It comes with what is told of elsewhere."""
_PRICE = re.compile(r"\b(?:at|from|costs?|price(?:d at| of)?|instead of|not)\s*$")
_ASKED = re.compile(
    r"\bwould (?:be|have been|come to)\b|(?:\bnot|n't) (?:\w+ )?(?:refund|pay|offer|giv)\w*"
    r"|\b(?:i|we) (?:sent|paid|gave) you (?:for|in|on)\b"
    r"|\byou (?:have |had |also )*(?:ask|claim|demand|request|want|paid|spent)|\binvited you to\b"
    r"|\b(?:can(?:not|'t)|could not|unable to|will not|won't)\b|(?:要求|希望|可否|请求|請求|未能|不能)"
)
"""What the customer paid or asks for, or what is refused, is no offer of ours."""


def _around(letter: Inspection, place: int) -> Passage | None:
    return next((one for one in letter.prose.sentences if one.start <= place < one.end), None)


def cost_unanswered(letter: Inspection) -> Iterator[Hit]:
    """The letter tells what the customer had to pay for, and nowhere speaks of money, in giving or in refusing."""
    body = letter.prose.plain_body
    if letter.sign("cost_borne").search(body) and not MONEY.search(body) and not letter.body_has("redress"):
        yield Hit()


def voucher_terms(letter: Inspection) -> Iterator[Hit]:
    yield from _voucher_without(letter, "validity")


def no_claim_step(letter: Inspection) -> Iterator[Hit]:
    yield from _voucher_without(letter, "use")


def _voucher_without(letter: Inspection, needed: str) -> Iterator[Hit]:
    """The first voucher with a sum offered now, when neither its paragraph nor a later one has what is needed."""
    for n, paragraph in enumerate(letter.prose.body):
        voucher = letter.sign("voucher").search(paragraph.plain)
        if voucher and MONEY.search(paragraph.plain) and _is_offered(letter, paragraph, voucher):
            if not any(letter.sign(needed).search(later.plain) for later in letter.prose.body[n:]):
                yield Hit(start=paragraph.start + voucher.start(), end=paragraph.start + voucher.end())
            return


def _is_offered(letter: Inspection, paragraph: Paragraph, voucher: re.Match[str]) -> bool:
    """A voucher that the customer was once given, or keeps, needs no terms."""
    sentence = _around(letter, paragraph.start + voucher.start())
    if sentence is None:
        return True
    offered = letter.sign("offer").search(sentence.plain) or _HANDED.search(sentence.plain)
    return offered is not None and not _GIVEN.search(sentence.plain)


_HANDED = re.compile(r"\b(?:enclos\w+|attach\w*|accept|here is|worth|you will (?:find|receive|have|get))\b")
_GIVEN = re.compile(
    r"\byou (?:were (?:\w+ )?(?:given|handed|offered|sent)|had|got|received)\b"
    r"|\b(?:they|he|she|staff|crew|desk|team|agents?|colleagues?) (?:\w+ )?(?:handed|gave|offered|issued|sent) you\b"
)


def sums_add_up(letter: Inspection) -> Iterator[Hit]:
    """A total that is neither the sum of sums named beside it, with those of the sentence before where they are added
    to, nor a multiple of one of them; a sum for each counts as often as there may be heads. Only in a letter that
    stands alone: with a case its facts are held against the sums (RED-07)."""
    before: list[Decimal] = []
    totals = letter.sentences_with("total") if letter.context.case is None else []
    for sentence in letter.prose.sentences if totals else ():
        sums = [(match, _number(match)) for match in MONEY.finditer(sentence.plain)]
        if sentence in totals:
            yield from _wrong_total(letter, sentence, sums, before if _TOGETHER.search(sentence.plain) else [])
        before = [number for _, number in sums]


_TOGETHER = re.compile(r"\b(?:add(?:ed|ing)?|besides|as well|further|in addition|on top|too|also)\b|另|再加|連同")
_FOR_EACH = re.compile(r"(?:for |to )?each\b|apiece\b|a head\b|per (?:person|head|night|day)\b")


def _wrong_total(
    letter: Inspection, sentence: Passage, sums: list[tuple[re.Match[str], Decimal]], before: list[Decimal]
) -> Iterator[Hit]:
    words = [found.start() for found in letter.sign("total").finditer(sentence.plain)]
    if not words or len(sums) < 3 or len({match["c"] or match["c2"] for match, _ in sums}) > 1:
        return
    nearest = [one for near in words for one in _nearest(sums, near)]
    for total, amount in nearest:
        parts = [other for match, other in sums if match is not total]
        each = [other for match, other in sums if _FOR_EACH.match(sentence.plain[match.end() :].lstrip())]
        if any(_adds_up(amount, [*parts, *before, *more]) for more in _counted(each)):
            return
    total = nearest[0][0]
    start, end = sentence.start + total.start(), sentence.start + total.end()
    rest = sum(other for match, other in sums if match is not total)
    yield Hit(start=start, end=end, values={"sum": f"{rest:,}"})


def _counted(each: list[Decimal]) -> Iterator[list[Decimal]]:
    """What a sum for each comes to for two heads, for three … beside itself."""
    yield []
    for number in each[:2]:
        yield from ([number * (heads - 1)] for heads in range(2, 10))


def _nearest(sums: list[tuple[re.Match[str], Decimal]], place: int) -> list[tuple[re.Match[str], Decimal]]:
    return sorted(sums, key=lambda one: abs(one[0].start() - place))[:2]


def _number(match: re.Match[str]) -> Decimal:
    return Decimal((match["n"] or match["n2"]).replace(",", ""))


def _adds_up(total: Decimal, parts: list[Decimal]) -> bool:
    some = parts[:AT_MOST]
    sums = (sum(subset) for size in range(1, len(some) + 1) for subset in combinations(some, size))
    return any(total in (found * n for n in range(1, 10)) for found in sums)
