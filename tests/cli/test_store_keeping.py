"""Looking after the store from the command line: what is told, and what to do next."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from asking import Ask


@pytest.fixture
def filed(ask: Ask, tmp_path: Path) -> Path:
    """A file with three complaints, all of them in the store."""
    path = tmp_path / "post.jsonl"
    texts = ["My bag was lost.", "The crew were rude.", "The flight was six hours late."]
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts), "utf-8")
    assert ask("import", str(path)).status == 0
    return path


def test_post_that_came_before_is_counted_as_known(ask: Ask, filed: Path) -> None:
    assert ask("import", str(filed)).out.splitlines()[-1] == "0 filed, 3 known already, 0 refused, 3 in all"


def test_restoring_from_a_folder_names_its_newest_backup(ask: Ask, filed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    ask("store", "backup", str(folder))
    told = ask("store", "restore", str(folder))
    assert told.status == 1
    (newest,) = folder.glob("drafter-*.db")
    assert str(newest) in told.err
    assert ask("store", "restore", str(newest)).status == 0
    assert ask("store", "verify").status == 0


@pytest.mark.parametrize("name", ["nothing.db", "empty"])
def test_what_is_no_backup_is_said(ask: Ask, filed: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    told = ask("store", "restore", str(tmp_path / name))
    assert told.status == 1
    assert name in told.err
    assert ask("store", "verify").status == 0


def test_a_store_that_is_not_sound_says_so_in_few_lines_and_what_to_do(ask: Ask, filed: Path, home: Path) -> None:
    with closing(sqlite3.connect(home / "cases.sqlite")) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("UPDATE cases SET origin = origin || 'x'")
        db.execute("DELETE FROM cases")
        db.commit()
    told = ask("store", "verify")
    assert told.status == 1
    assert told.out.startswith("NOT sound")
    assert "store restore" in told.out.splitlines()[-1]
    assert len(told.out.splitlines()) < 30
