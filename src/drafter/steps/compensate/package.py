"""Package travel: the price reduction for defects of a holiday (Directive (EU) 2015/2302, Art. 13 and 14)."""

from __future__ import annotations

import difflib
from decimal import Decimal
from typing import NamedTuple

from drafter.model.circumstances import Circumstances, Defect, PackageHoliday
from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.money import Money
from drafter.model.package_table import DefectRow, PackageRules, PackageTable
from drafter.model.template import Rejected
from drafter.steps.compensate.words import hours, sum_of

Answer = tuple[list[Entitlement], list[Question], list[NotDue]]


class Share(NamedTuple):
    """What one defect takes off, unrounded, and how that was reckoned."""

    low: Decimal
    high: Decimal
    because: str


def price_reductions(circumstances: Circumstances, table: PackageTable) -> Answer:
    """One price reduction over all defects, plus the cost of a substitute; what is missing comes as questions.

    Percentages add up (part of the days: pro rata), but never beyond the cap. Look at `package_faults` first.
    """
    package = circumstances.package
    if package is None:
        return [], _first_questions(PackageHoliday()) if circumstances.event == "package" else [], []
    rules = table.on(circumstances.date)
    questions = _first_questions(package)
    shares: list[Share] = []
    for index, defect in enumerate(package.defects):
        share = _share(defect, index, package, rules, circumstances)
        if isinstance(share, Share):
            shares.append(share)
        elif isinstance(share, Question) and share not in questions:
            questions.append(share)
    entitlements = _reduction(shares, package, rules)
    substitute, asked = _substitutes(circumstances, package, rules)
    nothing = [
        NotDue(regime="PKG", head="price_reduction", because=share.because, article=rules.article)
        for share in shares
        if not share.high
    ]
    return entitlements + substitute, questions + asked, nothing


def package_faults(circumstances: Circumstances, table: PackageTable) -> list[Rejected]:
    """What cannot be true of a holiday: an unknown defect, days below nothing or beyond the holiday, no price."""
    package = circumstances.package
    if package is None:
        return []
    faults = []
    if package.price is not None and package.price.amount <= 0:
        faults.append(Rejected(where="package.price", what="must be more than nothing"))
    if package.days is not None and package.days <= 0:
        faults.append(Rejected(where="package.days", what="must be one day or more"))
    ids = table.on(circumstances.date).ids
    for index, defect in enumerate(package.defects):
        faults += _defect_faults(defect, f"package.defects[{index}]", package.days, ids)
    return faults


def _defect_faults(defect: Defect, where: str, days: int | None, ids: frozenset[str]) -> list[Rejected]:
    faults = []
    if defect.id not in ids:
        near = difflib.get_close_matches(defect.id, sorted(ids), n=1, cutoff=0.4)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        faults.append(Rejected(where=f"{where}.id", what=f"unknown defect {defect.id!r}{hint}"))
    affected = defect.days_affected
    if affected is not None and affected < 0:
        faults.append(Rejected(where=f"{where}.days_affected", what="cannot be negative"))
    if affected is not None and days is not None and affected > days > 0:
        faults.append(Rejected(where=f"{where}.days_affected", what=f"{affected} days of a holiday of {days} days"))
    return faults


def _first_questions(package: PackageHoliday) -> list[Question]:
    asked = []
    if package.price is None:
        asked.append(
            Question(fact="package.price", why="the reduction is a share of the total price, transport included")
        )
    if not package.defects:
        asked.append(Question(fact="package.defects[0].id", why="names what fell short of the contract"))
    return asked


def _share(
    defect: Defect, index: int, package: PackageHoliday, rules: PackageRules, circumstances: Circumstances
) -> Share | Question | None:
    row = rules.row(defect.id)
    if row is None:
        raise ValueError(f"unknown package defect {defect.id!r}: package_faults was not asked first")
    if row.basis == "substitute" or package.price is None:
        return None
    minutes = _delay(circumstances)
    if row.basis == "delay_hours" or (row.basis == "delay_share" and (minutes or defect.days_affected is None)):
        return _delay_share(row, package.price, package.days, minutes)
    return _days_share(row, defect, index, package.price, package)


