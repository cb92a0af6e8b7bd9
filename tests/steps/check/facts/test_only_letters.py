"""Cases that hold no more than what the customer wrote, as an imported mail does: what is new need not be wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Message
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.facts.remarks import date_like
from handbook import book

PLACES = {
    "ORD": "Chicago", "SEA": "Seattle", "BNA": "Nashville", "PHX": "Phoenix", "LHR": "London", "DUB": "Dublin",
    "BOH": "Bournemouth", "BIQ": "Biarritz", "O'Hare": "ORD", "Chicago": "ORD", "Seattle": "SEA", "Nashville": "BNA",
    "Phoenix": "PHX", "Heathrow": "LHR", "London": "LHR", "Dublin": "DUB", "Bournemouth": "BOH", "Biarritz": "BIQ",
}  # fmt: skip


def found(told: str, letter: str, language: str = "en-GB") -> list[str]:
    messages = (Message(text=told, sent="2026-09-20T09:00:00Z"),)
    given = CheckContext(text=letter, language=language, today=dt.date(2026, 10, 13), company=book().company,
                         kinds=book().kinds, case=Case(messages=messages), places=PLACES)  # fmt: skip
    return [one.text for one in fact_findings(given) if _graver(one)]


def _graver(finding: Finding) -> bool:
    return finding.severity != "advice"


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("Your flight to Biarritz was late.", "I am sorry that NV612 was late."),
        ("NV612 to Seattle on 14 August was late.", "NV612 on 14 August was late; NV613 brought you home on time."),
        ("Denver-Seattle-Nashville on 14 August.", "Your bag was checked in Denver and came off in Nashville."),
        ("BNA to PHX, 11 January, NV612.", "The kiosk at Nashville was switched off before you flew to Phoenix."),
        ("We flew from O'Hare to Seattle.", "You flew from Chicago to Seattle."),
        ("We were to fly to Biarritz and were late.", "You were to fly from Bournemouth to Biarritz and were late."),
        ("We flew out on NV612 on 14 August.", "Your flight home on 21 August was on time."),
        ("We flew to Seattle on NV612 on 14 August.", "NV612 landed on 15 August."),
        ("The pool was shut from 29 August.", "The hotel told us of the works on its pool and flights on 10 August."),
        ("There was nobody at the airport.", "You landed on 25 July and found nobody at the airport."),
        ("Saturday, 6.30 am: a jackhammer.", "Nobody should hear a jackhammer on a Saturday morning."),
        ("The tour ran from Monday 7 to Saturday 12 September.", "Your tour left on Monday 7 September."),
        ("We had it from Friday the 9th to Monday the 12th of October.", "It was yours from Friday 9 October."),
        ("We stayed from 2 to 12 August.", "You stayed until 12 August."),
        ("NV612 on 14 August was late.", "I am sorry that our aircraft came in late on 13 August."),
        ("NV612 on 14 August was late.", "I am told that the engine of NV612 was last run on 12 August."),
        ("NV612 on 14 August was late.", "I am sorry that NV612 on 14 August was late."),
        ("You were rude.\n\nKind regards", "Dear Mr Hale,\n\nI am sorry that we were rude."),
    ],
)
def test_what_the_customer_need_not_have_written_is_not_called_wrong(told: str, letter: str) -> None:
    assert found(told, letter) == []


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("NV612 to Seattle on 14 August was late.", "I am sorry that NV621 was late.", "NV621"),
        ("NV612 to Seattle on 14 August was late.", "I am sorry that NV618 was late.", "NV618"),
        ("We flew from Dublin to Seattle.", "You flew from Phoenix to Seattle.", "Phoenix"),
        ("We flew to Seattle on 14 August.", "You flew to Seattle on 17 August.", "17 August"),
        ("NV612 to Seattle on 14 August was late.", "I am sorry that NV612 on 17 August was late.", "17 August"),
        ("NV612 on 14 August was late.", "I’m so very sorry that flight NV612 of 17 August was late.", "17 August"),
        ("NV612 on 14 August was late.", "I am writing about flight NV612 on 17 August.", "17 August"),
        ("The return on 12 August was late.", "Your return on 13 August was late.", "13 August"),
        ("Your coach left on Monday at six.", "Your coach left on the Thursday.", "Thursday"),
        ("We waited.\n\nEleanor Whitcombe", "Dear Mr Hale,\n\nI am sorry that you waited.", "Hale"),
    ],
)
def test_what_the_customer_wrote_otherwise_is_marked(told: str, letter: str, words: str) -> None:
    assert found(told, letter) == [words]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Monday 7 September 2026", "Saturday 5 September 2026"),
        ("Monday, 7 September", "Saturday 5 September"),
        ("Monday, September 7, 2026", "Saturday September 5, 2026"),
        ("September 7", "September 5"),
        ("2026年9月7日（星期一）", "2026年9月5日（星期六）"),
        ("9月7日星期一", "9月5日星期六"),
        ("9月7日", "9月5日"),
        ("9月7日 (週一)", "9月5日 (週六)"),
    ],
)
def test_the_right_day_is_put_as_the_wrong_one_was(written: str, right: str) -> None:
    assert date_like(written, dt.date(2026, 9, 5)) == right
