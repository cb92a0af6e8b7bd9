"""What a template sees: every value by name, as a slot or as plain text of policy and company."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from drafter.model.company import Body, Company
from drafter.model.template import Field, Template
from drafter.steps.compose.reading import shown
from drafter.steps.compose.sandbox import names_in
from drafter.steps.compose.slots import Slot, Slots, without_marks
from drafter.steps.compose.values import Known, field_values, salutation_of, typed

_FORMAL = "letter.formal"
_NAMELESS = frozenset({"Dear Sir or Madam", "Dear Sir", "Dear Madam", "敬啟者"})


class Group:
    """The values under one first name (`customer`): looked up by name only, with no attribute of its own to reach."""

    __slots__ = ("_inside",)

    def __init__(self) -> None:
        self._inside: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        return self._inside[name]

    def put(self, path: str, value: Any) -> None:
        first, _, rest = path.partition(".")
        if not rest:
            self._inside[first] = value
            return
        within = self._inside.setdefault(first, Group())
        if isinstance(within, Group):
            within.put(rest, value)

    def as_context(self) -> dict[str, Any]:
        return dict(self._inside)


class Context(msgspec.Struct, frozen=True):
    """`values`: what Jinja is given; `names`: every dotted name a template may print or ask about."""

    values: dict[str, Any]
    names: frozenset[str]


def context_of(parts: Iterable[Template], known: Known, slots: Slots) -> Context:
    """What these templates ask for, known or not; only that is put into words, a dozen values of a hundred."""
    parts = tuple(parts)
    fields, plain = _fields(parts, known), house_values(known.policy, known.company, known.language)
    asked = {name for part in parts for name in names_in(part.body)}
    values = field_values(known)
    top = Group()
    for name in asked & fields.keys():
        field = fields[name]
        value = typed(values.get(name), field.type, known.places)
        read = shown(value, field.type, known.language) if value is not None else ""
        top.put(name, Slot(slots, name, value, read, field.question))
    for name in asked & plain.keys():
        top.put(name, without_marks(plain[name]))
    if _FORMAL in asked:
        top.put(_FORMAL, salutation_of(known.case, known.language) in _NAMELESS)
    return Context(top.as_context(), frozenset((*fields, *plain, _FORMAL)))


def names_offered(catalogue: Iterable[Field], known_policy: Iterable[str]) -> frozenset[str]:
    """The names any template may use without declaring them; for the lint, which has no case."""
    return frozenset(
        (*(field.name for field in catalogue), *(f"policy.{name}" for name in known_policy), *_COMPANY, _FORMAL)
    )


def _fields(parts: Iterable[Template], known: Known) -> Mapping[str, Field]:
    fields = {field.name: field.in_language(known.language) for field in known.catalogue.fields}
    for part in parts:
        fields.update({field.name: field for field in part.head.placeholders})
    return fields


def house_values(policy: Mapping[str, Any], company: Company, language: str) -> dict[str, str]:
    """What policy and company give, by name, as the customer will read it: text of the letter, not placeholders,
    because nobody is asked for it."""
    values = (*((f"policy.{name}", value) for name, value in policy.items()), *_of_company(company, language))
    return {name: shown(value, "text", language) for name, value in values}


def _of_company(company: Company, language: str) -> Iterator[tuple[str, Any]]:
    chinese = language.startswith("zh")
    yield "company.name", company.name_zh if chinese else company.name
    yield "company.tour_operator", company.tour_operator_zh if chinese else company.tour_operator
    yield "company.department", company.department_zh if chinese else company.department
    yield "company.voucher", company.voucher_zh if chinese else company.voucher
    yield "company.voucher_months", company.voucher_months
    yield "company.miles", company.miles_zh if chinese else company.miles
    yield "company.phone", company.contact.phone
    yield "company.email", company.contact.email
    yield "company.hours", (company.contact.hours_zh if chinese else "") or company.contact.hours
    yield from _body(company.adr, "company.adr")
    yield from _body(company.tour_adr, "company.tour_adr")


_COMPANY = tuple(
    f"company.{name}"
    for name in ("name", "tour_operator", "department", "voucher", "voucher_months", "miles", "phone", "email", "hours",
                 "adr_name", "adr_website", "tour_adr_name", "tour_adr_website")
)  # fmt: skip


def _body(body: Body, name: str) -> Iterator[tuple[str, str]]:
    yield f"{name}_name", body.name
    yield f"{name}_website", body.website
