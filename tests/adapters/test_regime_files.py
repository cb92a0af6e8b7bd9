"""The law comes from dated files; a department's broken file leaves the shipped one in force and says so."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from drafter.adapters.airports import airports
from drafter.adapters.regime_files import REGIMES, LawOnFile, law_on_file
from drafter.adapters.shipped import shipped
from drafter.model.circumstances import CauseKind

SHIPPED = shipped("resources") / "regimes"


def with_file(home: Path, name: str, text: str) -> LawOnFile:
    folder = home / "resources" / "regimes"
    folder.mkdir(parents=True)
    (folder / name).write_text(text, "utf-8")
    return law_on_file(home)


@pytest.fixture(scope="module")
def law() -> LawOnFile:
    return law_on_file()


def test_the_shipped_files_are_sound(law: LawOnFile) -> None:
    assert law.rejected == ()


@pytest.mark.parametrize("name", sorted(REGIMES))
def test_every_rule_names_its_source_and_its_days(law: LawOnFile, name: str) -> None:
    versions = getattr(law.law, name)
    assert all(rule.source and rule.version for rule in versions)
    assert versions[-1].valid_to is None


def test_every_cause_but_unknown_is_judged(law: LawOnFile) -> None:
    assert set(law.law.causes) == set(get_args(CauseKind)) - {"unknown"}


def test_the_departments_own_rate_joins_the_answer(home: Path) -> None:
    found = with_file(home, "sdr.yaml", 'rates:\n  - "on": 2026-11-20\n    values: {HKD: "10.70"}\n')
    assert [rate.values for rate in found.law.sdr] != []
    assert not found.rejected


def misdated(name: str, day: str, other: str) -> str:
    return (SHIPPED / name).read_text("utf-8").replace(day, other)


def test_a_broken_price_reduction_table_is_told_and_the_last_good_one_holds(home: Path) -> None:
    text = (SHIPPED / "package.yaml").read_text("utf-8").replace("low: 10, high: 40}", "low: 50, high: 40}")
    found = with_file(home, "package.yaml", text)
    table = found.law.package_table
    assert table is not None
    assert table.versions[0].row("noise.night") is not None
    assert "low never above high" in found.rejected[0].what


BROKEN = [
    ("eu261.yaml", misdated("eu261.yaml", "2021-01-01", "2021-02-01"), "no rule between"),
    ("montreal.yaml", misdated("montreal.yaml", "2024-12-27", "2024-12-30"), "overlap"),
    ("us_dot.yaml", misdated("us_dot.yaml", "2021-04-13", "2029-04-13"), "before it begins"),
    ("ca_appr.yaml", "versions: []", "no version"),
    ("sdr.yaml", "rates: []\npegs: [{currency: HKD, to: USD, low: 8, high: 7, source: x}]", "lower end first"),
    ("articles.yaml", misdated("articles.yaml", "valid_from: 2027-10-23", "valid_from: 2027-10-22"), "by two sections"),
    ("causes.yaml", "causes: {tecnical: {extraordinary: false, control: safety, authority: x}}", "technical"),
    ("in_dgca.yaml", "versions: [", "not valid YAML"),
    ("sdr.yaml", "rates: [{valuess: {EUR: 1}}]", "values"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "what"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_a_broken_file_leaves_the_shipped_one_in_force(
    home: Path, law: LawOnFile, name: str, text: str, what: str
) -> None:
    found = with_file(home, name, text)
    assert found.law == law.law
    assert [name in rejected.where and what in rejected.what for rejected in found.rejected] == [True]


@pytest.mark.parametrize(
    ("code", "country", "zone"), [("HKG", "HK", "Asia/Hong_Kong"), ("RUN", "RE", "Indian/Reunion")]
)
def test_airports_know_their_country_and_their_clock(code: str, country: str, zone: str) -> None:
    assert (airports()[code].country, airports()[code].zone) == (country, zone)
