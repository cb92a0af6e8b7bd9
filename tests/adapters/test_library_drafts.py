"""Drafts of library texts lie beside the library, and are never taken for live ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.shipped import department
from drafter.adapters.template_files import template_paths
from drafter.app.library_texts import copied
from drafter.model.library_draft import LibraryDraft
from drafter.ports import OutsideError

DRAFT = LibraryDraft(path="baggage/late.en-GB.md", text="---\nbroken", author="Priya Nair", at="2026-11-21T09:00:00")


def test_a_draft_is_kept_as_it_is_even_if_it_is_broken(home: Path) -> None:
    LibraryDrafts(home).keep(DRAFT)
    assert LibraryDrafts(home).all() == (DRAFT,)


def test_no_draft_is_ever_taken_for_a_text_in_force(home: Path) -> None:
    LibraryDrafts(home).keep(DRAFT)
    assert template_paths(department(home, "template_library")) == []


def test_a_draft_that_is_given_up_is_gone_and_may_be_given_up_twice(home: Path) -> None:
    drafts = LibraryDrafts(home)
    drafts.keep(DRAFT)
    drafts.drop(DRAFT.path)
    drafts.drop(DRAFT.path)
    assert drafts.all() == ()


def test_a_draft_file_that_cannot_be_read_does_not_hide_the_others(home: Path) -> None:
    drafts = LibraryDrafts(home)
    drafts.keep(DRAFT)
    (department(home, "template_library") / ".drafts" / "odd.json").write_text("{", "utf-8")
    assert drafts.all() == (DRAFT,)


@pytest.mark.parametrize("path", ["../outside.md", "/etc/x.md", "", ".git/x.md", "C:/x.md"])
def test_a_draft_stays_inside_the_library(home: Path, path: str) -> None:
    with pytest.raises(OutsideError):
        LibraryDrafts(home).drop(path)


def test_a_copy_has_its_own_id_title_and_language_and_is_no_version_yet() -> None:
    text = "---\nid: a.b\ntitle: Old\nversion: 3\nstatus: live\nlanguage: en-GB\n---\nText.\n"
    path, new = copied(text, "a.c.d", "New: better", "zh-Hant-HK")
    assert path == "a/c.d.zh-Hant-HK.md"
    assert new == '---\nid: a.c.d\ntitle: "New: better"\nversion: 0\nstatus: draft\nlanguage: zh-Hant-HK\n---\nText.\n'
