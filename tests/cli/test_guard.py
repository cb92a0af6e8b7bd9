"""No traceback ever reaches a person: what nobody foresaw, a reader who went away, a disk that is full."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli.guard import run_guarded
from drafter.cli.workplace import Workplace

DRAFTER = [sys.executable, "-m", "drafter"]


def broken(place: Workplace) -> None:
    raise RuntimeError("a rule nobody thought of")


def test_what_nobody_foresaw_is_one_sentence_and_a_file(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    monkeypatch.setattr(Workplace, "book", property(broken))
    assert run_guarded(["library", "list", f"--home={home}"]) == 1
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "a rule nobody thought of" in said.err
    assert "Traceback" in (home / "crash.txt").read_text("utf-8")


def test_one_item_that_breaks_the_step_leaves_the_others_their_answers(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    def brittle(place: Workplace, raw: dict[str, str]) -> dict[str, str]:
        if raw["text"] == "odd":
            raise RuntimeError("a letter nobody thought of")
        return {"said": raw["text"]}

    monkeypatch.setattr("drafter.cli.sorting.classify_item", brittle)
    monkeypatch.setattr("drafter.cli.sorting.classification_shown", dict)
    lines = [json.dumps({"id": n, "text": text}) for n, text in enumerate(("plain", "odd", "plain"))]
    (home / "items.jsonl").write_text("\n".join(lines), "utf-8")
    assert run_guarded(["classify", str(home / "items.jsonl"), "--json", f"--home={home}"]) == 1
    first, second, third = map(json.loads, capfd.readouterr().out.splitlines())
    assert first["said"] == third["said"] == "plain"
    assert "a letter nobody thought of" in second["error"]["what"]
    assert "Traceback" in (home / "crash.txt").read_text("utf-8")


def test_a_home_that_is_a_file_is_said_to_be_none(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    assert run_guarded(["cases", "--home", str(tmp_path / "home")]) == 1
    assert "cannot be used" in capfd.readouterr().err


@pytest.mark.slow
def test_a_reader_who_goes_away_is_no_trouble(home: Path) -> None:
    items = "".join(json.dumps({"id": n, "event": "delay"}) + "\n" for n in range(2_000))
    (home / "many.jsonl").write_text(items, "utf-8")
    command = [*DRAFTER, "--home", str(home), "compensate", str(home / "many.jsonl"), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert json.loads(running.stdout.readline())["id"] == 0
        running.stdout.close()
        assert running.stderr.read() == b""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said_in_one_sentence(home: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*DRAFTER, "--home", str(home), "schema", "case"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert b"No space left" in ended.stderr
    assert b"Traceback" not in ended.stderr


@pytest.mark.slow
def test_a_file_of_the_department_that_cannot_be_used_is_named_and_the_answer_goes_on(
    capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "resources").mkdir()
    (home / "resources" / "policy.yaml").write_text("bands: [", "utf-8")
    (home / "item.json").write_text('{"event": "delay"}', "utf-8")
    assert run_guarded(["compensate", str(home / "item.json"), "--json", "--home", str(home)]) == 0
    said = capfd.readouterr()
    assert "questions" in json.loads(said.out)
    assert "policy.yaml, line" in said.err


@pytest.mark.slow
def test_settings_that_cannot_be_used_are_named_and_the_answer_goes_on(
    capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "settings.yaml").write_text("office: [", "utf-8")
    (home / "item.json").write_text('{"text": "My bag is lost."}', "utf-8")
    assert run_guarded(["classify", str(home / "item.json"), "--json", "--home", str(home)]) == 0
    said = capfd.readouterr()
    assert json.loads(said.out)["categories"]
    assert "settings.yaml" in said.err
