"""Invented names, numbers and dates in place of a customer's, the same one wherever the real one stood."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.model.base import Value
from drafter.model.case import Case
from drafter.model.pseudonyms import Pseudonyms
from drafter.model.reading.codes import codes_in
from drafter.model.reading.contacts import emails_in, phones_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.names import titled_names_in
from drafter.oversight.training.addresses import without_addresses

_HAN = re.compile(r"[\u3400-\u9fff]")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_HAN_TITLES = ("先生", "女士", "小姐", "太太")
_LETTERS = "BCDFGHJKLMNPQRTVWXZ23456789"


class Disguise(Value, frozen=True):
    """What stands for what, longest first, and by how many weeks every date is moved."""

    words: tuple[tuple[str, str], ...]
    weeks: int
    today: dt.date
    people: tuple[tuple[str, str], ...]
    """Invented given and family names, the customer's first."""

    def of(self, text: str) -> str:
        """The text with everything of the customer's replaced."""
        moved = without_addresses(_moved(text, self.weeks, self.today))
        for real, invented in self.words:
            moved = re.sub(_pattern(real), lambda _, new=invented: new, moved, flags=re.IGNORECASE)  # type: ignore[misc]
        return moved


def disguise_for(
    case: Case, letter: str, writers: Iterable[str], names: Pseudonyms, seed: int, today: dt.date
) -> Disguise:
    """`writers`: our own people who sign the letter."""
    texts = [case.text or "", letter, *(message.text for message in case.messages)]
    people = list(dict.fromkeys(_people(case, texts, writers)))
    words: dict[str, str] = {}
    invented = []
    for n, (given, family) in enumerate(people):
        new = _invented(given, family, n, words, names, seed)
        invented.append(new)
        words |= _name_words(given, family, new)
    for n, number in enumerate(_numbers(case, texts)):
        words.setdefault(number, _like(number, f"{seed}|{n}"))
    weeks = -(4 + _pick(f"{seed}|weeks", 40))
    longest = sorted(((real, new) for real, new in words.items() if real), key=lambda pair: -len(pair[0]))
    return Disguise(words=tuple(longest), weeks=weeks, today=today, people=tuple(invented))


def _people(case: Case, texts: Sequence[str], writers: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Given and family name of everybody the case names: customer, passengers, our writers, and who is addressed."""
    customer = case.customer
    if customer.given_name or customer.family_name:
        yield customer.given_name or "", customer.family_name or ""
    elif customer.name:
        yield _split(customer.name)
    yield from (_split(one.name) for one in case.passengers)
    yield from (_split(str(fact.value)) for fact in case.facts if fact.name in ("passenger_name", "customer_name"))
    yield from (_split(name) for name in writers if name.strip())
    for text in texts:
        for found in titled_names_in(text):
            given, family = _split(found.value.name)
            yield (given, family) if family else ("", given)
        yield from (("", hit[0]) for hit in re.findall(rf"([\u4e00-\u9fff])({'|'.join(_HAN_TITLES)})", text))


def _split(name: str) -> tuple[str, str]:
    if _HAN.match(name):
        return name[1:], name[:1]
    *given, family = name.split() or [""]
    return (" ".join(given), family) if given else (family, "")


def _invented(given: str, family: str, n: int, words: dict[str, str], names: Pseudonyms, seed: int) -> tuple[str, str]:
    """One family keeps one invented name."""
    han = bool(_HAN.search(family or given))
    pool, firsts = (names.family_han, names.given_han) if han else (names.family, names.given)
    surname = words.get(family) or pool[(_pick(f"{seed}|family", len(pool)) + n) % len(pool)]
    first = words.get(given) or firsts[(_pick(f"{seed}|given", len(firsts)) + n) % len(firsts)]
    return (first, surname)


def _name_words(given: str, family: str, new: tuple[str, str]) -> dict[str, str]:
    han = bool(_HAN.search(family or given))
    words = {family: new[1]} if len(family) > 1 else {}
    words |= {given: new[0]} if len(given) > 1 else {}
    words |= {part: new[0] for part in given.split() if len(part) > 2}
    if given and family:
        whole, other = (f"{family}{given}", f"{new[1]}{new[0]}") if han else (f"{given} {family}", f"{new[0]} {new[1]}")
        words |= {whole: other} | ({} if han else {f"{family} {given}": f"{new[1]} {new[0]}"})
    if han and family:
        words |= {f"{family}{title}": f"{new[1]}{title}" for title in _HAN_TITLES}
    return words


def _numbers(case: Case, texts: Sequence[str]) -> Iterator[str]:
    customer = case.customer
    yield from (word for word in (case.journey.booking_reference, customer.loyalty_number, case.reference) if word)
    yield from (word for word in (customer.email, customer.phone, customer.address) if word)
    yield from case.bag_tags
    for fact in case.facts:
        if fact.name in ("booking_reference", "loyalty_number", "bag_tag", "case_reference", "pir"):
            yield str(fact.value)
    for message in case.messages:
        yield from (word for word in (message.sender, message.recipient) if word)
    for text in texts:
        yield from (found.text for found in (*emails_in(text), *phones_in(text)))
        yield from (found.text for found in codes_in(text))


def _like(number: str, key: str) -> str:
    """Another of the same shape: a figure for a figure, a capital for a capital; addresses become example.com."""
    if "@" in number:
        return f"customer{_pick(key, 900) + 100}@example.com"
    made = []
    for n, sign in enumerate(number):
        if sign.isdigit():
            made.append("23456789"[_pick(f"{key}|{n}", 8)])
        elif sign.isalpha() and sign.isascii():
            new = _LETTERS[_pick(f"{key}|{n}", 19)]
            made.append(new if sign.isupper() else new.lower())
        else:
            made.append(sign)
    return "".join(made)


def _pattern(real: str) -> str:
    """As words of their own, however spaced; Han stands among other Han."""
    parts = r"[\s-]*".join(re.escape(part) for part in real.split())
    before = r"(?<![A-Za-z0-9])" if real[0].isascii() and real[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if real[-1].isascii() and real[-1].isalnum() else ""
    return f"{before}{parts}{after}"


def _moved(text: str, weeks: int, today: dt.date) -> str:
    """Every written date moved by whole weeks, so that weekdays stay true."""
    made, at = [], 0
    for found in dates_in(text):
        day = found.value.nearest(today)
        if day is None or found.start < at:
            continue
        new = day + dt.timedelta(weeks=weeks)
        made += [text[at : found.start], _written(new, found.text, found.value.year is not None)]
        at = found.end
    return "".join([*made, text[at:]])


def _written(day: dt.date, like: str, with_year: bool) -> str:
    """In figures, in Han or in words, as the real one was."""
    if re.match(r"\d{4}-\d{2}-\d{2}$", like):
        return day.isoformat()
    if "月" in like:
        return (f"{day.year}年" if with_year else "") + f"{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if with_year else "")


def _pick(key: str, below: int) -> int:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % below
