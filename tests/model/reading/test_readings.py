"""Reading typed values out of prose, English and Chinese."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from drafter.model.reading.airports import airports_in
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.flights import flights_in
from drafter.model.reading.names import salutation_in, titled_names_in
from drafter.model.reading.numbers import number_of
from drafter.model.reading.quantities import percentages_in, quantities_in
from drafter.model.reading.references import (
    bag_tags_in,
    baggage_files_in,
    booking_references_in,
    case_references_in,
    loyalty_numbers_in,
)
from drafter.model.reading.sentences import passages, sentences_in
from drafter.model.reading.spoken_times import bare_hours_in
from drafter.model.reading.times import times_in


@pytest.mark.parametrize(
    ("words", "number"),
    [("1,400", "1400"), ("1.400,50", "1400.50"), ("1 400", "1400"), ("12,5", "12.5"), ("38.60", "38.60"),
     ("twenty-five", "25"), ("one hundred and fifty", "150"), ("two thousand", "2000"), ("a hundred", "100"),
     ("一千五百", "1500"), ("二十", "20"), ("三萬五千", "35000"), ("二〇二六", "2026"),
     ("１５００", "1500"), ("1.2k", "1200.0")],
)  # fmt: skip
def test_a_number_reads_the_same_however_it_is_written(words: str, number: str) -> None:
    assert number_of(words) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("We pay £1,400 in all.", ["1400 GBP"]),
        ("GBP 1400 or 1.400 EUR", ["1400 GBP", "1400 EUR"]),
        ("HK$1,500.00, US$20", ["1500.00 HKD", "20 USD"]),
        ("fifty pounds and 400 euros", ["50 GBP", "400 EUR"]),
        ("1,200 Hong Kong dollars", ["1200 HKD"]),
        ("RM1,920.50 and R$ 30, not PLATFORM 20", ["1920.50 MYR", "30 BRL"]),
        ("港幣1,500元", ["1500 HKD"]),
        ("賠償一千五百港元", ["1500 HKD"]),
        ("新台幣 3,200 元及 500 美元", ["3200 TWD", "500 USD"]),
        ("€1.400,50", ["1400.50 EUR"]),
        ("£38.60.", ["38.60 GBP"]),
        ("£350 for each of the four of you, £1,400 in all", ["350 GBP", "1400 GBP"]),
        ("at 14.50 on 9 March 2025 flight NV251 seat 12A", []),
        ("50p a minute", ["0.5 GBP"]),
        ("£1.2k", ["1200.0 GBP"]),
        ("EUR600", ["600 EUR"]),
        ("your taxi at forty-one pounds sixty, and", ["41.6 GBP"]),
        ("forty-seven euros thirty for the meals", ["47.3 EUR"]),
        ("fifty pounds twenty days ago", ["50 GBP"]),
        ("以團費17萬1,200元計算", ["171200 HKD"]),
        ("3萬元", ["30000 HKD"]),
        ("600 EUR each", ["600 EUR"]),
        ("200 South African rand, 30 Philippine pesos", ["200 ZAR", "30 PHP"]),
        ("港元500，新西蘭元80", ["500 HKD", "80 NZD"]),
        ("two sterling silver rings and 4 francs", []),
        ("The clinic was R3,850, the pen R62.50", ["3850 ZAR", "62.50 ZAR"]),
        ("room R317 on the R4, gate R12", []),
    ],
)
def test_amounts_are_read_with_their_currency(text: str, amounts: list[str]) -> None:
    assert [f"{one.value.amount} {one.value.currency}" for one in amounts_in(text)] == amounts


def test_a_bare_dollar_is_the_offices_own_and_may_be_another() -> None:
    (reading,) = amounts_in("$80", home="HKD")
    assert reading.value.currency == "HKD"
    assert "USD" in {other.currency for other in reading.also}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 9 March", [(9, 3, None)]),
        ("on Sunday 9th March 2025,", [(9, 3, 2025)]),
        ("the 9th of March 2025", [(9, 3, 2025)]),
        ("March 9, 2025", [(9, 3, 2025)]),
        ("March 9th we", [(9, 3, None)]),
        ("on 09/03/2025", [(9, 3, 2025)]),
        ("by 9.3.2025", [(9, 3, 2025)]),
        ("2025-03-09", [(9, 3, 2025)]),
        ("9-Mar-25", [(9, 3, 2025)]),
        ("2026年11月3日", [(3, 11, 2026)]),
        ("11月3號（星期二）", [(3, 11, None)]),
        ("二〇二六年十一月三日", [(3, 11, 2026)]),
        ("open 24/7, for May 2026, we may 3 times", []),
        ("3 May at 14:20 and 4 May", [(3, 5, None), (4, 5, None)]),
        ("31 June", []),
    ],
)
def test_dates_are_read_in_every_form(text: str, dates: list[tuple[int, int, int | None]]) -> None:
    assert [(one.value.day, one.value.month, one.value.year) for one in dates_in(text)] == dates


def test_nine_three_may_be_two_days_and_keeps_both() -> None:
    (reading,) = dates_in("on 9/3")
    assert (reading.value.day, reading.also[0].day) == (9, 3)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("Sunday 9 March 2025", 6), ("Tue, 3 November", 1), ("11月3日（二）", None), ("11月3日星期二", 1)],
)
def test_a_weekday_beside_its_date_is_kept(text: str, weekday: int | None) -> None:
    assert dates_in(text)[0].value.weekday == weekday


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("at 23:45", [(23, 45)]),
        ("at 11.45 pm.", [(23, 45)]),
        ("11pm", [(23, 0)]),
        ("2345 hrs", [(23, 45)]),
        ("at noon", [(12, 0)]),
        ("晚上11時45分", [(23, 45)]),
        ("下午三點半", [(15, 30)]),
        ("05:20", [(5, 20)]),
        ("1:10 in the afternoon", [(13, 10)]),
        ("two minutes past four in the afternoon", [(16, 2)]),
        ("at twelve minutes to six in the evening", [(17, 48)]),
        ("at ten at night", [(22, 0)]),
        ("at one at night", [(1, 0)]),
        ("五小時", []),
    ],
)
def test_times_of_day_are_read(text: str, times: list[tuple[int, int]]) -> None:
    assert [(one.value.hour, one.value.minute) for one in times_in(text)] == times


@pytest.mark.parametrize(
    ("text", "fits", "misses"),
    [
        ("5 hours 10", 310, 330),
        ("5h10", 310, 250),
        ("5 hours and 10 minutes late", 310, 300),
        ("just over five hours", 310, 290),
        ("over five hours", 310, 280),
        ("nearly six hours", 350, 370),
        ("five and a half hours", 330, 300),
        ("an hour and a half", 90, 60),
        ("three hours and three-quarters", 225, 190),
        ("eleven hours and a quarter", 675, 645),
        ("half an hour", 30, 60),
        ("two thirds of an hour", 40, 60),
        ("310 minutes", 310, 300),
        ("a five-hour delay", 300, 370),
        ("五小時二十分鐘", 320, 300),
        ("五個半小時", 330, 300),
        ("超過五小時", 320, 290),
        ("延誤5小時20分", 320, 300),
    ],
)
def test_a_span_of_time_fits_what_it_means(text: str, fits: int, misses: int) -> None:
    (reading,) = durations_in(text)
    assert reading.value.unit == "minutes"
    assert (reading.value.fits(fits), reading.value.fits(misses)) == (True, False)


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("within 14 days", "days", 14),
        ("two weeks", "days", 14),
        ("valid for 24 months", "months", 24),
        ("三天內", "days", 3),
        ("within ten working days", "days", 10),
    ],
)
def test_days_and_months_keep_their_unit(text: str, unit: str, low: int) -> None:
    (reading,) = durations_in(text)
    assert (reading.value.unit, reading.value.low) == (unit, low)


@pytest.mark.parametrize(
    "text", ["2026年11月3日", "11月3日", "您在20日早上着陸", "on 3 May 2026 at 14:20", "room 5, seat 3 m wide"]
)
def test_a_date_is_no_span_of_time(text: str) -> None:
    assert not [one for one in durations_in(text) if one.value.unit != "minutes" or one.value.low > 60]


@pytest.mark.parametrize(
    ("text", "flights"),
    [
        ("NV251", ["NV251"]),
        ("NV 251 and CX0251", ["NV251", "CX251"]),
        ("nv251 was late", ["NV251"]),
        ("flight 251", ["251"]),
        ("flight number CX 7", ["CX7"]),
        ("航班NV251於", ["NV251"]),
        ("the A380, UK261, EU 261, 3 May, SW1 2AB and 12A", []),
        ("on 251 occasions", []),
        ("flight 5J 310", ["5J310"]),
    ],
)
def test_flight_numbers_are_read_without_leading_zeros(text: str, flights: list[str]) -> None:
    assert [one.value for one in flights_in(text, {"NV"})] == flights


def test_references_tags_and_memberships_are_told_apart() -> None:
    text = (
        "Booking reference X7K2QF, case CR-2026-004512, bag tag 0160NV123456, file LHRNV12345, "
        "Vale Miles number 1002 334 556."
    )
    assert [one.value for one in booking_references_in(text)] == ["X7K2QF"]
    assert [one.value for one in case_references_in(text)] == ["CR-2026-004512"]
    assert [one.value for one in bag_tags_in(text)] == ["0160NV123456"]
    assert [one.value for one in baggage_files_in(text)] == ["LHRNV12345"]
    assert [one.value for one in loyalty_numbers_in(text)] == ["1002334556"]


@pytest.mark.parametrize("text", ["PLEASE help", "booking reference please", "ABC-123"])
def test_ordinary_words_are_no_booking_reference(text: str) -> None:
    assert booking_references_in(text) == ()


def test_places_are_read_by_code_and_by_name() -> None:
    places = {"HKG": "Hong Kong", "Hong Kong": "HKG", "LHR": "London", "London": "LHR", "香港": "HKG"}
    assert [one.value for one in airports_in("from HKG to London, not Hong Kongese; 香港", places)] == [
        "HKG",
        "LHR",
        "HKG",
    ]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Dear Mrs Chan,\n\nThank you", "Mrs", "Chan"),
        ("Dear Dr. O'Neill\n", "Dr", "O'Neill"),
        ("陳女士：\n感謝", "Ms", "陳"),
        ("親愛的歐陽先生您好：", "Mr", "歐陽"),
        ("Dear Mei Ling Chan,", None, "Mei Ling Chan"),
    ],
)
def test_the_salutation_gives_title_and_name(text: str, title: str | None, name: str) -> None:
    found = salutation_in(text)
    assert found is not None
    assert (found.value.title, found.value.name) == (title, name)


def test_everybody_with_a_title_is_named() -> None:
    text = "We told Mrs. J. Okafor and Ms Lee; 黃先生"
    assert [(one.value.title, one.value.name) for one in titled_names_in(text)] == [
        ("Mrs", "J. Okafor"), ("Ms", "Lee"), ("Mr", "黃")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [("the four of you", 4, "passengers"), ("two bags", 2, "bags"), ("5,000 bonus miles", 5000, "miles"),
     ("四位旅客", 4, "passengers"),
     ("10,000里數", 10000, "miles")],
)  # fmt: skip
def test_counts_know_what_they_count(text: str, number: int, noun: str) -> None:
    (reading,) = quantities_in(text)
    assert (reading.value.number, reading.value.noun) == (number, noun)


def test_percentages_are_read() -> None:
    assert [one.value for one in percentages_in("50%, 12.5 per cent, 百分之三十")] == [50, Decimal("12.5"), 30]


def test_sentences_end_where_a_reader_would_stop() -> None:
    text = "Dear Mr. Lee,\n\nWe paid £4.50 at 5 p.m. to St. James. Is that right? Yes!\n- one\n- two\n多謝。再見！"
    assert [one.value for one in sentences_in(text)] == [
        "Dear Mr. Lee,", "We paid £4.50 at 5 p.m. to St. James.", "Is that right?", "Yes!",
        "- one", "- two", "多謝。", "再見！"]  # fmt: skip


def test_passages_are_sentences_and_pairs_of_them() -> None:
    assert passages("One. Two. Three.") == ("One.", "Two.", "Three.", "One. Two.", "Two. Three.")


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    (reading,) = dates_in("28 December")
    assert reading.value.nearest(dt.date(2026, 1, 5)) == dt.date(2025, 12, 28)


def test_a_city_is_known_from_its_airport_alone() -> None:
    assert [one.value for one in airports_in("from Paris", {"CDG": "Paris"})] == ["CDG"]


def test_half_an_hour_after_is_one_time_with_its_part_of_the_day() -> None:
    told = "She should have left at half eight on the evening of Friday, and half eight in the evening it was."
    assert [(one.value.hour, one.value.minute) for one in times_in(told)] == [(20, 30), (20, 30)]


def test_a_bare_chinese_hour_may_be_of_either_half_of_the_day() -> None:
    assert {one.hour for one in bare_hours_in("晚上六時致電，十一時才有人來，當時間已久。")} == {6, 18, 11, 23}
