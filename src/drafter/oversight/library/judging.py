"""Our own checks as lint and test bench use them: the rules of tone and layout, over a letter without a case."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from drafter.model.checking import CheckContext, CheckKind
from drafter.model.company import Company
from drafter.model.finding import Finding
from drafter.model.letter import Letter
from drafter.model.template import Template
from drafter.model.tone_rule import ToneRules
from drafter.oversight.library.bench import Judge
from drafter.steps.check import check


def judge_with(rules: ToneRules, company: Company, today: dt.date) -> Judge:
    """A judge that finds what the writer of this letter would be told, advice left out."""

    def judge(letter: Letter, template: Template) -> tuple[Finding, ...]:
        kind = template.head.fits.letter_kind
        context = CheckContext(
            text=letter.plain,
            language=letter.language,
            kind=kind if kind in get_args(CheckKind) else "first",  # type: ignore[arg-type]  # one of the literals, by the test
            today=today,
            company=company,
            flags=frozenset(template.head.fits.flags),
            placeholders=letter.placeholders,
        )
        return tuple(finding for finding in check(context, rules).findings if finding.severity != "advice")

    return judge
