"""What the customer tells of money: what they ask for, and what they had to spend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.model import lazy_re as re
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.reading import Reading
from drafter.steps.classify.sentence_readings import Told, readings_in, told

_MONEY = re.compile(r"\d|pounds?\b|euros?\b|dollars?\b|[元塊块蚊幣币]", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:claim\w*|compensat\w*|refund\w*|reimburs\w*|ask\w*|request\w*|demand\w*|expect\w*|want|seek\w*|owed?|"
    r"entitle\w*|insist\w*|require|repay|pay (?:me|us|back)|settle\w*|would like)\b"
    r"|要求|賠償|赔偿|索償|索赔|退還|退还|退款|退回|補償|补偿",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:paid|pay|paying|spent|cost\w*|bought|charged|fares?|price\w*|worth|bill|receipts?|fee)\b[^,;]{0,40}$"
    r"|(?:付了|花了|支付|用了|收費|收了|票價|單據|购买|購買|買了)[^，；]{0,12}$",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:you|they|agent|colleague|airline|reply|letter)\b[^,;]{0,20}\b(?:offer\w*|gave|given|sent|paid)\b[^,;]{0,40}$"
    r"|(?:貴公司|你們|你们)[^，；]{0,10}(?:提出|給予|给予|提供)[^，；]{0,12}$",
    re.IGNORECASE,
)


def amounts_told(sentences: Iterable[Reading[str]], currency: str | None) -> Iterator[Told]:
    """Sums asked for and sums spent; what we offered before, and prices mentioned by the way, are neither."""
    for sentence, reading in readings_in(sentences, _MONEY, lambda text: amounts_in(text, currency)):
        name = _kind(sentence.text, sentence.text[: reading.start])
        if name:
            yield told(name, as_fact(reading.value), sentence, reading)


def _kind(sentence: str, before: str) -> str | None:
    if _OFFERED.search(before):
        return None
    if _SPENT.search(before):
        return "amount_spent"
    return "amount_asked" if _ASKS.search(sentence) else None


def as_fact(money: Money) -> dict[str, str]:
    """The value as it stands in JSON, so that a fact reads the same before and after the store."""
    return {"amount": str(money.rounded().amount), "currency": money.currency}
