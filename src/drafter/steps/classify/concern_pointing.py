"""A wish that only points at what was said ("Would you please confirm that") takes in the sentence it points to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from drafter.model import lazy_re as re
from drafter.steps.classify.concern_asks import ask_of
from drafter.steps.classify.concern_matters import Piece
from drafter.steps.classify.concern_patterns import Patterns

_POINTS = re.compile(
    r"^\W*(?:(?:and|so|but|also|then)\b,? )?(?:(?:would|could|can|will) you|please|kindly|"
    r"(?:i|we)(?:.d| would) like you to)(?: (?:please|kindly|also|just|at least|be so (?:kind|good) as to))*"
    r"(?: \w+){1,2}(?: (?:about|into|to|for|on|of|with))?"
    r" (?:this|that|it|these|those|them|so)\W*$"
    r"|^\W*(?:(?:and|so|but) )?(?:(?:why|how|where|when|who|what) ?(?:is|was|so|not)? ?(?:this|that|it)?|"
    r"(?:is|was) (?:this|that|it) (?:right|true|so|correct|fair|normal|usual|legal|allowed|acceptable|reasonable))\W*$"
    r"|^\W*(?:請|请|煩請|烦请|麻煩|麻烦|敬請|敬请)?(?:貴公司|你們|您|你)?(?:予以)?(?:確認|确认|處理|处理|跟進|跟进|解釋|解释|澄清|更正|改正|查明|證實|证实)"
    r"(?:此事|這點|这点|這一點|这一点|此點|此点|這個|这个|呢點|之)\W*$",
    re.IGNORECASE,
)


def with_what_is_meant(
    found: Sequence[Piece], pieces: Sequence[Piece], text: str, patterns: Patterns
) -> tuple[Piece, ...]:
    """`pieces`: every clause of the letter in its order. A complaint, and a wish that asks outright, stand by
    themselves; what was only taken for a wish is one with the wish that points at it."""
    listed: list[Piece] = []
    for piece in found:
        before = _before(piece, pieces) if _points(piece, text) else None
        last = listed[-1] if listed else None
        if before is None or (last and before.start < last.end and not _only_told(last, before, text, patterns)):
            listed.append(piece)
            continue
        if last and before.start < last.end:
            listed.pop()
        listed.append(msgspec.structs.replace(piece, start=before.start))
    return tuple(listed)


def _points(piece: Piece, text: str) -> bool:
    return piece.kind != "complaint" and _POINTS.match(" ".join(text[piece.start : piece.end].split())) is not None


def _before(piece: Piece, pieces: Sequence[Piece]) -> Piece | None:
    at = bisect_left([one.start for one in pieces], piece.start) - 1
    return pieces[at] if at >= 0 and pieces[at].paragraph == piece.paragraph else None


def _only_told(last: Piece, before: Piece, text: str, patterns: Patterns) -> bool:
    """Whether nothing but this clause is listed, as a wish that its words do not ask for."""
    alone = (last.start, last.end) == (before.start, before.end)
    return (
        alone and last.kind == "request" and not last.listed and ask_of(text[last.start : last.end], patterns) is None
    )
