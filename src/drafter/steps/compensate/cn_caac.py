"""CN-CAAC: China sets no sums (Order 2016/56); what carriers publish for their own delays is a matter of contract."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import ChinaRule, LatenessTier, in_force
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import heads, hours, sum_of

ARTICLE = "Order 2016/56; carrier's conditions"


def cn_caac(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.cn_caac, matter.date)
    if rule is None or not matter.countries & rule.territory or matter.event is None:
        return
    if matter.licence is None:
        yield Question(
            fact="journey.operating_carrier.licence",
            why="Chinese carriers publish sums for delays; others follow their own",
        )
    elif matter.licence not in rule.territory:
        yield _nothing("the law sets no sum, and this carrier's own published conditions apply")
    elif matter.event not in ("delay", "cancellation", "missed_connection"):
        yield _nothing("the law sets no sum for this; see the carrier's published conditions")
    elif matter.beyond_control:
        yield _nothing("not the carrier's own cause; the published sums are for those only")
    else:
        yield from _by_lateness(matter, rule)


def _by_lateness(matter: Matter, rule: ChinaRule) -> Iterator[Outcome]:
    late, first = matter.minutes_late, rule.delay[0]
    if late is None:
        yield Question(fact="arrival_delay_min", why="four and eight hours decide the sums Chinese carriers publish")
        return
    if late < first.from_min:
        yield _nothing(f"{hours(late)} late; the usual sums start at {hours(first.from_min)}")
        return
    ifs: tuple[str, ...] = ()
    if matter.beyond_control is None:
        ifs = ("cause.kind",)
        yield Question(fact="cause.kind", why="Chinese carriers pay for delays of their own making only")
    tier = next(tier for tier in reversed(rule.delay) if _reached(tier, late))
    per_head = Money(tier.amount, "CNY").rounded()
    exact = any(tier.over and late == tier.from_min for tier in rule.delay)
    yield Entitlement(
        regime="CN-CAAC", head="compensation", article=ARTICLE, amount=per_head * matter.count, per_passenger=per_head,
        because=f"{hours(late)} late through the carrier: usually {sum_of(per_head)}{heads(matter.count)}, by contract",
        form_note="check the carrier's published sums; a voucher or miles are often worth half as much again",
        if_=ifs, flags=("contractual", "exact_boundary") if exact else ("contractual",), rule_version=rule.version,
    )  # fmt: skip


def _reached(tier: LatenessTier, late: int) -> bool:
    return late > tier.from_min if tier.over else late >= tier.from_min


def _nothing(because: str) -> NotDue:
    return NotDue(regime="CN-CAAC", head="compensation", because=because, article=ARTICLE)
