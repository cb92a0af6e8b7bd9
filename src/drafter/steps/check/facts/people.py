"""Names and titles in the letter against the people of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec
from rapidfuzz.distance import OSA

from drafter.model.case import Customer
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import (
    HAN_SURNAMES,
    TITLES,
    Addressed,
    addressed,
    capitalised_names_in,
    name_words,
    salutation_in,
    titled_names_in,
)
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.steps.check.facts.colleagues import chinese_colleague_findings, colleague_findings
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case

_STAFF = re.compile(
    r"\b(?:colleagues?|manager|crew|captain|purser|agent|representative|supervisor|director|team|by|from|our|"
    r"spoke (?:to|with)|doctor)(?:\s+(?:in|at|of|for)\s+(?:the\s+)?[\w ]{2,25})?\s*,?\s*$"
    r"|(?:經理|同事|主任|機長|職員)$",
    re.IGNORECASE,
)
_FAMILY = re.compile(r"\bthe (?P<name>[A-ZÀ-Ý][\w’'À-ž-]+) (?:family|party|children|couple)\b")
_FAMILIES = re.compile(
    r"(?:\b(?:family|couple|party|guests|neighbours|friends|companions),? |\b(?:with|and|by|from|like|as|to) )"
    r"(?P<the>the (?P<name>[A-ZÀ-Ý][a-zà-ž’'-]{2,})(?:e?s))(?=[,.;]| (?:of|were|had|have|who|and|also|too|"
    r"in|from|at)\b)"
)
_NO_NAME = re.compile(r"[與及和尊令閣下貴您你我們的位]")
"""Characters that stand in no name: 閣下與尊夫人 names nobody."""
_HAN_TOLD = re.compile(
    r"(?:職員|同事|領隊|導遊|經理|地勤|機長|丈夫|太太|妻子|兒子|女兒|妹妹|姐姐|哥哥|弟弟|朋友|"
    r"叫)(?P<name>[\u4e00-\u9fff]{3})"
    r"(?=[，。、說話和與及告表幫]|小姐|先生|女士)"
)
_AFTER_A_NAME = frozenset("先女小太夫博醫教的，。、與及和在")
_PLURAL_PLACES = frozenset((
    "netherland", "netherlands", "philippines", "maldives", "seychelles", "azores", "canaries", "highlands",
    "states", "emirates", "alps", "pyrenees", "bahamas", "midlands", "dolomites", "cyclades", "balearics",
    "hebrides", "customs", "americas", "united",
))  # fmt: skip
_LONGEST_HAN = 3
_HAN_ROLE = re.compile(r"^(?:職員|同事|地勤|領隊|導遊|經理|主任|機長|座艙長|司機|客服)(?=.)")
_OWN_TITLE = {"Mr": "先生", "Mrs": "太太", "Ms": "女士", "Miss": "小姐", "Dr": "博士", "Prof": "教授"}
_SIGNED_TITLE = re.compile(
    r"\n[ \t]*(?:(?P<before>Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\.? )?[A-ZÀ-Ý][\w.’'À-ž-]*(?: [A-ZÀ-Ý][\w.’'À-ž-]*){0,3}"
    r"(?(before)| \((?P<after>Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\.?\))\s*$"
)
_AGREES = {("Ms", "Mrs"), ("Ms", "Miss")}
"""女士 is read as Ms and fits any woman; 小姐 (Miss) fits Ms."""


class People(msgspec.Struct, frozen=True):
    customer: Customer
    names: tuple[frozenset[str], ...]
    """Everybody's name as words: customer, passengers, signatory."""
    text: str
    places: Mapping[str, str] = {}
    signed: str | None = None
    """The title with which the customer signs, in the normal form."""

    @property
    def words(self) -> frozenset[str]:
        return frozenset().union(*self.names)


def people_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    people = people_of(context)
    greeted = salutation_in(context.text)
    ended = greeted.end + len(context.text[greeted.end :].partition("\n")[0]) if greeted else 0
    for reading in titled_names_in(context.text):
        if reading.start >= ended:
            yield from _titled(context.text, reading, people)
    for name in capitalised_names_in(context.text):
        if name.start >= ended:
            yield from _half_known(name, people)
    for found in found_in(_FAMILY, context.text):
        if not (name_words(found["name"]) <= people.words or _in_text(found["name"], people)):
            yield not_in_case("SAL-03", read_at(context.text, found.start(), found.end(), found["name"]), "name")
    yield from _plural_families(context, people)
    yield from _chinese_slips(context, people)
    yield from chinese_colleague_findings(context.text, people.text)


def _chinese_slips(context: CheckContext, people: People) -> Iterator[Finding]:
    """賴詠恩 where the case has 賴詠詩: family name and first character as they were, the last another."""
    for name in _chinese_names(context):
        for found in re.finditer(f"{name[:2]}[\u4e00-\u9fff]", context.text):
            if (
                not _in_text(found.group()[1:], people)
                and found.group() != name
                and found.group()[2] not in _AFTER_A_NAME
            ):
                yield contradicts("SAL-03", read_at(context.text, found.start(), found.end(), found.group()), [name])


