"""A message is split into the customer's words and what they quote; repeats and comebacks are recognised."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.steps.thread import comeback_of, duplicate_of, own_words, quoted_parts, trace_of

QUOTES = [
    "> We are sorry.\n> Your voucher is enclosed.",
    "On Tue, 3 Nov 2026 at 10:04, Northvale <x@northvale.example> wrote:\n> We are sorry.",
    "On Tuesday, 3 November 2026 at 10:04:12 GMT, Northvale Airways\n<x@northvale.example> wrote:\n\nDear Ana",
    "-----Original Message-----\nFrom: Northvale\nSent: 3 November\nSubject: x\n\nDear Ana",
    "From: Northvale <x@northvale.example>\nSent: Tuesday, 3 November 2026\nTo: Ana\nSubject: Re: bag\n\nDear Ana",
    "寄件者: 北谷航空\n寄件日期: 2026年11月3日\n收件者: 陳\n主旨: 回覆\n\n陳女士",
    "於 2026年11月3日 週二 上午10:04寫道：\n> 陳女士",
    "北谷航空 <x@northvale.example> 於 2026年11月3日 寫道：\n\n陳女士",
    "-- \nAna Ribeiro\nHead of Something\nLisbon",
    "Sent from my iPhone",
    "從我的 iPhone 傳送",
    "Get Outlook for iOS",
    "This e-mail and any attachments are confidential and intended only for the addressee.\nDelete it if not.",
    "CONFIDENTIALITY NOTICE: read by nobody.",
    "本電郵及其附件屬機密資料，僅供收件人使用。",
]


@pytest.mark.parametrize("quote", QUOTES, ids=lambda quote: quote[:25])
def test_what_others_wrote_is_set_apart_from_the_customers_words(quote: str) -> None:
    text = f"My bag is still missing.\n\n{quote}"
    assert [span.text for span in quoted_parts(text)] == [quote]


@pytest.mark.parametrize(
    "words",
    [
        "From: the very first minute the crew was rude.\nI sat down.",
        "On Tuesday I wrote: no answer came. Then I called.",
        "I quote the sign -- it said closed.",
        "My colleague sent from my phone a photo, see below, and nobody answered.",
        "他在信中這樣寫道：",
        "Two things.\n--\n" + "And now about my bag, which is the worse of them.\n" * 9,
        "The information desk was closed. This message is for your manager.",
    ],
)
def test_the_customers_own_sentences_are_left_alone(words: str) -> None:
    assert quoted_parts(words) == ()


def test_answers_between_the_quoted_lines_stay_the_customers() -> None:
    text = "On 3 Nov 2026, x@y.example wrote:\n> We offer 50.\n\nNo.\n\n> And an apology.\n\nThank you."
    message = Message(text=text, quoted=quoted_parts(text))
    assert own_words(message).split() == ["No.", "Thank", "you."]


def test_words_below_a_signature_that_quote_us_are_two_parts() -> None:
    text = "No.\n-- \nAna\nOn 3 Nov 2026, x@y.example wrote:\n> We offer 50."
    assert len(quoted_parts(text)) == 2


def test_a_mail_that_only_forwards_a_complaint_is_read_as_that_complaint() -> None:
    text = "---------- Forwarded message ---------\nFrom: Ana\nDate: 3 Nov\nSubject: bag\n\nMy bag is lost."
    assert own_words(Message(text=text, quoted=quoted_parts(text))).strip() == "My bag is lost."


def test_spans_stand_where_they_say_also_after_an_emoji() -> None:
    text = "😡😡 no\n> old"
    (span,) = quoted_parts(text, message=2)
    assert (span.message, text[span.start : span.end]) == (2, "> old")


def case(reference: str | None = None, text: str = "", flight: str = "NV251", **message: object) -> Case:
    quoted = quoted_parts(text)
    return Case(
        reference=reference,
        customer=Customer(given_name="Mei Ling", family_name="Chan", email="Mei@x.example"),
        journey=Journey(segments=(Segment(flight=flight),)),
        messages=(Message(text=text, quoted=quoted, **message),),  # type: ignore[arg-type]  # builder
    )


STORY = "We waited five hours at the gate and nobody told us anything at all about it"
FIRST = case("CR-2026-000001", STORY, message_id="<one@x>")


def test_the_same_mail_twice_is_offered_as_a_duplicate() -> None:
    again = trace_of(case(None, "other words", flight="NV9", message_id="<one@x>"))
    offer = duplicate_of(again, [trace_of(FIRST)])
    assert offer is not None
    assert (offer.reference, offer.kind) == ("CR-2026-000001", "duplicate")


def test_the_same_customer_flight_and_text_is_a_duplicate_and_another_text_is_not() -> None:
    known = [trace_of(FIRST)]
    assert duplicate_of(trace_of(case(None, STORY + "!")), known)
    assert not duplicate_of(trace_of(case(None, "My suitcase has a hole")), known)
    assert not duplicate_of(trace_of(case(None, STORY, flight="NV7")), known)


LETTER = "Dear Mrs Chan, thank you for writing. I am sorry that flight NV251 left five hours late because of a pump."
ANSWERED = Case(
    reference="CR-2026-000001",
    messages=(Message(text=STORY), Message(direction="out", text=LETTER, message_id="<ours@n>")),
)


@pytest.mark.parametrize(
    ("new", "because"),
    [
        (Case(text="See CR-2026-000001, I am not happy."), "names our reference"),
        (Case(messages=(Message(text="No.", references=("<ours@n>",)),)), "answers a mail"),
        (case(None, f"No.\n\n> {LETTER}", flight="X"), "quotes our letter"),
    ],
)
def test_a_comeback_is_recognised_by_reference_answer_or_our_quoted_letter(new: Case, because: str) -> None:
    offer = comeback_of(trace_of(new), [trace_of(ANSWERED)])
    assert offer is not None
    assert because in offer.because


def test_the_same_customer_writing_about_the_same_flight_is_a_comeback() -> None:
    offer = comeback_of(trace_of(case(None, "Still no answer.")), [trace_of(FIRST)])
    assert offer is not None
    assert offer.because == "the same customer and flight"


def headed(subject: str, sent: str = "2026-11-20T09:00:00Z", email: str = "mei@x.example", **more: object) -> Case:
    message = Message(text="Still nothing has come.", subject=subject, sent=sent)
    return Case(customer=Customer(name="Mei Ling Chan", email=email), messages=(message,), **more)  # type: ignore[arg-type]  # builder


EARLIER = msgspec.structs.replace(headed("Our ruined week in Rome", sent="2026-10-20T09:00:00Z"), reference="CR-2026-7")


@pytest.mark.parametrize(
    ("subject", "before"),
    [
        ("Re: Our ruined week in Rome", "Our ruined week in Rome"),
        ("RE: re: OUR RUINED WEEK IN ROME!", "Our ruined week in Rome"),
        ("AW: Our ruined week in Rome", "Our ruined week in Rome"),
        ("Fwd: Our ruined week in Rome", "Our ruined week in Rome"),
        ("[External] Re: Our ruined week in Rome", "Our ruined week in Rome"),
        ("Re: Our ruined week in Rome - third time of asking", "Our ruined week in Rome"),
        ("Re[2]: bag", "Bag"),
        ("Re: Re: Complaint", "Re: Complaint"),
        ("回覆：行李遺失", "行李遺失"),
        ("答复: 航班延误投诉", "航班延误投诉"),
    ],
)
def test_an_answer_of_the_same_sender_headed_alike_is_asked_about(subject: str, before: str) -> None:
    earlier = msgspec.structs.replace(headed(before, sent="2026-10-20T09:00:00Z"), reference="CR-2026-7")
    offer = comeback_of(trace_of(headed(subject)), [trace_of(earlier)])
    assert offer is not None
    assert (offer.because, offer.sure) == ("the same sender and subject", False)


@pytest.mark.parametrize(
    "new",
    [
        headed("Our ruined week in Rome"),
        headed("Re: Our ruined week in Oslo"),
        headed("Re: Our"),
        headed("Re:"),
        headed("Regarding our ruined week in Rome"),
        headed("Re: Our ruined week in Rome", email="mei@y.example"),
        headed("Re: Our ruined week in Rome", sent="2027-06-01T09:00:00Z"),
        headed("Re: Our ruined week in Rome", sent="2026-10-01T09:00:00Z"),
    ],
    ids=["no answer", "other place", "begins alike", "nothing", "regarding", "other sender", "too late", "before it"],
)
def test_what_only_looks_like_an_answer_to_an_earlier_mail_is_not_asked_about(new: Case) -> None:
    assert comeback_of(trace_of(new), [trace_of(EARLIER)]) is None


@pytest.mark.parametrize(
    ("flight", "booking", "asked"), [("NV7", None, False), (None, "ZZZZZZ", False), (None, None, True)]
)
def test_another_flight_or_booking_speaks_against_the_same_subject(
    flight: str | None, booking: str | None, asked: bool
) -> None:
    told = Journey(booking_reference="X7K2QF", segments=(Segment(flight="NV251"),))
    earlier = msgspec.structs.replace(EARLIER, journey=told)
    journey = Journey(booking_reference=booking, segments=(Segment(flight=flight),) if flight else ())
    new = headed("Re: Our ruined week in Rome", journey=journey)
    assert (comeback_of(trace_of(new), [trace_of(earlier)]) is not None) is asked


def test_a_stranger_on_the_same_flight_is_not() -> None:
    stranger = Case(customer=Customer(email="b@x.example"), text="NV251 was late")
    assert comeback_of(trace_of(stranger), [trace_of(FIRST)]) is None
