"""Finds what the customer complains of, asks for and asks: one concern each, with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from drafter.model.case import Case
from drafter.model.classification import CategoryMatch, Concern, ConcernKind
from drafter.model.cues import ConcernCues
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.classify.concern_clauses import body_sentences, clauses, is_listed, without_list_mark
from drafter.steps.classify.concern_patterns import Patterns, patterns_of
from drafter.steps.classify.customer_words import Words, customer_words

COMPLAINT_AT = 1.5
BODY = 0.75
_LEAD = re.compile(
    r"^\W*(?:(?:at|on|in|from|during|after|before|by|when|as|because|since|once|while|last|nevertheless|however|"
    r"meanwhile|instead|later|"
    r"yesterday|first|second|third|also|again|worse|to make matters worse|in the meantime|afterwards|finally|"
    r"eventually)\b"
    r"(?:[^,.;]{0,70}?,\s+|\s+(?:[\w'’-]+\s+){0,3}?(?=(?:the|my|your|our|they|he|she|we|i|nobody|no one|one|a|"
    r"an)\b)))+",
    re.IGNORECASE,
)
"""When and where, before what happened."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GOES_ON = re.compile(
    r"^\W*(?:it|this|that|these|those|he|she|they|which|who|the (?:same|handle|result)|as a result|because of this|"
    r"so|and|her|his|their|by then|there)\b"
    r"|^(?:他|她|它|這|这|此(?!外)|因此|所以|結果|结果)",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[a-z]{4,}")
Labelled = tuple[Reading[str], ConcernKind | None]
NO_CUES = ConcernCues()
"""Without cues only question marks show a concern."""


class Piece(msgspec.Struct, frozen=True):
    """A clause with what it was found to be (None: neither)."""

    kind: ConcernKind | None
    start: int
    end: int
    paragraph: int
    listed: bool


def find_concerns(
    case: Case, categories: Iterable[CategoryMatch] = (), cues: ConcernCues = NO_CUES
) -> tuple[Concern, ...]:
    """Every concern of the customer's messages, in their order; `categories` lend their id by shared words."""
    matches = tuple(categories)
    return tuple(concern for words in customer_words(case) for concern in _in_message(words, cues, matches))


def _in_message(words: Words, cues: ConcernCues, categories: tuple[CategoryMatch, ...]) -> Iterator[Concern]:
    chinese = len(_HAN.findall(words.own)) > 0.2 * len(words.own)
    patterns = patterns_of(cues.chinese if chinese else cues.english)
    for piece in _joined(list(_pieces(words.own, patterns)), words.own, patterns.everyday):
        if piece.kind:
            text = words.text[piece.start : piece.end]
            yield Concern(kind=piece.kind, text=text, message=words.message, start=piece.start, end=piece.end,
                          category=_category(words.message, piece, categories))  # fmt: skip


def _pieces(text: str, patterns: Patterns) -> Iterator[Piece]:
    """Every clause labelled; items of a list that a request opens are requests."""
    asked, first = False, None
    for sentence in body_sentences(text):
        listed = is_listed(sentence)
        asked = (
            asked if listed else sentence.value.endswith((":", "：")) and bool(patterns.request.search(sentence.value))
        )
        if sentence.value.endswith((":", "：")) and not listed:
            continue
        bare = without_list_mark(text, sentence)
        paragraph = text.count("\n\n", 0, sentence.start)
        first = paragraph if first is None else first
        kinds = [
            (clause, "request" if asked and listed else kind_of(clause, patterns, _prior(paragraph, first)))
            for clause in clauses(text, bare, patterns.joins, patterns.splices)
        ]
        for clause, kind in _rejoined(text, kinds, patterns, _prior(paragraph, first)):
            yield Piece(kind=kind, start=clause.start, end=clause.end, paragraph=paragraph, listed=listed)


def _rejoined(text: str, kinds: list[Labelled], patterns: Patterns, prior: float) -> list[Labelled]:
    """Pieces cut at a join that turned out to ask for nothing go back together."""
    joined: list[Labelled] = []
    for clause, kind in kinds:
        last = joined[-1] if joined else None
        cut_at_join = last is not None and patterns.joins.search(text[last[0].end : clause.start + 12]) is not None
        if last and cut_at_join and not {last[1], kind} & {"request", "question"}:
            whole = read_at(text, last[0].start, clause.end, " ".join(text[last[0].start : clause.end].split()))
            joined[-1] = (whole, kind_of(whole, patterns, prior))
        else:
            joined.append((clause, kind))
    return joined


def kind_of(clause: Reading[str], patterns: Patterns, prior: float = 0.0) -> ConcernKind | None:
    """A question mark makes a question unless it politely asks us to do something."""
    words = clause.value
    asks = words.rstrip(" )”\"'").endswith(("?", "？"))
    wants = patterns.request.search(words) is not None
    if asks:
        return "request" if wants and not patterns.question.search(words) else "question"
    if wants and not patterns.background.search(words):
        return "request"
    return "complaint" if prior + weight_of(words, patterns) >= COMPLAINT_AT else None


def _prior(paragraph: int, first: int | None) -> float:
    """A complaint is likelier after the opening paragraph, which sets the scene."""
    return BODY if first is not None and paragraph > first else 0.0


def weight_of(words: str, patterns: Patterns) -> float:
    """How much speaks for a complaint. Praise and scene-setting speak against it."""
    core = _LEAD.sub("", words)
    weight = sum(value for pattern, value in patterns.weighed if pattern.search(words) or pattern.search(core))
    weight += 0.5 if weight > 0 and patterns.topic.search(words) else 0
    weight += 0.5 if weight > 0 and patterns.contrast.search(words) else 0
    weight -= 2 if patterns.praise.search(words) and not patterns.contrast.search(words) else 0
    return weight - (2 if patterns.background.search(words) else 0)


def _joined(pieces: list[Piece], text: str, everyday: frozenset[str]) -> list[Piece]:
    """Complaints that run on about one thing become one; questions and requests never do."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and _is_one(last, piece, text, everyday):
            joined[-1] = Piece(
                kind=last.kind, start=last.start, end=piece.end, paragraph=last.paragraph, listed=last.listed
            )
        else:
            joined.append(piece)
    return joined


def _is_one(last: Piece, piece: Piece, text: str, everyday: frozenset[str]) -> bool:
    if last.kind != "complaint" or piece.kind != "complaint" or last.paragraph != piece.paragraph:
        return False
    if piece.listed or len(text[last.start : last.end]) > 260:
        return False
    before, after = text[last.start : last.end], text[piece.start : piece.end]
    return _GOES_ON.match(after) is not None or _same_matter(before, after, everyday)


def _same_matter(before: str, after: str, everyday: frozenset[str]) -> bool:
    """Two sentences that name the same thing: a long word, or a pair of Chinese characters that is not everyday."""
    words = [{word.rstrip("s") for word in _LONG_WORD.findall(text.casefold())} - everyday for text in (before, after)]
    return bool(words[0] & words[1])


def _category(message: int, piece: Piece, categories: tuple[CategoryMatch, ...]) -> str | None:
    """The best category whose evidence lies in these words."""
    for match in categories:
        if any(
            span.message == message and span.start < piece.end and piece.start < span.end for span in match.evidence
        ):
            return match.id
    return None