def _chinese_names(context: CheckContext) -> list[str]:
    """Full names of three characters in the case."""
    case = case_of(context)
    customer = f"{case.customer.family_name or ''}{case.customer.given_name or ''}"
    names = [customer, *(one.name.replace(" ", "") for one in case.passengers)]
    names += [found["name"] for text in known_texts(context) for found in matches_in(_HAN_TOLD, text)]
    return [name for name in dict.fromkeys(names) if re.fullmatch(r"[\u4e00-\u9fff]{3}", name)]


def _plural_families(context: CheckContext, people: People) -> Iterator[Finding]:
    """ "The Whitlocks were treated alike": a family of whom the case knows nothing."""
    for found in found_in(_FAMILIES, context.text):
        names = {found["name"].casefold(), found["the"][4:].casefold()}
        place = any(one in context.places for one in (found["the"][4:], f"The {found['the'][4:]}"))
        if not place and not names & {*people.words, *_PLURAL_PLACES} and not _in_text(found["the"][4:], people):
            yield not_in_case(
                "SAL-03", read_at(context.text, found.start("the"), found.end("the"), found["name"]), "name"
            )


@per_case
def people_of(context: CheckContext) -> People:
    case = case_of(context)
    customer = case.customer
    names = [
        customer.full_name,
        *(one.name for one in case.passengers),
        context.signatory.name,
        context.signatory.signature,
    ]
    if customer.salutation:
        names.append(
            re.sub(r"^(?:Dear|尊敬的|親愛的)\s*|(?:先生|女士|小姐|太太)(?=\W*$)", "", customer.salutation).strip(
                " ,:：，"
            )
        )
    named = (name_words(addressed(name).name) for name in names if name)
    return People(
        customer=customer,
        names=tuple(words for words in named if words),
        text="\n".join(known_texts(context)),
        places=context.places,
        signed=next(filter(None, map(_signed_title, known_texts(context))), None),
    )


def customer_title(customer: Customer) -> str | None:
    """The title on file, else the one of the salutation on file."""
    if customer.title:
        return TITLES.get(customer.title.strip(" .").casefold())
    greeted = salutation_in(f"{customer.salutation}\n") if customer.salutation else None
    return greeted.value.title if greeted else None


def _signed_title(told: str) -> str | None:
    """Of "Geraldine Hale (Mrs)" and "Mrs G. Hale" at the end of the customer's letter."""
    found = _SIGNED_TITLE.search(told.rstrip()[-120:])
    return TITLES[(found["before"] or found["after"]).casefold()] if found else None


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


def _titled(text: str, reading: Reading[Addressed], people: People) -> Iterator[Finding]:
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
        if not others and not soft and not _bears_too(people):
            yield from wrong_title(reading, people)
    elif (
        words <= people.words or _in_text(name, people) or _given_known(name[-2:], people) or _each_told(words, people)
    ):
        return
    elif reading.value.title == "Captain" or _STAFF.search(before):
        yield from colleague_findings(reading, people.text, people.words, people.places)
    elif reading.text[:1].isascii():
        near = [word for word in people.words for one in words if len(one) > 3 and OSA.distance(one, word) == 1]
        if near:
            yield contradicts("SAL-03", reading, [near[0].title()])
        else:
            yield not_in_case("SAL-03", reading, "name")
    elif {reading.value.name.removesuffix("老"), reading.value.name[1:]} & {*people.words, people.customer.family_name}:
        return
    elif re.match(r"[\u4e00-\u9fff]", people.customer.family_name or "") and not _names_nobody(text, reading):
        yield not_in_case("SAL-03", reading, "name")


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


def _bears_too(people: People) -> bool:
    """Somebody else whose Chinese name begins with the customer's family name, and has another given name."""
    family, given = people.customer.family_name or "", people.customer.given_name or ""
    return bool(re.match(r"[\u4e00-\u9fff]", family)) and any(
        word.startswith(family) and len(word) > len(family) and not word.endswith(given or word)
        for word in people.words
    )


def _half_known(name: Reading[str], people: People) -> Iterator[Finding]:
    """A full name that shares a word with somebody of the case, but has another word no one there has."""
    words = name_words(name.text) - {title.casefold() for title in TITLES}
    for own in people.names:
        shared, strange = words & own, words - people.words
        slips = [(word, right) for word in strange for right in own - words if _slip(word, right)]
        if len(own) > 1 and shared and slips and len(strange) == len(slips):
            if not _in_text(name.text, people):
                right = name.text
                for word, other in slips:
                    right = re.sub(re.escape(word), other.title(), right, flags=re.IGNORECASE)
                yield contradicts("SAL-03", name, [right])
            return


def _slip(word: str, right: str) -> bool:
    return OSA.distance(word, right) <= max(1, min(len(word), len(right)) // 3) or (
        word[:1] == right[:1] and len(word) < 4
    )


def _each_told(words: frozenset[str], people: People) -> bool:
    """Mrs Joan Peckett, whom the customer calls Joan and who bears the customer's own family name."""
    return bool(words) and all(
        word in people.words or re.search(rf"(?<![\w’'-]){re.escape(word.capitalize())}\b", people.text)
        for word in words
    )


def _in_text(name: str, people: People) -> bool:
    return name.casefold() in people.text.casefold()
