"""`drafter draft`: the whole way from a complaint to a letter, without a window."""

from __future__ import annotations

import json
from email import message_from_bytes, policy
from pathlib import Path

import docx
import msgspec
import pypdf
import pytest
from asking import Ask

from drafter.adapters.shipped import shipped
from drafter.cli.drafting import drafted
from drafter.cli.workplace import Workplace
from drafter.model.draft import Draft

SAMPLES = sorted(shipped("resources/samples").glob("*.eml"))
LATE = {"id": "C1", "text": "My flight NV252 from London to Hong Kong on 14 October 2026 was five hours late."}
SUED = {"text": "My flight NV252 was cancelled. My lawyers will sue you in court."}
PRAISE = {
    "text": "Thank you, the crew of NV251 was so kind to us.",
    "customer": {"salutation": "Dear Mrs Chan", "family_name": "Chan"},
    "facts": [
        {"name": "ask.colleague", "value": "the crew of your flight", "confirmed_by": "Priya Nair"},
        {"name": "ask.what_they_said", "value": "They were delighted.", "confirmed_by": "P"},
    ],
}
MARK = "DRAFT – not for sending"


@pytest.mark.slow
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_leads_to_a_letter(ask: Ask, sample: Path) -> None:
    told = ask("draft", str(sample), "--json")
    assert told.status == 0
    assert len(told.json["letter"]) > 150


@pytest.mark.slow
def test_a_draft_says_all_that_the_contract_promises(ask: Ask) -> None:
    answer = ask("draft", "-", "--json", typed=LATE).json
    promised = ["id", "case", "classification", "suggestions", "template", "award", "compensation", "letter",
                "placeholders", "findings", "concerns", "ready"]  # fmt: skip
    assert set(promised) <= set(answer)
    assert (answer["id"], answer["template"]) == ("C1", answer["suggestions"][0]["template"])
    for row in answer["placeholders"]:
        shown = answer["letter"][row["start"] : row["end"]]
        assert (row["state"] == "open") == (shown.startswith("⟦") and shown.endswith("⟧"))


@pytest.mark.slow
def test_a_working_draft_says_so_in_every_format(ask: Ask, tmp_path: Path) -> None:
    for suffix in ("docx", "pdf", "eml", "txt"):
        assert ask("draft", "-", "--out", str(tmp_path / f"w.{suffix}"), typed=LATE).status == 0
    word = docx.Document(str(tmp_path / "w.docx"))
    pdf = pypdf.PdfReader(tmp_path / "w.pdf")
    mail = message_from_bytes((tmp_path / "w.eml").read_bytes(), policy=policy.default)
    assert MARK in word.core_properties.title
    assert MARK in pdf.metadata.title
    assert all(MARK in page.extract_text() for page in pdf.pages)
    assert MARK in mail["Subject"]
    assert "⟦" in (tmp_path / "w.txt").read_text("utf-8")


THANKS = {"text": PRAISE["text"], "customer": {"salutation": "Dear Mr Berg", "family_name": "Berg"}}


@pytest.mark.slow
def test_a_letter_is_never_filed_under_another_customers_case(ask: Ask, tmp_path: Path) -> None:
    (hers := tmp_path / "hers.json").write_text(json.dumps({**PRAISE, "reference": "CR-2026-000007"}), "utf-8")
    assert ask("import", str(hers)).status == 0
    his = {**PRAISE, **THANKS, "reference": "CR-2026-000007"}
    told = ask("draft", "-", "--finish", "--json", "--out", str(tmp_path / "f.txt"), typed=his)
    assert told.status == 1
    assert "CR-2026-000007 is the case of Chan in the store, not of Berg" in told.json["error"]["what"]
    assert not (tmp_path / "f.txt").exists()
    (row,) = ask("cases", "--json").json
    assert row["state"] != "answered"


@pytest.mark.slow
def test_a_letter_edited_at_the_desk_is_not_composed_anew_and_finished(ask: Ask, home: Path, tmp_path: Path) -> None:
    (hers := tmp_path / "hers.json").write_text(json.dumps({**PRAISE, "reference": "CR-2026-000008"}), "utf-8")
    assert ask("import", str(hers)).status == 0
    place = Workplace(home)
    stored = place.store.case_by_reference("CR-2026-000008")
    assert stored is not None
    draft = drafted(place, stored.case, None)
    assert isinstance(draft, Draft)
    place.store.save_draft(stored.case.id or "", msgspec.structs.replace(draft, touched=True), 0)
    told = ask("draft", "CR-2026-000008", "--finish", "--json")
    assert told.status == 1
    assert "has written at this letter in the window" in told.json["error"]["what"]
    anew = ask("draft", "CR-2026-000008", "--finish", "--json", "--template", str(draft.template))
    assert "has written" not in str(anew.json.get("error"))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["klingon", "xx-YY", "en-CN"])
def test_a_language_that_nobody_knows_stops_no_draft(ask: Ask, language: str) -> None:
    assert ask("draft", "-", "--json", typed={**LATE, "language": language}).status in (0, 1)
    assert ask("check", "-", "--json", typed={"letter": "Dear Mrs Chan", "language": language}).status in (0, 1)


@pytest.mark.slow
def test_a_day_that_does_not_exist_stops_no_draft(ask: Ask) -> None:
    facts = [{"name": "flight.date", "value": "2026-02-31", "confirmed_by": "A"}]
    assert "letter" in ask("draft", "-", "--json", typed={**LATE, "facts": facts}).json


