"""What takes long to read is kept from start to start, and never stands in for what is in the file now."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.adapters.airports import airports
from drafter.adapters.kept_values import KeptValues
from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_tone_rules
from drafter.adapters.values import yaml_from
from drafter.adapters.working_days import holidays_round
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules

SHIPPED = sorted(shipped("resources").rglob("*.yaml"))


def made(value: list[str], times: list[None]) -> list[str]:
    times.append(None)
    return value


def kept_from(home: Path, origin: bytes, value: list[str]) -> tuple[list[str], bool]:
    """The value, and whether it had to be made."""
    times: list[None] = []
    found = KeptValues(home).value("words", origin, list[str], lambda: made(value, times))
    return found, bool(times)


def test_what_was_made_is_not_made_again_by_the_next_start(home: Path) -> None:
    assert kept_from(home, b"one", ["late"]) == (["late"], True)
    assert kept_from(home, b"one", ["never"]) == (["late"], False)


def test_what_was_made_from_something_else_is_made_anew(home: Path) -> None:
    kept_from(home, b"one", ["late"])
    assert kept_from(home, b"two", ["early"]) == (["early"], True)
    assert kept_from(home, b"two", ["never"]) == (["early"], False)


def test_a_broken_file_is_made_anew_wherever_it_is_broken(home: Path) -> None:
    kept_from(home, b"one", ["late", "lost"])
    path = home / "kept" / "words.kept"
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert kept_from(home, b"one", ["late", "lost"]) == (["late", "lost"], True)
        path.write_bytes(whole[:at])
        assert kept_from(home, b"one", ["late", "lost"]) == (["late", "lost"], True)
    assert [one.name for one in path.parent.iterdir()] == ["words.kept"]


def test_a_folder_that_cannot_be_written_costs_time_and_nothing_else(home: Path) -> None:
    (home / "kept").write_text("a file where the folder should be", "utf-8")
    assert kept_from(home, b"one", ["late"]) == (["late"], True)
    assert kept_from(home, b"one", ["late"]) == (["late"], True)


def test_without_a_home_nothing_is_kept() -> None:
    assert KeptValues(None).value("words", b"one", list[str], lambda: ["late"]) == ["late"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_kept_file_says_what_the_file_says(home: Path, path: Path) -> None:
    text = path.read_text("utf-8")
    KeptValues(home).yaml(text, str(path))
    assert (home / "kept" / f"{path.name}.kept").is_file()
    assert repr(KeptValues(home).yaml(text, str(path))) == repr(yaml_from(text, str(path)))


def test_digits_and_days_come_back_as_they_were_written(home: Path) -> None:
    text = "sum: 12.50\nfrom: 2026-03-01\nby_case: {2: off, 3: warning}\nnothing:\n"
    for _ in range(2):
        read = KeptValues(home).yaml(text, "policy.yaml")
        assert read["sum"] == Decimal("12.50")
        assert str(read["sum"]) == "12.50"
        assert read["from"] == date(2026, 3, 1)
        assert read["by_case"] == {2: False, 3: "warning"}
        assert read["nothing"] is None


@pytest.mark.parametrize("text", ["a: !!set {x, y}\n", "? 1.5\n: pair\n", "a: !!binary aGk=\n", f"n: {2**80}\n"])
def test_what_no_kept_file_can_hold_is_read_each_time(home: Path, text: str) -> None:
    for _ in range(2):
        assert repr(KeptValues(home).yaml(text, "odd.yaml")) == repr(yaml_from(text, "odd.yaml"))
    assert not (home / "kept").exists()


def test_a_file_that_cannot_be_read_is_refused_each_time_with_its_line(home: Path) -> None:
    for _ in range(2):
        refused = KeptValues(home).yaml("rules:\n  - id: [", "tone.yaml")
        assert isinstance(refused, Rejected)
        assert refused.line is not None


def test_tone_rules_that_were_kept_are_the_rules_of_the_file(home: Path) -> None:
    path = shipped("resources") / "tone.yaml"
    first, second = read_tone_rules(path, home), read_tone_rules(path, home)
    assert first == second == read_tone_rules(path)


def test_an_edited_file_of_the_department_is_in_force_at_the_next_start(home: Path) -> None:
    path = home / "tone.yaml"
    rule = "rules:\n  - {id: X-1, family: jargon, severity: advice, message: m, phrases: {kindly: please}}\n"
    for severity in ("advice", "warning", "advice"):
        path.write_text(rule.replace("advice", severity), "utf-8")
        rules = read_tone_rules(path, home)
        assert isinstance(rules, ToneRules)
        assert rules.rules[0].rule.severity == severity


def test_airports_and_holidays_are_the_same_when_kept(home: Path) -> None:
    known = airports()
    assert airports(home) == airports(home) == known
    for office in ("HKG", "LHR", "QQ"):
        days = holidays_round(office, 2026, known, None)
        assert holidays_round(office, 2026, known, home) == holidays_round(office, 2026, known, home) == days
