"""LanguageTool itself: a local one that the child starts, and a server that somebody else runs.

`DRAFTER_LANGUAGETOOL` names a folder with its jar files (`.ci/languagetool` fetches one) or the address of a server.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from drafter.adapters.grammar.chosen import grammar_for
from drafter.adapters.grammar.java_server import JavaServer
from drafter.adapters.grammar.languagetool import LanguageTool
from drafter.adapters.grammar.rules import EngineRules
from drafter.ports import Grammar

WHERE = os.environ.get("DRAFTER_LANGUAGETOOL", "")
NOBODY: frozenset[str] = frozenset()
needs_folder = pytest.mark.skipif(not Path(WHERE or "-").is_dir(), reason="no folder with LanguageTool's jar files")
needs_either = pytest.mark.skipif(not WHERE, reason="no LanguageTool: DRAFTER_LANGUAGETOOL is not set")


@pytest.fixture(scope="module")
def local() -> Iterator[Grammar]:
    engine = grammar_for("languagetool-local", folder=Path(WHERE))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if WHERE.startswith("http"):
        yield WHERE
        return
    server = JavaServer(WHERE)
    LanguageTool(EngineRules(), server.address, 60.0).hits("The first sentence takes some seconds.")
    yield server.address
    server.close()


@pytest.fixture(scope="module")
def remote(address: str) -> Iterator[Grammar]:
    engine = grammar_for("languagetool-server", address=address)
    yield engine
    engine.close()


LETTERS = [
    ("I am sorry that your bag arived late.", "arived", "spelling"),
    ("😀😀 Thank you for writting to us.", "writting", "spelling"),
    ("We has traced your bag 🧳 to Rome.", "has", "grammar"),
    ("The crew 👩🏽‍✈️ was sory about it.", "sory", "spelling"),
]


@pytest.mark.languagetool
@needs_folder
@pytest.mark.parametrize(("text", "wrong", "kind"), LETTERS)
def test_a_local_one_marks_mistakes_where_they_stand(local: Grammar, text: str, wrong: str, kind: str) -> None:
    hits = local.check([text], "en-GB", NOBODY).hits[0]
    assert (wrong, kind) in [(text[hit.start : hit.end], hit.kind) for hit in hits]


@pytest.mark.languagetool
@needs_either
@pytest.mark.parametrize(("text", "wrong", "kind"), LETTERS)
def test_a_server_marks_mistakes_where_they_stand(remote: Grammar, text: str, wrong: str, kind: str) -> None:
    hits = remote.check([text], "en-GB", NOBODY).hits[0]
    assert (wrong, kind) in [(text[hit.start : hit.end], hit.kind) for hit in hits]


@pytest.mark.languagetool
@needs_either
def test_a_mistake_with_an_emoji_inside_ends_where_it_ends(remote: Grammar) -> None:
    text = "We are sorry 😀 😀 for the the delay 😀."
    spans = [text[hit.start : hit.end] for hit in remote.check([text], "en-GB", NOBODY).hits[0]]
    assert "the the" in spans


@pytest.mark.languagetool
@needs_either
@pytest.mark.parametrize(("language", "wrong"), [("en-GB", "color"), ("en-US", "colour"), ("en-CA", "color")])
def test_each_letter_is_held_to_its_own_english(remote: Grammar, language: str, wrong: str) -> None:
    text = f"The {wrong} of the case is blue."
    assert wrong in [text[hit.start : hit.end] for hit in remote.check([text], language, NOBODY).hits[0]]


@pytest.mark.languagetool
@needs_either
def test_british_spelling_with_s_is_right(remote: Grammar) -> None:
    assert remote.check(["We apologise and realise what it cost you."], "en-GB", NOBODY).hits == ((),)


@pytest.mark.languagetool
@needs_folder
def test_closing_ends_the_java_server_too() -> None:
    engine = grammar_for("languagetool-local", folder=Path(WHERE))
    engine.check(["We has your bag."], "en-GB", NOBODY)
    child = psutil.Process(engine.pid)  # type: ignore[attr-defined]  # ChildGrammar has it, the port does not
    family = [child, *child.children(recursive=True)]
    assert any("java" in process.name() for process in family)
    engine.close()
    assert not psutil.wait_procs(family, timeout=10)[1]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"choice": "languagetool-local"}, "folder with LanguageTool's jar files was not found"),
        ({"choice": "languagetool-local", "folder": Path(__file__).parent}, "holds no LanguageTool"),
        ({"choice": "languagetool-local", "java": "no-such-java"}, "no Java was found"),
        ({"choice": "languagetool-server"}, "name no address"),
        ({"choice": "languagetool-server", "address": "http://127.0.0.1:9/"}, "does not answer"),
    ],
)
def test_what_is_missing_is_said_and_the_letter_goes_on(settings: dict[str, object], said: str) -> None:
    engine = grammar_for(**settings)  # type: ignore[arg-type]  # rows of keyword arguments
    answer = engine.check(["We has your bag.", "And it's tag."], "en-GB", NOBODY)
    engine.close()
    assert answer.hits == ((), ())
    assert said in (answer.notice or "")
