"""The rule files of classification, and the department's own above them."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from drafter.adapters.category_files import classify_rules
from drafter.model.category import ClassifyRules
from drafter.model.classification import FlagId
from drafter.model.phrases import expression

CONTRACT = {
    "disruption": "delay cancellation missed_connection diversion schedule_change denied_boarding downgrade",
    "baggage": "delayed lost damaged pilfered fees cabin",
    "booking": "website name_change error seat_selection fare payment",
    "refund": "late refused amount",
    "service": "cabin_crew ground_staff contact_centre information complaint_handling",
    "cabin": "seat cleanliness entertainment wifi meal climate aircraft",
    "airport": "check_in queue boarding lounge security transfer",
    "loyalty": "miles status redemption",
    "assistance": "disability medical minor pets dietary",
    "safety": "incident injury security",
    "tour": "hotel transfer excursion representative description",
}
ALONE = {"discrimination", "privacy", "praise", "other"}


@pytest.fixture(scope="module")
def shipped() -> ClassifyRules:
    return classify_rules().rules


def written(home: Path, name: str, text: str) -> Path:
    folder = home / "resources"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return home


def test_every_category_of_the_contract_is_there_with_both_names(shipped: ClassifyRules) -> None:
    expected = {f"{group}.{name}" for group, names in CONTRACT.items() for name in names.split()} | ALONE
    assert set(shipped.by_id) == expected
    assert all(set(category.name) == {"en", "zh-Hant-HK"} for category in shipped.by_id.values())


def test_every_flag_of_the_contract_has_cues_and_a_route_or_none_by_design(shipped: ClassifyRules) -> None:
    flags = [flag.id for flag in shipped.flags.flags]
    assert sorted(flags) == sorted(get_args(FlagId))
    assert [flag for flag in flags if shipped.route_for(flag) is None] == []


def test_grave_flags_withhold_templates_until_a_route_is_chosen(shipped: ClassifyRules) -> None:
    withheld = {route.flag for route in shipped.routes if route.withholds}
    assert withheld >= {"assault", "injury", "discrimination", "legal", "regulator", "press", "executive_office"}


def test_every_cue_can_be_read(shipped: ClassifyRules) -> None:
    books = (shipped.category_book, shipped.category_idioms, shipped.flag_book, shipped.flag_idioms,
             shipped.praise_book, shipped.impact_book, shipped.cause_book, shipped.cabin_book)  # fmt: skip
    phrases = {phrase.say for book in books for filed in book.filed.values() for phrase in filed}
    assert len(phrases) > 800
    assert all(expression(say).pattern for say in phrases)


def test_a_department_adds_renames_and_merges(home: Path) -> None:
    own = """
categories:
  - {id: tour.cruise, name: {en: Cruise}, parent: tour, cues: {strong: ["cabin steward"]}}
  - {id: cabin.wifi, name: {en: Internet on board, zh-Hant-HK: 機上上網}, cues: {usual: ["hotspot"]}}
  - {id: baggage.lost, merged_into: baggage.delayed}
"""
    loaded = classify_rules(written(home, "categories.yaml", own))
    rules = loaded.rules
    assert loaded.rejected == ()
    assert "tour.cruise" in rules.by_id
    assert rules.by_id["cabin.wifi"].name["en"] == "Internet on board"
    assert {"hotspot", "wifi"} <= {say for say, _ in rules.by_id["cabin.wifi"].cues.weighed}
    assert rules.resolve("baggage.lost") == "baggage.delayed"


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ("categories:\n  - {id: a.b, merged_into: bagage.lost}", "baggage.lost"),
        ("categories:\n  - {id: a.b, parent: nowhere}", "nowhere"),
        ("categories:\n  - {id: a.b, cuess: {}}", "cues"),
        ("categories: [", "YAML"),
        ("- just a list", "fields"),
    ],
)
def test_a_wrong_file_is_listed_and_the_shipped_rules_stay_in_force(
    home: Path, shipped: ClassifyRules, own: str, says: str
) -> None:
    loaded = classify_rules(written(home, "categories.yaml", own))
    assert [rejected for rejected in loaded.rejected if says in rejected.what]
    assert loaded.rules.categories == shipped.categories


def test_a_departments_flag_keeps_the_shipped_cues_and_adds_its_own(home: Path, shipped: ClassifyRules) -> None:
    own = 'flags:\n  - {id: press, severity: 3, cues: {strong: ["harbour gazette"]}}'
    press = next(f for f in classify_rules(written(home, "flags.yaml", own)).rules.flags.flags if f.id == "press")
    before = next(flag for flag in shipped.flags.flags if flag.id == "press")
    assert press.severity == 3
    assert press.cues.strong == (*before.cues.strong, "harbour gazette")


def test_traditional_cues_are_found_in_simplified_letters(shipped: ClassifyRules) -> None:
    says = {say for say, _ in shipped.by_id["disruption.delay"].cues.weighed}
    assert {"延誤", "延误"} <= says