@pytest.mark.slow
def test_a_letter_that_is_not_ready_is_not_finished_and_leaves_no_file(ask: Ask, tmp_path: Path) -> None:
    told = ask("draft", "-", "--finish", "--json", "--out", str(tmp_path / "f.docx"), typed=LATE)
    assert told.status == 1
    assert list(told.json) == ["id", "error", "blocking"]
    assert told.json["blocking"]
    assert list(tmp_path.glob("*.docx")) == []
    assert ask("cases", "--json").json == []


@pytest.mark.slow
def test_a_grave_case_is_drafted_but_finished_only_by_its_route(ask: Ask) -> None:
    assert [route["flag"] for route in ask("draft", "-", "--json", typed=SUED).json["route"]] == ["legal"]
    refused = ask("draft", "-", "--json", "--finish", typed=SUED).json["error"]["what"]
    assert "--route" in refused
    assert ask("draft", "-", "--json", "--route", "legal", typed=SUED).json["route"] == []
    routed = ask("draft", "-", "--json", "--finish", "--route", "legal", typed=SUED)
    assert "--route" not in routed.json["error"]["what"]


def test_an_unknown_template_is_named_with_the_nearest(ask: Ask) -> None:
    error = ask("draft", "-", "--json", "--template", "disruption.delay.anser", typed=LATE).json["error"]
    assert error["where"] == "template"
    assert "disruption.delay.answer" in error["what"]


@pytest.mark.parametrize("out", ["letter.odt", "letter", "no/such/folder/letter.txt"])
def test_a_file_that_cannot_be_written_is_a_wrong_call(ask: Ask, tmp_path: Path, out: str) -> None:
    told = ask("draft", "-", "--out", str(tmp_path / out), typed=LATE)
    assert (told.status, told.out) == (2, "")


@pytest.mark.parametrize("typed", [[], 5, [None], {"text": 5}, {"id": "x"}])
def test_what_is_no_case_is_said_to_be_none(ask: Ask, typed: object) -> None:
    told = ask("draft", "-", "--json", typed=typed)
    assert (told.status, set(told.json)) == (1, {"id", "error"})


def test_a_reference_nobody_knows_is_said(ask: Ask) -> None:
    assert ask("draft", "CR-2026-999999", "--json").json["error"]["where"] == "CR-2026-999999"


@pytest.mark.slow
def test_an_imported_case_is_drafted_by_its_reference(ask: Ask) -> None:
    filed = ask("import", str(SAMPLES[0]), "--json").json[0]
    assert ask("cases", "--json").json[0]["reference"] == filed["reference"]
    assert ask("draft", filed["reference"], "--json").json["id"] == filed["id"]


@pytest.mark.slow
def test_a_letter_that_is_ready_is_filed_and_written(ask: Ask, home: Path, tmp_path: Path) -> None:
    (home / "settings.yaml").write_text("name: Priya Nair\nrole: Customer Relations Executive\n", "utf-8")
    case = {"id": "P1", "reference": "CR-2026-000777", **PRAISE}
    call = ("draft", "-", "--template", "praise.thanks", "--finish", "--json", "--out", str(tmp_path / "f.docx"))
    told = ask(*call, typed=case)
    assert (told.status, told.json["id"], told.json["ready"]) == (0, "P1", True)
    assert MARK not in docx.Document(str(tmp_path / "f.docx")).core_properties.title
    filed = ask("cases", "--json").json[0]
    assert (filed["reference"], filed["state"]) == ("CR-2026-000777", "answered")
    assert filed["categories"] != []


@pytest.mark.slow
def test_post_without_a_reference_is_finished_under_a_number_of_its_own(ask: Ask, home: Path, tmp_path: Path) -> None:
    (home / "settings.yaml").write_text("name: Priya Nair\nrole: Customer Relations Executive\n", "utf-8")
    (tmp_path / "post.json").write_text(json.dumps({"id": 7, **PRAISE}), "utf-8")
    call = ("draft", str(tmp_path / "post.json"), "--template", "praise.thanks", "--finish", "--json")
    told = [ask(*call).json for _ in range(2)]
    filed = ask("cases", "--json").json
    assert [row["state"] for row in filed] == ["answered"]
    assert [one["id"] for one in told] == ["7", "7"]
    assert all(f"Our reference: {filed[0]['reference']}" in one["letter"] for one in told)
    assert ask("import", str(tmp_path / "post.json"), "--json").json[0]["known"] == "same_file"


def test_a_case_that_cannot_be_read_is_answered_by_its_id(ask: Ask, tmp_path: Path) -> None:
    bad = {"id": "B7", "text": "Late.", "chanel": "email"}
    (tmp_path / "bad.json").write_text(json.dumps(bad), "utf-8")
    for told in (ask("draft", "-", "--json", typed=bad), ask("draft", str(tmp_path / "bad.json"), "--json")):
        assert (told.status, told.json["id"], told.json["error"]["where"]) == (1, "B7", "chanel")


def test_an_import_says_which_case_and_which_field_it_refused(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "post.json").write_text(json.dumps([{"id": "B8", "text": "Late.", "disruption": {"evnt": "delay"}}]))
    told = ask("import", str(tmp_path / "post.json"), "--json")
    assert (told.status, told.json[0]["id"]) == (1, "B8")
    assert told.json[0]["error"]["where"].endswith("post.json[0]: B8")
    assert told.json[0]["error"]["what"] == "disruption.evnt: unknown field `evnt`; did you mean `event`?"
