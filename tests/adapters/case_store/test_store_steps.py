"""The store knows what has been done to a file without loading what made its tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from drafter.adapters.case_store import CaseStore
from drafter.adapters.case_store.database import STEPS
from drafter.adapters.case_store.lean_import import Database
from drafter.adapters.case_store.migrations import migrations

READS_ITS_ROWS = """
import sys
from pathlib import Path
from drafter.adapters.case_store import CaseStore
store = CaseStore.open(Path(sys.argv[1]))
print(len(store.rows()), "sqlite_utils" in sys.modules)
"""


def test_the_steps_the_store_knows_are_the_steps_that_are_taken() -> None:
    assert tuple(step.name for step in migrations.pending(Database(memory=True))) == STEPS


def test_a_new_store_has_every_step_behind_it(store: CaseStore) -> None:
    assert tuple(store.connections.writer.steps()) == STEPS


def test_an_older_store_is_brought_up_when_it_is_opened(tmp_path: Path) -> None:
    old = Database(tmp_path / "old.sqlite")
    migrations.apply(old, stop_before=STEPS[-1])
    old.execute("PRAGMA application_id = 0x44524654")
    old.close()
    store = CaseStore.open(tmp_path / "old.sqlite")
    assert tuple(store.connections.writer.steps()) == STEPS
    store.close()


def test_a_window_that_starts_does_not_wait_for_sqlite_utils(store: CaseStore) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", READS_ITS_ROWS, str(store.path)], capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == ["0", "False"]
