"""The title of a customer of whom no field says one: by how they sign, and by their given name."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import pytest

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str, given: str = "Desmond", family: str = "Hale", **places: str) -> list[str]:
    case = Case(customer=Customer(given_name=given, family_name=family),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    context = CheckContext(text=letter, today=dt.date(2026, 10, 13), company=book().company, case=case,
                           kinds=book().kinds, places=places)  # fmt: skip
    return [one.text for one in fact_findings(context) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("told", "greeting", "given", "words"),
    [
        ("It was late.\nDesmond Hale", "Ms. Hale", "Desmond", ["Ms. Hale"]),
        ("It was late.\nNadia Hale", "Mr Hale", "Nadia", ["Mr Hale"]),
        ("It was late.\nDesmond Hale, D.D.S.", "Mr. Hale", "Desmond", ["Mr. Hale"]),
        ("It was late.\nNadia Hale, MD", "Ms. Hale", "Nadia", ["Ms. Hale"]),
        ("It was late.\nDesmond Hale", "Mr Hale", "Desmond", []),
        ("It was late.\nDesmond Hale, FRCS", "Mr Hale", "Desmond", []),
        ("It was late.\nDesmond Hale, PhD", "Dr Hale", "Desmond", []),
        ("It was late.\nDesmond Hale (Ms)", "Ms Hale", "Desmond", []),
        ("It was late.\nRobin Hale", "Ms Hale", "Robin", []),
        ("It was late.\nDesmond Hale", "Dr Hale", "Desmond", []),
    ],
)
def test_a_title_is_held_against_the_signature_and_the_given_name(
    told: str, greeting: str, given: str, words: list[str]
) -> None:
    assert marked(told, f"Dear {greeting},\n\nI am sorry.", given) == words


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("冷氣壞了。\n\n馮太太", "馮先生：\n\n謹此致歉。", ["馮先生"]),
        ("冷氣壞了。\n\n馮太太", "馮太太：\n\n謹此致歉。", []),
        ("內人滑倒受傷。\n馮國棟先生", "馮先生：\n\n馮太太滑倒一事，謹此致歉。", []),
    ],
)
def test_a_chinese_title_is_held_against_the_signature(told: str, letter: str, words: list[str]) -> None:
    assert marked(told, letter, given="國棟", family="馮") == words


@pytest.mark.parametrize(("airport", "words"), [("Linate", ["Linate"]), ("Malpensa", []), ("Milan", [])])
def test_an_airport_is_held_against_the_one_that_the_customer_names(airport: str, words: list[str]) -> None:
    places = {"MXP": "Milan", "LIN": "Milan", "Malpensa": "MXP", "Linate": "LIN", "MAN": "Manchester"}
    told = "I was to fly from Manchester to Malpensa.\nDesmond Hale"
    assert marked(told, f"Dear Mr Hale,\n\nYour flight to {airport} was full.", **places) == words


@pytest.mark.slow
def test_the_same_is_marked_at_every_start() -> None:
    """Whatever the order in which this start keeps its sets."""
    script = "import test_strange_names as t; print([t.marked(a, b) for a, b, *_ in (*t.WRONG, *t.RIGHT)])"
    said = set()
    for seed in ("1", "2", "3"):
        given = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        said.add(subprocess.run([sys.executable, "-c", script], env=given, capture_output=True, check=True).stdout)
    assert len(said) == 1
