"""LanguageTool's rules without Java, where the wheel is installed."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.adapters.grammar.chosen import grammar_for
from drafter.ports import Grammar

NOBODY: frozenset[str] = frozenset()
INSTALLED = importlib.util.find_spec("lt_py") is not None
needs_it = pytest.mark.skipif(not INSTALLED, reason="lingotweaker is not installed (Linux x86-64 only)")


@pytest.fixture(scope="module")
def lingotweaker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grammar]:
    """Started in a folder that holds a folder `data`, which it once took for its own."""
    here = Path.cwd()
    folder = tmp_path_factory.mktemp("letters")
    (folder / "data").mkdir()
    os.chdir(folder)
    engine = grammar_for("lingotweaker")
    engine.check(["This starts the engine."], "en-GB", NOBODY)
    os.chdir(here)
    yield engine
    engine.close()


@needs_it
@pytest.mark.parametrize(
    ("text", "wrong", "kind"),
    [
        ("I am sorry that your bag arived late.", "arived", "spelling"),
        ("Thank you for you're email of 3 November.", "you're", "grammar"),
        ("Café 😀 “quoted” – we has traced your bag.", "has", "grammar"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(lingotweaker: Grammar, text: str, wrong: str, kind: str) -> None:
    hits = lingotweaker.check([text], "en-GB", NOBODY).hits[0]
    assert (wrong, kind) in [(text[hit.start : hit.end], hit.kind) for hit in hits]


@needs_it
@pytest.mark.parametrize(
    "text",
    [
        "We apologise and realise what it cost you.",
        "Your flight NV251 to HKG is under CR-2026-004512; see https://www.northvale.example/clms/x7k2qf for more.",
        "You were rebooked on a codeshare flight after checking in to the first one.",
    ],
)
def test_good_british_and_the_codes_of_the_trade_are_no_mistakes(lingotweaker: Grammar, text: str) -> None:
    assert lingotweaker.check([text], "en-GB", NOBODY).hits == ((),)


@needs_it
@pytest.mark.slow
@pytest.mark.parametrize(("language", "wrong"), [("en-US", "colour"), ("en-GB", "color")])
def test_each_letter_is_held_to_its_own_english(lingotweaker: Grammar, language: str, wrong: str) -> None:
    text = f"The {wrong} of the case is blue."
    assert wrong in [text[hit.start : hit.end] for hit in lingotweaker.check([text], language, NOBODY).hits[0]]
