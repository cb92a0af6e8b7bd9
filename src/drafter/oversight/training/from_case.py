"""A practice case out of a finished real one: everything of the customer's replaced, and nothing let through that
still leads back to them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import Foreign
from drafter.model.draft import Draft
from drafter.model.practice import DESK
from drafter.model.pseudonyms import Pseudonyms
from drafter.model.reading.contacts import emails_in, phones_in, secrets_in
from drafter.model.reading.leak_keys import candidate_keys, leak_keys_of
from drafter.model.reading.names import capitalised_names_in
from drafter.model.template import Rejected
from drafter.oversight.training.addresses import INVENTED, addresses_in
from drafter.oversight.training.pseudonyms import Disguise, disguise_for

FoundLeaks = Callable[[str, Case], tuple[Foreign, ...]]
"""What in a text belongs to a case of the store."""
UNWRITTEN = "⟦to be written⟧"
"""Stands where only the trainer can write; lint refuses a case that still holds it."""
_EXAMPLE = "@example.com"
_ASKED = ("flight", "date", "booking_reference")
"""What every learner is asked to note."""


def practice_from_case(
    draft: Draft, writers: tuple[str, ...], names: Pseudonyms, seed: int, leaks: FoundLeaks,
    write: Callable[[dict[str, Any]], str],
) -> str | Rejected:  # fmt: skip
    """The text of a practice file, with what a trainer still has to write marked; or what would have leaked.
    `writers`: our people who signed. `write` puts plain values into the file's form."""
    letter = draft.letter.plain
    today = _day(draft.case)
    disguise = disguise_for(draft.case, letter, writers, names, seed, today)
    plain = _file(draft, disguise)
    text = write(plain)
    told = "\n".join(_texts(plain))
    found = leak_in(told, draft.case, writers, leaks)
    return found or _look_again(told, disguise) + text


def _look_again(text: str, disguise: Disguise) -> str:
    """Runs of capitalised words that no list knows: most are places, one may be a person. A person has to look."""
    known = {word for pair in disguise.people for word in pair}
    runs = dict.fromkeys(one.text for one in capitalised_names_in(text) if not set(one.text.split()) & known)
    if not runs:
        return ""
    return "# Look again before anybody practises with this; one of these may be a name:\n# " + ", ".join(runs) + "\n"


def leak_in(text: str, real: Case, writers: tuple[str, ...], leaks: FoundLeaks) -> Rejected | None:
    """The first thing in the text that leads back to a real person, or None: the real case's own words and numbers,
    what the store knows of any case, and any address, card or identity number."""
    said = "Nothing was made. “{words}” would lead back to a real person: {why}. Take it out of the case first."
    squeezed = _squeezed(text)
    for words in _own_words(real, writers):
        there = words in text if not words.isascii() else _standing(words, text, squeezed)
        if there:
            return Rejected(where="", what=said.format(words=words, why="it stands in the real case"))
    for key, one in candidate_keys(text).items():
        if key in leak_keys_of(real):
            return Rejected(where="", what=said.format(words=one.text, why="it is the real case's"))
    for other in leaks(text, Case()):
        return Rejected(where="", what=said.format(words=other.text, why=f"it belongs to {other.reference}"))
    private = [one.text for one in secrets_in(text)]
    private += [one.text for one in addresses_in(text) if one.text not in INVENTED]
    private += [one.text for one in emails_in(text) if not one.text.endswith(_EXAMPLE)]
    for words in private:
        return Rejected(where="", what=said.format(words=words, why="it is an address or a number of a person"))
    return None


def _standing(words: str, text: str, squeezed: str) -> bool:
    """Names as words of their own; numbers however they are spaced."""
    if any(sign.isdigit() for sign in words):
        return len(_squeezed(words)) > 3 and _squeezed(words) in squeezed
    return re.search(rf"(?<![A-Za-z]){re.escape(words)}(?![A-Za-z])", text, re.IGNORECASE) is not None


def _squeezed(text: str) -> str:
    return re.sub(r"[\s().-]+", "", text).casefold()


def _own_words(case: Case, writers: tuple[str, ...]) -> Iterator[str]:
    customer = case.customer
    for written in (case.text or "", *(message.text for message in case.messages)):
        found = (*emails_in(written), *phones_in(written), *addresses_in(written))
        yield from (one.text for one in found)
    names = [customer.given_name, customer.family_name, customer.name, *(one.name for one in case.passengers), *writers]
    for name in names:
        yield from (part for part in (name or "").split() if len(part) > (2 if part.isascii() else 1))
    numbers = (customer.email, customer.phone, customer.loyalty_number, case.journey.booking_reference, case.reference)
    yield from (one for one in (*numbers, *case.bag_tags) if one)
    yield from (line.strip() for line in re.split(r"[\n,]", customer.address or "") if len(line.strip()) > 4)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _file(draft: Draft, disguise: Disguise) -> dict[str, Any]:
    case = draft.case
    categories = list(case.categories) or [one.id for one in draft.classification.categories[:2]]
    return {
        "id": f"from-a-case-{abs(disguise.weeks)}",
        "title": UNWRITTEN,
        "level": 2,
        "language": case.language or "en-GB",
        "skills": ["categories", "concerns", "facts"],
        "today": disguise.of(_day(case).isoformat()),
        "case": _case(case, disguise),
        "facts": _facts(case, disguise),
        "outcomes": _outcomes(draft, disguise, categories),
        "model": _model(draft, disguise, categories),
        "careless": {"letter": UNWRITTEN},
        "rude": {"letter": UNWRITTEN},
        "shift_weeks": 2,
    }


