"""`drafter check FILE --rules`: which tone rules marked nothing in these letters, and which could not be loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from drafter.cli.answering import check_item
from drafter.cli.items import print_json
from drafter.cli.workplace import Workplace, plain
from drafter.model.finding import Review
from drafter.model.tone_rule import RuleUse, rule_use


def watch_rules(place: Workplace, letters: Iterable[Any], as_json: bool) -> int:
    """Exit status 1 where a rule could not be loaded."""
    reviews = [check_item(place, raw) for raw in letters if isinstance(raw, dict)]
    good = [review for review in reviews if isinstance(review, Review)]
    fired = Counter(finding.rule for review in good for finding in review.findings)
    use = rule_use(place.book.tone, fired, len(good))
    if as_json:
        print_json("one", [{name: value for name, value in plain(use).items() if name != "rules"}])
    else:
        print(told(use, len(good)))
    return 1 if use.not_loaded else 0


def told(use: RuleUse, letters: int) -> str:
    lines = [
        f"{len(use.never_fired)} rules marked nothing in {letters} letters:",
        *(f"  {id}" for id in use.never_fired),
    ]
    broken = [f"  {one.where}: {one.what}" for one in use.not_loaded]
    return "\n".join([*lines, *(["These could not be loaded:", *broken] if broken else ["Every rule was loaded."])])
