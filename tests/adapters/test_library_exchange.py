"""The library goes out and comes back byte for byte, and nothing else comes in with it."""

from __future__ import annotations

import datetime as dt
import shutil
import zipfile
from pathlib import Path

import pytest

from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_exchange import export_library, library_files
from drafter.adapters.library_import import import_library
from drafter.adapters.shipped import department
from drafter.adapters.template_files import library_in_force, template_from
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Imported
from drafter.model.template import Rejected

GOOD = "---\nid: own.text\ntitle: Our own\n---\nThank you.\r\n"


def put(home: Path, name: str, text: str) -> Path:
    path = department(home, "template_library") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def taken_in(home: Path, source: Path, by: str = "Priya Nair") -> Imported:
    return import_library(home, source, by, dt.datetime(2026, 11, 21, tzinfo=dt.UTC), "from another office")


def incoming(tmp_path: Path, text: str = GOOD) -> Path:
    put(tmp_path / "other", "own/text.en-GB.md", text)
    return department(tmp_path / "other", "template_library")


@pytest.mark.parametrize("target", ["out", "out.zip"])
def test_export_wipe_and_import_give_the_same_bytes(tmp_path: Path, target: str) -> None:
    home = tmp_path / "home"
    put(home, "own/text.en-GB.md", GOOD)
    put(home, "disruption/delay.en-GB.md", GOOD.replace("own.text", "disruption.delay.answer"))
    before = library_files(home)
    assert export_library(home, tmp_path / target) == len(before) > 10
    shutil.rmtree(home)
    answer = taken_in(home, tmp_path / target)
    assert answer.refused == ()
    assert set(answer.written) == {"own/text.en-GB.md", "disruption/delay.en-GB.md"}
    assert library_files(home) == before


def test_the_same_library_gives_the_same_zip(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        export_library(tmp_path, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


REFUSED = {
    "../out.md": "leads out",
    "/etc/out.md": "leads out",
    "C:out.md": "leads out",
    "a\\..\\out.md": "leads out",
    "a/.hidden.md": "not a template",
    "a/run.py": "not a template",
    "a/broken.md": "expected a head",
    "a/escape.md": "may not",
    "a/latin.md": "UTF-8",
    "a/huge.md": "larger than",
}
CONTENT = {
    "a/broken.md": b"no head",
    "a/escape.md": b"---\nid: a\ntitle: b\n---\n{% set x = 1 %}",
    "a/latin.md": b"---\nid: a\ntitle: b\n---\ncaf\xe9",
    "a/huge.md": b"x" * 800_001,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_may_not_come_in_is_named_with_the_reason(tmp_path: Path, name: str) -> None:
    packed = tmp_path / "in.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, CONTENT.get(name, GOOD.encode()))
        archive.writestr("good.md", GOOD)
    home = tmp_path / "deep" / "home"
    answer = taken_in(home, packed)
    assert [REFUSED[name] in one.what for one in answer.refused] == [True]
    assert answer.written == ("good.md",)
    assert [path for path in tmp_path.rglob("*.md") if home not in path.parents] == []


def test_a_link_in_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.md").write_text(GOOD)
    (tmp_path / "in" / "link.md").symlink_to(tmp_path / "secret.md")
    assert [one.where for one in taken_in(tmp_path / "home", tmp_path / "in").refused] == ["link.md"]


def test_a_broken_file_is_listed_and_the_last_good_one_serves(tmp_path: Path) -> None:
    path = put(tmp_path, "own/text.en-GB.md", GOOD)
    assert library_in_force(tmp_path).get("own.text", "en-GB")
    path.write_text("---\nid: own.text\ntitle: Our own\nstatus: lve\n---\nThank you.")
    library = library_in_force(tmp_path)
    served = library.get("own.text", "en-GB")
    assert served is not None
    assert served.body == "Thank you.\n"
    assert [(one.where, one.line) for one in library.rejected] == [("own/text.en-GB.md", 4)]
    assert isinstance(library.rejected[0], Rejected)
    assert "last good" in library.rejected[0].what


def test_a_text_that_comes_into_a_library_in_use_asks_for_review_and_is_not_in_force(tmp_path: Path) -> None:
    put(tmp_path, "own/other.en-GB.md", GOOD.replace("own.text", "own.other"))
    answer = taken_in(tmp_path, incoming(tmp_path))
    assert (answer.written, answer.asked) == ((), ("own/text.en-GB.md",))
    assert library_in_force(tmp_path).get("own.text", "en-GB") is None
    (draft,) = LibraryDrafts(tmp_path).all()
    assert (draft.status, draft.author, draft.why) == ("in_review", "Priya Nair", "from another office")


def test_a_text_that_was_retired_elsewhere_comes_as_a_draft(tmp_path: Path) -> None:
    put(tmp_path, "own/text.en-GB.md", GOOD)
    taken_in(tmp_path, incoming(tmp_path, GOOD.replace("title:", "status: retired\ntitle:")))
    (draft,) = LibraryDrafts(tmp_path).all()
    assert draft.status == "draft"


def test_what_somebody_is_writing_is_never_written_over(tmp_path: Path) -> None:
    put(tmp_path, "own/text.en-GB.md", GOOD)
    source = incoming(tmp_path, GOOD.replace("Thank", "Many thank"))
    assert taken_in(tmp_path, source, "Wei Lam").asked == ("own/text.en-GB.md",)
    (refused,) = taken_in(tmp_path, source).refused
    assert "Wei Lam is working on this text" in refused.what


def test_without_a_name_nothing_can_ask_for_review(tmp_path: Path) -> None:
    put(tmp_path, "own/text.en-GB.md", GOOD)
    (refused,) = taken_in(tmp_path, incoming(tmp_path, GOOD.replace("Thank", "Many thank")), "").refused
    assert "say who you are first" in refused.what
    assert LibraryDrafts(tmp_path).all() == ()


@pytest.mark.parametrize("sign", ["\0", "\x07", "\uffff"])
def test_a_text_with_a_character_that_no_letter_can_show_is_refused_with_its_line(sign: str) -> None:
    read = template_from(GOOD.replace("you", f"you{sign}"), "own/text.en-GB.md")
    assert isinstance(read, Rejected)
    assert (read.line, f"U+{ord(sign):04X}" in read.what) == (5, True)


def test_half_an_emoji_in_a_draft_loses_nothing_else(tmp_path: Path) -> None:
    drafts = LibraryDrafts(tmp_path)
    drafts.keep(LibraryDraft(path="own/text.en-GB.md", text="Your bag \ud83e is found.", author="Priya Nair"))
    assert [one.text for one in drafts.all()] == ["Your bag ? is found."]
