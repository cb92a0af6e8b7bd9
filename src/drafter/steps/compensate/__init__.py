"""Compensate: what law gives, what goodwill allows, who shares the cost, and what is still unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from drafter.model.circumstances import Circumstances
from drafter.model.compensation import (
    Compensation,
    Deadline,
    Entitlement,
    Goodwill,
    NotDue,
    Question,
    Refund,
)
from drafter.model.rules_of_law import CompensationRules
from drafter.steps.compensate.article_texts import with_articles
from drafter.steps.compensate.assumptions import assumed, needed, unnamed_service
from drafter.steps.compensate.br_anac400 import br_anac400
from drafter.steps.compensate.ca_appr import ca_appr
from drafter.steps.compensate.cn_caac import cn_caac
from drafter.steps.compensate.eu261 import eu261
from drafter.steps.compensate.faults import faults
from drafter.steps.compensate.from_case import CaseReading, circumstances_of
from drafter.steps.compensate.goodwill import goodwill_for
from drafter.steps.compensate.in_dgca import in_dgca
from drafter.steps.compensate.matter import Matter, Outcome, matter_of
from drafter.steps.compensate.mc99 import mc99
from drafter.steps.compensate.one_payment import choices
from drafter.steps.compensate.package import price_reductions
from drafter.steps.compensate.receipts import receipts
from drafter.steps.compensate.set_off import with_set_off
from drafter.steps.compensate.suppliers import suppliers
from drafter.steps.compensate.totals import totals_of
from drafter.steps.compensate.tr_shy import tr_shy
from drafter.steps.compensate.uk261 import uk261
from drafter.steps.compensate.us_dot import us_dot

K = TypeVar("K")
__all__ = ["CaseReading", "circumstances_of", "compensate", "faults", "one_per_fact", "with_articles"]

REGIMES: tuple[Callable[[Matter], Iterator[Outcome]], ...] = (
    eu261, uk261, ca_appr, us_dot, in_dgca, tr_shy, br_anac400, cn_caac, mc99,
)  # fmt: skip


def compensate(circumstances: Circumstances, rules: CompensationRules) -> Compensation:
    """Everything owed and offered for one set of circumstances. They must be free of faults (see `faults`)."""
    matter = matter_of(circumstances, rules)
    outcomes: list[Outcome] = [*needed(matter)]
    for regime in REGIMES:
        outcomes += regime(matter)
    outcomes += _package(matter)
    entitlements = with_set_off(matter, _of(Entitlement, outcomes))
    about_law = one_per_fact(_of(Question, outcomes))
    outcomes += [*receipts(matter, entitlements), *unnamed_service(matter)]
    questions = one_per_fact(_of(Question, outcomes))
    choose_one = choices(entitlements)
    return Compensation(
        id=circumstances.id,
        entitlements=entitlements,
        choose_one=choose_one,
        not_due=_of(NotDue, outcomes),
        assumed=assumed(matter),
        questions=questions,
        refunds=_of(Refund, outcomes),
        suppliers=tuple(suppliers(matter, entitlements)),
        deadlines=_of(Deadline, outcomes),
        goodwill=_goodwill(matter, entitlements, about_law),
        totals=totals_of(matter, entitlements, choose_one),
    )


def _of(kind: type[K], outcomes: list[Outcome]) -> tuple[K, ...]:
    return tuple([outcome for outcome in outcomes if isinstance(outcome, kind)])


def _package(matter: Matter) -> list[Outcome]:
    table = matter.rules.law.package_table
    if table is None:
        return []
    entitlements, questions, not_due = price_reductions(matter.facts, table)
    return [*entitlements, *questions, *not_due]


def _goodwill(matter: Matter, statutory: tuple[Entitlement, ...], questions: tuple[Question, ...]) -> Goodwill | None:
    policy, facts = matter.rules.policy, matter.facts
    if policy is None:
        return None
    km = round(matter.distance.ellipsoid) if matter.origin and matter.destination else None
    currency = facts.currency or policy.on(facts.today).currency
    return goodwill_for(facts, policy, statutory, currency, km, law_decided=not questions)


def one_per_fact(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """One question per fact; its reasons side by side."""
    if len(questions) < 2:
        return questions
    whys: dict[str, list[str]] = {}
    for question in questions:
        told = whys.setdefault(question.fact, [])
        if question.why not in told:
            told.append(question.why)
    return tuple(Question(fact=fact, why="; ".join(told)) for fact, told in whys.items())
