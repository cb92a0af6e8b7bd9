"""What the fact lock marks in a letter to somebody of whom only the words are known."""

from __future__ import annotations

import datetime as dt

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book

WROTE = dt.date(2026, 6, 14)


def marked(told: str, letter: str, *lines: AwardLine) -> list[str]:
    chinese = any("\u4e00" <= one <= "\u9fff" for one in letter)
    case = Case(customer=Customer(title="Mrs", given_name="Edith", family_name="Norcott"),
                messages=(Message(text=told, sent=f"{WROTE}T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=letter, language="zh-Hant" if chinese else "en-GB", today=WROTE + dt.timedelta(days=6),
                         company=book().company, case=case, award=Award(lines=lines))  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


def marks(told: str, letter: str, words: str, *lines: AwardLine) -> bool:
    """Whether it marks these words, or some that hold them, or a part of them."""
    return any(words in one or one in words for one in marked(told, letter, *lines))
