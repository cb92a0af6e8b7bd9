"""Our own worked examples of the law, spelled out from the short form of the example files."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from drafter.adapters.airports import airports
from drafter.adapters.regime_files import law_on_file
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.rules_of_law import CompensationRules

MAY_RATES = {"SDR": {"on": "2026-05-15", "values": {"EUR": "1.17672", "GBP": "1.02245", "USD": "1.36830"}}}
PRICE = re.compile(r"(-?[\d.]+) ([A-Z]{3})")


@cache
def rules() -> CompensationRules:
    return CompensationRules(law=law_on_file().law, airports=airports())


@cache
def examples() -> list[dict[str, Any]]:
    return [row for name in ("examples.yaml", "second_reading.yaml") for row in _rows_of(name)]


def _rows_of(name: str) -> list[dict[str, Any]]:
    file = yaml.load((Path(__file__).parent / name).read_text("utf-8"), yaml.CSafeLoader)
    return [{**row, "in": spelled_out({**file["base"], **row["in"]})} for row in file["examples"]]


def spelled_out(short: dict[str, Any]) -> dict[str, Any]:
    """`fly: AMS FRA SIN EU` is origin, stops, destination and licence; `900 EUR` is money."""
    full = {name: _priced(value) for name, value in short.items() if name not in ("fly", "size", "single", "rates")}
    if "fly" in short:
        origin, *stops, destination, licence = short["fly"].split()
        carrier = {"licence": licence, "size": short.get("size")}
        full["journey"] = {"origin": origin, "destination": destination, "via": stops, "operating_carrier": carrier}
        full["journey"]["single_booking"] = short.get("single")
    return full | ({"rates": MAY_RATES} if "rates" in short else {})


def _priced(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _priced(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_priced(item) for item in value]
    price = PRICE.fullmatch(value) if isinstance(value, str) else None
    return {"amount": price[1], "currency": price[2]} if price else value


def circumstances(short: dict[str, Any]) -> Circumstances:
    """Circumstances from the short form, on 21 November 2026 for a flight of 10 June where no dates are given."""
    raw = {"date": "2026-06-10", "today": "2026-11-21"} | spelled_out(short)
    value = value_from(raw, Circumstances, "example")
    assert isinstance(value, Circumstances), value
    return value