def _outcomes(draft: Draft, disguise: Disguise, categories: list[str]) -> dict[str, Any]:
    """As the desk found and decided it; the trainer mends what should have been otherwise."""
    flags = [flag.id for flag in draft.classification.flags]
    known = _facts(draft.case, disguise)
    return {
        "categories": categories,
        "flags": flags,
        "routes": [draft.route or (flags[0] if flags else DESK)],
        "facts": {name: known[name] for name in known if name in _ASKED},
        "minutes": 30,
        "award": _award(draft),
        "must_say": list(_says(draft, disguise)),
        "must_not_say": [],
    }


def _case(case: Case, disguise: Disguise) -> dict[str, Any]:
    """Only what a practice case needs: letters, journey and what happened; no address, no file, no link."""
    given, family = disguise.people[0] if disguise.people else ("", "")
    known = case.customer
    messages = tuple(
        Message(direction=one.direction, sent=one.sent, subject=one.subject, text=one.text)
        for one in case.messages or (Message(text=case.text or ""),)
    )
    kept = msgspec.structs.replace(
        case, id=None, reference=None, facts=(), links=(), text=None,
        customer=Customer(title=known.title, given_name=given, family_name=family, loyalty_tier=known.loyalty_tier),
        messages=messages, categories=(), sample=False, office=None,
    )  # fmt: skip
    plain: dict[str, Any] = _disguised(msgspec.to_builtins(kept), disguise)
    return {**plain, "customer": _bare(msgspec.to_builtins(kept.customer))}


def _disguised(value: Any, disguise: Disguise) -> Any:
    """Every text of plain values; empty ones are left out."""
    if isinstance(value, str):
        return _time(value, disguise) if re.match(r"\d{4}-\d{2}-\d{2}T", value) else disguise.of(value)
    if isinstance(value, dict):
        return {key: _disguised(item, disguise) for key, item in _bare(value).items()}
    if isinstance(value, list | tuple):
        return [_disguised(item, disguise) for item in value]
    return value


def _bare(plain: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty of itself."""
    return {key: item for key, item in plain.items() if item not in (None, [], (), {}, "", False)}


def _time(text: str | None, disguise: Disguise) -> str | None:
    """A moment moved like every date; the time of day stays."""
    if not text:
        return text
    return (dt.datetime.fromisoformat(text) + dt.timedelta(weeks=disguise.weeks)).isoformat()


def _facts(case: Case, disguise: Disguise) -> dict[str, Any]:
    """The facts a person confirmed; sums, flights and causes are nobody's name."""
    held = {fact.name: fact.value for fact in case.facts if fact.confirmed_by and not fact.dropped}
    return {name: disguise.of(value) if isinstance(value, str) else msgspec.to_builtins(value)
            for name, value in held.items() if "name" not in name and "address" not in name}  # fmt: skip


def _award(draft: Draft) -> list[dict[str, Any]]:
    """What was owed and refunded exactly; goodwill anywhere in its band."""
    rows = []
    for line in draft.award.lines:
        if line.amount is None:
            continue
        least, most = line.value or line.amount, line.value or line.amount
        if line.kind == "goodwill" and draft.compensation.goodwill:
            band = draft.compensation.goodwill.band
            least, most = (band.minimum, band.maximum) if band.minimum.currency == least.currency else (least, most)
        rows.append({"kind": line.kind, "least": msgspec.to_builtins(least), "most": msgspec.to_builtins(most),
                     "forms": [line.form]})  # fmt: skip
    return rows


def _says(draft: Draft, disguise: Disguise) -> Iterator[dict[str, Any]]:
    """One line for each concern; the words by which its answer is found are those both letters share."""
    letter = disguise.of(draft.letter.plain)
    for n, concern in enumerate(draft.concerns or draft.classification.concerns, 1):
        said = disguise.of(" ".join(concern.text.split()))
        yield {"id": f"concern{n}", "what": said[:90], "words": _shared(said, letter) or [UNWRITTEN]}


def _shared(concern: str, letter: str) -> list[str]:
    """The longest words that stand in both; in Chinese pairs of characters."""
    words = {word.casefold() for word in re.findall(r"[A-Za-z]{5,}", concern)}
    words |= {
        concern[n : n + 2] for n in range(len(concern) - 1) if re.fullmatch(r"[\u4e00-\u9fff]{2}", concern[n : n + 2])
    }
    both = sorted((word for word in words if word in letter.casefold()), key=lambda word: (-len(word), word))
    return both[:3]


def _model(draft: Draft, disguise: Disguise, categories: list[str]) -> dict[str, Any]:
    lines = [
        {key: item for key, item in msgspec.to_builtins(line).items() if item is not None and key != "note"}
        for line in draft.award.lines
    ]
    return {"categories": categories, "award": {"lines": lines}, "letter": disguise.of(draft.letter.plain) + "\n",
            "notes": []}  # fmt: skip


def _day(case: Case) -> dt.date:
    """The day on which the case came in: dates without a year are read near it."""
    moments = [case.received, *(message.sent for message in case.messages)]
    first = next((one for one in moments if one), None)
    return dt.datetime.fromisoformat(first).date() if first else dt.date(2026, 1, 1)
