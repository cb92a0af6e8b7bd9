"""Somebody whom the letter names with a title: the customer, another of the case, one of ours, or a stranger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from drafter.model.finding import Finding
from drafter.model.reading.names import HAN_SURNAMES, Addressed, name_words, salutation_in
from drafter.model.reading.people_words import STAFF
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.persons.colleagues import colleague_findings
from drafter.steps.check.facts.persons.known_people import (
    SEXED,
    People,
    customer_title,
    is_in_text,
    may_be_of_the_family,
)
from drafter.steps.check.facts.persons.ours_to_tell import is_introduced
from drafter.steps.check.facts.remarks import contradicts, not_in_case

_STAFF = re.compile(
    rf"\b(?:{STAFF}|our|doctor|spoke (?:to|with))(?:\s+(?:in|at|of|for)\s+(?:the\s+)?[\w ]{{2,25}})?\s*,?\s*$"
    r"|(?:經理|同事|主任|機長|職員)$",
    re.IGNORECASE,
)
_QUOTED_OF_THEM = re.compile(
    r"\b[Yy]ou(?: also| further| rightly)? "
    r"(?:mention|say|write|tell (?:us|me)|told (?:us|me)|wrote|said|describe|report|"
    r"complain|recall|name|praise|thank)(?:ed|d)?(?: that| of)? $"
)
"""What they are said to have written of somebody, they wrote."""
_NO_NAME = re.compile(r"[與及和尊令閣下貴您你我們的位是為]|問候|^老")
"""Characters that stand in no name: 閣下與尊夫人 names nobody."""
_LONGEST_HAN = 3
_HAN_ROLE = re.compile(r"^(?:職員|同事|地勤|領隊|導遊|經理|主任|機長|座艙長|司機|客服)(?=.)")
_OWN_TITLE = {"Mr": "先生", "Mrs": "太太", "Ms": "女士", "Miss": "小姐", "Dr": "博士", "Prof": "教授"}
_AGREES = {("Ms", "Mrs"), ("Ms", "Miss")}
"""女士 is read as Ms and fits any woman; 小姐 (Miss) fits Ms."""


def wrong_title(reading: Reading[Addressed], people: People) -> Iterator[Finding]:
    written, right = reading.value.title, customer_title(people.customer) or people.signed
    if not written or not right or written == right:
        return
    chinese = re.search(r"[\u4e00-\u9fff]", reading.text)
    signed = _OWN_TITLE.get(right, "")
    signs = signed and re.search(rf"(?m){reading.value.name[:1]}[\u4e00-\u9fff]{{1,3}}{signed}\W*$", people.text)
    if (
        chinese
        and not signs
        and ((written, right) in _AGREES or (written, right) in {("Miss", "Ms")} or right in ("Dr", "Prof", "Mx"))
    ):
        return
    fix = f"{reading.value.name}{_OWN_TITLE.get(right, right)}" if chinese else f"{right} {reading.value.name}"
    yield contradicts("SAL-04", reading, [fix])


def titled_findings(text: str, reading: Reading[Addressed], people: People) -> Iterator[Finding]:
    """Somebody named with a title: the customer, another of the case, one of our own, or a stranger."""
    name = _HAN_ROLE.sub("", reading.value.name)
    words = name_words(name)
    before = text[max(0, reading.start - 40) : reading.start]
    family = name_words(people.customer.family_name or "")
    given = name_words(people.customer.given_name or "")
    if words and words & family and words <= family | given:
        own = family | given | name_words(people.customer.title or "")
        others = [names for names in people.names if names & family and not names <= own]
        soft = not reading.text.isascii() and {reading.value.title, customer_title(people.customer)} == {"Ms", "Mrs"}
        told_apart = reading.text.isascii() or _greets_rightly(text, people)
        another = told_apart and _of_the_family(reading.value.title, people)
        if not (others or soft or another or _bears_too(people) or _told_with(reading.value, people)):
            yield from wrong_title(reading, people)
    elif (
        words <= people.words
        or is_in_text(name, people)
        or _given_known(name[-2:], people)
        or _each_told(words, people)
    ):
        return
    elif _QUOTED_OF_THEM.search(before):
        yield not_in_case("SAL-03", reading, "name")
    elif reading.value.title == "Captain" or _STAFF.search(before) or _is_ours(text, reading):
        yield from colleague_findings(reading, people.text, people.words, people.places)
    elif reading.text[:1].isascii():
        near = [word for word in sorted(people.words) for one in words if len(one) > 3 and OSA.distance(one, word) == 1]
        if near:
            yield contradicts("SAL-03", reading, [near[0].title()])
        else:
            yield not_in_case("SAL-03", reading, "name")
    elif {reading.value.name.removesuffix("老"), reading.value.name[1:]} & {*people.words, people.customer.family_name}:
        return
    elif re.match(r"[\u4e00-\u9fff]", people.customer.family_name or "") and not _names_nobody(text, reading):
        yield not_in_case("SAL-03", reading, "name")


def _greets_rightly(text: str, people: People) -> bool:
    """A letter that begins with 鄧先生 means somebody else by 鄧太太."""
    greeted = salutation_in(text)
    return greeted is not None and greeted.value.title == (customer_title(people.customer) or people.signed)


def _is_ours(text: str, reading: Reading[Addressed]) -> bool:
    before, after = text[max(0, reading.start - 120) : reading.start], text[reading.end : reading.end + 60]
    return is_introduced(before.rpartition("\n")[2], after.partition("\n")[0], titled=True)


def _of_the_family(title: str | None, people: People) -> bool:
    """Of the other sex than the customer, or where that is not known, and told of as somebody's relation."""
    own = customer_title(people.customer) or people.signed or ""
    same = (own == "Mr") == (title == "Mr")
    return bool(title and own and not (own in SEXED and same) and may_be_of_the_family(title, people.text))


