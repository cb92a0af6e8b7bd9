"""How many those may be whom the customer names one by one: "me, my wife Nerys, our boys Ifan and Macsen" are four."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.people_words import KIN
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remembered import per_case

_MORE = (
    r"parents|grandparents|in-laws|twins|couples?|child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|toddlers?|infants?|"
    r"friends?|mates?|colleagues?|companions?|boyfriend|girlfriend|carer|little ones?|teenagers?|grandkids"
)
_ONE = re.compile(
    rf"(?:\b(?P<n>\d{{1,2}}|{WORDS}|both|couple of)(?: [a-z]+)? )?\b(?P<kin>(?:{KIN})s?|{_MORE})\b", re.IGNORECASE
)
_HAN = re.compile(
    rf"(?:(?P<n>\d{{1,2}}|{HAN})[個位名]?)?(?P<kin>太太|先生|丈夫|老公|老婆|妻子|外子|內子|父母|雙親|爸爸|媽媽|父親|母親|家父|家母|"
    r"爺爺|奶奶|外公|外婆|嫲嫲|公公|婆婆|岳父|岳母|哥哥|弟弟|姐姐|姊姊|妹妹|兄弟|姊妹|子女|孩子|小孩|小朋友|女兒|兒子|囡囡|囝囝|"
    r"小女|小兒|犬子|孫女|孫子|外孫|表妹|表姐|表弟|表哥|姑姑|阿姨|叔叔|舅舅|朋友|同事|同學|子|女)"
)
_TWO = frozenset(("parents", "grandparents", "in-laws", "twins", "couple", "父母", "雙親", "兄弟", "姊妹", "子女"))
_SOME = ("孩子", "小孩", "小朋友")
_FEW = 3
"""So many "the kids" may be; two at least."""
_MOST = 12


@per_case
def company_reckoned(context: CheckContext) -> frozenset[Decimal]:
    """All of them with who writes, or two of them; none where nobody is named."""
    named = [one for text in known_texts(context) for one in _named(text)]
    if not named:
        return frozenset()
    fewest, most = (1 + sum(dict(sorted((kin, counts[at]) for kin, counts in named)).values()) for at in (0, 1))
    return frozenset(Decimal(n) for n in (2, *range(min(_MOST, fewest), min(_MOST, most) + 1)))


@per_case
def some_of_company(context: CheckContext) -> frozenset[Decimal]:
    """Two up to all of them."""
    most = max(company_reckoned(context), default=Decimal(0))
    return frozenset(Decimal(n) for n in range(2, int(most) + 1))


@lru_cache(maxsize=64)
def _named(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    found = (*_ONE.finditer(text), *_HAN.finditer(text))
    return tuple((one["kin"].casefold(), _how_many(one)) for one in found if one["n"] or len(one["kin"]) > 1)


def _how_many(found: re.Match[str]) -> tuple[int, int]:
    """At least and at most."""
    kin, told = found["kin"].casefold(), found["n"]
    if told:
        number = 2 if told.casefold() in ("both", "couple of") else int(number_of(told) or 1)
        if kin == "couples":
            return 2 * number - 1, 2 * number  # who writes may be of one
        return min(_MOST, number), min(_MOST, number)
    if kin in _TWO:
        return 2, 2
    return (2, _FEW) if kin.endswith(("s", "children", "ies")) or kin in _SOME else (1, 1)
