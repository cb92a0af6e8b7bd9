"""The folder for new post: a file is filed when it is whole, once; and a folder that is gone is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.app.folders import NewFiles, look_into
from drafter.ports import OutsideError

FILE = Path("post/a.eml")


def test_a_file_that_is_still_being_written_waits() -> None:
    files = NewFiles()
    assert files.settled({FILE: (100, 1)}) == []
    assert files.settled({FILE: (250, 2)}) == []
    assert files.moving
    assert files.settled({FILE: (250, 2)}) == [FILE]
    assert not files.moving


def test_a_file_is_handed_on_once() -> None:
    files = NewFiles()
    looks = [files.settled({FILE: (250, 2)}) for _ in range(4)]
    assert looks == [[], [FILE], [], []]


def test_a_file_that_was_taken_too_early_is_taken_again_when_it_is_whole() -> None:
    files = NewFiles()
    for _ in range(2):
        files.settled({FILE: (100, 1)})
    assert files.settled({FILE: (250, 2)}) == []
    assert files.settled({FILE: (250, 2)}) == [FILE]


def test_marks_of_other_programs_are_passed_over(tmp_path: Path) -> None:
    for name in (".tmp.eml", "~lock.docx", "a.eml"):
        (tmp_path / name).write_text("words", "utf-8")
    (tmp_path / "folder").mkdir()
    assert [path.name for path in look_into(tmp_path)] == ["a.eml"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutsideError, match="No such file"):
        look_into(tmp_path / "gone")
