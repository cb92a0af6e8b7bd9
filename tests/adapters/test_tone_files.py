"""A broken tone rule is listed with its reason, and the rest serve."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_house_words, read_tone_rules
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules, rule_use

GOOD = {
    "id": "X-1",
    "family": "jargon",
    "severity": "warning",
    "message": "Plain words.",
    "phrases": "{kindly: please}",
}


def rules_from(folder: Path, **changed: str | None) -> ToneRules:
    rule = {name: value for name, value in {**GOOD, **changed}.items() if value is not None}
    rows = "\n    ".join(f"{name}: {value}" for name, value in rule.items())
    path = folder / "tone.yaml"
    path.write_text(f"rules:\n  - id: OK-1\n    {_body()}\n  - {rows}\n", "utf-8")
    read = read_tone_rules(path)
    assert isinstance(read, ToneRules)
    return read


def _body() -> str:
    return "\n    ".join(f"{name}: {value}" for name, value in GOOD.items() if name != "id")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"phrases": None, "pattern": "'(unclosed'"}, "not a regular expression"),
        ({"pattern": "x"}, "exactly one of"),
        ({"phrases": None, "pattern": "'{nobodies} did'"}, "the lexicon has no words called nobodies"),
        ({"phrases": None, "algorithm": "no_apologies"}, "did you mean `no_apology`"),
        ({"severity": "severe"}, "severe"),
        ({"messages": "x"}, "did you mean `message`"),
        ({"id": "OK-1"}, "stands twice"),
    ],
)
def test_a_rule_that_cannot_be_used_is_listed_and_the_rest_serve(
    tmp_path: Path, changed: dict[str, str | None], reason: str
) -> None:
    rules = rules_from(tmp_path, **changed)
    assert [compiled.rule.id for compiled in rules.rules] == ["OK-1"]
    assert any(reason in rejected.what for rejected in rules.rejected)


def test_a_sign_that_is_missing_is_listed(tmp_path: Path) -> None:
    assert any("sign apology" in rejected.where for rejected in rules_from(tmp_path).rejected)


def test_a_sign_that_is_no_pattern_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "tone.yaml"
    path.write_text("signs:\n  apology: ['(sorry']\n", "utf-8")
    rules = read_tone_rules(path)
    assert isinstance(rules, ToneRules)
    assert any("sign apology" in one.where and "not a regular" in one.what for one in rules.rejected)


def test_weights_that_cannot_be_read_are_listed_and_nothing_is_doubted(tmp_path: Path) -> None:
    (tmp_path / "remark_weights.json").write_text("{", "utf-8")
    rules = rules_from(tmp_path)
    assert any("no remark is doubted" in rejected.what for rejected in rules.rejected)
    assert rules.weighing.records == {}


def test_a_rule_whose_words_the_department_has_changed_is_not_doubted(tmp_path: Path) -> None:
    records = rules_from(tmp_path, id="BLA-02", phrases="{zebra crossing: road}").weighing.records
    assert "BLA-02" not in records
    assert "BLA-03" in records


def test_what_is_shipped_keeps_every_record(tmp_path: Path) -> None:
    shipped_rules, kept = read_tone_rules(shipped("resources") / "tone.yaml"), tmp_path / "tone.yaml"
    kept.write_bytes((shipped("resources") / "tone.yaml").read_bytes())
    own = read_tone_rules(kept)
    assert isinstance(own, ToneRules)
    assert isinstance(shipped_rules, ToneRules)
    assert own.weighing.records == shipped_rules.weighing.records != {}


def test_a_file_that_is_no_yaml_is_rejected_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tone.yaml"
    path.write_text("rules:\n  - id: [", "utf-8")
    read = read_tone_rules(path)
    assert isinstance(read, Rejected)
    assert read.line is not None


def test_rules_that_never_marked_anything_are_listed(tmp_path: Path) -> None:
    rules = rules_from(tmp_path)
    assert rule_use(rules, {"OK-1": 3}).never_fired == ("X-1",)


def test_house_words_are_one_a_line_with_remarks(tmp_path: Path) -> None:
    path = tmp_path / "house_words.txt"
    path.write_text("# trade\ncodeshare\n\nrebooked  # ours\n", "utf-8")
    assert read_house_words(path) == {"codeshare", "rebooked"}


def test_a_list_where_a_name_should_be_is_rejected_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tone.yaml"
    path.write_text("sections: {}\n? [late, lost]\n: pair\n", "utf-8")
    read = read_tone_rules(path)
    assert isinstance(read, Rejected)
    assert read.line == 2
