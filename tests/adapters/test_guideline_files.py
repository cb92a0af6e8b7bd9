"""The handling guidelines: a page for every category and every flag, short enough to read beside a case."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from drafter.adapters.guideline_files import guideline_from, guidelines_in_force
from drafter.adapters.shipped import shipped
from drafter.model.classification import FlagId
from drafter.model.guideline import Guideline, guidelines_for
from drafter.model.template import Rejected
from handbook import book

PAGES, REJECTED = guidelines_in_force(None)
BY_SUBJECT = {page.about: page for page in PAGES}
HEADINGS = ("## What to check", "## What to offer", "## Never write", "## Whom to ask")


def top_level() -> set[str]:
    return {category.id.split(".")[0] for category in book().classify.categories.categories} - {"other"}


def test_every_shipped_page_can_be_used() -> None:
    assert REJECTED == ()
    assert len(PAGES) == len(list((shipped("resources") / "guidelines").glob("*.md")))


def test_every_category_and_every_flag_has_its_page() -> None:
    assert top_level() | {f"flag:{flag}" for flag in get_args(FlagId)} == set(BY_SUBJECT)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.about)
def test_a_page_says_what_to_check_to_offer_never_to_write_and_whom_to_ask(page: Guideline) -> None:
    assert tuple(line for line in page.text.splitlines() if line.startswith("## ")) == HEADINGS
    assert 80 <= len(re.findall(r"[^\W\d_][\w’'-]*", page.text)) <= 200


def test_a_cases_flags_come_before_its_categories() -> None:
    pages = guidelines_for(PAGES, ["baggage.delayed", "baggage.lost", "service.cabin_crew"], ["legal"])
    assert [page.about for page in pages] == ["flag:legal", "baggage", "service"]


def test_the_departments_page_stands_above_ours_and_a_broken_one_does_not(home: Path) -> None:
    folder = home / "resources" / "guidelines"
    folder.mkdir(parents=True)
    (folder / "baggage.md").write_text("# Bags\n\nRing the tracing desk first.\n", "utf-8")
    (folder / "tour.md").write_text("No title here\n", "utf-8")
    pages, rejected = guidelines_in_force(home)
    texts = {page.about: page.text for page in pages}
    assert texts["baggage"] == "Ring the tracing desk first.\n"
    assert texts["tour"] == BY_SUBJECT["tour"].text
    assert [(one.where, one.line) for one in rejected] == [("tour.md", 1)]


@pytest.mark.parametrize("text", ["", "# \n\ntext", "# Title only\n", "Title\n\ntext"])
def test_a_page_needs_a_title_and_a_text(text: str) -> None:
    assert isinstance(guideline_from(text, "x.md"), Rejected)
