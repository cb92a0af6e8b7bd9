"""What the tests of composing share: the shipped catalogue, read once, and a letter out of a few lines of text."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from drafter.adapters.shipped import shipped
from drafter.adapters.template_files import template_from
from drafter.adapters.values import value_from_yaml
from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.circumstances import Circumstances
from drafter.model.company import Company, Signatory
from drafter.model.compensation import Compensation
from drafter.model.fields import Catalogue
from drafter.model.library import library_of
from drafter.model.template import Rejected, Template, TemplateHead
from drafter.steps.compose import Known, compose


@cache
def catalogue() -> Catalogue:
    read = value_from_yaml(shipped("resources") / "fields.yaml", Catalogue)
    assert not isinstance(read, Rejected), read
    return read


@cache
def company() -> Company:
    read = value_from_yaml(shipped("resources") / "company.yaml", Company)
    assert not isinstance(read, Rejected), read
    return read


def known(answers: dict[str, Any] | None = None, language: str = "en-GB", case: Case | None = None) -> Known:
    return Known(
        case=case or Case(text=""),
        circumstances=Circumstances(),
        compensation=Compensation(),
        award=Award(),
        company=company(),
        signatory=Signatory(),
        policy={"payment_days": 14},
        catalogue=catalogue(),
        places={"HKG": "Hong Kong"},
        answers=answers or {},
        today=dt.date(2026, 11, 21),
        language=language,
    )


def paragraph(id: str, body: str, **head: Any) -> Template:
    return Template(head=TemplateHead(id=id, title=id, kind="paragraph", **head), body=body)


def letter_of(body: str, *parts: Template, language: str = "en-GB", **answers: Any) -> str | Rejected:
    """The text of a body with these answers (`flight__number` for flight.number); no frame round it."""
    template = Template(head=TemplateHead(id="tried", title="Tried", language=language, frame=None), body=body)
    named = {name.replace("__", "."): value for name, value in answers.items()}
    letter = compose(template, library_of((template, *parts)), known(named, language))
    return letter if isinstance(letter, Rejected) else letter.plain


def file_of(body: str, head: str = "id: tried\ntitle: Tried\n") -> Template | Rejected:
    return template_from(f"---\n{head}---\n{body}", "tried.md")
