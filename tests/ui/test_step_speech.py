"""What the steps say is read in Chinese by who works in Chinese: reasons, questions, findings, deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from drafter.adapters.grammar import notices
from drafter.adapters.intake import read_posts
from drafter.adapters.phrase_files import read_phrases
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.model.marks import Evidence
from drafter.model.service_issues import SERVICE_ISSUES, code_said
from drafter.model.template import Rejected
from drafter.steps import flow
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from drafter.steps.flow import Outside
from drafter.ui.step_speech import as_said, say_step
from drafter.ui.step_translator import StepTranslator, phrases_of
from drafter.ui.training.told import better_said, evidence_said
from handbook import SEAT, book
from steps.check.facts.test_first_sight import letters

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "resources" / "translations" / "steps_zh_Hant.yaml"
LETTER = """Dear Sir,

We recieve many letters about NV999 of 31 December 2025, and we will call you. Card 4111 1111 1111 1111. We can offer
you £900 for [insert reason]."""


@cache
def phrases() -> dict[str, str]:
    found = read_phrases(BOOK)
    assert not isinstance(found, Rejected), found
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before, translator = QLocale(), StepTranslator(phrases(), qapp)
    translator.learn(phrases_of(book()))
    QLocale.setDefault(QLocale("zh-Hant-HK"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("english", "chinese_words"),
    [
        ("arrived 5 h 40 late", "遲到 5 小時 40 分鐘"),
        ("9,634 km, arrived 5 h 40 late: GBP 520 × 2", "9,634 公里，遲到 5 小時 40 分鐘：GBP 520 × 2"),
        ("our late answer (impact: real, 2 of 4)", "回覆延誤（影響程度：一般，2/4）"),
        (
            "missing meal (impact: severe, 4 of 4; assumed), beside a greater one",
            "沒有膳食（影響程度：非常嚴重，4/4；假設）（附屬於較嚴重的一項）",
        ),
        (
            "missing meal not counted beside missing special meal: one answer is paid for once",
            "已計 欠缺特別餐，不另計 沒有膳食：同一回覆只賠償一次",
        ),
        ("cabin premium economy", "客艙：特選經濟"),
        ("party of 4; loyalty tier gold", "同行 4 人；會員級別 gold"),
        ("You wrote £30; the case says £31.60.", "你寫的是 £30；個案資料是 £31.60。"),
        ("8 August 2026 is a Saturday.", "8 August 2026 是星期六。"),
        ("The calendar has no 31 September.", "曆上沒有 31 September。"),
        ("You wrote US dollars; the award is in AUD.", "你寫的是 US dollars；補償方案的貨幣是 AUD。"),
        ("You wrote euros; the case is in EUR and GBP.", "你寫的是 euros；個案的貨幣是 EUR and GBP。"),
        ("Linate is not the airport of this journey.", "Linate 不是此行程的機場。"),
        (
            "£60 a week makes £120 in 2 weeks, not in three weeks.",
            "以每 week £60 計，£120 是 2 weeks 的數目，不是 three weeks。",
        ),
        ("nothing that the phrase book knows", "nothing that the phrase book knows"),
    ],
)
def test_a_reason_is_said_in_chinese_with_its_values(chinese: None, english: str, chinese_words: str) -> None:
    assert say_step(english) == chinese_words


NO_ENGINE = {
    "no Java was found. Install Java 17 or newer, or choose another grammar engine in the settings.": "找不到 Java",
    "the LanguageTool server at http://lt:8010/ does not answer; check its address in the settings, or choose another "
    "grammar engine.": "位於 http://lt:8010/ 的 LanguageTool 伺服器沒有回應",
    "LanguageTool needs Java 17 or newer, and /usr/bin/java is Java 8.": "而 /usr/bin/java 是 Java 8",
}


def test_every_service_issue_has_its_chinese(chinese: None) -> None:
    assert [one for one in map(code_said, SERVICE_ISSUES) if say_step(one) == one] == []


@pytest.mark.parametrize("why", NO_ENGINE)
def test_why_grammar_is_not_checked_is_said_in_chinese(chinese: None, why: str) -> None:
    said = say_step(notices.unable(why))
    assert said.startswith("沒有檢查文法及拼寫：")
    assert NO_ENGINE[why] in said
    assert "settings" not in said
    assert "newer" not in said


def test_a_mark_of_a_practice_letter_speaks_chinese_where_the_checks_do(chinese: None) -> None:
    assert better_said("You wrote £30; the case says £31.60. Try “£31.60”.").startswith(
        "你寫的是 £30；個案資料是 £31.60。"
    )
    shown = Evidence(where="letter", text="You wrote £30; the case says £31.60.")
    assert evidence_said(shown, {}) == "你寫的是 £30；個案資料是 £31.60。"
    assert evidence_said(Evidence(where="letter", text="We were late", start=3, end=15), {}) == "We were late"


def test_articles_are_told_in_chinese_line_by_line(chinese: None) -> None:
    draft = flow.open_case(case_of("01-delay-london-hong-kong.eml"), book(), SEAT)
    told = [one.article_text for one in as_said(draft).compensation.entitlements if one.article_text]
    assert told
    assert all(re.search("[\u4e00-\u9fff]", line) for text in told for line in text.split("\n"))


def test_in_english_nothing_changes(qapp: QApplication) -> None:
    draft = flow.open_case(case_of("01-delay-london-hong-kong.eml"), book(), SEAT)
    assert as_said(draft) is draft


def test_codes_stay_codes(chinese: None) -> None:
    draft = flow.open_case(case_of("01-delay-london-hong-kong.eml"), book(), SEAT)
    said = as_said(draft)
    assert [one.head for one in said.compensation.entitlements] == [one.head for one in draft.compensation.entitlements]
    assert (said.case, said.letter) == (draft.case, draft.letter)


@cache
def case_of(name: str) -> Any:
    path = ROOT / "resources" / "samples" / name
    answer = next(iter(read_posts([path]))).answer
    assert not isinstance(answer, Rejected)
    return msgspec.structs.replace(answer.case, id=name, reference="CR-2026-000001")


SAMPLES = sorted(path.name for path in (ROOT / "resources" / "samples").glob("[0-9]*.eml"))


@pytest.mark.parametrize("name", SAMPLES)
def test_no_sample_case_shows_an_english_reason(chinese: None, name: str) -> None:
    draft = flow.open_case(case_of(name), book(), SEAT)
    for suggestion in draft.suggestions.suggestions[:1]:
        picked = flow.pick_template(draft, suggestion.template, book(), SEAT)
        assert isinstance(picked, Draft)
        draft = flow.reviewed(picked, book(), SEAT, Outside(), whole=True)
    flawed = flow.edit_text(draft, letter_from_plain(LETTER))
    flawed = flow.reviewed(flawed, book(), SEAT, Outside(), whole=True)
    assert [text for text in (*shown(as_said(draft)), *shown(as_said(flawed))) if english(text)] == []


def shown(draft: Draft) -> Iterator[str]:
    """The sentences of a draft that the desk shows, whoever in the code wrote them."""
    answer, review = draft.compensation, draft.review
    for due in (*answer.entitlements, *answer.not_due, *answer.refunds, *answer.suppliers):
        yield due.because
    yield from (one.why for one in answer.questions)
    yield from (one.what for one in answer.deadlines)
    yield from (part.what for part in answer.goodwill.because) if answer.goodwill else ()
    yield from (reason for one in draft.suggestions.suggestions for reason in one.because)
    yield from (one.message for one in review.findings if one.source not in ("tone", "grammar")) if review else ()


def english(text: str) -> bool:
    """Three English words in a row are a sentence, unless they are the customer's or the template's own."""
    bare = re.sub(r"「.*?」|“.*?”|字眼：.*|客人要求.*|尚待填寫：.*|\(.*?\)|（.*?）", "", text, flags=re.DOTALL)
    return bool(re.search(r"\b[a-z]{2,} [a-z]{1,} [a-z]{2,}\b", bare))


def test_a_phrase_with_other_holes_on_the_other_side_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "steps.yaml"
    path.write_text('"arrived {late} late": "遲到 {later}"\n', "utf-8")
    assert isinstance(read_phrases(path), Rejected)


_ASKED_OF = re.compile(r'\bnot_in_case\((?:[^()"]|"[A-Z]+-\d+")*?"(?P<what>[a-z ]+)"')


def test_what_a_figure_or_name_without_a_source_is_called_has_its_chinese(chinese: None) -> None:
    """Wherever the fact lock asks where a value comes from."""
    code = (path.read_text("utf-8") for path in (ROOT / "src" / "drafter" / "steps" / "check").rglob("*.py"))
    asked = {found["what"] for text in code for found in _ASKED_OF.finditer(text)} | {"place", "length of time"}
    assert {"name", "sum", "time", "figure"} <= asked
    english = {
        one
        for one in asked
        if re.search("[a-z]{3}", say_step(f"X1 is not in the case. Where does this {one} come from?"))
    }
    assert english == set()


@pytest.mark.slow
def test_whatever_the_fact_lock_says_of_marked_letters_has_its_chinese(chinese: None) -> None:
    said = {one.message for given in letters() for one in (*fact_findings(given), *privacy_findings(given))}
    assert len(said) > 400
    assert {one for one in said if say_step(one) == one} == set()
