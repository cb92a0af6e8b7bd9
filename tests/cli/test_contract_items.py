"""What goes in and out of every command: shapes, ids, exit status, and errors that name the field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from asking import Ask

DELAY = {"event": "delay", "journey": {"origin": "CDG", "destination": "JFK"}}
FAR_TOO_DEEP = "[" * 100_000


def test_one_object_in_is_one_object_out(ask: Ask) -> None:
    assert ask("compensate", "-", "--json", typed=DELAY | {"id": "A1"}).json["id"] == "A1"


def test_a_list_in_is_a_list_out_in_order(ask: Ask) -> None:
    told = ask("compensate", "-", "--json", typed=[DELAY | {"id": "b"}, DELAY | {"id": "a"}, DELAY | {"id": "b"}])
    assert [answer["id"] for answer in told.json] == ["b", "a", "b"]


def test_json_lines_in_are_json_lines_out(ask: Ask) -> None:
    told = ask("compensate", "-", "--json", typed='\n{"id": "1"}\n\n{"id": "2"}\n')
    assert [answer["id"] for answer in told.lines] == ["1", "2"]


def test_a_single_line_is_answered_in_a_single_line(ask: Ask) -> None:
    assert [answer["id"] for answer in ask("classify", "-", "--json", typed='{"id": "1", "text": "late"}\n').lines] == [
        "1"
    ]


def test_a_line_separator_inside_a_text_ends_no_line(ask: Ask) -> None:
    told = ask("classify", "-", "--json", typed='{"id": "1", "text": "late\u2028bag"}\n{"id": "2", "text": "x\x85y"}\n')
    assert told.status == 0
    assert [answer["id"] for answer in told.lines] == ["1", "2"]


@pytest.mark.parametrize("id", [7, 1.5, "seven", True])
def test_an_id_comes_back_as_it_was_given(ask: Ask, id: Any) -> None:
    assert ask("compensate", "-", "--json", typed=DELAY | {"id": id}).json["id"] == id


def test_an_answer_without_an_id_has_none(ask: Ask) -> None:
    assert "id" not in ask("compensate", "-", "--json", typed=DELAY).json


@pytest.mark.parametrize(
    ("item", "where", "near"),
    [
        ({"evnt": "delay"}, "evnt", "event"),
        ({"event": "delai"}, "event", "delay"),
        ({"journey": {"orign": "CDG"}}, "journey.orign", "origin"),
        ({"journey": {"operating_carrier": {"licens": "US"}}}, "journey.operating_carrier.licens", "licence"),
        ({"journey": {"origin": 5}}, "journey.origin", "str"),
        ({"journey": "CDG"}, "journey", "object"),
        ({"journey": {"origin": "LHX"}}, "journey.origin", "IATA"),
        ({"cause": {"kind": "wether"}}, "cause.kind", "weather"),
        ({"baggage": [{"status": "lost"}, {"status": "delaid"}]}, "baggage[1].status", "delayed"),
        ({"package": {"defects": [{"id": "noise.nigt"}]}}, "package.defects[0].id", "noise.night"),
        ({"service": {"issues": ["ife.brokn"]}}, "service.issues[0]", "ife.broken"),
        ({"fare": {"one_way": {"amount": "ten", "currency": "EUR"}}}, "fare.one_way.amount", "decimal"),
        ({"date": "2026-13-01"}, "date", "ISO 8601"),
        ({"arrival_delay_min": -5}, "arrival_delay_min", "-5"),
    ],
)
def test_an_error_names_its_field_and_what_was_meant(ask: Ask, item: dict[str, Any], where: str, near: str) -> None:
    told = ask("compensate", "-", "--json", typed=item | {"id": "x"})
    assert (told.status, told.json["id"], told.json["error"]["where"]) == (1, "x", where)
    assert near in told.json["error"]["what"]
    assert "$" not in told.json["error"]["what"]


@pytest.mark.parametrize(
    ("item", "where", "near"),
    [
        ({"chanel": "email"}, "chanel", "channel"),
        ({"channel": "emial"}, "channel", "email"),
        ({"received": "yesterday"}, "received", "ISO 8601"),
        ({"customer": {"titel": "Mrs"}}, "customer.titel", "title"),
        ({"messages": [{"dirction": "in"}]}, "messages[0].dirction", "direction"),
        ({"links": [{"reference": "x", "kind": "comback"}]}, "links[0].kind", "comeback"),
        ({"facts": [{"name": "flight"}]}, "facts[0].value", "missing"),
        ({"categories": ["baggage.delaid"]}, "categories[0]", "baggage.delayed"),
        ({"disruption": {"event": "dely"}}, "disruption.event", "delay"),
        (
            {"journey": {"segments": [{"scheduled_departure": "noon"}]}},
            "journey.segments[0].scheduled_departure",
            "ISO",
        ),
    ],
)
def test_an_error_in_a_case_names_its_field(ask: Ask, item: dict[str, Any], where: str, near: str) -> None:
    told = ask("classify", "-", "--json", typed={"text": "My bag was late."} | item)
    assert (told.status, told.json["error"]["where"]) == (1, where)
    assert near in told.json["error"]["what"]


def test_every_fault_of_an_item_is_told(ask: Ask) -> None:
    error = ask("compensate", "-", "--json", typed=DELAY | {"arrival_delay_min": -5, "notice_days": -1}).json["error"]
    assert {error["where"], *(one["where"] for one in error["also"])} == {"arrival_delay_min", "notice_days"}


def test_one_bad_item_stops_no_other(ask: Ask) -> None:
    told = ask("compensate", "-", "--json", typed=[5, None, [], "x", DELAY | {"id": "good"}])
    assert told.status == 1
    assert ["error" in answer for answer in told.json] == [True, True, True, True, False]


def test_null_is_the_same_as_missing(ask: Ask) -> None:
    empty = dict.fromkeys(("messages", "text", "disruption", "received", "cause", "baggage", "expenses", "rates"))
    with_nulls = DELAY | empty | {"journey": DELAY["journey"] | {"segments": None, "via": None}}
    assert ask("compensate", "-", "--json", typed=with_nulls).json == ask("compensate", "-", "--json", typed=DELAY).json


@pytest.mark.parametrize(
    "typed", ["", "  \n", b"\xff\xfe\x00", "{", "no json at all", FAR_TOO_DEEP, '{"n": ' + "9" * 5000]
)
def test_what_cannot_be_read_at_all_is_a_wrong_call(ask: Ask, typed: str | bytes) -> None:
    told = ask("classify", "-", "--json", typed=typed)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("drafter: -: ")


@pytest.mark.parametrize("name", ["missing.json", ".", "empty.json"])
def test_a_file_that_cannot_be_read_is_a_wrong_call(ask: Ask, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.json").touch()
    told = ask("check", str(tmp_path / name), "--json")
    assert (told.status, told.out) == (2, "")


def test_an_item_nested_too_deeply_is_its_own_error(ask: Ask) -> None:
    deep = '{"text": ' + '[{"a":' * 300 + "1" + "}]" * 300 + "}"
    told = ask("classify", "-", "--json", typed=f'[{deep}, {{"text": "late"}}]')
    assert told.status == 1
    assert "too deeply" in told.json[0]["error"]["what"]
    assert "error" not in told.json[1]


def test_half_an_emoji_keeps_its_place(ask: Ask) -> None:
    told = ask("classify", "-", "--json", typed=r'{"text": "\ud83d My flight NV251 was late"}')
    assert [(fact["value"], fact["start"]) for fact in told.json["facts"]] == [("NV251", 12)]


def test_without_json_the_answer_is_text_for_people(ask: Ask) -> None:
    told = ask("compensate", "-", typed=[{"id": "A", "event": "delai"}, DELAY])
    assert told.out.startswith("A: not answered: event: unknown value 'delai'; did you mean 'delay'?\n")


def test_a_value_like_none_of_its_field_is_answered_with_those_that_may_stand_there(ask: Ask) -> None:
    told = ask("classify", "-", typed=[{"id": "A", "text": "My bag is lost", "channel": "chat"}])
    assert told.out.startswith(
        "A: not answered: channel: unknown value 'chat'; "
        "one of email, executive_office, face_to_face, letter, phone, regulator, social, web_form\n"
    )


@pytest.mark.parametrize(
    "item", [{"id": "L", "text": "a" * 200_001}, {"id": "L", "messages": [{"text": "a" * 200_001}]}]
)
def test_a_text_too_long_to_be_a_letter_is_refused_at_once(ask: Ask, item: dict[str, Any]) -> None:
    told = ask("classify", "-", "--json", typed=item)
    assert (told.status, told.json["id"]) == (1, "L")
    assert told.json["error"]["where"].endswith("text")
    assert "200,000" in told.json["error"]["what"]


def test_a_letter_too_long_to_be_one_is_refused_at_once(ask: Ask) -> None:
    assert ask("check", "-", "--json", typed={"letter": "a" * 200_001}).json["error"]["where"] == "letter"
