"""Finds what the customer complains of, asks for and asks: one concern each, with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from drafter.model.case import Case
from drafter.model.classification import Aside, CategoryMatch, Concern, ConcernKind
from drafter.model.concern_weights import ConcernWeights
from drafter.model.cues import ConcernCues
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
from drafter.steps.classify.concern_matters import Piece, matters
from drafter.steps.classify.concern_patterns import Patterns, patterns_of
from drafter.steps.classify.concern_pointing import with_what_is_meant
from drafter.steps.classify.concern_signs import opinion, signs_shown
from drafter.steps.classify.concern_speakers import own_lines
from drafter.steps.classify.concern_standing import or_the_gravest, standing_in
from drafter.steps.classify.concern_weighing import Place, praises, signs_of, weight_of, went_wrong
from drafter.steps.classify.customer_words import Words, customer_words

STANDS_AT = 0.0
"""A matter is a concern where its gravest clause is likelier one than none by more than this."""
BELONGS_AT = -0.4
"""A clause belongs to a matter where it falls short of one by less than this."""
ASIDE_AT = -2.5
"""What falls short of a concern by less than this may be one."""
ALONE_AT = 0.3
"""A part of a sentence is a complaint of its own where it weighs more."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
NO_CUES = ConcernCues()
"""Without cues only question marks show a concern."""
Meant = Mapping[str, Sequence[float]]
NOTHING_MEANT: Meant = {}


class Clause(NamedTuple):
    """A clause with what it asks (None: it tells), its paragraph, and whether it stands in a list."""

    words: Reading[str]
    ask: ConcernKind | None
    paragraph: int
    listed: bool


def find_concerns(
    case: Case, categories: Iterable[CategoryMatch] = (), cues: ConcernCues = NO_CUES, meant: Meant = NOTHING_MEANT
) -> tuple[Concern, ...]:
    """Every concern of the customer's messages, in their order; `categories` lend their id by shared words. `meant`:
    what the sentence encoder makes of `told_clauses`, a number for each of `KINDS`."""
    matches = tuple(categories)
    told = (_in_message(words, cues, matches, meant) for words in customer_words(case))
    return tuple(concern for concerns, _ in told for concern in concerns)


def find_both(
    case: Case, categories: Iterable[CategoryMatch] = (), cues: ConcernCues = NO_CUES, meant: Meant = NOTHING_MEANT
) -> tuple[tuple[Concern, ...], tuple[Aside, ...]]:
    """The concerns, and what may be a complaint too."""
    matches = tuple(categories)
    told = [_in_message(words, cues, matches, meant) for words in customer_words(case)]
    concerns = tuple(concern for found, _ in told for concern in found)
    return concerns, tuple(aside for _, asides in told for aside in asides)


def told_clauses(case: Case, cues: ConcernCues) -> tuple[str, ...]:
    """The clauses of which the sentence encoder may say whether they are concerns; a question is one anyhow."""
    told = (clause for words in customer_words(case) for clause in clauses_of(words.own, _patterns(words.own, cues)))
    return tuple(dict.fromkeys(clause.words.value for clause in told if clause.ask != "question"))


def _patterns(text: str, cues: ConcernCues) -> Patterns:
    return patterns_of(cues.chinese if is_chinese(text) else cues.english)


def _in_message(
    words: Words, cues: ConcernCues, categories: tuple[CategoryMatch, ...], meant: Meant
) -> tuple[list[Concern], list[Aside]]:
    patterns, learned = _patterns(words.own, cues), cues.learned
    pieces = pieces_of(words.own, patterns, learned, meant)
    grave = grave_matters(pieces, words.own, patterns, learned)
    standing = learned.by_meaning.standing if meant else learned.standing
    stand = or_the_gravest(standing_in(grave, len(pieces), words.own, patterns, standing), pieces)
    concerns = [
        Concern(kind=piece.kind, text=words.text[piece.start : piece.end], message=words.message, start=piece.start,
                end=piece.end, category=_category(words.message, piece, categories))
        for piece in with_what_is_meant(stand, pieces, words.own, patterns)
        if piece.kind
    ]  # fmt: skip
    return concerns, [_aside(piece, words) for piece in pieces if _may_complain(piece, concerns)]


