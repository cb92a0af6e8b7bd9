"""The store can be checked, copied, brought back, carried elsewhere, and made to forget."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from builders.filing import Clock, a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore, restore
from drafter.adapters.case_store.backup import to_clear
from drafter.model.case import Case
from drafter.model.case_entry import KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.draft import FinishedLetter
from drafter.model.filed import Added, CaseFilter, ConfirmedExample, Original, Standing
from drafter.ports import OutsideError


@pytest.fixture
def full(store: CaseStore) -> CaseStore:
    """One case with something of everything, and one sample."""
    case_id = filed(
        store, "My suitcase 行李 is lost.", Original(name="a.eml", media_type="message/rfc822", content=b"\x00raw")
    )
    store.put_entry(
        case_id, Note(id="n1", kind="call_back", text="Call Ada", at="2026-11-21", by="Kim", due="2026-11-23")
    )
    store.put_entry(case_id, StationRequest(id="r1", to="OSL", text="Report, please", at="2026-11-21", by="Kim"))
    store.put_entry(case_id, KeptPromise(id="p1", text="We will call", at="2026-11-21", by="Kim", due="2026-11-25"))
    store.put_entry(case_id, OfferedLink(id="l1", reference="CR-2026-000009", kind="comeback", at="2026-11-21", by=""))
    store.confirm_category([ConfirmedExample(id="e1", text="lost", categories=("baggage.lost",))], case_id)
    store.silence("TON-01")
    store.put_leak_keys(case_id, ["ada lund"])
    store.add_case(Case(text="a sample", sample=True))
    return store


def filed(store: CaseStore, text: str, original: Original | None = None) -> str:
    added = store.add_case(a_case(text), Standing(categories=("baggage.lost",)), original)
    assert isinstance(added, Added)
    case_id = added.case.id or ""
    store.save_draft(case_id, a_draft(added.case), 0)
    store.finish(case_id, a_letter())
    return case_id


def only_case(store: CaseStore) -> str:
    return store.rows(CaseFilter(sample=False))[0].id


def test_a_store_in_order_is_found_sound(full: CaseStore) -> None:
    found = full.verify()
    assert found.sound
    assert (found.cases, found.letters, found.audit_entries) == (2, 1, 4)


@pytest.mark.parametrize(
    ("sql", "where"),
    [
        ("UPDATE letters SET body = replace(body, 'sorry', 'happy')", "letter 1 of CR-2026-000001"),
        ("UPDATE case_bodies SET body = replace(body, 'suitcase', 'pushchair')", "case CR-2026-000001"),
        ("UPDATE files SET content = x'01'", "file "),
        ("UPDATE audit SET by = 'nobody' WHERE number = 2", "audit line 2"),
        ("DELETE FROM audit WHERE number = 2", "audit line 3"),
        ("DELETE FROM audit WHERE number = 4", "the audit trail"),
        ("DELETE FROM letters", "audit line 2"),
        ("DELETE FROM search_texts WHERE n = (SELECT min(n) FROM cases)", "search"),
    ],
)
def test_a_changed_byte_is_found(full: CaseStore, sql: str, where: str) -> None:
    db = full.connections.writer
    for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute(sql)
    assert any(gap.where.startswith(where) for gap in full.verify().gaps)


@pytest.mark.parametrize(
    "sql", ["UPDATE letters SET body = x'00'", "DELETE FROM letters", "UPDATE audit SET by = ''", "DELETE FROM audit"]
)
def test_letters_and_the_audit_trail_cannot_be_changed_by_the_program(full: CaseStore, sql: str) -> None:
    with pytest.raises(Exception, match=r"is never (changed|removed|shortened)"):
        full.connections.writer.execute(sql)


def test_a_backup_is_a_whole_store(full: CaseStore, tmp_path: Path) -> None:
    copy = full.backup(tmp_path / "backups")
    assert copy.name == "drafter-2026-11-21.db"
    other = CaseStore.open(copy)
    assert other.verify() == full.verify()
    other.close()


def test_a_backup_that_is_not_sound_does_not_count(full: CaseStore, tmp_path: Path) -> None:
    full.connections.writer.execute("UPDATE files SET content = x'01'")
    with pytest.raises(OutsideError, match="not kept, because the store is not sound"):
        full.backup(tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []


def test_seven_daily_and_four_weekly_backups_stay() -> None:
    days = [date.fromordinal(date(2026, 11, 21).toordinal() - n) for n in range(60)]
    names = [f"drafter-{day}.db" for day in days]
    kept = [name for name in names if name not in to_clear([*names, "holiday.jpg"], date(2026, 11, 21))]
    assert kept[:7] == names[:7]
    assert kept[7:] == [f"drafter-2026-11-{day}.db" for day in ("14", "08", "01")] + ["drafter-2026-10-25.db"]


def test_a_restored_backup_stands_and_the_old_store_is_put_aside(
    full: CaseStore, path: Path, tmp_path: Path, clock: Clock
) -> None:
    copy = full.backup(tmp_path / "backups")
    later = filed(full, "Written after the backup")
    full.close()
    aside = restore(copy, path, clock())
    restored = CaseStore.open(path)
    assert restored.case(later) is None
    assert restored.verify().sound
    restored.close()
    before = CaseStore.open(aside or path)
    assert before.case(later) is not None
    before.close()


def test_a_store_can_go_back_to_its_backup_while_it_is_open(full: CaseStore, tmp_path: Path) -> None:
    copy = full.backup(tmp_path / "backups")
    later = filed(full, "Written after the backup")
    full.restore(copy)
    assert full.case(later) is None
    assert full.verify().sound


def test_a_backup_that_is_not_there_leaves_the_store_open(full: CaseStore, tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="There is no backup"):
        full.restore(tmp_path / "nothing.db")
    assert full.verify().sound


def test_a_store_in_use_is_not_replaced_under_the_hands_of_its_user(
    full: CaseStore, path: Path, tmp_path: Path
) -> None:
    copy = full.backup(tmp_path / "backups")
    with pytest.raises(OutsideError, match="open in another window"):
        restore(copy, path, Clock()())
    assert full.verify().sound


def test_a_damaged_store_is_replaced_by_its_backup(full: CaseStore, path: Path, tmp_path: Path, clock: Clock) -> None:
    copy = full.backup(tmp_path / "backups")
    full.close()
    path.write_bytes(b"overwritten " * 1000)
    aside = restore(copy, path, clock())
    assert (aside or path).read_bytes().startswith(b"overwritten")
    restored = CaseStore.open(path)
    assert restored.verify().sound
    restored.close()


def test_one_backup_a_day_is_enough(full: CaseStore, tmp_path: Path, clock: Clock) -> None:
    assert full.daily_backup(tmp_path) is not None
    assert full.daily_backup(tmp_path) is None
    clock.move_on(days=1)
    assert full.daily_backup(tmp_path) is not None


def test_a_damaged_backup_is_refused_and_the_store_left_alone(full: CaseStore, path: Path, tmp_path: Path) -> None:
    copy = full.backup(tmp_path / "backups")
    copy.write_bytes(copy.read_bytes()[:-5000])
    with pytest.raises(OutsideError, match="cut off"):
        restore(copy, path, Clock()())
    assert full.verify().sound


def test_everything_exported_comes_back_without_loss(full: CaseStore, tmp_path: Path) -> None:
    count = full.export_jsonl(tmp_path / "all.jsonl")
    other = CaseStore.open(tmp_path / "other.db")
    assert other.import_jsonl(tmp_path / "all.jsonl") == count
    other.export_jsonl(tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()
    assert other.verify() == full.verify()
    assert [hit.row.reference for hit in other.search("行李")] == ["CR-2026-000001"]
    other.close()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda lines: lines[:-1], "cut off or was changed"),
        (lambda lines: [*lines[:3], *lines[4:]], "cut off or was changed|fits no store"),
        (lambda lines: [lines[0], b"nonsense\n", *lines[1:]], "line 2, is not a line of a drafter export"),
        (lambda lines: [lines[0], b'{"table":"sqlite_master","row":{}}\n'], "table or field not known"),
        (lambda lines: [lines[0], b'{"table":"meta","row":{"key) --":1}}\n'], "table or field not known"),
        (lambda lines: [b'{"drafter_store":9,"steps":[]}\n'], "newer drafter"),
        (lambda lines: [], "line 1, is not a line"),
    ],
)  # fmt: skip
def test_a_spoiled_export_is_refused_whole(full: CaseStore, tmp_path: Path, spoil: object, message: str) -> None:
    source = tmp_path / "all.jsonl"
    full.export_jsonl(source)
    source.write_bytes(b"".join(spoil(source.read_bytes().splitlines(keepends=True))))  # type: ignore[operator]  # rows above
    other = CaseStore.open(tmp_path / "other.db")
    with pytest.raises(OutsideError, match=message):
        other.import_jsonl(source)
    assert other.verify().cases == 0
    other.close()


def test_an_export_is_not_poured_into_a_store_in_use(full: CaseStore, tmp_path: Path) -> None:
    full.export_jsonl(tmp_path / "all.jsonl")
    with pytest.raises(OutsideError, match="empty store only"):
        full.import_jsonl(tmp_path / "all.jsonl")


def test_samples_go_in_one_action_with_their_letters(full: CaseStore) -> None:
    sample = full.rows(CaseFilter(sample=True))[0]
    full.finish(sample.id, a_letter())
    assert full.remove_samples() == 1
    assert [row.sample for row in full.rows()] == [False]
    assert full.verify().sound


def test_an_erased_customer_leaves_figures_and_no_word(full: CaseStore, path: Path) -> None:
    case_id = only_case(full)
    full.erase_customer(case_id)
    assert full.case(case_id) is None
    assert full.search("suitcase") == ()
    assert [str(one.amount.amount) for one in full.precedents("baggage.lost")] == ["40.00"]
    assert full.letters(case_id)[0].letter is None
    assert full.verify().sound
    full.close()
    left = path.read_bytes()
    assert not [word for word in (b"Lund", b"lund", b"suitcase", b"K3PQ7R", b"\x00raw") if word in left]


def test_the_audit_trail_holds_no_word_of_the_customer(full: CaseStore) -> None:
    text = str(full.audit())
    assert not [word for word in ("Lund", "lund", "suitcase", "sorry") if word in text]


def test_what_stands_open_is_listed_until_it_is_done(full: CaseStore) -> None:
    assert [entry.id for _, entry in full.open_entries("note", due_by=date(2026, 11, 23))] == ["n1"]
    assert full.open_entries("note", due_by=date(2026, 11, 22)) == ()
    note = Note(id="n1", kind="call_back", text="Call Ada", at="2026-11-21", by="Kim", due="2026-11-23", done_at="now")
    full.put_entry(only_case(full), note)
    assert full.open_entries("note") == ()
    assert [type(entry).__name__ for entry in full.entries(only_case(full))] == [
        "Note", "StationRequest", "KeptPromise", "OfferedLink",
    ]  # fmt: skip


def test_cases_with_a_promise_due_are_a_filter(full: CaseStore) -> None:
    due = [full.rows(CaseFilter(promise_due_by=date(2026, 11, day))) for day in (24, 25)]
    assert [len(rows) for rows in due] == [0, 1]


def test_a_list_of_promises_goes_by_their_dates_and_names_the_one_due_first(store: CaseStore) -> None:
    for text, days in (("The meal was cold.", (20, 12)), ("My bag is lost.", (9,))):
        case_id = filed(store, text)
        for day in days:
            promise = KeptPromise(
                id=f"p{day}", text=f"We write by the {day}th.", at="now", by="Kim", due=f"2026-11-{day:02}"
            )
            store.put_entry(case_id, promise)
    rows = store.rows(CaseFilter(promise_due_by=date(2026, 11, 21)))
    assert [row.outstanding.id for row in rows if row.outstanding] == ["p9", "p12"]
    assert store.rows(CaseFilter(promise_due_by=date(2026, 11, 21)), limit=1, offset=1) == rows[1:]
    assert {row.outstanding for row in store.rows()} == {None}


def test_cases_with_a_payment_due_are_a_filter_until_it_is_paid(store: CaseStore) -> None:
    case_id = filed(store, "Where is my voucher?")
    asked = Payment(
        id="p", at="2026-11-01T10:00:00Z", by="Kim", letter_id="l", line=1, payee="Ada", kind="goodwill",
        form="voucher", due="2026-11-15",
    )  # fmt: skip
    store.put_entry(case_id, asked)
    due = [store.rows(CaseFilter(payment_due_by=date(2026, 11, day))) for day in (14, 15)]
    assert [len(rows) for rows in due] == [0, 1]
    store.put_entry(case_id, replace(asked, state="paid", decided_on="2026-11-14"))
    assert store.rows(CaseFilter(payment_due_by=date(2026, 11, 15))) == ()


def test_confirmations_and_silences_are_kept(full: CaseStore) -> None:
    assert [one.categories for one in full.confirmed_examples()] == [("baggage.lost",)]
    assert full.silenced() == {"TON-01"}
    full.unsilence("TON-01")
    assert full.silenced() == frozenset()


def test_a_batch_is_all_or_nothing_but_a_part_may_fail_alone(store: CaseStore) -> None:
    with store.batch("importing"):
        store.add_case(a_case("one"))
        with pytest.raises(OutsideError):
            store.finish("unknown", a_letter())
    assert len(store.rows()) == 1
    with pytest.raises(OutsideError), store.batch("importing"):  # noqa: PT012 - the batch is what raises
        store.add_case(a_case("two"))
        store.finish("unknown", a_letter())
    assert len(store.rows()) == 1


def test_a_window_that_still_has_an_erased_case_open_cannot_write_it_back(full: CaseStore) -> None:
    case_id = only_case(full)
    draft = full.draft(case_id)
    assert draft is not None
    full.erase_customer(case_id)
    with pytest.raises(OutsideError, match="no longer in the store"):
        full.save_draft(case_id, draft.draft, draft.revision)


def test_a_renamed_category_is_followed_by_cases_and_examples(full: CaseStore) -> None:
    assert full.rename_category("baggage.lost", "baggage.missing") == 1
    found = full.case(only_case(full))
    assert found is not None
    assert found.standing.categories == ("baggage.missing",)
    assert [one.categories for one in full.confirmed_examples()] == [("baggage.missing",)]
    assert len(full.search("suitcase", CaseFilter(category="baggage.missing"))) == 1
    assert full.verify().sound


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise on Windows")
def test_store_backup_and_export_are_for_the_owners_eyes_only(full: CaseStore, path: Path, tmp_path: Path) -> None:
    full.export_jsonl(tmp_path / "all.jsonl")
    files = (path, full.backup(tmp_path / "backups"), tmp_path / "all.jsonl")
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}


@pytest.mark.slow
def test_a_mutated_export_is_imported_or_refused_but_never_a_surprise(full: CaseStore, tmp_path: Path) -> None:
    source = tmp_path / "all.jsonl"
    full.export_jsonl(source)
    whole, random = source.read_bytes(), Random(3)
    other = CaseStore.open(tmp_path / "other.db")
    for _ in range(int(os.environ.get("DRAFTER_MUTATIONS", "400"))):
        source.write_bytes(mutated(whole, random))
        with pytest.raises(OutsideError):
            other.import_jsonl(source)
    assert other.verify().cases == 0
    other.close()


def mutated(content: bytes, random: Random) -> bytes:
    """A few bytes changed, cut out, or said twice."""
    for _ in range(random.randrange(1, 4)):
        at, length = random.randrange(len(content)), random.randrange(1, 200)
        piece = random.choice(
            (b"", bytes([random.randrange(256)]), content[at : at + 2 * length], b'"9' * length, b"null")
        )
        content = content[:at] + piece + content[at + (length if random.random() < 0.5 else 1) :]
    return content


def test_a_finished_letter_is_answered_as_filed(full: CaseStore) -> None:
    letter = full.letters(only_case(full))[0].letter
    assert isinstance(letter, FinishedLetter)
    assert (letter.number, letter.finished_at) == (1, "2026-11-21T09:00:00Z")
