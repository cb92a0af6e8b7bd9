"""Why a case needs special handling, and how grave it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter.model.case import Case, Link, Message, Passenger
from drafter.model.category import ClassifyRules
from drafter.model.classification import Classification, FlagMatch
from drafter.steps.classify import classify
from drafter.steps.classify.customer_words import customer_words
from drafter.steps.classify.flags import flags_of

TODAY = date(2026, 11, 21)

Classified = Callable[..., Classification]


def raised(case: Case, rules: ClassifyRules) -> tuple[FlagMatch, ...]:
    return flags_of(case, customer_words(case), rules)


def flags(found: Classification) -> set[str]:
    return {flag.id for flag in found.flags}


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("My solicitor will be writing to you.", "legal"),
        ("I shall take you to the small claims court.", "legal"),
        ("I am reporting this to the Civil Aviation Authority.", "regulator"),
        ("I will go to the newspapers with this.", "press"),
        ("A tray fell on my head and I was bleeding.", "injury"),
        ("A steward grabbed my arm and pushed me.", "assault"),
        ("We were treated differently because we are black.", "discrimination"),
        ("My wheelchair was left behind.", "disability"),
        ("Our son was travelling as an unaccompanied minor.", "minor"),
        ("I was flying to my mother's funeral.", "bereavement"),
        ("There was smoke in the cabin.", "security"),
        ("After all this I wanted to end my life.", "vulnerable"),
        ("For the attention of the chief executive.", "executive_office"),
        ("Your agent swore at me.", "staff_misconduct"),
        ("I wrote to you in May and your reply did not answer my complaint.", "comeback"),
        ("Thanks for the food poisoning.", "injury"),
        ("I have instructed solicitors.", "legal"),
        ("My video of this has two million views.", "press"),
        ("A man in the next seat put his hand on my thigh.", "assault"),
        ("My 87-year-old mother was left in a wheelchair for five hours with no help.", "vulnerable"),
        ("Your purser was drunk.", "staff_misconduct"),
        ("The pictures of our room go to the Guardian on Monday.", "press"),
        ("My arm has been in a sling since the stairs gave way.", "injury"),
        ("I bit on a stone in the salad and chipped a tooth.", "injury"),
        ("I woke because his fingers were inside my blouse.", "assault"),
        ("She told my brother to go back to where he came from.", "discrimination"),
        ("You sent our ten-year-old to another terminal by herself.", "minor"),
        ("The urn with my late aunt's ashes did not arrive.", "bereavement"),
        ("A passenger walked aboard with someone else's passport.", "security"),
        ("Grandad has dementia, and was put out of the lounge alone at night.", "vulnerable"),
        ("八十歲的老母親在機場滯留一夜，無人理會。", "vulnerable"),
        ("我會循法律途徑追究。", "legal"),
        ("我已向消費者委員會投訴。", "regulator"),
        ("我会向传媒爆料。", "press"),
        ("熱茶倒在我手上，我被燙傷。", "injury"),
        ("這是種族歧視。", "discrimination"),
    ],
)
def test_a_grave_matter_raises_its_flag_with_its_words(rules: ClassifyRules, text: str, flag: str) -> None:
    found = {match.id: match for match in raised(Case(text=text), rules)}
    assert flag in found
    assert all(text[span.start : span.end] == span.text for span in found[flag].evidence)
    assert found[flag].evidence


@pytest.mark.parametrize(
    "text",
    [
        "To add insult to injury, the coffee was cold.",
        "The delay is killing me.",
        "I upgraded with miles, so sue me.",
        "Please do not judge me for the typing.",
        "I pressed the call button twice and nobody came.",
        "Thank you to the crew who helped my wife when she fainted.",
        "The free newspaper on board was a nice touch.",
        "I am sick and tired of waiting.",
        "Your crew were marvellous with the lady who fainted.",
        "謝謝空服員照顧暈倒的乘客。",
        "The queue was criminal.",
        "My phone died.",
        "We sat beside a minor celebrity.",
        "The search for our gate nearly gave me a heart attack.",
        "Nobody was hurt, but the landing was hard.",
        "It hurts to say it, but I will fly with others.",
        "The press stud of my bag came off.",
        "It was an assault on the ears, that jingle.",
        "I have a discriminating palate, and this was no curry.",
        "I work at the Department of Transport, so I know a late bus when I see one.",
        "It was a wedding, not a funeral, but nobody at your desk could tell.",
        "The tablet died over Iceland.",
        "Sorry for my english and no capital letters, my bag is still in Sydney.",
    ],
)
def test_an_idiom_raises_no_flag(rules: ClassifyRules, text: str) -> None:
    assert raised(Case(text=text), rules) == ()


@pytest.mark.parametrize(
    ("fields", "flag"),
    [
        ({"channel": "executive_office"}, "executive_office"),
        ({"channel": "regulator"}, "regulator"),
        ({"passengers": (Passenger(name="Tom Reed", kind="child"),)}, "minor"),
        ({"links": (Link(reference="CR-2026-000001", kind="comeback"),)}, "comeback"),
    ],
)
def test_the_case_itself_can_raise_a_flag(rules: ClassifyRules, fields: dict[str, object], flag: str) -> None:
    found = classify(Case(text="The food was cold.", **fields), rules, TODAY)  # type: ignore[arg-type]  # rows of fields
    assert flags(found) == {flag}


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The wifi did not work.", 1),
        ("Our flight was delayed.", 2),
        ("Our flight was delayed and we missed the wedding.", 3),
        ("The tray fell on my head and I was injured.", 5),
    ],
)
def test_severity_follows_the_matter_the_harm_and_what_it_spoilt(
    classified: Classified, text: str, severity: int
) -> None:
    assert classified(text).severity == severity


def test_a_threat_in_the_subject_line_alone_raises_its_flag(rules: ClassifyRules) -> None:
    letter = Message(subject="Final demand before court proceedings", text="See my first e-mail. I have waited long.")
    found = {flag.id: flag for flag in classify(Case(messages=(letter,)), rules, TODAY).flags}
    assert "court proceedings" in " ".join(found["legal"].in_subject)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("The aircraft dropped and the tea went over her arm, so she has a blister.", "security"),
        ("He left his keys in an envelope at the desk.", "staff_misconduct"),
        ("Your office seems to be deaf to every letter I write.", "disability"),
        ("The crew had us all in stitches.", "injury"),
        ("I am not the type for suing anybody, I only want my ten pounds.", "legal"),
    ],
)
def test_words_in_another_sense_raise_nothing(classified: Classified, text: str, flag: str) -> None:
    assert flag not in {one.id for one in classified(text).flags}
