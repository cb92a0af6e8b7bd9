"""`drafter library` and `drafter schema template`, as other programs call them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.adapters.shipped import shipped
from drafter.adapters.template_files import template_paths
from drafter.cli import run_command
from drafter.cli.schemas import schema_of
from drafter.model.library import library_of
from drafter.model.template import Template, TemplateHead


def asked(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> tuple[int, Any]:
    status = run_command(["library", *words, "--json", "--home", str(home)])
    return status, json.loads(capsys.readouterr().out)


@pytest.mark.slow
def test_the_list_has_one_row_for_each_file_and_language(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, rows = asked(capsys, tmp_path, "list")
    assert status == 0
    assert len(rows) == len(template_paths(shipped("template_library")))
    assert set(rows[0]) == {"id", "kind", "language", "title", "status", "version", "categories", "path"}


@pytest.mark.slow
def test_one_letter_can_be_tested_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, results = asked(capsys, tmp_path, "test", "praise.thanks")
    assert status == 0
    assert {(result["template"], result["coverage"]) for result in results} == {("praise.thanks", 100)}


@pytest.mark.slow
def test_the_lint_names_a_departments_own_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "own.en-GB.md").write_text("---\nid: own\ntitle: Own\n---\nPaid in {{ nobody.knows }}.\n")
    status, found = asked(capsys, tmp_path, "lint", "own.en-GB.md")
    assert status == 1
    assert ("unknown-value", 1) in {(one["rule"], one["line"]) for one in found}


def test_export_and_import_need_a_place(tmp_path: Path) -> None:
    assert run_command(["library", "export", "--home", str(tmp_path)]) == 2
    assert run_command(["library", "import", str(tmp_path / "nowhere"), "--home", str(tmp_path)]) == 2


def test_an_import_says_what_it_refused_and_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.md").write_text("no head")
    (tmp_path / "in" / "good.md").write_text("---\nid: own\ntitle: Own\n---\nThank you.\n")
    status, answer = asked(capsys, tmp_path / "home", "import", str(tmp_path / "in"))
    assert status == 1
    assert answer["written"] == ["good.md"]
    assert [(one["where"], one["line"]) for one in answer["refused"]] == [("bad.md", 1)]


@cache
def head_schema() -> dict[str, Any]:
    found: dict[str, Any] = schema_of("template")["$defs"]["TemplateHead"]
    return found


def test_the_schema_knows_every_field_of_a_shipped_head_and_no_other() -> None:
    assert head_schema()["required"] == ["id", "title"]
    assert head_schema()["additionalProperties"] is False
    for path in template_paths(shipped("template_library")):
        head = yaml.load(path.read_text("utf-8").split("---\n")[1], yaml.CSafeLoader)
        assert set(head) <= set(head_schema()["properties"]), path


def test_the_schema_lists_what_a_status_may_be() -> None:
    assert set(head_schema()["properties"]["status"]["anyOf"][0]["enum"]) == {"draft", "in_review", "live", "retired"}


def test_a_reader_is_offered_a_near_language_where_their_own_is_missing() -> None:
    texts = [("one", "en-GB"), ("one", "en-US"), ("two", "en-GB"), ("three", "zh-Hant-HK")]
    shelf = library_of(Template(head=TemplateHead(id=id, title=id, language=lang), body="x") for id, lang in texts)
    assert {(one.id, one.head.language) for one in shelf.letters_for("en-US")} == {("one", "en-US"), ("two", "en-GB")}


@pytest.mark.parametrize("what", ["lint", "test"])
def test_a_text_that_is_not_there_is_named_with_the_nearest(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, what: str
) -> None:
    assert run_command(["library", what, "baggage.delayed.anser", "--home", str(tmp_path)]) == 2
    assert "did you mean 'baggage.delayed.answer'?" in capsys.readouterr().err
