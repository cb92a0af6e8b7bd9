"""Which policy is in force when a department has its own, sound or broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.adapters.policy_files import package_table_in_force, policy_in_force, read_package_table, read_policy
from drafter.adapters.shipped import shipped
from drafter.model.policy import Policy
from drafter.model.template import Rejected

SHIPPED = shipped("resources")


def own_file(home: Path, name: str, **changes: str) -> Path:
    """The department's copy of a shipped file with some words changed."""
    path = home / "resources" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (SHIPPED / name).read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return path


def own_policy(home: Path, old: str = "per_year: 600", new: str = "per_year: 700") -> Path:
    return own_file(home, "policy.yaml", **{old: new})


def cap_of(policy: Policy) -> int:
    return int(policy.versions[0].caps.per_year)


def test_without_a_department_file_the_shipped_policy_holds(home: Path) -> None:
    policy, rejected = policy_in_force(home)
    assert (cap_of(policy), rejected) == (600, ())
    assert policy_in_force(None) == (policy, ())


def test_a_department_policy_stands_above_the_shipped_one(home: Path) -> None:
    own_policy(home)
    policy, rejected = policy_in_force(home)
    assert (cap_of(policy), rejected) == (700, ())


def test_a_broken_policy_leaves_the_last_good_one_in_force_and_says_so(home: Path) -> None:
    own_policy(home)
    policy_in_force(home)
    path = own_policy(home, "impact: 2, minimum: 10,", "impact: 2, minimum: 16,")
    policy, (rejected,) = policy_in_force(home)
    line = path.read_text("utf-8").splitlines()[(rejected.line or 0) - 1]
    assert cap_of(policy) == 700
    assert rejected.where == str(path)
    assert "gap" in rejected.what
    assert "last good one stays in force" in rejected.what
    assert "minimum: 16" in line


def test_a_policy_that_was_never_sound_leaves_the_shipped_one_in_force(home: Path) -> None:
    own_policy(home, "share: 0.5", "share: half")
    policy, (rejected,) = policy_in_force(home)
    assert cap_of(policy) == 600
    assert "came with drafter" in rejected.what


def test_a_policy_put_right_is_in_force_again(home: Path) -> None:
    own_policy(home, "share: 0.5", "share: half")
    policy_in_force(home)
    own_policy(home, "per_year: 600", "per_year: 800")
    policy, rejected = policy_in_force(home)
    assert (cap_of(policy), rejected) == (800, ())


@pytest.mark.parametrize(
    ("old", "new", "what", "where"),
    [
        ("default_impact: 2", "default_impcat: 2", "did you mean `default_impact`", None),
        ("- issue: crew.attitude", "- issue: crew.atitude", "did you mean 'crew.attitude'", "crew.atitude"),
        ("default_impact: 2", "default_impact: two", "Expected `int`", "default_impact: two"),
        ("share: 0.5", "share: 0.5\n      share: 0.6", "stands twice", "share: 0.6"),
        ("kind: days\n    value: 7", "kind: days\n    value: soon", "$.values.voucher_issue_days.value", "value: soon"),
        ("kind: text\n", "kind: words\n", "`$.values.tour_report_note.kind`", "kind: words"),
        ("EUR: 1.15", "EUR: NaN", "NaN is not a number", "EUR: NaN"),
        ("per_year: 600", "per_year: Infinity", "not a number", "per_year: Infinity"),
        ("per_year: 600", "per_year: 1e999999", "not a number", "per_year: 1e999999"),
        ("typical: 5,", "typical: sNaN,", "not a number", "typical: sNaN"),
        ("versions:", "versions: [", "not valid YAML", None),
        ("valid_from: 2026-01-01\n    currency", "valid_from: 2026-01-01\n    valid_to: 2026-12-31\n    currency",
         "must have no end", "valid_to"),
    ],
)  # fmt: skip
def test_a_broken_policy_is_named_with_file_field_and_line(
    home: Path, old: str, new: str, what: str, where: str | None
) -> None:
    path = own_policy(home, old, new)
    rejected = read_policy(path)
    assert isinstance(rejected, Rejected)
    assert what in rejected.what
    assert rejected.where == str(path)
    if where is not None:
        assert where in path.read_text("utf-8").splitlines()[(rejected.line or 0) - 1]


def test_more_faults_are_counted(home: Path) -> None:
    path = own_file(home, "policy.yaml", **{"share: 0.5": "share: 2", "per_year: 600": "per_year: -6"})
    rejected = read_policy(path)
    assert isinstance(rejected, Rejected)
    assert "and 1 more" in rejected.what


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"- just\n- a list\n", b"[]"])
def test_a_file_that_is_no_policy_at_all_is_rejected(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "policy.yaml"
    path.write_bytes(content)
    assert isinstance(read_policy(path), Rejected)


def test_that_no_copy_could_be_kept_is_said_and_stops_nothing(home: Path) -> None:
    own_policy(home)
    (home / "resources" / ".last_good").write_text("a file where the folder should be", "utf-8")
    policy, (notice,) = policy_in_force(home)
    assert cap_of(policy) == 700
    assert "no copy" in notice.what


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("low: 10, high: 40}", "low: 50, high: 40}", "low never above high"),
        ("id: noise.day,", "id: noise.night,", "stands twice"),
        ("with_any: [pool.missing", "with_any: [pool.mising", "no defect of this table"),
        ("cap_percent: 100", "cap_percent: 0", "more than 0"),
        ("with_low: 20", "over_min: 0", "both with_low and with_high"),
        ("over_min: 240", "over_min: -1", "cannot be negative"),
        ("valid_from: 2018-07-01", "valid_from: 2018-07-01\n    valid_to: 2029-01-01", "must have no end"),
    ],
)
def test_a_broken_package_table_is_named_and_the_shipped_one_holds(home: Path, old: str, new: str, what: str) -> None:
    path = own_file(home, "regimes/package.yaml", **{old: new})
    rejected = read_package_table(path)
    assert isinstance(rejected, Rejected)
    assert what in rejected.what
    table, (said,) = package_table_in_force(home)
    assert table.versions[0].row("noise.night") is not None
    assert said.line is not None


def test_a_department_table_is_kept_as_the_last_good_one(home: Path) -> None:
    path = own_file(home, "regimes/package.yaml", **{"low: 10, high: 40}": "low: 10, high: 45}"})
    assert package_table_in_force(home)[1] == ()
    path.write_text("versions: []", "utf-8")
    table, (said,) = package_table_in_force(home)
    row = table.versions[0].row("noise.night")
    assert row is not None
    assert row.high == 45
    assert "last good" in said.what
    shutil.rmtree(home / "resources" / ".last_good")
    assert "came with drafter" in package_table_in_force(home)[1][0].what
