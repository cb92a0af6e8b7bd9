"""Whom the letter greets against the customer: the name on file, or as the customer's mail shows and signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from drafter.model.case import Customer
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import TITLES, Addressed, addressed, name_words, salutation_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.known import case_of
from drafter.steps.check.facts.persons.known_people import People, customer_title, people_of
from drafter.steps.check.facts.persons.titled_people import wrong_title
from drafter.steps.check.facts.persons.writers import Writers, greeted_words, writers_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case

_NOBODY = re.compile(
    r"\b(?:sir|madam|customers?|passengers?|travell?ers?|guests?|all|everyone|family|team|members?|colleagues?|friends?|"
    r"valued|you|morning|afternoon|evening|there|again)\b|顧客|旅客|客戶|顾客|乘客|客人|貴賓|會員|各位",
    re.IGNORECASE,
)
_RARE_TITLES = frozenset((
    "sister", "brother", "father", "mother", "pastor", "imam", "deacon", "bishop", "archdeacon", "maestro", "maestra",
    "councillor", "cllr", "alderman", "wing", "squadron", "group", "lieutenant", "commander", "captain", "colonel",
    "sergeant", "corporal", "brigadier", "admiral", "general", "leader", "señor", "señora", "señorita", "senhor",
    "senhora", "signor", "signora", "monsieur", "madame", "mademoiselle", "herr", "frau", "chief", "justice",
    "ambassador", "baroness", "baron", "countess", "count", "sheikh", "shri", "smt", "pandit", "haji", "datuk", "datin",
))  # fmt: skip
"""Words of titles that stand before a name and are none of it."""
_SEXES = {"Mr": "man", "Mrs": "woman", "Ms": "woman", "Miss": "woman"}


def greeting_findings(context: CheckContext) -> Iterator[Finding]:
    """Each person greeted; titles only where one person is, since a couple shares a name."""
    greeted = salutation_in(context.text) if context.case is not None else None
    if greeted is None or _NOBODY.search(greeted.text):
        return
    people, persons = people_of(context), _persons(greeted)
    for person in persons:
        beside = len(persons) > 1 and not case_of(context).passengers
        known = beside and _other_is_known(person, persons, people)
        known = known or (len(persons) > 1 and _is_another(person.value.name, people))
        found = [] if known else list(_name(context, person, people))
        yield from found
        if not found and len(persons) == 1 and person.text == greeted.text:
            yield from wrong_title(person, people)
            yield from _of_the_other_sex(context, person, people)


def _of_the_other_sex(context: CheckContext, person: Reading[Addressed], people: People) -> Iterator[Finding]:
    """ "Dear Ms Hale" to a Desmond Hale of whom nobody has said which title he bears."""
    title, given = person.value.title, bare_word((people.customer.given_name or "").split(" ")[0])
    sex = context.kinds.given.get(given)
    if customer_title(people.customer) or people.signed or title not in _SEXES or sex is None:
        return
    if _SEXES[title] != sex and not _in_writing(person.text, people.text):
        yield contradicts("SAL-04", person, [f"{'Mr' if sex == 'man' else 'Ms'} {person.value.name}"])


def _other_is_known(person: Reading[Addressed], persons: list[Reading[Addressed]], people: People) -> bool:
    """Beside the customer somebody of their party, of whom a case without passengers tells nothing."""
    own = name_words(people.customer.family_name or "")
    return not name_words(person.value.name) & own and any(name_words(one.value.name) & own for one in persons)


def _name(context: CheckContext, person: Reading[Addressed], people: People) -> Iterator[Finding]:
    name = person.value.name
    right = _right_name(people.customer, name)
    if right is None:
        yield from _as_written(person, writers_of(context))
    elif not (_names_person(name, people.customer, right) or _in_writing(name, people.text)):
        slip = any(OSA.distance(word, other) <= 1 for word in name_words(name) for other in name_words(right))
        said = f"You wrote {name}; the case says {right}." + (" The name is misspelt." if slip else "")
        yield contradicts("SAL-03", _name_only(person), [right], said)


def _as_written(person: Reading[Addressed], writers: Writers) -> Iterator[Finding]:
    """Where no field of the case says who the customer is: nothing of the name stands in the whole case."""
    name = person.value.name
    if re.match(r"[\u4e00-\u9fff]", name):
        strange = [] if writers.explain_han(name) else [name]
        own = [one for one in writers.full if re.match(r"[\u4e00-\u9fff]", one)] or list(writers.han)
    else:
        words = greeted_words(name)
        beside = not writers.words.isdisjoint(words)
        strange = [word for word in words if not writers.explain(word, beside)]
        own = [one for one in writers.full if not re.match(r"[\u4e00-\u9fff]", one)]
    if not strange:
        return
    near = [word for one in own for word in one.split() if any(_slip(bare_word(word), odd) for odd in strange)]
    if own and (near or not writers.words.isdisjoint(greeted_words(name)) or len(strange) == len(greeted_words(name))):
        yield contradicts("SAL-03", _name_only(person), near[:1] or own[:1])
    elif not writers.han and (writers.words or writers.handles):
        yield not_in_case("SAL-03", _name_only(person), "name")
    elif not writers.han and writers.told:  # nobody is known to have written
        yield advice("SAL-03", _name_only(person), f"The case does not say who wrote. Is it {name}?")


def _slip(word: str, other: str) -> bool:
    return len(word) > 3 and OSA.distance(word, bare_word(other)) <= 1 + (len(word) > 6)


def _persons(greeted: Reading[Addressed]) -> list[Reading[Addressed]]:
    """ "Mr Chan and Ms Lee" are two; "Mr and Mrs Pryce" share the one name."""
    found: list[Reading[Addressed]] = []
    at = 0
    for words in re.split(r"(\s+(?:and|&)\s+|及|、)", greeted.text):
        start = greeted.start + at
        at += len(words)
        if words.strip(" .").casefold() in TITLES or not name_words(words) or words.strip() in ("and", "&", "及", "、"):
            continue
        person = greeted.value if words == greeted.text else addressed(words)
        found.append(Reading(start=start, end=start + len(words), text=words, value=person))
    return found


def _is_another(name: str, people: People) -> bool:
    """A passenger or somebody else of the case who is greeted beside the customer."""
    return any(name_words(name) <= names for names in people.names)


def _name_only(person: Reading[Addressed]) -> Reading[str]:
    name = person.value.name
    start = person.start + person.text.find(name)
    return Reading(start=start, end=start + len(name), text=name, value=name)


def _right_name(customer: Customer, name: str) -> str | None:
    """The customer's name in the same script and fullness; None where the case knows none in that script."""
    family, given = customer.family_name or "", customer.given_name or ""
    known = [_name_on_file(customer), family, given]
    if name.isascii() or re.match(r"[A-ZÀ-Ž]", name):
        latin = [one for one in known if one and re.match(r"[A-Za-zÀ-ž]", one)]
        if not latin:
            return None
        return f"{given} {family}".strip() if len(name.split()) > 1 and given and family else (family or latin[0])
    chinese = [one for one in known if re.match(r"[\u4e00-\u9fff]", one)]
    return chinese[0] if chinese else None


