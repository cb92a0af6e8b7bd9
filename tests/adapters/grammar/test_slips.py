"""A word that the dictionary lacks is not always a mistake."""

from __future__ import annotations

import pytest

from drafter.adapters.grammar.slips import is_near_another, used_twice, without_strangers
from drafter.ports import GrammarHit


def unknown(text: str, word: str, *fixes: str) -> GrammarHit:
    start = text.index(word)
    return GrammarHit(
        start=start, end=start + len(word), message="", kind="spelling", rule="harper.SpellCheck", fixes=fixes
    )


def kinds(text: str, *words: str, fixes: tuple[str, ...] = ()) -> list[str]:
    hits = [unknown(text, word, *fixes) for word in words]
    return [hit.kind for hit in without_strangers(hits, text, used_twice([text]))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Your fiancé told our agent.", ["fiancé"]),
        ("Le gach dea-ghuí", ["gach", "dea"]),
        ("Is mise le meas,\n\nDeclan Rafferty", ["mise", "meas"]),
        ("It was an evening at the Cité des Sciences.", ["des"]),
        ("We walked the levada, and the levada was dry.", ["levada"]),
    ],
)
def test_what_is_of_another_language_or_meant_to_be_so_is_no_mistake(text: str, words: list[str]) -> None:
    assert kinds(text, *words) == []


def test_a_word_that_is_near_no_other_is_only_asked_about() -> None:
    assert kinds("You walked along the levada.", "levada", fixes=("lead", "Nevada", "leads")) == ["name"]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("We recieved it.", ["recieved"], "received"),
        ("We recieved it; you know that we recieved it.", ["recieved"], "received"),
        ("Yours sincerly", ["sincerly"], "sincerely"),
        ("It was definatly late.", ["definatly"], "definitely"),
        ("He moved to York teh Monday after.", ["teh"], "the"),
        ("Recieved your cheqe today. Thank you for it.", ["cheqe"], "cheque"),
    ],
)
def test_a_slip_stays_a_mistake(text: str, words: list[str], meant: str) -> None:
    assert kinds(text, *words, fixes=(meant,)) == ["spelling"]


@pytest.mark.parametrize(
    ("word", "fix"), [("taht", "that"), ("cheqe", "cheque"), ("wich", "which"), ("seperate", "separate")]
)
def test_a_letter_more_less_other_or_swapped_is_near(word: str, fix: str) -> None:
    assert is_near_another(word, [fix])


@pytest.mark.parametrize(("word", "fix"), [("levada", "lead"), ("tiffin", "stuffing"), ("dreich", "riches")])
def test_a_name_or_a_word_further_off_is_not(word: str, fix: str) -> None:
    assert not is_near_another(word, [fix])
