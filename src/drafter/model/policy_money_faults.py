"""What is wrong with the rates, rounding, limits of authority and forms of a goodwill policy."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import get_args

from drafter.model.compensation import Role
from drafter.model.money import minor_unit
from drafter.model.policy import Terms
from drafter.model.policy_rows import FormRule, Limit, Rates
from drafter.model.rule_fault import RuleFault

Faults = Iterator[RuleFault]
LEAST = Decimal("0.0001")


def rate_faults(terms: Terms, at: str) -> Faults:
    """Every currency with a rate has a rounding step, every version of the rates knows the same currencies."""
    if not terms.rates or terms.rates[0].valid_from > terms.valid_from:
        yield RuleFault(f"{at}.rates", f"needs rates from the first day, {terms.valid_from}")
    for index, rates in enumerate(terms.rates):
        yield from _one_rates_faults(rates, terms, f"{at}.rates[{index}]")
    for index, (older, newer) in enumerate(pairwise(terms.rates), start=1):
        if newer.valid_from <= older.valid_from:
            yield RuleFault(f"{at}.rates[{index}].valid_from", f"must be later than {older.valid_from}")
        for lost in sorted(set(older.values) - set(newer.values)):
            yield RuleFault(f"{at}.rates[{index}].values", f"{lost} has no rate any more")
    yield from _rounding_faults(terms, at)


def _one_rates_faults(rates: Rates, terms: Terms, at: str) -> Faults:
    for currency, rate in rates.values.items():
        if not _is_currency(currency):
            yield RuleFault(
                f"{at}.values.{currency}", f"{currency!r} is not a currency (three capital letters, ISO 4217)"
            )
        elif terms.step(currency) is None:
            yield RuleFault(f"{at}.values.{currency}", f"{currency} has no rounding step")
        if rate < LEAST:
            yield RuleFault(
                f"{at}.values.{currency}", f"a rate must be more than nothing ({LEAST} or more), not {rate}"
            )
    if rates.values.get(terms.currency, 1) != 1:
        yield RuleFault(f"{at}.values.{terms.currency}", f"rates are given for one {terms.currency}")


def _rounding_faults(terms: Terms, at: str) -> Faults:
    known = {terms.currency} | (set(terms.rates[-1].values) if terms.rates else set())
    if terms.step(terms.currency) is None:
        yield RuleFault(f"{at}.rounding", f"{terms.currency} has no rounding step")
    for index, row in enumerate(terms.rounding):
        unit = minor_unit(row.currency)
        if row.step <= 0 or row.step % unit:
            yield RuleFault(f"{at}.rounding[{index}].step", f"must be a multiple of {unit}, not {row.step}")
        if row.currency not in known:
            yield RuleFault(f"{at}.rounding[{index}].currency", f"{row.currency} has no rate")
        if row.currency in [earlier.currency for earlier in terms.rounding[:index]]:
            yield RuleFault(f"{at}.rounding[{index}].currency", f"{row.currency} stands twice")


def authority_faults(terms: Terms, at: str) -> Faults:
    """One limit for each role, lowest role first, and never less for a higher one."""
    roles = get_args(Role)
    if tuple(limit.role for limit in terms.authority) != roles:
        yield RuleFault(at, f"needs one limit for each role, in this order: {', '.join(roles)}")
        return
    for index, limit in enumerate(terms.authority):
        if limit.amount is not None and limit.amount < 0:
            yield RuleFault(f"{at}[{index}].amount", "cannot be less than nothing")
    for index, (lower, higher) in enumerate(pairwise(terms.authority), start=1):
        yield from _order_of_limits(lower, higher, f"{at}[{index}]")


def _order_of_limits(lower: Limit, higher: Limit, at: str) -> Faults:
    if higher.amount is not None and (lower.amount is None or higher.amount < lower.amount):
        yield RuleFault(f"{at}.amount", f"{higher.role} may give less than {lower.role}")
    theirs = {own.currency: own.amount for own in lower.in_currency}
    for index, own in enumerate(higher.in_currency):
        if own.amount < theirs.get(own.currency, Decimal(0)):
            yield RuleFault(f"{at}.in_currency[{index}]", f"{higher.role} may give less than {lower.role}")


def form_faults(terms: Terms, at: str) -> Faults:
    """Each form once, never worth less than cash; the miles say what one mile is worth."""
    if not terms.forms:
        yield RuleFault(f"{at}.forms", "needs at least one form")
    for index, rule in enumerate(terms.forms):
        if rule.form in [earlier.form for earlier in terms.forms[:index]]:
            yield RuleFault(f"{at}.forms[{index}].form", f"{rule.form!r} stands twice")
        yield from _one_form_faults(rule, terms, f"{at}.forms[{index}]")
    for index, owed in enumerate(terms.owed_in_other_form):
        if owed.worth_percent < 100 or (owed.more_than_cash and owed.worth_percent == 100):
            least = "more than 100" if owed.more_than_cash else "100 or more"
            yield RuleFault(f"{at}.owed_in_other_form[{index}].worth_percent", f"must be {least} under {owed.regime}")


def _one_form_faults(rule: FormRule, terms: Terms, at: str) -> Faults:
    if rule.form == "refund":
        yield RuleFault(f"{at}.form", "a refund gives back what was paid; it is no form of goodwill")
    if rule.uplift_percent < 100:
        yield RuleFault(f"{at}.uplift_percent", f"must be 100 or more: a {rule.form} is never worth less than cash")
    if (rule.miles is None) == (rule.form == "miles"):
        yield RuleFault(at, "miles say what one mile is worth, and no other form does")
    if rule.miles is None:
        return
    if rule.miles.worth.amount < LEAST or rule.miles.step <= 0 or rule.miles.large_step <= 0:
        yield RuleFault(f"{at}.miles", "worth and steps must be more than nothing")
    if terms.rate(rule.miles.worth.currency, None) is None:
        yield RuleFault(f"{at}.miles.worth.currency", f"{rule.miles.worth.currency} has no rate")


def _is_currency(text: str) -> bool:
    return len(text) == 3 and text.isascii() and text.isupper()
