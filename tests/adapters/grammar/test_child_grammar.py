"""A letter goes on when its grammar engine does not, and what was checked once is not checked again."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from drafter.adapters.child import Child, ChildLostError, Limits, command_for
from drafter.adapters.grammar.asked import Look, Opening
from drafter.adapters.grammar.child_grammar import ChildGrammar
from drafter.adapters.grammar.guards import PIECE
from drafter.adapters.grammar.rules import grammar_rules
from drafter.ports import GrammarAnswer

STUBBORN = [sys.executable, "-P", str(Path(__file__).parent / "stubborn_engine.py")]
GOOD, BAD = "All is well here.", "All is wrong here."


@pytest.fixture
def grammar() -> Iterator[ChildGrammar]:
    engine = ChildGrammar("stubborn", Child(STUBBORN, limits=Limits(answer=0.5)), grammar_rules(), PIECE)
    yield engine
    engine.close()


def check(grammar: ChildGrammar, *paragraphs: str) -> GrammarAnswer:
    return grammar.check(paragraphs, "en-GB", frozenset())


def counts(answer: GrammarAnswer) -> list[int]:
    return [len(hits) for hits in answer.hits]


def test_an_engine_that_is_prepared_runs_before_the_first_letter(grammar: ChildGrammar) -> None:
    assert grammar.pid is None
    grammar.prepare()
    first = grammar.pid
    assert first is not None
    assert counts(check(grammar, BAD)) == [1]
    assert grammar.pid == first


def test_an_engine_that_cannot_be_prepared_says_so_when_it_is_asked() -> None:
    ended = ChildGrammar("ended", Child([sys.executable, "-c", ""], limits=Limits(restarts=0)), grammar_rules(), PIECE)
    ended.prepare()
    assert check(ended, BAD).notice
    ended.close()


@pytest.mark.parametrize("bad_day", ["tarpit", "poison"])
def test_one_bad_paragraph_does_not_hide_the_mistakes_of_the_others(grammar: ChildGrammar, bad_day: str) -> None:
    answer = check(grammar, BAD, f"This is a {bad_day}.", BAD + " Again.")
    assert counts(answer) == [1, 0, 1]
    assert "failed on part of the letter" in (answer.notice or "")


def test_a_paragraph_that_cost_the_engine_its_life_is_not_tried_with_every_key(grammar: ChildGrammar) -> None:
    for end in "abc":
        check(grammar, "This is a tarpit.", f"Typing {end}")
    assert grammar._child.starts == 2


def test_after_too_many_failures_the_letter_goes_on_and_says_so(grammar: ChildGrammar) -> None:
    for number in range(4):
        check(grammar, f"This is tarpit {number}.")
    answer = check(grammar, BAD, GOOD)
    assert counts(answer) == [0, 0]
    assert "not checked any more" in (answer.notice or "")


def test_a_killed_engine_loses_no_finding(grammar: ChildGrammar) -> None:
    check(grammar, GOOD)
    assert grammar.pid is not None
    os.kill(grammar.pid, signal.SIGKILL)
    answer = check(grammar, GOOD, BAD)
    assert counts(answer) == [0, 1]
    assert answer.notice is None


def test_known_paragraphs_are_answered_without_the_engine(grammar: ChildGrammar) -> None:
    check(grammar, GOOD, BAD)
    grammar.close()
    answer = check(grammar, BAD, GOOD)
    assert counts(answer) == [1, 0]
    assert answer.notice is None


def test_a_closed_engine_says_so_for_a_new_paragraph(grammar: ChildGrammar) -> None:
    grammar.close()
    assert "has been closed" in (check(grammar, "Something new.").notice or "")


def test_an_empty_letter_needs_no_engine(grammar: ChildGrammar) -> None:
    assert counts(check(grammar, "", "  ", "12.50", "–")) == [0, 0, 0, 0]
    assert grammar._child.starts == 0


REAL = [("harper", "x" * 20_000, "ended"), ("lingotweaker", "7" * 5_000, "hung")]


@pytest.mark.slow
@pytest.mark.parametrize(("service", "text", "how"), REAL)
def test_what_the_guards_keep_away_really_harms_the_engines(service: str, text: str, how: str) -> None:
    if service == "lingotweaker":
        pytest.importorskip("lt_py")
    opening = msgspec.msgpack.encode(Opening(rules=grammar_rules().harper))
    child = Child(command_for(service, 2048), opening, Limits(answer=5.0, unsettled=5.0))
    with pytest.raises(ChildLostError, match=how):
        child.ask(msgspec.msgpack.encode(Look(text=text)))
    assert child.ask(msgspec.msgpack.encode(Look(text="Well again.")))
    child.close()
