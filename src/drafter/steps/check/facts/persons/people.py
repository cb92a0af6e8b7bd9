"""Names and titles in the letter against the people of the case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import TITLES, capitalised_names_in, name_words, salutation_in, titled_names_in
from drafter.model.reading.reading import matches_in, read_at
from drafter.model.same import Same
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.persons.colleagues import chinese_colleague_findings, chinese_stranger_findings
from drafter.steps.check.facts.persons.family_names import family_findings
from drafter.steps.check.facts.persons.known_people import People, is_in_text, people_of
from drafter.steps.check.facts.persons.titled_people import titled_findings
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_HAN_TOLD = re.compile(
    r"(?:職員|同事|領隊|導遊|經理|地勤|機長|丈夫|太太|妻子|兒子|女兒|妹妹|姐姐|哥哥|弟弟|朋友|"
    r"叫)(?P<name>[\u4e00-\u9fff]{3})"
    r"(?=[，。、說話和與及告表幫]|小姐|先生|女士)"
)
_TITLES = frozenset(title.casefold() for title in TITLES)
_AFTER_A_NAME = frozenset("先女小太夫博醫教的，。、與及和在")


def people_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    people = people_of(context)
    greeted = salutation_in(context.text)
    ended = greeted.end + len(context.text[greeted.end :].partition("\n")[0]) if greeted else 0
    for reading in titled_names_in(context.text):
        if reading.start >= ended:
            yield from titled_findings(context.text, reading, people)
    for name in capitalised_names_in(context.text):
        right = _half_known(name.text, Same(people)) if name.start >= ended else None
        if right is not None:
            yield contradicts("SAL-03", name, [right])
    yield from family_findings(context, people)
    yield from _chinese_slips(context, people)
    yield from chinese_colleague_findings(context.text, people.text)
    yield from chinese_stranger_findings(context.text[ended:], people.text, _families(context), ended)


def _families(context: CheckContext) -> frozenset[str]:
    """First characters of the names of the case, and whoever signs."""
    case = case_of(context)
    others = (case.customer.salutation or "", context.signatory.name, *(one.name for one in case.passengers))
    return frozenset([case.customer.family_name or "", *(name[:1] for name in (case.customer.full_name, *others))])


def _chinese_slips(context: CheckContext, people: People) -> Iterator[Finding]:
    """賴詠恩 where the case has 賴詠詩: family name and first character as they were, the last another."""
    for name in _chinese_names(context):
        for found in re.finditer(f"{name[:2]}[\u4e00-\u9fff]", context.text):
            if (
                not is_in_text(found.group()[1:], people)
                and found.group() != name
                and found.group()[2] not in _AFTER_A_NAME
            ):
                yield contradicts("SAL-03", read_at(context.text, found.start(), found.end(), found.group()), [name])


@per_case
def _chinese_names(context: CheckContext) -> tuple[str, ...]:
    """Full names of three characters in the case."""
    case = case_of(context)
    customer = f"{case.customer.family_name or ''}{case.customer.given_name or ''}"
    names = [customer, *(one.name.replace(" ", "") for one in case.passengers)]
    names += [found["name"] for text in known_texts(context) for found in matches_in(_HAN_TOLD, text)]
    return tuple(name for name in dict.fromkeys(names) if re.fullmatch(r"[\u4e00-\u9fff]{3}", name))


@lru_cache(maxsize=512)
def _half_known(name: str, people: Same[People]) -> str | None:
    """What a full name should be that shares a word with somebody of the case, but has another no one there has."""
    words = name_words(name) - _TITLES
    for own in people.value.names:
        shared, strange = words & own, words - people.value.words
        slips = [(word, right) for word in strange for right in own - words if _slip(word, right)]
        if len(own) > 1 and shared and slips and len(strange) == len(slips):
            if is_in_text(name, people.value):
                return None
            for word, other in slips:
                name = re.sub(re.escape(word), other.title(), name, flags=re.IGNORECASE)
            return name
    return None


def _slip(word: str, right: str) -> bool:
    return OSA.distance(word, right) <= max(1, min(len(word), len(right)) // 3) or (
        word[:1] == right[:1] and len(word) < 4
    )
