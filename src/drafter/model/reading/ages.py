"""Whether a number in prose is somebody's age: "aged 8", "at the age of eight", "a boy of eight", 八歲; or one of a
rule's: "under the age of two", 未滿十二歲."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import number_of

_AGED = re.compile(r"[ -]?(?:years?[ -]old|year-olds?|years of age)\b|歲|岁", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:is|was|are|were|am|be|being|aged?|turn(?:s|ed|ing)?|at|who is|who was|all of)|[’'](?:s|m|re))"
    r"(?: (?:just|now|only|nearly|almost|still|already|about|barely|all of))? $",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:$|[.,;:!?)]|(?:and|but|or|when|in|now|on|then|this|next|at the time|years?)\b)")
_OUTRIGHT = re.compile(r"\b(?:ages? of|aged?:?) (?:just |only |about |nearly |almost |barely )?$", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:she|he|who|I|i|you|they|[A-Z]\w+|mother|father|son|daughter|aged?|girl|boy|child\w*|"
                       r"baby|wife|husband)\b(?:[’']s)? \D{0,16}$")  # fmt: skip
_ONE_OF = re.compile(
    r"\b(?:girl|boy|child|kid|lad|lass|toddler|infant|baby|teenager|youngster|lady|man|woman|gentleman|widow|widower|"
    r"grandmother|grandfather|granny|grandson|granddaughter|son|daughter|nephew|niece|pensioner|cat|dog)s? "
    r"of (?:just |only |all of |nearly |almost |barely )?$|\b(?:no ?one|nobody|somebody|someone|anybody|anyone) of $",
    re.IGNORECASE,
)
_ALL_OF_US = re.compile(r"\b(?:we|there) (?:were|are) (?:all |just |only )?$", re.IGNORECASE)
_ALL_OF_YOU = re.compile(r"\byou (?:were|are) (?:all |just |only )?$", re.IGNORECASE)
_WHEN = re.compile(r",? (?:when|years?|then)\b")
_NAMED = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+, $")
_AND_SO = re.compile(r" (?:and|but|with) |[.;]")
""" "My mother Moira, eighty-one and never late": no count stands so."""
_BRACKET, _BRACKETED = re.compile(r"[A-Za-z] \($|[A-Za-z], $"), re.compile(r"\)|, ?(?=[a-z])")
_GROWN_OLD, _NO_AGE = 20, 106
_RULE_BEFORE = re.compile(
    r"\b(?:under|over|below|above|from|up to|until|till|to|between|by|before|after|past|beyond|than|"
    r"reach(?:ed|es|ing)?|minimum|maximum|least|attain(?:ed|s)?)(?: or (?:over|under|above|below))?(?: the)?"
    r"(?: (?:minimum|maximum|full))? "
    r"ages?(?: of)?:? (?:\S+ (?:and|or|to) )?$"
    r"|\b(?:children|infants|passengers|guests|persons|people|anyone|anybody|those|adults|minors)(?: \w+)? "
    r"(?:aged|of|over|under|from|up to|between)(?: the)?(?: ages? of)? (?:\S+ (?:and|or|to) )?$"
    r"|\b(?:minimum|maximum) age (?:is|was|of) $|(?:未滿|不足|不滿|年滿|(?<![剛才])滿|超過|低於|由|從|至)$",
    re.IGNORECASE,
)
_RULE_AFTER = re.compile(
    r"(?:[ -]?years?)?(?:[ -](?:old|olds|of age))?,? (?:and|or) (?:over|under|above|below|older|younger|more|up|less)\b"
    r"|[ -]?(?:to|and|or)[ -]\w+[ -](?:years?[ -]olds?|years? of age)|[歲岁]?(?:或|及)?(?:以[上下]|至)",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def is_age(words: str, before: str, after: str) -> bool:
    """By what stands before and after the number."""
    number = number_of(words) or 0
    if number >= _NO_AGE:
        return False
    if _AGED.match(after) or _OUTRIGHT.search(before) or _ONE_OF.search(before):
        return True
    if _ALL_OF_US.search(before) or (number < _GROWN_OLD and _ALL_OF_YOU.search(before)):
        return _WHEN.match(after) is not None
    said = _BEFORE.search(before) and _AFTER.match(after) and _SOMEBODY.search(before)
    aged = number >= _GROWN_OLD and _NAMED.search(before) and _AND_SO.match(after)
    return bool(said or aged or (_BRACKET.search(before) and _BRACKETED.match(after)))


@lru_cache(maxsize=2048)
def is_of_an_age_rule(before: str, after: str) -> bool:
    """ "Children under the age of two travel free": nobody's."""
    return _RULE_BEFORE.search(before) is not None or _RULE_AFTER.match(after) is not None
