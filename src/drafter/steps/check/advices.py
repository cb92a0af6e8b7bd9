"""How much advice a sound letter gets: no more than its writer will read."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.tone_rule import ToneRules
from drafter.steps.check.prose import Prose

IN_A_HUNDRED, A_HUNDRED = 2, 100
"""Advices that a hundred words may have."""
A_LETTER = 60
"""Words from which a text is a letter, and no draft of one."""
SOUND = 1
"""Graver remarks on its wording that a letter may have and still be sound; in any other every advice may be a part of
the matter."""
_OF_WORDING = frozenset({"tone", "layout"})
_HAN = re.compile(r"[\u4e00-\u9fff]")


def without_surplus(findings: tuple[Finding, ...], prose: Prose, rules: ToneRules) -> tuple[Finding, ...]:
    """The advices on wording that are worth least give way: first what a rule would have warned of, but is doubted
    here, then matters of form, then what the letter as a whole lacks, the lightest of it first."""
    if sum(one.severity != "advice" and one.source in _OF_WORDING for one in findings) > SOUND:
        return findings
    words = _words(prose)
    advices = [finding for finding in findings if finding.severity == "advice"]
    surplus = len(advices) - IN_A_HUNDRED * max(A_HUNDRED, words) // A_HUNDRED
    if surplus <= 0 or words < A_LETTER:
        return findings
    may_go = [one for one in advices if one.source in _OF_WORDING and one.blocks == "no"]
    gone = sorted(may_go, key=lambda one: _worth(one, rules))[:surplus]
    return tuple(finding for finding in findings if not any(finding is one for one in gone))


def _worth(finding: Finding, rules: ToneRules) -> tuple[int, int]:
    rule = rules.named(finding.rule)
    doubted = rule is not None and rule.algorithm is None and rule.severity != "advice"
    if doubted or finding.source == "layout":
        return (0 if doubted else 1, -finding.start)
    lacking = 2 if rule is None or rule.severity == "advice" else 3
    return (4 if finding.end else lacking, -finding.start)


def _words(prose: Prose) -> int:
    """Of Chinese, half the characters."""
    return max(prose.word_count, len(_HAN.findall(prose.text)) // 2)
