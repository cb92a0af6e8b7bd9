"""Numbers that belong to one customer or one booking, and what only looks like one."""

from __future__ import annotations

import pytest

from drafter.model.reading.codes import codes_in


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("I have put 3,000 points on account THISTLE 90214.", "THISTLE 90214", "member"),
        ("Loyalty number THISTLE 90214", "THISTLE 90214", "member"),
        ("Confirmation 7718840", "7718840", "booking"),
        ("Conf. no. 77188, Lakehead Lodge", "77188", "booking"),
        ("Booking 22-4417/B was closed.", "22-4417/B", "booking"),
        ("Booking BR-4471", "BR-4471", "booking"),
        ("Your booking: TRQ8842K", "TRQ8842K", "booking"),
        ("under file IR-CR-26-8820.", "IR-CR-26-8820", "case"),
        ("You are HB 70213390 with us.", "HB 70213390", ""),
        ("Vale Miles 1002 334 556", "1002 334 556", "member"),
        ("(ZQ7RT2)", "ZQ7RT2", ""),
        ("Invoice no. 88213", "88213", "paper"),
        ("您的訂單KD20771共兩位", "KD20771", "booking"),
        ("訂位代號：BK-3391-7，", "BK-3391-7", "booking"),
        ("booking reference ZQRTWM", "ZQRTWM", "booking"),
        ("您的團號是HK0428B，四月出發", "HK0428B", "group"),
        ("團號：TK0414A", "TK0414A", "group"),
        ("group code TK0414A", "TK0414A", "group"),
        ("your tour no. JP0719", "JP0719", "group"),
    ],
)
def test_a_number_of_ones_own_is_read_with_what_it_numbers(text: str, code: str, what: str) -> None:
    assert [(one.text, one.value.what) for one in codes_in(text)] == [(code, what)]


@pytest.mark.parametrize(
    "text",
    [
        "GBP 12500 and HKD 138250, HK$13980, £1,234,567 and 120000 miles",
        "on 2026-11-03, 20261103, 12/11/2026, in 2025/26 and 2025-2026, from 1400-1600, 10AM-4PM",
        "EC 261/2004, Regulation (EU) 2015/2302, UK261, 14 CFR 259.4, SI 2018/634, ATOL 11234",
        "an A350-1000, a B737-800 and an E190",
        "the tour flew on CX0251, the group with BA 123; tour of HK 2024, our group KL1001",
        "seats 14A/B/C, 12A-12F and C21-C24, room 2046, gate B42",
        "flight QB742, QB 742 and NV1402",
        "call 020 7946 0822, +852 2555 0168, 617-555-0162 or 2555 0168; its number is 020 7946 0606",
        "Sacramento, CA 94103, SW1A 2AA, D-80331 München",
        "COVID-19, 24/7, MP3",
        "the account ending 41127",
        "On 3 November 2026 180 passengers were on board.",
        "In May 2026 300 bags were late.",
    ],
)
def test_what_any_letter_may_name_is_no_number_of_ones_own(text: str) -> None:
    assert codes_in(text) == ()
