"""Redress: an offer says how it is paid, when, for how long it is valid, and its sums add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import Paragraph, Passage

MONEY = re.compile(
    r"(?P<c>hk\$|nt\$|ca\$|us\$|nz\$|[acs]\$|[£$€¥₹]|\brs\.?|\b(?:gbp|eur|usd|hkd|cad|twd|ntd|cny|rmb|inr|aud|chf|nzd|sgd|thb)"
    r"|港幣|港币|人民幣|人民币|新台幣)\s?(?P<n>\d[\d,]*(?:\.\d+)?)"
    r"|\b(?P<n2>\d[\d,]*(?:\.\d+)?)\s?(?P<c2>pounds|euros|dollars|gbp|eur|usd|hkd|cad|元)"
)
AT_MOST = 8
"""Sums of one sentence that are tried against a total; more would take too long and no letter has them."""


def no_way_of_paying(letter: Inspection) -> Iterator[Hit]:
    yield from _offer_without(letter, "way_of_paying")


def no_payment_date(letter: Inspection) -> Iterator[Hit]:
    yield from _offer_without(letter, "payment_date")


THE_MONEY = re.compile(
    r"\b(?:the|this|that|your|each|both|my|our) (?:\w+ )?(?:money|refunds?|payments?|sums?|amounts?|transfers?|total)\b"
    r"|(?:款项|款項|金额|金額|退款)"
)
"""Words for a sum named before."""


def _offer_without(letter: Inspection, needed: str) -> Iterator[Hit]:
    """The first sum offered, when no paragraph that offers one, or comes back to it, has what is needed."""
    offers = [(part, money) for part in letter.prose.body if (money := _offered(letter, part))]
    if not offers:
        return
    sums = {_number(money) for _, money in offers}
    on_it = (part.plain for part in letter.prose.body if THE_MONEY.search(part.plain) or sums & _sums_in(part.plain))
    if not any(letter.sign(needed).search(words) for words in on_it):
        paragraph, money = offers[0]
        yield Hit(start=paragraph.start + money.start(), end=paragraph.start + money.end())


def _sums_in(words: str) -> set[Decimal]:
    return {_number(money) for money in MONEY.finditer(words)}


def _offered(letter: Inspection, paragraph: Paragraph) -> re.Match[str] | None:
    """The first sum of a paragraph that stands in a sentence with an offer and in none that asks or refuses."""
    offer, refusal = letter.sign("offer"), letter.sign("refusal")
    for money in MONEY.finditer(paragraph.plain):
        sentence = _around(letter, paragraph.start + money.start())
        words = sentence.plain if sentence else paragraph.plain
        if offer.search(words) and not refusal.search(words) and not _ASKED.search(words):
            return money
    return None


_ASKED = re.compile(
    r"\byou (?:have |had |also )*(?:ask|claim|demand|request|want|paid|spent)|\binvited you to\b"
    r"|\b(?:can(?:not|'t)|could not|unable to|will not|won't)\b|(?:要求|希望|可否|请求|請求|未能|不能)"
)
"""What the customer paid or asks for, or what is refused, is no offer of ours."""


def _around(letter: Inspection, place: int) -> Passage | None:
    return next((one for one in letter.prose.sentences if one.start <= place < one.end), None)


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
    """A total that is neither the sum of sums named beside it nor a multiple of one of them. Only in a letter that
    stands alone: with a case its facts are held against the sums (RED-07)."""
    for sentence in letter.sentences_with("total") if letter.context.case is None else ():
        sums = [(match, _number(match)) for match in MONEY.finditer(sentence.plain)]
        word = letter.sign("total").search(sentence.plain)
        if word is None or len(sums) < 3 or len({match["c"] or match["c2"] for match, _ in sums}) > 1:
            continue
        near = word.start()
        nearest = sorted(sums, key=lambda found: abs(found[0].start() - near))[:2]
        if not any(
            _adds_up(amount, [other for match, other in sums if match is not total]) for total, amount in nearest
        ):
            total = nearest[0][0]
            start, end = sentence.start + total.start(), sentence.start + total.end()
            rest = sum(other for match, other in sums if match is not total)
            yield Hit(start=start, end=end, values={"sum": f"{rest:,}"})


def _number(match: re.Match[str]) -> Decimal:
    return Decimal((match["n"] or match["n2"]).replace(",", ""))


def _adds_up(total: Decimal, parts: list[Decimal]) -> bool:
    some = parts[:AT_MOST]
    sums = (sum(subset) for size in range(1, len(some) + 1) for subset in combinations(some, size))
    return any(total in (found * n for n in range(1, 10)) for found in sums)
