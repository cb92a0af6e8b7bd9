"""Whatever is pasted into a letter: each engine survives it, and no remark lies outside the text."""

from __future__ import annotations

import importlib.util
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.adapters.grammar.chosen import Choice, grammar_for
from drafter.ports import Grammar

WHERE = os.environ.get("DRAFTER_LANGUAGETOOL", "")
CHOICES: list[Choice] = ["harper"]
CHOICES += ["lingotweaker"] if importlib.util.find_spec("lt_py") else []
CHOICES += ["languagetool-local"] if Path(WHERE or "-").is_dir() else []
CHANCE = random.Random(20261121)
SENTENCE = "We has traced you're bag, and I am sory that it took 3 days – “realy” too long. "
SPICE = [
    "😀",
    "👩🏽‍✈️",
    "\ud83d",
    "\x00",
    "\x1b",
    "\r",
    "\u202e",
    "שלום",
    "مرحبا",
    "行李",
    "\u00ad",
    "\ufeff",
    "'",
    "{",
    "⟦",
    "\t",
]


def mutated() -> str:
    """A sentence with strange things at strange places."""
    characters = list(SENTENCE * 2)
    for _ in range(12):
        characters.insert(CHANCE.randrange(len(characters)), CHANCE.choice(SPICE))
    return "".join(characters)


def nonsense(words: int) -> str:
    return " ".join("".join(CHANCE.choices("bcdfghklmnprstaeiou", k=8)) for _ in range(words))


TEXTS = {
    "emoji": "😀" * 3000 + SENTENCE,
    "lone surrogates": "\ud83d" * 50 + SENTENCE + "\udc00",
    "control characters": "".join(map(chr, range(32))) * 20 + SENTENCE,
    "right to left": "שלום " * 100 + SENTENCE,
    "line of 100 kB": SENTENCE * 1200,
    "line of 100 kB without a space": "word" * 25_000,
    "token of 20,000 letters": SENTENCE + "x" * 20_000 + " " + SENTENCE,
    "5,000 digits": SENTENCE + "7" * 5_000 + " " + SENTENCE,
    "5,000 digits in groups": SENTENCE + "777 " * 1_250 + SENTENCE,
    "2,000 words that are none": nonsense(2000),
    "a third of the words unknown": " ".join(f"we saw the {word}" for word in nonsense(120).split()),
    "only capitals": SENTENCE.upper() * 3,
    "only punctuation": "?!.,;:–" * 2000,
    "thirty combining marks": "e" + "\u0301" * 30 + " " + SENTENCE,
    "many names": ", ".join(f"Passenger {word.title()}" for word in nonsense(60).split()),
}
TEXTS |= {f"mutation {number}": mutated() for number in range(30)}


@pytest.fixture(scope="module", params=CHOICES)
def engine(request: pytest.FixtureRequest) -> Iterator[Grammar]:
    grammar = grammar_for(request.param, folder=Path(WHERE), patience=10.0)
    yield grammar
    grammar.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_every_remark_lies_inside_the_text(engine: Grammar, name: str) -> None:
    text = TEXTS[name]
    answer = engine.check([text], "en-GB", frozenset())
    assert all(0 <= hit.start < hit.end <= len(text) for hit in answer.hits[0])
    assert "failed" not in (answer.notice or "")


@pytest.mark.slow
def test_after_all_that_it_still_finds_a_mistake(engine: Grammar) -> None:
    text = "Your bag arived late, after all that."
    (hit,) = engine.check([text], "en-GB", frozenset()).hits[0]
    assert text[hit.start : hit.end] == "arived"
    assert engine._child.starts == 1  # type: ignore[attr-defined]  # no text has cost the engine its life
