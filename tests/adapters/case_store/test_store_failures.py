"""When the disk or another program fails, the person is told what happened, and nothing that was saved is lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from builders.filing import a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore, opening
from drafter.adapters.case_store.failures import SQLiteError, telling
from drafter.adapters.case_store.places import filesystem_of
from drafter.model.filed import Added
from drafter.ports import OutsideError


@pytest.fixture
def case_id(store: CaseStore) -> str:
    """A case with a draft and a letter, all acknowledged."""
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    store.save_draft(added.case.id or "", a_draft(added.case), 0)
    store.finish(added.case.id or "", a_letter())
    return added.case.id or ""


def test_a_full_disk_is_named_and_what_was_saved_stays(store: CaseStore, case_id: str) -> None:
    pages = store.connections.writer.execute("PRAGMA page_count").fetchone()[0]
    store.connections.writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OutsideError, match=r"disk that holds .* is full, so filing the case failed.*Free some space"):
        store.add_case(a_case("long " * 20_000))
    store.connections.writer.execute("PRAGMA max_page_count = 1000000")
    assert isinstance(store.add_case(a_case("long " * 20_000)), Added)
    assert store.letters(case_id)
    assert store.verify().sound


def test_a_disk_so_full_that_nothing_can_be_opened_is_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    no_room_beside_the_store = SQLiteError("disk I/O error")
    no_room_beside_the_store.sqlite_errorcode = 10 | 19 << 8
    with (
        pytest.raises(OutsideError, match=r"is full, so opening the store failed"),
        telling(tmp_path, "opening the store"),
    ):
        raise no_room_beside_the_store


def test_a_store_that_may_not_be_written_is_named(store: CaseStore, case_id: str) -> None:
    store.connections.writer.execute("PRAGMA query_only = ON")
    with pytest.raises(OutsideError, match=r"may not be written .* so filing the case failed\. Allow writing"):
        store.add_case(a_case("another"))
    assert store.letters(case_id)


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, r"The disk that holds /there is full, so exporting the store failed"),
        (errno.EROFS, r"The store /there may not be written"),
        (errno.EIO, r"Exporting the store failed at /there: .*\. Check the disk"),
    ],
)
def test_what_the_system_refuses_is_said_in_the_same_words(number: int, message: str) -> None:
    with pytest.raises(OutsideError, match=message), telling(Path("/here"), "exporting the store"):
        raise OSError(number, os.strerror(number), "/there")


def test_another_program_that_holds_the_store_is_named_and_waited_for(
    path: Path, store: CaseStore, case_id: str
) -> None:
    other = CaseStore.open(path, wait_seconds=0.05)
    with store.batch("a long import"), pytest.raises(OutsideError, match=r"Another program holds .* try again"):
        other.add_case(a_case("another"))
    assert isinstance(other.add_case(a_case("another")), Added)
    other.close()


def test_a_damaged_page_is_named_and_found(path: Path, store: CaseStore, case_id: str) -> None:
    root = store.connections.writer.execute("SELECT rootpage FROM sqlite_master WHERE name = 'drafts'").fetchone()[0]
    store.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    damaged = CaseStore.open(path)
    with pytest.raises(OutsideError, match=r"is damaged, so opening the draft stopped.*drafter store restore"):
        damaged.draft(case_id)
    assert not damaged.verify().sound
    assert damaged.letters(case_id)
    damaged.close()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda content: content[: len(content) // 2], "is cut off"),
        (lambda content: content[:50], "is cut off"),
        (lambda content: b"Dear Mrs Lund, " * 1000, "is not a drafter store"),
        (lambda content: b"\0" * 4096 + content[4096:], "is not a drafter store"),
    ],
)
def test_a_half_written_or_overwritten_file_is_refused_and_left_as_it_is(
    path: Path, store: CaseStore, case_id: str, spoil: object, message: str
) -> None:
    store.close()
    spoilt = spoil(path.read_bytes())  # type: ignore[operator]  # rows above
    path.write_bytes(spoilt)
    with pytest.raises(OutsideError, match=message):
        CaseStore.open(path)
    assert path.read_bytes() == spoilt


def test_a_store_of_a_newer_drafter_is_refused_untouched(path: Path, store: CaseStore, case_id: str) -> None:
    store.connections.writer.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('drafter', 'm999_from_next_year', '')"
    )
    store.close()
    with pytest.raises(OutsideError, match=r"newer drafter \(m999_from_next_year\).*Install the newer drafter"):
        CaseStore.open(path)


def test_another_programs_database_is_refused(path: Path) -> None:
    path.parent.mkdir(parents=True)
    db = opening.connected(path, 1.0)
    db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()
    with pytest.raises(OutsideError, match="another program's database"):
        CaseStore.open(path)


def test_a_store_begun_but_never_written_is_simply_begun(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    store = CaseStore.open(path)
    assert isinstance(store.add_case(a_case()), Added)
    assert store.verify().sound
    store.close()


MOUNTS = "\n".join(
    [
        "/dev/vda / ext4 rw 0 0",
        "server:/home /home/kim nfs4 rw 0 0",
        "//office/share /mnt/Our\\040Share cifs rw 0 0",
        "tmpfs /home/kim/local tmpfs rw 0 0",
        "garbled",
    ]
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/var/lib/cases.db", "ext4"),
        ("/home/kim/cases.db", "nfs4"),
        ("/home/kim/local/cases.db", "tmpfs"),
        ("/home/kimberley/cases.db", "ext4"),
        ("/mnt/Our Share/cases.db", "cifs"),
    ],
)
def test_the_drive_a_store_lies_on_is_known(path: str, expected: str) -> None:
    assert filesystem_of(Path(path), MOUNTS) == expected


@pytest.mark.parametrize(
    ("network", "safe_from", "notice"),
    [(True, (3, 51, 3), "lies on a network drive"), (False, (99, 0, 0), "is older than 3.51.3")],
)
def test_where_the_log_is_not_safe_the_store_saves_another_way_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch, network: bool, safe_from: tuple[int, ...], notice: str
) -> None:
    monkeypatch.setattr(opening, "is_network_drive", lambda _: network)
    monkeypatch.setattr(opening, "SAFE_WAL", safe_from)
    store = CaseStore.open(path)
    assert notice in (store.notice or "")
    assert store.connections.writer.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    assert store.case(added.case.id or "") is not None
    store.close()


def test_on_a_disk_of_this_computer_there_is_nothing_to_say(store: CaseStore) -> None:
    assert store.notice is None
    assert store.connections.writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.connections.writer.execute("PRAGMA synchronous").fetchone()[0] == 2


# Root may write everywhere, so the child gives that right up first.
OPEN = """
import os, sys
from pathlib import Path
from drafter.adapters.case_store import CaseStore
from drafter.model.case import Case
from drafter.ports import OutsideError
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
try:
    CaseStore.open(Path(sys.argv[1])).add_case(Case(text="Mrs Lund writes"))
except OutsideError as error:
    print(error)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter, in which a store of ours lies."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        store = CaseStore.open(folder / "cases.db")
        store.add_case(a_case())
        store.close()
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise on Windows")
@pytest.mark.parametrize("what", ["cases.db", "missing/cases.db"])
def test_without_the_right_to_write_the_person_is_told(open_folder: Path, what: str) -> None:
    (open_folder / "cases.db").chmod(0o444)
    open_folder.chmod(0o555)
    command = [sys.executable, "-c", OPEN, str(open_folder / what)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert str(open_folder) in said
    assert "may not be written" in said
    assert "Lund" not in said
