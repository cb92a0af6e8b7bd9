"""Redress: an offer says how it is paid, when, for how long it is valid, and its sums add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Paragraph, Prose, small, straight

MONEY = re.compile(
    r"(?P<c>HK\$|NT\$|CA\$|US\$|A\$|C\$|[£$€¥]|\b(?:GBP|EUR|USD|HKD|CAD|TWD|NTD|CNY|RMB|INR|AUD|CHF)|港幣|港币|人民幣|人民币|新台幣)\s?(?P<n>\d[\d,]*(?:\.\d+)?)"
    r"|\b(?P<n2>\d[\d,]*(?:\.\d+)?)\s?(?P<c2>pounds|euros|dollars|GBP|EUR|USD|HKD|CAD|元)"
)
_OFFER = re.compile(
    r"\b(?:i|we)(?:'ll|'ve| will| have| can| would like to| am| are|'m|'re)?[^.!?\n]{0,40}?\b(?:pay|paid|paying|refund\w*|send|sent|sending|transfer\w*|credit\w*|add|added|put|"
    r"issue|issued|offer|offering|return|returned|reimburs\w+|approved|award\w*|compensat\w+)\b|\bentitle[sd]? you\b|\bvoucher for\b|退还|退還|支付|补偿|補償|赔偿|賠償"
)
_WAY = re.compile(
    r"\b(?:card|bank|account|paypal|cheque|check|vouchers?|points|miles|transfer|transferred|credit|cash|code|balance|profile|wallet|original (?:form|method|means)|form of payment|"
    r"visa|mastercard|iban|sort code|statement|pay it)\b|信用卡|银行|銀行|帐户|帳戶|账户|礼券|禮券|里数|里數"
)
_WHEN = re.compile(
    r"\b(?:within|today|tomorrow|yesterday|already|now|this (?:week|morning|afternoon)|same day|immediately|at once|next week|have (?:already )?(?:paid|returned|refunded|credited|sent|transferred|added|put)|"
    r"has been|working days|by (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|end)|on (?:\d|mon|tue|wed|thu|fri)|days|hours|weeks|on its way|"
    r"\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b|月\d|\d日|日内|日內|今天|之前|工作日"
)
_VOUCHER = re.compile(r"\bvouchers?\b|禮券|礼券")
_VALID = re.compile(r"\b(?:valid\w*|expir\w*|months?|years?|until|no end date|never runs out)\b|有效|到期|个月|個月")
_USE = re.compile(
    r"\b(?:use|online|redeem\w*|code|link|call|phone|reply|complete|enter|need (?:not|to)|nothing (?:more )?to do|profile|book\w*|attached|send|give|tell|write)\b|使用|致电|致電|回覆|回复"
)
_TOTAL = re.compile(
    r"\b(?:in all|in total|total(?:ling|s)?|altogether|together|comes? to|makes?|full amount|sum of)\b|合共|合计|合計|总共|總共|共计|共計"
)


def _offers(prose: Prose) -> Iterator[tuple[Paragraph, str, re.Match[str]]]:
    """Paragraphs that offer a sum, with their text and the first sum."""
    for paragraph in prose.body:
        plain = straight(paragraph.text)
        money = MONEY.search(plain)
        if money and _OFFER.search(small(plain)):
            yield paragraph, small(plain), money


def _hit(paragraph: Paragraph, money: re.Match[str]) -> Hit:
    return Hit(start=paragraph.start + money.start(), end=paragraph.start + money.end())


def no_way_of_paying(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    offers = list(_offers(prose))
    if offers and not any(_WAY.search(plain) for _, plain, _ in offers):
        yield _hit(offers[0][0], offers[0][2])


def no_payment_date(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    offers = list(_offers(prose))
    if offers and not any(_WHEN.search(plain) for _, plain, _ in offers):
        yield _hit(offers[0][0], offers[0][2])


def voucher_terms(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """A voucher with a sum needs its validity, or the word that it has none, somewhere in the letter."""
    yield from _voucher_without(prose, _VALID)


def no_claim_step(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    yield from _voucher_without(prose, _USE)


def _voucher_without(prose: Prose, needed: re.Pattern[str]) -> Iterator[Hit]:
    paragraphs = [(part, small(straight(part.text))) for part in prose.body]
    for paragraph, plain in paragraphs:
        voucher = _VOUCHER.search(plain)
        if voucher and MONEY.search(straight(paragraph.text)):
            if not any(needed.search(text) for part, text in paragraphs if part.start >= paragraph.start):
                yield Hit(start=paragraph.start + voucher.start(), end=paragraph.start + voucher.end())
            return


def sums_add_up(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """A total that is neither the sum of sums named before it nor a multiple of one of them."""
    for sentence in prose.sentences:
        plain = straight(sentence.text)
        sums = [(match, _number(match)) for match in MONEY.finditer(plain)]
        word = _TOTAL.search(small(plain))
        if word is None or len(sums) < 3 or len({_currency(match) for match, _ in sums}) > 1:
            continue
        total, amount = min(sums, key=lambda item: abs(item[0].start() - word.start()))
        parts = [number for match, number in sums if match is not total]
        if not _adds_up(amount, parts):
            yield Hit(
                start=sentence.start + total.start(),
                end=sentence.start + total.end(),
                values={"sum": f"{sum(parts):,}"},
            )


def _number(match: re.Match[str]) -> Decimal:
    return Decimal((match["n"] or match["n2"]).replace(",", ""))


def _currency(match: re.Match[str]) -> str:
    return match["c"] or match["c2"]


def _adds_up(total: Decimal, parts: list[Decimal]) -> bool:
    subsets = (sum(some) for size in range(1, len(parts) + 1) for some in combinations(parts[:8], size))
    return any(total == some or total in (some * n for n in range(2, 10)) for some in subsets)
