"""By when a case is due."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.case import Case, Journey, Message, Segment
from drafter.model.category import ClassifyRules
from drafter.model.deadlines import DeadlineRule, Pause, SentLetter
from drafter.model.surroundings import Surroundings
from drafter.steps.classify import classify, deadlines_for, due_date, state

AROUND = Surroundings(countries={"HKG": "HK", "JFK": "US", "YYZ": "CA", "LHR": "GB", "CDG": "FR"})
TODAY = date(2026, 11, 21)


def case(origin: str = "HKG", destination: str = "JFK", **fields: object) -> Case:
    segment = Segment(origin=origin, destination=destination)
    return Case(text="…", journey=Journey(segments=(segment,)), received="2026-11-14T09:20:00+08:00", **fields)  # type: ignore[arg-type]  # rows of fields


def due(rules: ClassifyRules, of: Case, *about: str, **more: object) -> set[tuple[str, str, str]]:
    found = deadlines_for(of, about, rules.deadlines, AROUND, TODAY, **more)  # type: ignore[arg-type]  # pauses, letters
    return {(one.what, one.due.isoformat(), one.source) for one in found}


@pytest.mark.parametrize(
    ("journey", "about", "deadline"),
    [
        (("HKG", "JFK"), [], ("acknowledge", "2026-12-14", "14 CFR 259.7(c)")),
        (("JFK", "HKG"), [], ("answer", "2027-01-13", "14 CFR 259.7(c)")),
        (("HKG", "JFK"), ["disability"], ("answer", "2026-12-14", "14 CFR 382.155")),
        (("HKG", "YYZ"), ["disruption.delay"], ("answer", "2026-12-14", "SOR/2019-150 s. 19(4)")),
        (("HKG", "YYZ"), ["disruption.denied_boarding"], ("pay", "2026-11-16", "SOR/2019-150 s. 20")),
        (("CDG", "HKG"), ["disruption.cancellation"], ("refund", "2026-11-21", "EU261 Art. 8(1)(a)")),
        (("LHR", "HKG"), ["tour.hotel"], ("answer", "2026-12-12", "ABTA Code of Conduct")),
    ],
)
def test_the_law_of_either_end_sets_its_date(
    rules: ClassifyRules, journey: tuple[str, str], about: list[str], deadline: tuple[str, str, str]
) -> None:
    assert deadline in due(rules, case(*journey), *about)


def test_the_law_of_other_places_and_matters_sets_none(rules: ClassifyRules) -> None:
    sources = {source for _, _, source in due(rules, case("HKG", "LHR"), "service.cabin_crew")}
    assert not any("CFR" in source or "SOR" in source or "Art. 8" in source for source in sources)


@pytest.mark.parametrize(("day", "expected"), [(-1, "overdue"), (0, "today"), (3, "near"), (4, "ok")])
def test_a_deadline_is_overdue_today_near_or_still_far(day: int, expected: str) -> None:
    assert state(date(2026, 11, 10 + day), date(2026, 11, 10)) == expected


def test_working_days_leave_out_weekends_and_public_holidays() -> None:
    rule = DeadlineRule(id="x", what="acknowledge", days=3, count="working", source="ours")
    friday, holiday = date(2026, 12, 18), date(2026, 12, 22)
    assert due_date(rule, friday, {holiday}, (), TODAY) == date(2026, 12, 24)


@pytest.mark.parametrize(("paused_by", "expected"), [(("customer",), "2026-12-05"), ((), "2026-11-24")])
def test_waiting_for_the_customer_stops_our_own_clock_and_never_a_legal_one(
    paused_by: tuple[str, ...], expected: str
) -> None:
    rule = DeadlineRule(id="x", what="answer", days=10, source="ours", paused_by=paused_by)  # type: ignore[arg-type]  # a row
    waited = Pause(waiting_for="customer", since=date(2026, 11, 16))  # open: today is its sixth … day
    assert due_date(rule, date(2026, 11, 14), (), (waited,), date(2026, 11, 26)).isoformat() == expected


def test_a_holding_letter_acknowledges_but_leaves_the_answer_due(rules: ClassifyRules) -> None:
    left = due(rules, case(), letters=(SentLetter(on=date(2026, 11, 16), holding=True),))
    assert {what for what, _, _ in left} == {"answer"}


def test_an_answer_meets_the_deadlines_of_an_answer(rules: ClassifyRules) -> None:
    assert not due(rules, case(), letters=(SentLetter(on=date(2026, 11, 20)),))


def test_the_clock_starts_again_when_the_customer_writes_after_our_letter(rules: ClassifyRules) -> None:
    thread = (
        Message(text="First.", sent="2026-09-01T10:00:00+08:00"),
        Message(direction="out", text="Ours.", sent="2026-09-08T10:00:00+08:00"),
        Message(text="Again.", sent="2026-11-14T10:00:00+08:00"),
    )
    back = Case(messages=thread, received="2026-09-01T10:00:00+08:00", office="JFK")
    assert ("acknowledge", "2026-12-14", "14 CFR 259.7(c)") in due(rules, back)


def test_the_journey_told_in_the_letter_decides_where_nothing_else_is_known(rules: ClassifyRules) -> None:
    around = Surroundings(countries=AROUND.countries, places={"New York": "JFK", "Hong Kong": "HKG"})
    told = Case(text="My flight from Hong Kong to New York was late.", received="2026-11-14")
    found = classify(told, rules, TODAY, around).deadlines
    assert ("acknowledge", date(2026, 12, 14)) in {(one.what, one.due) for one in found}


def test_deadlines_come_soonest_first(rules: ClassifyRules) -> None:
    days = [one.due for one in deadlines_for(case("JFK", "YYZ"), ("disruption.delay",), rules.deadlines, AROUND, TODAY)]
    assert days == sorted(days)
