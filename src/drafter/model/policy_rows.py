"""The rows of a goodwill policy: bands, multipliers, caps, rates, limits of authority and forms."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from drafter.model.base import Value
from drafter.model.compensation import Form, Head, Regime, Role
from drafter.model.money import Money
from drafter.model.service_issues import ServiceIssue


class BandRow(Value, frozen=True, kw_only=True):
    """What one impact (1 slight, 2 real, 3 serious, 4 severe) of an issue is worth, in the policy's currency."""

    impact: int
    minimum: Decimal
    typical: Decimal
    maximum: Decimal


class IssueBands(Value, frozen=True, kw_only=True):
    """`percent_of_fare` replaces `bands` where the flight's fare is known (a bed seat that was no bed)."""

    issue: ServiceIssue
    bands: tuple[BandRow, ...]
    percent_of_fare: tuple[BandRow, ...] = ()


class Step(Value, frozen=True, kw_only=True):
    """From this many (people, days, earlier complaints, minutes, kilometres) on, this factor holds."""

    start: int
    factor: Decimal


class Named(Value, frozen=True, kw_only=True):
    """The factor of one named value (a cabin, a loyalty tier, who could control the cause)."""

    name: str
    factor: Decimal


class Multipliers(Value, frozen=True, kw_only=True):
    """Cabin, length and party move the whole band; the others move the suggestion inside it."""

    cabin: tuple[Named, ...] = ()
    flight_minutes: tuple[Step, ...] = ()
    flight_km: tuple[Step, ...] = ()
    party: tuple[Step, ...] = ()
    loyalty_tier: tuple[Named, ...] = ()
    fault: tuple[Named, ...] = ()
    repeat: tuple[Step, ...] = ()
    days_late: tuple[Step, ...] = ()


class Caps(Value, frozen=True, kw_only=True):
    """What one customer may get as goodwill: `per_year` (365 days, policy currency), `count` within `count_days`."""

    per_year: Decimal
    count: int
    count_days: int


class Several(Value, frozen=True, kw_only=True):
    """Several issues in one letter: the largest in full, the others at `share`, at most `most` times the largest."""

    share: Decimal
    most: Decimal


class DelayImpact(Value, frozen=True, kw_only=True):
    start_min: int
    impact: int


class Implied(Value, frozen=True, kw_only=True):
    """Issues nobody named: a long delay no law pays for, an answer later than `answer_days`.

    A change told `free_notice_days` ahead or earlier is no delay.
    """

    delay_without_statute: tuple[DelayImpact, ...]
    answer_days: int
    answer_late_impact: int
    free_notice_days: int = 14


class Rates(Value, frozen=True, kw_only=True):
    """What one unit of the policy's currency buys in each other one, from that day on."""

    valid_from: dt.date
    values: dict[str, Decimal]


class Rounding(Value, frozen=True, kw_only=True):
    currency: str
    step: Decimal


class Limit(Value, frozen=True, kw_only=True):
    """How much goodwill a role may give without sign-off; no amount: no limit. Own limits for some currencies."""

    role: Role
    amount: Decimal | None = None
    in_currency: tuple[Money, ...] = ()


class MileValue(Value, frozen=True, kw_only=True):
    """What one mile is worth; quantities go up to the next multiple of `step`, of `large_step` from `large_from`."""

    worth: Money
    step: int
    large_step: int
    large_from: int


class FormRule(Value, frozen=True, kw_only=True):
    """One way to give goodwill, best liked first in the file; `uplift_percent` 130 turns 45.00 into 58.50."""

    form: Form
    uplift_percent: Decimal = Decimal(100)
    miles: MileValue | None = None
    note: str | None = None


class NeverCombined(Value, frozen=True, kw_only=True):
    """Issues of which only the greater counts, or forms that do not stand in one award."""

    because: str
    issues: tuple[ServiceIssue, ...] = ()
    forms: tuple[Form, ...] = ()


class NotBeside(Value, frozen=True, kw_only=True):
    """An issue that earns no goodwill where law already pays that head."""

    issue: ServiceIssue
    head: Head
    because: str


class OwedInOtherForm(Value, frozen=True, kw_only=True):
    """On what terms a sum owed by law may be taken in another form; it is never preselected."""

    regime: Regime
    form: Form
    note: str
    worth_percent: Decimal = Decimal(100)
    more_than_cash: bool = False
    never_expires: bool = False


class Likeness(Value, frozen=True, kw_only=True):
    """Below `few` precedents none is a guide; further than `departs_percent` off the median warns."""

    few: int = 5
    departs_percent: Decimal = Decimal(25)
