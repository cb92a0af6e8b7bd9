"""What `classify`, `suggest`, `check` and `confirm` answer, field by field."""

from __future__ import annotations

from typing import Any

import pytest
from asking import Ask

COMPLAINT = (
    "Dear Sirs,\n\nMy flight NV251 on 3 November 2026 from Hong Kong to London arrived five hours late.\n"
    "My bag was not at the carousel and came the next day. I shall take legal action.\n\n"
    "Please refund the £31.60 for our supper.\n\nMei Ling Chan\n"
)
LETTER = (
    "Dear Mrs Chan,\n\nI am sorry that your flight was late. We apologise for any inconvenience caused.\n\n"
    "We have paid £400 to your card 4111 1111 1111 1111. [NAME] will ring you.\n\nYours sincerely,\n\nPriya Nair\n"
)
LINE_ENDS = pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])


def spans_of(answer: dict[str, Any]) -> list[dict[str, Any]]:
    proved = [span for match in (*answer["categories"], *answer["flags"]) for span in match["evidence"]]
    return [*proved, *answer["concerns"], *answer["facts"]]


@LINE_ENDS
def test_every_span_stands_in_the_text_as_it_was_given(ask: Ask, line_end: str) -> None:
    text = COMPLAINT.replace("\n", line_end)
    answer = ask("classify", "-", "--json", typed={"text": text}).json
    spans = spans_of(answer)
    assert len(spans) > 8
    assert [text[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]


@LINE_ENDS
def test_how_lines_end_changes_nothing_in_what_was_understood(ask: Ask, line_end: str) -> None:
    plain, given = (
        ask("classify", "-", "--json", typed={"text": text}).json
        for text in (COMPLAINT, COMPLAINT.replace("\n", line_end))
    )
    for part in ("concerns", "facts", "categories", "flags"):
        assert len(plain[part]) == len(given[part])
    assert [fact["value"] for fact in plain["facts"]] == [fact["value"] for fact in given["facts"]]


def test_a_fact_has_its_place_beside_its_value(ask: Ask) -> None:
    flight = ask("classify", "-", "--json", typed={"text": COMPLAINT}).json["facts"][0]
    assert (flight["name"], flight["value"], flight["message"]) == ("flight", "NV251", 0)
    assert COMPLAINT[flight["start"] : flight["end"]] == "NV251"


def test_spans_count_in_the_message_they_come_from(ask: Ask) -> None:
    ours = {"direction": "out", "text": "We are sorry about your lost bag."}
    answer = ask("classify", "-", "--json", typed={"messages": [ours, {"text": COMPLAINT}]}).json
    assert {span["message"] for span in spans_of(answer)} == {1}


def test_every_category_and_flag_shows_the_words_that_led_to_it(ask: Ask) -> None:
    answer = ask("classify", "-", "--json", typed={"text": COMPLAINT}).json
    assert [flag["id"] for flag in answer["flags"]] == ["legal"]
    assert all(match["evidence"] for match in (*answer["categories"], *answer["flags"]))
    assert 1 <= answer["severity"] <= 5


def test_three_templates_at_most_are_suggested_best_first(ask: Ask) -> None:
    answer = ask("suggest", "-", "--json", typed={"id": "s", "text": COMPLAINT}).json
    scores = [one["score"] for one in answer["suggestions"]]
    assert 1 <= len(scores) <= 3
    assert scores == sorted(scores, reverse=True)
    assert answer["confidence"] in ("strong", "medium", "weak", "none")
    asked = {"template", "language", "score", "because", "status", "expires", "handling_note", "missing"}
    assert all(asked <= set(one) for one in answer["suggestions"])


@pytest.mark.slow
@LINE_ENDS
def test_findings_index_the_letter_as_it_was_given(ask: Ask, line_end: str) -> None:
    letter = LETTER.replace("\n", line_end)
    answer = ask("check", "-", "--json", typed={"id": 4, "letter": letter, "case": {"text": COMPLAINT}}).json
    assert {"PII-01", "TPL-01", "APO-04"} <= {finding["rule"] for finding in answer["findings"]}
    for finding in answer["findings"]:
        assert letter[finding["start"] : finding["end"]] == finding["text"]
        assert finding["text"] or finding["start"] == finding["end"] == 0
    assert not any(finding["rule"] == "SAL-01" for finding in answer["findings"])


@pytest.mark.slow
def test_a_review_says_all_that_the_contract_promises(ask: Ask) -> None:
    answer = ask("check", "-", "--json", typed={"letter": LETTER, "case": {"text": COMPLAINT}}).json
    assert {"findings", "concerns", "ready", "profile", "auto_fails"} <= set(answer)
    assert list(answer["profile"]) == ["apology_empathy", "ownership_explanation", "concerns", "redress_next_step",
                                       "accuracy_compliance", "plain_language", "presentation"]  # fmt: skip
    assert {"text", "message", "start", "end", "state", "by", "decided"} <= set(answer["concerns"][0])
    assert {"PII-01", "TPL-01"} <= set(answer["auto_fails"])
    assert answer["ready"] is False


def test_a_letter_without_case_or_severity_is_read_as_an_ordinary_complaint(ask: Ask) -> None:
    letter = {"letter": "Dear Mr Ho\n\nI am sorry for any inconvenience caused.\n\nYours sincerely\n\nAnn Moss"}
    plain = ask("check", "-", "--json", typed=letter).json["findings"]
    assert plain == ask("check", "-", "--json", typed=letter | {"severity": 2}).json["findings"]


def test_only_the_letter_is_required(ask: Ask) -> None:
    told = ask("check", "-", "--json", typed=[{"letter": ""}, {"id": 2}])
    assert "findings" in told.json[0]
    assert told.json[1] == {"id": 2, "error": {"where": "letter", "what": "missing required field `letter`"}}


@pytest.mark.parametrize(
    ("field", "value", "where"),
    [
        ("severity", 9, "severity"),
        ("kind", "frist", "kind"),
        ("signatory", {"nam": "Priya Nair"}, "signatory.nam"),
        ("award", {"lines": [{"kind": "owd"}]}, "award.lines[0].kind"),
        ("case", {"text": "late", "categories": ["bagage.lost"]}, "case.categories[0]"),
    ],
)
def test_a_wrong_field_of_a_letter_is_named(ask: Ask, field: str, value: Any, where: str) -> None:
    told = ask("check", "-", "--json", typed={"letter": "Dear Mrs Chan", field: value})
    assert (told.status, told.json["error"]["where"]) == (1, where)


def test_what_was_confirmed_is_kept_and_what_was_wrong_is_told(ask: Ask) -> None:
    items = [{"id": "a", "text": "My bag was lost.", "categories": ["baggage.lost"]},
             {"id": "b", "text": "Late!", "categories": ["disruption.dely"]}, {"id": "c", "text": "Late!"}]  # fmt: skip
    told = ask("confirm", "-", "--json", typed=items)
    assert (told.status, told.json["confirmed"], told.json["in_store"]) == (1, 1, 1)
    assert [(bad["id"], bad["error"]["where"]) for bad in told.json["errors"]] == [
        ("b", "categories[0]"),
        ("c", "categories"),
    ]
    assert {"before", "after"} <= set(told.json["held_out"])
