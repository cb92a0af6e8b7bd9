"""`drafter classify`: categories, concerns, flags, facts and deadlines, read with the rules of sorting alone."""

from __future__ import annotations

from typing import Any

import msgspec

from drafter.cli.items import shortened
from drafter.cli.workplace import Workplace, plain
from drafter.model.classification import CategoryMatch, Classification, FlagMatch
from drafter.model.template import Rejected
from drafter.steps.classify import classify, clauses_to_tell
from drafter.steps.flow import matters_by, matters_near

_GUESSES = {
    "single_words": "a guess, from single words: ",
    "meaning": "a guess, by what this means: ",
    "nothing": "a guess, the letter says nothing that we know; it begins: ",
    "learned": "as confirmed cases were sorted: ",
}


def classify_item(place: Workplace, raw: dict[str, Any]) -> Classification | Rejected:
    """By cues, what was learned and, for concerns, what its clauses mean; where they leave open what the case is about,
    by its meaning as well."""
    sorting = place.sorting
    case = place.case(raw)
    if isinstance(case, Rejected):
        return case
    heard = place.heard(clauses_to_tell(case, sorting.rules), sorting.rules.concerns.learned.line)
    near = matters_near(place.likeness(matters_by(case, sorting.rules, sorting.around)))
    around = msgspec.structs.replace(sorting.around, heard=heard, similarities=near)
    return classify(case, sorting.rules, place.today, around)


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


def _words(match: CategoryMatch | FlagMatch) -> str:
    """The words that led to it; a category that no cue speaks for says that it is a guess."""
    told = [f'"{" ".join(span.text.split())}"' for span in match.evidence[:4] if span.text]
    told += [f'"{words}" in the subject line' for words in match.in_subject[:2]]
    guess = _GUESSES.get(match.by, "") if isinstance(match, CategoryMatch) else ""
    return guess + ", ".join(told)
