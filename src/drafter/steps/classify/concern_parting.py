"""Parts a customer's letter into clauses that each ask for one thing, or tell of one failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.model.classification import ConcernKind
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.classify.concern_asks import (
    NOTHING_HEARD,
    Heard,
    ask_of,
    goes_on_asking,
    hear,
    in_list,
    listed_ask,
    opens_in_itself,
    opens_list,
    threatens,
    without_wish_field,
)
from drafter.steps.classify.concern_clauses import (
    as_one,
    body_sentences,
    clauses,
    cut,
    is_listed,
    paragraphs,
    with_conditions,
    without_list_mark,
)
from drafter.steps.classify.concern_patterns import Patterns
from drafter.steps.classify.concern_speakers import own_lines
from drafter.steps.classify.concern_weighing import Place, signs_of, weight_of

ALONE_AT = 0.3
"""A part of a sentence is a complaint of its own where it weighs more."""


class Clause(NamedTuple):
    """A clause with what it asks (None: it tells), its paragraph, and whether it stands in a list."""

    words: Reading[str]
    ask: ConcernKind | None
    paragraph: int
    listed: bool


def clauses_of(text: str, patterns: Patterns) -> Iterator[Clause]:
    """Every clause of the letter; items of a list that a request opens are requests."""
    heard = NOTHING_HEARD
    text = own_lines(text)
    paragraph_at = paragraphs(text)
    for sentence in body_sentences(text):
        opens = opens_list(sentence, patterns)
        heard = hear(sentence, heard, patterns)
        sentence, wish = without_wish_field(text, sentence)
        listed = is_listed(sentence)
        if (sentence.value.endswith((":", "：")) and not listed) or opens:
            continue
        bare = without_list_mark(text, sentence)
        counted = heard.wishes and in_list(sentence)
        wished = wish or counted
        parts = with_conditions(text, clauses(text, bare, patterns.joins, patterns.splices))
        if not parts:
            continue
        asks = _asks(parts, wished, heard, patterns)
        for whole, kind in _rejoined(text, asks, patterns):
            for part, ask in _apart(text, whole, kind, patterns):
                yield Clause(part, ask, paragraph_at(sentence.start), (listed or counted) and part.start == bare.start)
        heard = Heard(wishes=True) if asks and opens_in_itself(sentence, asks[-1][1]) else heard


def _asks(
    parts: Sequence[Reading[str]], wished: bool, heard: Heard, patterns: Patterns
) -> list[tuple[Reading[str], ConcernKind | None]]:
    """What each part of a sentence asks; an item of a list that was opened before it, or within it, asks as well."""
    asks: list[tuple[Reading[str], ConcernKind | None]] = []
    for part in parts:
        listed = (wished and not asks) or goes_on_asking(
            part.value, [(earlier.value, ask) for earlier, ask in asks], wished
        )
        asks.append((part, listed_ask(part.value, heard) if listed else ask_of(part.value, patterns)))
    return asks


def _apart(
    text: str, clause: Reading[str], ask: ConcernKind | None, patterns: Patterns
) -> list[tuple[Reading[str], ConcernKind | None]]:
    """A clause that asks for two things, or tells of two failures, in its parts."""
    if ask == "question":
        return [(clause, ask)]
    if ask is None:
        return [(part, None) for part in _failures(text, clause, patterns)]
    if threatens(clause.value, patterns):
        return [(clause, ask)]
    wishes = _whole_enough(text, with_conditions(text, cut(text, clause, patterns.also_asks)))
    return [one for wish in wishes for one in _with_reason(text, wish, patterns)]


def _failures(text: str, clause: Reading[str], patterns: Patterns) -> list[Reading[str]]:
    """Parts that each weigh enough to be a complaint of their own; else they stay together."""
    parts: list[Reading[str]] = []
    for part in cut(text, clause, patterns.breaks):
        if parts and not (_stands_alone(parts[-1], patterns) and _stands_alone(part, patterns)):
            parts.append(as_one(text, parts.pop(), part))
        else:
            parts.append(part)
    return parts


def _whole_enough(text: str, parts: Sequence[Reading[str]]) -> list[Reading[str]]:
    """Without scraps: "Secondly," belongs to what follows it."""
    kept: list[Reading[str]] = []
    for part in parts:
        scrap = kept and len(kept[-1].value.split()) < 3 and len(kept[-1].value) < 8 + 8 * kept[-1].value.isascii()
        kept.append(as_one(text, kept.pop(), part) if scrap else part)
    return kept


def _with_reason(text: str, wish: Reading[str], patterns: Patterns) -> list[tuple[Reading[str], ConcernKind | None]]:
    """A wish, and apart from it what went wrong where the sentence tells that too."""
    first, *rest = cut(text, wish, patterns.breaks)
    if len(rest) != 1 or ask_of(first.value, patterns) is None or ask_of(rest[0].value, patterns):
        return [(wish, "request")]
    return [(first, "request"), (rest[0], None)] if _stands_alone(rest[0], patterns) else [(wish, "request")]


def _stands_alone(part: Reading[str], patterns: Patterns) -> bool:
    return weight_of(signs_of(part, patterns, Place(first_failure=False)), patterns) > ALONE_AT


def _rejoined(
    text: str, parts: list[tuple[Reading[str], ConcernKind | None]], patterns: Patterns
) -> list[tuple[Reading[str], ConcernKind | None]]:
    """Pieces cut at a join that turned out to ask for nothing go back together."""
    joined: list[tuple[Reading[str], ConcernKind | None]] = []
    for clause, ask in parts:
        last = joined[-1] if joined else None
        cut_at_join = last is not None and patterns.joins.search(text[last[0].end : clause.start + 12]) is not None
        if last and cut_at_join and last[1] is None and ask is None:
            whole = read_at(text, last[0].start, clause.end, " ".join(text[last[0].start : clause.end].split()))
            joined[-1] = (whole, ask_of(whole.value, patterns))
        else:
            joined.append((clause, ask))
    return joined
