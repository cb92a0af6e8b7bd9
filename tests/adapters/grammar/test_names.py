"""A letter shows its own names; nobody wants to be told that they are spelling mistakes."""

from __future__ import annotations

import pytest

from drafter.adapters.grammar.names import names_in, without_names
from drafter.ports import GrammarHit


def unknown(paragraph: str, word: str) -> GrammarHit:
    start = paragraph.index(word)
    return GrammarHit(start=start, end=start + len(word), message="", kind="spelling", rule="r", fixes=("Patrol",))


def kinds(paragraphs: list[str], place: int, word: str) -> list[str]:
    hits = without_names([unknown(paragraphs[place], word)], paragraphs[place], names_in(paragraphs))
    return [hit.kind for hit in hits]


@pytest.mark.parametrize(
    ("paragraphs", "place", "word"),
    [
        (["Dear Mrs Castellanos,"], 0, "Castellanos"),
        (["Dear Mr. Petrov", "Petrov's bag is here."], 1, "Petrov's"),
        (["My colleague Folasade Adeyemi will call."], 0, "Adeyemi"),
        (["Yours sincerely,\nPriya Raman\nCustomer Relations"], 0, "Priya"),
        (["With kind regards", "Mei-Ling Chou"], 1, "Mei"),
        (["I spoke to Capt Ó Briain at the gate."], 0, "Briain"),
        (["We compare pictures now. Truro and Plymouth begin next month."], 0, "Truro"),
        (["Dear Mr Rao", "S. K. wrote to you."], 1, "S."),
    ],
)
def test_names_are_left_alone(paragraphs: list[str], place: int, word: str) -> None:
    assert kinds(paragraphs, place, word) == []


def test_an_unknown_word_with_a_capital_inside_a_sentence_is_only_asked_about() -> None:
    assert kinds(["You landed in Sztokholm at noon."], 0, "Sztokholm") == ["name"]


@pytest.mark.parametrize(
    "text", ["Recieved at noon.", "It was late. Recieved at noon.", "We recieved it.", "- Recieved"]
)
def test_an_ordinary_mistake_stays_one(text: str) -> None:
    word = "ecieved"
    assert kinds([text], 0, text[text.index(word) - 1 :][:8]) == ["spelling"]
