"""Behind every line stands what its article says, in our own words, for the day of the flight."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from law_examples import circumstances, examples, rules

from drafter.adapters.values import value_from
from drafter.model.article_text import ArticleSection, ArticleText, article_text_faults
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Regime
from drafter.steps.compensate import compensate, with_articles
from drafter.steps.compensate.article_texts import text_of

ENGINE = Path(__file__).resolve().parents[3] / "src" / "drafter" / "steps" / "compensate"
TODAY = dt.date(2026, 11, 21)
LAW_OF = {
    "us_": "US-DOT",
    "ca_": "CA-APPR",
    "in_": "IN-DGCA",
    "br_": "BR-ANAC400",
    "mc99": "MC99",
    "tr_": "TR-SHY",
    "uk2": "UK261",
}


def said(law: Regime, citation: str, day: dt.date = TODAY) -> str:
    return text_of(rules().law.articles, law, citation, day) or ""


def test_every_line_of_every_example_explains_its_article() -> None:
    unexplained = set()
    for example in examples():
        facts = value_from(example["in"], Circumstances, "example")
        assert isinstance(facts, Circumstances)
        answer = with_articles(compensate(facts, rules()), rules().law.articles, facts.date or TODAY)
        lines = (*answer.entitlements, *answer.not_due)
        unexplained |= {(line.regime, line.article) for line in lines if line.article and not line.article_text}
    assert unexplained == set()


def cited_in_the_engine() -> list[tuple[str, str]]:
    """Every article written out in the engine's own code, with the law of its module."""
    found = []
    for path in sorted(ENGINE.glob("*.py")):
        law = next((name for start, name in LAW_OF.items() if path.stem.startswith(start)), "EU261")
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        for call in calls:
            named = [key.value for key in call.keywords if key.arg == "article"]
            first = call.args[:1] if getattr(call.func, "id", "") in ("Free", "Due", "not_due", "_not_due") else []
            found += [(law, one.value) for one in (*named, *first) if isinstance(one, ast.Constant)]
    return sorted({(law, text) for law, text in found if isinstance(text, str)})


@pytest.mark.parametrize(("law", "citation"), cited_in_the_engine())
def test_every_article_written_in_the_engine_is_explained(law: Regime, citation: str) -> None:
    assert said(law, f"SHY-YOLCU, after {citation}" if law == "TR-SHY" else citation)


def test_the_engine_was_read() -> None:
    assert len(cited_in_the_engine()) > 40


def test_articles_are_told_in_the_order_of_the_citation() -> None:
    told = said("EU261", "Art. 5(1)(c); Art. 7(1)(b) and (2)(b)")
    assert told.index("cancelled flight") < told.index("EUR 400") < told.index("halved")


def test_the_window_of_notice_is_told_and_not_the_whole_rule() -> None:
    assert said("EU261", "Art. 5(1)(c)(ii)").startswith("Told seven days")
    assert "two weeks before, or later" not in said("EU261", "Art. 5(1)(c)(ii)")


def test_the_day_of_the_flight_chooses_the_words() -> None:
    before, after = (said("EU261", "Art. 7(1)(c)", dt.date(2027, 10, day)) for day in (22, 23))
    assert "2026/2202" not in before
    assert "2026/2202" in after


def test_a_law_at_home_that_sends_on_to_the_convention_tells_both() -> None:
    told = said("CA-APPR", "APPR s. 23(1); MC99 Art. 17(2), 22(2)")
    assert "hold within Canada" in told
    assert "one limit for each passenger" in told
    assert "unused ticket" not in told


def test_what_nobody_explained_says_nothing() -> None:
    assert text_of(rules().law.articles, "CN-CAAC", "Order 9999/1", TODAY) is None


def test_an_answer_carries_the_words_of_its_lines() -> None:
    facts = circumstances({"event": "delay", "fly": "AMS BCN EU", "arrival_delay_min": 200, "cause": {"kind": "atc"}})
    answer = with_articles(compensate(facts, rules()), rules().law.articles, TODAY)
    assert [no.article_text for no in answer.not_due if no.regime == "EU261"] == [said("EU261", "Art. 5(3)")]


def section(**changed: Any) -> ArticleSection:
    given = {"laws": ("EU261",), "valid_from": dt.date(2020, 1, 1), "articles": (ArticleText("Art. 9", "Care."),)}
    return ArticleSection(**(given | changed))


FAULTY = [
    ((section(articles=(ArticleText("Art. 9", " "),)),), "no words"),
    ((section(articles=(ArticleText("Art. 9", "Care."), ArticleText("Art. 9", "Food."))),), "twice in one section"),
    ((section(), section(valid_from=dt.date(2024, 1, 1))), "by two sections from 2024-01-01"),
    ((section(valid_to=dt.date(2019, 1, 1)),), "before it begins"),
]


@pytest.mark.parametrize(("sections", "what"), FAULTY, ids=[what for _, what in FAULTY])
def test_a_faulty_file_of_articles_says_where(sections: tuple[ArticleSection, ...], what: str) -> None:
    assert any(what in fault for fault in article_text_faults(sections))


def test_one_section_may_follow_another() -> None:
    ended = section(valid_to=dt.date(2023, 12, 31))
    assert not list(article_text_faults((ended, section(valid_from=dt.date(2024, 1, 1)))))


def test_the_shipped_articles_are_sound() -> None:
    assert not list(article_text_faults(rules().law.articles))


def test_every_shipped_article_is_told_in_chinese_too() -> None:
    rows = [row for section in rules().law.articles for row in section.articles]
    assert [row.cites for row in rows if not row.zh or row.zh.isascii()] == []
