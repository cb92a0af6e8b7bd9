"""Names, places, references and trade words are never spelling mistakes."""

from __future__ import annotations

import pytest

from drafter.model.case import Case, Customer, Fact, Journey, Passenger, Segment
from drafter.model.company import Signatory
from drafter.steps.check import words_of
from steps.check.tone_cases import company, house_words

CASE = Case(
    reference="CR-2026-004417",
    customer=Customer(title="Ms", given_name="Chidinma", family_name="Okafor-Lind"),
    passengers=(Passenger(name="Obi Okafor"),),
    journey=Journey(booking_reference="K7QPLM", segments=(Segment(flight="NV251", origin="HKG", destination="LHR"),)),
    facts=(Fact(name="hotel", value="Gasthof Zirbelstube"),),
    text="…",
)
WORDS = words_of(CASE, company(), Signatory(name="Priya Raman"), {"HKG": "Hong Kong", "LHR": "London"}, house_words())


@pytest.mark.parametrize(
    "word",
    ["Okafor-Lind", "Chidinma", "Obi", "K7QPLM", "NV251", "HKG", "Kong", "Raman", "Northvale",
     "Zirbelstube", "AviationADR", "codeshare", "rebooked", "offloaded", "downline"],
)  # fmt: skip
def test_a_word_of_the_case_or_the_trade_is_known(word: str) -> None:
    assert word in WORDS


def test_without_a_case_the_company_and_the_trade_are_known_all_the_same() -> None:
    assert words_of(None, company(), Signatory(), {}, house_words()) >= {"Northvale", "codeshare"}
