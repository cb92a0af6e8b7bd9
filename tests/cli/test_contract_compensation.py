"""What `compensate` takes, a case or the fields alone, and what it answers."""

from __future__ import annotations

from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from asking import Ask

from builders.filing import a_letter
from drafter.adapters.case_store import CaseStore
from drafter.cli.workplace import Workplace
from drafter.model.case import Case, Journey, Segment
from drafter.model.filed import Added

CARRIER = {"code": "DL", "licence": "US"}
FLAT = {
    "id": "A1", "event": "delay", "date": "2026-06-10", "today": "2026-11-21", "arrival_delay_min": 210,
    "journey": {"origin": "CDG", "destination": "JFK", "via": ["LHR"], "operating_carrier": CARRIER},
    "cause": {"kind": "technical"}, "passenger": {"count": 2},
    "expenses": [{"kind": "meal", "amount": {"amount": "38.60", "currency": "GBP"}, "receipt": True}],
}  # fmt: skip
PROMISED = ["id", "entitlements", "choose_one", "not_due", "assumed", "questions", "refunds", "suppliers", "deadlines",
            "goodwill", "totals"]  # fmt: skip
OWED = ["regime", "head", "amount", "per_passenger", "range", "alternative_amount", "article", "because", "form",
        "form_note", "if", "flags", "rule_version"]  # fmt: skip
STRANGE = ["abc", "", 5, -1, True, [], [1], {}, {"amount": "x"}, {"amount": "1", "currency": "EUR"}, 10**30]
NAMES = ["amount_asked", "bag_tag", "flight", "origin", "date", "arrival_delay_min", "passenger.count", "cause",
         "customer.title", "booking_reference", "loyalty_number", "journey", "baggage.status", "nonsense"]  # fmt: skip


def test_the_answer_has_every_field_that_was_promised(ask: Ask) -> None:
    answer = ask("compensate", "-", "--json", typed=FLAT).json
    assert [name for name in PROMISED if name not in answer] == []
    assert [name for due in answer["entitlements"] for name in OWED if name not in due] == []


def test_money_is_told_to_the_last_decimal(ask: Ask) -> None:
    due = ask("compensate", "-", "--json", typed=FLAT).json["entitlements"][0]
    assert due["per_passenger"] == {"amount": "300.00", "currency": "EUR"}
    assert due["amount"] == {"amount": "600.00", "currency": "EUR"}


def test_every_sum_is_text_with_the_decimals_of_its_currency(ask: Ask) -> None:
    sums = list(sums_in(ask("compensate", "-", "--json", typed=FLAT).json))
    assert len(sums) >= 4
    assert [
        one for one in sums if not isinstance(one["amount"], str) or Decimal(one["amount"]).as_tuple()[2] != -2
    ] == []


def sums_in(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"amount", "currency"}:
            yield value
        else:
            for inner in value.values():
                yield from sums_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sums_in(inner)


def test_a_case_and_the_fields_alone_give_the_same_entitlement(ask: Ask) -> None:
    disruption = {name: value for name, value in FLAT.items() if name not in ("id", "expenses")}
    case = {"id": "A1", "text": "We were late.", "disruption": disruption, "expenses": FLAT["expenses"]}
    flat, told = (ask("compensate", "-", "--json", typed=item).json for item in (FLAT, case))
    assert told["entitlements"] == flat["entitlements"]
    assert told["refunds"] == flat["refunds"]


def test_a_disagreement_within_a_case_is_a_question(ask: Ask) -> None:
    segment = {"origin": "LHR", "destination": "JFK", "operating_carrier": CARRIER}
    case = {"text": "Late.", "journey": {"segments": [segment]},
            "disruption": {"event": "delay", "journey": {"origin": "CDG", "destination": "JFK"}}}  # fmt: skip
    told = ask("compensate", "-", "--json", typed=case)
    assert told.status == 0
    assert "journey.origin" in [question["fact"] for question in told.json["questions"]]


