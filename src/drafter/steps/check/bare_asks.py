"""Questions so bare that any sentence of a kind meets them: a why by a cause, a when by a day, "my money" by a sum."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.classification import Concern
from drafter.model.finding import LetterSpan
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.reading_match import Signs, telling_words

ASKS_OPENLY = re.compile(
    r"\bwhat (?:do|will|can|are|would|may|shall|should) (?:you|we|i)\b[^?]{0,25}\b(?:propose|offer|suggest|expect|do|"
    r"about)\b|\bwhat you (?:are|will|would|intend|plan|mean|propose|can)\b[^?]{0,20}\b(?:do|doing|offer|suggest|"
    r"about)\b|\b(?:await|look forward to|hear) your\b|"
    r"\bwhat (?:will|is going to) (?:change|be (?:different|done))\b|"
    r"怎樣處理|如何處理|點處理|盡快回覆|尽快回复|請回覆|^\W*這算什麼",
    re.IGNORECASE,
)
_TO_BE_HEARD = re.compile(
    r"\b(?:read|look(?:s|ed)? at|looks? into|answers?|repl(?:ies|y) to) (?:this|it|me|my (?:letter|e-?mail|message|"
    r"complaint))\b|"
    r"\b(?:an?|some|any) (?:(?:actual|real|proper|live) )?(?:answer|reply|response|human|grown-?up)\b|"
    r"\brevert (?:at|as|to)\b|\b(?:just |but |please,? )in (?:writing|words)\b|"
    r"\bhear (?:back )?from (?:you|someone|somebody)\b|"
    r"\b(?:some(?:body|one)|any(?:body|one)|you) (?:to )?(?:cares?|(?:is|be) ashamed|listens?(?! to (?!me\b|us\b))|"
    r"takes? (?:this|it) seriously)\b|"
    r"[給给俾]我[們们哋]?一?[個个](?:說法|说法|答覆|答复|回覆|回复|交代)[。！]?$|早日回覆|回信",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"\d|[:：]\s*\S|\b(?:about|before|within|by (?:next|the|\w+day)|to (?:why|how|what|when|whether))\b|關於|关于",
    re.IGNORECASE,
)
_BY_LAW = re.compile(
    r"\bwhat(?:ever)? the (?:law|rules?|regulations?) (?:says?|gives?|allows?|provides?)\b|"
    r"\b(?:owed|due|entitled to)\b.{0,15}\bunder (?:the |your )?(?:\w+ )?(?:law|rules?|regulations?|convention)\b|"
    r"\bthe (?:law|regulations?|rules?) (?:to be )?applied\b|\bseek(?:ing)? compensation\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:we|i)(?: (?:will|shall|have|am|are)|[’']ll|[’']ve|[’']m|[’']re)\b|我們(?:會|將|已)|本公司", re.IGNORECASE
)
_ASKS_WHY = re.compile(
    r"\bwhy\b|\bexplain\b|\bexplanation\b|\b(?:true|real) reason\b|"
    r"\bwhat (?:really |actually |exactly |on earth )?(?:happened|went wrong)\b|"
    r"\bhow (?:could|did|can) (?:this|that|it) (?:have )?happen|"
    r"為甚麼|為什麼|为什么|發生(?:了)?(?:甚麼|什麼)|点解|點解|怎麼回事",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\bbecause\b|\b(?:caused|delayed|held up|closed) by\b|\bthe (?:reason|cause) (?:was|is|for)\b|"
    r"\b(?:failed|broke|broke down|fell ill|ran out)\b|\bhad to be (?:repaired|replaced|checked)\b|"
    r"因為|原因是|由於|由于|因为|故障|損壞",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(r"\bwhen\b|\bhow (?:long|soon)\b|\bthe date\b|幾時|何時|多久|几时|何时", re.IGNORECASE)
_SOON = re.compile(r"\b(?:within|in) (?:\w+ ){1,3}(?:days?|weeks?|months?)\b|(?:日|天|星期|個月)內", re.IGNORECASE)
_BARE = 2
"""A question of so few words of its own ("Why?", "What happened?") is met by any sentence that gives a cause."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SAYS, _SAYS_IN_HAN = 1, 3
"""Words of its own, and pairs of Chinese characters, of a question that only goes on from what stands before it."""
_MONEY = frozenset({"cost", "money_back", "compensation"})
_CASH = re.compile(r"\b(?:cash|money|back)\b|[£€$]|現金|錢", re.IGNORECASE)
FEW = 4
"""More words of its own than this say what the money is for."""


