"""The dated rules of law: amounts, limits, territories and causes as they stand in `resources/regimes`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

import msgspec

from drafter.model.article_text import ArticleSection
from drafter.model.base import Value
from drafter.model.circumstances import CauseKind, Control, Rate
from drafter.model.package_table import PackageTable
from drafter.model.policy import Policy


class Airport(msgspec.Struct, frozen=True):
    """Where an airport lies: degrees, ISO country, city, the name of its time zone, and the country's region."""

    iata: str
    lat: float
    lon: float
    country: str
    city: str = ""
    zone: str = "UTC"
    region: str = ""


class Dated(Value, frozen=True, kw_only=True):
    """One version of a rule; the date of the flight chooses it. `confirmed`: read in the law itself."""

    version: str
    valid_from: dt.date
    source: str
    valid_to: dt.date | None = None
    confirmed: bool = True


D = TypeVar("D", bound=Dated)


def in_force(versions: Iterable[D], day: dt.date) -> D | None:
    """The version that holds on that day, if any does."""
    for rule in versions:
        if rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to):
            return rule
    return None


class DistanceBand(Value, frozen=True, kw_only=True):
    """A band of great-circle distance, its upper end included; the last has no upper end."""

    letter: str
    amount: Decimal
    reroute_limit_min: int
    care_after_min: int
    downgrade_percent: int
    up_to_km: int | None = None


class NoticeWindow(Value, frozen=True, kw_only=True):
    """With at least so many days' notice: what a reroute may cost in time and still free the carrier."""

    from_days: int
    earlier_min: int
    later_under_min: int
    article: str


class Regulation261(Dated, frozen=True, kw_only=True):
    """Regulation (EC) 261/2004 and the laws made after it. Times in minutes."""

    currency: str
    territory: frozenset[str]
    carriers: frozenset[str]
    bands: tuple[DistanceBand, ...]
    windows: tuple[NoticeWindow, ...]
    partner_territory: frozenset[str] = frozenset()
    partner_carriers: frozenset[str] = frozenset()
    outside_airports: frozenset[str] = frozenset()
    full_band_inside: bool = False
    """Flights inside the territory never leave the second band (Art. 7(1)(b))."""
    downgrade_outside: frozenset[str] = frozenset()
    """Countries that do not count as inside for Art. 10."""
    domestic_amount: Decimal | None = None
    delay_pays: bool = True
    delay_confirmed: bool = True
    free_notice_days: int = 14
    brought_forward_over_min: int = 60
    late_min: int = 180
    full_from_min: int = 240
    refund_after_min: int = 300
    refund_days: int = 7
    answer_days: int | None = None
    claim_years: int | None = None


class MontrealRule(Dated, frozen=True, kw_only=True):
    """Limits in special drawing rights; complaint times in days."""

    baggage: Decimal
    delay: Decimal
    injury: Decimal
    cargo_per_kg: Decimal
    damaged_days: int
    delayed_days: int
    cargo_damaged_days: int
    cargo_delayed_days: int
    lost_after_days: int
    action_years: int
    not_parties: frozenset[str] = frozenset()
    one_state: Mapping[str, str] = {}
    """Territories that belong to a state: flights between the two are domestic."""
    domestic: Mapping[str, str] = {}
    """Where the same rules govern domestic flights of home carriers: country to the law that says so."""


class OversaleTier(Value, frozen=True, kw_only=True):
    """Denied boarding: from this lateness on, so many per cent of the one-way fare, up to a cap."""

    percent: int
    cap: Decimal
    domestic_from_min: int
    international_from_min: int


class UsRule(Dated, frozen=True, kw_only=True):
    territory: frozenset[str]
    tiers: tuple[OversaleTier, ...]
    domestic_baggage: Decimal
    excused_within_min: int
    least_seats: int
    weight_balance_seats: int
    significant_domestic_min: int
    significant_international_min: int
    bag_domestic_min: int
    bag_short_min: int
    bag_long_min: int
    bag_long_over_h: Decimal
    refund_business_days: int
    refund_calendar_days: int


class LatenessTier(Value, frozen=True, kw_only=True):
    """From this many minutes late (`over`: only beyond them), so much."""

    from_min: int
    amount: Decimal
    small: Decimal | None = None
    over: bool = False


class CanadaRule(Dated, frozen=True, kw_only=True):
    territory: frozenset[str]
    delay: tuple[LatenessTier, ...]
    denied_boarding: tuple[LatenessTier, ...]
    refund_chosen: Decimal
    refund_chosen_small: Decimal
    notice_days: int
    claim_years: int
    answer_days: int
    denied_boarding_hours: int
    care_after_min: int


class BlockTier(Value, frozen=True, kw_only=True):
    """Cancellation in India: by block time up to so many minutes (none: longer)."""

    amount: Decimal
    up_to_min: int | None = None


class IndiaRule(Dated, frozen=True, kw_only=True):
    territory: frozenset[str]
    cancellation: tuple[BlockTier, ...]
    free_notice_days: int
    excused_within_min: int
    denied_within_min: int
    denied_percent: int
    denied_cap: Decimal
    denied_later_percent: int
    denied_later_cap: Decimal
    downgrade_domestic_percent: int
    downgrade: tuple[tuple[int | None, int], ...]
    downgrade_from: dt.date
    refund_after_min: int
    care_after_min: int
    refund_days: int


class BrazilRule(Dated, frozen=True, kw_only=True):
    territory: frozenset[str]
    denied_domestic: Decimal
    denied_international: Decimal
    bag_domestic_days: int
    bag_international_days: int
    care_after_min: int
    refund_after_min: int
    refund_days: int


class ChinaRule(Dated, frozen=True, kw_only=True):
    territory: frozenset[str]
    delay: tuple[LatenessTier, ...]
    care_after_min: int


class CauseRule(Value, frozen=True, kw_only=True):
    """What a cause counts as: extraordinary under the 261 laws, Canada's control, the authority, who may share."""

    extraordinary: bool
    control: Control
    authority: str
    supplier: str | None = None


class Peg(Value, frozen=True, kw_only=True):
    """A currency held to another by law: one of `to` is worth `low` to `high` of it."""

    currency: str
    to: str
    low: Decimal
    high: Decimal
    source: str


class LawFiles(msgspec.Struct, frozen=True, kw_only=True):
    """The dated rules of every regime, as read from `resources/regimes`."""

    eu261: tuple[Regulation261, ...]
    uk261: tuple[Regulation261, ...]
    tr_shy: tuple[Regulation261, ...]
    montreal: tuple[MontrealRule, ...]
    us_dot: tuple[UsRule, ...]
    ca_appr: tuple[CanadaRule, ...]
    in_dgca: tuple[IndiaRule, ...]
    br_anac400: tuple[BrazilRule, ...]
    cn_caac: tuple[ChinaRule, ...]
    causes: Mapping[CauseKind, CauseRule]
    sdr: tuple[Rate, ...]
    pegs: tuple[Peg, ...] = ()
    articles: tuple[ArticleSection, ...] = ()
    package_table: PackageTable | None = None


class CompensationRules(msgspec.Struct, frozen=True, kw_only=True):
    """Everything `compensate` needs beside the circumstances."""

    law: LawFiles
    airports: Mapping[str, Airport]
    policy: Policy | None = None
    countries: frozenset[str] = frozenset()
    """Every ISO country that has an airport; found from the airports where not given."""

    def __post_init__(self) -> None:
        if not self.countries:
            found = frozenset(airport.country for airport in self.airports.values())
            msgspec.structs.force_setattr(self, "countries", found)
