"""What a letter is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from drafter.model.case import Case, Message
from drafter.model.category import ClassifyRules
from drafter.model.classification import Classification
from drafter.model.meaning import Near
from drafter.model.span import Span
from drafter.model.surroundings import Surroundings
from drafter.steps.classify import categorised, classify, sort_post, worth_comparing

TODAY = date(2026, 11, 21)

Classified = Callable[..., Classification]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("We were meant to depart at nine and finally pushed back after one in the afternoon.", "disruption.delay"),
        ("Our arrival in Manchester was five hours later than the timetable said.", "disruption.delay"),
        ("A text the night before told us that the flight had been cancelled.", "disruption.cancellation"),
        ("Because the first leg was late we did not make our onward flight to Sydney.", "disruption.missed_connection"),
        ("We were diverted to Osaka and left there without any transport.", "disruption.diversion"),
        ("You moved our departure from noon to five in the morning without asking us.", "disruption.schedule_change"),
        ("At the gate I was told that the flight was oversold and I could not fly.", "disruption.denied_boarding"),
        ("They bumped us because too many tickets had been sold.", "disruption.denied_boarding"),
        ("We had paid for business class but were seated in economy.", "disruption.downgrade"),
        ("My suitcase turned up four days after I did.", "baggage.delayed"),
        ("Our bags did not arrive with us and nobody could say where they were.", "baggage.delayed"),
        ("The handle was torn off and the shell is cracked.", "baggage.damaged"),
        ("When I opened my case my camera had been stolen.", "baggage.pilfered"),
        ("I was charged £65 for a bag that was included in my fare.", "baggage.fees"),
        ("I was forced to check in my hand luggage at the gate although it fitted the sizer.", "baggage.cabin"),
        ("Your app crashed every time I tried to log in.", "booking.website"),
        ("My surname is misspelled on the ticket and you want to charge me to correct it.", "booking.name_change"),
        ("Your agent booked me for the wrong date.", "booking.error"),
        ("We paid for seats together and were split up across the cabin.", "booking.seat_selection"),
        ("The price jumped by 200 pounds while I was typing in my card details.", "booking.fare"),
        ("My card was charged twice for one booking.", "booking.payment"),
        ("I applied for my refund in March and it is now July.", "refund.late"),
        ("You have turned down my request for a refund although the flight never operated.", "refund.refused"),
        ("You refunded only half of what I paid.", "refund.amount"),
        ("The steward rolled his eyes and ignored us all night.", "service.cabin_crew"),
        ("One of the flight attendants shouted at my children.", "service.cabin_crew"),
        ("The lady at the check-in desk was extremely rude and dismissive.", "service.ground_staff"),
        ("I spent ninety minutes listening to music before anyone picked up the phone.", "service.contact_centre"),
        ("Nobody told us anything for six hours.", "service.information"),
        ("I have written three times and had no reply at all.", "service.complaint_handling"),
        ("My seat would not recline and the cushion was worn through.", "cabin.seat"),
        ("There were crumbs everywhere and the lavatory was filthy.", "cabin.cleanliness"),
        ("My screen was frozen for the whole flight.", "cabin.entertainment"),
        ("I bought the internet package and it never connected.", "cabin.wifi"),
        ("Dinner was cold and the second meal ran out before our row.", "cabin.meal"),
        ("It was freezing in the cabin and there were no blankets left.", "cabin.climate"),
        ("The aircraft was ancient and falling apart.", "cabin.aircraft"),
        ("Check-in opened late and only one desk was staffed.", "airport.check_in"),
        ("We stood in a queue for two hours.", "airport.queue"),
        ("Boarding was chaotic and groups were called in the wrong order.", "airport.boarding"),
        ("The lounge turned me away although my card allows entry.", "airport.lounge"),
        ("The security check took an hour and we nearly missed the flight.", "airport.security"),
        ("The bus between the terminals never came.", "airport.transfer"),
        ("My miles for the trip in May have not been credited.", "loyalty.miles"),
        ("My gold status was not renewed although I had enough points.", "loyalty.status"),
        ("I cannot redeem my miles for any seat.", "loyalty.redemption"),
        ("The wheelchair we had ordered was not there and my father could not walk.", "assistance.disability"),
        ("My daughter, who is nine, travelled alone and nobody met her.", "assistance.minor"),
        ("Our dog was left on the tarmac in the heat.", "assistance.pets"),
        ("The vegan meal I had ordered was not loaded.", "assistance.dietary"),
        ("There was smoke in the cabin and an emergency landing.", "safety.incident"),
        ("A bag fell from the locker onto my head and I needed stitches.", "safety.injury"),
        ("A drunk passenger attacked my husband.", "safety.security"),
        ("Our hotel was a building site and the pool was closed.", "tour.hotel"),
        ("The coach from the airport to the resort never turned up.", "tour.transfer"),
        ("The boat trip we had booked was cancelled and replaced by a shopping tour.", "tour.excursion"),
        ("Our tour guide was never to be found.", "tour.representative"),
        ("The beach was nothing like the brochure.", "tour.description"),
        ("We were treated differently because of the colour of our skin.", "discrimination"),
        ("You sent my booking details to another passenger.", "privacy"),
        ("I want to thank your crew for their kindness; they went above and beyond.", "praise"),
        ("航班延誤了六小時，沒有任何通知。", "disruption.delay"),
        ("我的行李箱被弄壞了，輪子裂開。", "baggage.damaged"),
        ("航班取消，我们滞留在机场。", "disruption.cancellation"),
        ("我乘坐的班機晚了五個小時才起飛。", "disruption.delay"),
        ("我買的是商務艙，卻被安排坐經濟艙。", "disruption.downgrade"),
        ("你們把我的行李弄丟了。", "baggage.lost"),
        ("退款申請了三個月，至今未收到。", "refund.late"),
        ("空姐態度惡劣，對我大聲呼喝。", "service.cabin_crew"),
        ("酒店房間又髒又舊，跟介紹完全不符。", "tour.hotel"),
        ("感謝機組人員的悉心照顧，特此表揚。", "praise"),
    ],
)  # fmt: skip
def test_a_letter_is_filed_under_what_it_complains_of(rules: ClassifyRules, text: str, category: str) -> None:
    assert categorised(Case(text=text), rules)[0].id == category


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
    text = "Dear Sir\n\nWell, well. So there.\n\nYours\nAnn"
    match = classified(text).categories[0]
    assert match.id == "service.contact_centre"
    assert [span.text for span in match.evidence] == ["Well, well. So there."]
    assert match.by == "nothing"
    assert match.guessed


@pytest.mark.parametrize("text", ["", " \n", "👍", "?!"])
def test_a_message_without_a_word_is_filed_under_nothing_in_particular(classified: Classified, text: str) -> None:
    (match,) = classified(text).categories
    assert (match.id, match.evidence, match.score, match.guessed) == ("other", (), 0.0, True)


@pytest.mark.parametrize("text", ["Hello?", "Dear Sirs", "> quoted\n?!\nok", "投訴", "x" * 5000])
def test_even_a_mere_greeting_is_shown_as_what_the_guess_rests_on(classified: Classified, text: str) -> None:
    (span, *_) = classified(text).categories[0].evidence
    assert span.text
    assert text[span.start : span.end] == span.text


def test_what_the_letter_means_can_tip_the_balance(rules: ClassifyRules) -> None:
    case = Case(text="My seat was broken. The food was cold.")
    meal = near("The food was cold.", 0.9)
    meant = classify(case, rules, TODAY, Surroundings(similarities={"cabin.meal": meal})).categories[0]
    assert (meant.id, meant.by) == ("cabin.meal", "cues")


def test_meaning_alone_is_a_guess_that_shows_the_sentence_it_rests_on(rules: ClassifyRules) -> None:
    case = Case(text="Good morning. They never saw it again.")
    lost = near("They never saw it again.", 0.8)
    match = classify(case, rules, TODAY, Surroundings(similarities={"baggage.lost": lost})).categories[0]
    assert (match.id, match.by, match.guessed) == ("baggage.lost", "meaning", True)
    assert [span.text for span in match.evidence] == ["They never saw it again."]


def test_a_matter_that_is_only_guessed_makes_no_case_grave(rules: ClassifyRules) -> None:
    around = Surroundings(similarities={"safety.injury": near("So there it is.", 1.0)})
    found = classify(Case(text="Good morning. So there it is."), rules, TODAY, around)
    assert (found.categories[0].id, found.severity) == ("safety.injury", 3)


def test_what_is_nearly_as_likely_by_meaning_is_listed_too(rules: ClassifyRules) -> None:
    case = Case(text="Good morning. So there it is. " + "And so we went on along the coast. " * 5)
    near_by = {"baggage.lost": 1.0, "baggage.delayed": 0.9, "cabin.wifi": 0.3}
    around = Surroundings(similarities={id: near("So there it is.", value) for id, value in near_by.items()})
    listed = [match.id for match in classify(case, rules, TODAY, around).categories]
    assert listed == ["baggage.lost", "baggage.delayed"]


def test_a_letter_of_many_words_takes_more_than_a_loud_cue_to_settle(rules: ClassifyRules) -> None:
    case = Case(text="The coffee was weak.")
    story = Case(text="The coffee was weak. " + "And so we went on along the coast until the evening came. " * 4)
    assert not worth_comparing(case, rules)
    assert worth_comparing(story, rules)


def test_meaning_does_not_overrule_a_letter_that_speaks_plainly(rules: ClassifyRules) -> None:
    case = Case(text="My suitcase was lost and never found. You lost my suitcase!")
    sure = Surroundings(similarities={"cabin.meal": near("You lost my suitcase!", 1.0)})
    assert not worth_comparing(case, rules)
    assert classify(case, rules, TODAY, sure).categories[0].id == "baggage.lost"


def near(passage: str, value: float) -> Near:
    return Near(value=value, saying="", passage=passage)


def test_the_subject_line_is_heard_too(rules: ClassifyRules) -> None:
    letter = Message(subject="Involuntary downgrade", text="The tea was cold. We had paid a great deal.")
    matches = classify(Case(messages=(letter,)), rules, TODAY).categories
    assert matches[0].id == "disruption.downgrade"
    assert matches[0].in_subject == ("Involuntary", "downgrade")
    assert letter.text[matches[0].evidence[0].start : matches[0].evidence[0].end] == matches[0].evidence[0].text


def test_each_concern_stands_under_what_its_own_words_speak_of(classified: Classified) -> None:
    concerns = classified("The flight was delayed by six hours. My suitcase never arrived in Rome.").concerns
    assert [concern.category for concern in concerns] == ["disruption.delay", "baggage.delayed"]


def test_post_is_sorted_as_an_opened_case_is_classified(rules: ClassifyRules) -> None:
    case = Case(text="My suitcase came two days late and the crew were rude.\r\nWho pays for my clothes?")
    opened, sorted_in = classify(case, rules, TODAY), sort_post(case, rules, TODAY)
    assert opened.concerns
    assert sorted_in == replace(opened, concerns=())
