"""The handling guidelines: a page for every category and every flag, short enough to read beside a case."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from drafter.adapters.guideline_files import guideline_from, guidelines_in_force
from drafter.adapters.shipped import shipped
from drafter.model.classification import FlagId
from drafter.model.guideline import Guideline, guidelines_for, overtaken
from drafter.model.template import Rejected
from handbook import book

PAGES, REJECTED = guidelines_in_force(None)
BY_SUBJECT = {page.about: page for page in PAGES if page.language == "en"}
IN_CHINESE = {page.about: page for page in PAGES if page.language == "zh-Hant-HK"}
HEADINGS = ("## What to check", "## What to offer", "## Never write", "## Whom to ask")
HEADINGS_ZH = ("## 要查明甚麼", "## 可提供甚麼", "## 切勿這樣寫", "## 應請示誰")


def top_level() -> set[str]:
    return {category.id.split(".")[0] for category in book().classify.categories.categories} - {"other"}


def test_every_shipped_page_can_be_used() -> None:
    assert REJECTED == ()
    assert len(PAGES) == len(list((shipped("resources") / "guidelines").glob("*.md")))


def test_every_category_and_every_flag_has_its_page() -> None:
    assert top_level() | {f"flag:{flag}" for flag in get_args(FlagId)} == set(BY_SUBJECT) == set(IN_CHINESE)


@pytest.mark.parametrize("page", IN_CHINESE.values(), ids=lambda page: page.about)
def test_a_chinese_page_has_the_same_parts_and_points_as_the_english_one(page: Guideline) -> None:
    assert tuple(line for line in page.text.splitlines() if line.startswith("## ")) == HEADINGS_ZH
    assert page.text.count("\n- ") == BY_SUBJECT[page.about].text.count("\n- ")
    assert 180 <= len(re.findall(r"[\u4e00-\u9fff]", page.text)) <= 360
    assert not re.search(r"[A-Za-z]{2,}", page.text)


def test_who_reads_chinese_gets_the_chinese_page_and_english_where_there_is_none() -> None:
    baggage = [BY_SUBJECT["baggage"], IN_CHINESE["baggage"]]
    pages = [*baggage, BY_SUBJECT["tour"]]
    shown = guidelines_for(pages, ["baggage.lost", "tour.hotel"], [], "zh-Hant-HK")
    assert [(page.about, page.language) for page in shown] == [("baggage", "zh-Hant-HK"), ("tour", "en")]
    assert guidelines_for(baggage, ["baggage.lost"], []) == (BY_SUBJECT["baggage"],)


def test_a_page_that_the_department_rewrote_in_the_other_language_only_is_known(home: Path) -> None:
    folder = home / "resources" / "guidelines"
    folder.mkdir(parents=True)
    (folder / "baggage.md").write_text("# Bags\n\nRing the tracing desk first.\n", "utf-8")
    pages = guidelines_in_force(home)[0]
    assert {page.path for page in pages if overtaken(page, pages)} == {"baggage.zh-Hant-HK.md"}


@pytest.mark.parametrize("page", BY_SUBJECT.values(), ids=lambda page: page.about)
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
    texts = {page.about: page.text for page in pages if page.language == "en"}
    assert texts["baggage"] == "Ring the tracing desk first.\n"
    assert texts["tour"] == BY_SUBJECT["tour"].text
    assert [(one.where, one.line) for one in rejected] == [("tour.md", 1)]


@pytest.mark.parametrize("text", ["", "# \n\ntext", "# Title only\n", "Title\n\ntext"])
def test_a_page_needs_a_title_and_a_text(text: str) -> None:
    assert isinstance(guideline_from(text, "x.md"), Rejected)
