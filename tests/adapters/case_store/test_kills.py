"""Whatever moment the process is killed at, nothing it was told is safe is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from drafter.adapters.case_store import CaseStore

TESTS = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("DRAFTER_KILLS", "40"))
SEED = int(os.environ.get("DRAFTER_SEED", "7"))


def acknowledged_before_death(path: Path, name: str, after_lines: int, delay: float) -> list[list[str]]:
    """What one window said was safe before it was killed, `delay` seconds after so many lines."""
    child = subprocess.Popen(
        [sys.executable, "-m", "builders.saving_child", str(path), name], cwd=TESTS, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child.stdout:
        first = [child.stdout.readline() for _ in range(after_lines)]
        time.sleep(delay)  # the moment of death is to be anywhere within a save
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().splitlines(keepends=True)
    child.wait()
    return [line.split() for line in first + rest if line.endswith("\n")]


def missing(store: CaseStore, said: list[list[str]]) -> list[list[str]]:
    """Those acknowledged saves that the store does not hold."""
    return [line for line in said if not holds(store, *line)]


def holds(store: CaseStore, what: str, case_id: str, detail: str = "") -> bool:
    if what == "case":
        return store.case(case_id) is not None
    if what == "letter":
        return detail in [one.letter.digest for one in store.letters(case_id) if one.letter]
    draft = store.draft(case_id)
    return draft is not None and draft.revision >= int(detail)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known on Windows")
def test_nothing_acknowledged_is_lost_by_a_kill(path: Path) -> None:
    random = Random(SEED)
    said: list[list[str]] = []
    for kill in range(KILLS):
        lines = random.randrange(0, 12)  # 0: it may die while it opens or makes the store
        said += acknowledged_before_death(path, f"window{kill}", lines, random.random() * (0.03 if lines else 0.6))
        store = CaseStore.open(path)
        assert missing(store, said) == [], f"kill {kill} of seed {SEED}"
        store.close()
    store = CaseStore.open(path)
    assert store.verify().gaps == ()
    assert len(said) > KILLS
    store.close()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known on Windows")
def test_a_kill_of_one_window_does_not_hurt_another(path: Path) -> None:
    store = CaseStore.open(path, wait_seconds=20)
    random = Random(SEED)
    for kill in range(max(3, KILLS // 10)):
        said = acknowledged_before_death(path, f"other{kill}", random.randrange(1, 12), random.random() * 0.03)
        assert missing(store, said) == []
        store.next_reference(2026)
    assert store.verify().gaps == ()
    store.close()
