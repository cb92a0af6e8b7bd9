"""Small libraries written for one test each."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from drafter.adapters.shipped import shipped
from drafter.adapters.values import value_from_yaml
from drafter.model.company import Company
from drafter.model.fields import Catalogue, CatalogueField
from drafter.model.library import Library, library_of
from drafter.model.money import money
from drafter.model.template import Fits, Template, TemplateHead
from drafter.oversight.library import Workbench

TODAY = dt.date(2026, 11, 21)
CATEGORIES = ("disruption.delay", "baggage.delayed")
POLICY = {"payment_days": 14, "bag_interim_limit": money(50, "GBP"), "voucher_months": 24, "note": "Tell us at once."}


@cache
def bench_of_tests() -> Workbench:
    company = value_from_yaml(shipped("resources") / "company.yaml", Company)
    assert isinstance(company, Company)
    owed = {"amount": "600", "currency": "EUR"}
    fields = (
        CatalogueField(name="flight.number", type="flight", question="Which?", question_zh="？", example="NV251"),
        CatalogueField(name="award.owed", type="money", question="How much?", question_zh="？", example=owed),
        CatalogueField(name="party.count", type="number", question="How many?", question_zh="？", example=2),
    )
    return Workbench(company=company, catalogue=Catalogue(fields=fields), policy=POLICY, places={}, today=TODAY)


def letter(body: str, id: str = "tried", **head: Any) -> Template:
    sound: dict[str, Any] = {
        "categories": ("disruption.delay",), "handling_note": "Look first.", "review_by": dt.date(2027, 6, 30),
        "samples": ({},), "frame": None, "fits": Fits(),
    }  # fmt: skip
    return Template(head=TemplateHead(id=id, title=id, **{**sound, **head}), body=body, path=f"{id}.en-GB.md")


def library(*templates: Template) -> Library:
    return library_of(templates)
