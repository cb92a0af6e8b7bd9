"""Names that nobody of the case has, where the customer names somebody or somewhere else."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from drafter.model.case import Case, Customer, Journey, Message, Passenger, Segment
from drafter.model.checking import CheckContext
from drafter.model.company import Signatory
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.facts.persons.strange_names import strange_name_findings
from drafter.steps.check.facts.surroundings import Sentences
from drafter.steps.flow.naming import places_for
from handbook import book

FLOWN = Segment(flight="NV640", origin="GLA", destination="BCN", scheduled_departure="2026-09-08T21:05",
                scheduled_arrival="2026-09-09T00:50", actual_arrival="2026-09-09T04:30")  # fmt: skip
PLACES = {"Glasgow": "GLA", "Barcelona": "BCN"}


def marked(told: str, letter: str) -> list[str]:
    case = Case(customer=Customer(title="Ms", given_name="Ruth", family_name="Hale"),
                passengers=(Passenger(name="Ruth Hale"), Passenger(name="Tom Hale")),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),),
                journey=Journey(segments=(FLOWN,)))  # fmt: skip
    given = CheckContext(text=f"Dear Ms Hale,\n\n{letter}\n\nYours sincerely,\nPriya Nair", today=dt.date(2026, 10, 13),
                         company=book().company, case=case, places=PLACES, kinds=book().kinds,
                         signatory=Signatory(name="Priya Nair", role="Executive"))  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


WRONG = [
    ("The van from Los Alerces broke down.", "The van from Los Almendros broke down on you.", "Los Almendros"),
    ("We are a couple from Derby who saved for years.", "A couple from Durham saves for years.", "Durham"),
    ("I paid the bill at the Nordlys Lodge.", "The bill of the Nordsee Lodge is paid.", "Nordsee Lodge"),
    ("It was a birthday treat for Leo.", "It was a birthday treat for Max, I read.", "Max"),
    ("Send the cheque to our home in Penrith.", "I am posting it to your home in Preston.", "Preston"),
    ("The lift at Obergurgl was shut by the storm.", "The lift at Untergurgl was shut by the storm.", "Untergurgl"),
    ("It was late.", "I am sorry that Tom and Nina sat up all night.", "Nina"),
    ("It was late.", "I am sorry that you, Nina and the cases arrived so late.", "Nina"),
]  # fmt: skip
WRONG += [
    ("Tom came out in a heat rash by noon. Ruth swam.", "I am sorry for Ruth's heat rash.", "Ruth"),
    ("I got a taxi to Perth for £140, receipt attached.", "A taxi took you to Leith for £140; I would do the same.",
     "Leith"),
    ("We hired the boat from Kinloch jetty with college friends.",
     "Kinloch is far. You and your college friends hired the boat at Arisaig.", "Arisaig"),
]  # fmt: skip
RIGHT = [
    ("The van from Los Alerces broke down.", "The van from Los Alerces broke down on you."),
    ("Tom came out in a heat rash by noon.", "I am sorry for Tom's heat rash, and for Ruth's bad night."),
    ("We stayed in Jávea.", "I hope that Javea was worth the wait."),
    ("I missed St Oswin's, my old school.", "The feast of St Oswin's was on that day."),
    ("We are a couple from Derby who saved for years.", "Our station manager, Ines Castell, has written to Derby."),
    ("Send the cheque to our home in Penrith.", "I am posting it to Penrith. Spain was hot, you say."),
    ("The lift at Obergurgl was shut.", "The lift at Obergurgl was shut. I will ring the Tyrol office tomorrow."),
    ("It was late.", "I am sorry that you and Tom sat up. Regulation EC 261 gives you nothing here, I fear."),
    ("We were given ninety minutes at Hampi, and the shops of Goa were endless.",
     "The train was held outside Hosapete for a goods train, and so you lost your time at Hampi."),
    ("We went to Whitby by coach.", "We should have swapped the coach at York, where we keep a spare."),
    ("We landed at St. John's on Friday.", "You reached St. John's on Friday morning."),
    ("I waited in Hartford.", "Ms Carla Whitfield in Inclusion will ring you."),
    ("The booking was TRF-55Q09, from Tenerife South.", "Booking TRF-55Q09: your minibus from Tenerife South"),
    ("Anna said I'll pay.", "It'll be with you, and she'll be told."),
    ("The bus to Reus was full.", "The bus was full. The law that helps you here is the Montreal Convention."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_a_name_that_nobody_told_is_marked_where_another_was_told(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter)


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_names_of_the_case_of_our_own_people_and_of_laws_are_right(told: str, letter: str) -> None:
    assert marked(told, letter) == []


@pytest.mark.parametrize(("name", "code"), [("Schiphol", "AMS"), ("Kansai", "KIX"), ("Charles de Gaulle", "CDG")])
def test_an_airport_is_known_by_its_own_name(name: str, code: str) -> None:
    letter = letter_from_plain(f"You landed at {name} at noon.", "en-GB")
    assert places_for(msgspec.structs.replace(Draft(case=Case()), letter=letter), book())[name] == code


def test_the_town_of_a_station_they_named_without_it_is_right() -> None:
    told = Message(text="I took your sleeper from Euston to Fort William to bury my godmother, and sat up.")
    given = CheckContext(text="Dear Ms Hale,\n\nYou sat up in the sleeper, London Euston to Inverness, all night.",
                         today=dt.date(2026, 10, 13), company=book().company, case=Case(messages=(told,)),
                         kinds=book().kinds, places={"London": "LON", "Inverness": "INV"})  # fmt: skip
    assert [one.text for one in strange_name_findings(given, Sentences(given.text))] == ["Inverness"]
