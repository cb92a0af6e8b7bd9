"""How many travelled, as the customer tells it: a number, or whom they name beside themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import HAN, UNITS, number_of
from drafter.model.reading.people_words import KIN
from drafter.model.reading.reading import Reading
from drafter.steps.classify.sentence_readings import Told

FACT = "passenger.count"
_FEW = "|".join([r"\d{1,2}", *list(UNITS)[1:13]])
_NUMBERS = (
    rf"\b(?:the|all|for|both) (?P<n>{_FEW}) of us\b",
    rf"\b(?:we|us|our|my|as)\b[^.;]{{0,25}}\b(?:party|group|family) of (?P<n>{_FEW})\b",
    rf"\bwe (?:are|were) (?P<n>{_FEW})(?= (?:people|persons|passengers|travellers|adults)\b|[,.;]| in (?:all|total)\b)",
    rf"(?:一行|我們|我们|我哋|一家|全家|合共)(?P<n>{HAN}|\d{{1,2}})(?:人|口|位|個人|个人)(?!員)",
    r"(?P<n>(?<=\b)both(?= of us\b)|(?<=\bthe )pair(?= of us\b)|(?<=我們)[兩倆]|(?<=我们)[两俩]|夫婦|夫妇)",
)
_MARKS = (
    ("of us",),
    (" of ",),
    ("we are ", "we were "),
    tuple("行們们哋家共"),
    ("both of us", "pair of us", *"們们婦妇"),
)
"""What stands in every letter that the pattern in that place fits: looked for first, because that is cheap."""
_COUNTED = tuple((marks, re.compile(pattern, re.IGNORECASE)) for marks, pattern in zip(_MARKS, _NUMBERS, strict=True))
_ADULTS = re.compile(
    rf"\b(?P<adults>{_FEW}) adults?,? (?:and |plus |\+ ?|& ?)?(?P<young>{_FEW}) (?:child(?:ren)?|kids|minors)\b"
    r"|(?P<big>[一二兩两三四五六七八九\d])大(?P<small>[一二兩两三四五六七八九\d])[小細细]",
    re.IGNORECASE,
)
_ONE = rf"{KIN}|friend|colleague|child|toddler|girlfriend|boyfriend|boss|assistant|carer|flatmate|teenager"
_MANY = (
    r"(?:grand)?sons|(?:grand)?daughters|brothers|sisters|friends|colleagues|(?:grand)?children|kids|boys|girls|nephews|"
    r"nieces|cousins|teenagers|toddlers|(?:grand)?parents|in-laws|twins"
)
_ASIDE = r"(?:,? (?-i:[A-Z])[a-z’'-]+| \([^)\n]{1,40}\)|,? aged \d{1,2}|,? \d{1,2},)?"
_SOMEBODY = rf"(?:(?:{_FEW}) )?(?:[\w-]+ )?(?:{_MANY}|{_ONE})\b(?!['’]s){_ASIDE}"
_LIST = (
    rf"(?:(?:my|our) {_SOMEBODY}|(?:{_FEW}) (?:{_MANY})\b)"
    rf"(?:(?:,? and|,| &| plus| as well as) (?:(?:my|our|his|her|their|the|a) )?{_SOMEBODY})*"
)
_BESIDE = (
    rf"\b(?P<list>{_LIST},? (?:and|&) (?:I|myself))\b",
    rf"\b(?:I|me|myself) and (?P<list>{_LIST})",
    rf"\b(?:travel|fl|go|went|book|sat|board|return|was|were|I\b|us\b|we\b)[^.;!?]{{0,60}}?\bwith (?P<list>{_LIST})",
)
_WITH = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _BESIDE)
_KIN = re.compile(rf"(?:\b(?P<n>{_FEW}) )?(?:(?!and\b)[\w-]+ )?\b(?:(?P<many>{_MANY})|{_ONE})\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?!The\b|Your\b|He\b|She\b)(?P<name>[A-Z][a-z’'-]+)(?: [A-Z][a-z’'-]+)?,? (?:and|&) (?:I|myself)\b"
)
_ZH_KIN = re.compile(
    r"(?:我|本人)[和與与跟同及帶带携攜陪偕]{1,2}(?:著|着)?(?:我|本人)?的?(?:[\w歲岁]{2,4}的)?(?P<kin>太太|妻子|丈夫|先生|老公|老婆|"
    r"母親|母亲|父親|父亲|媽媽|妈妈|爸爸|女兒|女儿|兒子|儿子|家母|家父|朋友|同事|外婆|祖母|父母|雙親|双亲)"
)
_PARENTS = ("父母", "雙親", "双亲")
_TRAVELLED = re.compile(
    r"\b(?:fl(?:y|ying|ew|own|ights?)|[Tt]ravel\w*|depart\w*|arriv\w*|land(?:ed|ing)|board\w*|journey|trip|took off|"
    r"book(?:ed|ing)|holiday|checked in|stranded|seats?|seated|plane|airport|due to|left|return\w*|delayed|gate)\b|"
    r"\b[A-Z]{2} ?\d{2,4}\b|航班|班機|班机|乘|搭|出發|出发|抵達|抵达|起飛|起飞|旅行|旅遊|旅游|飛往|飞往"
)
_SEVERAL = re.compile(
    r"\b(?:each|all|every one|some|several|most) of us\b|\bus (?:all|each)\b|\bwe(?: all| both| finally)? (?:flew|"
    r"travell?ed|boarded|landed|took off|arrived|missed|checked in|got in|(?:were|had been) (?:due|booked|travell?ing|"
    r"delayed|stranded|rebooked|put on|\w+ hours late))\b|(?:我們|我们|我哋)(?:於|在|從|由|乘|搭|坐|一家|幾|全家|數)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:on my own|alone|by myself)\b|獨自|独自|一個人|一个人", re.IGNORECASE)
_MOST = 30
"""A larger party books as a group and writes lists."""


class Party(NamedTuple):
    """How many, and where the words stand that say so."""

    heads: int
    start: int
    end: int


def party_told(own: str, sentences: Iterable[Reading[str]]) -> Iterator[Told]:
    """The numbers told; else the writer with those named beside them; else, where the words speak of several without a
    number, a fact without a value, so that it is asked."""
    every = tuple(sentences)
    counted = {party.heads: party for party in sorted(_counted(own), reverse=True) if 1 < party.heads < _MOST}
    named = max((party for sentence in every for party in _named(sentence)), default=None, key=lambda one: one.heads)
    if counted:
        yield from ((FACT, *party) for party in sorted(counted.values(), key=lambda party: party.start))
    elif named:
        yield FACT, *named
    elif not _ALONE.search(own) and (several := _SEVERAL.search(own)):
        yield FACT, None, several.start(), several.end()


def _counted(own: str) -> Iterator[Party]:
    low = own.lower()
    fitting = (pattern for marks, pattern in _COUNTED if any(mark in low for mark in marks))
    for hit in (hit for pattern in fitting for hit in pattern.finditer(own)):
        yield Party(int(number_of(hit["n"]) or 2), hit.start(), hit.end())
    for hit in _ADULTS.finditer(own) if "adult" in low or "大" in low else ():
        grown, small = (hit["adults"], hit["young"]) if hit["adults"] else (hit["big"], hit["small"])
        yield Party(int((number_of(grown) or 0) + (number_of(small) or 0)), hit.start(), hit.end())


def _named(sentence: Reading[str]) -> Iterator[Party]:
    """The writer and whom a sentence that travels names beside them."""
    words, at = sentence.text, sentence.start
    if not _TRAVELLED.search(words):
        return
    lists = sorted({hit.span("list") for pattern in _WITH for hit in pattern.finditer(words)})
    if lists:
        apart = [one for n, one in enumerate(lists) if n == 0 or one[0] >= lists[n - 1][1]]
        people = sum(_people(words[start:end]) for start, end in apart)
        yield Party(1 + people, at + apart[0][0], at + apart[-1][1])
    for hit in _NAMED.finditer(words):
        yield Party(2, at + hit.start(), at + hit.end())
    for hit in _ZH_KIN.finditer(words):
        yield Party(3 if hit["kin"] in _PARENTS else 2, at + hit.start(), at + hit.end())


def _people(listed: str) -> int:
    """Several without a number are two at least."""
    return sum(int(number_of(hit["n"] or "") or (2 if hit["many"] else 1)) for hit in _KIN.finditer(listed))
