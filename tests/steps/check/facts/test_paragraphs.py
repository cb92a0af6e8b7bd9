"""What a reader says of each paragraph alone is what it says of it in the whole letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
import pytest
from marked_pairs import Pair, pairs
from test_first_sight import letters

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check import facts
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.facts.surroundings import Sentences


class Undivided:
    """The letter as one paragraph."""

    def __init__(self, context: CheckContext) -> None:
        self._context = context

    def by(self, read: Callable[[CheckContext, Sentences], Iterable[Finding]]) -> Iterator[Finding]:
        yield from read(self._context, Sentences(self._context.text))

    def by_words(self, read: Callable[[CheckContext], Iterable[Finding]]) -> Iterator[Finding]:
        yield from read(self._context)


def undivided(context: CheckContext, monkeypatch: pytest.MonkeyPatch) -> tuple[Finding, ...]:
    with monkeypatch.context() as patched:
        patched.setattr(facts, "Paragraphs", Undivided)
        return fact_findings(context)


@pytest.mark.parametrize("pair", pairs()[::12], ids=lambda pair: pair.id)
def test_a_letter_read_by_its_paragraphs_has_the_findings_of_one_read_as_a_whole(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fact_findings(pair.context) == undivided(pair.context, monkeypatch)


@pytest.mark.slow
def test_so_has_every_letter_of_those_that_knew_no_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [*letters(), *(pair.context for pair in pairs())]
    told = [(fact_findings(one), undivided(one, monkeypatch)) for one in given]
    assert len(told) >= 185
    assert [one for one in told if one[0] != one[1]] == []


def test_what_is_said_of_a_paragraph_moves_with_it() -> None:
    pair = next(one for one in pairs() if one.planted)
    found = fact_findings(pair.context)
    later = msgspec.structs.replace(pair.context, text=pair.context.text.replace("\n\n", "\n\nThank you.\n\n", 1))
    moved = fact_findings(later)
    assert [later.text[one.start : one.end] for one in moved] == [one.text for one in moved]
    assert [_unplaced(one) for one in moved] == [_unplaced(one) for one in found]


def _unplaced(finding: Finding) -> dict[str, Any]:
    return msgspec.structs.asdict(msgspec.structs.replace(finding, start=0, end=0))
