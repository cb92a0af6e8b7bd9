"""Special drawing rights: what a limit of the Montreal Convention is worth in a currency, on a day."""

from __future__ import annotations

from decimal import Decimal

from drafter.model.compensation import Question
from drafter.model.money import Money
from drafter.steps.compensate.matter import Matter


def rate_for(matter: Matter, currency: str) -> Decimal | None:
    """How much of the currency one SDR is worth: the case's own rate first, then the newest not after today."""
    own = matter.facts.rates.get("SDR")
    if own and currency in own.values:
        return own.values[currency]
    if currency == "SDR":
        return Decimal(1)
    for rate in reversed(matter.rules.law.sdr):
        if currency in rate.values and (rate.on is None or rate.on <= matter.today):
            return rate.values[currency]
    return next((rate.values[currency] for rate in matter.rules.law.sdr if currency in rate.values), None)


def from_sdr(matter: Matter, sdr: Decimal, currency: str) -> Money | None:
    """Rounded once, to the minor unit; None where no rate is known."""
    rate = rate_for(matter, currency)
    return None if rate is None else Money(sdr * rate, currency).rounded()


def between(matter: Matter, sdr: Decimal, currency: str) -> tuple[Money, Money] | None:
    """The least and the most it can be worth in a currency held to another by law; None where none is held so."""
    peg = next((peg for peg in matter.rules.law.pegs if peg.currency == currency), None)
    rate = rate_for(matter, peg.to) if peg else None
    if peg is None or rate is None:
        return None
    return Money(sdr * rate * peg.low, currency).rounded(), Money(sdr * rate * peg.high, currency).rounded()


def in_sdr(matter: Matter, amount: Money) -> Decimal | None:
    """How many SDR it is worth; of a pegged currency, how many at least."""
    rate = rate_for(matter, amount.currency)
    if rate is None and (one := between(matter, Decimal(1), amount.currency)):
        rate = one[1].amount
    return None if not rate else amount.amount / rate


def converted(matter: Matter, amount: Money, currency: str) -> Money | None:
    """Through the value of one SDR in both currencies; None where a rate is missing. Not rounded."""
    if amount.currency == currency:
        return amount
    sdr, rate = in_sdr(matter, amount), rate_for(matter, currency)
    return None if sdr is None or rate is None else Money(sdr * rate, currency)


def rate_question(currency: str) -> Question:
    return Question(
        fact=f"rates.SDR.values.{currency}",
        why=f"the limit stands in SDR; what one is worth in {currency} is not known",
    )
