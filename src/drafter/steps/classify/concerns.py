"""Finds what the customer complains of, asks for and asks: one concern each, with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.classification import Aside, CategoryMatch, Concern
from drafter.model.concern_weights import ConcernWeights
from drafter.model.cues import ConcernCues
from drafter.steps.classify.concern_matters import Piece, matters
from drafter.steps.classify.concern_pairs import parted
from drafter.steps.classify.concern_parting import Clause, clauses_of
from drafter.steps.classify.concern_patterns import Patterns, patterns_of
from drafter.steps.classify.concern_pointing import with_what_is_meant
from drafter.steps.classify.concern_signs import opinion, signs_shown
from drafter.steps.classify.concern_standing import or_the_gravest, standing_in, with_the_disruption
from drafter.steps.classify.concern_weighing import Place, praises, signs_of, went_wrong
from drafter.steps.classify.customer_words import Words, customer_words

STANDS_AT = 0.0
"""A matter is a concern where its gravest clause is likelier one than none by more than this."""
BELONGS_AT = -0.4
"""A clause belongs to a matter where it falls short of one by less than this."""
ASIDE_AT = -2.5
"""What falls short of a concern by less than this may be one."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
NO_CUES = ConcernCues()
"""Without cues only question marks show a concern."""
Meant = Mapping[str, Sequence[float]]
NOTHING_MEANT: Meant = {}


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
    """Every clause in its order, so that the sentence encoder may say of each among the others whether it is a concern;
    none where all are questions, which are concerns anyhow."""
    told = [clause for words in customer_words(case) for clause in clauses_of(words.own, _patterns(words.own, cues))]
    open_ones = any(clause.ask != "question" for clause in told)
    return tuple(clause.words.value for clause in told) if open_ones else ()


def _patterns(text: str, cues: ConcernCues) -> Patterns:
    return patterns_of(cues.chinese if is_chinese(text) else cues.english)


def _in_message(
    words: Words, cues: ConcernCues, categories: tuple[CategoryMatch, ...], meant: Meant
) -> tuple[list[Concern], list[Aside]]:
    patterns, learned = _patterns(words.own, cues), cues.learned
    pieces = pieces_of(words.own, patterns, learned, meant)
    grave = grave_matters(pieces, words.own, patterns, learned)
    standing = learned.by_meaning.standing if meant else learned.standing
    stand = or_the_gravest(standing_in(grave, pieces, words.own, patterns, standing), pieces)
    stand = with_the_disruption(stand, pieces, words.own, patterns)
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
    praised = [_unpraised(piece, text, patterns) for piece in every]
    return parted(praised, text, patterns, learned.parting)


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


def _category(message: int, piece: Piece, categories: tuple[CategoryMatch, ...]) -> str | None:
    """The best category whose evidence lies in these words."""
    for match in categories:
        if any(
            span.message == message and span.start < piece.end and piece.start < span.end for span in match.evidence
        ):
            return match.id
    return None
