"""Traditional Chinese (Hong Kong) for the whole screen: complete, with the same values, and compiled.

After a new sentence: pyside6-lupdate src/drafter/ui/wording.py src/drafter/ui/*/wording.py -no-obsolete
-locations none -ts resources/translations/drafter_zh_Hant.ts; translate it there (Qt Linguist);
pyside6-lrelease the same file.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from drafter.model.money import Money
from drafter.ui import wording as w
from drafter.ui.saying import category_said, date_said, due_said, flag_said, money_said, say, state_said
from handbook import book

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
SAME_IN_BOTH = {"English", "繁體中文（香港）"}
TODAY = dt.date(2026, 11, 21)


@cache
def sentences() -> frozenset[str]:
    """Every text marked for translation anywhere in the screen's code."""
    found: set[str] = set()
    for path in (ROOT / "src" / "drafter" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                found.add(ast.literal_eval(node.args[1]))
    return frozenset(found)


def translated() -> set[str]:
    return {text for text in sentences() if translations().get(text)}


@cache
def translations() -> dict[str, str]:
    messages = ET.parse(FOLDER / "drafter_zh_Hant.ts").iter("message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[QTranslator]:
    """The screen as somebody in the Hong Kong office has it."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh-Hant-HK"))
    translator = QTranslator(qapp)
    assert translator.load(QLocale(), "drafter", "_", str(FOLDER))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_every_sentence_is_translated() -> None:
    assert len(sentences()) > 300
    assert not [text for text in sentences() if not translations().get(text)]


def test_nothing_stands_in_english_by_mistake() -> None:
    worded = [text for text in translated() - SAME_IN_BOTH if re.search("[a-z]", re.sub(r"\{\w*\}", "", text))]
    assert not [text for text in worded if not re.search("[\u4e00-\u9fff]", translations()[text])]


def test_the_translation_puts_in_the_same_values() -> None:
    def values(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", text))

    assert not [text for text in translated() if values(text) != values(translations()[text])]


def test_the_compiled_file_says_what_the_readable_one_says(chinese: QTranslator) -> None:
    assert not [text for text, said in translations().items() if chinese.translate("drafter", text) != said]


@pytest.mark.parametrize("locale", ["zh-Hant-HK", "zh-Hant-TW", "zh-Hant-MO"])
def test_a_system_in_traditional_chinese_finds_it(qapp: QApplication, locale: str) -> None:
    assert QTranslator().load(QLocale(locale), "drafter", "_", str(FOLDER))


def test_a_system_in_simplified_chinese_stays_in_one_language(qapp: QApplication) -> None:
    """Not half of each: no sentence is translated, so no date or category is either."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh-Hans-CN"))
    assert not QTranslator().load(QLocale(), "drafter", "_", str(FOLDER))
    assert date_said(dt.date(2026, 11, 14)) == "14 Nov 2026"
    QLocale.setDefault(before)


def test_a_menu_opens_with_the_same_key_in_both_languages() -> None:
    def key(text: str) -> list[str]:
        return re.findall(r"&(\w)", text.upper())

    assert not [text for text in translated() if key(text) != key(translations()[text])]


@pytest.mark.parametrize(
    ("due", "said"),
    [(None, "未定日期"), (-3, "逾期 3 日"), (-1, "逾期 1 日"), (0, "今日到期"), (1, "明日到期"), (9, "9 日後到期")],
)
def test_due_dates_are_said_in_chinese(chinese: QTranslator, due: int | None, said: str) -> None:
    day = None if due is None else TODAY + dt.timedelta(days=due)
    assert due_said(day, TODAY)[0] == said


def test_dates_sums_and_names_are_said_in_chinese(chinese: QTranslator) -> None:
    assert date_said(dt.date(2026, 11, 4)) == "2026年11月4日"
    assert money_said(Money(Decimal("1500.00"), "HKD")) == "HKD 1,500"
    assert state_said("answered") == "已回覆"
    assert say(w.FINDINGS_COUNT, count=3) == "檢查結果（3）"
    assert all(flag_said(flag) != flag for flag in w.FLAGS)


def test_every_category_has_a_chinese_name(chinese: QTranslator) -> None:
    rules = book().classify
    assert not [id for id in rules.by_id if not re.search("[\u4e00-\u9fff]", category_said(id, rules))]
