"""Two lanes and two windows work on one store at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from builders.filing import a_case
from drafter.adapters.case_store import CaseStore, opening
from drafter.adapters.case_store.migrations import APPLICATION_ID
from drafter.adapters.case_store.opening import SAFE_WAL, connected, journal, refuse_foreign
from drafter.model.filed import Added


def file_many(store: CaseStore, name: str) -> int:
    return sum(isinstance(store.add_case(a_case(f"{name} {n}")), Added) for n in range(20))


def test_two_windows_and_their_readers_never_lose_a_case(path: Path, store: CaseStore) -> None:
    other = CaseStore.open(path)
    with ThreadPoolExecutor(4) as lanes:
        written = [lanes.submit(file_many, one, name) for one, name in ((store, "mine"), (other, "theirs"))]
        read = [lanes.submit(lambda one=one: [len(one.search("mine")) for _ in range(20)]) for one in (store, other)]  # type: ignore[misc]
        assert [answer.result() for answer in written] == [20, 20]
        assert all(len(answer.result()) == 20 for answer in read)
    assert len({row.reference for row in store.rows()}) == 40
    assert store.verify().sound
    other.close()


def test_two_windows_may_begin_the_same_store_at_once(path: Path) -> None:
    with ThreadPoolExecutor(4) as lanes:
        stores = list(lanes.map(lambda _: CaseStore.open(path), range(4)))
    assert {store.connections.origin for store in stores} == {stores[0].connections.origin}
    for store in stores:
        store.close()


def test_the_log_waits_for_a_window_that_looks_into_the_store(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    looking, beginning = connected(path, 1), connected(path, 1)
    looking.execute("CREATE TABLE seen (one)")
    looking.execute("BEGIN")
    looking.execute("SELECT * FROM seen").fetchall()
    waits: list[float] = []
    monkeypatch.setattr(opening, "sleep", lambda seconds: (waits.append(seconds), looking.rollback()))
    journal(beginning, path)
    mode = beginning.execute("PRAGMA journal_mode").fetchone()[0]
    assert (mode, bool(waits)) == (("wal", True) if beginning.sqlite_version >= SAFE_WAL else ("delete", False))
    looking.close()
    beginning.close()


def test_a_store_begun_by_another_window_between_two_looks_is_no_foreign_file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    looking = connected(path, 1)
    looks: list[str] = []

    def begun_meanwhile(statement: str) -> None:
        looks.append(statement)
        if len(looks) == 2:
            CaseStore.open(path).close()

    looking.conn.set_trace_callback(begun_meanwhile)
    refuse_foreign(looking, path)
    assert len(looks) > 2
    assert looking.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    looking.close()


@pytest.mark.parametrize("limit", [1, 5])
def test_what_is_read_inside_one_question_belongs_to_one_moment(path: Path, store: CaseStore, limit: int) -> None:
    other = CaseStore.open(path)
    with store.connections.reading("counting twice") as db:
        before = db.execute("SELECT count(*) FROM cases").fetchone()
        other.add_case(a_case(f"meanwhile {limit}"))
        assert db.execute("SELECT count(*) FROM cases").fetchone() == before
    assert len(store.rows()) == 1
    other.close()
