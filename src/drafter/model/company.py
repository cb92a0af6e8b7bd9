"""The company that answers: names, codes, contacts, letterhead, and what its people are called."""

from __future__ import annotations

from drafter.model.base import Value
from drafter.model.compensation import Role


class Body(Value, frozen=True):
    """An outside body a customer may turn to (ADR, regulator)."""

    name: str
    website: str
    note: str = ""


class Letterhead(Value, frozen=True):
    name: str
    lines: tuple[str, ...] = ()
    colour: str = "#0f5c73"


class Contact(Value, frozen=True):
    email: str
    phone: str
    hours: str
    address: tuple[str, ...] = ()
    hours_zh: str = ""


class Company(Value, frozen=True):
    name: str
    name_zh: str
    tour_operator: str
    tour_operator_zh: str
    carrier_codes: tuple[str, ...]
    licence: str
    carrier_size: str
    department: str
    department_zh: str
    voucher: str
    voucher_zh: str
    voucher_months: int
    miles: str
    miles_zh: str
    currencies: tuple[str, ...]
    home_currency: str
    letterhead: Letterhead
    contact: Contact
    adr: Body
    tour_adr: Body
    regulators: tuple[Body, ...] = ()
    tiers: tuple[str, ...] = ()
    cabins: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


class Signatory(Value, frozen=True):
    name: str = ""
    role: str = ""
    signature: str = ""
    office: str = ""
    authority: Role = "executive"
