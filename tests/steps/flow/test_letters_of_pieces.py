"""Complaints and letters put together from pieces of others, as nobody would write them: each is read to its end."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.values import value_from, yaml_from
from drafter.model.case import Case
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from drafter.steps.classify import classify
from handbook import SEAT, book

FACTS = Path(__file__).parents[1] / "check" / "facts"
sys.path.append(str(FACTS))
from test_first_sight import _context  # noqa: E402 - found by the line above

LETTERS = 250
BETWEEN = (
    " ", "\n", "\n\n", "1. ", "2. ", " (3) ", "- ", "• ", "; ", ": ", '"', "“", "” ", " ... ", "\t", " – ", "? ",
    "!!! ", "", "(a) ", "Re: ", "> ", "🙂", "£", "%", " 17 ", "00:00", "31 Feb", "PS ", "Dear ",
    "。", "，", "一、", "「",
)  # fmt: skip


def pieces(texts: list[str]) -> list[str]:
    return [one for text in texts for one in re.split(r"(?<=[.!?。])\s*", text) if one]


def put_together(from_all: list[str], chance: random.Random) -> str:
    parts: list[str] = []
    for _ in range(chance.randint(1, 14)):
        one = chance.choice(from_all)
        cut = chance.random()
        parts.append(chance.choice(BETWEEN) if chance.random() < 0.5 else " ")
        parts.append(one[: int(len(one) * 2 * cut)] if cut < 0.3 else one)
    return "".join(parts)


@pytest.mark.slow
def test_whatever_stands_in_a_complaint_or_a_letter_is_read_to_its_end() -> None:
    rows: Any = [row for path in sorted(FACTS.glob("role_lessons/*.yaml"))
                 for row in yaml_from(path.read_text("utf-8"), path.name)]  # fmt: skip
    told = pieces([message["text"] for row in rows for message in row["case"]["messages"]])
    written = pieces([row["letter"] for row in rows])
    chance = random.Random(20261123)
    for _ in range(LETTERS):
        row = chance.choice(rows)
        message = {"direction": "in", "sent": "2026-08-11T07:45:00+10:00", "text": put_together(told, chance)}
        raw = {**row["case"], "messages": [message]}
        case = value_from(raw, Case, "pieces")
        assert isinstance(case, Case)
        context = _context({**row, "case": raw, "letter": put_together(written, chance)})
        assert classify(case, book().classify, SEAT.today).language
        for found in (*fact_findings(context), *privacy_findings(context)):
            assert context.text[found.start : found.end] == found.text
