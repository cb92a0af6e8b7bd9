"""`drafter classify`: categories, concerns, flags, facts and deadlines, read with the rules of sorting alone."""

from __future__ import annotations

from typing import Any

from drafter.cli.items import shortened
from drafter.cli.workplace import Workplace, plain
from drafter.model.classification import Classification
from drafter.model.template import Rejected
from drafter.steps.classify import classify


def classify_item(place: Workplace, raw: dict[str, Any]) -> Classification | Rejected:
    sorting = place.sorting
    case = place.case(raw)
    return case if isinstance(case, Rejected) else classify(case, sorting.rules, place.today, sorting.around)


def classification_shown(found: Classification) -> dict[str, Any]:
    """As plain JSON values; a fact's place in the text stands beside its value, and in `span` as a case keeps it."""
    shown: dict[str, Any] = plain(found)
    shown["facts"] = [fact | (fact["span"] or {}) for fact in shown["facts"]]
    return shown


def tell_classification(answer: Classification) -> str:
    lines = [f"severity {answer.severity}, language {answer.language}"]
    lines += [f"  {match.id:<28} {match.score:.2f}  {_words(match)}" for match in answer.categories]
    lines += [f"  flag {flag.id:<23} {_words(flag)}" for flag in answer.flags]
    lines += [f"  {concern.kind}: {shortened(concern.text)}" for concern in answer.concerns]
    lines += [f"  fact {fact.name}: {fact.value}" for fact in answer.facts]
    lines += [f"  {deadline.what} by {deadline.due} ({deadline.source})" for deadline in answer.deadlines]
    return "\n".join(lines)


def _words(match: Any) -> str:
    return ", ".join(f'"{span.text}"' for span in match.evidence[:4])
