"""What an English practice case says about itself is read in Chinese by who trains in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from drafter.adapters.phrase_files import read_phrases
from drafter.model.marks import Mark
from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.oversight.training import answer_of, grade
from drafter.oversight.training.varying import varied_or_as_it_is
from drafter.ui.step_speech import say_step
from drafter.ui.step_translator import StepTranslator
from drafter.ui.training.told import asked_said, better_said, error_said, mark_said, source_said
from handbook import SEAT, book
from training_ground import shelf, terms

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
ENGLISH = sorted(id for id, one in shelf().cases.items() if one.language.startswith("en"))
HAN = re.compile("[\u4e00-\u9fff]")


@cache
def phrases(name: str) -> dict[str, str]:
    found = read_phrases(FOLDER / name)
    assert not isinstance(found, Rejected), found
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translator = StepTranslator(phrases("steps_zh_Hant.yaml") | phrases("tone_zh_Hant.yaml"), qapp)
    translator.learn(phrases("practice_zh_Hant.yaml"))
    QLocale.setDefault(QLocale("zh-Hant-HK"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def words_about(practice: Practice) -> Iterator[str]:
    """Everything but the letters and papers themselves."""
    right = practice.outcomes
    yield practice.title
    for trap in practice.traps:
        yield from (trap.what, trap.why)
    yield from (say.what for say in (*right.must_say, *right.must_not_say))
    yield from (one.better for one in right.must_not_say if one.better)
    yield from (one.why for one in right.award if one.why)
    yield from (note.note for note in practice.model.notes)
    yield from (one.source for one in practice.arrives)


@pytest.mark.parametrize("id", ENGLISH)
def test_everything_said_about_a_case_has_its_chinese(chinese: None, id: str) -> None:
    assert left_in_english(shelf().cases[id]) == []


@pytest.mark.parametrize("id", ENGLISH)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_nearly_everything_has_its_chinese_however_a_case_is_varied(chinese: None, id: str, seed: int) -> None:
    """Sums, days and names that vary are holes; a sentence of one variation alone may stay in English."""
    practice, _ = varied_or_as_it_is(shelf().cases[id], seed, book(), SEAT)
    assert len(left_in_english(practice)) <= 2


def left_in_english(practice: Practice) -> list[str]:
    return [text for text in words_about(practice) if not HAN.search(say_step(text)) and not _is_a_sum(text)]


@pytest.mark.parametrize("id", ["screen-dark", "pump-and-grandmother", "wedding-suit"])
def test_a_careless_letter_is_marked_in_chinese(chinese: None, id: str) -> None:
    practice = shelf().cases[id]
    marks = grade(practice, answer_of(practice, "careless"), book(), SEAT, terms().spoken("zh-Hant-HK"))
    said = [text for mark in marks.marks for text in said_of(mark) if text]
    said += [text for one in marks.critical for text in (bare(error_said(one)), better_said(one.better))]
    assert [text for text in said if english(text)] == []


def said_of(mark: Mark) -> tuple[str, ...]:
    """Without what `say` says, whose translations are tested elsewhere."""
    asked = asked_said(mark, {}) if mark.id in ("time", "waited", "deadline") else ""
    named = mark_said(mark) if "." in mark.id else ""
    return (bare(named), better_said(mark.better), source_said(mark.source),
            asked.partition(": ")[2])  # fmt: skip


def bare(text: str) -> str:
    return text.removeprefix("Must not be said: ")


def english(text: str) -> bool:
    """Three English words in a row, outside what is quoted."""
    return bool(re.search(r"\b[a-z]{2,} [a-z]{1,} [a-z]{2,}\b", re.sub(r"「.*?」|“.*?”", "", text)))


def _is_a_sum(text: str) -> bool:
    """A sum, or articles of law: figures that are the same in both languages."""
    return text.startswith(("EU261 Art", "UK261 Art")) or not re.search("[a-z]{2}", text)