def _may_complain(piece: Piece, concerns: Sequence[Concern]) -> bool:
    inside = any(one.start < piece.end and piece.start < one.end for one in concerns)
    return not inside and piece.kind in (None, "complaint") and piece.weight > ASIDE_AT


def _aside(piece: Piece, words: Words) -> Aside:
    text = words.text[piece.start : piece.end]
    return Aside(kind="complaint", text=text, message=words.message, start=piece.start, end=piece.end,
                 weight=round(piece.weight, 3))  # fmt: skip


def grave_matters(pieces: list[Piece], text: str, patterns: Patterns, learned: ConcernWeights) -> list[Piece]:
    """The matters whose gravest clause is likelier a concern than none."""
    found = matters(pieces, text, patterns, learned.joining)
    return [piece for piece in found if piece.kind and piece.weight > STANDS_AT]


def is_chinese(text: str) -> bool:
    return len(_HAN.findall(text)) > 0.2 * len(text)


def pieces_of(text: str, patterns: Patterns, learned: ConcernWeights, meant: Meant = NOTHING_MEANT) -> list[Piece]:
    """Every clause with what it asks or how much it complains."""
    told = list(clauses_of(text, patterns))
    heard = heard_in(told, patterns)
    shown = shown_by(told, heard)
    every = [_piece(*one, learned, meant.get(one[0].words.value)) for one in zip(told, heard, shown, strict=True)]
    return [_unpraised(piece, text, patterns) for piece in every]


def _unpraised(piece: Piece, text: str, patterns: Patterns) -> Piece:
    """What tells of somebody's kindness is no complaint, whatever else it sounds like."""
    praised = piece.kind == "complaint" and praises(text[piece.start : piece.end], piece.signs, patterns)
    return msgspec.structs.replace(piece, kind=None, weight=-9.0) if praised else piece


def heard_in(told: Sequence[Clause], patterns: Patterns) -> list[frozenset[str]]:
    """For every clause its signs, and where it stands among the others."""
    first, last = (told[0].paragraph, told[-1].paragraph) if told else (0, 0)
    heard: list[frozenset[str]] = []
    asked, failed, before = False, False, None
    for clause in told:
        place = Place(
            opening=clause.paragraph == first != last,
            only=first == last,
            listed=clause.listed,
            after_asking=asked,
            first_failure=not failed,
            after_failure=before == clause.paragraph,
        )
        signs = signs_of(clause.words, patterns, place)
        heard.append(signs)
        wrong = went_wrong(signs) and clause.ask is None
        before = clause.paragraph if wrong else None
        asked, failed = asked or clause.ask == "request", failed or wrong
    return heard


def shown_by(told: Sequence[Clause], heard: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What each clause shows to what was learned; asking is a sign like others."""
    asking = [
        signs | {f"asks a {clause.ask}"} if clause.ask else signs for clause, signs in zip(told, heard, strict=True)
    ]
    near = [at > 0 and told[at - 1].paragraph == clause.paragraph for at, clause in enumerate(told)]
    return signs_shown([clause.words.value for clause in told], asking, near)


def _piece(
    clause: Clause, signs: frozenset[str], shown: frozenset[str], learned: ConcernWeights, meant: Sequence[float] | None
) -> Piece:
    """A question, and an item of a list that asks, stand whatever else speaks; without anything learned only what is
    asked outright is a concern."""
    outright = clause.ask == "question" or (clause.listed and clause.ask is not None) or not learned.signs
    kind, weight = (clause.ask, 1.0) if outright else opinion(shown, learned, meant)
    return Piece(kind=kind if weight > BELONGS_AT else None, start=clause.words.start, end=clause.words.end,
                 paragraph=clause.paragraph, listed=clause.listed, weight=weight, signs=signs)  # fmt: skip


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
        asks = _asks(parts, wished, heard, patterns)
        for whole, kind in _rejoined(text, asks, patterns):
            for part, ask in _apart(text, whole, kind, patterns):
                yield Clause(part, ask, paragraph_at(sentence.start), (listed or counted) and part.start == bare.start)
        heard = Heard(wishes=True) if opens_in_itself(sentence, asks[-1][1]) else heard


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


def _category(message: int, piece: Piece, categories: tuple[CategoryMatch, ...]) -> str | None:
    """The best category whose evidence lies in these words."""
    for match in categories:
        if any(
            span.message == message and span.start < piece.end and piece.start < span.end for span in match.evidence
        ):
            return match.id
    return None
