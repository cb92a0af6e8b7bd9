"""Whether a sum in the letter is one that we give."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.steps.check.facts.surroundings import Surroundings

_ASKED_TO = re.compile(r"(?:[您你]|閣下)(?:曾)?(?:要求|提出|希望|想)[^，。；]{0,8}$")
"""Before a Chinese verb of paying: it is the customer who wants it."""
_OFFER = re.compile(
    r"\b(?:we|I|you)(?:[’'](?:ll|ve|re|m))?(?:\s+\w+){0,4}?\s+(?:pay|paying|refund(?:ing|ed)?|reimburs\w+|"
    r"offer(?:ing|ed)?|credit(?:ing|ed)?|"
    r"transfer(?:ring|red)?|sen(?:d|ding|t)|award(?:ing|ed)?|issu(?:e|ing|ed)|compensat\w+|enclos\w+|receive|"
    r"approved|repay\w*|settl\w+)\b"
    r"|\b(?:cheque|voucher|payment|refund|compensation|transfer|credit|award|goodwill|e-voucher|sum)s?\s+(?:of|for|"
    r"worth|amounting to)\b"
    r"|\byou\s+(?:are|were)\s+(?:therefore\s+)?(?:owed|due|entitled to|getting)\b|\b(?:due|owed) to you\b"
    r"|(?:支付|賠償|賠付|退還|退回|補償|發放|轉帳|轉賬|提供|退款|存入|奉上|致送|送上|奉贈)",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\byou(?:[’']ve)?\s+(?:have\s+|had\s+)?(?:also\s+)?(?:asked|claim(?:ed)?|request(?:ed)?|spent|paid|"
    r"mention(?:ed)?|say|said|told|wrote|were charged|had to pay|sought|bought|incurred)\b"
    r"|\byou (?:were|had been) (?:\w+ )?(?:handed|given|offered|quoted|told|sold)\b"
    r"|\bcosts? |\b(?:priced|charged|sold) (?:at|for)\b"
    r"|\byour\s+(?:\w+\s+)?(?:claim|request|receipts?|ticket|fare|bill|costs?|expenses?)\b|\b(?:cost(?:ing|s)? you|"
    r"which cost|costing|price of|fare of|fee of)\b"
    r"|(?:您|閣下|你)(?:已|曾)?(?:所)?(?:要求|提出|花|索償|付了|支付了|支付的|損失|失去|問及|查詢)|團費|"
    r"票價|票款|失去|損失|實際",
    re.IGNORECASE,
)
REFUSED = re.compile(
    r"\b(?:cannot|can[’']?t|unable|not able|do not|don[’']t|will not|won[’']t|decline\w*|refus\w*|rather than|"
    r"instead of|not due|not owed|not payable|no right|"
    r"would have|had you|maximum|limit(?:ed)?|ceiling|at most|no more than)\b|"
    r"未能|不能|無法|無须|無須|毋須|毋需|不會|恕難|未可|上限|最高",
    re.IGNORECASE,
)
_SHARE_FOLLOWS = re.compile(r"的?(?:[一二三四五六七八九十]+分之|百分之|一半|\d+%)")
"""Of this sum a share is given, not the sum."""


@lru_cache(maxsize=2048)
def offered(around: Surroundings) -> bool:
    """Whether we are the ones who give this sum: the nearest verb before it is an offer, not the customer's own."""
    said = ((found, around.before[max(0, found.start() - 3) : found.end()]) for found in _OFFER.finditer(around.before))
    offers = (
        found
        for found, words in said
        if not REFUSED.search(words) and not _ASKED_TO.search(around.before[: found.start()])
    )
    offer = max((found.end() for found in offers), default=-1)
    claim = max((found.end() for found in _CLAIM.finditer(around.before)), default=-1)
    refused = max((found.end() for found in REFUSED.finditer(around.before)), default=-1)
    theirs = (
        _CLAIM.match(around.after.lstrip(" ,"))
        or _SHARE_FOLLOWS.match(around.after)
        or re.match(r"\W{0,3}(?:that |which )?you\b", around.after)
    )
    return offer > max(claim, refused) and not theirs