def _days_share(row: DefectRow, defect: Defect, index: int, price: Money, package: PackageHoliday) -> Share | Question:
    low, high = _percentages(row, package)
    affected = Decimal(1) if row.basis == "one_day" else defect.days_affected
    if row.basis == "each_day" and affected is None:
        affected = Decimal(1)
    if row.basis == "trip" and affected is None:
        return _part(row, low, high, price.amount, f"the whole price of {sum_of(price)}")
    if affected is None:
        return Question(fact=f"package.defects[{index}].days_affected", why=f"{row.name}: only the days affected count")
    if package.days is None:
        return Question(fact="package.days", why="the price is spread over the days of the holiday")
    base = price.amount * affected / package.days
    return _part(
        row,
        low,
        high,
        base,
        f"{sum_of(Money(base, price.currency).rounded())} ({affected.normalize():f} of {package.days} days)",
    )


def _percentages(row: DefectRow, package: PackageHoliday) -> tuple[Decimal, Decimal]:
    beside = {defect.id for defect in package.defects} & set(row.with_any)
    if beside and row.with_low is not None and row.with_high is not None:
        return row.with_low, row.with_high
    return row.low, row.high


def _delay_share(row: DefectRow, price: Money, days: int | None, minutes: int | None) -> Share | Question:
    if minutes is None:
        return Question(fact="departure_delay_min", why=f"{row.name}: the reduction follows the hours of the delay")
    if days is None:
        return Question(fact="package.days", why="the reduction is a share of one day's price")
    daily = price.amount / days
    if row.basis == "delay_share":
        base = price.amount * minutes / (days * 24 * 60)
        return _part(
            row,
            row.low,
            row.high,
            base,
            f"{sum_of(Money(base, price.currency).rounded())}, the price of {hours(minutes)}",
        )
    further = max(0, minutes - row.over_min) // 60
    if not further:
        return Share(Decimal(0), Decimal(0), f"{row.name}: {hours(minutes)} leaves no full hour over the limit")
    one_day = sum_of(Money(daily, price.currency).rounded())
    what = f"{further} further hour{'s' if further > 1 else ''} at {row.low}% of one day's price of {one_day}"
    return Share(daily * further * row.low / 100, daily * further * row.high / 100, f"{row.name}: {what}")


def _delay(circumstances: Circumstances) -> int | None:
    """The table speaks of the departure; an arrival delay stands in where the departure is not known."""
    reroute = circumstances.reroute.arrives_later_min if circumstances.reroute else None
    known = (circumstances.departure_delay_min, circumstances.arrival_delay_min, reroute)
    return next((minutes for minutes in known if minutes is not None), None)


def _part(row: DefectRow, low: Decimal, high: Decimal, base: Decimal, of: str) -> Share:
    percent = f"{low}%" if low == high else f"{low} to {high}%"
    note = f" ({row.note})" if row.note else ""
    return Share(base * low / 100, base * high / 100, f"{row.name}{note}: {percent} of {of}")


def _reduction(shares: list[Share], package: PackageHoliday, rules: PackageRules) -> list[Entitlement]:
    counted = [share for share in shares if share.high]
    if not counted or package.price is None:
        return []
    cap = package.price.amount * rules.cap_percent / 100
    low, high = (
        Money(min(total, cap), package.price.currency).rounded()
        for total in (sum((s.low for s in counted), Decimal(0)), sum((s.high for s in counted), Decimal(0)))
    )
    capped = [f"never more than {rules.cap_percent}% of the price"] if high.amount >= cap else []
    return [
        Entitlement(
            regime="PKG",
            head="price_reduction",
            article=rules.article,
            because="; ".join([*(share.because for share in counted), *capped, rules.guide]),
            amount=low if low == high else None,
            range=None if low == high else (low, high),
            form_note=rules.set_off,
            rule_version=rules.version,
        )
    ]


def _substitutes(
    circumstances: Circumstances, package: PackageHoliday, rules: PackageRules
) -> tuple[list[Entitlement], list[Question]]:
    """What the customer paid for transport that the package should have given."""
    rows = [rules.row(defect.id) for defect in package.defects]
    row = next((row for row in rows if row is not None and row.basis == "substitute"), None)
    if row is None:
        return [], []
    paid = [e.amount for e in circumstances.expenses if e.kind == "transport" and e.amount is not None]
    if not paid:
        return [], [Question(fact="expenses", why=f"{row.name}: what was paid for transport instead is due")]
    sums: dict[str, Money] = {}
    for amount in paid:
        sums[amount.currency] = sums.get(amount.currency, Money(Decimal(0), amount.currency)) + amount
    return [
        Entitlement(
            regime="PKG",
            head="damages",
            article=rules.substitute_article,
            because=f"{row.name}: the cost of the substitute",
            amount=amount.rounded(),
            form_note=rules.set_off,
            rule_version=rules.version,
        )
        for amount in sums.values()
    ], []
