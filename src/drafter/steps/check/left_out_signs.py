"""What shows, beside the words of a concern held against a letter, that a writer passed it over: what comes on top of
other matters is forgotten sooner than what a letter begins with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.classification import Aside, Concern
from drafter.steps.check.mention import Weighed
from drafter.steps.check.reading_match import REMEMBERED, telling_words

FAR = 8.0
"""What is surer than that counts no more."""
_SURE = 9.0
"""What a concern weighs, beside clauses that may be one."""
_MIDDLE = 0.5
_AS_LONG = 2.5
"""Characters of English that one of Chinese is worth."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ON_TOP = re.compile(
    r"^\W*(?:and|also|plus|another|besides|finally|lastly|then|oh|p\.?s|one more|as for|second|third|too)\b|"
    r"\b(?:also|too|as well|on top of|either)\b|[也亦又再]|另外|此外|還有|还有|最後|最后|同時|同时|而且",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:no|not|never|nobody|none|nothing|without|only|\w+n[’']t)\b|[不沒没冇無无未]", re.IGNORECASE)


def signs_among(
    one: Concern, weighed: Weighed, odds: float, concerns: Sequence[Concern], asides: Sequence[Concern]
) -> dict[str, float]:
    """Of a concern, or of what may be one, among the others of its letter. `odds`: by the plain weights, beside the
    others."""
    end = max((other.end for other in (*concerns, *asides) if other.message == one.message), default=0)
    before = sum((other.message, other.start) < (one.message, one.start) for other in concerns)
    return {
        **_shown_by(one.text),
        "whole": _bounded(weighed.whole),
        "worst part": _bounded(weighed.odds),
        "beside the others": _bounded(odds),
        "rarest said": weighed.said,
        "least aligned part": weighed.aligned,
        "question": float(one.kind == "question"),
        "request": float(one.kind == "request"),
        "where": one.end / end if end else _MIDDLE,
        "before": float(before),
        "concerns": float(len(concerns)),
        "behind": float(len(concerns) - before),
        "aside": float(isinstance(one, Aside)),
        "weight": one.weight if isinstance(one, Aside) else _SURE,
    }


@lru_cache(maxsize=REMEMBERED)
def _shown_by(text: str) -> dict[str, float]:
    chinese = _HAN.search(text) is not None
    return {
        "telling words": float(len(telling_words(text))),
        "chinese": float(chinese),
        "on top": float(_ON_TOP.search(text) is not None),
        "denies": float(_DENIES.search(text) is not None),
        "long": len(text) * (_AS_LONG if chinese else 1.0),
    }


def _bounded(odds: float) -> float:
    return min(FAR, max(-FAR, odds))