def _names_nobody(text: str, reading: Reading[Addressed]) -> bool:
    """閣下與尊夫人; behind 您和 a family name with a title is somebody's."""
    before = text[max(0, reading.start + len(reading.value.name) - _LONGEST_HAN) : reading.end]
    if reading.value.name[:1] in HAN_SURNAMES and len(reading.value.name) == 1:
        before = before.removeprefix("您").removeprefix("和").removeprefix("與").removeprefix("及")
    return _NO_NAME.search(before) is not None


def _given_known(name: str, people: People) -> bool:
    """佩君 of 向佩君女士: the words before a given name are none of it."""
    han = re.fullmatch(r"[\u4e00-\u9fff]{2}", name) is not None
    return han and (name in people.text or any(word.endswith(name) for word in people.words))


def _told_with(named: Addressed, people: People) -> bool:
    """Dr Garrowby, where the customer, a Ms Garrowby, tells of a Dr Honor Garrowby."""
    if not named.title or not named.name.isascii():
        return False
    family = re.escape(named.name.split()[-1])
    others = re.findall(rf"\b{named.title}\.? ([A-Z][\w’'-]+) {family}\b", people.text)
    return any(one.casefold() != (people.customer.given_name or "").casefold() for one in others)


def _bears_too(people: People) -> bool:
    """Somebody else whose Chinese name begins with the customer's family name, and has another given name."""
    family, given = people.customer.family_name or "", people.customer.given_name or ""
    return bool(re.match(r"[\u4e00-\u9fff]", family)) and any(
        word.startswith(family) and len(word) > len(family) and not word.endswith(given or word)
        for word in people.words
    )


def _each_told(words: frozenset[str], people: People) -> bool:
    """Mrs Joan Peckett, whom the customer calls Joan and who bears the customer's own family name."""
    return bool(words) and all(
        word in people.words or re.search(rf"(?<![\w’'-]){re.escape(word.capitalize())}\b", people.text)
        for word in words
    )