_FEW_WORDS = 5
"""Of an ask to be answered, or to be paid by the law, that says no more."""
_REFUSES = re.compile(
    r"\bno compensation\b|\bnot (?:owe|due|payable)\b|\bcompensation is not\b|毋須賠償|不獲賠償", re.IGNORECASE
)


def met_by_any(concern: Concern, wanted: Signs, sentences: Sequence[Reading[str]]) -> LetterSpan | None:
    """The first sentence of the kind that meets it."""
    meets = _meets(concern, wanted)
    found = next((one for one in sentences if meets is not None and meets(one.text)), None)
    return LetterSpan(start=found.start, end=found.end) if found else None


def _meets(concern: Concern, wanted: Signs) -> Callable[[str], bool] | None:
    if concern.kind == "complaint":
        return None
    if len(wanted.stems) <= _BARE and _ASKS_WHY.search(concern.text):
        return lambda text: _EXPLAINS.search(text) is not None
    if len(wanted.stems) <= _BARE and _ASKS_WHEN.search(concern.text):
        return lambda text: bool(dates_in(text)) or _SOON.search(text) is not None
    if _points_back(concern, wanted) or (len(wanted.stems) <= FEW and ASKS_OPENLY.search(concern.text)):
        return lambda text: bool(amounts_in(text)) or _DOES.search(text) is not None
    if _asks_to_be_heard(concern, wanted):
        return lambda text: True
    if len(wanted.stems) <= _FEW_WORDS and _BY_LAW.search(concern.text):
        return lambda text: bool(amounts_in(text)) or _REFUSES.search(text) is not None
    if _asks_for_money(concern.text, wanted):
        own = sums_in(concern.text)
        return lambda text: bool(sums_in(text) & own if own else sums_in(text))
    return None


def asks_barely(concern: Concern) -> bool:
    """ "Is this true?", "What'd she get?": what it asks about stands before it, so its own words tell nothing."""
    most = _SAYS_IN_HAN if _HAN.search(concern.text) else _SAYS
    return concern.kind == "question" and len(telling_words(concern.text)) <= most


def _asks_to_be_heard(concern: Concern, wanted: Signs) -> bool:
    """By somebody, and of nothing in particular: any letter is an answer."""
    few = concern.kind == "request" and len(telling_words(concern.text)) <= _FEW_WORDS and not wanted.groups & _MONEY
    return few and not _OF_SOMETHING.search(concern.text) and _TO_BE_HEARD.search(concern.text) is not None


def sums_in(text: str) -> frozenset[tuple[Decimal, str]]:
    return frozenset((one.value.amount.normalize(), one.value.currency) for one in amounts_in(text))


def _points_back(concern: Concern, wanted: Signs) -> bool:
    """ "I'd like that back." names nothing itself."""
    return concern.kind == "request" and len(wanted.stems) <= 1 and not wanted.groups and not wanted.facts


def _asks_for_money(words: str, wanted: Signs) -> bool:
    """Asks for money and says for nothing in particular: any sum of the letter answers that, with yes or with no; where
    the customer names the sum, only that one."""
    asks = bool(wanted.groups & _MONEY) or _CASH.search(words) is not None
    return asks and not wanted.groups - _MONEY and len(wanted.stems) <= FEW
