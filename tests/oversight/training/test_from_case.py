"""A practice case made from a real one holds nothing that leads back to the customer."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from drafter.adapters.intake import own_domains_of, read_post
from drafter.adapters.practice_files import practice_from_text, practice_text, read_terms
from drafter.adapters.pseudonym_files import read_pseudonyms
from drafter.model.case import Case, Message, Passenger
from drafter.model.checking import Foreign
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.model.practice import Practice
from drafter.model.pseudonyms import Pseudonyms
from drafter.model.template import Rejected
from drafter.oversight.training.from_case import leak_in, practice_from_case
from drafter.oversight.training.linting import lint
from drafter.steps.flow import open_case
from handbook import SEAT, book, confirmed_case

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "resources" / "samples").glob("*.eml"))
ANSWER = """Dear Mrs Whitcombe,

I am sorry about NV252 on 14 October 2026. We refund the £31.60 and pay £1,040.00 by 30 October 2026.

Yours sincerely,

Priya Nair"""


@cache
def names() -> Pseudonyms:
    found = read_pseudonyms(Path("/nowhere"))
    assert isinstance(found, Pseudonyms)
    return found


def nothing(text: str, case: Case) -> tuple[Foreign, ...]:
    return ()


def finished(case: Case, answer: str = ANSWER) -> Draft:
    return replace(open_case(case, book(), SEAT), letter=letter_from_plain(answer))


def made(case: Case, seed: int = 7, leaks: Any = nothing) -> str | Rejected:
    return practice_from_case(finished(case), ("Priya Nair",), names(), seed, leaks, practice_text)


def practised(case: Case, seed: int = 7) -> Practice:
    text = made(case, seed)
    assert isinstance(text, str), text
    found = practice_from_text(text)
    assert isinstance(found, Practice), found
    return found


@pytest.mark.slow
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_word_of_the_customer_is_left(path: Path) -> None:
    (taken,) = read_post(path, own_domains_of(book().company))
    assert not isinstance(taken, Rejected)
    text = made(taken.case)
    assert isinstance(text, str), text
    customer = taken.case.customer
    real = [*(customer.name or "").split(), customer.email, customer.phone, taken.case.messages[0].sender]
    real += [str(fact.value) for fact in taken.case.facts if fact.name in ("booking_reference", "loyalty_number")]
    told = text.split("\nid:", 1)[-1]
    assert [word for word in real if word and len(word) > 3 and word.casefold() in told.casefold()] == []
    assert isinstance(practice_from_text(text), Practice)


def test_one_name_gets_one_invented_name_in_both_letters() -> None:
    found = practised(confirmed_case())
    family = found.case.customer.family_name
    assert f"Dear Mrs {family}," in found.model.letter
    assert found.case.messages[0].text.rstrip().endswith(f"{found.case.customer.given_name} {family}")


def test_dates_move_together_and_weekdays_stay() -> None:
    real, found = confirmed_case(), practised(confirmed_case())
    day = found.outcomes.facts["date"]
    assert day != "2026-10-14"
    assert str(found.case.messages[0].sent)[:10] != str(real.messages[0].sent)[:10]
    written = re.search(r"on (\d+ \w+ \d{4})", found.model.letter)
    assert written is not None
    assert written.group(1) in found.case.messages[0].text


def test_another_seed_gives_other_names() -> None:
    families = {practised(confirmed_case(), seed).case.customer.family_name for seed in range(6)}
    assert len(families) >= 4


def test_passengers_addresses_and_numbers_are_replaced() -> None:
    text = "We live at 22 Mill Road, Ely. Ring me on +44 7700 900123. My aunt Mrs Ottoline Gorst came too."
    case = replace(confirmed_case(), passengers=(Passenger(name="Ottoline Gorst"),), messages=(Message(text=text),))
    told = practised(case).case.messages[0].text
    assert not [word for word in ("Mill Road", "900123", "Ottoline", "Gorst") if word in told]


def test_what_belongs_to_a_case_of_the_store_stops_it() -> None:
    def leaks(text: str, case: Case) -> tuple[Foreign, ...]:
        return (Foreign(kind="name", start=0, end=5, text="Whitcombe", reference="CR-2026-000002"),)

    found = made(confirmed_case(), leaks=leaks)
    assert isinstance(found, Rejected)
    assert "CR-2026-000002" in found.what


@pytest.mark.parametrize(
    "left",
    ["as Eleanor said", "booking h4px 9l", "write to e.w@mail.test", "my card 4929 1112 0007 3316", "at 9 Elm Close"],
)
def test_a_trace_of_a_person_stops_it(left: str) -> None:
    case = replace(confirmed_case(), journey=replace(confirmed_case().journey, booking_reference="H4PX9L"))
    assert isinstance(leak_in(f"A letter, {left}.", case, (), nothing), Rejected)


def test_a_clean_text_goes_through() -> None:
    assert leak_in("Dear Mrs Lovelace, I am sorry about NV252.", confirmed_case(), (), nothing) is None


def test_what_the_trainer_still_has_to_write_is_said_with_its_field() -> None:
    terms = read_terms(None)
    assert not isinstance(terms, Rejected)
    paths = {one.path for one in lint(practised(confirmed_case()), book(), SEAT, terms)}
    assert {"title", "careless.letter", "rude.letter"} <= paths