def test_nothing_due_has_one_reason(ask: Ask) -> None:
    answer = ask("compensate", "-", "--json", typed=FLAT | {"arrival_delay_min": 20, "expenses": []}).json
    assert answer["entitlements"] == []
    assert "EU261" in [one["regime"] for one in answer["not_due"]]


def test_a_missing_licence_is_asked_for(ask: Ask) -> None:
    journey = {"origin": "JFK", "destination": "CDG"}
    answer = ask("compensate", "-", "--json", typed=FLAT | {"journey": journey}).json
    assert "journey.operating_carrier.licence" in [question["fact"] for question in answer["questions"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_confirmed_fact_may_hold_anything(ask: Ask, name: str) -> None:
    cases = [{"text": "Late.", "facts": [{"name": name, "value": value, "confirmed_by": "P"}]} for value in STRANGE]
    assert ask("compensate", "-", "--json", typed=cases).status == 0


def test_bare_facts_need_no_library_and_no_tone_rules(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def whole_handbook(place: Workplace) -> None:
        raise AssertionError("the whole handbook was read")

    monkeypatch.setattr(Workplace, "book", property(whole_handbook))
    assert ask("compensate", "-", "--json", typed=FLAT).json["entitlements"]


def test_the_articles_behind_the_lines_are_told(ask: Ask) -> None:
    answer = ask("compensate", "-", "--json", typed=FLAT).json
    assert "EUR 600 for each passenger" in answer["entitlements"][0]["article_text"]
    assert all(no["article_text"] for no in answer["not_due"])


SEGMENT = {"flight": "NV251", "origin": "HKG", "destination": "LHR", "scheduled_departure": "2026-11-03T23:45+08:00"}
DIRTY = {
    "text": "My seat was dirty and the tray was broken.", "categories": ["cabin.cleanliness"],
    "disruption": {"event": "service", "service": {"issues": ["cabin.dirty"], "impact": 2}},
    "journey": {"segments": [SEGMENT]},
}  # fmt: skip


def test_a_case_is_held_against_what_the_same_event_s_cases_got(ask: Ask, home: Path) -> None:
    with closing(CaseStore.open(home / "cases.sqlite", person="Kim Ito")) as store:
        for number in range(5):
            flown = Journey(segments=(Segment(flight="NV251", scheduled_departure="2026-11-03T23:45+08:00"),))
            added = store.add_case(Case(reference=f"CR-{number}", text="Dirty.", journey=flown))
            assert isinstance(added, Added)
            store.finish(added.case.id or "", a_letter(goodwill="130.00"))
    goodwill = ask("compensate", "-", "--json", typed=DIRTY).json["goodwill"]
    assert (goodwill["same_event"]["count"], goodwill["same_event"]["few"]) == (5, False)
    assert "5 cases of the same event got" in goodwill["same_event"]["warning"]
    assert "same event: median" in ask("compensate", "-", typed=DIRTY).out


def test_a_fact_is_asked_for_once_with_all_its_reasons(ask: Ask) -> None:
    case = {"text": "Late.", "customer": {"given_name": "Mei", "family_name": "Chan"},
            "passengers": [{"name": "Ng Ka Yee"}, {"name": "Ng Ho", "kind": "infant"}]}  # fmt: skip
    asked = ask("compensate", "-", "--json", typed=case).json["questions"]
    told = [one["why"] for one in asked if one["fact"] == "passenger.count"]
    assert told == ["an infant counts only with a paid seat; is Mei Chan one of those who travelled?"]


def test_an_unknown_id_in_a_case_is_an_error_as_it_is_alone(ask: Ask) -> None:
    package = {"price": {"amount": "100.00", "currency": "EUR"}, "days": 7, "defects": [{"id": "noise.nite"}]}
    told = ask("compensate", "-", "--json", typed={"id": "K", "text": "Noisy.", "disruption": {"package": package}})
    assert (told.status, told.json["error"]["where"]) == (1, "disruption.package.defects[0].id")
    assert "'noise.night'" in told.json["error"]["what"]
