"""What a letter is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter.model.case import Case, Message
from drafter.model.category import ClassifyRules
from drafter.model.classification import Classification
from drafter.model.span import Span
from drafter.model.surroundings import Surroundings
from drafter.steps.classify import classify

TODAY = date(2026, 11, 21)

Classified = Callable[..., Classification]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Our flight left four hours late and we landed after midnight.", "disruption.delay"),
        ("You cancelled NV12 while we were at the gate.", "disruption.cancellation"),
        ("My suitcase never arrived on the carousel.", "baggage.delayed"),
        ("You have lost my luggage for good, it seems.", "baggage.lost"),
        ("The wheel of my suitcase was smashed when I got it back.", "baggage.damaged"),
        ("I was denied boarding because the flight was overbooked.", "disruption.denied_boarding"),
        ("The stewardess was rude to my mother.", "service.cabin_crew"),
        ("I was on hold for two hours and then your agent hung up.", "service.contact_centre"),
        ("I am still waiting for my refund after three months.", "refund.late"),
        ("The screen at my seat was dead, so no films for eleven hours: your entertainment system failed.",
         "cabin.entertainment"),
        ("The hotel room was filthy and there was mould on the wall.", "tour.hotel"),
        ("The wheelchair we had ordered never came and my father could not walk.", "assistance.disability"),
        ("航班延誤了六小時，沒有任何通知。", "disruption.delay"),
        ("我的行李箱被弄壞了，輪子裂開。", "baggage.damaged"),
        ("航班取消，我们滞留在机场。", "disruption.cancellation"),
    ],
)  # fmt: skip
def test_a_letter_is_filed_under_what_it_complains_of(classified: Classified, text: str, category: str) -> None:
    assert classified(text).categories[0].id == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The flight itself was not delayed at all, but the food was inedible.", "disruption.delay"),
        ("I have not cancelled my booking, whatever your website says.", "disruption.cancellation"),
        ("The drive home was 60 miles.", "loyalty.miles"),
    ],
)
def test_what_is_denied_or_means_something_else_does_not_count(
    classified: Classified, text: str, category: str
) -> None:
    assert category not in [match.id for match in classified(text).categories]


def test_every_category_shows_the_words_that_led_to_it(classified: Classified) -> None:
    text = "We waited.\nYour crew was rude, and my suitcase never arrived."
    for match in classified(text).categories:
        assert match.evidence
        assert all(text[span.start : span.end] == span.text for span in match.evidence)


def test_a_letter_with_two_matters_has_two_categories(classified: Classified) -> None:
    found = [match.id for match in classified("The flight was delayed. The stewardess was rude.").categories]
    assert {"disruption.delay", "service.cabin_crew"} <= set(found)


def test_our_own_words_and_quoted_ones_are_not_the_customers(rules: ClassifyRules) -> None:
    quoted = "> Your flight was cancelled."
    messages = (
        Message(direction="out", text="Your suitcase never arrived."),
        Message(text=f"The crew was rude.\n{quoted}", quoted=(Span(start=19, end=19 + len(quoted), text=quoted),)),
    )
    matches = classify(Case(messages=messages), rules, TODAY).categories
    assert [match.id for match in matches] == ["service.cabin_crew"]
    assert matches[0].evidence[0].message == 1


def test_a_letter_that_says_nothing_we_know_still_gets_a_place_to_start(classified: Classified) -> None:
    match = classified("Well, well.").categories[0]
    assert (match.id, match.evidence) == ("service.contact_centre", ())


def test_what_the_letter_means_can_tip_the_balance(rules: ClassifyRules) -> None:
    case = Case(text="My seat was broken. The food was cold.")
    meant = classify(case, rules, TODAY, Surroundings(similarities={"cabin.meal": 0.9})).categories[0].id
    assert meant == "cabin.meal"


def test_the_subject_line_is_heard_too(rules: ClassifyRules) -> None:
    letter = Message(subject="Involuntary downgrade", text="The food was cold. We had paid a great deal.")
    matches = classify(Case(messages=(letter,)), rules, TODAY).categories
    assert matches[0].id == "disruption.downgrade"
    assert letter.text[matches[0].evidence[0].start : matches[0].evidence[0].end] == matches[0].evidence[0].text


def test_each_concern_stands_under_what_its_own_words_speak_of(classified: Classified) -> None:
    concerns = classified("The flight was delayed by six hours. My suitcase never arrived in Rome.").concerns
    assert [concern.category for concern in concerns] == ["disruption.delay", "baggage.delayed"]
