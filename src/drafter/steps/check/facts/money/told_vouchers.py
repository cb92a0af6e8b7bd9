"""A voucher of a sum that the award pays otherwise: a £600 voucher of £600 refunded and a voucher of £800."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.money.known_sums import home_of
from drafter.steps.check.facts.money.offered_sums import offered
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.surroundings import Sentences

_VOUCHER_AFTER = re.compile(
    r"(?:的)?(?:電子)?(?:旅遊|購物|現金|餐飲|機上|飛行)?(?:代用|抵用|折抵|優惠|禮)?券"
    r"|(?:[- ](?:travel|gift|flight|holiday|shopping))?[- ]e?-?vouchers?\b",
    re.IGNORECASE,
)
_VOUCHER_BEFORE = re.compile(r"\bvouchers? (?:for|of|worth) (?:another |a further )?$", re.IGNORECASE)


def told_voucher_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the award has a voucher, and no voucher of this sum was ever written of."""
    lines = context.award.lines if context.award else ()
    vouchers = [line for line in lines if line.form == "voucher" and line.amount]
    others = [line for line in lines if line.form != "voucher"]
    good = {one for line in vouchers for one in (line.amount, line.per_passenger) if one}
    elsewhere = {one for line in others for one in (line.amount, line.per_passenger) if one} - good
    for reading in amounts_in(context.text, home=home_of(context)) if vouchers and elsewhere else ():
        around = sentences.around(reading)
        named = _VOUCHER_AFTER.match(around.after) or _VOUCHER_BEFORE.search(around.before)
        if not named or reading.value not in elsewhere or not around.asserted or not offered(around):
            continue
        if not _told_as_voucher(reading.value, context):
            right = sorted({line.amount for line in vouchers if line.amount}, key=lambda one: one.amount)
            yield contradicts("RED-08", reading, [money_like(reading.text, one) for one in right])


def _told_as_voucher(value: Money, context: CheckContext) -> bool:
    return any(
        one.value == value and (_VOUCHER_AFTER.match(text, one.end) or _VOUCHER_BEFORE.search(text[: one.start]))
        for text in known_texts(context)
        for one in amounts_in(text, home=home_of(context))
    )