def _name_on_file(customer: Customer) -> str:
    """In the salutation that the case holds, with whatever title it gives."""
    greeted = salutation_in(f"{customer.salutation}\n") if customer.salutation else None
    return greeted.value.name if greeted else ""


def _names_person(name: str, customer: Customer, right: str) -> bool:
    if name == _name_on_file(customer):
        return True
    own = name_words(f"{customer.given_name or ''} {customer.family_name or ''} {right}")
    words = name_words(name) - (_RARE_TITLES - own)
    if re.match(r"[\u4e00-\u9fff]", name):
        surname = customer.family_name or ""
        return not (len(name) < len(surname) < 3 and surname.startswith(name)) and (
            right.startswith(name)
            or name.startswith(right)
            or name in (customer.family_name or "") + (customer.given_name or "")
        )
    family = name_words(customer.family_name or right)
    given = name_words(customer.given_name or "")
    return words <= own and (bool(words & family) or words <= given or bool(words & name_words(right)))


def _in_writing(name: str, told: str) -> bool:
    """The customer signs with this name, and not with more of it: Okafor-Hale is no Okafor."""
    return re.search(rf"(?m)^\W*(?:\w+\s+){{0,2}}{re.escape(name)}(?![\w’'-])[^.\n]{{0,20}}$", told) is not None
