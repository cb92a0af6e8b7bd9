"""A letter shows its own names; nobody wants to be told that they are spelling mistakes."""

from __future__ import annotations

import pytest

from drafter.adapters.grammar.names import names_in, raised_in, without_names
from drafter.ports import GrammarHit


def unknown(paragraph: str, word: str) -> GrammarHit:
    start = paragraph.index(word)
    return GrammarHit(start=start, end=start + len(word), message="", kind="spelling", rule="r", fixes=("Patrol",))


def kinds(paragraphs: list[str], place: int, word: str) -> list[str]:
    hit, text = unknown(paragraphs[place], word), paragraphs[place]
    hits = without_names([hit], text, names_in(paragraphs), raised_in(paragraphs))
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
        (["Our escort, Priya Menon, held his hand.", "Priya stayed until ten."], 1, "Priya"),
    ],
)
def test_names_are_left_alone(paragraphs: list[str], place: int, word: str) -> None:
    assert kinds(paragraphs, place, word) == []


def test_an_unknown_word_with_a_capital_inside_a_sentence_is_only_asked_about() -> None:
    assert kinds(["You landed in Sztokholm at noon."], 0, "Sztokholm") == ["name"]


@pytest.mark.parametrize(
    ("paragraphs", "place", "word"),
    [
        (["The fee was paid for Zosia by her aunt.", "Zosia was safe."], 1, "Zosia"),
        (["I am sorry.", "Gráinne Foley runs the desk."], 1, "Gráinne"),
        (["Kirsty Lowell"], 0, "Kirsty"),
        (["The cruise calls at St. Kitts, which has its own rules."], 0, "Kitts"),
        (["S. K. Raghunathan"], 0, "Raghunathan"),
        (["Our manager, Andreu, walked over.", "Andreu has promised."], 1, "Andreu"),
    ],
)
def test_so_is_one_at_the_beginning_that_the_letter_shows_to_be_a_name(
    paragraphs: list[str], place: int, word: str
) -> None:
    assert kinds(paragraphs, place, word) == ["name"]


@pytest.mark.parametrize("text", ["Unfortunatly Ms Hale had left.", "Recieved Monday.", "Definitly Paris was late."])
def test_a_slip_before_a_name_stays_one(text: str) -> None:
    word = text.split()[0]
    meant = {"Unfortunatly": "Unfortunately", "Recieved": "Received", "Definitly": "Definitely"}[word]
    hit = GrammarHit(start=0, end=len(word), message="", kind="spelling", rule="r", fixes=(meant,))
    assert [one.kind for one in without_names([hit], text, frozenset())] == ["spelling"]


@pytest.mark.parametrize(
    "text", ["Recieved at noon.", "It was late. Recieved at noon.", "We recieved it.", "- Recieved"]
)
def test_an_ordinary_mistake_stays_one(text: str) -> None:
    word = "ecieved"
    assert kinds([text], 0, text[text.index(word) - 1 :][:8]) == ["spelling"]
