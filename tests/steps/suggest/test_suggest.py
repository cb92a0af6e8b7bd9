"""Facts of the policy kind decide first, then words; what may not be sent is never offered; and search forgives."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from drafter.model.classification import CategoryMatch, Classification, FlagMatch
from drafter.model.cues import Thesaurus
from drafter.model.meaning import Near
from drafter.model.template import Fits, Template, TemplateHead
from drafter.steps.suggest import Situation, Use, find_in_library, shelf_of, suggest

TODAY = dt.date(2026, 11, 21)


ANY = Fits()


def letter(id: str, category: str = "disruption.delay", fits: Fits = ANY, body: str = "Text.", **head: Any) -> Template:
    named = {"title": id, **head}
    return Template(head=TemplateHead(id=id, categories=(category,), fits=fits, **named), body=body)


def fitting(id: str, **fits: Any) -> Template:
    return letter(id, fits=Fits(**fits))


def situation(
    category: str = "disruption.delay", text: str = "", flags: tuple[str, ...] = (), **more: Any
) -> Situation:
    found = Classification(
        categories=(CategoryMatch(id=category, score=0.8),), flags=tuple(FlagMatch(id=flag) for flag in flags)
    )
    return Situation(classification=found, text=text, today=TODAY, **more)


FIRST = [
    ("the category", situation(), letter("a"), letter("b", "baggage.lost")),
    ("a debt", situation(statutory=True), fitting("a", statutory=True), fitting("b", statutory=False)),
    ("nothing owed", situation(delay_min=200), fitting("a", statutory=False), fitting("b", statutory=True)),
    ("the cause", situation(cause="weather"), fitting("a", causes=("weather",)), fitting("b", causes=("atc",))),
    (
        "the cause as the customer says it",
        situation(said_cause="weather"),
        fitting("z", causes=("weather",)),
        letter("a"),
    ),
    ("a long delay", situation(delay_min=300), fitting("a", min_delay_min=180), fitting("b", max_delay_min=179)),
    ("the cabin", situation(cabin="first"), fitting("a", cabins=("first",)), fitting("b", cabins=("economy",))),
    ("a flag", situation(flags=("minor",)), fitting("a", flags=("minor",)), letter("b")),
    ("a comeback", situation(letter_kind="comeback"), fitting("a", letter_kind="comeback"), letter("b")),
    ("praise", situation("praise"), letter("a", "praise", Fits(letter_kind="compliment")), letter("b")),
    ("the words", situation(text="no wheelchair"), letter("a", triggers=("wheelchair",)), letter("b")),
    ("a country", situation(countries=frozenset({"US"})), fitting("a", markets=("US",)), fitting("b", markets=("CA",))),
    ("another country", situation(countries=frozenset({"GB"})), letter("z"), fitting("b", markets=("US",))),
    ("an unknown country", situation(), letter("z"), fitting("b", markets=("US",))),
    ("use", situation(use={"z": Use(chosen=9, untouched=9)}), letter("z"), letter("b")),
    (
        "a category hardly in doubt more than a meaning",
        Situation(
            classification=Classification(categories=(CategoryMatch(id="disruption.delay", score=1.0),)),
            text="",
            today=TODAY,
            meaning={"b": Near(value=0.45, saying="s")},
        ),
        letter("z"),
        letter("b", "baggage.lost"),
    ),
    (
        "the nearest of all",
        situation(meaning={"z": Near(value=0.3, saying="s"), "b": Near(value=0.28, saying="s")}),
        letter("z"),
        letter("b", triggers=("tea",)),
    ),
    ("meaning", situation(meaning={"z": Near(value=0.9, saying="s")}), letter("z"), letter("b")),
]


@pytest.mark.parametrize(("case", "one", "other"), [row[1:] for row in FIRST], ids=[row[0] for row in FIRST])
def test_it_decides(case: Situation, one: Template, other: Template) -> None:
    assert suggest(case, shelf_of([other, one])).suggestions[0].template == one.id


NEVER = [
    letter("retired", status="retired"),
    letter("draft", status="draft"),
    letter("expired", valid_to=dt.date(2026, 11, 20)),
    letter("not yet", valid_from=dt.date(2026, 12, 1)),
    letter("other kind", fits=Fits(letter_kind="holding")),
    letter("not for grave cases", fits=Fits(not_flags=("injury",))),
]


@pytest.mark.parametrize("template", NEVER, ids=lambda template: template.id)
def test_what_may_not_be_sent_is_not_offered(template: Template) -> None:
    assert suggest(situation(flags=("injury",)), shelf_of([template])).suggestions == ()


def test_three_are_offered_each_with_its_reason_note_and_expiry() -> None:
    shelf = shelf_of([letter(f"l{n}", handling_note="Look first.", valid_to=dt.date(2026, 12, 1)) for n in range(9)])
    offered = suggest(situation(), shelf)
    assert len(offered.suggestions) == 3
    assert all(one.because and one.handling_note and one.expires for one in offered.suggestions)


WORDS = Thesaurus(groups={"bag": ("bag", "luggage", "suitcase", "行李"), "delay": ("delay", "late", "延誤", "遲")})
SHELF = shelf_of(
    [
        letter("baggage.delayed", "baggage.delayed", title="Late bag", triggers=("carousel",)),
        letter("loyalty.miles", "loyalty.miles", title="Missing miles", body="They are in your account."),
        letter("closing.contact", "other", title="How to reach the writer", kind="paragraph"),
        letter("zh.bag", "baggage.lost", title="行李遺失", body="我們正在尋找您的行李。"),
    ],
    WORDS,
)
SEARCHES = [
    ("bag", "baggage.delayed"),
    ("carousel", "baggage.delayed"),
    ("carosel", "baggage.delayed"),
    ("caruosel", "baggage.delayed"),
    ("carous", "baggage.delayed"),
    ("suitcase", "baggage.delayed"),
    ("MILES", "loyalty.miles"),
    ("missing miles", "loyalty.miles"),
    ("how to reach", "closing.contact"),
    ("closing.contact", "closing.contact"),
    ("遺失", "zh.bag"),
    ("行李遺失", "zh.bag"),
]


@pytest.mark.parametrize(("words", "id"), SEARCHES)
def test_search_finds_it_first(words: str, id: str) -> None:
    assert find_in_library(words, SHELF)[0].id == id


@pytest.mark.parametrize("words", ["", "  ", "xylophone", "?!"])
def test_search_finds_nothing_where_nothing_is_asked_or_known(words: str) -> None:
    assert find_in_library(words, SHELF) == ()


def test_a_customer_who_says_they_wrote_before_is_offered_a_second_answer_too() -> None:
    shelf = shelf_of([fitting("again", letter_kind="comeback"), letter("first")])
    said = [one.template for one in suggest(situation(flags=("comeback",)), shelf).suggestions]
    assert said == ["first", "again"]
    assert [one.template for one in suggest(situation(), shelf).suggestions] == ["first"]


def test_a_trigger_is_a_word_and_not_a_piece_of_one() -> None:
    shelf = shelf_of([letter("a", triggers=("ill", "tea"))])
    said = suggest(situation(text="I will have illness and tea."), shelf).suggestions[0].because
    assert 'words: "ill", "tea"' in said
    assert not any('"ill"' in one for one in suggest(situation(text="You will see."), shelf).suggestions[0].because)


def test_a_reason_in_chinese_names_words_and_not_whole_clauses() -> None:
    others = (letter(id, category="cabin.wifi") for id in "bcdefgh")
    shelf = shelf_of(
        [letter("a", category="baggage.lost", title="護照和行李", customers_write=("護照不見了",)), *others]
    )
    asked = situation("praise", text="附件竟然是一位乘客全家的護照影印本和行李清單")
    said = next(one for one in suggest(asked, shelf).suggestions[0].because if one.startswith("words: "))
    assert '"護照"' in said
    assert max(map(len, said.removeprefix("words: ").split(", "))) <= 4


def test_nothing_is_offered_where_nothing_speaks_for_a_letter() -> None:
    shelf = shelf_of([letter("bereavement.answer", "bereavement"), letter("b", "baggage.delay")])
    nothing = Situation(
        classification=Classification(categories=(CategoryMatch(id="other", score=0.0),)), text=" ", today=TODAY
    )
    answer = suggest(nothing, shelf)
    assert (answer.suggestions, answer.confidence) == ((), "none")
