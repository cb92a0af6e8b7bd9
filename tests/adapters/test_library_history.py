"""Every saved text can be found again: who wrote it, when, why, and how it read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from dulwich.repo import Repo

from drafter.adapters.library_history import LibraryHistory, Version, changed_words, with_head
from drafter.adapters.template_files import library_in_force
from drafter.model.template import Rejected, Template
from drafter.oversight.library import moved_on

PATH = "own/text.en-GB.md"
HKT = dt.timezone(dt.timedelta(hours=8))


def text(body: str, status: str = "draft") -> str:
    return f"---\nid: own.text\ntitle: Our own\nstatus: {status}\n---\n{body}\n"


def at(minute: int) -> dt.datetime:
    return dt.datetime(2026, 11, 21, 9, minute, tzinfo=HKT)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[LibraryHistory]:
    opened = LibraryHistory(tmp_path)
    yield opened
    opened.close()


def saved(history: LibraryHistory, body: str, minute: int, by: str = "Ada Lee") -> Version:
    version = history.save(text(body), PATH, by, f"Say {body}", at(minute))
    assert isinstance(version, Version)
    return version


def test_each_save_is_a_version_with_its_author_time_and_reason(history: LibraryHistory) -> None:
    saved(history, "One.", 1)
    saved(history, "Two.", 2, "陳 <大文>")
    assert [(one.by, one.at, one.message) for one in history.history(PATH)] == [
        ("陳 大文", at(2), "Say Two."),
        ("Ada Lee", at(1), "Say One."),
    ]
    assert history.author_of(PATH) == "陳 大文"


def test_an_earlier_text_comes_back_without_losing_the_later_one(history: LibraryHistory) -> None:
    first, second = saved(history, "One.", 1), saved(history, "Two.", 2)
    assert isinstance(history.roll_back(PATH, first.id, "Ben", at(3)), Version)
    assert (history.root / PATH).read_text("utf-8") == text("One.")
    assert history.text_at(PATH, second.id) == text("Two.")
    assert len(history.history(PATH)) == 3


def test_a_text_that_cannot_be_used_is_not_saved(history: LibraryHistory) -> None:
    saved(history, "One.", 1)
    refused = history.save(text("{% set x = 1 %}"), PATH, "Ada", "Try", at(2))
    assert isinstance(refused, Rejected)
    assert (history.root / PATH).read_text("utf-8") == text("One.")


@pytest.mark.parametrize("path", ["../out.md", "/out.md", ".git/config.md", "a/../../b.md", "a.txt", "a\\b.md", ""])
def test_a_path_out_of_the_library_is_refused(history: LibraryHistory, path: str) -> None:
    assert isinstance(history.save(text("One."), path, "Ada", "Try", at(1)), Rejected)


@pytest.mark.parametrize("version", ["0" * 40, "nonsense", ""])
def test_an_unknown_version_is_said(history: LibraryHistory, version: str) -> None:
    saved(history, "One.", 1)
    assert isinstance(history.text_at(PATH, version), Rejected)


def test_a_library_never_saved_has_no_history(history: LibraryHistory) -> None:
    assert history.history(PATH) == ()
    assert not history.root.exists()


def test_any_git_can_read_it_and_the_kept_copies_stay_out(history: LibraryHistory, tmp_path: Path) -> None:
    saved(history, "One.", 1)
    library_in_force(tmp_path)
    saved(history, "Two.", 2)
    with Repo(str(history.root)) as repo:
        assert repo.refs.read_ref(b"HEAD")
        assert sorted(repo.open_index()) == [PATH.encode()]


def test_a_text_goes_from_draft_to_live_in_its_own_file(history: LibraryHistory, tmp_path: Path) -> None:
    saved(history, "One.", 1)
    for status, by in (("in_review", "Ada Lee"), ("live", "Ben")):
        now = library_in_force(tmp_path).get("own.text", "en-GB")
        assert now is not None
        moved = moved_on(now, status, by, history.author_of(PATH))  # type: ignore[arg-type]  # two of the statuses
        assert isinstance(moved, Template)
        assert isinstance(history.move(moved, by, f"Now {status}", at(2)), Version)
    assert (history.root / PATH).read_text("utf-8") == text("One.", "live").replace("---\nOne", "version: 2\n---\nOne")


def test_only_the_named_lines_of_a_head_change() -> None:
    before = "---\nid: a\ntitle: 'b: c' # kept\nversion: 1\n---\nversion: 1\n"
    assert with_head(before, {"version": "2"}) == before.replace("version: 1\n---", "version: 2\n---")


def test_a_difference_is_shown_word_by_word() -> None:
    assert list(changed_words("Paid in ten days.", "Paid within ten days.")) == [
        ("same", "Paid "), ("gone", "in"), ("new", "within"), ("same", " ten days."),
    ]  # fmt: skip
