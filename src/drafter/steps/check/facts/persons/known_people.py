"""Everybody of the case, by their names, and the title of the customer."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from drafter.model.case import Customer
from drafter.model.checking import CheckContext
from drafter.model.reading.names import TITLES, addressed, name_words, salutation_in
from drafter.steps.check.facts.known import case_of, known_texts, told_text
from drafter.steps.check.facts.remembered import per_case

_SIGNS = r"Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Captain|Commander|Colonel|Major|Canon|Revd|Rev|Judge|Rabbi"
_SIGNED_TITLE = re.compile(
    rf"\n[ \t]*(?:(?P<before>{_SIGNS})\.? )?[A-ZÀ-Ý][\w.’'À-ž-]*(?: [A-ZÀ-Ý][\w.’'À-ž-]*){{0,3}}"
    rf"(?(before)|(?: \(|, )(?P<after>{_SIGNS})\b[^\n]{{0,20}})\s*$"
)
_SAYS_WHO = re.compile(
    r"(?:^|[，。！\n])(?:你好，|您好，)?我是[\u4e00-\u9fff](?P<title>太太|太|小姐|女士|先生|生)(?=[，。、！]|$)"
)
_DEGREE = re.compile(
    r"\n[ \t]*[A-ZÀ-Ý][\w.’'À-ž-]*(?: [A-ZÀ-Ý][\w.’'À-ž-]*){0,3}, "
    r"(?:M\.?D|D\.?D\.?S|D\.?M\.?D|Ph\.?D|D\.?Phil|Ed\.?D|D\.?V\.?M|D\.?O|Psy\.?D|Pharm\.?D)\b\.?[^\n]{0,20}\s*$"
)
""" "Hyun-woo Pak, D.D.S." is a doctor; a British surgeon, FRCS, is not called one."""
_SIGNED_IN_CHINESE = re.compile(r"\n\s*[\u4e00-\u9fff]{1,4}(?P<title>太太|女士|小姐|先生)(?:謹啟|敬上|上)?\W*$")
_SAID = {"太": "Mrs", "生": "Mr"}
_SPOUSE = r"wife|husband|spouse|partner|fianc[ée]e?|married|honeymoon|(?:ruby|golden|silver|diamond) wedding"
_WOMAN = re.compile(
    rf"\b(?:{_SPOUSE}|sister|daughter|mother|mum|mom|aunt|niece|grandmother|gran|nan)\b|太太|妻|內[子人]|拙荊|老婆|女兒|母親|姐|妹",
    re.IGNORECASE,
)
_MAN = re.compile(
    rf"\b(?:{_SPOUSE}|brother|son|father|dad|uncle|nephew|grandfather|grandad)\b|丈夫|先生|外子|老公|兒子|父親|哥|弟",
    re.IGNORECASE,
)
_WOMENS = frozenset(("Mrs", "Ms", "Miss"))
SEXED = _WOMENS | {"Mr"}


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
        text=told_text(context),
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
    said = _SAYS_WHO.search(told[:200])
    if said:
        return _SAID.get(said["title"]) or TITLES[said["title"]]
    chinese = _SIGNED_IN_CHINESE.search(told.rstrip()[-20:])
    if chinese:
        return TITLES[chinese["title"]]
    if _DEGREE.search(told.rstrip()[-120:]):
        return "Dr"
    found = _SIGNED_TITLE.search(told.rstrip()[-120:])
    return TITLES[(found["before"] or found["after"]).casefold()] if found else None


def is_in_text(name: str, people: People) -> bool:
    return name.casefold() in people.text.casefold()


def may_be_of_the_family(title: str, told: str) -> bool:
    """Mrs Hale, where the customer, a Mr Hale, tells of a wife or a daughter."""
    pattern = _WOMAN if title in _WOMENS else _MAN if title == "Mr" else None
    return pattern is not None and pattern.search(told) is not None
